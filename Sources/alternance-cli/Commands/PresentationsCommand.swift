import Alternance
import ArgumentParser

struct PresentationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "presentations", abstract: "Les candidats présentés aux entreprises, et leurs réponses.")

  @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let session = try common.open()
    var table = Table(columns: [
      .init("presenteLe", "Présenté le"), .init("candidat", "Candidat"), .init("nom", "Nom"), .init("entreprise", "Entreprise"),
      .init("suite", "Suite"), .init("suiteLe", "Le"),
    ])
    table.rows = try session.database.presentations(of: session.database.cohort(promotion), by: session.actor)
      .filter { $0.presentedOn <= session.day }.map {
        [
          .day($0.presentedOn), .text($0.candidate), .text($0.candidateName), .text($0.company), .text($0.outcome?.french ?? "en attente"),
          .day($0.toldOn),
        ]
      }
    try table.print(as: output.format)
  }
}
