import Alternance
import ArgumentParser

struct ContractsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contrats", abstract: "Les contrats d'une promotion, leurs payeurs et les accords donnés.", aliases: ["contracts"])

  @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let session = try common.open()
    var table = Table(columns: [
      .init("contrat", "Contrat"), .init("stagiaire", "Stagiaire"), .init("entreprise", "Entreprise"), .init("debut", "Début"),
      .init("fin", "Fin"), .init("rompuLe", "Rompu le"), .init("payeurs", "Payeurs"), .init("accord", "Financement"),
    ])
    let cohort = try session.database.cohort(promotion)
    table.rows = try session.database.contracts(of: cohort, by: session.actor).map { contract in
      [
        .text(contract.reference), .text(contract.student), .text(contract.company), .day(contract.period.first),
        .day(contract.period.last), .day(contract.brokenOn), .text(contract.payers),
        .text(contract.isAgreed ? "accordé" : "à approuver"),
      ]
    }
    try table.print(as: output.format)
  }
}

struct BreakCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rompre", abstract: "Enregistre la rupture d'un contrat, au jour de --le.", aliases: ["break"])

  @Argument(help: ArgumentHelp("La référence du contrat.", valueName: "contrat")) var contract: String
  @Option(help: "Le motif de la rupture.") var motif = "rupture anticipée"
  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = try common.open()
    try session.database.breakContract(contract, endedOn: session.day, reason: motif, by: session.actor, on: session.day)
    print("Contrat \(contract) rompu le \(session.day.french) : les heures suivies jusqu'à ce jour restent facturées.")
  }
}
