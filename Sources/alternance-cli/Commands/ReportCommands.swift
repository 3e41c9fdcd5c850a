import Alternance
import ArgumentParser

struct GradeReportsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bulletins", abstract: "Les bulletins de notes d'une promotion, un par semestre et par personne.",
    aliases: ["grade-reports"])

  @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
  @Option(help: "Un seul semestre.") var semestre: Int?
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let session = try common.open()
    let cohort = try session.database.cohort(promotion)
    let semesters = semestre.map { [$0] } ?? Array(1...2 * cohort.programme.years)
    var table = Table(columns: [
      .init("semestre", "Semestre"), .init("stagiaire", "Stagiaire"), .init("nom", "Nom"), .init("bilan", "Bilan"),
      .init("moyenne", "Moyenne"), .init("etat", "État"),
    ])
    for semester in semesters {
      table.rows += try session.database.gradeReports(of: cohort, semester: semester, by: session.actor).map { report in
        [
          .text(String(semester)), .text(report.results.student.code), .text(report.results.student.full), .text(report.results.summary),
          .mark(report.results.average?.mark.french ?? ""), .text(report.state),
        ]
      }
    }
    try table.print(as: output.format)
  }
}

struct GradeReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bulletin", abstract: "Imprime les bulletins d'un semestre, et enregistre leur remise.",
    subcommands: [Print.self, HandOut.self], defaultSubcommand: Print.self, aliases: ["grade-report"])

  /// Which reports.
  struct Which: ParsableArguments {
    @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
    @Option(help: "Le semestre.") var semestre: Int
    @Option(help: "Un seul stagiaire.") var stagiaire: String?
  }

  struct Print: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "imprimer", abstract: "Écrit un bulletin par personne, et un fichier de tous pour l'impression.", aliases: ["print"])

    @OptionGroup var which: Which
    @Option(help: ArgumentHelp("Le dossier des PDF.", valueName: "dossier")) var pdf: String
    @Flag(help: "Le fichier de tous seulement.") var ensemble = false
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      let cohort = try session.database.cohort(which.promotion)
      let all = try session.database.gradeReports(of: cohort, semester: which.semestre, student: which.stagiaire, by: session.actor)
      let ready = all.filter(\.hasMarks)
      if ready.isEmpty { throw GradeReportRefusal.noMark(which.stagiaire ?? "Promotion \(cohort.name)", which.semestre) }
      let last = ready.allSatisfy(\.isFinal) ? ready.compactMap(\.jury).max() : nil
      let signatory = try session.signatory(.trainingAssistant, on: last)
      let context = try session.database.documentContext()
      let base = "\(cohort.programme.code)-\(cohort.name)-S\(which.semestre)"
      let own =
        try ensemble
        ? []
        : ready.map { report in
          try context.gradeReports([report], name: "\(base)-\(report.results.student.code)", signatory: signatory, on: session.day)
        }
      let whole =
        try which.stagiaire == nil
        ? Printing.post(ready, name: base) {
          try context.gradeReports($0, name: $1, signatory: signatory, on: session.day)
        } : []
      try Printing(session: session).print(own + whole, into: pdf)
      tellMention(ready.contains(where: \.isProvisional))
    }
  }

  struct HandOut: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remettre", abstract: "Enregistre que les bulletins sont remis à leurs destinataires.", aliases: ["hand-out"])

    @OptionGroup var which: Which
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      let count = try session.database.handOutReports(
        of: session.database.cohort(which.promotion), semester: which.semestre, student: which.stagiaire, by: session.actor, on: session.day
      )
      if count == 0 { return notice("Rien de nouveau : ces bulletins sont déjà remis.") }
      print("\(count) bulletin\(count > 1 ? "s remis" : " remis") le \(session.day.french).")
    }
  }
}
