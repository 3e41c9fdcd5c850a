import Alternance
import ArgumentParser

struct JourneyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parcours", abstract: "Tout le chemin d'une personne, avec qui a décidé quoi, et quand.", aliases: ["journey"])

  @Argument(help: ArgumentHelp("Le candidat ou le stagiaire.", valueName: "candidat")) var candidate: String
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let session = try common.open()
    let journey = try session.database.journey(of: candidate, on: session.day, by: session.actor)
    var table = Table(columns: [
      .init("jour", "Jour"), .init("etape", "Étape"), .init("par", "Enregistré par"), .init("enregistreLe", "Enregistré le"),
    ])
    table.rows = journey.steps.filter { $0.day <= session.day }.map { [.day($0.day), .text($0.what), .text($0.by), .day($0.recordedOn)] }
    if output.format == .texte {
      let person = journey.candidate
      print("\(person.application.fullName) (\(person.application.code)) : \(person.state.french)\n")
    }
    try table.print(as: output.format)
  }
}
