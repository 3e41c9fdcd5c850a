import Testing

@testable import Alternance

@Suite("The rules of juries, appeals and titles, against a hand with a SQL shell")
struct JuryRuleTests {
  private func jury(
    _ own: AssessmentBase, _ code: String = "J-9", semester: Int = 1, rank: Int = 2, on day: String = "2017-03-20",
    by login: String = "enseignant-referent"
  ) throws -> String? {
    try own.add("jury", "'\(code)', \(own.cohort.id), \(semester), \(rank), '\(day)', 'Paris', \(own.id(login))")
  }

  private func decide(_ own: AssessmentBase, _ jury: String, _ student: String, _ unit: String, _ status: String = "obtainedFirst") throws
    -> String?
  {
    let figure = status.hasPrefix("obtained") ? 1200 : 900
    return try own.add(
      "juryDecision", "\(own.id(jury)), \(own.id(student)), \(own.id(unit)), '\(status)', 'value', \(figure), 'règle'")
  }

  private func change(_ own: AssessmentBase, _ jury: String, _ unit: String) throws -> String? {
    try own.add("juryChange", "\(own.id(jury)), \(own.id("E-02")), \(own.id(unit)), 960, 1, 1000, 'barème'")
  }

  private func close(_ own: AssessmentBase, _ jury: String, on day: String) throws -> String? {
    try own.add("juryClosing", "\(own.id(jury)), '\(day)'")
  }

  private let closed = "Ce jury est clos : ce qu'il a décidé ne change que par un nouveau jury (convention, art. 11)."
  private let otherUnit = "Cette UE n'est pas évaluée dans un semestre que ce jury examine."

