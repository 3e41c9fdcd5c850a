@testable import Alternance

extension RecruitingBase {
  /// The rows of candidates, with the same changes in each.
  static func rows(_ codes: [String], _ changes: [String: String] = [:]) -> [[String: String]] {
    codes.map { code in
      let name = (names[code] ?? "Anonyme;\(code)").split(separator: ";").map(String.init)
      return ["identifiant": code, "nom": name[0], "prenom": name[1]].merging(changes) { $1 }
    }
  }

  func receive(_ codes: [String], _ changes: [String: String] = [:]) throws {
    try base.load(.candidats, Draft.application.file(Self.rows(codes, changes)), on: "2016-02-08".day)
  }

  func centralise(_ codes: [String]) throws {
    _ = try base.centralise(codes, of: cohort, by: Staff.manager, on: "2016-02-09".day)
  }

  func convene(_ codes: [String]) throws {
    _ = try base.convene(codes, to: "SEL-1", room: "salle B12", by: Staff.assistant, on: "2016-02-11".day)
  }

  func test(_ codes: [String], _ tests: [String] = ["comprehension", "expression", "culture_commerciale"]) throws {
    let rows = codes.flatMap { code in tests.map { ["candidat": code, "epreuve": $0] } }
    try base.load(.epreuves, Draft.mark.file(rows), on: "2016-02-25".day)
  }

  func interview(_ codes: [String], _ changes: [String: String] = [:]) throws {
    try base.load(.entretiens, Draft.interview.file(codes.map { changes.merging(["candidat": $0]) { $1 } }), on: "2016-02-25".day)
  }

  /// From the file to the interview.
  func prepare(_ codes: [String], _ changes: [String: String] = [:]) throws {
    try receive(codes, changes)
    try centralise(codes)
    try convene(codes)
    try test(codes)
    try interview(codes)
  }

  static let seats = [
    "directeur_cnam=directeur-cnam", "directeur_cfa=directeur-cfa", "responsable_alternance=responsable-alternance",
    "directeur_pole=directeur-pole", "directrice_pedagogique=directrice-pedagogique",
  ]

  func conveneCommission(_ code: String = "COM-1") throws {
    try base.conveneCommission(code, by: Staff.cnamDirector, on: "2016-03-09".day)
  }

  @discardableResult
  func seat(_ seats: [String] = seats, in code: String = "COM-1", by actor: Actor = Staff.cnamDirector) throws -> CommissionSession {
    let pairs = seats.map { $0.split(separator: "=").map(String.init) }.map { (seat: $0[0], login: $0[1]) }
    return try base.seat(pairs, in: code, by: actor, on: base.commission(code, by: Staff.manager).day)
  }

  func decide(_ codes: [String], _ decision: String = "admissible", in code: String = "COM-1", by actor: Actor? = nil) throws {
    let rows = codes.map { ["commission": code, "candidat": $0, "decision": decision] }
    try base.load(.decisions, Draft.decision.file(rows), by: actor, on: code == "COM-1" ? "2016-03-30".day : "2016-05-18".day)
  }

  /// From the file to the commission's answer.
  func admit(_ codes: [String], _ changes: [String: String] = [:]) throws {
    try prepare(codes, changes)
    try conveneCommission()
    try seat()
    try decide(codes)
  }

  func state(_ code: String, on day: String) throws -> CandidateState {
    try base.candidate(code, on: day.day, by: Staff.manager).state
  }
}

extension RecruitingBase {
  /// The slots of `SmallCohort`, each in its module, once the teaching is ready.
  func hold() throws {
    try base.prepareTeaching()
    try base.load(.seances, SmallCohort.slotsOfModules)
  }
}
