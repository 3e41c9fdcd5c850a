import GRDB

extension Entry {
  /// Gives an assessment a day, an hour and a room; a date already planned is replaced.
  /// - Returns: false when it is planned so already.
  /// - Throws: `AssessmentRefusal.overlapping`.
  func schedule(_ code: Assessment.Code, id: Int, of cohort: Cohort, day: Day, startsAt: TimeOfDay, room: Int?) throws -> Bool {
    let known = try Row.fetchOne(db.cachedStatement(sql: "SELECT * FROM currentSchedule WHERE assessment = ?"), arguments: [id])
    if let known, known["day"] == day, known["startsAt"] == startsAt.minutes, known["room"] == room { return false }
    if code.kind == .exam { try refuseOverlap(code, of: cohort, day: day, startsAt: startsAt) }
    try insert("assessmentSchedule", ["assessment": id, "day": day, "startsAt": startsAt.minutes, "room": room])
    return true
  }

  private func refuseOverlap(_ code: Assessment.Code, of cohort: Cohort, day: Day, startsAt: TimeOfDay) throws {
    let exams = try Assessment.all(of: cohort, in: db).map(\.assessment).filter { $0.code.kind == .exam }
    guard let own = exams.first(where: { $0.code == code }) else { return }
    func minutes(_ start: TimeOfDay, _ mode: AssessmentMode) -> Range<Int> { start.minutes..<start.minutes + mode.duration.minutes }
    let other = exams.first { exam in
      guard exam.code != code, exam.day == day, let start = exam.startsAt else { return false }
      return minutes(start, exam.mode).overlaps(minutes(startsAt, own.mode))
    }
    if let other { throw AssessmentRefusal.overlapping(code.text, with: other.code.text, day) }
  }

  /// Records that an exam was held: who did not come, which agreed subject was sat. Told again, the absents are those of the last word.
  /// - Returns: false when it says nothing new.
  /// - Throws: `ExamRefusal`.
  func hold(_ exam: Assessment, of cohort: Cohort, on held: Day, absents: [String], subjectOf login: String?) throws -> Bool {
    let record = try ExamRecord.find(exam, in: db)
    if record.seats.isEmpty { throw ExamRefusal.notConvened(exam.code.text) }
    if let day = exam.day, day > self.day { throw ExamRefusal.notYet(exam.code.text, day) }
    let candidates = Set(record.seats.map(\.student.code))
    if let stranger = absents.first(where: { !candidates.contains($0) }) { throw ExamRefusal.notACandidate(stranger, exam.code.text) }
    let subject = try agreedSubject(for: exam, of: cohort, proposedBy: login ?? record.subjectLogin)
    if let known = record.heldOn {
      let isSame = login == nil || login == record.subjectLogin
      if known != held || !isSame { throw ExamRefusal.alreadyHeld(exam.code.text, known, subject: record.subject) }
    } else {
      try insert("examHeld", ["assessment": exam.id, "heldOn": held, "examSubject": subject])
    }
    let noted = Set(record.absent.map(\.student.code))
    for absent in Set(absents).subtracting(noted).sorted() {
      let student = try Int.fetchOne(db, sql: "SELECT id FROM student WHERE code = ?", arguments: [absent])
      try insert("examAbsence", ["assessment": exam.id, "student": student])
    }
    for present in noted.subtracting(absents).sorted() {
      let absence = try Int.fetchOne(
        db, sql: "SELECT a.id FROM absentFromExam a JOIN student s ON s.id = a.student WHERE a.assessment = ? AND s.code = ?",
        arguments: [exam.id, present])
      try insert("examAbsenceCorrection", ["examAbsence": absence])
    }
    return record.heldOn == nil || noted != Set(absents)
  }

  private func agreedSubject(for exam: Assessment, of cohort: Cohort, proposedBy login: String?) throws -> Int? {
    if exam.mode.isDefence { return nil }
    let agreed = try ExamSubject.all(of: cohort, in: db).filter {
      $0.unit == exam.code.unit && $0.sitting == exam.code.rank && $0.isAgreed
    }
    let chosen = login.map { login in agreed.filter { $0.login == login } } ?? agreed
    if let login, chosen.isEmpty, !agreed.isEmpty { throw ExamRefusal.notTheirSubject(login, exam.code.text, agreed.map(\.login)) }
    guard let subject = chosen.first else { throw ExamRefusal.noSubject(exam.code.text, sitting: exam.code.rank) }
    if chosen.count > 1 { throw ExamRefusal.chooseSubject(exam.code.text, chosen.map(\.login)) }
    return subject.id
  }
}

/// Who is convened to an exam, and who could not be yet.
public struct ExamConvocation: Sendable, Equatable {
  public let record: ExamRecord
  /// The students convened by this act.
  public let convened: [ExamSeat]
  /// Students without a result of the first sitting, who may have to be convened to the second one later.
  public let awaited: [StudentName]
}

