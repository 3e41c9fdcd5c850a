import GRDB

/// Selection days, tests, interviews and the commission's decisions (convention, art. 4).
extension ImportSession {
  func writeSelectionDate(_ row: ImportRow) throws -> Bool {
    try record(
      "selectionDate", key: [ImportField("code", "code", row.text("code"))],
      values: [
        ImportField("cohort", "promotion", try cohort(row).id, of: "cohort", by: "name"), ImportField("kind", "nature", row.word("nature")),
        ImportField("day", "jour", try row.day("jour")), ImportField("startsAt", "heure", try row.time("heure").minutes),
        ImportField("site", "site", try site(row), of: "site", by: "code"),
      ]
    ).isNew
  }

  /// - Throws: `CellRefusal` listing the sites.
  func site(_ row: ImportRow) throws -> Int {
    let known = try Row.fetchAll(db, sql: "SELECT id, code FROM site ORDER BY id")
    guard let site = known.first(where: { ($0["code"] as String).lowercased() == row.word("site") }) else {
      let codes = known.map { $0["code"] as String }.joined(separator: ", ")
      throw CellRefusal("site", "le site « \(row.text("site")) » est inconnu de la base ; sites : \(codes)")
    }
    return site["id"]
  }

  func writeTestMark(_ row: ImportRow) throws -> Bool {
    guard let test = AdmissionTest(code: row.word("epreuve")) else { throw CellRefusal("epreuve", "épreuve inconnue") }
    let mark = try row.hundredths("note")
    guard (0...2000).contains(mark) else { throw CellRefusal("note", "« \(row.text("note")) » n'est pas une note de 0,00 à 20,00") }
    return try record(
      "testMark",
      key: [
        ImportField("application", "candidat", try candidate(row), of: "application", by: "code"),
        ImportField("test", "epreuve", word: test),
      ],
      values: [ImportField("hundredths", "note", mark), ImportField("takenOn", "jour", try past(row, "jour"))]
    ).isNew
  }

  func writeInterview(_ row: ImportRow) throws -> Bool {
    let (application, day) = (try candidate(row), try past(row, "jour"))
    let organiser = PartnerCode(rawValue: row.text("organise_par").uppercased())
    let jury = try InterviewJury(jurors(row))
    let interview = try Interview(jury: jury, urgency: Urgency(code: row.word("urgence")), organisedBy: organiser)
    for juror in jury.jurors { try requireSeat(juror, on: day) }
    let values = try fields(interview, row, day: day)
    let isKnown =
      try Int.fetchOne(
        db.cachedStatement(sql: "SELECT 1 FROM interview WHERE application = ?"), arguments: [application]) != nil
    let identity = try isKnown ? [] : [ImportField("id", "candidat", seat(jury))]
    let key = [ImportField("application", "candidat", application, of: "application", by: "code")]
    return try record("interview", key: key, values: values + identity).isNew
  }

  private func jurors(_ row: ImportRow) throws -> [InterviewJury.Juror] {
    let seats: [(column: String, role: Role)] = [
      ("responsable_alternance", .alternanceManager), ("directeur_pole", .businessHubDirector),
      ("directrice_pedagogique", .pedagogicalDirector),
    ]
    let seated = seats.filter { !row.isEmpty($0.column) }.map { InterviewJury.Juror(seat: $0.role, login: row.text($0.column)) }
    let others = row.text("autres").split(separator: " ").map { InterviewJury.Juror(seat: nil, login: String($0)) }
    return seated + others
  }

  private func requireSeat(_ juror: InterviewJury.Juror, on day: Day) throws {
    let column = juror.seat?.code ?? "autres"
    let person = try login(juror.login, column: column)
    guard let role = juror.seat else { return }
    if try Seats.holder(person, role, act: .interview, on: day, in: db) == nil {
      throw CellRefusal(column, InterviewRefusal.notSeated(juror.login, role, day).sentence)
    }
  }

  /// The jury is written before its interview, which seals it.
  /// - Returns: the identifier of the interview to come.
  private func seat(_ jury: InterviewJury) throws -> Int {
    let interview = try (Int.fetchOne(db, sql: "SELECT max(id) FROM interview") ?? 0) + 1
    for juror in jury.jurors {
      try entry.insert(
        "juror",
        [
          "interview": interview, "seat": juror.seat?.rawValue ?? "other",
          "person": try login(juror.login, column: juror.seat?.code ?? "autres"),
        ])
    }
    return interview
  }

  private func fields(_ interview: Interview, _ row: ImportRow, day: Day) throws -> [ImportField] {
    let rules = try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT r.id FROM admissionRules r JOIN cohort c ON c.programme = r.programme JOIN application a ON a.cohort = c.id
          WHERE a.code = ? AND r.definedOn <= ? ORDER BY r.version DESC LIMIT 1
          """), arguments: [row.text("candidat"), day])
    guard let rules else { throw CellRefusal("jour", "le Cnam n'a pas défini de guide d'entretien à cette date (importer conditions)") }
    let opinion = Interview.Opinion(code: row.word("avis")) ?? .reserved
    return [
      ImportField("heldOn", "jour", day), ImportField("jobMotivation", "motivation_metier", row.text("motivation_metier")),
      ImportField("alternanceMotivation", "motivation_alternance", row.text("motivation_alternance")),
      ImportField("opinion", "avis", word: opinion), ImportField("rules", "jour", rules),
      ImportField("urgentReason", "urgence", word: interview.urgency),
      interview.organisedBy == nil
        ? ImportField("organisedBy", "organise_par", nil)
        : ImportField("organisedBy", "organise_par", try partner(row, "organise_par"), of: "partner", by: "code"),
      ImportField("memo", "note_motif", row.text("note_motif")),
    ]
  }

  func writeDecision(_ row: ImportRow) throws -> Bool {
    let commission = try commission(row.text("commission"))
    try commission.requireQuorum()
    if commission.day > entry.day { throw CommissionRefusal.notYetHeld(commission.code, commission.day) }
    guard commission.composition.chair?.login == entry.actor.login else {
      throw CellRefusal(
        "commission", "la décision est enregistrée par qui préside, « \(commission.composition.chair?.login ?? "") » (convention, art. 4)")
    }
    let code = row.text("candidat")
    if let obstacle = agendas[commission.code]?[code] {
      throw CellRefusal("candidat", CommissionRefusal.notOnAgenda(code, obstacle).clause)
    }
    let outcome = AdmissibilityDecision.Outcome(code: row.word("decision")) ?? .notAdmissible
    return try record(
      "admissibilityDecision", key: [ImportField("application", "candidat", try candidate(row), of: "application", by: "code")],
      values: [
        ImportField(
          "commission", "commission", commission.id,
          wordedBy: "SELECT d.code FROM commission c JOIN selectionDate d ON d.id = c.selectionDate WHERE c.id = ?"),
        ImportField("outcome", "decision", word: outcome),
        ImportField("decidedOn", "commission", commission.day),
      ]
    ).isNew
  }

  private func commission(_ code: String) throws -> CommissionSession {
    if let known = commissions[code] { return known }
    let commission = try CommissionSession.find(code, in: db)
    commissions[code] = commission
    let agenda = try AgendaEntry.all(SelectionDate.find(code, in: db), in: db)
    agendas[code] = Dictionary(agenda.compactMap { entry in entry.obstacle.map { (entry.code, $0) } }) { $1 }
    return commission
  }
}
