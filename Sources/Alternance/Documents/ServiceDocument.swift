/// The data of `templates/service`: what one lecturer taught, on the letterhead of the employer.
struct ServiceDocument: Encodable {
  let issuer: Letterhead
  let specimen: Bool
  let title, programme, period, lecturer: String
  let facts: [Labelled]
  let lines: [Line]
  let sums: [Sum]
  let total: String
  let signatories: [String]

  struct Line: Encodable { let day, time, slot, unit, module, site, hours: String }
  struct Sum: Encodable { let label, hours, rate, amount: String }

  init(_ statement: ServiceStatement, issuer: Partner, signatories: [String], isSpecimen: Bool) {
    self.issuer = Letterhead(issuer)
    specimen = isSpecimen
    title = "État de service"
    programme = statement.programme.title
    period = statement.period.french.prefix(1).uppercased() + statement.period.french.dropFirst()
    lecturer = statement.lecturer
    facts = [
      Labelled(label: "Employeur", value: issuer.displayName),
      Labelled(label: "Statut", value: "\(statement.isPermanent ? "permanent" : "vacataire"), \(statement.profile)"),
      Labelled(label: "Séances données", value: "\(statement.lines.count)"),
    ]
    lines = statement.lines.map { line in
      let slot = line.slot
      return Line(
        day: slot.day.french, time: "\(slot.startsAt.text)–\(slot.endsAt.text)", slot: slot.code, unit: slot.unit,
        module: slot.moduleTitle ?? slot.unitTitle, site: slot.siteName, hours: slot.hours.french)
    }
    sums = statement.sums.map {
      Sum(label: "Face à face pédagogique", hours: $0.hours.french, rate: "\($0.rate.french)/h", amount: $0.amount.french)
    }
    total = statement.total.french
    self.signatories = signatories
  }

  static func document(_ statement: ServiceStatement, issuer: Partner, signatories: [String], isSpecimen: Bool, on day: Day) throws
    -> PrintableDocument
  {
    try PrintableDocument(
      name: "service/service-\(statement.programme.code)-\(statement.login)-\(statement.period.first.iso)", template: Templates.service,
      title: "État de service, \(statement.lecturer)", author: issuer.legalName, day: day,
      content: ServiceDocument(statement, issuer: issuer, signatories: signatories, isSpecimen: isSpecimen))
  }
}
