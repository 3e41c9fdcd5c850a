import GRDB

extension Database {
  /// Convenes a meeting: every academic tutor of the cohort and every company tutor, or the delegates for their consultation, with those
  /// who lead it; the list is then closed (PC-12-07, PC-14-02).
  /// - Throws: `TutoringMeetingRefusal`, `PermissionRefusal`.
  public func conveneTutoringMeeting(_ code: String, by actor: Actor, on day: Day) throws -> TutoringRecord {
    try perform(.holdTutoringMeetings, by: actor, on: day) { entry in
      let meeting = try TutoringMeeting.find(code, in: entry.db)
      if meeting.kind == .consultation, !actor.roles.contains(.pedagogicalDirector) { throw TutoringMeetingRefusal.onlyDirector }
      if let sent = meeting.convenedOn { throw TutoringMeetingRefusal.alreadyConvened(code, sent) }
      if day > meeting.day { throw TutoringMeetingRefusal.convenedLate(code, meeting.day) }
      entry.subject = "convocation, \(meeting.kind.french) \(code) du \(meeting.day.iso)"
      try entry.invite(to: meeting)
      try entry.insert("tutoringConvocation", ["meeting": meeting.id, "sentOn": day])
      return try TutoringRecord(TutoringMeeting.find(code, in: entry.db), in: entry.db)
    }
  }

  /// Records that a meeting was held: who came, and its report.
  /// - Parameter present: the words of `TutoringRecord.Participant.code`.
  /// - Throws: `TutoringMeetingRefusal`, `PermissionRefusal`.
  public func holdTutoringMeeting(_ code: String, heldOn: Day? = nil, present: [String], minutes: String, by actor: Actor, on day: Day)
    throws
    -> TutoringRecord
  {
    try perform(.holdTutoringMeetings, by: actor, on: day) { entry in
      let meeting = try TutoringMeeting.find(code, in: entry.db)
      let held = heldOn ?? meeting.day
      try entry.requireHoldable(meeting, heldOn: held)
      if !minutes.contains(where: { !$0.isWhitespace }) { throw TutoringMeetingRefusal.withoutMinutes }
      entry.subject = "compte rendu, \(meeting.kind.french) \(code) du \(held.iso)"
      for word in Set(present).sorted() {
        try entry.insert("tutoringPresence", ["invitation": try entry.invitation(word, to: meeting)])
      }
      try entry.insert("tutoringMinutes", ["meeting": meeting.id, "heldOn": held, "text": minutes.replacing("\r\n", with: "\n")])
      return try TutoringRecord(TutoringMeeting.find(code, in: entry.db), in: entry.db)
    }
  }

  /// What the tutorial meeting says of a student's activities (PC-12-06).
  /// - Throws: `TutoringMeetingRefusal`, `TutorRefusal`, `PermissionRefusal`.
  public func checkActivities(
    of student: String, in code: String, isConform: Bool, isAdequate: Bool, note: String, by actor: Actor, on day: Day
  ) throws {
    try perform(.holdTutoringMeetings, by: actor, on: day) { entry in
      let meeting = try TutoringMeeting.find(code, in: entry.db)
      if meeting.kind != .tutorial { throw TutoringMeetingRefusal.notTutorial(code) }
      if meeting.heldOn == nil { throw TutoringMeetingRefusal.notHeld(code) }
      if !isConform || !isAdequate, note.isEmpty { throw TutoringMeetingRefusal.withoutNote(student) }
      let (id, _, cohort) = try FollowedStudent.find(student, on: meeting.day, in: entry.db)
      if cohort.id != meeting.cohort.id { throw TutorRefusal.unknownStudent(student) }
      let known = try Bool.fetchOne(
        entry.db, sql: "SELECT 1 FROM activityCheck WHERE meeting = ? AND student = ?", arguments: [meeting.id, id])
      if known != nil { throw TutoringMeetingRefusal.alreadyChecked(student) }
      entry.subject = "activités de \(student), réunion \(code)"
      try entry.insert(
        "activityCheck", ["meeting": meeting.id, "student": id, "isConform": isConform, "isAdequate": isAdequate, "note": note])
    }
  }
}

