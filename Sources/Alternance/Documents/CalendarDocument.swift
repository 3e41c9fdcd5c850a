/// The data of `templates/calendrier`: the alternance calendar of a cohort on one page.
struct CalendarDocument: Encodable {
  let issuers: [Letterhead]
  let specimen: Bool
  let title, programme, cohort, period, state: String
  let months: [MonthGrid]
  let legend: [Key]
  let totals: [Labelled]
  let notes: [String]

  struct MonthGrid: Encodable {
    let label: String
    /// Days between the Monday before and the first of the month.
    let offset: Int
    let days: [Cell]
  }

  struct Cell: Encodable {
    let number: Int
    let kind: String
  }

  struct Key: Encodable { let kind, label: String }

  init(_ calendar: AlternanceCalendar, assessments: [AssessmentDate], daysOff: [DayOff], partners: [Partner], isSpecimen: Bool) {
    let cohort = calendar.cohort
    let kinds = DayKinds(calendar: calendar, assessments: assessments, daysOff: daysOff)
    issuers = partners.map { Letterhead($0) }
    specimen = isSpecimen
    title = "Calendrier de l'alternance"
    programme = cohort.programme.title
    self.cohort = "Promotion \(cohort.name)"
    period = "Du \(cohort.period.first.french) au \(cohort.period.last.french)"
    state = calendar.agreedOn.map { "Approuvé par les deux institutions le \($0.french)" } ?? "Projet, en attente des deux accords"
    let all = sequence(first: cohort.period.first.inMonth) { $0 < cohort.period.last.inMonth ? $0.next : nil }
    months = all.map { month in
      let days = (0..<Day.length(ofMonth: month.month, year: month.year)).map { month.period.first.adding(days: $0) }
      return MonthGrid(
        label: month.french.prefix(1).uppercased() + month.french.dropFirst(), offset: month.period.first.weekday - 1,
        days: days.map { Cell(number: $0.day, kind: kinds.kind(of: $0)) })
    }
    legend = DayKinds.legend.map { Key(kind: $0.0, label: $0.1) }
    totals = AlternanceCalendar.Venue.allCases.map { place in
      Labelled(label: "Semaines \(place.french)", value: "\(calendar.weeks.filter { $0.place == place }.count)")
    }
    notes = [
      "Version \(calendar.version). Les jours de cours d'une semaine en centre sont ceux de l'emploi du temps ; les autres se passent en "
        + "entreprise."
    ]
  }

  static func document(
    _ calendar: AlternanceCalendar, assessments: [AssessmentDate], daysOff: [DayOff], partners: [Partner], isSpecimen: Bool, on day: Day
  ) throws -> PrintableDocument {
    let cohort = calendar.cohort
    return try PrintableDocument(
      name: "calendrier/calendrier-\(cohort.programme.code)-\(cohort.name)-v\(calendar.version)", template: Templates.calendar,
      title: "Calendrier de l'alternance, promotion \(cohort.name)", author: partners[0].legalName, day: calendar.agreedOn ?? day,
      content: CalendarDocument(
        calendar, assessments: assessments, daysOff: daysOff, partners: partners, isSpecimen: isSpecimen))
  }
}

/// What each day of a calendar is, the strongest first: assessments, holidays, weekends, then the week's place.
private struct DayKinds {
  let calendar: AlternanceCalendar
  private let assessments: [Day: String]
  private let closed: [Day: String]
  private let weeks: [Day: AlternanceCalendar.Venue]

  static let legend = [
    ("centre", "En centre"), ("company", "En entreprise"), ("exam", "Examens"), ("resit", "Rattrapages"), ("defence", "Soutenances"),
    ("jury", "Jurys"), ("holiday", "Jour férié"), ("closure", "Fermeture"), ("school", "Vacances scolaires, zone B"),
  ]

  init(calendar: AlternanceCalendar, assessments: [AssessmentDate], daysOff: [DayOff]) {
    self.calendar = calendar
    self.assessments = Dictionary(assessments.flatMap { date in date.period.days.map { ($0, date.kind.rawValue) } }) { first, _ in first }
    let ordered = daysOff.sorted { $0.kind == .schoolHoliday && $1.kind != .schoolHoliday }
    closed = Dictionary(ordered.flatMap { off in off.period.days.map { ($0, Self.word(off.kind)) } }) { $1 }
    weeks = Dictionary(calendar.weeks.map { ($0.monday, $0.place) }) { $1 }
  }

  private static func word(_ kind: DayOff.Kind) -> String {
    switch kind {
    case .publicHoliday: "holiday"
    case .schoolHoliday: "school"
    case .closure: "closure"
    }
  }

  func kind(of day: Day) -> String {
    if !calendar.cohort.period.contains(day) { return "outside" }
    if PublicHolidays.contains(day) { return "holiday" }
    if day.weekday > 5 { return "weekend" }
    if let assessment = assessments[day] { return assessment }
    let place = weeks[day.week.first]
    if let off = closed[day], off != "school" || place != .centre { return off }
    return place?.rawValue ?? "outside"
  }
}

extension Period {
  /// Every day of the period.
  var days: [Day] { (0...last.days(since: first)).map { first.adding(days: $0) } }
}
