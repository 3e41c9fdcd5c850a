import Alternance
import ArgumentParser

struct CohortCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "promotion", abstract: "Ouvre une promotion, ou reprend celle qui fut recrutée avant Alternance.",
    subcommands: [Open.self, TakeOver.self], aliases: ["cohort"])

  struct Open: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "ouvrir", abstract: "Ouvre la promotion d'une année d'entrée, du 15 septembre au 14 septembre.",
      aliases: ["open"])

    @Argument(help: ArgumentHelp("L'année d'entrée.", valueName: "année")) var annee: String
    @Option(help: "Le code du programme, s'il y en a plusieurs.") var programme: String?
    @Option(help: "Le jour du premier cours, d'où se comptent les délais.") var premierCours: String?
    @Option(help: "L'effectif maximal ; à défaut celui du programme.") var effectifMax: Int?
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      if let effectifMax, effectifMax < 1 { throw UsageRefusal("L'effectif maximal est d'au moins 1 stagiaire.") }
      let (cohort, warnings) = try session.database.openCohort(
        annee, programme: programme, firstClassOn: try premierCours.map { try Written.day($0, "--premier-cours") },
        maxHeadcount: effectifMax, by: session.actor, on: session.day)
      print("Promotion \(cohort.title) ouverte, \(cohort.period.french).")
      for warning in warnings { notice("Attention : \(warning)") }
    }
  }
}

extension CohortCommand {
  struct TakeOver: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "reprendre", abstract: "Dit qu'une promotion fut recrutée avant Alternance : ses contrats s'importent sans candidats.",
      aliases: ["take-over"])

    @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
    @Option(help: "Pourquoi.") var motif = "recrutée avant Alternance"
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      let cohort = try session.database.cohort(promotion)
      try session.database.takeOver(cohort, reason: motif, by: session.actor, on: session.day)
      print("Promotion \(cohort.title) reprise : ses stagiaires et ses contrats s'importent sans candidats ni places.")
    }
  }
}

struct CohortsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "promotions", abstract: "Les promotions de la base.", aliases: ["cohorts"])

  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let session = try common.open()
    var table = Table(columns: [
      .init("promotion", "Promotion"), .init("programme", "Programme"), .init("debut", "Début"), .init("fin", "Fin"),
      .init("premierCours", "Premier cours"),
    ])
    table.rows = try session.database.cohorts(by: session.actor).map {
      [.text($0.name), .text($0.programme.code), .day($0.period.first), .day($0.period.last), .day($0.firstClassOn)]
    }
    try table.print(as: output.format)
  }
}
