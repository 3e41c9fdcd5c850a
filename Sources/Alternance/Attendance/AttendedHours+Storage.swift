/// The hours of one student between two days, as SQL over a row named `span` that has `student`, `first` and `last`.
/// A signature counts unless a later correction withdraws it; a correction may also add a quarter that was not signed.
enum AttendedHours {
  /// Minutes attended.
  static let minutes = """
    (SELECT coalesce(sum(s.minutes), 0) FROM signature s WHERE s.student = span.student AND s.day BETWEEN span.first AND span.last)
    + (SELECT coalesce(sum(c.change * c.minutes), 0) FROM attendanceCorrection c
      WHERE c.student = span.student AND c.day BETWEEN span.first AND span.last)
    """

  /// Quarter-days attended.
  static let count = """
    (SELECT count(*) FROM signature s WHERE s.student = span.student AND s.day BETWEEN span.first AND span.last)
    + (SELECT coalesce(sum(c.change), 0) FROM attendanceCorrection c
      WHERE c.student = span.student AND c.day BETWEEN span.first AND span.last)
    """
}

extension AttendedHours {
  /// Whether one quarter-day counts, 1 or 0, over a `span` that has `student`, `day` and `quarter`.
  static let state = Rules.presence("span.student", "span.day", "span.quarter")
}
