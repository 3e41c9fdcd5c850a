/// The data of `templates/emploi-du-temps`: one page a week.
struct TimetableDocument: Encodable {
  let issuers: [Letterhead]
  let specimen: Bool
  let title, programme, cohort, subject, state: String
  let weeks: [Week]

  struct Week: Encodable {
    let label: String
    let days: [DayColumn]
  }

  struct DayColumn: Encodable {
    let label, note: String
    let slots: [Slot]
  }

  struct Slot: Encodable {
    let time: String
    /// Minutes since midnight.
    let startsAt, endsAt: Int
    let unit, title, module, lecturer, place, state: String
  }

  init(_ slots: [TimetableSlot], cohort: Cohort, subject: String, state: String, daysOff: [DayOff], partners: [Partner], isSpecimen: Bool) {
    issuers = partners.map { Letterhead($0) }
    specimen = isSpecimen
    title = "Emploi du temps"
    programme = cohort.programme.title
    self.cohort = "Promotion \(cohort.name)"
    self.subject = subject
    self.state = state
    weeks = Dictionary(grouping: slots) { $0.day.week }.sorted { $0.key.first < $1.key.first }.map {
      Week($0.key, $0.value, daysOff: daysOff)
    }
  }

  static func document(
    _ slots: [TimetableSlot], cohort: Cohort, subject: String, state: String, daysOff: [DayOff], partners: [Partner], isSpecimen: Bool,
    on day: Day
  ) throws -> PrintableDocument {
    try PrintableDocument(
      name: "emploi-du-temps/emploi-du-temps-\(cohort.programme.code)-\(cohort.name)-\(slots[0].day.iso)", template: Templates.timetable,
      title: "Emploi du temps, promotion \(cohort.name)", author: partners[0].legalName, day: day,
      content: TimetableDocument(
        slots, cohort: cohort, subject: subject, state: state, daysOff: daysOff, partners: partners, isSpecimen: isSpecimen))
  }
}

extension TimetableDocument.Week {
  init(_ week: Period, _ slots: [TimetableSlot], daysOff: [DayOff]) {
    let days = week.days.prefix(slots.contains { $0.day.weekday == 6 } ? 6 : 5)
    label = "Semaine du \(days[0].frenchWithWeekday) au \(days[days.count - 1].frenchWithWeekday)"
    self.days = days.map { day in
      TimetableDocument.DayColumn(
        label: day.frenchWithWeekday, note: Self.note(day, daysOff),
        slots: slots.filter { $0.day == day }.map(TimetableDocument.Slot.init))
    }
  }

  /// Why there is no class on a day; nothing is said of the others.
  private static func note(_ day: Day, _ daysOff: [DayOff]) -> String {
    if PublicHolidays.contains(day) { return "Férié" }
    return daysOff.first { $0.kind != .schoolHoliday && $0.site == nil && $0.period.contains(day) }?.title ?? ""
  }
}

extension TimetableDocument.Slot {
  init(_ slot: TimetableSlot) {
    time = "\(slot.startsAt.text)–\(slot.endsAt.text)"
    startsAt = slot.startsAt.minutes
    endsAt = slot.endsAt.minutes
    unit = slot.unit
    title = slot.unitTitle
    module = slot.moduleTitle ?? ""
    lecturer = slot.lecturer
    place = [slot.siteName, slot.roomName ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    state = slot.state
  }
}
