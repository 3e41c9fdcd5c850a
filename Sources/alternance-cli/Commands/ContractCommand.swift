import Alternance
import ArgumentParser

struct ContractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contrat", abstract: "Un contrat : ses règles, ses papiers, son dépôt, ses avenants.",
    subcommands: [Show.self, Deposit.self, Decision.self, Amend.self, Report.self], defaultSubcommand: Show.self, aliases: ["contract"])

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "voir", abstract: "Ce que la loi et la convention disent d'un contrat, et ses papiers.", aliases: ["show"])

    @Argument(help: ArgumentHelp("Le contrat.", valueName: "contrat")) var reference: String
    @Option(help: ArgumentHelp("Le fichier des données du cerfa.", valueName: "fichier")) var cerfa: String?
    @Option(help: ArgumentHelp("Le fichier de la convention de formation.", valueName: "fichier")) var convention: String?
    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOption

    func run() throws {
      let session = try common.open()
      let sheet = try session.database.contractSheet(reference, by: session.actor)
      var table = Table(columns: [.init("regle", "Règle"), .init("etat", "État"), .init("detail", "Détail"), .init("source", "Source")])
      table.rows = sheet.examination.checks.map { [.text($0.rule), .text($0.outcome.french), .text($0.detail), .text($0.source)] }
      if output.format == .texte {
        print(
          "Contrat \(sheet.reference) : \(sheet.student.fullName), \(sheet.company.name), \(sheet.period.french), signé le \(sheet.signedOn.french)\n"
        )
      }
      try table.print(as: output.format)
      if output.format == .texte {
        for amendment in sheet.amendments {
          print("Avenant n° \(amendment.rank), au \(amendment.effectiveOn.french) : \(amendment.french)")
        }
      }
      let context = try session.database.documentContext()
      if let cerfa { try Printing(session: session).print(context.cerfa(sheet), to: cerfa) }
      guard let convention else { return }
      let signatory = try session.signatory(.cnamRegionalDirector, on: sheet.signedOn)
      try Printing(session: session).print(context.trainingAgreement(sheet, signatory: signatory), to: convention)
    }
  }

  struct Deposit: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "deposer", abstract: "Enregistre le dépôt d'un contrat ou d'un avenant à l'OPCO, au jour de --le.", aliases: ["deposit"])

    @Argument(help: ArgumentHelp("Le contrat.", valueName: "contrat")) var reference: String
    @Option(help: "Le numéro de l'avenant ; à défaut, le contrat lui-même.") var avenant = 0
    @Option(help: "Le numéro de dépôt.") var numero = ""
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      let entry = try session.database.depositContract(reference, amendment: avenant, number: numero, by: session.actor, on: session.day)
      print(
        "Contrat \(reference)\(avenant > 0 ? ", avenant \(avenant)," : "") déposé le \(session.day.french) : \(entry.formalities.state(on: session.day).french)."
      )
      let due = entry.formalities.depositDue
      if session.day > due { notice("Attention : le dépôt était dû au plus tard le \(due.french) (Code du travail, D6325-1).") }
    }
  }

  struct Decision: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "decision", abstract: "Enregistre la décision de l'OPCO sur un contrat déposé.")

    @Argument(help: ArgumentHelp("Le contrat.", valueName: "contrat")) var reference: String
    @Option(help: "Le numéro de l'avenant ; à défaut, le contrat lui-même.") var avenant = 0
    @Flag(help: "L'OPCO prend en charge.") var accord = false
    @Flag(help: "L'OPCO refuse.") var refus = false
    @Option(help: "Le motif d'un refus.") var motif = ""
    @OptionGroup var common: CommonOptions

    func run() throws {
      guard accord != refus else { throw UsageRefusal("Dites --accord ou --refus.") }
      let session = try common.open()
      try session.database.recordFundDecision(
        reference, amendment: avenant, isAccepted: accord, reason: motif, by: session.actor, on: session.day)
      print("Décision de l'OPCO sur \(reference) : \(accord ? "prise en charge" : "refus").")
    }
  }

  struct Amend: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "avenant", abstract: "Enregistre un avenant, signé au jour de --le ; il se dépose comme le contrat.", aliases: ["amend"])

    @Argument(help: ArgumentHelp("Le contrat.", valueName: "contrat")) var reference: String
    @Option(help: "Ce que l'avenant change.") var objet: String
    @Option(help: "Le jour où il prend effet ; à défaut, celui de --le.") var effet: String?
    @Option(help: "Le nouveau tuteur, « Nom Prénom ».") var tuteur: String?
    @Option(help: "Le nouveau salaire brut mensuel.") var salaire: String?
    @Option(name: .customLong("duree-hebdo"), help: "La nouvelle durée hebdomadaire, en heures et centièmes.") var weekly: String?
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      let amendment = Amendment(
        subject: objet, effectiveOn: try effet.map { try Written.day($0, "--effet") } ?? session.day, tutor: tuteur,
        grossMonthly: try salaire.map { try Written.money($0, "--salaire") }, weekly: try weekly.map(Written.hours))
      let (rank, warning) = try session.database.amend(reference, amendment, by: session.actor, on: session.day)
      print(
        "Avenant n° \(rank) du contrat \(reference) enregistré ; déposez-le : alternance contrat deposer \(reference) --avenant \(rank)")
      if let warning { notice("Attention : \(warning)") }
    }
  }

  struct Report: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "signaler", abstract: "Enregistre que la rupture est signalée à l'OPCO, à la DREETS et à l'Urssaf.", aliases: ["report"])

    @Argument(help: ArgumentHelp("Le contrat.", valueName: "contrat")) var reference: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      try session.database.reportBreak(of: reference, by: session.actor, on: session.day)
      print("Rupture du contrat \(reference) signalée le \(session.day.french).")
    }
  }
}
