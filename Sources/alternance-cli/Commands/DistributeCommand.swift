import Alternance
import ArgumentParser

struct DistributeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diffuser", abstract: "Diffuse l'emploi du temps aux intervenants et aux stagiaires ; sans dates, liste les diffusions.",
    aliases: ["distribute"])

  @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
  @Option(help: "Le mois, 2016-10.") var mois: String?
  @Option(help: "Le premier jour, à défaut de --mois.") var du: String?
  @Option(help: "Le dernier jour, à défaut de --mois.") var au: String?
  @Option(help: ArgumentHelp("Le fichier PDF à écrire, une page par semaine.", valueName: "fichier")) var pdf: String?
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let session = try common.open()
    let cohort = try session.database.cohort(promotion)
    guard let period = try period() else { return try list(cohort, session) }
    try session.database.distributeTimetable(of: cohort, over: period, by: session.actor, on: session.day)
    print("Emploi du temps \(period.french) diffusé le \(session.day.french) aux intervenants et aux stagiaires.")
    guard let pdf else { return }
    let slots = try session.database.timetable(of: cohort, TimetableFilter(period: period), by: session.actor).filter(\.isHeld)
    let document = try session.database.documentContext().timetable(
      slots, cohort: cohort, subject: "Promotion \(cohort.name)", state: "Diffusé le \(session.day.french)",
      daysOff: session.database.daysOff(over: period, by: session.actor), on: session.day)
    try Printing(session: session).print(document, to: pdf)
  }

  private func period() throws -> Period? {
    if mois == nil, du == nil, au == nil { return nil }
    var span = PeriodOptions()
    (span.mois, span.du, span.au) = (mois, du, au)
    return try span.period()
  }

  private func list(_ cohort: Cohort, _ session: Session) throws {
    var table = Table(columns: [
      .init("diffuseLe", "Diffusé le"), .init("du", "Du"), .init("au", "Au"), .init("a", "À"), .init("changements", "Changements depuis"),
    ])
    table.rows = try session.database.timetableDistributions(of: cohort, by: session.actor).map {
      [.day($0.distributedOn), .day($0.period.first), .day($0.period.last), .text($0.audience.code), .count($0.changesSince)]
    }
    try table.print(as: output.format)
  }
}
