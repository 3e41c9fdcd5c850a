import Foundation
import GRDB

extension Database {
  /// Keeps the scan of a slot's paper sheet.
  /// - Throws: `PictureRefusal.alreadyKept`, `CorrectionRefusal`, `SigningRefusal`, `PermissionRefusal`.
  public func keepScan(_ scan: SheetScan, of code: String, by actor: Actor, on day: Day) throws {
    try perform(.recordAttendance, by: actor, on: day) { entry in
      let (slot, _) = try entry.signable(code, quarters: nil)
      entry.subject = "feuille numérisée de \(code) : \(scan.name)"
      let digest = ContentDigest(scan.content).text
      let isKept = try Bool.fetchOne(
        entry.db, sql: "SELECT EXISTS (SELECT 1 FROM sheetScan WHERE slot = ? AND sha256 = ?)", arguments: [slot.id, digest])
      if isKept == true { throw PictureRefusal.alreadyKept(scan.name, code) }
      try entry.insert(
        "sheetScan",
        ["slot": slot.id, "name": scan.name, "format": scan.format.rawValue, "content": scan.content, "sha256": digest])
    }
  }

  /// The scans of a slot, in the order in which they came, each compared with its digest.
  /// - Throws: `ScanRefusal.none`, `CorrectionRefusal.unknownSlot`, `StorageRefusal.damaged`.
  public func scans(of code: String, by actor: Actor) throws -> [SheetScan] {
    try consult(by: actor) { db in
      guard let slot = try SignedSlot.find(code, in: db) else { throw CorrectionRefusal.unknownSlot(code) }
      let rows = try Row.fetchAll(db, sql: "SELECT * FROM sheetScan WHERE slot = ? ORDER BY id", arguments: [slot.id])
      if rows.isEmpty { throw ScanRefusal.none(code) }
      return try rows.map { row in
        let (name, content) = (row["name"] as String, row["content"] as Data)
        guard let format = SheetScan.Format(rawValue: row["format"]), ContentDigest(content).text == row["sha256"] else {
          throw StorageRefusal.damaged("feuille numérisée « \(name) »")
        }
        return SheetScan(name: name, format: format, content: content)
      }
    }
  }
}
