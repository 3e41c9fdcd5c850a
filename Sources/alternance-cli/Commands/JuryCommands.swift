import Alternance
import ArgumentParser

struct JuriesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jurys", abstract: "Les jurys d'une promotion, un par semestre au moins.", aliases: ["juries"])

  @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let session = try common.open()
    let cohort = try session.database.cohort(promotion)
    let juries = try session.database.juries(of: cohort, by: session.actor)
    var table = Table(columns: [
      .init("jury", "Jury"), .init("semestre", "Semestre"), .init("rang", "Rang"), .init("jour", "Jour"), .init("lieu", "Lieu"),
      .init("president", "Président"), .init("membres", "Membres"), .init("etat", "État"), .init("closLe", "Clos le"),
    ])
    table.rows = juries.map { jury in
      [
        .text(jury.code), .text(String(jury.semester)), .text(String(jury.rank)), .day(jury.day), .text(jury.place), .text(jury.president),
        .text(jury.members.joined(separator: ", ")), .text(jury.state(on: session.day)), .day(jury.closedOn),
      ]
    }
    try table.print(as: output.format)
    let missing = (1...2 * cohort.programme.years).filter { semester in !juries.contains { $0.semester == semester } }
    if !missing.isEmpty {
      let list = missing.map(String.init).joined(separator: ", ")
      notice("Attention : pas de jury pour \(missing.count > 1 ? "les semestres" : "le semestre") \(list) (convention, art. 11).")
    }
  }
}

