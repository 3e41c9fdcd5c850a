import Alternance
import ArgumentParser

struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendrier", abstract: "Le calendrier de l'alternance d'une promotion : semaines en centre et en entreprise, épreuves.",
    aliases: ["calendar"])

  @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
  @Option(help: ArgumentHelp("Le fichier PDF à écrire, en couleurs, sur une page.", valueName: "fichier")) var pdf: String?
  @Flag(help: "La dernière version proposée, au lieu de celle qui est en vigueur.") var projet = false
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let session = try common.open()
    let cohort = try session.database.cohort(promotion)
    let versions = try session.database.alternanceCalendars(of: cohort, by: session.actor)
    let calendar = (projet ? nil : versions.first { $0.agreedOn != nil }) ?? versions[0]
    let assessments = try session.database.assessmentDates(of: cohort, by: session.actor)
    try table(calendar, assessments, session).print(as: output.format)
    notice(state(calendar))
    if calendar.version < versions[0].version {
      notice(
        "Un projet, version \(versions[0].version), attend les deux accords (--projet) ; la version \(calendar.version) reste en vigueur.")
    }
    if calendar.missingWeeks > 0 { notice("Attention : \(calendar.missingWeeks) semaines de la promotion ne sont pas au calendrier.") }
    for word in missing(assessments, cohort) { notice(word) }
    guard let pdf else { return }
    let daysOff = try session.database.daysOff(over: cohort.period, by: session.actor)
    let document = try session.database.documentContext().calendar(
      calendar, assessments: assessments, daysOff: daysOff, on: session.day)
    try Printing(session: session).print(document, to: pdf)
  }

  private func table(_ calendar: AlternanceCalendar, _ assessments: [AssessmentDate], _ session: Session) throws -> Table {
    var table = Table(columns: [
      .init("lundi", "Semaine du"), .init("lieu", "Lieu"), .init("cours", "Heures de cours"), .init("epreuves", "Épreuves"),
    ])
    let slots = try session.database.timetable(of: calendar.cohort, by: session.actor).filter(\.isHeld)
    let hours = Dictionary(grouping: slots) { $0.day.week.first }.mapValues { $0.map(\.hours).sum() }
    table.rows = calendar.weeks.map { week in
      let own = assessments.filter { $0.period.intersection(week.monday.week) != nil }.map(\.title).joined(separator: " ; ")
      return [.day(week.monday), .text(week.place.french), .hours(hours[week.monday] ?? .zero), .text(own)]
    }
    return table
  }

  private func state(_ calendar: AlternanceCalendar) -> String {
    let keys = [("responsable alternance (Cnam)", calendar.agreedByManager), ("direction du pôle (CFA)", calendar.agreedByHub)]
    let words = keys.map { role, day in "\(role) : \(day.map { "accord du \($0.french)" } ?? "accord attendu")" }
    return "Version \(calendar.version), \(calendar.agreedOn == nil ? "projet" : "approuvée") ; \(words.joined(separator: ", "))."
  }

  /// Four kinds of dates are set each year (PC-07-03).
  private func missing(_ assessments: [AssessmentDate], _ cohort: Cohort) -> [String] {
    (0..<cohort.programme.years).compactMap { index in
      let year = Period(
        from: cohort.period.first.adding(months: 12 * index), to: cohort.period.first.adding(months: 12 * (index + 1)).adding(days: -1))
      let kinds = Set(assessments.filter { $0.period.intersection(year) != nil }.map(\.kind))
      let lacking = AssessmentDate.Kind.allCases.filter { !kinds.contains($0) }.map(\.french)
      if lacking.isEmpty { return nil }
      return "Attention : l'année \(index + 1) n'a pas de date de \(lacking.joined(separator: ", ")) (convention, art. 7)."
    }
  }
}
