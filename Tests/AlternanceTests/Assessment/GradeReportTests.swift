import Testing

@testable import Alternance

@Suite("Grade reports, each semester, to each student (PC-11-19, scenario 14)")
struct GradeReportTests {
  private func reports(_ own: AssessmentBase, _ semester: Int = 1, _ student: String? = nil) throws -> [GradeReport] {
    try own.base.gradeReports(of: own.cohort, semester: semester, student: student, by: Staff.manager)
  }

  @discardableResult
  private func hand(_ own: AssessmentBase, _ semester: Int = 1, _ student: String? = nil, on day: String, by actor: Actor = Staff.assistant)
    throws -> Int
  {
    try own.base.handOutReports(of: own.cohort, semester: semester, student: student, by: actor, on: day.day)
  }

  @Test("One for each student, in alphabetical order, of the semester's units, with the averages of the cohort")
  func contents() throws {
    let own = try AssessmentBase(.marked)
    let all = try reports(own)
    #expect(all.map(\.results.student.code) == AssessmentBase.listed)
    #expect(all.allSatisfy { $0.results.lines.map(\.unit.code) == ["UE11", "UE12"] && $0.semester == 1 })
    // UE11: 39,40 / 4; UE12: (10,00 + 11,20 + 9,99) / 3 = 10,396….
    #expect(all[0].averages.mapValues(\.french) == ["UE11": "9,85", "UE12": "10,40"])
    #expect(try reports(own, 1, "E-03").map(\.results.student.code) == ["E-03"])
  }

  @Test("Provisional, with the mention, until the jury; handed out as often as it is printed")
  func handed() throws {
    let own = try AssessmentBase(.marked)
    #expect(try reports(own)[0].state == "provisoire")
    #expect(try hand(own, on: "2017-03-01") == 5)
    #expect(try hand(own, on: "2017-03-01") == 0)
    #expect(try reports(own)[0].state == "provisoire, remis le 01/03/2017")
    #expect(try reports(own)[0].mention(on: "2017-03-01".day) == "sous réserve de validation par le jury annuel")
    try own.close("J-1")
    #expect(try hand(own, 1, "E-02", on: "2017-03-14") == 1)
    #expect(try reports(own)[0].state == "définitif, remis le 14/03/2017")
    #expect(try reports(own)[0].handedOn.map(\.iso).sorted() == ["2017-03-01", "2017-03-14"])
    #expect(try reports(own)[1].state == "définitif, à remettre de nouveau (remis le 01/03/2017)")
    #expect(try hand(own, on: "2017-03-15") == 4)
    #expect(try reports(own)[1].state == "définitif, remis le 15/03/2017")
    #expect(try reports(own)[0].mention(on: "2017-03-14".day) == nil)
    #expect(try own.base.verify().isClean)
  }

  @Test("Not before any mark")
  func noMark() throws {
    let own = try AssessmentBase()
    #expect(try reports(own).map(\.state) == Array(repeating: "rien à imprimer", count: 5))
    try own.refuses("Promotion 2016 : aucune note n'est saisie pour le semestre 1, il n'y a pas de bulletin (convention, art. 11).") {
      try hand(own, on: "2017-03-01")
    }
    try own.test("UE11-CC1", ["E-01": "12,00", "E-02": "ATT"])
    try own.refuses("E-02 : aucune note n'est saisie pour le semestre 1, il n'y a pas de bulletin (convention, art. 11).") {
      try hand(own, 1, "E-02", on: "2017-03-01")
    }
    #expect(try hand(own, on: "2017-03-01") == 1)
    #expect(try reports(own, 1, "E-01")[0].state == "provisoire, remis le 01/03/2017" || reports(own, 1, "E-01")[0].hasMarks)
  }

  @Test("Marks of a test alone are for information too: they bear the mention")
  func testsAlone() throws {
    let own = try AssessmentBase()
    try own.test("UE11-CC1", ["E-01": "12,00"])
    #expect(try reports(own, 1, "E-01")[0].mention(on: "2017-01-09".day) == ProvisionalMention.text)
  }

  @Test("Four semesters, students of the cohort, the assistant's hand")
  func refusals() throws {
    let own = try AssessmentBase(.marked)
    for semester in [0, 5] {
      try own.refuses("La promotion a les semestres 1 à 4, pas de semestre \(semester).") { try reports(own, semester) }
      try own.refuses("La promotion a les semestres 1 à 4, pas de semestre \(semester).") { try hand(own, semester, on: "2017-03-01") }
    }
    try own.refuses("« E-99 » n'est pas de la promotion 2016.") { try reports(own, 1, "E-99") }
    try own.refuses("« E-99 » n'est pas de la promotion 2016.") { try hand(own, 1, "E-99", on: "2017-03-01") }
    #expect(try reports(own, 4).isEmpty)
    #expect(sentence { try hand(own, on: "2017-03-01", by: Staff.manager) }?.contains("ne peut pas remettre des bulletins") == true)
    #expect(
      sentence { try own.base.gradeReports(of: own.cohort, semester: 1, by: Staff.coordinator) }?.contains("ne peut pas lire des notes")
        == true)
  }

  /// A jury of a later semester that decides what the first one left.
  @Test("The mention goes with the result, not with the calendar: what no jury decided bears it")
  func laterJury() throws {
    let own = try AssessmentBase(.judged)
    try own.sit("UE16-S1", ["E-01": "12,00", "E-02": "9,00"])
    #expect(try reports(own, 1, "E-01")[0].mention(on: "2017-07-03".day) == nil)
    #expect(try reports(own, 2, "E-01")[0].mention(on: "2017-07-03".day) == ProvisionalMention.text)
    try own.close("J-2")
    #expect(try reports(own, 2, "E-01")[0].mention(on: "2017-07-03".day) == nil)
    #expect(try reports(own, 2, "E-01")[0].jury?.iso == "2017-07-03")
  }

  @Test("Another hand does not hand out a report of a semester without marks")
  func rule() throws {
    let own = try AssessmentBase(.marked)
    let refusal = "Aucune note n'est saisie pour ce semestre : il n'y a pas de bulletin à remettre (convention, art. 11)."
    #expect(try own.add("gradeReportHandover", "\(own.id("E-01")), 2, '2017-07-18'") == refusal)
    #expect(try own.add("gradeReportHandover", "\(own.id("E-01")), 1, '2017-03-01'") == nil)
  }
}
