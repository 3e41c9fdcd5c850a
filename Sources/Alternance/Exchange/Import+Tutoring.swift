import GRDB

/// Semesters, tutors, scale, reports, meetings of the tutors (convention, art. 12 to 14).
extension ImportSession {
  func writeSemester(_ row: ImportRow) throws -> Bool {
    let (cohort, year, rank) = (try cohort(row), try row.whole("annee"), try row.whole("semestre"))
    guard (1...cohort.programme.years).contains(year) else {
      throw CellRefusal("annee", "le programme dure \(cohort.programme.years) années")
    }
    guard (1...2).contains(rank) else { throw CellRefusal("semestre", "une année a deux semestres, 1 et 2") }
    let semester = SemesterDates(year: year, rank: rank, period: Period(from: try row.day("du"), to: try row.day("au")))
    try requirePlace(of: semester, in: cohort)
    return try record(
      "semesterDates",
      key: [
        ImportField("cohort", "promotion", cohort.id, of: "cohort", by: "name"), ImportField("year", "annee", year),
        ImportField("rank", "semestre", rank),
      ], values: [ImportField("firstDay", "du", semester.period.first), ImportField("lastDay", "au", semester.period.last)]
    ).isNew
  }

  /// Within the cohort, and in the order of the semesters.
  private func requirePlace(of semester: SemesterDates, in cohort: Cohort) throws {
    let period = semester.period
    if period.last < period.first { throw CellRefusal("au", "le \(period.last.french) précède le \(period.first.french)") }
    if !cohort.period.contains(period.first) || !cohort.period.contains(period.last) {
      throw CellRefusal("du", TutorRefusal.semesterOutside(semester, cohort.period).clause)
    }
    let others = try SemesterDates.all(of: cohort, in: db).filter { ($0.year, $0.rank) != (semester.year, semester.rank) }
    let crosses = others.contains { other in
      ((other.year, other.rank) < (semester.year, semester.rank)) ? other.period.last >= period.first : other.period.first <= period.last
    }
    if crosses { throw CellRefusal("du", TutorRefusal.semestersCross(semester).clause) }
  }

  /// A designation known already is ignored; another tutor for the same student is a change, which has a reason.
  func writeDesignation(_ row: ImportRow) throws -> Bool {
    let (student, tutor, start) = (row.text("stagiaire"), row.text("tuteur"), try row.day("du"))
    try once("designation \(student) \(start.iso)", "« \(student) »", column: "stagiaire")
    let same = try Bool.fetchOne(
      db,
      sql: """
        SELECT 1 FROM tutorDesignation d JOIN student s ON s.id = d.student JOIN lecturer l ON l.id = d.tutor JOIN person x ON x.id = l.person
        WHERE s.code = ? AND x.login = ? AND d.startsOn = ?
        """, arguments: [student, tutor, start])
    if same != nil { return false }
    do { try entry.designate(tutor, for: student, from: start, reason: row.text("motif")) } catch let refusal as TutorRefusal {
      throw CellRefusal(refusal.column, refusal.clause)
    }
    return true
  }

  func writeKilometreBand(_ row: ImportRow) throws -> Bool {
    let horsepower = try row.whole("a_partir_de_chevaux")
    guard horsepower >= 1 else { throw CellRefusal("a_partir_de_chevaux", "la puissance fiscale commence à 1 cheval") }
    let rate = try row.money("taux")
    guard rate > .zero else { throw CellRefusal("taux", "un taux est positif") }
    return try record(
      "kilometreScale",
      key: [
        ImportField("validFrom", "valable_du", try row.day("valable_du")), ImportField("fromHorsepower", "a_partir_de_chevaux", horsepower),
        ImportField("fromKilometres", "a_partir_de_km", try row.whole("a_partir_de_km")),
      ], values: [ImportField("rateCents", "taux", rate), ImportField("source", "source", row.text("source"))]
    ).isNew
  }

