import GRDB

/// Juries, what they change, appeals, experience outside the programme (convention, art. 11).
extension ImportSession {
  func writeJury(_ row: ImportRow) throws -> Bool {
    let cohort = try cohort(row)
    let (semester, day) = (try row.whole("semestre"), try row.day("jour"))
    let last = 2 * cohort.programme.years
    if !(1...last).contains(semester) { throw CellRefusal("semestre", GradeReportRefusal.noSemester(semester, last: last).clause) }
    if row.isEmpty("president") { throw CellRefusal("president", JurySessionRefusal.withoutPresident.clause) }
    let jury = try record(
      "jury", key: [ImportField("code", "code", row.text("code"))],
      values: [
        ImportField("cohort", "promotion", cohort.id, of: "cohort", by: "name"), ImportField("semester", "semestre", semester),
        ImportField("rank", "rang", row.optionalWhole("rang") ?? 1), ImportField("day", "jour", day),
        ImportField("place", "lieu", row.isEmpty("lieu") ? "Paris" : row.text("lieu")),
        ImportField("president", "president", try login(row.text("president"), column: "president"), of: "person", by: "login"),
      ])
    let members = Set(row.text("membres").split { " ,".contains($0) }.map(String.init))
    guard jury.isNew else {
      let kept = try String.fetchAll(
        db, sql: "SELECT p.login FROM juryMember m JOIN person p ON p.id = m.person WHERE m.jury = ? ORDER BY p.login", arguments: [jury.id]
      )
      if Set(kept) == members { return false }
      throw CellRefusal("membres", "« \(row.text("code")) » \(Self.otherValue(kept.joined(separator: " ")))")
    }
    for member in members.sorted() {
      try entry.insert("juryMember", ["jury": jury.id, "person": try login(member, column: "membres")])
    }
    return true
  }

  func writeJuryChange(_ row: ImportRow) throws -> Bool {
    let jury: Jury
    do { jury = try Jury.find(row.text("jury"), in: db) } catch let refusal as JurySessionRefusal {
      throw CellRefusal("jury", refusal.clause)
    }
    let (before, after) = (try mark(row, "avant"), try mark(row, "apres"))
    try once(
      "juryChange \(jury.code) \(row.text("stagiaire")) \(row.text("ue"))", "« \(row.text("stagiaire")) », « \(row.text("ue")) »",
      column: "stagiaire")
    return try entry.harmonise(
      row.text("stagiaire"), unit: row.text("ue"), before: before, after: after, reason: row.text("motif"), jury: jury)
  }

  private func mark(_ row: ImportRow, _ column: String) throws -> Mark {
    do { return try Mark(written: row.text(column)) } catch MarkRefusal.notAMark(let text) {
      throw CellRefusal(column, "« \(text) » n'est pas une note de 0 à 20 (12,50)")
    } catch let refusal as MarkRefusal { throw CellRefusal(column, refusal.clause) }
  }

  func writeAppeal(_ row: ImportRow) throws -> Bool {
    let student = try identifier("student", "code", row.text("stagiaire"), cell: "stagiaire", what: "le stagiaire")
    return try record(
      "appeal",
      key: [
        ImportField("student", "stagiaire", student, of: "student", by: "code"),
        ImportField("teachingUnit", "ue", try entry.unit(row.text("ue"), ofStudent: student), of: "teachingUnit", by: "code"),
        ImportField("receivedOn", "recu_le", try past(row, "recu_le")),
      ], values: [ImportField("ground", "motif", row.text("motif"))]
    ).isNew
  }

  func writeExternalExperience(_ row: ImportRow) throws -> Bool {
    let student = try identifier("student", "code", row.text("stagiaire"), cell: "stagiaire", what: "le stagiaire")
    let (first, last) = (try row.day("du"), try past(row, "au"))
    if last <= first { throw CellRefusal("au", "le \(last.french) ne suit pas le \(first.french)") }
    return try record(
      "externalExperience",
      key: [
        ImportField("student", "stagiaire", student, of: "student", by: "code"),
        ImportField("employer", "employeur", row.text("employeur")),
        ImportField("startsOn", "du", first),
      ],
      values: [
        ImportField("position", "poste", row.text("poste")), ImportField("endsOn", "au", last),
        ImportField("proof", "preuve", row.text("preuve")),
        ImportField("acceptedOn", "accepte_le", try past(row, "accepte_le")),
      ]
    ).isNew
  }
}
