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
    guard student.attends(on: slot.day) else {
      throw CellRefusal("stagiaire", "« \(student.code) » n'a pas de contrat en cours le \(slot.day.french)")
    }
    flagProvisional(student, on: slot.day)
    return try sign(student, slot, quarter, minutes, row)
  }

  /// Attendance after the end of a welcome without contract is recorded, and told (PC-05-09).
  private func flagProvisional(_ student: SigningStudent, on day: Day) {
    guard let until = student.welcomeEnded(before: day) else { return }
    let word = "« \(student.code) » est présent sans contrat après le \(until.french), fin de son accueil provisoire (convention, art. 5)."
    if !notices.contains(word) { notices.append(word) }
  }

  private func sign(_ student: SigningStudent, _ slot: SignedSlot, _ quarter: Int, _ minutes: Int, _ row: ImportRow) throws -> Bool {
    let remark = row.text("observation")
    let known = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT slot, remark, entry FROM signature WHERE student = ? AND day = ? AND quarter = ?"),
      arguments: [student.id, slot.day, quarter])
    if let known {
      let key = "\(student.code), \(slot.day.french), quart \(quarter)"
      if known["entry"] == entry.id { throw CellRefusal("stagiaire", try "la signature de \(key) figure déjà \(place(of: row, slot.day))") }
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

  /// « ligne 2 »: where the file first told the same student's quarter-day.
  private func place(of row: ImportRow, _ day: Day) throws -> String {
    let first = try firstRow { other in
      other.text("stagiaire") == row.text("stagiaire") && other.text("quart") == row.text("quart")
        && self.slots[other.text("seance")]?.day == day
    }
    return first.map { "ligne \($0)" } ?? "dans ce fichier"
  }

  func signedSlot(_ code: String) throws -> SignedSlot {
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
