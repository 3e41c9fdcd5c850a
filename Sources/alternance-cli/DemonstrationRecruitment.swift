import Alternance
import Foundation

/// The year before the first class: the campaign, the selection, the commissions, the placement, as the office lived them.
struct DemonstrationRecruitment {
  let database: Database
  let files: DemonstrationFiles
  let cohort: String

  /// From the brochure to the seventeen contracts.
  func play() throws {
    try campaign()
    try files(before: "2016-02-08")
    try selection(1, centralised: "2016-02-09", convened: "2016-02-11", room: "salle B12")
    try files(before: "2016-03-01")
    try selection(2, centralised: "2016-03-01", convened: "2016-03-03", room: "salle 104")
    try act("directeur-cnam", "2016-03-09") { try database.conveneCommission("COM-2016-1", by: $0, on: $1) }
    try commission(1, on: "2016-03-30", letters: "2016-04-04", more: ["membre=enseignant-referent"])
    try teaching.spring()
    try spring()
    try teaching.summer()
    try summer()
    try teaching.autumn()
  }

  private var teaching: DemonstrationTeaching { DemonstrationTeaching(database: database, files: files, cohort: cohort) }

  private func spring() throws {
    try files(before: "2016-04-12")
    try centralise("2016-04-12")
    try act("assistante-formation", "2016-04-13") {
      try database.withdraw("S2016-34", reason: "Inscription dans un BTS à temps plein", by: $0, on: $1)
    }
    try convene(3, on: "2016-04-14", room: "salle B12")
    try act("directeur-cnam", "2016-04-27") { try database.conveneCommission("COM-2016-2", by: $0, on: $1) }
    try results(from: "2016-04-27", to: "2016-04-28")
    try mandate("directeur-cfa", "2016-05-09", row: "directeur_cfa")
    try commission(2, on: "2016-05-18", letters: "2016-05-23", director: "adjointe-direction")
    try placement(upTo: "2016-06-05")
    try sheets(1...6, sent: "2016-06-06", validated: ["responsable-alternance": "2016-06-10", "directeur-pole": "2016-06-10"])
    try files(before: "2016-06-07")
    try selection(4, centralised: "2016-06-07", convened: "2016-06-09", room: "salle 104")
    try act("directeur-cnam", "2016-06-15") { try database.conveneCommission("COM-2016-3", by: $0, on: $1) }
    try urgentCase()
    try commission(3, on: "2016-07-06", letters: "2016-07-07", more: ["membre=assistante-formation"])
  }

  /// A company asks for a candidate at once: Cnam alone hears her, and the commission decides all the same (PC-04-11).
  private func urgentCase() throws {
    try files(before: "2016-06-28")
    try centralise("2016-06-28")
    try results(from: "2016-06-29", to: "2016-06-29")
  }

  private func summer() throws {
    try placement(upTo: "2016-07-11")
    try sheets(7...14, sent: "2016-07-11", validated: [:])
    try validate(7...14, by: "responsable-alternance", on: "2016-07-18")
    try validate(7...12, by: "directrice-pedagogique", on: "2016-07-18")
    try act("directrice-pedagogique", "2016-07-18") {
      try database.refusePlace(
        "P-2016-13", reason: "Missions de caisse et de mise en rayon, sans rapport avec les capacités du titre", by: $0, on: $1)
    }
    try placement(upTo: "2016-07-19")
    try act("responsable-alternance", "2016-07-20") {
      try database.withdrawIntent(
        of: Siret("00000116400011")!, cohort: database.cohort(cohort), reason: "Activité de l'automne insuffisante", by: $0, on: $1)
    }
    try placement(upTo: "2016-08-22")
    try act("assistante-formation", "2016-08-22") {
      try database.withdraw("S2016-21", reason: "Autre formation choisie", by: $0, on: $1)
    }
    try sheets(
      15...19, sent: "2016-08-22", validated: ["responsable-alternance": "2016-08-24", "directeur-pole": "2016-08-26"])
    try files(before: "2016-09-05")
    try enter(.contrats, "contrats", by: "comptable", on: "2016-09-14")
  }

  private func campaign() throws {
    try enter(.conditions, "../programme/conditions", by: "responsable-alternance", on: "2015-11-02")
    try enter(.personnes, "representants", by: "directeur-cfa", on: "2015-11-03")
    try enter(.supports, "supports", by: "communication", on: "2015-11-27", where: ("partenaire", ["CNAM"]))
    try enter(.supports, "supports", by: "directeur-pole", on: "2015-11-27", where: ("partenaire", ["CFA"]))
    try enter(.planPromotion, "plan_promotion", by: "responsable-alternance", on: "2015-11-27")
    try enter(.pieces, "pieces", by: "communication", on: "2015-12-14")
    try enter(.entreprises, "entreprises", by: "responsable-alternance", on: "2016-01-04")
    try enter(.calendrierSelection, "calendrier_selection", by: "responsable-alternance", on: "2016-01-11")
    for (login, day) in [("responsable-alternance", "2016-01-11"), ("directeur-pole", "2016-01-15")] {
      try act(login, day) { _ = try database.approve(.calendar(cohort: cohort), by: $0, on: $1) }
    }
    try mandate("directeur-pole", "2016-01-25", row: "directeur_pole")
  }

