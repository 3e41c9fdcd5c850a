import Alternance
import ArgumentParser

struct SlotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seance", abstract: "Annule ou déplace une séance ; l'historique reste.", subcommands: [Cancel.self, Move.self],
    aliases: ["slot"])

  struct Cancel: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "annuler", abstract: "Annule une séance que personne n'a signée : elle ne coûte rien.", aliases: ["cancel"])

    @Argument(help: ArgumentHelp("La séance.", valueName: "séance")) var code: String
    @Option(help: "Pourquoi.") var motif: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      try session.database.cancelSlot(code, reason: motif, by: session.actor, on: session.day)
      print("Séance \(code) annulée : \(motif).")
    }
  }

  struct Move: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "deplacer", abstract: "Déplace une séance, ou change son intervenant, son site ou sa salle.", aliases: ["move"])

    @Argument(help: ArgumentHelp("La séance.", valueName: "séance")) var code: String
    @Option(name: .customLong("code"), help: "Le code de la nouvelle séance ; à défaut, l'ancien suivi de « -bis ».") var newCode: String?
    @Option(help: "Le nouveau jour.") var jour: String?
    @Option(help: "La nouvelle heure de début.") var debut: String?
    @Option(help: "La nouvelle heure de fin.") var fin: String?
    @Option(help: "Le nouvel intervenant.") var intervenant: String?
    @Option(help: "Le nouveau site.") var site: String?
    @Option(help: "La nouvelle salle.") var salle: String?
    @Option(help: "Pourquoi.") var motif: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      let changes = [("jour", jour), ("debut", debut), ("fin", fin), ("intervenant", intervenant), ("site", site), ("salle", salle)]
        .compactMap {
          column, value in
          value.map { (column: column, value: $0) }
        }
      if changes.isEmpty { throw UsageRefusal("Dites ce qui change : --jour, --debut, --fin, --intervenant, --site ou --salle.") }
      let session = try common.open()
      let target = newCode ?? "\(code)-bis"
      let told = try session.database.moveSlot(code, to: target, changing: changes, reason: motif, by: session.actor, on: session.day)
      print("Séance \(code) déplacée : \(target).")
      for remark in told { notice("Attention : \(remark)") }
    }
  }
}
