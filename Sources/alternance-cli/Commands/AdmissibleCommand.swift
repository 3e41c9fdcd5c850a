import Alternance
import ArgumentParser

struct AdmissibleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "admissibles", abstract: "La liste d'admissibilité d'une promotion : non ordonnée, sans note.", aliases: ["admissible"])

  @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
  @Option(help: ArgumentHelp("Le fichier à écrire.", valueName: "fichier")) var pdf: String?
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let session = try common.open()
    let list = try session.database.admissibilityList(of: session.database.cohort(promotion), on: session.day, by: session.actor)
    var table = Table(columns: [.init("nom", "Nom"), .init("prenom", "Prénom"), .init("ville", "Ville"), .init("formation", "Formation")])
    table.rows = list.candidates.map {
      [.text($0.lastName), .text($0.firstName), .text($0.address.city), .text(list.cohort.programme.title)]
    }
    if output.format == .texte { print("\(AdmissibilityList.mention), par ordre alphabétique (convention, art. 4)\n") }
    try table.print(as: output.format)
    guard let pdf else { return }
    let signatory = try session.signatory(.cnamRegionalDirector)
    try Printing(session: session).print(
      session.database.documentContext().admissibilityList(list, signatory: signatory, on: session.day), to: pdf)
  }
}
