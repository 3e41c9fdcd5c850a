import GRDB

extension Database {
  /// Records that the lecturer of a slot signed its sheets: from then on a box left empty is an absence (convention, art. 7).
  /// - Parameter quarters: the quarter-days, nil for those that the lecturer has not signed yet.
  /// - Throws: `SigningRefusal`, `CorrectionRefusal`, `PermissionRefusal` when the sheet belongs to the other institution.
  public func countersign(_ code: String, quarters wanted: [Int]?, by actor: Actor, on day: Day) throws -> SheetSignatures {
    try perform(.recordAttendance, by: actor, on: day) { entry in
      let (slot, all) = try entry.signable(code, quarters: wanted)
      let signed = Set(
        try Int.fetchAll(entry.db, sql: "SELECT quarter FROM countersignature WHERE slot = ?", arguments: [slot.id]))
      let quarters = all.filter { !signed.contains($0) }
      if quarters.isEmpty || wanted != nil && quarters.count < all.count { throw SigningRefusal.countersigned(code) }
      entry.subject = "contresignature de \(code), quarts \(quarters.map(String.init).joined(separator: ", "))"
      try entry.countersign(slot, quarters)
      return try entry.signatures(slot, quarters)
    }
  }

  /// The coordinator has the sheets of a month that lecturers signed since the last time (PC-07-11).
  /// - Returns: how many sheets, each of one quarter-day.
  /// - Throws: `SigningRefusal.nothingToCentralise`.
  public func centraliseSheets(of cohort: Cohort, month: Month, by actor: Actor, on day: Day) throws -> Int {
    try perform(.centraliseSheets, by: actor, on: day) { entry in
      entry.subject = "feuilles de \(month.iso), promotion \(cohort.name)"
      let count = try entry.centralise(cohort, month)
      if count == 0 { throw SigningRefusal.nothingToCentralise(cohort.name, month) }
      return count
    }
  }
}

extension Entry {
  /// The lecturer's signature, at each quarter-day.
  func countersign(_ slot: SignedSlot, _ quarters: [Int]) throws {
    for quarter in quarters {
      try insert("countersignature", ["slot": slot.id, "quarter": quarter, "lecturer": slot.lecturer, "signedOn": day])
    }
  }

  /// Centralises what is countersigned in a month and is not centralised yet.
  func centralise(_ cohort: Cohort, _ month: Month) throws -> Int {
    try db.execute(
      sql: """
        INSERT INTO sheetCentralisation (slot, quarter, centralisedOn, entry)
        SELECT k.slot, k.quarter, :day, :entry FROM heldSlot x JOIN countersignature k ON k.slot = x.id
        WHERE x.cohort = :cohort AND x.day BETWEEN :first AND :last AND k.signedOn <= :day
          AND NOT EXISTS (SELECT 1 FROM sheetCentralisation z WHERE z.slot = k.slot AND z.quarter = k.quarter)
        ORDER BY x.day, k.quarter
        """,
      arguments: ["day": day, "entry": id, "cohort": cohort.id, "first": month.period.first, "last": month.period.last])
    return db.changesCount
  }
}
