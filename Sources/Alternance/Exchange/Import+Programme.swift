import GRDB

/// Modules, booklets, rooms and calendars (convention, art. 7 and 8).
extension ImportSession {
  func writeModule(_ row: ImportRow) throws -> Bool {
    guard let kind = Module.Kind(code: row.word("type")) else { throw CellRefusal("type", "type de module inconnu") }
    let hours = try row.hours("heures")
    let version = try version(row)
    return try revise(
      "module", key: [ImportField("version", "annee", version, shown: row.text("annee")), ImportField("code", "code", row.text("code"))],
      values: [
        ImportField("teachingUnit", "ue", try unit(row), of: "teachingUnit", by: "code"),
        ImportField("title", "intitule", row.text("intitule")),
        ImportField("kind", "type", word: kind), ImportField("minutes", "heures", hours),
        ImportField("partner", "institution", try partner(row, "institution"), of: "partner", by: "code"),
      ]
    )
  }

  func writeAssessmentMode(_ row: ImportRow) throws -> Bool {
    guard let exam = AssessmentMode.Exam(code: row.word("epreuve")) else { throw CellRefusal("epreuve", "épreuve inconnue") }
    let version = try version(row)
    return try revise(
      "assessmentMode",
      key: [
        ImportField("version", "annee", version, shown: row.text("annee")),
        ImportField("teachingUnit", "ue", try unit(row), of: "teachingUnit", by: "code"),
      ],
      values: [
        ImportField("continuousPercent", "controle_continu", try row.whole("controle_continu")), ImportField("exam", "epreuve", word: exam),
        ImportField("examMinutes", "duree", try row.hours("duree")),
      ]
    )
  }

  /// The version of an academic year; a new one is a draft until Cnam publishes it.
  private func version(_ row: ImportRow) throws -> Int {
    let (programme, year) = (try programme(row), try academicYear(row))
    let known = try Int.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM programmeVersion WHERE programme = ? AND year = ?"), arguments: [programme, year])
    return try known ?? entry.insert("programmeVersion", ["programme": programme, "year": year])
  }

  func academicYear(_ row: ImportRow) throws -> Int {
    let year = try row.whole("annee")
    guard (2000...2200).contains(year) else { throw CellRefusal("annee", "« \(year) » n'est pas une année de rentrée (2016)") }
    return year
  }

  private func unit(_ row: ImportRow) throws -> Int {
    let id = try Int.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM teachingUnit WHERE programme = ? AND code = ?"),
      arguments: [try programme(row), row.text("ue")])
    guard let id else { throw CellRefusal("ue", "l'UE « \(row.text("ue")) » est inconnue du programme \(row.text("programme"))") }
    return id
  }

  func writeBookletSection(_ row: ImportRow) throws -> Bool {
    try revise(
      "bookletSection",
      key: [
        ImportField("programme", "programme", try programme(row), of: "programme", by: "code"),
        ImportField("kind", "livret", word: Booklet.Kind(code: row.word("livret"))), ImportField("year", "annee", try academicYear(row)),
        ImportField("rank", "rang", try row.whole("rang")),
      ], values: [ImportField("heading", "titre", row.text("titre")), ImportField("text", "texte", row.text("texte"))]
    )
  }

  func writeRoom(_ row: ImportRow) throws -> Bool {
    try record(
      "room", key: [ImportField("code", "code", row.text("code"))],
      values: [
        ImportField("site", "site", try site(row), of: "site", by: "code"), ImportField("name", "nom", row.text("nom")),
        ImportField("seats", "places", try row.whole("places")),
      ]
    ).isNew
  }

  func writeDayOff(_ row: ImportRow) throws -> Bool {
    let (first, last) = try days(row)
    let place =
      try row.isEmpty("site") ? ImportField("site", "site", nil as Int?) : ImportField("site", "site", site(row), of: "site", by: "code")
    return try record(
      "dayOff",
      key: [
        ImportField("kind", "nature", word: DayOff.Kind(code: row.word("nature"))), ImportField("firstDay", "du", first),
        ImportField("lastDay", "au", last), ImportField("title", "intitule", row.text("intitule")),
      ], values: [place]
    ).isNew
  }

  func writeAlternanceWeek(_ row: ImportRow) throws -> Bool {
    let (cohort, version, monday) = (try cohort(row), try row.whole("version"), try row.day("lundi"))
    if monday.weekday != 1 { throw CellRefusal("lundi", "le \(monday.french) n'est pas un lundi") }
    let courses = Period(from: min(cohort.firstClassOn, cohort.period.first), to: cohort.period.last)
    if monday.week.intersection(courses) == nil {
      throw CellRefusal("lundi", "la semaine du \(monday.french) est hors de la promotion \(cohort.name), \(cohort.period.french)")
    }
    let known = try Int.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM alternanceCalendar WHERE cohort = ? AND version = ?"), arguments: [cohort.id, version])
    let calendar = try known ?? entry.insert("alternanceCalendar", ["cohort": cohort.id, "version": version])
    return try record(
      "alternanceWeek", key: [ImportField("calendar", "version", calendar, shown: "\(version)"), ImportField("monday", "lundi", monday)],
      values: [ImportField("place", "lieu", word: AlternanceCalendar.Venue(code: row.word("lieu")))]
    ).isNew
  }

  func writeAssessmentDate(_ row: ImportRow) throws -> Bool {
    let cohort = try cohort(row)
    let (first, last) = try days(row)
    if let holiday = [first, last].first(where: { !$0.isWorkingDay }) {
      throw CellRefusal(holiday == first ? "du" : "au", "le \(holiday.french) est un dimanche ou un jour férié")
    }
    if cohort.period.intersection(Period(from: first, to: last)) == nil {
      throw CellRefusal("du", "le \(first.french) est hors de la promotion \(cohort.name), \(cohort.period.french)")
    }
    return try record(
      "assessmentDate",
      key: [
        ImportField("cohort", "promotion", cohort.id, of: "cohort", by: "name"),
        ImportField("kind", "nature", word: AssessmentDate.Kind(code: row.word("nature"))), ImportField("firstDay", "du", first),
      ], values: [ImportField("lastDay", "au", last), ImportField("title", "intitule", row.text("intitule"))]
    ).isNew
  }

  private func days(_ row: ImportRow) throws -> (Day, Day) {
    let (first, last) = (try row.day("du"), try row.day("au"))
    if last < first { throw CellRefusal("au", "le \(last.french) précède le \(first.french)") }
    return (first, last)
  }
}
