import Testing

@testable import Alternance

@Suite("The rules of the plan of assessments, against a hand with a SQL shell")
struct PlanRuleTests {
  private let own: AssessmentBase

  init() throws { own = try AssessmentBase(.planned) }

  private func assess(_ unit: Int, _ kind: String = "continuous", rank: Int = 9, semester: Int) -> String? {
    own.add("assessment", "\(own.cohort.id), \(unit), '\(kind)', \(rank), \(semester), '', 1")
  }

  private func schedule(_ code: String, _ day: String, room: String = "CNAM-A1") throws -> String? {
    try own.add("assessmentSchedule", "\(own.id(code)), '\(day)', 510, \(room.isEmpty ? "NULL" : String(own.id(room)))")
  }

  private func calendar(_ kind: String, _ first: String, _ last: String) {
    #expect(own.add("assessmentDate", "\(own.cohort.id), '\(kind)', '\(first)', '\(last)', 'Épreuves'") == nil)
  }

  @Test("A unit of the programme, in a semester of its year, all its assessments in one")
  func unit() throws {
    #expect(own.add("programme", "'U', 'Titre', 'III', NULL, NULL, NULL, 26760, 2, 16, ''") == nil)
    let programme = try own.number("SELECT max(id) FROM programme")
    #expect(own.add("teachingUnit", "\(programme), 'UE99', 1, 'Unité', 600, 100, 1") == nil)
    #expect(try assess(own.id("UE99"), semester: 1) == "Cette UE n'est pas du programme de la promotion.")
    let year = "Ce semestre n'est pas de l'année de l'UE : l'année 1 a les semestres 1 et 2, l'année 2 les semestres 3 et 4."
    #expect(try assess(own.id("UE11"), semester: 3) == year)
    #expect(try assess(own.id("UE21"), semester: 2) == year)
    #expect(try assess(own.id("UE21"), semester: 5) == year)
    #expect(try assess(own.id("UE21"), semester: 4) == "Toutes les épreuves d'une UE sont du même semestre.")
    #expect(try assess(own.id("UE11"), semester: 2) == "Toutes les épreuves d'une UE sont du même semestre.")
    #expect(try assess(own.id("UE21"), semester: 3) == nil)
  }

