import Alternance
import ArgumentParser

struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ajouter", abstract: "Enregistre une seule ligne d'un type d'import, écrite au clavier.",
    discussion: """
      Les colonnes sont celles de « alternance importer TYPE --modele » ; celles qui manquent restent vides.
        alternance ajouter pieces_recues candidat=S2027-07 piece=diplome recue_le=12/02/2027
      """, aliases: ["add"])

  @Argument(help: ArgumentHelp("Ce que la ligne contient.", valueName: "type")) var type: String
  @Argument(help: ArgumentHelp("Les cellules.", valueName: "colonne=valeur")) var cells: [String] = []
  @Flag(help: "Vérifie tout, n'enregistre rien.") var essai = false
  @OptionGroup var common: CommonOptions

  func run() throws {
    let type = try ImportCommand.type(self.type)
    let session = try common.open()
    let report = try session.database.importRows(type, [try pairs()], isDryRun: essai, by: session.actor, on: session.day)
    for remark in report.notices { notice("Attention : \(remark)") }
    print(ImportCommand.sentence(report))
  }

  private func pairs() throws -> [(column: String, value: String)] {
    try cells.map { cell in
      guard let equal = cell.firstIndex(of: "=") else {
        throw UsageRefusal("« \(cell) » n'est pas une cellule : écrivez colonne=valeur, par exemple promotion=2027.")
      }
      return (String(cell[..<equal]), String(cell[cell.index(after: equal)...]))
    }
  }
}
