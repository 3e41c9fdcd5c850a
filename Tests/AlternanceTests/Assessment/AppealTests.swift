import Testing

@testable import Alternance

@Suite("An appeal is answered by another jury, a correction is its decision")
struct AppealTests {
  private let own: AssessmentBase
  private var base: Database { own.base }

  /// E-02 appeals on 20 March against UE11; J-9 meets on the 27th.
  init() throws {
    own = try AssessmentBase(.judged)
    try base.load(.jurys, AssessmentDraft.jury.file(["jour": "27/03/2017"]))
    try base.load(.recours, AssessmentDraft.appeal.file())
  }

  private func answer(
    _ outcome: Appeal.Outcome = .upheld, _ note: String = "copie relue", student: String = "E-02", unit: String = "UE11",
    jury: String = "J-9",
    by actor: Actor = Staff.president
  ) throws {
    try base.answerAppeal(of: student, unit: unit, jury: jury, outcome: outcome, note: note, by: actor, on: "2017-03-27".day)
  }

  private func states() throws -> [String] { try base.appeals(of: own.cohort, by: Staff.manager).map(\.state) }

  /// 40 % × 15,00 + 60 % × 7,00 = 6,00 + 4,20.
  @Test("Upheld: the mark is corrected under the jury, provisional until it closes, then decided by it")
  func upheld() throws {
    #expect(try states() == ["à examiner"])
    try answer()
    #expect(try states() == ["admis par J-9"])
    try own.enter("UE11-S1", ["E-02": "7,00"], reason: "page oubliée", jury: "J-9")
    let line = try own.line("E-02", "UE11")
    #expect((line.isProvisional, line.result.grade.french, line.decision?.grade.french) == (true, "10,20", "9,60"))
    #expect(try base.gradeReports(of: own.cohort, semester: 1, student: "E-02", by: Staff.manager)[0].isProvisional)
    let file = try own.close("J-9")
    #expect(file.decided == [StudentInUnit(student: "E-02", unit: "UE11")])
    #expect(file.appeals.map(\.answer?.note) == ["copie relue"])
    let decision = try #require(try own.line("E-02", "UE11").decision)
    #expect((decision.jury, decision.status, decision.grade.french) == ("J-9", .obtainedFirst, "10,20"))
    let history = try base.markHistory(of: own.cohort, assessment: "UE11-S1", student: "E-02", by: Staff.manager)
    #expect(history.map(\.jury) == [nil, "J-9"] && history.map(\.mark.french) == ["6,00", "7,00"])
    let titles = try base.titleFiles(of: own.cohort, by: Staff.manager).first { $0.student.code == "E-02" }
    #expect(titles?.units.first?.decision?.status == .obtainedFirst)
    #expect(try base.verify().isClean)
  }

  @Test("Rejected: the jury that had nothing else before it closes, and the decision stands")
  func rejected() throws {
    try answer(.rejected, "copie conforme")
    #expect(try states() == ["rejeté par J-9"])
    #expect(sentence { try own.close("J-9") } == nil)
    #expect(try base.juries(of: own.cohort, by: Staff.manager).first { $0.code == "J-9" }?.closedOn?.iso == "2017-03-27")
    #expect(try own.told("E-02", "UE11") == "ajourné 9,60")
  }