  @Test("No test beside a defence (PC-11-09)")
  func defence() throws {
    #expect(
      try assess(own.id("UE16"), semester: 2) == "Cette UE est évaluée par une soutenance, sans contrôle continu (convention, art. 11).")
  }

  @Test("No new test in a unit that a jury has decided")
  func decided() throws {
    let own = try AssessmentBase(.judged)
    func assess(_ code: String, _ semester: Int) throws -> String? {
      try own.add("assessment", "\(own.cohort.id), \(own.id(code)), 'continuous', 9, \(semester), '', 1")
    }
    #expect(
      try assess("UE11", 1) == "Un jury s'est prononcé sur cette UE : elle n'a plus de nouveau contrôle continu (convention, art. 11).")
    #expect(try assess("UE21", 3) == nil)
  }

  @Test("An exam in a room of Cnam; a test anywhere (PC-11-03)", arguments: ["CFA-101", ""])
  func room(code: String) throws {
    #expect(
      try schedule("UE11-S1", "2017-02-20", room: code)
        == "Les épreuves de fin de module ont lieu au Cnam d'Aix : donnez une de ses salles (convention, art. 11).")
    #expect(try schedule("UE11-CC1", "2016-11-07", room: code) == nil)
  }

  @Test("The room has the seats of the convened, the day is of the cohort")
  func seats() throws {
    let own = try AssessmentBase(.agreed)
    try own.convene("UE11-S1")
    let site = try own.number("SELECT site FROM room WHERE code = 'CNAM-A1'")
    for seats in [4, 5] { #expect(own.add("room", "'CNAM-\(seats)', \(site), 'Salle', \(seats)") == nil) }
    func schedule(_ code: String, _ day: String, _ room: String) throws -> String? {
      try own.add("assessmentSchedule", "\(own.id(code)), '\(day)', 510, \(own.id(room))")
    }
    #expect(
      try schedule("UE11-S1", "2017-02-20", "CNAM-4") == "Cette salle n'a pas assez de places pour les candidats convoqués.")
    #expect(try schedule("UE11-S1", "2017-02-20", "CNAM-5") == nil)
    for day in ["2016-09-14", "2018-09-15"] {
      #expect(try schedule("UE11-CC1", day, "CNAM-A1") == "Le jour n'est pas dans les cours de la promotion.")
    }
    #expect(try schedule("UE11-CC1", "2016-09-15", "CNAM-A1") == nil)
    #expect(try schedule("UE11-CC1", "2018-09-14", "CNAM-A1") == nil)
  }

  @Test("In February or in June, on a day of the calendar (PC-11-04)")
  func month() throws {
    calendar("exam", "2017-02-13", "2017-03-03")
    calendar("resit", "2017-09-04", "2017-09-05")
    #expect(
      try schedule("UE16-S1", "2017-03-01")
        == "La première session se tient en fin de semestre : en février au premier de l'année, en juin au second (convention, art. 11).")
    let refusal =
      "Ce jour n'est pas une date d'épreuve du calendrier de la promotion : inscrivez-la d'abord (importer calendrier_epreuves) (convention, art. 7)."
    #expect(try schedule("UE16-S1", "2017-06-28") == refusal)
    #expect(try schedule("UE16-S1", "2017-06-30") == nil)
    #expect(try schedule("UE16-S2", "2017-06-30") == refusal)
    #expect(try schedule("UE16-S2", "2017-09-04") == nil)
  }

  @Test("A jury's day is no exam's")
  func juryDay() throws {
    calendar("jury", "2017-02-23", "2017-02-28")
    #expect(try schedule("UE11-S1", "2017-02-27")?.hasPrefix("Ce jour n'est pas une date d'épreuve") == true)
  }

  @Test("The exams of a semester in one week")
  func week() throws {
    let own = try AssessmentBase()
    try own.base.load(.calendrierEpreuves, Draft.assessment.file(["du": "13/02/2017", "au": "28/02/2017"]))
    try own.convene("UE11-S1", on: "2017-02-06")
    func schedule(_ day: String) throws -> String? {
      try own.add("assessmentSchedule", "\(own.id("UE12-S1")), '\(day)', 510, \(own.id("CNAM-A1"))")
    }
    let refusal = "Les épreuves d'un semestre se tiennent toutes dans la même semaine (convention, art. 11)."
    for day in ["2017-02-17", "2017-02-19", "2017-02-27"] { #expect(try schedule(day) == refusal) }
    for day in ["2017-02-20", "2017-02-25", "2017-02-26"] { #expect(try schedule(day) == nil) }
  }

  @Test("Semesters 1 and 3 in February, 2 and 4 in June, of their year")
  func semester() throws {
    calendar("exam", "2017-06-19", "2017-06-23")
    let refusal =
      "La première session se tient en fin de semestre : en février au premier de l'année, en juin au second (convention, art. 11)."
    for (code, day) in [("UE21-S1", "2017-02-20"), ("UE21-S1", "2017-06-20"), ("UE16-S1", "2018-02-20"), ("UE16-S1", "2017-02-20")] {
      #expect(try schedule(code, day) == refusal)
    }
    #expect(try schedule("UE16-S1", "2017-06-19") == nil)
    #expect(try schedule("UE21-S1", "2018-02-20") == nil)
  }

  @Test("The second sitting follows the first, whichever is moved")
  func order() throws {
    calendar("resit", "2017-02-20", "2017-02-22")
    calendar("exam", "2017-07-10", "2017-07-14")
    let refusal = "La deuxième session suit la première, qui a son jour : elle ne la précède pas (convention, art. 11)."
    #expect(try schedule("UE11-S2", "2017-02-20") == refusal)
    #expect(try schedule("UE11-S2", "2017-02-21") == nil)
    #expect(try schedule("UE11-S1", "2017-02-22") == refusal)
    #expect(try schedule("UE11-S1", "2017-02-20") == nil)
  }

  @Test("An exam is not cancelled, nor a test that has marks")
  func cancellation() throws {
    let own = try AssessmentBase(.agreed)
    func cancel(_ code: String) throws -> String? { try own.add("assessmentCancellation", "\(own.id(code)), 'grève'") }
    #expect(
      try cancel("UE11-S1")
        == "Les deux sessions d'une UE sont dues : une épreuve de fin de module ne s'annule pas, elle se déplace (convention, art. 11).")
    try own.test("UE11-CC1", ["E-01": "12,00"])
    #expect(try cancel("UE11-CC1") == "Cette épreuve a déjà des notes : elle ne s'annule plus.")
    #expect(try cancel("UE11-CC2") == nil)
    #expect(try own.results().units[0].tests.map(\.code.text) == ["UE11-CC1"])
  }
}
