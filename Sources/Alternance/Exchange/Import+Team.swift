import GRDB

/// The teaching team: who may teach what, how many hours, agreed by whom (convention, art. 9).
extension ImportSession {
  func writeUnavailability(_ row: ImportRow) throws -> Bool {
    let (start, end) = (try row.time("debut"), try row.time("fin"))
    if end <= start { throw CellRefusal("fin", "la fin, \(end.text), ne suit pas le début, \(start.text)") }
    return try record(
      "unavailability",
      key: [
        ImportField("lecturer", "intervenant", lecturer: try lecturer(row, "intervenant")),
        ImportField("day", "jour", try row.day("jour")), ImportField("startsAt", "debut", start.minutes),
      ], values: [ImportField("endsAt", "fin", end.minutes), ImportField("reason", "motif", row.text("motif"))]
    ).isNew
  }

  func writeAssignment(_ row: ImportRow) throws -> Bool {
    let cohort = try cohort(row)
    let hours = try row.hours("heures")
    if hours == .zero { throw CellRefusal("heures", "une affectation a des heures") }
    let starts = try row.day("premier_cours")
    if !cohort.period.contains(starts) {
      throw CellRefusal("premier_cours", "le \(starts.french) est hors de la promotion \(cohort.name), \(cohort.period.french)")
    }
    let module = try module(row.text("module"), of: cohort, on: starts)
    let lecturer = try lecturer(row, "intervenant")
    let isNew = try record(
      "teachingAssignment",
      key: [
        ImportField("cohort", "promotion", cohort.id, of: "cohort", by: "name"),
        ImportField("module", "module", module, of: "module", by: "code"),
        ImportField("lecturer", "intervenant", lecturer: lecturer),
        ImportField("rank", "rang", row.optionalWhole("rang") ?? 1),
      ], values: [ImportField("minutes", "heures", hours), ImportField("startsOn", "premier_cours", starts)]
    ).isNew
    if isNew { try tellFreePermanent(lecturer, module: module, cohort: cohort, login: row.text("intervenant")) }
    return isNew
  }

  /// Permanent staff have priority (PC-09-04): somebody who prepared the module and has no hours of it is named.
  private func tellFreePermanent(_ lecturer: Int, module: Int, cohort: Cohort, login: String) throws {
    let names = try String.fetchAll(
      db,
      sql: """
        SELECT x.login FROM lecturer l JOIN person x ON x.id = l.person JOIN coursePlan c ON c.lecturer = l.id AND c.module = :module
        WHERE l.status = 'permanent' AND EXISTS (SELECT 1 FROM lecturer v WHERE v.id = :lecturer AND v.status = 'contract' AND v.profile = l.profile)
          AND NOT EXISTS (SELECT 1 FROM teachingAssignment t WHERE t.module = :module AND t.cohort = :cohort AND t.lecturer = l.id)
        ORDER BY x.login
        """, arguments: ["module": module, "lecturer": lecturer, "cohort": cohort.id])
    guard !names.isEmpty else { return }
    notices.append(
      "« \(login) » est vacataire, alors que \(names.joined(separator: ", ")), \(names.count > 1 ? "permanents, ont" : "permanent, a") un plan de cours pour ce module : "
        + "les permanents ont la priorité (convention, art. 9).")
  }

  /// The module of the version in force for a cohort on a day.
  func module(_ code: String, of cohort: Cohort, on day: Day) throws -> Int {
    let id = try Int.fetchOne(
      db.cachedStatement(
        sql: "SELECT id FROM currentModule WHERE code = :code AND version = \(Rules.version(of: ":programme", in: ":year"))"),
      arguments: ["code": code, "programme": cohort.programme.id, "year": day.academicYear])
    guard let id else {
      throw CellRefusal("module", "le module « \(code) » n'est pas du programme \(cohort.programme.code) publié pour \(day.academicYear)")
    }
    return id
  }

  func writeCoursePlan(_ row: ImportRow) throws -> Bool {
    let module = try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT m.id FROM currentModule m JOIN programmeVersion v ON v.id = m.version LEFT JOIN programmePublication p ON p.version = v.id
          WHERE v.programme = ? AND m.code = ? ORDER BY p.id IS NULL, v.year DESC LIMIT 1
          """), arguments: [try programme(row), row.text("module")])
    guard let module else {
      throw CellRefusal("module", "le module « \(row.text("module")) » est inconnu du programme \(row.text("programme"))")
    }
    return try record(
      "coursePlan",
      key: [
        ImportField("module", "module", module, of: "module", by: "code"),
        ImportField("lecturer", "intervenant", lecturer: try lecturer(row, "intervenant")),
      ],
      values: [
        ImportField("objectives", "objectifs", row.text("objectifs")), ImportField("content", "contenu", row.text("contenu")),
        ImportField("method", "methode", row.text("methode")), ImportField("assessment", "evaluation", row.text("evaluation")),
      ]
    ).isNew
  }

  func writeNationalAgreement(_ row: ImportRow) throws -> Bool {
    let lecturer = try lecturer(row, "intervenant")
    let submitted = try past(row, "presente_le")
    let file = try record(
      "nationalAgreement",
      key: [
        ImportField("programme", "programme", try programme(row), of: "programme", by: "code"),
        ImportField("lecturer", "intervenant", lecturer: lecturer),
        ImportField("submittedOn", "presente_le", submitted),
      ], values: [])
    if file.isNew { try tellLate(lecturer, programme: programme(row), submitted: submitted, login: row.text("intervenant")) }
    guard !row.isEmpty("decision") else { return file.isNew }
    let decision = try record(
      "nationalDecision", key: [ImportField("nationalAgreement", "intervenant", file.id, shown: row.text("intervenant"))],
      values: [
        ImportField("outcome", "decision", word: NationalAgreement.Outcome(code: row.word("decision"))),
        ImportField("decidedOn", "decide_le", try past(row, "decide_le")), ImportField("note", "observation", row.text("observation")),
      ])
    return file.isNew || decision.isNew
  }

  /// A file presented less than a month before the first intervention is told (PC-09-05).
  private func tellLate(_ lecturer: Int, programme: Int, submitted: Day, login: String) throws {
    let first = try TeachingTeam.firstIntervention(of: lecturer, programme: programme, in: db)
    guard let first, submitted > NationalAgreement.deadline(firstIntervention: first) else { return }
    notices.append(
      "Le dossier de « \(login) » est présenté en retard : sa première intervention est le \(first.french), il était dû le "
        + "\(NationalAgreement.deadline(firstIntervention: first).french) (convention, art. 9).")
  }
}
