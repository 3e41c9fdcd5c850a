/// What counts on a sheet, as SQL that the sheets, the absences, the thresholds and the totals share.
extension Rules {
  /// True when a student, the row of an alias, is expected in class on a day: under a contract that counts, enrolled without one, or
  /// welcomed for a time.
  static func isExpected(_ student: String, on day: String) -> String {
    """
    (EXISTS (SELECT 1 FROM contract k WHERE k.student = \(student).id AND \(day) BETWEEN k.startsOn AND coalesce(
        (SELECT b.endedOn FROM contractBreak b WHERE b.contract = k.id), k.endsOn) AND \(attends("k", student: student)))
      OR EXISTS (SELECT 1 FROM enrolment e WHERE e.student = \(student).id AND e.contract IS NULL)
      OR EXISTS (SELECT 1 FROM provisionalAttendance u JOIN journal j ON j.id = u.entry
        WHERE u.student = \(student).id AND \(day) BETWEEN j.day AND u.until))
    """
  }

  /// Whether a quarter-day counts for a student, 1 or 0, whichever slot was signed: the signature, then its corrections.
  static func presence(_ student: String, _ day: String, _ quarter: String) -> String {
    """
    ((SELECT count(*) FROM signature g WHERE g.student = \(student) AND g.day = \(day) AND g.quarter = \(quarter))
      + (SELECT coalesce(sum(n.change), 0) FROM attendanceCorrection n
        WHERE n.student = \(student) AND n.day = \(day) AND n.quarter = \(quarter)))
    """
  }

  /// The contract of a student, the row of an alias, on a day: the last that had begun, else the first; null without any.
  static func contract(of student: String, on day: String) -> String {
    """
    coalesce((SELECT k.id FROM contract k WHERE k.student = \(student).id AND k.startsOn <= \(day) ORDER BY k.startsOn DESC LIMIT 1),
      (SELECT k.id FROM contract k WHERE k.student = \(student).id ORDER BY k.startsOn LIMIT 1))
    """
  }

  /// The contract year of a day, counted from a first day: 1, then 2 from its anniversary.
  static func contractYear(of day: String, from start: String) -> String {
    "(1 + (\(day) >= date(\(start), '+12 months')) + (\(day) >= date(\(start), '+24 months')))"
  }

  /// « Mme Agnès Ruellan », from the row of a person.
  static func fullName(_ person: String) -> String {
    "trim(\(person).civility || ' ' || \(person).firstName || ' ' || \(person).lastName)"
  }
}