  @Test("Presided by the reference teacher of its day (PC-11-17)")
  func president() throws {
    let own = try AssessmentBase(.planned)
    let refusal =
      "Le jury est présidé par un enseignant de l'établissement public du Cnam, désigné enseignant référent ce jour-là (convention, art. 11)."
    for login in ["directeur-cnam", "assistante-formation", "I-06"] { #expect(try jury(own, by: login) == refusal) }
    let role = try own.number("SELECT id FROM roleAssignment WHERE role = 'nationalCertificationLead'")
    #expect(own.add("roleEnd", "\(role), '2017-03-19'") == nil)
    #expect(try jury(own) == refusal)
    #expect(try jury(own, on: "2017-03-19") == nil)
  }

  @Test("A semester of the cohort, one rank after another, after the first class")
  func semester() throws {
    let own = try AssessmentBase(.planned)
    #expect(try jury(own, semester: 5, rank: 1) == "La promotion n'a pas ce semestre.")
    for rank in [1, 3] { #expect(try jury(own, rank: rank) != nil) }
    #expect(try jury(own, rank: 3) == "Les jurys d'un semestre se suivent : 1, puis 2.")
    #expect(try jury(own, semester: 4, rank: 2) == "Les jurys d'un semestre se suivent : 1, puis 2.")
    #expect(try jury(own, on: "2016-09-14") == "Un jury ne se tient pas avant les cours de la promotion.")
    #expect(try jury(own) == nil)
    #expect(try jury(own, "J-10", semester: 4, rank: 1) == nil)
  }

  @Test("Closed, neither its members, nor its changes, nor its decisions grow")
  func closing() throws {
    let own = try AssessmentBase(.judged)
    #expect(try own.add("juryMember", "\(own.id("J-1")), \(own.id("I-07"))") == "Ce jury est clos : sa composition ne change plus.")
    #expect(try change(own, "J-1", "UE11") == closed)
    #expect(try decide(own, "J-1", "E-01", "UE16") == closed)
    #expect(try own.add("juryMember", "\(own.id("J-2")), \(own.id("I-07"))") == nil)
  }

  @Test("It looks at the units of its semester and of those before")
  func units() throws {
    let own = try AssessmentBase(.marked)
    for unit in ["UE16", "UE21"] {
      #expect(try change(own, "J-1", unit) == otherUnit)
      #expect(try decide(own, "J-1", "E-01", unit) == otherUnit)
    }
    #expect(try change(own, "J-2", "UE11") == nil)
    #expect(try decide(own, "J-2", "E-01", "UE16") == nil)
    #expect(try change(own, "J-1", "UE11") == nil)
  }

  @Test(
    "A status goes with its figure",
    arguments: [
      "'obtainedFirst', 'value', 999", "'adjourned', 'value', 1000", "'obtainedSecond', 'absent', NULL", "'failed', 'absent', 900",
      "'pending', 'value', 1200",
    ])
  func figures(values: String) throws {
    let own = try AssessmentBase(.marked)
    #expect(
      try own.add("juryDecision", "\(own.id("J-1")), \(own.id("E-01")), \(own.id("UE11")), \(values), 'règle'")?.hasPrefix(
        "CHECK constraint failed") == true)
  }

  @Test("Closed from its day, with decisions, before the juries that follow")
  func close() throws {
    let own = try AssessmentBase(.marked)
    #expect(try close(own, "J-1", on: "2017-03-12") == "Le jury ne se clôt pas avant de s'être réuni.")
    #expect(
      try close(own, "J-1", on: "2017-03-13")
        == "Ce jury n'a rien décidé : aucun résultat ne lui est présenté (convention, art. 11).")
    #expect(try decide(own, "J-1", "E-01", "UE11") == nil)
    #expect(try decide(own, "J-2", "E-02", "UE11") == nil)
    #expect(try close(own, "J-2", on: "2017-07-03") == nil)
    #expect(
      try close(own, "J-1", on: "2017-07-04") == "Un jury plus récent de la promotion est déjà clos : celui-ci ne peut plus l'être.")
  }

  @Test("Not while an appeal waits; answered by an open jury that follows it")
  func appeals() throws {
    let own = try AssessmentBase(.judged)
    func appeal(_ student: String, _ unit: String, on day: String) throws -> String? {
      try own.add("appeal", "\(own.id(student)), \(own.id(unit)), '\(day)', 'erreur'")
    }
    let none = "Un recours porte sur une décision du jury : aucun jury ne s'est prononcé sur cette UE (convention, art. 11)."
    #expect(try appeal("E-02", "UE16", on: "2017-03-20") == none)
    #expect(try appeal("E-02", "UE11", on: "2017-03-12") == none)
    #expect(try appeal("E-02", "UE11", on: "2017-03-13") == nil)
    #expect(try jury(own, on: "2017-03-12") == nil)
    let waiting = try own.number("SELECT id FROM appeal")
    func answer(_ jury: String) throws -> String? { try own.add("appealAnswer", "\(waiting), \(own.id(jury)), 'upheld', 'relue'") }
    let refusal = "Un recours est examiné par un jury qui n'est pas clos et qui suit sa réception (convention, art. 11)."
    for code in ["J-1", "J-9"] { #expect(try answer(code) == refusal) }
    #expect(try decide(own, "J-2", "E-02", "UE11") == nil)
    #expect(
      try close(own, "J-2", on: "2017-07-03")
        == "Un recours attend la réponse de ce jury : répondez avant de le clore (convention, art. 11).")
    #expect(try answer("J-2") == nil)
    #expect(try close(own, "J-2", on: "2017-07-03") == nil)
  }

  @Test("No title before a closed jury, nor without a unit, nor for less than 24 months (PC-11-01)")
  func title() throws {
    let own = try AssessmentBase(.marked)
    func award(_ student: String, _ jury: String, months: Int = 24, on day: String = "2018-10-10") throws -> String? {
      try own.add("titleAward", "\(own.id(student)), \(own.id(jury)), \(months), '\(day)'")
    }
    let closing = "Le titre se décerne après un jury clos de la promotion (convention, art. 11)."
    let units = "Toutes les UE ne sont pas obtenues devant le jury : le titre ne se décerne pas (convention, art. 11)."
    for unit in ["UE11", "UE12", "UE16", "UE21"] { #expect(try decide(own, "J-4", "E-01", unit) == nil) }
    for unit in ["UE11", "UE12", "UE16"] { #expect(try decide(own, "J-4", "E-02", unit) == nil) }
    #expect(try decide(own, "J-4", "E-02", "UE21", "failed") == nil)
    for unit in ["UE11", "UE12", "UE16"] { #expect(try decide(own, "J-4", "E-03", unit) == nil) }
    #expect(try award("E-01", "J-4") == closing)
    #expect(try close(own, "J-4", on: "2018-03-12") == nil)
    #expect(try award("E-01", "J-4", on: "2018-03-11") == closing)
    #expect(try award("E-01", "J-1") == closing)
    #expect(try award("E-02", "J-4") == units)
    #expect(try award("E-03", "J-4") == units)
    #expect(try award("E-01", "J-4", months: 23)?.hasPrefix("CHECK constraint failed") == true)
    #expect(try award("E-01", "J-4") == nil)
    #expect(try award("E-01", "J-4")?.hasPrefix("UNIQUE constraint failed") == true || own.number("SELECT count(*) FROM titleAward") == 1)
  }
}