extension Database {
  /// Convenes to an exam: everybody in training on its day for the first sitting, the adjourned for the second one. Seats and script
  /// numbers are drawn, so that neither tells a name (PC-11-14). Convened again, it adds who was not yet.
  /// - Parameter generator: the draw; the library has no chance of its own.
  /// - Throws: `ExamRefusal` without an agreed subject, a day and a room, or a candidate; `AssessmentRefusal`, `PermissionRefusal`.
  public func conveneExam(
    _ code: String, of cohort: Cohort, using generator: inout some RandomNumberGenerator, by actor: Actor, on day: Day
  ) throws -> ExamConvocation {
    try perform(.conveneExams, by: actor, on: day) { entry in
      let exam = try Assessment.exam(code, of: cohort, in: entry.db)
      let record = try ExamRecord.find(exam, in: entry.db)
      let (candidates, awaited) = try entry.candidates(exam, of: cohort)
      try entry.requireConvenable(record, of: cohort)
      let known = Set(record.seats.map(\.student))
      let missing = candidates.filter { !known.contains($0.name) }
      if candidates.isEmpty { throw ExamRefusal.nobody(exam.code.text, isSecond: exam.code.isSecondSitting) }
      if missing.isEmpty { throw ExamRefusal.alreadyConvened(exam.code.text) }
      try entry.requireRoom(for: known.count + missing.count, exam)
      entry.subject = "épreuve \(exam.code.text), promotion \(cohort.name) : \(missing.count) convocation\(missing.count > 1 ? "s" : "")"
      try entry.seat(missing.map(\.id).shuffled(using: &generator), at: exam, after: record.seats, using: &generator)
      let updated = try ExamRecord.find(exam, in: entry.db)
      return ExamConvocation(record: updated, convened: updated.seats.filter { !known.contains($0.student) }, awaited: awaited)
    }
  }
}

extension Entry {
  fileprivate typealias Candidate = (id: Int, name: StudentName)

  fileprivate func requireConvenable(_ record: ExamRecord, of cohort: Cohort) throws {
    let exam = record.assessment
    guard let held = exam.day, exam.room != nil else { throw ExamRefusal.notPlanned(exam.code.text) }
    if let known = record.heldOn { throw ExamRefusal.alreadyHeld(exam.code.text, known, subject: record.subject) }
    if day > held { throw ExamRefusal.past(exam.code.text, held) }
    let isAgreed = try ExamSubject.all(of: cohort, in: db).contains {
      $0.unit == exam.code.unit && $0.sitting == exam.code.rank && $0.isAgreed
    }
    if !exam.mode.isDefence, !isAgreed { throw ExamRefusal.noSubject(exam.code.text, sitting: exam.code.rank) }
  }

  fileprivate func candidates(_ exam: Assessment, of cohort: Cohort) throws -> (candidates: [Candidate], awaited: [StudentName]) {
    guard let held = exam.day else { throw ExamRefusal.notPlanned(exam.code.text) }
    let present: [Candidate] = try Row.fetchAll(
      db,
      sql: """
        SELECT s.id, s.code, s.civility, s.lastName, s.firstName FROM student s
        WHERE s.cohort = :cohort AND \(Rules.isExpected("s", on: ":day")) ORDER BY s.code
        """, arguments: ["cohort": cohort.id, "day": held]
    ).map { ($0["id"], StudentName(row: $0)) }
    guard exam.code.isSecondSitting else { return (present, []) }
    let lines = try CohortResults.of(cohort, in: db).students.compactMap { student in
      student.line(exam.code.unit).map { (student.student, $0.result.status) }
    }
    if lines.allSatisfy({ $0.1 == .pending }) { throw ExamRefusal.firstNotHeld(exam.code.text) }
    let status = Dictionary(uniqueKeysWithValues: lines)
    return (
      present.filter { status[$0.name] == .adjourned }, present.map(\.name).filter { status[$0] == .pending }
    )
  }

  fileprivate func requireRoom(for candidates: Int, _ exam: Assessment) throws {
    guard let room = exam.room, let seats = try Int.fetchOne(db, sql: "SELECT seats FROM room WHERE code = ?", arguments: [room]) else {
      throw ExamRefusal.notPlanned(exam.code.text)
    }
    if candidates > seats { throw ExamRefusal.roomTooSmall(room, seats: seats, candidates: candidates) }
  }

  fileprivate func seat(
    _ students: [Int], at exam: Assessment, after known: [ExamSeat], using generator: inout some RandomNumberGenerator
  ) throws {
    var taken = Set(known.map(\.script))
    let first = (known.map(\.seat).max() ?? 0) + 1
    for (index, student) in students.enumerated() {
      var script = Int.random(in: 1000...9999, using: &generator)
      while !taken.insert(script).inserted { script = Int.random(in: 1000...9999, using: &generator) }
      try insert(
        "examSeat", ["assessment": exam.id, "student": student, "seat": first + index, "script": script, "convenedOn": day])
    }
  }
}
