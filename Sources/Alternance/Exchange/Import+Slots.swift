import GRDB

/// The slots of the timetable: a module, a lecturer, a room, on a day of class (convention, art. 7 to 9).
extension ImportSession {
  func writeSlot(_ row: ImportRow) throws -> Bool {
    let cohort = try cohort(row)
    let draft = SlotDraft(
      code: row.text("seance"), cohort: cohort, day: try row.day("jour"), start: try row.time("debut"), end: try row.time("fin"),
      lecturer: try lecturer(row, "intervenant"), room: try room(row), group: row.isEmpty("groupe") ? nil : row.text("groupe"),
      hasModule: !row.isEmpty("module"))
    try refuseOutside(draft)
    let quarters = try calendar(ofProgramme: cohort.programme.id).quarterDays(from: draft.start, to: draft.end)
    if !(try isKnown(draft)) {
      try refuseOffDay(draft)
      try refuseUnassigned(row, draft)
      try refuseTaken(draft, site: row.text("site"))
    }
    let (id, isNew) = try record("slot", key: [ImportField("code", "seance", draft.code)], values: try fields(draft, row))
    guard isNew else { return false }
    for time in quarters {
      try entry.insert(
        "quarterDay",
        [
          "slot": id, "quarter": time.quarter, "day": draft.day, "startsAt": time.start.minutes, "endsAt": time.end.minutes,
          "minutes": time.hours,
        ])
    }
    try tellSchoolHoliday(draft, site: row.text("site"))
    try tellAssessment(draft)
    return true
  }

  /// A slot about to be written.
  private struct SlotDraft {
    let code: String
    let cohort: Cohort
    let day: Day
    let start: TimeOfDay
    let end: TimeOfDay
    let lecturer: Int
    let room: Int?
    /// A part of the cohort; nil for all of it.
    let group: String?
    /// A slot of a cohort taken over may name its unit alone.
    let hasModule: Bool
  }

  private func fields(_ draft: SlotDraft, _ row: ImportRow) throws -> [ImportField] {
    let unit = try teachingUnit(row, of: draft.cohort)
    return [
      ImportField("cohort", "promotion", draft.cohort.id, of: "cohort", by: "name"), ImportField("day", "jour", draft.day),
      ImportField("startsAt", "debut", draft.start.minutes), ImportField("endsAt", "fin", draft.end.minutes),
      ImportField("teachingUnit", "ue", unit, of: "teachingUnit", by: "code"),
      ImportField("lecturer", "intervenant", lecturer: draft.lecturer),
      ImportField(
        "site", "site", try identifier("site", "code", row.text("site"), cell: "site", what: "le site"), of: "site", by: "code"),
      try row.isEmpty("module")
        ? ImportField("module", "module", nil as Int?)
        : ImportField("module", "module", module(row.text("module"), of: draft.cohort, on: draft.day), of: "module", by: "code"),
      draft.room.map { ImportField("room", "salle", $0, of: "room", by: "code") } ?? ImportField("room", "salle", nil as Int?),
      ImportField("groupName", "groupe", draft.group),
    ]
  }

  private func room(_ row: ImportRow) throws -> Int? {
    row.isEmpty("salle") ? nil : try identifier("room", "code", row.text("salle"), cell: "salle", what: "la salle")
  }

  private func isKnown(_ draft: SlotDraft) throws -> Bool {
    try Int.fetchOne(db.cachedStatement(sql: "SELECT 1 FROM slot WHERE code = ?"), arguments: [draft.code]) != nil
  }

  private func refuseOutside(_ draft: SlotDraft) throws {
    let courses = Period(from: draft.cohort.firstClassOn, to: draft.cohort.period.last)
    guard courses.contains(draft.day) else {
      throw CellRefusal("jour", "le \(draft.day.french) est hors de la promotion \(draft.cohort.name), \(courses.french)")
    }
  }

  /// A week in company, a Sunday, a public holiday of the law.
  private func refuseOffDay(_ draft: SlotDraft) throws {
    let place = try String.fetchOne(
      db.cachedStatement(sql: "SELECT \(Rules.place(of: ":cohort", on: ":day"))"), arguments: ["cohort": draft.cohort.id, "day": draft.day])
    if place == nil, draft.hasModule { try tellWithoutCalendar(draft.cohort) }
    if place == AlternanceCalendar.Venue.company.rawValue {
      throw CellRefusal("jour", "la promotion est en entreprise la semaine du \(draft.day.week.first.french) (convention, art. 7)")
    }
    if draft.day.weekday == 7 { throw CellRefusal("jour", "le \(draft.day.french) est un dimanche") }
    if PublicHolidays.contains(draft.day) { throw CellRefusal("jour", "le \(draft.day.french) est férié") }
  }

  /// A timetable without an agreed calendar, or beyond its weeks, is told once a file (PC-07-01).
  private func tellWithoutCalendar(_ cohort: Cohort) throws {
    let agreed = try Int.fetchOne(db.cachedStatement(sql: "SELECT \(Rules.calendar(of: ":cohort"))"), arguments: ["cohort": cohort.id])
    let word =
      agreed == nil
      ? "La promotion \(cohort.name) n'a pas de calendrier de l'alternance approuvé par les deux institutions (convention, art. 7)."
      : "Des séances tombent des semaines que le calendrier de l'alternance de la promotion \(cohort.name) ne dit pas (convention, art. 7)."
    if !notices.contains(word) { notices.append(word) }
  }

