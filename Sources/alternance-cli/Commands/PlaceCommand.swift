import Alternance
import ArgumentParser

struct PlaceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "place",
    abstract: "La fiche « Place en entreprise » : la lire, l'envoyer, la refuser (on l'approuve par « approuver place »).",
    subcommands: [Show.self, Send.self, Refuse.self], defaultSubcommand: Show.self)

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "voir", abstract: "La fiche d'une place.", aliases: ["show"])

    @Argument(help: ArgumentHelp("La place.", valueName: "place")) var code: String
    @Option(help: ArgumentHelp("Le fichier à écrire.", valueName: "fichier")) var pdf: String?
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      let place = try session.database.place(code, by: session.actor)
      print("Place \(place.code), \(place.company.name) : \(place.title) (\(place.state.french))")
      for mission in place.missions { print("  – \(mission)") }
      print("  tuteur : \(place.tutor.name), \(place.tutor.job)")
      for capacity in place.capacities { print("  [\(capacity.isExercised ? "x" : " ")] \(capacity.text)") }
      for said in place.validations {
        print(
          "  \(said.isValidated ? "validée" : "refusée") par \(said.name) le \(said.decidedOn.french)\(said.reason.isEmpty ? "" : " : \(said.reason)")"
        )
      }
      guard let pdf else { return }
      try Printing(session: session).print(session.database.documentContext().place(place, on: session.day), to: pdf)
    }
  }

  struct Send: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "envoyer", abstract: "Envoie la fiche aux deux directions du CFA.", aliases: ["send"])

    @Argument(help: ArgumentHelp("La place.", valueName: "place")) var code: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      try session.database.sendPlaceSheet(code, by: session.actor, on: session.day)
      print("Fiche de la place \(code) envoyée le \(session.day.french).")
    }
  }

  struct Refuse: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "refuser", abstract: "Refuse une place, en disant pourquoi.", aliases: ["refuse"])

    @Argument(help: ArgumentHelp("La place.", valueName: "place")) var code: String
    @Option(help: "Pourquoi.") var motif: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      try session.database.refusePlace(code, reason: motif, by: session.actor, on: session.day)
      print("Place \(code) refusée.")
    }
  }
}
