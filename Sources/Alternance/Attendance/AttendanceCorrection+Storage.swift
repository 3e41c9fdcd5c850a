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
        invoicesTouched: try entry.invoicesTouched(student.id, slot.day, isPresent: isPresent),
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
    if slot.day > day { throw CorrectionRefusal.notYetHeld(slotCode, slot.day) }
    guard let minutes = slot.minutes[quarter] else { throw CorrectionRefusal.unknownQuarter(quarter, slotCode) }
    guard student.cohort == slot.cohort else { throw CorrectionRefusal.notInCohort(code, slotCode) }
    guard student.attends(on: slot.day) else { throw CorrectionRefusal.outsideContract(code, slot.day) }
    return (student, slot, minutes)
  }

  fileprivate func refuseUnchanged(_ student: SigningStudent, _ slot: SignedSlot, _ quarter: Int, isPresent: Bool) throws {
    let present =
      try Bool.fetchOne(
        db, sql: "SELECT \(AttendedHours.state) FROM (SELECT ? AS student, ? AS day, ? AS quarter) span",
        arguments: [student.id, slot.day, quarter]) ?? false
    if present == isPresent { throw CorrectionRefusal.alreadySo(isPresent) }
    if !isPresent, let other = try countedElsewhere(student, slot, quarter) { throw CorrectionRefusal.signedElsewhere(other) }
  }

  /// The other slot in which the quarter-day counts: that of the last correction, else of the signature.
  private func countedElsewhere(_ student: SigningStudent, _ slot: SignedSlot, _ quarter: Int) throws -> String? {
    try String.fetchOne(
      db,
      sql: """
        SELECT x.code FROM slot x WHERE x.id <> :slot AND x.id = coalesce(
          (SELECT slot FROM attendanceCorrection WHERE student = :student AND day = :day AND quarter = :quarter ORDER BY id DESC LIMIT 1),
          (SELECT slot FROM signature WHERE student = :student AND day = :day AND quarter = :quarter))
        """,
      arguments: ["slot": slot.id, "student": student.id, "day": slot.day, "quarter": quarter])
  }

  /// The invoices that the month's payers of the student already have, whether or not the student has a line on them; hours
  /// withdrawn also free room under the cap, for a later invoice of the same contract year that listed or billed an excess.
  fileprivate func invoicesTouched(_ student: Int, _ day: Day, isPresent: Bool) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT DISTINCT i.number FROM contract c JOIN student s ON s.id = c.student JOIN fundingShare f ON f.contract = c.id
        JOIN invoice i ON i.organisation = f.payer AND i.cohort = s.cohort LEFT JOIN contractBreak b ON b.contract = c.id
        WHERE c.student = :student AND :day BETWEEN c.startsOn AND coalesce(b.endedOn, c.endsOn)
          AND i.kind = 'invoice' AND i.purpose = 'training' AND NOT EXISTS (SELECT 1 FROM invoice n WHERE n.cancels = i.id)
          AND (i.month = :month OR (:withdrawn AND i.month > :month AND EXISTS (SELECT 1 FROM invoiceLine l
            WHERE l.invoice = i.id AND l.contract = c.id AND (l.excessMinutes > 0 OR l.isBeyondCap = 1)
              AND l.contractYear = 1 + (:day >= date(c.startsOn, '+12 months')))))
        UNION SELECT i.number FROM invoice i WHERE i.student = :student AND i.month = :month AND i.kind = 'invoice'
          AND i.purpose = 'training' AND NOT EXISTS (SELECT 1 FROM invoice n WHERE n.cancels = i.id)
        ORDER BY 1
        """, arguments: ["student": student, "day": day, "month": day.inMonth, "withdrawn": !isPresent])
  }

  fileprivate func cohortName(_ slot: SignedSlot) throws -> String {
    try String.fetchOne(db, sql: "SELECT name FROM cohort WHERE id = ?", arguments: [slot.cohort]) ?? ""
  }

  /// The month of a slot was handed over.
  func isTransmitted(_ slot: SignedSlot) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM monthlyTransfer WHERE cohort = ? AND month = ?)",
      arguments: [slot.cohort, slot.day.inMonth]) ?? false
  }
}
