import GRDB

extension Database {
  /// Keeps a drawn signature, with its time, its author and its digest; the signature itself is written when it is not there yet.
  /// - Returns: the day it was drawn, and whether it wrote the signature too.
  /// - Throws: `SigningRefusal`, `CorrectionRefusal`, `DrawingRefusal`, `PermissionRefusal` when the sheet is the other institution's.
  public func keepDrawing(_ drawing: DrawnSignature, by actor: Actor, on day: Day) throws -> Bool {
    try perform(.recordAttendance, by: actor, on: day) { entry in
      let (slot, _) = try entry.signable(drawing.slot, quarters: [drawing.quarter])
      switch drawing.signer {
      case .student(let code): return try entry.draw(drawing, student: code, slot)
      case .lecturer: return try entry.drawLecturer(drawing, slot)
      }
    }
  }
}

extension Entry {
  fileprivate func draw(_ drawing: DrawnSignature, student code: String, _ slot: SignedSlot) throws -> Bool {
    subject = "signature dessinée de \(code), \(slot.code) quart \(drawing.quarter)"
    let student = try signing(code, slot)
    try refuseCorrected(student, slot, drawing.quarter)
    let isNew = try signIfBlank(student, slot, drawing.quarter)
    try refuseDrawn(slot, drawing.quarter, "student", student.id, name: "« \(code) »")
    try keep(drawing, slot, student: student.id, lecturer: nil)
    return isNew
  }

  fileprivate func drawLecturer(_ drawing: DrawnSignature, _ slot: SignedSlot) throws -> Bool {
    subject = "signature dessinée de l'intervenant, \(slot.code) quart \(drawing.quarter)"
    let isSigned = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM countersignature WHERE slot = ? AND quarter = ?)", arguments: [slot.id, drawing.quarter])
    if isSigned != true { try countersign(slot, [drawing.quarter]) }
    try refuseDrawn(slot, drawing.quarter, "lecturer", slot.lecturer, name: "L'intervenant")
    try keep(drawing, slot, student: nil, lecturer: slot.lecturer)
    return isSigned != true
  }

  private func refuseCorrected(_ student: SigningStudent, _ slot: SignedSlot, _ quarter: Int) throws {
    let isCorrected = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM attendanceCorrection WHERE student = ? AND day = ? AND quarter = ?)",
      arguments: [student.id, slot.day, quarter])
    if isCorrected == true { throw SigningRefusal.corrected(student.code, quarter) }
  }

  /// Signs for a student whose box is empty.
  /// - Returns: whether it was.
  private func signIfBlank(_ student: SigningStudent, _ slot: SignedSlot, _ quarter: Int) throws -> Bool {
    let signed = try String.fetchOne(
      db, sql: "SELECT x.code FROM signature g JOIN slot x ON x.id = g.slot WHERE g.student = ? AND g.day = ? AND g.quarter = ?",
      arguments: [student.id, slot.day, quarter])
    if signed == slot.code { return false }
    if let signed { throw SigningRefusal.signedElsewhere(student.code, quarter, slot: signed) }
    try refuseClosed(slot, [quarter])
    try insert(
      "signature",
      [
        "student": student.id, "day": slot.day, "quarter": quarter, "slot": slot.id, "minutes": slot.minutes[quarter],
        "remark": nil as String?,
      ])
    return true
  }

  private func refuseDrawn(_ slot: SignedSlot, _ quarter: Int, _ column: String, _ signer: Int, name: String) throws {
    let isDrawn = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM drawnSignature WHERE slot = ? AND quarter = ? AND \(column) = ?)",
      arguments: [slot.id, quarter, signer])
    if isDrawn == true { throw DrawingRefusal.alreadyDrawn(name, quarter) }
  }

  private func keep(_ drawing: DrawnSignature, _ slot: SignedSlot, student: Int?, lecturer: Int?) throws {
    try insert(
      "drawnSignature",
      [
        "slot": slot.id, "quarter": drawing.quarter, "student": student, "lecturer": lecturer,
        "drawnAt": "\(day.iso)T\(drawing.time)", "image": drawing.image.bytes, "sha256": ContentDigest(drawing.image.bytes).text,
      ])
  }
}
