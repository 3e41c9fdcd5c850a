/// The data of `templates/agrement`: the file of a lecturer for Cnam national, with the course plans (convention, art. 9).
struct AgreementDocument: Encodable {
  let issuer: Letterhead
  let specimen: Bool
  let title, programme, madeOn: String
  let facts: [Labelled]
  let modules: [ModuleRow]
  let plans: [Plan]
  let signatories: [String]

  struct ModuleRow: Encodable { let code, title, kind, hours: String }
  struct Plan: Encodable { let module, objectives, content, method, assessment: String }

  init(_ file: AgreementFile, issuer: Partner, signatories: [String], isSpecimen: Bool, on day: Day) {
    self.issuer = Letterhead(issuer)
    specimen = isSpecimen
    title = "Dossier d'agrément"
    programme = file.programme.title
    madeOn = (file.agreement?.submittedOn ?? day).french
    facts = Self.facts(file)
    modules = file.plans.map {
      ModuleRow(code: $0.module.code, title: $0.module.title, kind: $0.module.kind.french, hours: $0.hours.french)
    }
    plans = file.plans.map {
      Plan(
        module: "\($0.module.code) \($0.module.title)", objectives: $0.objectives, content: $0.content, method: $0.method,
        assessment: $0.assessment)
    }
    self.signatories = signatories
  }

  private static func facts(_ file: AgreementFile) -> [Labelled] {
    let status = "\(file.isPermanent ? "permanent" : "vacataire"), \(file.profile)"
    let rows: [(String, String?)] = [
      ("Intervenant", file.lecturer), ("Employeur", file.employer.french), ("Statut", status),
      ("Première intervention", file.firstIntervention?.french), ("Dossier dû le", file.deadline?.french),
      ("Présenté le", file.agreement.map { "\($0.submittedOn.french)\(file.isLate(on: $0.submittedOn) ? ", en retard" : "")" }),
      ("Décision du Cnam national", file.agreement?.decision.map { "\($0.outcome.french) le \($0.decidedOn.french)" }),
    ]
    return rows.compactMap { label, value in value.map { Labelled(label: label, value: $0) } }
  }

  static func document(_ file: AgreementFile, issuer: Partner, signatories: [String], isSpecimen: Bool, on day: Day) throws
    -> PrintableDocument
  {
    try PrintableDocument(
      name: "agrement/agrement-\(file.programme.code)-\(file.login)", template: Templates.agreement,
      title: "Dossier d'agrément, \(file.lecturer)", author: issuer.legalName, day: file.agreement?.submittedOn ?? day,
      content: AgreementDocument(file, issuer: issuer, signatories: signatories, isSpecimen: isSpecimen, on: day))
  }
}
