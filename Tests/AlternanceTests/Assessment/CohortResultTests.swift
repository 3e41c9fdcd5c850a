import Testing

@testable import Alternance

@Suite("The results of a cohort, as the base holds them (scenario 7)")
struct CohortResultTests {
  private static let marked = Result { try AssessmentBase(.marked) }
  private static let resat = Result {
    let own = try AssessmentBase(.judged)
    try own.sit("UE11-S2", ["E-02": "10,00", "E-03": "ABS", "E-05": "9,50"])
    try own.sit("UE12-S2", ["E-02": "12,00", "E-04": "EXC", "E-05": "9,99"], seed: 4)
    return own
  }

  @Test("Each result with its sentence", arguments: Golden.rows("assessed-students"))
  func results(row: GoldenRow) throws {
    let isSecond = row["unit"].hasSuffix(".2")
    let own = try (isSecond ? Self.resat : Self.marked).get()
    let result = try own.line(row["student"], String(row["unit"].prefix(4))).result
    #expect(result.status.rawValue == row["status"])
    #expect(result.grade.french == row["grade"])
    #expect(MarksRead.plain(result.rule) == row["rule"])
  }

  @Test("In alphabetical order, unit after unit; what was entered beside what it makes")
  func order() throws {
    let own = try Self.marked.get()
    let results = try own.results()
    #expect(results.students.map(\.student.code) == AssessmentBase.listed)
    #expect(results.students.allSatisfy { $0.lines.map(\.unit.code) == ["UE11", "UE12", "UE16", "UE21"] })
    let line = try own.line("E-03", "UE12")
    #expect(line.tests == [.absent, MarksRead.entry("15,00")] && line.first == MarksRead.entry("12,00") && line.second == .pending)
    #expect(results.semester(1).units.map(\.code) == ["UE11", "UE12"])
  }

  @Test("What is still needed: in the exam, then in the second sitting")
  func needed() throws {
    let own = try AssessmentBase()
    #expect(try own.line("E-01", "UE11").needed == "en attente du contrôle continu")
    try own.test("UE11-CC1", ["E-01": "13,00", "E-02": "9,00"])
    try own.test("UE11-CC2", ["E-01": "13,00", "E-02": "EXC"])
    #expect(try own.line("E-01", "UE11").needed == "8,00 à l'examen")
    #expect(try own.line("E-02", "UE11").needed == "10,66 à l'examen")
    #expect(try own.line("E-01", "UE16").needed == "10,00 à la soutenance")
    let marked = try Self.marked.get()
    #expect(try marked.line("E-02", "UE11").needed == "10,00 à l'examen, en 2e session")
    #expect(try marked.line("E-01", "UE11").needed == nil)
  }

  @Test("Who left before the exam has no line in the unit, whoever left after has one")
  func left() throws {
    let own = try AssessmentBase()
    try own.base.load(.ruptures, "contrat;jour;motif\nK-E-04;19/02/2017;accord\nK-E-05;20/02/2017;accord")
    let results = try own.results()
    #expect(results.student("E-04") == nil)
    #expect(results.student("E-05")?.lines.map(\.unit.code) == ["UE11"])
    #expect(results.student("E-03")?.lines.count == 4)
  }

  @Test("A summary of each student")
  func summary() throws {
    let own = try Self.resat.get()
    func summary(_ student: String) throws -> String? { try own.results().student(student)?.summary }
    #expect(try summary("E-01") == "2 UE obtenues sur 4, 2 en attente")
    #expect(try summary("E-05") == "0 UE obtenue sur 4, UE11, UE12 non obtenues, 2 en attente")
    #expect(try Self.marked.get().results().student("E-02")?.summary == "0 UE obtenue sur 4, ajourné en UE11, UE12, 2 en attente")
  }

  /// UE11 counts 3 and UE12 3 too: (3 × 10,20 + 3 × 10,00) / 6 = 10,10.
  @Test("An average once every unit has a figure (PC-11-15)")
  func average() throws {
    let own = try Self.marked.get()
    let first = try own.results().semester(1)
    #expect(first.student("E-01")?.average?.mark.french == "10,10")
    #expect(first.student("E-03")?.average == nil)
    #expect(try own.results().student("E-01")?.average == nil)
  }
}
