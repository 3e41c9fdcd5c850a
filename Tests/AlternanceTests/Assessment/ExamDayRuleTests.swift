import Testing

@testable import Alternance

@Suite("The rules of the day of an exam, against a hand with a SQL shell")
struct ExamDayRuleTests {
  private let own: AssessmentBase

  init() throws { own = try AssessmentBase() }

  private func seat(_ student: String, in code: String = "UE11-S1", seat: Int = 9, script: Int = 9999, on day: String = "2017-02-14") throws
    -> String?
  {
    try own.add("examSeat", "\(own.id(code)), \(own.id(student)), \(seat), \(script), '\(day)'")
  }

  private func hold(_ code: String = "UE11-S1", on day: String = "2017-02-20", subject: String) throws -> String? {
    try own.add("examHeld", "\(own.id(code)), '\(day)', \(subject)")
  }

  private func subject(_ unit: String, _ sitting: Int) throws -> Int {
    try own.number("SELECT id FROM examSubject WHERE teachingUnit = \(own.id(unit)) AND sitting = \(sitting) LIMIT 1")
  }

  @Test("A seat in a planned exam")
  func planned() throws {
    let own = try AssessmentBase(.team)
    try own.base.load(.evaluations, AssessmentDraft.assessment.file(["jour": "", "heure": "", "salle": ""]))
    let refusal = "Cette épreuve n'a ni jour ni salle : planifiez-la avant de convoquer."
    #expect(try own.add("examSeat", "\(own.id("UE11-S1")), \(own.id("E-01")), 1, 1000, '2017-02-14'") == refusal)
    #expect(try seat("E-01", in: "UE11-CC1") == refusal)
  }

  @Test("Not without an agreed subject of the sitting, but for a defence (PC-11-11)")
  func agreed() throws {
    let own = try AssessmentBase(.planned)
    func seat(_ code: String) throws -> String? { try own.add("examSeat", "\(own.id(code)), \(own.id("E-01")), 1, 1000, '2017-02-14'") }
    let refusal = "Aucun sujet n'est agréé par le Cnam national pour cette session : l'épreuve ne se tient pas (convention, art. 11)."
    try own.agree("UE11", 2, "I-06")
    #expect(try seat("UE11-S1") == refusal)
    #expect(try seat("UE11-S2") == nil)
    #expect(try seat("UE16-S1") == nil)
  }

  @Test("Somebody of the cohort in training, a seat of the room, in time")
  func candidate() throws {
    try own.base.load(.ruptures, "contrat;jour;motif\nK-E-05;19/02/2017;accord")
    #expect(try seat("E-05") == "Cette personne n'est pas en formation dans la promotion le jour de l'épreuve.")
    #expect(try seat("E-01", seat: 25) == "La salle n'a pas cette place.")
    #expect(try seat("E-01", on: "2017-02-21") == "L'épreuve est passée : on n'y convoque plus.")
    #expect(try seat("E-01", seat: 24, on: "2017-02-20") == nil)
    #expect(try hold(subject: String(subject("UE11", 1))) == nil)
    #expect(try seat("E-02", seat: 8, script: 9998, on: "2017-02-20") == "L'épreuve est passée : on n'y convoque plus.")
  }

  @Test("The second sitting is not for who obtained the unit before a jury (PC-11-07)")
  func second() throws {
    let own = try AssessmentBase(.judged)
    let seat = { (student: String) in
      try own.add("examSeat", "\(own.id("UE11-S2")), \(own.id(student)), 9, 9999, '2017-07-03'")
    }
    #expect(try seat("E-01") == "L'UE est obtenue : la deuxième session est pour les ajournés (convention, art. 11).")
    #expect(try seat("E-02") == nil)
  }

