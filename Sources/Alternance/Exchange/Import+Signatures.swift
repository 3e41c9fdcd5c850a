import GRDB

/// Signatures, the longest of the files: what a row needs of the base is looked up once per slot and once per student.
extension ImportSession {
  func writeSignature(_ row: ImportRow) throws -> Bool {
    let slot = try signedSlot(row.text("seance"))
    let student = try signingStudent(row.text("stagiaire"))
    let quarter = try row.whole("quart")
    guard let minutes = slot.minutes[quarter] else {
      throw CellRefusal("quart", "la séance « \(slot.code) » n'a pas de quart \(quarter)")
    }
    guard student.cohort == slot.cohort else {
      throw CellRefusal("stagiaire", "« \(student.code) » n'est pas de la promotion de la séance « \(slot.code) »")
    }
    guard student.periods.contains(where: { $0.contains(slot.day) }) else {
      throw CellRefusal("stagiaire", "« \(student.code) » n'a pas de contrat en cours le \(slot.day.french)")
    }
    let key = "\(student.code), \(slot.day.french), quart \(quarter)"
    try once("signature \(student.id) \(slot.day.iso) \(quarter)", "la signature de \(key)", column: "stagiaire")
    return try sign(student, slot, quarter, minutes, remark: row.text("observation"), key: key)
  }

  private func sign(
    _ student: SigningStudent, _ slot: SignedSlot, _ quarter: Int, _ minutes: Int, remark: String, key: String
  ) throws -> Bool {
    let known = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT slot, remark FROM signature WHERE student = ? AND day = ? AND quarter = ?"),
      arguments: [student.id, slot.day, quarter])
    if let known {
      guard known["slot"] == slot.id, (known["remark"] as String? ?? "") == remark else {
        throw CellRefusal("stagiaire", "\(key) : déjà signé pour une autre séance ou avec une autre observation")
      }
      return false
    }
    try db.cachedStatement(
      sql: "INSERT INTO signature (student, day, quarter, slot, minutes, remark, entry) VALUES (?, ?, ?, ?, ?, ?, ?)"
    ).execute(arguments: [student.id, slot.day, quarter, slot.id, minutes, remark.isEmpty ? nil : remark, entry.id])
    return true
  }

  private func signedSlot(_ code: String) throws -> SignedSlot {
    if let known = slots[code] { return known }
    guard let slot = try SignedSlot.find(code, in: db) else { throw CellRefusal("seance", "la séance « \(code) » est inconnue de la base") }
    guard entry.actor.partners(for: .recordAttendance).contains(slot.owner) else {
      let refusal = PermissionRefusal.otherInstitution(actor: entry.actor, owner: slot.owner, what: "la feuille de « \(code) »")
      throw CellRefusal("seance", String(refusal.sentence.dropLast()))
    }
    if slot.day > entry.day { throw CellRefusal("seance", "la séance « \(code) » du \(slot.day.french) n'a pas encore eu lieu") }
    slots[code] = slot
    return slot
  }

  private func signingStudent(_ code: String) throws -> SigningStudent {
    if let known = students[code] { return known }
    guard let student = try SigningStudent.find(code, in: db) else {
      throw CellRefusal("stagiaire", "le stagiaire « \(code) » est inconnu de la base")
    }
    students[code] = student
    return student
  }
}

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
