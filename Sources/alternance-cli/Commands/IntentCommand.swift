import Alternance
import ArgumentParser

struct IntentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "renoncer", abstract: "Enregistre qu'une entreprise renonce à recruter pour une promotion.", aliases: ["withdraw-intent"])

  @Argument(help: ArgumentHelp("Le SIRET de l'entreprise.", valueName: "siret")) var siret: String
  @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
  @Option(help: "Pourquoi.") var motif: String
  @OptionGroup var common: CommonOptions

  func run() throws {
    guard let siret = Siret(siret) else { throw UsageRefusal("« \(siret) » n'est pas un SIRET : 14 chiffres dont la clé est juste.") }
    let session = try common.open()
    let cohort = try session.database.cohort(promotion)
    try session.database.withdrawIntent(of: siret, cohort: cohort, reason: motif, by: session.actor, on: session.day)
    print("L'entreprise \(siret.french) ne recrute plus pour la promotion \(cohort.name) : aucun candidat ne lui est plus présenté.")
  }
}
