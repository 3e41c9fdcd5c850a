import Testing

@testable import Alternance

@Suite("An assessment moved, a test taken back, a second sitting due (PC-11-04, PC-11-05)")
struct AssessmentActTests {
  private let own: AssessmentBase
  private var base: Database { own.base }

  init() throws { own = try AssessmentBase() }

  @discardableResult
  private func move(
    _ code: String = "UE11-S1", to day: String? = nil, at time: String? = nil, room: String? = nil,
    by actor: Actor = Staff.pedagogicalDirector
  ) throws -> Assessment {
    try base.moveAssessment(
      code, of: own.cohort, to: day?.day, at: time.flatMap(TimeOfDay.init(written:)), room: room, by: actor, on: "2017-01-09".day)
  }

  private func cancel(_ code: String) throws {
    try base.cancelAssessment(code, of: own.cohort, reason: "grève", by: Staff.pedagogicalDirector, on: "2017-01-09".day)
  }

  @Test("What is not said stays")
  func moved() throws {
    #expect(try move(to: "2017-02-22").schedule == "22/02/2017, 08:30, CNAM-A1")
    #expect(try move(at: "13:15").schedule == "22/02/2017, 13:15, CNAM-A1")
    #expect(try move(room: "CNAM-B2").schedule == "22/02/2017, 13:15, CNAM-B2")
    #expect(try base.verify().isClean)
  }

  @Test("To a working day, a known room of Cnam, another place than its own, apart from the others")
  func refusals() throws {
    try own.refuses("Le 26/02/2017 est un dimanche ou un jour férié.") { try move(to: "2017-02-26") }
    try own.refuses("La salle « Z9 » est inconnue : importez-la (importer salles).") { try move(room: "Z9") }
    try own.refuses("L'épreuve « UE11-S1 » est déjà à ce jour, à cette heure et dans cette salle.") { try move(to: "2017-02-20") }
    try own.refuses("Les épreuves de fin de module ont lieu au Cnam d'Aix : donnez une de ses salles (convention, art. 11).") {
      try move(room: "CFA-101")
    }
    try own.refuses(
      "Le 21/02/2017, l'épreuve « UE11-S1 » tombe en même temps que « UE12-S1 » : la promotion ne peut pas être aux deux."
    ) { try move(to: "2017-02-21") }
    #expect(
      sentence { try move(to: "2017-02-22", by: Staff.assistant) }?.contains("ne peut pas établir le calendrier des épreuves") == true)
    let team = try AssessmentBase(.team)
    try team.base.load(.evaluations, AssessmentDraft.assessment.file(["jour": "", "heure": "", "salle": ""]))
    func first(_ day: String?, _ time: Int?, _ room: String?) throws -> Assessment {
      try team.base.moveAssessment(
        "UE11-S1", of: team.cohort, to: day?.day, at: time.flatMap(TimeOfDay.init(minutes:)), room: room, by: Staff.pedagogicalDirector,
        on: "2017-01-09".day)
    }
    let both = "Un jour et une heure vont ensemble : donnez les deux, ou aucun."
    try team.refuses(both) { try first("2017-02-20", nil, "CNAM-A1") }
    try team.refuses(both) { try first(nil, 510, "CNAM-A1") }
    try team.refuses("L'épreuve « UE11-S1 » n'a pas de salle : une épreuve de fin de module a lieu au Cnam d'Aix (convention, art. 11).") {
      try first("2017-02-20", 510, nil)
    }
  }

  @Test("Not once it is held or has its minutes")
  func fixed() throws {
    let refusal = "Cette épreuve a eu lieu, ou a déjà un procès-verbal : sa date ne change plus."
    try own.convene("UE11-S1")
    #expect(try move(to: "2017-02-22").day?.iso == "2017-02-22")
    try own.hold("UE11-S1")
    try own.refuses(refusal) { try move(to: "2017-02-23") }
    try own.sign("UE11-CC1")
    try own.refuses(refusal) { try move("UE11-CC1", to: "2016-11-08") }
  }

  /// Without the second test, UE11 is made of the first alone.
  @Test("A test without marks is taken back and counts no more")
  func cancelled() throws {
    try cancel("UE11-CC2")
    try own.test("UE11-CC1", ["E-01": "12,00"])
    try own.sit("UE11-S1", ["E-01": "9,00"])
    #expect(try MarksRead.plain(own.line("E-01", "UE11").result.rule) == "40 % × 12,00 + 60 % × 9,00 = 10,20 → obtenue")
    try own.refuses(
      "Les deux sessions d'une UE sont dues : une épreuve de fin de module ne s'annule pas, elle se déplace (convention, art. 11)."
    ) { try cancel("UE11-S2") }
    try own.refuses("Cette épreuve a déjà des notes : elle ne s'annule plus.") { try cancel("UE11-CC1") }
    #expect(sentence { try cancel("UE11-CC2") }?.contains("n'est pas prévue") == true)
  }

  @Test("What lacks of the second sittings, by how many, not by whom")
  func due() throws {
    func due(_ own: AssessmentBase, _ day: String) throws -> [String] {
      try own.base.secondSittingsDue(of: own.cohort, on: day.day, by: Staff.accountant)
    }
    #expect(try due(AssessmentBase(.marked), "2018-12-10") == [])
    let one = try AssessmentBase(.team)
    try one.base.load(.calendrierEpreuves, Draft.assessment.file(["du": "20/02/2017", "au": "24/02/2017"]))
    try one.base.load(.evaluations, AssessmentDraft.assessment.file())
    #expect(try due(one, "2017-08-31") == [])
    #expect(try due(one, "2017-09-01") == ["UE11 : l'année est finie, deuxième session à planifier (convention, art. 11)."])
    try one.agree("UE11", 1, "I-01")
    try one.sit("UE11-S1", ["E-01": "ABS", "E-02": "ABS", "E-03": "12,00"])
    #expect(try due(one, "2017-03-01") == ["UE11 : 2 ajournés, deuxième session à planifier (convention, art. 11)."])
  }

  @Test("What if: other marks, nothing written")
  func supposing() throws {
    let own = try AssessmentBase(.marked)
    let line = try own.line("E-02", "UE11")
    let first = Assessment.Code(unit: "UE11", kind: .exam, rank: 1)
    let second = Assessment.Code(unit: "UE11", kind: .exam, rank: 2)
    #expect(try line.supposing([first: MarksRead.entry("7,00")]).result.grade.french == "10,20")
    #expect(try line.supposing([second: MarksRead.entry("10,00")]).result.status == .obtainedSecond)
    #expect(try line.supposing([.init(unit: "UE11", kind: .continuous, rank: 2): MarksRead.entry("17,00")]).result.grade.french == "10,00")
    #expect(try line.supposing([.init(unit: "UE12", kind: .exam, rank: 1): .absent]) == line)
    #expect(
      sentence { try own.line("E-01", "UE11").supposing([second: .absent]) }
        == "L'UE UE11 est obtenue à la première session (10,20) : la deuxième est pour les ajournés (convention, art. 11).")
    #expect(try own.line("E-02", "UE11") == line)
  }
}