  @Test("Held by those convened, on its day, on a subject agreed for it before")
  func held() throws {
    let agreed = try String(subject("UE11", 1))
    #expect(try hold(subject: agreed) == "Personne n'est convoqué à cette épreuve : convoquez d'abord.")
    try own.convene("UE11-S1")
    let day = "L'épreuve ne se tient pas un autre jour que celui de la convocation : déplacez-la d'abord."
    for other in ["2017-02-19", "2017-02-21"] { #expect(try hold(on: other, subject: agreed) == day) }
    let refusal = "Le sujet n'est pas agréé pour cette épreuve et cette session (convention, art. 11)."
    for other in try ["NULL", String(subject("UE11", 2)), String(subject("UE12", 1))] { #expect(try hold(subject: other) == refusal) }
    #expect(try hold(subject: agreed) == nil)
    try own.convene("UE16-S1")
    #expect(try hold("UE16-S1", on: "2017-06-29", subject: "NULL") == nil)
  }

  @Test("A subject agreed after the exam, or refused, is none")
  func lateSubject() throws {
    let own = try AssessmentBase(.planned)
    try own.agree("UE11", 1, "I-01")
    try own.base.load(.sujets, AssessmentDraft.subject.file())
    try own.base.load(.agrementsSujets, AssessmentDraft.agreement.file(["decide_le": "21/02/2017"]))
    try own.convene("UE11-S1")
    let late = try own.number("SELECT max(id) FROM examSubject")
    let refusal = "Le sujet n'est pas agréé pour cette épreuve et cette session (convention, art. 11)."
    #expect(try own.add("examHeld", "\(own.id("UE11-S1")), '2017-02-20', \(late)") == refusal)
    try own.refuses(.tenues, AssessmentDraft.held.file(), String(refusal.dropLast()))
  }

  @Test("Absent between the exam and its scripts, or the minutes of a defence")
  func absence() throws {
    let refusal =
      "L'épreuve n'est pas enregistrée comme tenue, ou ses copies ou son procès-verbal sont déjà remis : les absents se notent entre les deux."
    func absent(_ student: String) throws -> String? { try own.add("examAbsence", "\(own.id("UE11-S1")), \(own.id(student))") }
    try own.convene("UE11-S1")
    #expect(try absent("E-01") == refusal)
    try own.hold("UE11-S1")
    #expect(try absent("E-01") == nil)
    #expect(try absent("E-01") == "Cette personne est déjà notée absente.")
    func present(_ absence: Int) -> String? { own.add("examAbsenceCorrection", "\(absence)") }
    #expect(try absent("E-02") == nil && present(2) == nil && absent("E-02") == nil)
    try own.hand("UE11-S1")
    #expect(try absent("E-03") == refusal && present(1) == refusal)
    try own.convene("UE16-S1")
    try own.hold("UE16-S1")
    try own.sign("UE16-S1")
    #expect(try own.add("examAbsence", "\(own.id("UE16-S1")), \(own.id("E-02"))") == refusal)
  }

  @Test("A defence has no scripts")
  func defence() throws {
    try own.convene("UE16-S1")
    try own.hold("UE16-S1")
    #expect(
      try own.add(
        "scriptHandover",
        "\(own.id("UE16-S1")), 'toLecturer', \(own.id(assistant)), \(own.id("I-05")), 5, '2017-06-29', ''")
        == "Une soutenance n'a pas de copies : son procès-verbal suffit (convention, art. 11).")
  }

  @Test("Exams of a semester in two weeks convene nobody")
  func week() throws {
    let own = try AssessmentBase()
    try own.base.load(.calendrierEpreuves, Draft.assessment.file())
    try own.base.load(.evaluations, AssessmentDraft.assessment.file(["jour": "06/02/2017"]))
    let refusal = "Les épreuves d'un semestre se tiennent toutes dans la même semaine (convention, art. 11)."
    #expect(try own.add("examSeat", "\(own.id("UE11-S1")), \(own.id("E-01")), 1, 1000, '2017-01-30'") == refusal)
    #expect(try own.add("examSeat", "\(own.id("UE12-S1")), \(own.id("E-01")), 1, 1000, '2017-01-30'") == refusal)
  }

  @Test("Supervised once held")
  func supervision() throws {
    let refusal = "Les heures de surveillance sont celles d'une épreuve de fin de module qui s'est tenue (budget annexé)."
    func supervise(_ code: String) throws -> String? { try own.add("examSupervision", "\(own.id(code)), \(own.id("I-06")), 180") }
    try own.convene("UE11-S1")
    #expect(try supervise("UE11-S1") == refusal)
    #expect(try supervise("UE11-CC1") == refusal)
    try own.hold("UE11-S1")
    #expect(try supervise("UE11-S1") == nil)
  }

  private func hand(_ stage: String, from giver: String, to taker: String, _ scripts: Int, on day: String, place: String = "") throws
    -> String?
  {
    try own.add(
      "scriptHandover", "\(own.id("UE11-S1")), '\(stage)', \(own.id(giver)), \(own.id(taker)), \(scripts), '\(day)', '\(place)'")
  }

  private let assistant = "assistante-formation"

  @Test("Scripts go from the place of the exam to its lecturer, back, then to the archive; as many as there were candidates")
  func scripts() throws {
    try own.convene("UE11-S1")
    let notHeld = "L'épreuve n'est pas enregistrée comme tenue : ses copies ne se remettent pas."
    #expect(try hand("toLecturer", from: assistant, to: "I-06", 5, on: "2017-02-20") == notHeld)
    try own.hold("UE11-S1", absent: ["E-03"])
    #expect(try hand("toLecturer", from: assistant, to: "I-06", 4, on: "2017-02-19") == notHeld)
    let order =
      "Les copies vont du lieu de l'épreuve à l'intervenant, puis à l'assistante de formation, puis aux archives (convention, art. 11)."
    #expect(try hand("toAssistant", from: "I-06", to: assistant, 4, on: "2017-02-27") == order)
    #expect(try hand("archived", from: assistant, to: assistant, 4, on: "2017-02-27", place: "B") == order)
    let count = "Le nombre de copies n'est pas celui des candidats présents : il en manque, ou il y en a trop (convention, art. 11)."
    for other in [3, 5] { #expect(try hand("toLecturer", from: assistant, to: "I-06", other, on: "2017-02-20") == count) }
    let marker = "Chaque intervenant corrige les copies de ses épreuves : celui-ci n'enseigne pas cette UE (convention, art. 11)."
    for other in ["I-07", assistant] { #expect(try hand("toLecturer", from: assistant, to: other, 4, on: "2017-02-20") == marker) }
    #expect(try hand("toLecturer", from: assistant, to: "I-06", 4, on: "2017-02-20") == nil)
    #expect(try hand("toAssistant", from: "I-06", to: assistant, 3, on: "2017-02-27") == count)
    #expect(try hand("toAssistant", from: "I-07", to: assistant, 4, on: "2017-02-27") == marker)
    #expect(try hand("toAssistant", from: "I-06", to: assistant, 4, on: "2017-02-19") != nil)
    #expect(try hand("toAssistant", from: "I-06", to: assistant, 4, on: "2017-02-27") == nil)
    let marks =
      "Des notes manquent : les copies s'archivent une fois le procès-verbal reçu et toutes les notes saisies (convention, art. 11)."
    #expect(try hand("archived", from: assistant, to: assistant, 4, on: "2017-03-01", place: "B") == marks)
    try own.sign("UE11-S1")
    try own.enter("UE11-S1", ["E-01": "12,00", "E-02": "12,00", "E-03": "ABS", "E-04": "12,00", "E-05": "ATT"])
    #expect(try hand("archived", from: assistant, to: assistant, 4, on: "2017-03-01", place: "B") == marks)
    try own.enter("UE11-S1", ["E-05": "12,00"])
    #expect(try hand("archived", from: assistant, to: assistant, 4, on: "2017-03-01", place: "B") == nil)
  }
}
