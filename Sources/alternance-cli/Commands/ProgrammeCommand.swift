import Alternance
import ArgumentParser

struct ProgrammeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "programme", abstract: "Le programme d'une année universitaire : UE, modules, modalités ; sa publication par le Cnam.",
    subcommands: [Show.self, Publish.self], aliases: ["program"])

  struct Options: ParsableArguments {
    @Option(help: "Le code du programme, s'il y en a plusieurs.") var programme: String?
    @Option(help: "L'année de rentrée, 2016.") var annee: Int
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "voir", abstract: "Les UE et leurs modules.", aliases: ["show"])

    @OptionGroup var options: Options
    @Flag(help: "Le projet de cette année, avant sa publication.") var projet = false
    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOption

    func run() throws {
      let session = try common.open()
      let version =
        try projet
        ? session.database.programmeDraft(of: options.programme, year: options.annee, by: session.actor)
        : session.database.programmeVersion(of: options.programme, year: options.annee, by: session.actor)
      var table = Table(columns: [
        .init("annee", "Année"), .init("ue", "UE"), .init("code", "Module"), .init("intitule", "Intitulé"), .init("type", "Type"),
        .init("heures", "Heures"), .init("institution", "Institution"), .init("evaluation", "Évaluation de l'UE"),
      ])
      for unit in version.units { table.rows += rows(unit) }
      try table.print(as: output.format)
      notice(state(version))
    }

    /// The modules of a unit; one line without module when it has none yet.
    private func rows(_ unit: Booklet.Unit) -> [[Table.Cell]] {
      let assessment = unit.assessment?.french ?? "à fixer"
      let bare: [Table.Cell] = [
        .count(unit.year), .text(unit.code), .text(""), .text(unit.title), .text(""), .hours(.zero), .text(""), .text(assessment),
      ]
      if unit.modules.isEmpty { return [bare] }
      return unit.modules.map { module in
        [
          .count(unit.year), .text(unit.code), .text(module.code), .text(module.title), .text(module.kind.french), .hours(module.hours),
          .text(module.partner.french), .text(assessment),
        ]
      }
    }

    private func state(_ version: ProgrammeVersion) -> String {
      let title = "Programme \(version.programme.code), version \(version.year)"
      return version.publishedOn.map { "\(title), publiée le \($0.french) par \(version.publishedBy)." } ?? "\(title) : projet, à publier."
    }
  }

  struct Publish: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "publier", abstract: "Publie la version d'une année : le Cnam seul le peut.", aliases: ["publish"])

    @OptionGroup var options: Options
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      let version = try session.database.publishProgramme(options.programme, year: options.annee, by: session.actor, on: session.day)
      let hours = version.modules.map(\.hours).sum()
      print(
        "Programme \(version.programme.code), version \(version.year), publié : \(version.units.count) UE, "
          + "\(version.modules.count) modules, \(hours.french).")
    }
  }
}

struct BookletsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "livrets", abstract: "Les deux livrets de chaque année : publiés, à publier, en retard.", aliases: ["booklets"])

  @Option(help: "Le code du programme, s'il y en a plusieurs.") var programme: String?
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let session = try common.open()
    var table = Table(columns: [
      .init("annee", "Année"), .init("livret", "Livret"), .init("duLe", "Dû le"), .init("publieLe", "Publié le"), .init("etat", "État"),
    ])
    table.rows = try session.database.booklets(of: programme, on: session.day, by: session.actor).map {
      [.text("\($0.year)-\($0.year + 1)"), .text($0.kind.french), .day($0.dueOn), .day($0.publishedOn), .text($0.state)]
    }
    try table.print(as: output.format)
  }
}

struct BookletCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "livret", abstract: "Un livret : le publier, l'imprimer.", subcommands: [Publish.self, Print.self], aliases: ["booklet"])

  struct Options: ParsableArguments {
    @Argument(help: ArgumentHelp("alternance ou programme.", valueName: "livret")) var livret: String
    @Option(help: "Le code du programme, s'il y en a plusieurs.") var programme: String?
    @Option(help: "L'année de rentrée, 2016.") var annee: Int

    func kind() throws -> Booklet.Kind {
      guard let kind = Booklet.Kind(code: livret) else {
        throw UsageRefusal("Le livret « \(livret) » est inconnu : écrivez alternance ou programme.")
      }
      return kind
    }
  }

  struct Publish: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "publier", abstract: "Publie le livret d'une année : il ne change plus.", aliases: ["publish"])

    @OptionGroup var options: Options
    @OptionGroup var common: CommonOptions

    func run() throws {
      let kind = try options.kind()
      let session = try common.open()
      let booklet = try session.database.publishBooklet(
        kind, of: options.programme, year: options.annee, by: session.actor, on: session.day)
      print("« \(kind.french) » de \(booklet.year)-\(booklet.year + 1) publié.")
    }
  }

  struct Print: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "imprimer", abstract: "Écrit le livret en PDF.", aliases: ["print"])

    @OptionGroup var options: Options
    @Option(help: ArgumentHelp("Le fichier PDF à écrire.", valueName: "fichier")) var pdf: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      let kind = try options.kind()
      let session = try common.open()
      let booklet = try session.database.booklet(kind, of: options.programme, year: options.annee, by: session.actor)
      try Printing(session: session).print(session.database.documentContext().booklet(booklet, on: session.day), to: pdf)
    }
  }
}
