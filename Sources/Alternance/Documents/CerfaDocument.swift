/// The data of `templates/cerfa`: the fields of the form, block by block, ready to copy (cerfa 12434 and 10103).
struct CerfaDocument: Encodable {
  let issuer: Letterhead
  let specimen: Bool
  let form, title, reference, student, company: String
  let blocks: [Block]
  let notices: [String]
  let checks: [Check]

  struct Block: Encodable {
    let title: String
    let fields: [Field]
  }

  struct Field: Encodable {
    let label, value: String
    let missing: Bool

    init(_ label: String, _ value: String?) {
      self.label = label
      self.value = value ?? ""
      missing = value?.isEmpty ?? true
    }
  }

  struct Check: Encodable { let rule, source, outcome, detail: String }

  init(_ sheet: ContractSheet, issuer: Partner, isSpecimen: Bool) {
    self.issuer = Letterhead(issuer)
    specimen = isSpecimen
    form = sheet.kind == .apprentissage ? "cerfa 10103" : "cerfa 12434*03"
    title = "\(sheet.kind.french.prefix(1).uppercased() + sheet.kind.french.dropFirst()) : données à reporter"
    reference = sheet.reference
    student = "\(sheet.student.fullName) (\(sheet.student.code))"
    company = sheet.company.name
    blocks = [
      sheet.employerBlock, sheet.studentBlock, sheet.tutorBlock, sheet.contractBlock, sheet.trainingBlock(issuer), sheet.fundBlock,
    ]
    notices = sheet.examination.warnings.map(\.sentence)
    checks = sheet.examination.checks.map { Check(rule: $0.rule, source: $0.source, outcome: $0.outcome.french, detail: $0.detail) }
  }

  static func document(_ sheet: ContractSheet, issuer: Partner, isSpecimen: Bool) throws -> PrintableDocument {
    try PrintableDocument(
      name: "cerfa/cerfa-\(sheet.reference)", template: Templates.cerfa, title: "Données du contrat \(sheet.reference)",
      author: issuer.legalName, day: sheet.signedOn, content: CerfaDocument(sheet, issuer: issuer, isSpecimen: isSpecimen))
  }
}
