import Alternance
import ArgumentParser

struct WelcomeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accueillir",
    abstract: "Laisse un admissible suivre la formation sans contrat, jusqu'à un jour ; ses heures ne sont pas facturées.",
    aliases: ["welcome"])

  @Argument(help: ArgumentHelp("Le candidat.", valueName: "candidat")) var candidate: String
  @Option(name: .customLong("jusquau"), help: "Le dernier jour.") var until: String
  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = try common.open()
    let until = try Written.day(until, "--jusquau")
    try session.database.allowProvisional(candidate, until: until, by: session.actor, on: session.day)
    print("\(candidate) accueilli sans contrat jusqu'au \(until.french) : ses heures sont enregistrées, non facturées.")
  }
}
