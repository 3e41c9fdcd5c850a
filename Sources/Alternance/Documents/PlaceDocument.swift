/// The data of `templates/place`: the sheet « Place en entreprise » that the alternance manager sends (convention, art. 5).
struct PlaceDocument: Encodable {
  let issuers: [Letterhead]
  let specimen: Bool
  let code, cohort, title, state: String
  let company: Addressee
  let workplace: [String]
  let distance: String
  let tutor: Tutor
  let missions: [String]
  let capacities: [Capacity]
  let sentOn: String
  let validations: [Validation]
  let note: String

  struct Tutor: Encodable { let name, job, experience, contact: String }
  struct Capacity: Encodable {
    let text: String
    let ticked: Bool
  }
  struct Validation: Encodable { let role, name, on, outcome, reason: String }

  init(_ place: Place, partners: [Partner], isSpecimen: Bool) {
    issuers = partners.map { Letterhead($0) }
    specimen = isSpecimen
    code = place.code
    cohort = "Promotion \(place.cohort)"
    title = place.title
    state = place.state.french
    company = Addressee(
      name: place.company.name, addressLines: place.company.address.lines,
      ids: [Labelled(label: "SIRET", value: place.company.siret.french)])
    workplace = place.address.lines
    distance = "\(FrenchNumbers.kilometres(metres: place.distanceMetres)) du CFA, aller"
    tutor = Tutor(
      name: place.tutor.name, job: place.tutor.job,
      experience: "\(place.tutor.experienceYears) an\(place.tutor.experienceYears > 1 ? "s" : "")",
      contact: [place.tutor.phone, place.tutor.email].filter { !$0.isEmpty }.joined(separator: " · "))
    missions = place.missions
    capacities = place.capacities.map { Capacity(text: $0.text, ticked: $0.isExercised) }
    sentOn = place.sentOn?.french ?? ""
    validations = place.validations.map {
      Validation(
        role: $0.role.french, name: $0.name, on: $0.decidedOn.french, outcome: $0.isValidated ? "validée" : "refusée", reason: $0.reason)
    }
    note =
      "La validation précède la conclusion du contrat : elle est donnée par le responsable alternance, et par la direction du pôle ou la "
      + "direction pédagogique (convention, art. 5)."
  }

  static func document(_ place: Place, partners: [Partner], isSpecimen: Bool, on day: Day) throws -> PrintableDocument {
    try PrintableDocument(
      name: "place/place-\(place.code)", template: Templates.place, title: "Place en entreprise \(place.code), \(place.company.name)",
      author: partners[0].legalName, day: day, content: PlaceDocument(place, partners: partners, isSpecimen: isSpecimen))
  }
}