struct JuryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jury", abstract: "Prépare un jury, enregistre ce qu'il change et décide, le clôt.",
    subcommands: [Show.self, Harmonise.self, Answer.self, Close.self, Print.self], defaultSubcommand: Show.self, aliases: [])

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "voir", abstract: "La grille de la promotion devant un jury.", aliases: ["show"])

    @Argument(help: ArgumentHelp("Le jury.", valueName: "jury")) var code: String
    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOption

    func run() throws {
      let session = try common.open()
      let file = try session.database.juryFile(code, by: session.actor)
      let units = file.units
      var table = Table(
        columns: [.init("stagiaire", "Stagiaire"), .init("nom", "Nom")] + units.map { .init($0.code, $0.code) } + [
          .init("bilan", "Bilan depuis le début")
        ])
      table.rows = file.results.students.map { student in
        [.text(student.student.code), .text(student.student.full)] + units.map { cell(student.line($0.code), file) } + [
          .text(student.summary)
        ]
      }
      try table.print(as: output.format)
      if output.format == .texte { print("\n" + facts(file, on: session.day).joined(separator: "\n")) }
      for warning in file.warnings where file.jury.closedOn == nil { notice("Attention : \(warning)") }
      tellMention(file.undecided > 0)
    }

    /// « 9,60 A », « 10,00* »: the figure, its status when it is not obtained, a star when this jury changed it.
    private func cell(_ line: ResultLine?, _ file: JuryFile) -> Table.Cell {
      guard let line else { return .mark("") }
      let letter =
        switch line.result.status {
        case .adjourned: " A"
        case .failed: " N"
        case .obtainedSecond: " 2"
        case .pending, .obtainedFirst: ""
        }
      let star = line.changes.contains { $0.jury == file.jury.code } ? "*" : ""
      return .mark(line.result.grade.french + letter + star)
    }

    private func facts(_ file: JuryFile, on day: Day) -> [String] {
      let jury = file.jury
      let counts = file.counts.filter { $0.count > 0 }.map { "\($0.count) \($0.status.french($0.count))" }.joined(separator: ", ")
      return [
        "\(jury.code), \(jury.french), le \(jury.day.french) à \(jury.place), présidé par \(jury.president) : \(jury.state(on: day))",
        counts.isEmpty ? "Aucun résultat." : counts,
        "A : ajourné, N : non obtenue, 2 : obtenue en 2e session, * : changée par ce jury.",
      ]
        + file.changes.map {
          "\($0.student.full), \($0.unit) : \($0.change.before.french) → \($0.change.after.french), \($0.change.reason)"
        }
        + file.appeals.map { "Recours de \($0.student.full) en \($0.unit), reçu le \($0.receivedOn.french) : \($0.state)" }
    }
  }

  struct Harmonise: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "harmoniser", abstract: "Change la note d'une UE pour quelqu'un, avec l'avant, l'après et le motif.",
      aliases: ["harmonise"])

    @Argument(help: ArgumentHelp("Le jury.", valueName: "jury")) var code: String
    @Argument(help: ArgumentHelp("Le stagiaire.", valueName: "stagiaire")) var student: String
    @Argument(help: ArgumentHelp("L'UE.", valueName: "ue")) var unit: String
    @Option(help: "La note que le jury a lue.") var avant: String
    @Option(help: "La note qu'il donne.") var apres: String
    @Option(help: "Pourquoi.") var motif: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      _ = try session.database.importRows(
        .harmonisations,
        [
          [
            ("jury", code), ("stagiaire", student), ("ue", unit), ("avant", avant), ("apres", apres), ("motif", motif),
          ]
        ], by: session.actor, on: session.day)
      let line = try session.database.juryFile(code, by: session.actor).results.student(student)?.line(unit)
      print("« \(student) », \(unit) : \(line?.result.rule ?? "")")
    }
  }

  struct Answer: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "repondre", abstract: "Répond à un recours, avant la clôture du jury qui l'examine.", aliases: ["answer"])

    @Argument(help: ArgumentHelp("Le jury.", valueName: "jury")) var code: String
    @Argument(help: ArgumentHelp("Le stagiaire.", valueName: "stagiaire")) var student: String
    @Argument(help: ArgumentHelp("L'UE.", valueName: "ue")) var unit: String
    @Flag(help: "Le recours est admis.") var admis = false
    @Flag(help: "Le recours est rejeté.") var rejete = false
    @Option(help: "Pourquoi.") var observation: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      guard admis != rejete else { throw UsageRefusal("Dites --admis ou --rejete.") }
      let session = try common.open()
      let outcome: Appeal.Outcome = admis ? .upheld : .rejected
      try session.database.answerAppeal(
        of: student, unit: unit, jury: code, outcome: outcome, note: observation, by: session.actor, on: session.day)
      print("Recours de « \(student) » en \(unit) : \(outcome.french).")
      if admis {
        notice(
          "Corrigez la note devant ce jury (notes corriger … --jury \(code)), ou changez celle de l'UE (jury harmoniser), avant de le clore."
        )
      }
    }
  }

  struct Close: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "clore", abstract: "Clôt un jury : ses décisions sont définitives, la réserve est levée.", aliases: ["close"])

    @Argument(help: ArgumentHelp("Le jury.", valueName: "jury")) var code: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      let file = try session.database.closeJury(code, by: session.actor, on: session.day)
      let count = file.decided.count
      print("Jury \(code) clos : \(count) décision\(count > 1 ? "s" : "").")
      for warning in file.warnings { notice("Attention : \(warning)") }
    }
  }

  struct Print: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "imprimer", abstract: "Écrit la grille de préparation, ou le procès-verbal d'un jury clos.", aliases: ["print"])

    @Argument(help: ArgumentHelp("Le jury.", valueName: "jury")) var code: String
    @Flag(help: "La grille de préparation, même d'un jury clos.") var grille = false
    @Option(help: ArgumentHelp("Le fichier PDF.", valueName: "fichier")) var pdf: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      let file = try session.database.juryFile(code, by: session.actor)
      let isMinutes = file.jury.closedOn != nil && !grille
      try Printing(session: session).print(
        session.database.documentContext().jury(file, isMinutes: isMinutes, on: file.jury.closedOn ?? session.day), to: pdf)
    }
  }
}

struct AppealsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recours", abstract: "Les recours reçus contre une décision de jury, et la réponse.", aliases: ["appeals"])

  @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let session = try common.open()
    var table = Table(columns: [
      .init("stagiaire", "Stagiaire"), .init("nom", "Nom"), .init("ue", "UE"), .init("recu", "Reçu le"), .init("motif", "Motif"),
      .init("etat", "État"), .init("observation", "Observation"),
    ])
    table.rows = try session.database.appeals(of: session.database.cohort(promotion), by: session.actor).map { appeal in
      [
        .text(appeal.student.code), .text(appeal.student.full), .text(appeal.unit), .day(appeal.receivedOn), .text(appeal.ground),
        .text(appeal.state), .text(appeal.answer?.note ?? ""),
      ]
    }
    try table.print(as: output.format)
  }
}
