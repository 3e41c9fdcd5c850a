import Testing

@testable import Alternance

@Suite("The day of an exam and the circuit of its scripts (PC-11-13, PC-11-16)")
struct ExamDayTests {
  private let own: AssessmentBase
  private var base: Database { own.base }

  init() throws { own = try AssessmentBase() }

  private func record() throws -> ExamRecord { try base.exam("UE11-S1", of: own.cohort, by: Staff.assistant) }
  private func progress(_ code: String = "UE11-S1") throws -> AssessmentProgress {
    try #require(try base.assessments(of: own.cohort, by: Staff.manager).first { $0.assessment.code.text == code })
  }

  private func hold(_ changes: [String: String] = [:]) -> String { AssessmentDraft.held.file(changes) }

  @Test("Held on the agreed subject, the absent noted, hour by hour and hand by hand")
  func circuit() throws {
    #expect(try progress().state == "planifiée")
    try own.convene("UE11-S1")
    #expect(try progress().state == "convoquée, 5 candidats" && record().scripts == 0)
    try base.load(.tenues, hold(["absents": "E-03, E-05"]), on: "2017-02-20".day)
    #expect(try record().absent.map(\.student.code).sorted() == ["E-03", "E-05"])
    #expect(try record().scripts == 3 && record().subject == "UE11-S1-I-06.pdf" && record().heldOn?.iso == "2017-02-20")
    #expect(try progress().state == "tenue" && progress().absent == 2)
    try base.load(.surveillances, AssessmentDraft.supervision.file([[:], ["personne": "assistante-formation", "heures": "1,50"]]))
    #expect(try record().supervision.map(\.hours.minutes) == [180, 90])
    for copies in ["2", "4"] {
      try own.refuses(
        .remises, AssessmentDraft.handover.file(["copies": copies]), column: "copies",
        "3 candidats étaient présents, pas \(copies) : chaque copie se compte (convention, art. 11)")
    }
    try base.load(.remises, AssessmentDraft.handover.file(["copies": "3"]))
    #expect(try progress().state == "copies remises à l'intervenant")
    try base.load(
      .remises,
      AssessmentDraft.handover.file([
        "copies": "3", "etape": "vers_assistante", "de": "I-06", "a": "assistante-formation", "le": "27/02/2017",
      ]))
    #expect(try progress().state == "copies rendues à l'assistante de formation")
    try own.sign("UE11-S1", by: "I-06")
    #expect(try progress().state == "procès-verbal reçu")
    try own.enter("UE11-S1", ["E-01": "12,00", "E-03": "ABS"])
    #expect(try progress().state == "2 notes sur 5")
    let archive = [
      "copies": "3", "etape": "archive", "de": "assistante-formation", "a": "assistante-formation", "le": "01/03/2017",
    ]
    try own.refuses(.remises, AssessmentDraft.handover.file(archive), column: "lieu", "dites où les copies sont archivées")
    let kept = AssessmentDraft.handover.file(archive.merging(["lieu": "armoire B"]) { $1 })
    try own.refuses(
      .remises, kept,
      "Des notes manquent : les copies s'archivent une fois le procès-verbal reçu et toutes les notes saisies (convention, art. 11)")
    try own.enter("UE11-S1", ["E-02": "12,00", "E-04": "ATT", "E-05": "EXC"])
    try own.refuses(
      .remises, kept,
      "Des notes manquent : les copies s'archivent une fois le procès-verbal reçu et toutes les notes saisies (convention, art. 11)")
    try own.enter("UE11-S1", ["E-04": "8,00"])
    #expect(try progress().state == "5 notes")
    try base.load(.remises, kept)
    #expect(try progress().state == "archivée" && record().handovers.map(\.place) == ["", "", "armoire B"])
    #expect(try record().handovers.map(\.giver) == ["Mme Soraya Ferrandin", "Mme Odile Teyssonnière", "Mme Soraya Ferrandin"])
    #expect(try record().minutes.map(\.lecturer) == ["Mme Odile Teyssonnière"])
    #expect(try base.verify().isClean)
  }

  @Test("What keeps it from going on")
  func late() throws {
    #expect(try progress().late(on: "2017-02-20".day) == nil)
    #expect(try progress().late(on: "2017-02-21".day) == "personne n'est convoqué")
    try own.convene("UE11-S1")
    #expect(try progress().late(on: "2017-02-21".day) == "tenue à enregistrer")
    try own.hold("UE11-S1")
    #expect(try progress().late(on: "2017-03-20".day) == nil)
    #expect(try progress().late(on: "2017-03-21".day) == "procès-verbal attendu")
    try own.hand("UE11-S1")
    try own.sign("UE11-S1")
    #expect(try progress().late(on: "2017-03-21".day) == "notes à saisir")
    try own.enter("UE11-S1", ["E-01": "12,00"])
    #expect(try progress().late(on: "2017-03-21".day) == nil)
  }