extension Entry {
  fileprivate func invite(to meeting: TutoringMeeting) throws {
    let people = try meeting.kind == .consultation ? [] : tutors(of: meeting)
    let delegates = try meeting.kind == .consultation ? self.delegates(of: meeting) : []
    if people.isEmpty, delegates.isEmpty { throw TutoringMeetingRefusal.nobody(meeting.code) }
    for person in Set(people + (try leaders(on: meeting.day))).sorted() {
      try insert("tutoringInvitation", ["meeting": meeting.id, "person": person])
    }
    if meeting.kind == .tutorial {
      let contacts = try FollowedStudent.all(of: meeting.cohort, on: meeting.day, in: db).filter { $0.student.leftOn == nil }
      for contact in Set(contacts.compactMap { $0.student.companyTutor?.id }).sorted() {
        try insert("tutoringInvitation", ["meeting": meeting.id, "companyTutor": contact])
      }
    }
    for student in delegates { try insert("tutoringInvitation", ["meeting": meeting.id, "student": student]) }
  }

  private func tutors(of meeting: TutoringMeeting) throws -> [Int] {
    try Int.fetchAll(
      db,
      sql: """
        SELECT DISTINCT l.person FROM student s JOIN lecturer l ON l.id = \(Rules.tutor(of: "s.id", on: ":day")) WHERE s.cohort = :cohort
        """, arguments: ["day": meeting.day, "cohort": meeting.cohort.id])
  }

  /// Whoever organises and leads: alternance manager, director of the hub, pedagogical director.
  private func leaders(on day: Day) throws -> [Int] {
    try Int.fetchAll(
      db,
      sql: """
        SELECT r.person FROM roleAssignment r LEFT JOIN roleEnd e ON e.roleAssignment = r.id
        WHERE r.role IN ('alternanceManager', 'businessHubDirector', 'pedagogicalDirector')
          AND r.since <= :day AND coalesce(r.until, e.until, :day) >= :day
        """, arguments: ["day": day])
  }

  /// The last delegates elected.
  private func delegates(of meeting: TutoringMeeting) throws -> [Int] {
    let row = try Row.fetchOne(
      db, sql: "SELECT id, seats FROM delegateElection WHERE cohort = ? AND heldOn <= ? ORDER BY heldOn DESC LIMIT 1",
      arguments: [meeting.cohort.id, meeting.day])
    guard let row else { return [] }
    return try Int.fetchAll(
      db,
      sql: """
        SELECT c.student FROM electionCandidate c JOIN student s ON s.id = c.student WHERE c.election = ? AND c.votes > 0
        ORDER BY c.votes DESC, s.bornOn, s.code LIMIT ?
        """, arguments: [row["id"] as Int, row["seats"] as Int])
  }

  fileprivate func requireHoldable(_ meeting: TutoringMeeting, heldOn held: Day) throws {
    if let known = meeting.heldOn { throw TutoringMeetingRefusal.alreadyHeld(meeting.code, known) }
    if meeting.convenedOn == nil { throw TutoringMeetingRefusal.notConvened(meeting.code) }
    if held < meeting.day { throw TutoringMeetingRefusal.beforePlanned(held, meeting.day) }
    if day < held { throw TutoringMeetingRefusal.notYetHeld(meeting.code, held) }
  }

  fileprivate func invitation(_ word: String, to meeting: TutoringMeeting) throws -> Int {
    let id = try Int.fetchOne(
      db,
      sql: """
        SELECT i.id FROM tutoringInvitation i LEFT JOIN person x ON x.id = i.person LEFT JOIN student s ON s.id = i.student
        WHERE i.meeting = :meeting AND (x.login = :word OR s.code = :word OR 'E-' || i.companyTutor = :word)
        """, arguments: ["meeting": meeting.id, "word": word])
    guard let id else { throw TutoringMeetingRefusal.notInvited(word, meeting.code) }
    return id
  }
}
