/// The results of a cohort: its units, its students in alphabetical order, a line for each unit that concerns a student.
public struct CohortResults: Sendable, Equatable {
  public let cohort: Cohort
  public let units: [AssessedUnit]
  public let students: [StudentResults]

  /// The same, for the units of one semester, or of those up to it.
  public func filtered(_ isKept: (AssessedUnit) -> Bool) -> CohortResults {
    CohortResults(
      cohort: cohort, units: units.filter(isKept),
      students: students.map { StudentResults(student: $0.student, lines: $0.lines.filter { isKept($0.unit) }) }.filter {
        !$0.lines.isEmpty
      })
  }

  public func semester(_ semester: Int) -> CohortResults { filtered { $0.semester == semester } }

  public func student(_ code: String) -> StudentResults? { students.first { $0.student.code == code } }
}