  @Test("Not before its day, not twice, not without candidates, nor a stranger absent")
  func refusals() throws {
    try own.refuses(.tenues, hold(), "Personne n'est convoqué à « UE11-S1 » : convoquez d'abord (epreuve convoquer)")
    try own.convene("UE11-S1")
    try own.refuses(
      .tenues, hold(["le": "20/02/2017"]), column: "le", "le 20/02/2017 est après le jour de l'enregistrement, le 19/02/2017",
      on: "2017-02-19")
    try own.refuses(
      .tenues, hold(["le": "19/02/2017"]), "L'épreuve « UE11-S1 » est le 20/02/2017 : elle ne s'est pas tenue", on: "2017-02-19")
    try own.refuses(
      .tenues, hold(["le": "21/02/2017"]),
      "L'épreuve ne se tient pas un autre jour que celui de la convocation : déplacez-la d'abord")
    try own.refuses(
      .tenues, hold(["absents": "E-99"]), "« E-99 » n'est pas convoqué à « UE11-S1 » : vérifiez la liste des absents")
    try own.refuses(
      .tenues, hold(["epreuve": "UE11-CC1"]), column: "epreuve",
      "« UE11-CC1 » est un contrôle continu : cela ne vaut que pour une épreuve de fin de module")
    try own.hold("UE11-S1", absent: ["E-03"])
    let same = hold(["absents": "E-03", "intervenant_sujet": "I-01"])
    #expect(try base.load(.tenues, same).unchanged == 1)
    try own.refuses(
      .tenues, hold(["le": "21/02/2017"]), "L'épreuve « UE11-S1 » s'est tenue le 20/02/2017, sur le sujet « UE11-S1-I-01.pdf »")
    try own.refuses(
      .tenues, hold(["absents": "E-03", "intervenant_sujet": "I-06"]),
      "L'épreuve « UE11-S1 » s'est tenue le 20/02/2017, sur le sujet « UE11-S1-I-01.pdf »")
  }

  @Test("Told again before the scripts go, the absents are those of the last word")
  func otherAbsents() throws {
    try own.convene("UE11-S1")
    try own.hold("UE11-S1", absent: ["E-03"])
    func absent() throws -> [String] { try record().absent.map(\.student.code).sorted() }
    #expect(try base.load(.tenues, hold(["absents": "E-03 E-04", "intervenant_sujet": ""])).added == 1)
    #expect(try absent() == ["E-03", "E-04"] && record().scripts == 3)
    #expect(try base.load(.tenues, hold(["absents": "E-04", "intervenant_sujet": "I-01"])).added == 1)
    #expect(try absent() == ["E-04"] && record().scripts == 4 && progress().absent == 1)
    #expect(try base.load(.tenues, hold(["absents": "E-04", "intervenant_sujet": "I-01"])).unchanged == 1)
    try own.refuses(
      .tenues, hold(["absents": "E-04"]), "L'épreuve « UE11-S1 » s'est tenue le 20/02/2017, sur le sujet « UE11-S1-I-01.pdf »")
    try own.hand("UE11-S1")
    try own.refuses(
      .tenues, hold(["absents": "E-04 E-05", "intervenant_sujet": "I-01"]),
      "L'épreuve n'est pas enregistrée comme tenue, ou ses copies ou son procès-verbal sont déjà remis : les absents se notent entre les deux"
    )
  }

  @Test("On a subject agreed for that sitting, told when two are")
  func subject() throws {
    try own.convene("UE11-S1")
    try own.refuses(
      .tenues, hold(["intervenant_sujet": ""]),
      "Plusieurs sujets sont agréés pour « UE11-S1 » : dites de qui est celui de l'épreuve (I-01 ou I-06)")
    try own.refuses(
      .tenues, hold(["intervenant_sujet": "I-07"]), "« I-07 » n'a pas de sujet agréé pour « UE11-S1 » ; en ont un : I-01, I-06")
    #expect(try base.load(.tenues, hold(), on: "2017-02-20".day).added == 1)
    let one = try AssessmentBase(.planned)
    try one.agree("UE11", 1, "I-06")
    try one.convene("UE11-S1")
    #expect(try one.base.load(.tenues, hold(["intervenant_sujet": ""]), on: "2017-02-20".day).added == 1)
  }
}
