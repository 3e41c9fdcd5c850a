import Alternance
import ArgumentParser

struct CompaniesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entreprises", abstract: "Les entreprises qui ont déclaré leur intention de recruter pour une promotion.",
    aliases: ["companies"])

  @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let session = try common.open()
    var table = Table(columns: [
      .init("siret", "SIRET"), .init("entreprise", "Entreprise"), .init("ville", "Ville"), .init("courriel", "Courriel"),
      .init("telephone", "Téléphone"), .init("postes", "Postes"), .init("declareeLe", "Déclarée le"), .init("detectee", "Détectée par"),
      .init("presentes", "Présentés"), .init("places", "Places"), .init("contrats", "Contrats"), .init("renonceLe", "Renonce le"),
    ])
    table.rows = try session.database.hiringIntents(of: session.database.cohort(promotion), by: session.actor).map { intent in
      [
        .text(intent.siret), .text(intent.company), .text(intent.city), .text(intent.email), .text(intent.phone), .count(intent.posts),
        .day(intent.declaredOn), .text(intent.detectedBy.french), .count(intent.presented), .count(intent.places), .count(intent.contracts),
        .day(intent.withdrawnOn),
      ]
    }
    try table.print(as: output.format)
  }
}
