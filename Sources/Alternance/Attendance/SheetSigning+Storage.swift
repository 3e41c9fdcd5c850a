import Foundation
import GRDB

extension Database {
  /// Enters the sheets of a slot by exception: everybody expected signed, but those who are named.
  /// - Returns: what the sheets hold.
  /// - Throws: `SigningRefusal`, `CorrectionRefusal`, `PermissionRefusal` when the sheet belongs to the other institution.
  public func signSheet(_ sheet: ExceptionSheet, by actor: Actor, on day: Day) throws -> SheetSignatures {
    try perform(.recordAttendance, by: actor, on: day) { entry in
      let (slot, quarters) = try entry.signable(sheet.slot, quarters: sheet.quarters)
      entry.subject = "feuille de \(slot.code), quarts \(quarters.map(String.init).joined(separator: ", "))"
      try entry.refuseSigned(slot, quarters)
      try entry.refuseExceptions(sheet, slot)
      try entry.refuseElsewhere(sheet, slot, quarters)
      try entry.sign(sheet, slot, quarters)
      let signed = try entry.signatures(slot, quarters)
      if signed.signatures == 0 && !sheet.isCountersigned { throw SigningRefusal.nobodyPresent(slot.code) }
      if sheet.isCountersigned { try entry.countersign(slot, quarters) }
      return signed
    }
  }
}

extension Entry {
  /// A slot that was held, whose sheets belong to the actor's institution, and the quarter-days that are meant.
  func signable(_ code: String, quarters wanted: [Int]?) throws -> (SignedSlot, [Int]) {
    guard let slot = try SignedSlot.find(code, in: db) else { throw CorrectionRefusal.unknownSlot(code) }
    guard actor.partners(for: .recordAttendance).contains(slot.owner) else {
      throw PermissionRefusal.otherInstitution(actor: actor, owner: slot.owner, what: "la feuille de « \(code) »")
    }
    if slot.isCancelled { throw SigningRefusal.cancelled(code) }
    if slot.day > day { throw CorrectionRefusal.notYetHeld(code, slot.day) }
    let quarters = wanted.map { Set($0).sorted() } ?? slot.minutes.keys.sorted()
    if let unknown = quarters.first(where: { slot.minutes[$0] == nil }) { throw CorrectionRefusal.unknownQuarter(unknown, code) }
    return (slot, quarters)
  }

  /// A student of the slot's cohort who is under contract, enrolled or welcomed that day.
  func signing(_ code: String, _ slot: SignedSlot) throws -> SigningStudent {
    guard let student = try SigningStudent.find(code, in: db) else { throw CorrectionRefusal.unknownStudent(code) }
    guard student.cohort == slot.cohort else { throw CorrectionRefusal.notInCohort(code, slot.code) }
    guard student.attends(on: slot.day) else { throw CorrectionRefusal.outsideContract(code, slot.day) }
    return student
  }

  /// A month handed over, or a sheet that the lecturer closed, takes no more signature.
  func refuseClosed(_ slot: SignedSlot, _ quarters: [Int]) throws {
    if try isTransmitted(slot) { throw SigningRefusal.transmitted(slot.code, slot.day.inMonth) }
    let closed = Set(try Int.fetchAll(db, sql: "SELECT quarter FROM countersignature WHERE slot = ?", arguments: [slot.id]))
    if let quarter = quarters.first(where: closed.contains) { throw SigningRefusal.closed(slot.code, quarter) }
  }

  fileprivate func refuseSigned(_ slot: SignedSlot, _ quarters: [Int]) throws {
    try refuseClosed(slot, quarters)
    let signed = Set(
      try Int.fetchAll(
        db,
        sql: """
          SELECT DISTINCT g.quarter FROM student s JOIN signature g ON g.student = s.id AND g.day = ? AND g.slot = ? WHERE s.cohort = ?
          """, arguments: [slot.day, slot.id, slot.cohort]))
    if let quarter = quarters.first(where: signed.contains) { throw SigningRefusal.alreadySigned(slot.code, quarter) }
  }

