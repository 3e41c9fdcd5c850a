import Testing

@testable import Alternance

@Suite("The two totals by day, month, module, student and contract year (PC-07-09)")
struct AttendanceBreakdownTests {
  private func lines(
    _ base: Database, _ grouping: AttendanceGrouping, _ first: String = "2016-09-01", _ last: String = "2018-09-30"
  ) throws -> [String] {
    try base.attendanceLines(
      of: base.cohort("2016"), over: Period(from: Day(iso: first)!, to: Day(iso: last)!), by: grouping, by: Staff.manager
    ).map { line in
      [line.key, line.year.map(String.init), line.delivered.plain, line.attended.plain].compactMap { $0 }.joined(separator: " ")
    }
  }

  /// The sixteen students of the demonstration under contract, and nothing taught yet.
  private func sixteen() throws -> Database {
    let base = try Fixture.programme()
    for type in [ImportType.intervenants, .entreprises] { _ = try base.loadSeed("demonstration/\(type.rawValue).csv", type) }
    try base.load(.stagiaires, Fixture.seed("candidats", columns: ImportType.stagiaires.columns.map(\.name), rows: 16))
    let columns = SmallCohort.contractHeader.split(separator: ";").map(String.init)
    try base.load(.contrats, Fixture.seed("contrats", columns: columns, rows: 16))
    return base
  }

  @Test("Sixteen enrolled, fourteen sign one quarter of 1 h 45: 1,75 h delivered, 24,50 h attended, however it is cut")
  func fourteen() throws {
    let base = try sixteen()
    let day = Day(iso: "2016-10-04")!
    try base.load(.seances, Files.slot + "X-01;2016;04/10/2016;08:30;10:15;UE11;I-06;CFA")
    let signed = try base.signSheet(
      ExceptionSheet(slot: "X-01", absent: ["S2016-03", "S2016-10"], isCountersigned: true), by: Staff.coordinator, on: day)
    #expect((signed.expected, signed.signatures, signed.blanks) == (16, 14, 2))
    let (first, last) = ("2016-10-04", "2016-10-04")
    #expect(try lines(base, .day, first, last) == ["2016-10-04 1.75 24.50"])
    #expect(try lines(base, .month, first, last) == ["2016-10 1.75 24.50"])
    #expect(try lines(base, .module, first, last) == ["UE11 1.75 24.50"])
    let students = try lines(base, .student, first, last)
    #expect(students.count == 16 && students.filter { $0.hasSuffix("1.75 1.75") }.count == 14)
    #expect(students.filter { $0.hasSuffix("1.75 0.00") }.sorted() == ["S2016-03 1.75 0.00", "S2016-10 1.75 0.00"])
    let absences = try base.absenceEntries(of: base.cohort("2016"), month: Month(written: "2016-10")!, by: Staff.manager)
    #expect(absences.map(\.student).sorted() == ["S2016-03", "S2016-10"])
  }

  @Test("The contract year turns on its anniversary, and follows the corrections")
  func years() throws {
    let base = try Fixture.small()
    #expect(try lines(base, .year).prefix(2) == ["S-01 1 21.00 21.00", "S-01 2 3.50 3.50"])
    _ = try base.correctAttendance(
      student: "S-01", slot: "P-06", quarter: 1, isPresent: false, reason: "erreur", by: Staff.coordinator, on: Fixture.today)
    #expect(try lines(base, .year).prefix(2) == ["S-01 1 21.00 21.00", "S-01 2 3.50 1.75"])
    #expect(try lines(base, .day).last == "2017-09-15 3.50 8.75")
    #expect(try lines(base, .month) == ["2016-10 7.00 21.00", "2016-11 7.00 21.00", "2016-12 3.50 10.50", "2017-09 7.00 19.25"])
    #expect(try lines(base, .module) == ["UE11 14.00 42.00", "UE12 3.50 10.50", "UE21 7.00 19.25"])
    #expect(try lines(base, .student).count == 3)
  }

  @Test("After a break, a student is offered no more hours; delivered to the group stays")
  func broken() throws {
    let sheets = try SheetBase()
    try sheets.base.breakContract(
      "K-01", endedOn: Day(iso: "2016-10-31")!, reason: "accord", by: Staff.accountant, on: Day(iso: "2017-10-05")!)
    #expect(try lines(sheets.base, .student) == ["S-01 7.00 0.00", "S-02 24.50 0.00", "S-03 24.50 0.00"])
    #expect(try lines(sheets.base, .month).first == "2016-10 7.00 0.00")
  }
}
