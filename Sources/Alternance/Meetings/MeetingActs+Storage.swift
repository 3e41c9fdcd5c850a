import GRDB

extension Database {
  /// Convenes a meeting: every lecturer of the programme that year, the three who lead it, whoever else is named; the list is then
  /// closed (PC-10-03).
  /// - Parameter logins: other people to invite.
  /// - Throws: `MeetingRefusal`, `PermissionRefusal`.
  public func conveneMeeting(_ code: String, inviting logins: [String] = [], by actor: Actor, on day: Day) throws -> MeetingRecord {
    try perform(.holdMeetings, by: actor, on: day) { entry in
      let meeting = try Meeting.find(code, in: entry.db)
      if let sent = meeting.convenedOn { throw MeetingRefusal.alreadyConvened(code, sent) }
      if day > meeting.day { throw MeetingRefusal.convenedLate(code, meeting.day) }
      entry.subject = "convocation de la réunion \(code) du \(meeting.day.iso)"
      let lecturers = try entry.team(of: meeting)
      if lecturers.isEmpty { throw MeetingRefusal.noLecturer(code) }
      let others = try entry.leaders(of: meeting) + logins.map(entry.person)
      for person in Set(lecturers + others).sorted() { try entry.insert("meetingInvitation", ["meeting": meeting.id, "person": person]) }
      try entry.insert("meetingConvocation", ["meeting": meeting.id, "sentOn": day])
      return try MeetingRecord(Meeting.find(code, in: entry.db), in: entry.db)
    }
  }

  /// Records that a meeting was held: who came, and its report, which then never changes (PC-10-02).
  /// - Parameters:
  ///   - heldOn: nil for the day of the convocation.
  ///   - present: logins; somebody may come without being invited.
  /// - Throws: `MeetingRefusal`, `PermissionRefusal`.
  public func reportMeeting(_ code: String, heldOn: Day? = nil, present: [String], report: String, by actor: Actor, on day: Day) throws
    -> MeetingRecord
  {
    try perform(.holdMeetings, by: actor, on: day) { entry in
      let meeting = try Meeting.find(code, in: entry.db)
      let held = heldOn ?? meeting.day
      try entry.requireReportable(meeting, heldOn: held)
      if present.isEmpty { throw MeetingRefusal.nobody(code) }
      if !report.contains(where: { !$0.isWhitespace }) { throw MeetingRefusal.withoutReport }
      entry.subject = "compte rendu de la réunion \(code) du \(held.iso)"
      for person in Set(try present.map(entry.person)).sorted() {
        try entry.insert("meetingPresence", ["meeting": meeting.id, "person": person])
      }
      try entry.insert("meetingReport", ["meeting": meeting.id, "text": report.replacing("\r\n", with: "\n"), "heldOn": held])
      return try MeetingRecord(Meeting.find(code, in: entry.db), in: entry.db)
    }
  }
}

extension Entry {
  /// The lecturers of the programme in the year of a meeting.
  fileprivate func team(of meeting: Meeting) throws -> [Int] {
    try Int.fetchAll(
      db, sql: "SELECT DISTINCT person FROM (\(Rules.team)) WHERE programme = ? AND year = ?",
      arguments: [meeting.programme.id, meeting.year])
  }

  /// Whoever coordinates the team on the day of a meeting: alternance manager, pedagogical director, training assistant.
  fileprivate func leaders(of meeting: Meeting) throws -> [Int] {
    try Int.fetchAll(
      db,
      sql: """
        SELECT r.person FROM roleAssignment r LEFT JOIN roleEnd e ON e.roleAssignment = r.id
        WHERE r.role IN ('alternanceManager', 'pedagogicalDirector', 'trainingAssistant')
          AND r.since <= :day AND coalesce(r.until, e.until, :day) >= :day
        """, arguments: ["day": meeting.day])
  }

  fileprivate func person(_ login: String) throws -> Int {
    guard let id = try Int.fetchOne(db, sql: "SELECT id FROM person WHERE login = ?", arguments: [login]) else {
      throw MeetingRefusal.unknownPerson(login)
    }
    return id
  }

  fileprivate func requireReportable(_ meeting: Meeting, heldOn held: Day) throws {
    if let known = meeting.heldOn { throw MeetingRefusal.alreadyReported(meeting.code, known) }
    if meeting.convenedOn == nil { throw MeetingRefusal.notConvened(meeting.code) }
    if held < meeting.day { throw MeetingRefusal.heldBeforePlanned(held, planned: meeting.day) }
    if day < held { throw MeetingRefusal.notYetHeld(meeting.code, held) }
    if let window = try meeting.window(in: db), !window.contains(held) { throw MeetingRefusal.outsideWindow(held, meeting.kind, window) }
  }
}
