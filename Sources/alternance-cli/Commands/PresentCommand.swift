import Alternance
import ArgumentParser

struct PresentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "presenter", abstract: "Présente un candidat admissible à une entreprise, ou enregistre la réponse.", aliases: ["present"])

  @Argument(help: ArgumentHelp("Le candidat.", valueName: "candidat")) var candidate: String
  @Argument(help: ArgumentHelp("Le SIRET de l'entreprise.", valueName: "siret")) var siret: String
  @Option(help: "La réponse : retenu, non_retenu, decline_par_candidat.") var suite: String?
  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = try common.open()
    let day = try suite == nil ? session.day : session.database.presentationDay(of: candidate, to: siret, by: session.actor)
    var row = [(column: "candidat", value: candidate), (column: "entreprise", value: siret), (column: "jour", value: day.french)]
    if let suite { row += [(column: "suite", value: suite), (column: "suite_le", value: session.day.french)] }
    _ = try session.database.importRows(.presentations, [row], by: session.actor, on: session.day)
    print(
      suite.map { "Réponse enregistrée pour \(candidate) : \($0.replacing("_", with: " "))." } ?? "\(candidate) présenté le \(day.french).")
  }
}