  /// The content of a report whose days came with `visites`; the same content changes nothing.
  func writeReport(_ row: ImportRow) throws -> Bool {
    let (student, year, rank) = (row.text("stagiaire"), try row.whole("annee"), try row.whole("rang"))
    try once("rapport \(student) \(year) \(rank)", "« \(student) », visite \(rank) de l'année \(year)", column: "stagiaire")
    let account = VisitAccount(
      mode: VisitPlan.Mode(code: row.word("mode")) ?? .onSite, missions: [], progress: row.text("progression"),
      integration: row.text("integration"), difficulties: row.text("difficultes"), actions: row.text("actions"),
      isSignedByCompanyTutor: row.flag("signe_tuteur_entreprise"), isSignedByStudent: row.flag("signe_stagiaire"))
    do {
      let record = try VisitRecord.find(student, year, rank, in: db)
      try refuseOthers(record)
      guard let reported = record.reportedOn else { throw VisitRefusal.notReported(student) }
      if let known = record.account { return try isSame(known, account, row) }
      let visit = try VisitRecord.id(student, year, rank, in: db)
      try entry.write(account, missions: row.text("missions"), of: visit, student: student, sentOn: max(reported, entry.day))
      return true
    } catch let refusal as VisitRefusal { throw CellRefusal(refusal.column, refusal.clause) }
  }

  private func refuseOthers(_ record: VisitRecord) throws {
    let mayAll = entry.actor.roles.contains { $0 != .academicTutor && Action.importVisits.roles.contains($0) }
    if !mayAll, record.student.tutor != entry.actor.login {
      throw VisitRefusal.notTheTutor(entry.actor.login, student: record.student.code, tutor: record.student.tutor)
    }
  }

  /// False when the file says again what the base holds.
  private func isSame(_ known: VisitAccount, _ told: VisitAccount, _ row: ImportRow) throws -> Bool {
    let missions = try VisitAccount.missions(row.text("missions"), of: known.missions.map(\.text))
    let same = VisitAccount(
      mode: told.mode, missions: missions, progress: told.progress, integration: told.integration, difficulties: told.difficulties,
      actions: told.actions, isSignedByCompanyTutor: told.isSignedByCompanyTutor, isSignedByStudent: told.isSignedByStudent)
    if same != known { throw VisitRefusal.alreadyTold(row.text("stagiaire")) }
    return false
  }

  func writeTutoringMeeting(_ row: ImportRow) throws -> Bool {
    guard let kind = TutoringMeeting.Kind(code: row.word("nature")) else { throw CellRefusal("nature", "réunion inconnue") }
    let (cohort, day) = (try cohort(row), try row.day("jour"))
    guard cohort.period.contains(day) else {
      throw CellRefusal("jour", "le \(day.french) est hors de la promotion, \(cohort.period.french)")
    }
    return try record(
      "tutoringMeeting", key: [ImportField("code", "code", row.text("code"))],
      values: [
        ImportField("cohort", "promotion", cohort.id, of: "cohort", by: "name"), ImportField("kind", "nature", word: kind),
        ImportField("day", "jour", day), ImportField("startsAt", "heure", try row.time("heure").minutes),
        ImportField("site", "site", try site(row), of: "site", by: "code"),
        ImportField("agenda", "ordre_du_jour", row.text("ordre_du_jour")),
      ]
    ).isNew
  }
}

extension TutorRefusal {
  /// The column that the refusal is about.
  fileprivate var column: String {
    switch self {
    case .unknownStudent, .left: "stagiaire"
    case .withoutReason: "motif"
    case .tooEarly: "du"
    default: "tuteur"
    }
  }
}

extension VisitRefusal {
  /// The column that the refusal is about.
  fileprivate var column: String? {
    switch self {
    case .unknownVisit: "rang"
    case .notTheTutor, .alreadyTold, .notReported: "stagiaire"
    case .missions, .unknownMissionWord: "missions"
    case .emptyPart(let part): part == "progression" ? "progression" : "integration"
    case .difficultyWithoutAction: "actions"
    default: nil
    }
  }
}