  fileprivate func refuseExceptions(_ sheet: ExceptionSheet, _ slot: SignedSlot) throws {
    for code in sheet.absent + sheet.late.keys.sorted() {
      let student = try signing(code, slot)
      if !(try isExpected(student, slot)) { throw SigningRefusal.notExpected(code, slot.day) }
    }
    if let both = sheet.absent.first(where: { sheet.late[$0] != nil }) { throw SigningRefusal.absentAndLate(both) }
    if let mute = sheet.late.filter({ $0.value.isEmpty }).keys.min() { throw SigningRefusal.emptyRemark(mute) }
  }

  private func isExpected(_ student: SigningStudent, _ slot: SignedSlot) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT \(Rules.isExpected("s", on: ":day")) FROM student s WHERE s.id = :student",
      arguments: ["day": slot.day, "student": student.id]) ?? false
  }

  /// A quarter-day signed in another slot, or corrected before any signature, is not signed here.
  fileprivate func refuseElsewhere(_ sheet: ExceptionSheet, _ slot: SignedSlot, _ quarters: [Int]) throws {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT s.code, q.quarter, (SELECT x.code FROM signature g JOIN slot x ON x.id = g.slot
          WHERE g.student = s.id AND g.day = q.day AND g.quarter = q.quarter) AS elsewhere
        FROM \(Entry.signers) AND (elsewhere IS NOT NULL OR EXISTS (SELECT 1 FROM attendanceCorrection n
          WHERE n.student = s.id AND n.day = q.day AND n.quarter = q.quarter)) ORDER BY s.code, q.quarter
        """, arguments: try arguments(sheet, slot, quarters))
    guard let row else { return }
    guard let other = row["elsewhere"] as String? else { throw SigningRefusal.corrected(row["code"], row["quarter"]) }
    throw SigningRefusal.signedElsewhere(row["code"], row["quarter"], slot: other)
  }

  /// Everybody expected but the absent, at each quarter-day; who signed in another group is not expected in this one.
  private static let signers = """
    quarterDay q JOIN student s ON s.cohort = :cohort AND \(Rules.isExpected("s", on: "q.day"))
    WHERE q.slot = :slot AND q.quarter IN (SELECT value FROM json_each(:quarters))
      AND s.code NOT IN (SELECT value FROM json_each(:absent))
      AND NOT EXISTS (SELECT 1 FROM slot x JOIN signature g ON g.student = s.id AND g.day = q.day AND g.quarter = q.quarter AND g.slot <> q.slot
        WHERE x.id = q.slot AND x.groupName IS NOT NULL)
    """

  fileprivate func sign(_ sheet: ExceptionSheet, _ slot: SignedSlot, _ quarters: [Int]) throws {
    var values = try arguments(sheet, slot, quarters)
    values += ["late": try json(sheet.late), "earliest": quarters.first, "entry": id]
    try db.execute(
      sql: """
        INSERT INTO signature (student, day, quarter, slot, minutes, remark, entry)
        SELECT s.id, q.day, q.quarter, q.slot, q.minutes,
          CASE q.quarter WHEN :earliest THEN (SELECT value FROM json_each(:late) WHERE key = s.code) END, :entry FROM \(Entry.signers)
        """, arguments: values)
  }

  private func arguments(_ sheet: ExceptionSheet, _ slot: SignedSlot, _ quarters: [Int]) throws -> StatementArguments {
    ["cohort": slot.cohort, "slot": slot.id, "quarters": try json(quarters), "absent": try json(sheet.absent)]
  }

  private func json(_ value: some Encodable) throws -> String { String(decoding: try JSONEncoder().encode(value), as: UTF8.self) }

  /// What the sheets of a slot hold: corrections count.
  func signatures(_ slot: SignedSlot, _ quarters: [Int]) throws -> SheetSignatures {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT count(DISTINCT s.id) AS expected, coalesce(sum(\(Rules.presence("s.id", "q.day", "q.quarter"))), 0) AS signatures
        FROM \(Entry.signers)
        """,
      arguments: ["cohort": slot.cohort, "slot": slot.id, "quarters": try json(quarters), "absent": "[]"])
    return SheetSignatures(
      slot: slot.code, day: slot.day, quarters: quarters, expected: row?["expected"] ?? 0, signatures: row?["signatures"] ?? 0)
  }
}
