/// The data of `templates/proces-verbal`: the minutes of a commission.
struct MinutesDocument: Encodable {
  let issuers: [Letterhead]
  let specimen: Bool
  let cohort, title, day, time, site, convenedOn, convenedBy, chairedBy: String
  let seats: [Seat]
  let admissible, notAdmissible: [Name]
  let adjourned: [Adjourned]
  let counts: [Labelled]
  let mention, closing: String
  let signatures: [Signature]

  struct Seat: Encodable { let seat, person, note: String }
  struct Name: Encodable { let name, code: String }
  struct Adjourned: Encodable { let name, code, reason: String }
  struct Signature: Encodable { let label, name: String }

  init(_ session: CommissionSession, adjourned: [AgendaEntry], partners: [Partner], isSpecimen: Bool) {
    let decided = Dictionary(grouping: session.decisions, by: \.outcome)
    issuers = partners.map { Letterhead($0) }
    specimen = isSpecimen
    cohort = session.cohort.french
    title = "Procès-verbal de la commission d'admissibilité"
    day = session.day.frenchWithWeekday
    time = session.startsAt.text
    site = session.site
    convenedOn = session.convenedOn.french
    convenedBy = session.convenedBy
    chairedBy = session.composition.chair?.name ?? ""
    seats = session.composition.seats.map(Seat.init)
    admissible = (decided[.admissible] ?? []).map { Name(name: $0.candidate.listName, code: $0.candidate.code) }
    notAdmissible = (decided[.notAdmissible] ?? []).map { Name(name: $0.candidate.listName, code: $0.candidate.code) }
    self.adjourned = adjourned.map { Adjourned(name: $0.name, code: $0.code, reason: $0.obstacle ?? "à examiner") }
    counts = [
      Labelled(label: "Candidats décidés", value: "\(session.decisions.count)"),
      Labelled(label: "Admissibles", value: "\(admissible.count)"),
      Labelled(label: "Non admissibles", value: "\(notAdmissible.count)"),
    ]
    mention = "\(AdmissibilityList.mention) : les noms figurent par ordre alphabétique, sans rang ni note."
    closing =
      (session.decisions.isEmpty ? "Aucune décision n'a été prise. " : "Chaque candidat a fait l'objet d'une décision collégiale. ")
      + "Le présent procès-verbal est signé par les membres de la commission."
    signatures = session.composition.seats.map { Signature(label: Seat($0).seat, name: $0.name) }
  }

  static func document(
    _ session: CommissionSession, adjourned: [AgendaEntry], partners: [Partner], isSpecimen: Bool
  ) throws -> PrintableDocument {
    try PrintableDocument(
      name: "proces-verbal/PV-\(session.code)", template: Templates.minutes, title: "Procès-verbal, commission \(session.code)",
      author: partners[0].legalName, day: session.day,
      content: MinutesDocument(session, adjourned: adjourned, partners: partners, isSpecimen: isSpecimen))
  }
}

extension MinutesDocument.Seat {
  init(_ seat: CommissionComposition.Seat) {
    self.seat = seat.role.map { $0.french.prefix(1).uppercased() + $0.french.dropFirst() } ?? "Membre"
    person = seat.name
    note =
      seat.role == .cnamRegionalDirector
      ? (seat.isRepresentative ? "préside, par mandat" : "préside") : seat.isRepresentative ? "par mandat" : ""
  }
}
