import Testing

@testable import Alternance

@Suite("From the first jury to the second one (PC-11-07, A-43)")
struct SecondSittingTests {
  private let own: AssessmentBase
  private var base: Database { own.base }

  init() throws { own = try AssessmentBase(.judged) }

  private func isProvisional(_ student: String, _ unit: String = "UE11") throws -> Bool { try own.line(student, unit).isProvisional }

  private func report(_ student: String) throws -> GradeReport {
    try base.gradeReports(of: own.cohort, semester: 1, student: student, by: Staff.manager)[0]
  }

  @Test("Its mark is provisional until the next jury, which decides it alone")
  func provisional() throws {
    try own.sit("UE11-S2", ["E-02": "10,00", "E-03": "ABS", "E-05": "9,50"])
    #expect(try own.told("E-02", "UE11") == "obtenue en 2e session 10,00")
    #expect(try own.told("E-03", "UE11") == "non obtenue ABS")
    for student in ["E-02", "E-03", "E-05"] {
      #expect(try isProvisional(student) && !isProvisional(student, "UE12"))
      #expect(try report(student).mention(on: "2017-07-12".day) == ProvisionalMention.text)
    }
    #expect(try !isProvisional("E-01") && report("E-01").mention(on: "2017-07-12".day) == nil)
    let file = try own.close("J-3")
    #expect(file.decided == Set(["E-02", "E-03", "E-05"].map { StudentInUnit(student: $0, unit: "UE11") }))
    #expect(file.units.map(\.code) == ["UE11", "UE16"])
    #expect(try own.line("E-05", "UE11").decision?.status == .failed)
    #expect(try report("E-02").mention(on: "2017-07-13".day) == nil)
    #expect(try report("E-02").mention(on: "2017-07-12".day) == ProvisionalMention.text)
    #expect(try report("E-02").jury?.iso == "2017-07-13")
  }

  @Test("Decided, the second mark does not change either")
  func locked() throws {
    try own.sit("UE11-S2", ["E-02": "10,00", "E-03": "ABS", "E-05": "9,50"])
    try own.enter("UE11-S2", ["E-05": "9,75"], reason: "total refait")
    try own.close("J-3")
    try own.refuses(
      .notes, AssessmentDraft.mark.file(["epreuve": "UE11-S2", "stagiaire": "E-05", "note": "10,00", "motif": "erreur"]),
      "Le jury s'est prononcé : la note ne change que par une nouvelle décision d'un jury (convention, art. 11)")
  }

  @Test("Who passed has no mark at the second sitting, before the jury or after (PC-11-07)", arguments: [false, true])
  func passed(isJudged: Bool) throws {
    let own = try AssessmentBase(isJudged ? .judged : .marked)
    try own.sit("UE11-S2", ["E-02": "10,00", "E-03": "ABS", "E-05": "9,50"])
    try own.refuses(
      .notes, AssessmentDraft.mark.file(["epreuve": "UE11-S2"]),
      "L'UE UE11 est obtenue à la première session (10,20) : la deuxième est pour les ajournés (convention, art. 11)")
    let refusal =
      isJudged
      ? "L'UE est obtenue : la deuxième session est pour les ajournés (convention, art. 11)."
      : "Cette personne n'est pas de la promotion, ou n'était pas convoquée à l'épreuve."
    #expect(try own.add("mark", "\(own.id("UE11-S2")), \(own.id("E-01")), 'value', 1200, '', NULL") == refusal)
  }

  @Test("The jury that lowers a result opens the second sitting to the student")
  func lowered() throws {
    try base.load(.jurys, AssessmentDraft.jury.file())
    try own.harmonise("E-04", "UE11", "10,00", "9,80", by: "J-9")
    try own.close("J-9")
    #expect(try own.told("E-04", "UE11") == "ajourné 9,80")
    let convened = try own.convene("UE11-S2").convened.map(\.student.code).sorted()
    #expect(convened == ["E-02", "E-03", "E-04", "E-05"])
    try own.hold("UE11-S2")
    try own.hand("UE11-S2")
    try own.sign("UE11-S2")
    #expect(sentence { try own.enter("UE11-S2", ["E-04": "13,00"]) } == nil)
    #expect(try own.told("E-04", "UE11") == "obtenue en 2e session 13,00")
  }

  /// The semester's defence: 9,99, then 8,00.
  @Test("A second defence, alone (A-44)")
  func defence() throws {
    try own.sit("UE16-S1", ["E-01": "9,99", "E-02": "10,00", "E-03": "ABS"])
    #expect(try own.convene("UE16-S2").convened.map(\.student.code).sorted() == ["E-01", "E-03"])
    try own.hold("UE16-S2")
    try own.sign("UE16-S2", by: "I-05")
    try own.enter("UE16-S2", ["E-01": "8,00", "E-03": "10,00"])
    #expect(try own.line("E-01", "UE16").result.rule == "2e session, soutenance : 8,00 → non obtenue")
    #expect(try own.told("E-03", "UE16") == "obtenue en 2e session 10,00")
  }
}
