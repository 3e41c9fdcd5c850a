import Alternance
import ArgumentParser

struct FormalitiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formalites", abstract: "Où en sont les dépôts, les décisions et les signalements d'une promotion.",
    aliases: ["formalities"])

  @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let session = try common.open()
    let cohort = try session.database.cohort(promotion)
    var table = Table(columns: [
      .init("contrat", "Contrat"), .init("objet", "Objet"), .init("stagiaire", "Stagiaire"), .init("entreprise", "Entreprise"),
      .init("deposeLe", "Déposé le"), .init("numero", "Numéro"), .init("etat", "État"),
    ])
    table.rows = try session.database.formalities(of: cohort, by: session.actor).map { entry in
      [
        .text(entry.contract), .text(entry.amendment == 0 ? "contrat" : "avenant \(entry.amendment) : \(entry.subject)"),
        .text(entry.student),
        .text(entry.company), .day(entry.formalities.depositedOn), .text(entry.depositNumber),
        .text(entry.formalities.state(on: session.day).french),
      ]
    }
    try table.print(as: output.format)
    for broken in try session.database.reportedBreaks(of: cohort, by: session.actor) {
      if let reported = broken.reportedOn, reported <= broken.due { continue }
      let state = broken.reportedOn.map { "signalée en retard, le \($0.french)" } ?? waiting(broken, on: session.day)
      notice("Rupture du contrat \(broken.contract) le \(broken.endedOn.french) : \(state) (OPCO, DREETS, Urssaf).")
    }
  }

  private func waiting(_ broken: FormalityEntry.Break, on day: Day) -> String {
    let late = day.days(since: broken.due)
    return late > 0
      ? "à signaler, en retard de \(FrenchNumbers.whole(late)) jour\(late > 1 ? "s" : "")"
      : "à signaler au plus tard le \(broken.due.french)"
  }
}