  @Test("A jury does not close while an appeal received by its day waits")
  func waiting() throws {
    try own.sit("UE16-S1", ["E-01": "12,00"])
    try base.load(.recours, AssessmentDraft.appeal.file(["stagiaire": "E-05", "recu_le": "27/03/2017"]))
    try own.refuses(
      "Le jury « J-2 » a des recours à examiner avant d'être clos (E-02 en UE11, E-05 en UE11) (convention, art. 11)."
    ) { try own.close("J-2") }
    try answer(jury: "J-2")
    try own.refuses("Le jury « J-2 » a un recours à examiner avant d'être clos (E-05 en UE11) (convention, art. 11).") {
      try own.close("J-2")
    }
    try answer(student: "E-05", jury: "J-2")
    try base.load(.recours, AssessmentDraft.appeal.file(["stagiaire": "E-03", "recu_le": "04/07/2017"]))
    try own.refuses(
      "Un recours admis n'a rien changé (E-02 en UE11, E-05 en UE11) : corrigez la note devant « J-2 », ou harmonisez-la, avant de le clore "
        + "(convention, art. 11)."
    ) { try own.close("J-2") }
    for student in ["E-02", "E-05"] {
      let figure = try own.line(student, "UE11").result.grade.french
      try own.harmonise(student, "UE11", figure, "10,50", by: "J-2")
    }
    try own.refuses("Le jury « J-9 » du 27/03/2017 n'est pas clos : il précède « J-2 », closez-le d'abord (convention, art. 11).") {
      try own.close("J-2")
    }
  }

  @Test("Answered once, with words, by its president, in its unit")
  func refusals() throws {
    try own.refuses("La réponse à un recours dit pourquoi : donnez une observation.") { try answer(.rejected, " ") }
    try own.refuses("« E-01 » n'a pas de recours en attente dans l'UE UE11.") { try answer(student: "E-01") }
    try own.refuses("« E-02 » n'a pas de recours en attente dans l'UE UE12.") { try answer(unit: "UE12") }
    #expect(sentence { try answer(by: Staff.assistant) }?.contains("ne peut pas prononcer des résultats") == true)
    try answer()
    try own.refuses("« E-02 » n'a pas de recours en attente dans l'UE UE11.") { try answer() }
  }

  @Test("By a jury that is open, and follows it")
  func follows() throws {
    let refusal = "Un recours est examiné par un jury qui n'est pas clos et qui suit sa réception (convention, art. 11)."
    try base.load(.recours, AssessmentDraft.appeal.file(["stagiaire": "E-05", "recu_le": "28/03/2017"]))
    try own.refuses(refusal) { try answer(student: "E-05") }
    try own.refuses(
      "Le jury « J-1 » est clos depuis le 13/03/2017 : ce qu'il a décidé ne change que par un nouveau jury (convention, art. 11)."
    ) { try answer(jury: "J-1") }
    try answer(student: "E-05", jury: "J-2")
  }

  @Test("Against a decision, from the day on which the jury closed")
  func decision() throws {
    let refusal = "Un recours porte sur une décision du jury : aucun jury ne s'est prononcé sur cette UE (convention, art. 11)"
    try own.refuses(.recours, AssessmentDraft.appeal.file(["ue": "UE16"]), refusal)
    try own.refuses(.recours, AssessmentDraft.appeal.file(["stagiaire": "E-01", "recu_le": "12/03/2017"]), refusal)
    #expect(try base.load(.recours, AssessmentDraft.appeal.file(["stagiaire": "E-01", "recu_le": "13/03/2017"])).added == 1)
    try own.refuses(
      .recours, AssessmentDraft.appeal.file(["ue": "UE99"]), "L'UE « UE99 » est inconnue du programme du stagiaire")
    #expect(try base.load(.recours, AssessmentDraft.appeal.file(["motif": "autre motif", "recu_le": "21/03/2017"])).added == 1)
    try own.refuses(
      .recours, AssessmentDraft.appeal.file(["motif": "autre motif"]), column: "motif",
      "« E-02 », « UE11 », « 20/03/2017 » est déjà enregistré avec une autre valeur (erreur de report) : un import n'écrase rien")
  }

  @Test("A correction without an appeal is a jury's decision too")
  func correction() throws {
    try answer(.rejected)
    try own.enter("UE11-CC1", ["E-05": "20,00"], reason: "erreur de saisie", jury: "J-9")
    #expect(try own.close("J-9").decided.contains(StudentInUnit(student: "E-05", unit: "UE11")))
    #expect(try own.line("E-05", "UE11").decision?.grade.french == "10,80")
  }
}
