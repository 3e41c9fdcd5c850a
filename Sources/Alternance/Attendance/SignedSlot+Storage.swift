import GRDB

/// What a signature needs to know of its slot.
struct SignedSlot {
  let id: Int
  let code: String
  let cohort: Int
  let day: Day
  /// The institution that owns the teaching site, and its sheets (PC-07-10).
  let owner: PartnerCode
  /// The minutes of each quarter-day.
  let minutes: [Int: Int]

  static func find(_ code: String, in db: GRDB.Database) throws -> SignedSlot? {
    let sql = """
      SELECT s.id, s.cohort, s.day, p.code AS owner FROM slot s JOIN site x ON x.id = s.site JOIN partner p ON p.id = x.partner
      WHERE s.code = ?
      """
    guard let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [code]) else { return nil }
    let quarters = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT quarter, minutes FROM quarterDay WHERE slot = ?"), arguments: [row["id"] as Int])
    guard let owner = PartnerCode(rawValue: row["owner"]) else { return nil }
    return SignedSlot(
      id: row["id"], code: code, cohort: row["cohort"], day: row["day"], owner: owner,
      minutes: Dictionary(uniqueKeysWithValues: quarters.map { ($0["quarter"], $0["minutes"]) }))
  }
}

/// What a signature needs to know of its student.
struct SigningStudent {
  let id: Int
  let code: String
  let cohort: Int
  /// The days covered by a contract, up to its break.
  let periods: [Period]

  static func find(_ code: String, in db: GRDB.Database) throws -> SigningStudent? {
    let known = try Row.fetchOne(db, sql: "SELECT id, cohort FROM student WHERE code = ?", arguments: [code])
    guard let known else { return nil }
    let contracts = try Row.fetchAll(
      db,
      sql: """
        SELECT c.startsOn, coalesce(b.endedOn, c.endsOn) AS last FROM contract c
        LEFT JOIN contractBreak b ON b.contract = c.id WHERE c.student = ?
        """, arguments: [known["id"] as Int])
    return SigningStudent(
      id: known["id"], code: code, cohort: known["cohort"],
      periods: contracts.map { Period(from: $0["startsOn"], to: $0["last"]) })
  }
}
