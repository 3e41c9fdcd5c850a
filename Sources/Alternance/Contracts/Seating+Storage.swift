import GRDB

/// The seats of a student's cohort on a day.
struct Seating {
  let maximum: Int?
  let taken: Int
  let isEnrolled: Bool
  let isTakenOver: Bool

  init?(of student: Int, on day: Day, in db: GRDB.Database) throws {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT c.maxHeadcount, EXISTS (SELECT 1 FROM enrolment e WHERE e.student = x.id AND \(Rules.holdsSeat("e", on: ":day"))) AS isEnrolled,
          EXISTS (SELECT 1 FROM cohortTakeover t WHERE t.cohort = c.id) AS isTakenOver,
          (SELECT count(*) FROM enrolment e JOIN student s ON s.id = e.student
            WHERE s.cohort = c.id AND \(Rules.holdsSeat("e", on: ":day"))) AS taken
        FROM student x JOIN cohort c ON c.id = x.cohort WHERE x.id = :student
        """, arguments: ["student": student, "day": day])
    guard let row else { return nil }
    maximum = row["maxHeadcount"]
    taken = row["taken"]
    isEnrolled = row["isEnrolled"]
    isTakenOver = row["isTakenOver"]
  }
}
