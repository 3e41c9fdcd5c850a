import GRDB

extension SelectionDate {
  private static let query = """
    SELECT d.*, s.name AS siteName, s.street, s.postalCode, s.city,
      (SELECT agreedOn FROM selectionDateAgreement g WHERE g.selectionDate = d.id AND g.role = 'alternanceManager') AS manager,
      (SELECT agreedOn FROM selectionDateAgreement g WHERE g.selectionDate = d.id AND g.role = 'businessHubDirector') AS hub,
      (SELECT count(*) FROM convocation c WHERE c.selectionDate = d.id) AS convened
    FROM selectionDate d JOIN site s ON s.id = d.site
    """

  init(row: Row, cohort: Cohort) {
    id = row["id"]
    code = row["code"]
    self.cohort = cohort
    kind = Kind(rawValue: row["kind"]) ?? .selection
    day = row["day"]
    startsAt = TimeOfDay(minutes: row["startsAt"])!
    site = row["siteName"]
    address = Address(row: row)
    agreedByManager = row["manager"]
    agreedByHub = row["hub"]
    convened = row["convened"]
  }

  /// - Throws: `CommissionRefusal.unknownDate`.
  static func find(_ code: String, in db: GRDB.Database) throws -> SelectionDate {
    guard let row = try Row.fetchOne(db, sql: "\(query) WHERE d.code = ?", arguments: [code]) else {
      throw CommissionRefusal.unknownDate(code, known: try String.fetchAll(db, sql: "SELECT code FROM selectionDate ORDER BY day, code"))
    }
    return SelectionDate(row: row, cohort: try Cohort.fetch(row["cohort"], in: db))
  }

  static func all(of cohort: Cohort, in db: GRDB.Database) throws -> [SelectionDate] {
    try Row.fetchAll(db, sql: "\(query) WHERE d.cohort = ? ORDER BY d.day, d.code", arguments: [cohort.id])
      .map { SelectionDate(row: $0, cohort: cohort) }
  }
}

extension Database {
  /// The selection calendar of an intake.
  public func selectionCalendar(of cohort: Cohort, by actor: Actor) throws -> [SelectionDate] {
    try consult(by: actor) { try SelectionDate.all(of: cohort, in: $0) }
  }

  /// Convenes candidates to a selection day: those named, or all the centralised files that wait for one (PC-04-07).
  /// - Returns: the letters to send, in alphabetical order.
  /// - Throws: `SelectionRefusal`, `ApplicationRefusal`, `PermissionRefusal`.
  public func convene(_ codes: [String], to date: String, room: String, by actor: Actor, on day: Day) throws -> [Convocation] {
    try perform(.conveneCandidates, by: actor, on: day) { entry in
      let date = try SelectionDate.find(date, in: entry.db)
      guard date.kind == .selection else { throw SelectionRefusal.notASelectionDay(date.code) }
      guard date.isAgreed else { throw SelectionRefusal.notAgreed(date.code) }
      if date.day < day { throw SelectionRefusal.pastDay(date.code, date.day) }
      let applications = try codes.isEmpty ? entry.waiting(for: date) : codes.map { try entry.convenable($0, to: date) }
      if applications.isEmpty { throw SelectionRefusal.nobodyToConvene(date.code) }
      entry.subject = "\(applications.count) convocation\(applications.count > 1 ? "s" : "") à la journée \(date.code)"
      for application in applications {
        try entry.insert("convocation", ["application": application, "selectionDate": date.id, "room": room, "sentOn": day])
      }
      return try Convocation.all(where: "c.selectionDate = ? AND c.entry = ?", [date.id, entry.id], date: date, in: entry.db)
    }
  }

  /// The convocations sent for a selection day.
  public func convocations(to date: String, by actor: Actor) throws -> [Convocation] {
    try consult(by: actor) { db in
      let date = try SelectionDate.find(date, in: db)
      return try Convocation.all(where: "c.selectionDate = ?", [date.id], date: date, in: db)
    }
  }
}

extension Entry {
  /// The centralised files that no selection day has called yet, nor the commission decided.
  fileprivate func waiting(for date: SelectionDate) throws -> [Int] {
    try Int.fetchAll(
      db,
      sql: """
        SELECT a.id FROM application a JOIN centralisation z ON z.application = a.id
        WHERE a.cohort = ? AND NOT EXISTS (SELECT 1 FROM convocation c WHERE c.application = a.id)
          AND NOT EXISTS (SELECT 1 FROM interview i WHERE i.application = a.id)
          AND NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.application = a.id)
        ORDER BY a.id
        """, arguments: [date.cohort.id])
  }

  fileprivate func convenable(_ code: String, to date: SelectionDate) throws -> Int {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT a.id, a.cohort, z.id AS centralised, w.withdrawnOn, (SELECT d.code FROM convocation c JOIN selectionDate d ON d.id = c.selectionDate
            WHERE c.application = a.id AND d.day >= :day) AS convened
          FROM application a LEFT JOIN centralisation z ON z.application = a.id LEFT JOIN withdrawal w ON w.application = a.id
          WHERE a.code = :code
          """), arguments: ["code": code, "day": day])
    guard let row else { throw ApplicationRefusal.unknown(code) }
    if let left = row["withdrawnOn"] as Day? { throw ApplicationRefusal.alreadyWithdrawn(code, left) }
    if row["cohort"] != date.cohort.id { throw SelectionRefusal.otherCohort(code, date.code) }
    if let date = row["convened"] as String? { throw SelectionRefusal.alreadyConvened(code, date) }
    guard row["centralised"] as Int? != nil else { throw SelectionRefusal.notCentralised(code) }
    return row["id"]
  }
}
