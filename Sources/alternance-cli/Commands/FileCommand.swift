import Alternance
import ArgumentParser

struct FileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier", abstract: "Le dossier d'un candidat : le lire, le centraliser, le retirer ; le formulaire unique.",
    subcommands: [Show.self, Centralise.self, Withdraw.self, Form.self], defaultSubcommand: Show.self, aliases: ["file"])

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "voir", abstract: "Le dossier d'un candidat.", aliases: ["show"])

    @Argument(help: ArgumentHelp("Le candidat.", valueName: "candidat")) var candidate: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      let entry = try session.database.candidate(candidate, on: session.day, by: session.actor)
      let person = entry.application
      print("\(person.fullName) (\(person.code)), né(e) le \(person.bornOn.french) : \(entry.state.french)")
      print("  \(person.address.lines.joined(separator: ", "))")
      print("  \([person.email, person.phone].filter { !$0.isEmpty }.joined(separator: " · "))")
      print(
        "  dossier reçu \(entry.receivedAt == .cfa ? "au CFA" : "au Cnam") le \(entry.receivedOn.french)"
          + (entry.origin == .spontaneous ? ", candidature spontanée" : ""))
      print(entry.missing.isEmpty ? "  dossier complet" : "  il manque : \(entry.missing.joined(separator: ", "))")
    }
  }

  struct Centralise: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "centraliser", abstract: "Centralise au Cnam des dossiers complets : ceux qui sont nommés, ou tous.",
      aliases: ["centralise"])

    @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
    @Argument(help: ArgumentHelp("Les candidats ; tous à défaut.", valueName: "candidat")) var candidates: [String] = []
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      let cohort = try session.database.cohort(promotion)
      let count = try session.database.centralise(candidates, of: cohort, by: session.actor, on: session.day)
      print("\(count) dossier\(count > 1 ? "s centralisés" : " centralisé") au Cnam.")
    }
  }

  struct Withdraw: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "retirer", abstract: "Enregistre qu'un candidat retire sa candidature.", aliases: ["withdraw"])

    @Argument(help: ArgumentHelp("Le candidat.", valueName: "candidat")) var candidate: String
    @Option(help: "Pourquoi.") var motif: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      try session.database.withdraw(candidate, reason: motif, by: session.actor, on: session.day)
      print("Candidature de \(candidate) retirée le \(session.day.french).")
    }
  }

  struct Form: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "formulaire", abstract: "Le dossier d'inscription unique des deux partenaires, à remplir.", aliases: ["form"])

    @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
    @Option(help: ArgumentHelp("Le fichier à écrire.", valueName: "fichier")) var pdf: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      let form = try session.database.registrationForm(of: session.database.cohort(promotion), by: session.actor)
      try Printing(session: session).print(session.database.documentContext().registrationForm(form), to: pdf)
    }
  }
}
