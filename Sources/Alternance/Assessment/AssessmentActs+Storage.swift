import GRDB

extension Database {
  /// Gives an assessment another day, hour or room, before it is held.
  /// - Parameters:
  ///   - startsAt: nil for the hour that it had.
  ///   - room: nil for the room that it had.
  /// - Throws: `AssessmentRefusal`, `PermissionRefusal`, and what the calendar of the cohort refuses.
  public func moveAssessment(
    _ code: String, of cohort: Cohort, to newDay: Day?, at startsAt: TimeOfDay?, room: String?, by actor: Actor, on day: Day
  ) throws -> Assessment {
    try perform(.planAssessments, by: actor, on: day) { entry in
      let known = try Assessment.find(code, of: cohort, in: entry.db)
      guard let planned = newDay ?? known.day, let start = startsAt ?? known.startsAt else { throw AssessmentRefusal.incompleteSchedule }
      if !planned.isWorkingDay { throw AssessmentRefusal.dayOff(planned) }
      let place = try (room ?? known.room).map { try entry.room($0) }
      if known.code.kind == .exam, place == nil { throw AssessmentRefusal.withoutRoom(known.code.text) }
      entry.subject = "épreuve \(known.code.text), promotion \(cohort.name) : \(planned.iso)"
      guard try entry.schedule(known.code, id: known.id, of: cohort, day: planned, startsAt: start, room: place) else {
        throw AssessmentRefusal.samePlace(known.code.text)
      }
      return try Assessment.find(code, of: cohort, in: entry.db)
    }
  }

  /// Takes back a test of continuous assessment that has no marks; it counts no more.
  /// - Throws: `AssessmentRefusal`, `PermissionRefusal`, and what the base refuses for an exam or a test that has marks.
  public func cancelAssessment(_ code: String, of cohort: Cohort, reason: String, by actor: Actor, on day: Day) throws {
    try perform(.planAssessments, by: actor, on: day) { entry in
      let known = try Assessment.find(code, of: cohort, in: entry.db)
      entry.subject = "épreuve \(known.code.text), promotion \(cohort.name), annulée"
      try entry.insert("assessmentCancellation", ["assessment": known.id, "reason": reason])
    }
  }
}

extension Entry {
  fileprivate func room(_ code: String) throws -> Int {
    guard let id = try Int.fetchOne(db, sql: "SELECT id FROM room WHERE code = ?", arguments: [code]) else {
      throw AssessmentRefusal.unknownRoom(code)
    }
    return id
  }
}
