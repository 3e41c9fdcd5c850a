import GRDB

extension Database {
  /// Corrects one student's quarter-day, in any month.
  /// - Throws: `CorrectionRefusal`, `PermissionRefusal` when the sheet belongs to the other institution.
  public func correctAttendance(
    student code: String, slot slotCode: String, quarter: Int, isPresent: Bool, reason: String, by actor: Actor, on day: Day
  ) throws -> AttendanceCorrection {
    try perform(.correctAttendance, by: actor, on: day) { entry in
      guard !reason.isEmpty else { throw CorrectionRefusal.reasonMissing }
      entry.subject = "\(code), \(slotCode) quart \(quarter) : \(isPresent ? "présent" : "absent")"
      let (student, slot, minutes) = try entry.correctable(code, slotCode, quarter)
      try entry.refuseUnchanged(student, slot, quarter, isPresent: isPresent)
      try entry.insert(
        "attendanceCorrection",
        [
          "student": student.id, "day": slot.day, "quarter": quarter, "slot": slot.id, "minutes": minutes,
          "change": isPresent ? 1 : -1, "reason": reason, "correctedOn": day,
        ])
      return AttendanceCorrection(
        student: code, cohort: try entry.cohortName(slot), day: slot.day, quarter: quarter, isPresent: isPresent,
        difference: Hours(minutes: isPresent ? minutes : -minutes),
        invoicesTouched: try entry.invoicesTouched(student.id, slot.day.inMonth),
        isTransmitted: try entry.isTransmitted(slot))
    }
  }
}

extension Entry {
  fileprivate func correctable(_ code: String, _ slotCode: String, _ quarter: Int) throws -> (SigningStudent, SignedSlot, Int) {
    guard let student = try SigningStudent.find(code, in: db) else { throw CorrectionRefusal.unknownStudent(code) }
    guard let slot = try SignedSlot.find(slotCode, in: db) else { throw CorrectionRefusal.unknownSlot(slotCode) }
    guard actor.partners(for: .correctAttendance).contains(slot.owner) else {
      throw PermissionRefusal.otherInstitution(actor: actor, owner: slot.owner, what: "la feuille de « \(slotCode) »")
    }
    guard let minutes = slot.minutes[quarter] else { throw CorrectionRefusal.unknownQuarter(quarter, slotCode) }
    guard student.cohort == slot.cohort else { throw CorrectionRefusal.notInCohort(code, slotCode) }
    guard student.periods.contains(where: { $0.contains(slot.day) }) else { throw CorrectionRefusal.outsideContract(code, slot.day) }
    return (student, slot, minutes)
  }

  fileprivate func refuseUnchanged(_ student: SigningStudent, _ slot: SignedSlot, _ quarter: Int, isPresent: Bool) throws {
    let present =
      try Bool.fetchOne(
        db, sql: "SELECT \(AttendedHours.state) FROM (SELECT ? AS student, ? AS day, ? AS quarter) span",
        arguments: [student.id, slot.day, quarter]) ?? false
    if present == isPresent { throw CorrectionRefusal.alreadySo(isPresent) }
    let other = try String.fetchOne(
      db,
      sql: """
        SELECT x.code FROM signature s JOIN slot x ON x.id = s.slot
        WHERE s.student = ? AND s.day = ? AND s.quarter = ? AND s.slot <> ?
        """, arguments: [student.id, slot.day, quarter, slot.id])
    if let other { throw CorrectionRefusal.signedElsewhere(other) }
  }

  fileprivate func invoicesTouched(_ student: Int, _ month: Month) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT DISTINCT i.number FROM invoice i JOIN invoiceLine l ON l.invoice = i.id JOIN contract c ON c.id = l.contract
        WHERE c.student = ? AND i.month = ? AND i.kind = 'invoice'
          AND NOT EXISTS (SELECT 1 FROM invoice n WHERE n.cancels = i.id) ORDER BY i.number
        """, arguments: [student, month])
  }

  fileprivate func cohortName(_ slot: SignedSlot) throws -> String {
    try String.fetchOne(db, sql: "SELECT name FROM cohort WHERE id = ?", arguments: [slot.cohort]) ?? ""
  }

  fileprivate func isTransmitted(_ slot: SignedSlot) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM monthlyTransfer WHERE cohort = ? AND month = ?)",
      arguments: [slot.cohort, slot.day.inMonth]) ?? false
  }
}