  /// Hours are given to somebody, then approved, before they are timetabled (PC-09-02).
  private func refuseUnassigned(_ row: ImportRow, _ draft: SlotDraft) throws {
    guard !row.isEmpty("module") else { return }
    let assignments = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT EXISTS (SELECT 1 FROM assignmentApproval a WHERE a.teachingAssignment = t.id) AS isApproved, t.startsOn FROM teachingAssignment t
          WHERE t.cohort = ? AND t.module = ? AND t.lecturer = ? AND NOT EXISTS (
            SELECT 1 FROM assignmentEnd e WHERE e.teachingAssignment = t.id)
          """), arguments: [draft.cohort.id, try module(row.text("module"), of: draft.cohort, on: draft.day), draft.lecturer])
    let (login, module) = (row.text("intervenant"), row.text("module"))
    if assignments.isEmpty {
      throw CellRefusal("intervenant", "« \(login) » n'a pas d'heures dans le module « \(module) » (importer affectations)")
    }
    if !assignments.contains(where: { $0["isApproved"] }) {
      throw CellRefusal(
        "intervenant",
        "les heures de « \(login) » dans « \(module) » attendent l'accord de la direction de son institution (convention, art. 9)")
    }
    tellEarly(login, module, draft.day, announced: assignments.map { $0["startsOn"] as Day }.min())
  }

  /// The agreement was asked one month before the day announced: an earlier class is told (PC-09-05).
  private func tellEarly(_ login: String, _ module: String, _ day: Day, announced: Day?) {
    guard let announced, day < announced else { return }
    let word = "« \(login) » donne « \(module) » avant le \(announced.french), premier cours annoncé pour l'agrément (convention, art. 9)."
    if !notices.contains(word) { notices.append(word) }
  }

  /// One lecturer, one group, one room at a time; a site that is closed has no class.
  private func refuseTaken(_ draft: SlotDraft, site: String) throws {
    if let other = try clash("lecturer", draft.lecturer, draft) {
      throw CellRefusal("intervenant", "l'intervenant donne déjà la séance « \(other) » à cette heure")
    }
    if let other = try clash("cohort", draft.cohort.id, draft, besides: draft.group) {
      throw CellRefusal("debut", "la promotion a déjà la séance « \(other) » à cette heure")
    }
    if let room = draft.room, let other = try clash("room", room, draft) {
      throw CellRefusal("salle", "la salle est occupée par la séance « \(other) » à cette heure")
    }
    if let closed = try dayOff(draft.day, kinds: "'publicHoliday', 'closure'", site: site) {
      throw CellRefusal("jour", "le \(draft.day.french) est un jour sans cours : \(closed)")
    }
    let busy = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT reason FROM unavailability WHERE lecturer = ? AND day = ? AND startsAt < ? AND endsAt > ?"),
      arguments: [draft.lecturer, draft.day, draft.end.minutes, draft.start.minutes])
    if busy != nil { notices.append("L'intervenant de « \(draft.code) » s'est dit indisponible le \(draft.day.french) à cette heure.") }
  }

  /// Another slot at the same time.
  /// - Parameter group: a part of the cohort that may be taught beside another part; nil for no such exception.
  private func clash(_ column: String, _ value: Int, _ draft: SlotDraft, besides group: String? = nil) throws -> String? {
    try String.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT code FROM heldSlot WHERE \(column) = :value AND day = :day AND startsAt < :end AND endsAt > :start
            AND (:group IS NULL OR groupName IS NULL OR groupName = :group)
          """),
      arguments: ["value": value, "day": draft.day, "end": draft.end.minutes, "start": draft.start.minutes, "group": group])
  }

  private func dayOff(_ day: Day, kinds: String, site: String) throws -> String? {
    try String.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT d.title FROM dayOff d LEFT JOIN site x ON x.id = d.site WHERE d.kind IN (\(kinds)) AND ? BETWEEN d.firstDay AND d.lastDay
            AND (d.site IS NULL OR x.code = ?) LIMIT 1
          """), arguments: [day, site])
  }

  /// School holidays are told, not refused: the students are employees.
  private func tellSchoolHoliday(_ draft: SlotDraft, site: String) throws {
    guard let title = try dayOff(draft.day, kinds: "'schoolHoliday'", site: site) else { return }
    notices.append("La séance « \(draft.code) » du \(draft.day.french) tombe pendant les vacances scolaires (\(title)).")
  }

  private func tellAssessment(_ draft: SlotDraft) throws {
    let title = try String.fetchOne(
      db.cachedStatement(sql: "SELECT title FROM assessmentDate WHERE cohort = ? AND kind <> 'jury' AND ? BETWEEN firstDay AND lastDay"),
      arguments: [draft.cohort.id, draft.day])
    if let title { notices.append("La séance « \(draft.code) » du \(draft.day.french) tombe un jour d'épreuves (\(title)).") }
  }

  func teachingUnit(_ row: ImportRow, of cohort: Cohort) throws -> Int {
    let id = try Int.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM teachingUnit WHERE programme = ? AND code = ?"),
      arguments: [cohort.programme.id, row.text("ue")])
    guard let id else { throw CellRefusal("ue", "l'UE « \(row.text("ue")) » est inconnue du programme \(cohort.programme.code)") }
    return id
  }
}