  /// The files, the documents, the intents and the visits that came in up to a day.
  private func files(before day: String) throws {
    try enter(.candidats, "candidats", by: "assistante-formation", on: day, upTo: "recu_le")
    try enter(.piecesRecues, "pieces_recues", by: "assistante-formation", on: day, upTo: "recue_le")
    for (login, partner) in [("responsable-alternance", "CNAM"), ("coordinatrice", "CFA")] {
      try enter(.prospections, "prospections", by: login, on: day, where: ("partenaire", [partner]), upTo: "jour")
      try enter(.intentions, "intentions", by: login, on: day, where: ("detectee_par", [partner]), upTo: "declaree_le")
    }
  }

  /// A selection day: centralised files, convocations, tests and interviews.
  private func selection(_ number: Int, centralised: String, convened: String, room: String) throws {
    try centralise(centralised)
    try convene(number, on: convened, room: room)
    let day = try files.day(of: "SEL-2016-\(number)")
    try results(from: day.iso, to: day.adding(days: 1).iso)
  }

  private func centralise(_ day: String) throws {
    try act("responsable-alternance", day) { _ = try database.centralise([], of: database.cohort(cohort), by: $0, on: $1) }
  }

  private func convene(_ number: Int, on day: String, room: String) throws {
    try act("assistante-formation", day) { _ = try database.convene([], to: "SEL-2016-\(number)", room: room, by: $0, on: $1) }
  }

  private func results(from first: String, to last: String) throws {
    try enter(.epreuves, "epreuves", by: "assistante-formation", on: last, upTo: "jour")
    try enter(.entretiens, "entretiens", by: "responsable-alternance", on: last, upTo: "jour")
  }

  private func commission(_ number: Int, on day: String, letters: String, director: String = "directeur-cfa", more: [String] = []) throws {
    let holders = [
      "directeur_cnam=directeur-cnam", "directeur_cfa=\(director)", "responsable_alternance=responsable-alternance",
      "directeur_pole=directeur-pole", "directrice_pedagogique=directrice-pedagogique",
    ]
    let seats = (holders + more).map { $0.split(separator: "=").map(String.init) }.map { (seat: $0[0], login: $0[1]) }
    try act("directeur-cnam", day) { _ = try database.seat(seats, in: "COM-2016-\(number)", by: $0, on: $1) }
    try enter(.decisions, "decisions", by: "directeur-cnam", on: day, where: ("commission", ["COM-2016-\(number)"]))
    try act("responsable-alternance", letters) { _ = try database.notifyResults(of: database.cohort(cohort), by: $0, on: $1) }
  }

  private func mandate(_ login: String, _ day: String, row: String) throws {
    try enter(.delegations, "delegations", by: login, on: day, where: ("role", [row]))
  }

  /// Workshops, presentations and their answers up to a day.
  private func placement(upTo day: String) throws {
    try files(before: day)
    try enter(.accompagnements, "accompagnements", by: "responsable-alternance", on: day, upTo: "jour")
    try enter(.presentations, "presentations", by: "responsable-alternance", on: day, upTo: "suite_le")
  }

  private func sheets(_ numbers: ClosedRange<Int>, sent: String, validated: KeyValuePairs<String, String>) throws {
    if numbers.lowerBound == 1 {
      try enter(.tuteursEntreprise, "tuteurs_entreprise", by: "responsable-alternance", on: sent)
      try enter(.employeurs, "employeurs", by: "responsable-alternance", on: sent)
    }
    try enter(.places, "places", by: "responsable-alternance", on: sent, where: ("code", numbers.map(place)))
    for number in numbers {
      try act("responsable-alternance", sent) { try database.sendPlaceSheet(place(number), by: $0, on: $1) }
    }
    for (login, day) in validated { try validate(numbers, by: login, on: day) }
  }

  private func validate(_ numbers: ClosedRange<Int>, by login: String, on day: String) throws {
    for number in numbers where !(login == "responsable-alternance" && number == 13) {
      try act(login, day) { _ = try database.approve(.place(place(number)), by: $0, on: $1) }
    }
  }

  private func place(_ number: Int) -> String { "P-2016-\(number < 10 ? "0" : "")\(number)" }

  private func act(_ login: String, _ day: String, _ work: (Actor, Day) throws -> Void) throws {
    let day = Day(iso: day)!
    try work(database.actor(login, on: day), day)
  }

  /// Imports the rows of a file that somebody enters on a day: those of one value, those dated up to that day.
  private func enter(
    _ type: ImportType, _ file: String, by login: String, on day: String, where filter: (column: String, values: [String])? = nil,
    upTo column: String? = nil
  ) throws {
    let (rows, on) = (try files.rows(file, where: filter, dated: column, upTo: Day(iso: day)!), Day(iso: day)!)
    guard let rows else { return }
    _ = try database.importFile(type, data: rows, file: "\(type.rawValue).csv", by: database.actor(login, on: on), on: on)
  }
}
