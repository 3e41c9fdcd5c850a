/// The data of `templates/visite`: the report of a visit, as it goes to the three who read it (PC-13-07).
struct VisitDocument: Encodable {
  let issuers: [Letterhead]
  let specimen: Bool
  let title, programme, state: String
  let facts, missions, parts: [Labelled]
  let followUps: [Step]
  let signatures: [Signature]
  let notes: [String]

  struct Step: Encodable { let day, name, action: String }
  struct Signature: Encodable {
    let label: String
    let signed: Bool
  }

  init(_ record: VisitRecord, _ account: VisitAccount, partners: [Partner], isSpecimen: Bool) {
    issuers = partners.map { Letterhead($0) }
    specimen = isSpecimen
    title = "Rapport de visite"
    programme = "\(record.cohort.french), \(record.french)"
    state = account.hasDifficulty ? (record.isClosed ? "difficulté close" : "difficulté signalée") : ""
    facts = Self.facts(record, account)
    missions = account.missions.map { Labelled(label: $0.text, value: $0.state.french) }
    parts = [
      Labelled(label: "Progression académique et professionnelle", value: account.progress),
      Labelled(label: "Intégration dans l'entreprise", value: account.integration),
      Labelled(label: "Difficultés", value: account.difficulties), Labelled(label: "Actions convenues", value: account.actions),
    ].filter { !$0.value.isEmpty }
    followUps = record.followUps.map { Step(day: $0.day.french, name: $0.name, action: $0.action + ($0.closes ? " Suivi clos." : "")) }
    signatures = [
      Signature(label: "\(record.tutorName), tuteur académique (\(record.employer.french))", signed: true),
      Signature(
        label: "\(record.student.companyTutor?.name ?? "Le tuteur"), tuteur en entreprise", signed: account.isSignedByCompanyTutor),
      Signature(label: "\(record.student.name), stagiaire", signed: account.isSignedByStudent),
    ]
    notes = Self.notes(record)
  }

  private static func facts(_ record: VisitRecord, _ account: VisitAccount) -> [Labelled] {
    let contact = record.student.companyTutor?.name ?? ""
    return [
      Labelled(label: "Stagiaire", value: "\(record.student.name) (\(record.student.code))"),
      Labelled(label: "Entreprise", value: "\(record.student.company), \(record.student.town)"),
      Labelled(label: "Tuteur en entreprise", value: contact),
      Labelled(label: "Visite", value: "\(record.day.frenchWithWeekday), \(account.mode.french)"),
      Labelled(label: "Motif", value: record.reason), Labelled(label: "Rapport du", value: record.reportedOn?.french ?? ""),
    ].filter { !$0.value.isEmpty }
  }

  private static func notes(_ record: VisitRecord) -> [String] {
    let sent = record.sendings.map { "\($0.name), \($0.role.french)" }
    let read = record.readings.map { "\($0.name), le \($0.day.french)" }
    return [
      sent.isEmpty ? "" : "Envoyé le \(record.sendings[0].day.french) à : \(sent.joined(separator: " ; ")).",
      read.isEmpty ? "" : "Lu par : \(read.joined(separator: " ; ")).",
      "L'ensemble des rapports atteste le service fait (convention, art. 13).",
    ].filter { !$0.isEmpty }
  }
}

extension DocumentContext {
  /// The report of a visit, on the letterhead of both partners.
  /// - Throws: `VisitRefusal.noContent`.
  public func visitReport(_ record: VisitRecord) throws -> PrintableDocument {
    guard let account = record.account else { throw VisitRefusal.noContent(record.student.code) }
    return try PrintableDocument(
      name: "visite/visite-\(record.student.code)-\(record.year)-\(record.rank)", template: Templates.visitReport,
      title: "Rapport de visite, \(record.student.name), \(record.french)", author: cnam.legalName, day: record.reportedOn ?? record.day,
      content: VisitDocument(record, account, partners: [cnam, cfa], isSpecimen: isSpecimen))
  }
}
