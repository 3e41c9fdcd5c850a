@testable import Alternance

/// The students, contracts and slots of the small cohort, with no signature yet.
struct SheetBase {
  let billing: BillingBase
  var base: Database { billing.base }
  var cohort: Cohort { billing.cohort }

  /// One student's quarter-day.
  struct Mark: Hashable {
    let slot: String
    let quarter: Int
    let student: String
  }

  /// Every quarter-day that the three students under contract may sign, slot after slot.
  static let marks: [Mark] = [
    ("P-01", [1, 2]), ("P-02", [3, 4]), ("P-03", [1, 2, 3, 4]), ("P-04", [1, 2]), ("P-05", [1, 2]), ("P-06", [1, 2]),
  ].flatMap { slot, quarters in
    quarters.flatMap { quarter in SmallCohort.students.map { Mark(slot: slot, quarter: quarter, student: $0) } }
  }

  /// The months that hold slots, and the slots of each.
  static let months = ["2016-10": ["P-01", "P-02"], "2016-11": ["P-03"], "2016-12": ["P-04"], "2017-09": ["P-05", "P-06"]]

  init() throws {
    let base = try Fixture.programme()
    _ = try base.loadSeed("demonstration/intervenants.csv", .intervenants)
    try base.load(.entreprises, SmallCohort.organisations)
    try base.load(.stagiaires, SmallCohort.people)
    try base.load(.contrats, SmallCohort.contracts)
    try base.load(.seances, SmallCohort.slots)
    try base.agreeContracts()
    billing = try BillingBase(base)
  }

  /// Each institution enters the signatures of its own sheets: P-02 is Cnam's.
  func sign(_ marks: some Sequence<Mark>) throws {
    let sheets = Dictionary(grouping: marks) { $0.slot == "P-02" }
    for (isCnam, marks) in sheets {
      let rows = marks.map { "\($0.slot);\($0.quarter);\($0.student)" }
      try base.load(
        .emargements, (["seance;quart;stagiaire"] + rows).joined(separator: "\n"), by: isCnam ? Staff.assistant : Staff.coordinator)
    }
  }

  @discardableResult
  func correct(_ mark: Mark, isPresent: Bool, on day: String = "2017-10-05") throws -> AttendanceCorrection {
    try base.correctAttendance(
      student: mark.student, slot: mark.slot, quarter: mark.quarter, isPresent: isPresent, reason: "feuille relue",
      by: mark.slot == "P-02" ? Staff.assistant : Staff.coordinator, on: Day(iso: day)!)
  }

  /// The lecturers sign every sheet of a month that waits for them; a box left empty is an absence from then on.
  func countersign(_ month: String, on day: String = "2017-10-05") throws {
    let open = try statuses(month).filter { $0.state == .open }
    for slot in Set(open.map(\.slot)) {
      _ = try base.countersign(slot, quarters: nil, by: slot == "P-02" ? Staff.assistant : Staff.coordinator, on: Day(iso: day)!)
    }
  }

  /// The sheets of a month.
  func statuses(_ month: String) throws -> [SheetStatus] {
    try base.sheetStatuses(of: cohort, month: Month(written: month)!, by: Staff.manager)
  }

  /// « 2016-10-03 P-01 1 2/3 open », sheet by sheet.
  func states(_ month: String) throws -> [String] {
    try statuses(month).map { "\($0.day.iso) \($0.slot) \($0.time.quarter) \($0.signed)/\($0.expected) \($0.state.rawValue)" }
  }

  /// Enters the sheets of a slot by exception.
  @discardableResult
  func enter(
    _ slot: String, quarters: [Int]? = nil, absent: [String] = [], late: [String: String] = [:], isCountersigned: Bool = false,
    by actor: Actor = Staff.coordinator, on day: String = "2017-10-05"
  ) throws -> SheetSignatures {
    try base.signSheet(
      ExceptionSheet(slot: slot, quarters: quarters, absent: absent, late: late, isCountersigned: isCountersigned), by: actor,
      on: Day(iso: day)!)
  }

  /// Declares the absences of a month, once the lecturers have signed its sheets.
  func declare(_ month: String, on day: String = "2017-10-05", by actor: Actor = Staff.coordinator) throws -> [AbsenceNotice] {
    try countersign(month, on: day)
    return try base.declareAbsences(of: cohort, month: Month(written: month)!, by: actor, on: Day(iso: day)!)
  }

  func totals(_ month: String) throws -> AttendanceTotals {
    try base.attendanceTotals(of: cohort, over: Month(written: month)!.period, by: Staff.manager)
  }

  func record(_ student: String, _ first: String, _ last: String) throws -> AttendanceRecord {
    try base.attendanceRecord(of: student, over: Period(from: Day(iso: first)!, to: Day(iso: last)!), by: Staff.manager)
  }
}

extension AbsenceNotice {
  /// « Alpha Anne 03/10/2016 2 », quarter by quarter.
  var summary: [String] { students.flatMap { student in student.quarters.map { "\(student.name) \($0.day.french) \($0.time.quarter)" } } }
}
