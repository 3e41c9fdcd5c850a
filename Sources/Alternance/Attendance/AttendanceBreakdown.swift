/// By what the two totals of the sheets are told (PC-07-09).
public enum AttendanceGrouping: String, Sendable, CaseIterable {
  case day, month, module, student, year
}

/// The two totals of one day, month, module, student, or contract year of a student; corrections are in them.
public struct AttendanceLine: Sendable, Equatable {
  /// The day or the month as the base writes it, the code of the module or of the student.
  public let key: String
  /// What the code means: a module's title, a student's name; empty for a day or a month.
  public let title: String
  /// The contract year, 1 or 2; nil but by contract year.
  public let year: Int?
  /// Hours of teaching to the group, whoever was absent; for a student, those of the days when the student was expected.
  public let delivered: Hours
  /// Hours really attended, summed over the students.
  public let attended: Hours
}
