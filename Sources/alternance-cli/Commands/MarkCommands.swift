import Alternance
import ArgumentParser
import Foundation

struct MarksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notes", abstract: "Les notes d'une épreuve, saisies d'après le procès-verbal signé.",
    subcommands: [Show.self, Enter.self, Correct.self, History.self], defaultSubcommand: Show.self, aliases: ["marks"])

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "voir", abstract: "Les notes d'une épreuve.", aliases: ["show"])

    @OptionGroup var which: ExamCommand.Which
    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOption

    func run() throws {
      let session = try common.open()
      let sheet = try session.database.markSheet(of: which.code, cohort: session.database.cohort(which.promotion), by: session.actor)
      let hasScripts = sheet.lines.contains { $0.script != nil }
      var table = Table(
        columns: [.init("stagiaire", "Stagiaire"), .init("nom", "Nom")] + (hasScripts ? [.init("copie", "Copie n°")] : [])
          + [.init("note", "Note")])
      table.rows = sheet.lines.map { line in
        [.text(line.student.code), .text(line.student.full)] + (hasScripts ? [.text(line.script.map(String.init) ?? "")] : [])
          + [.mark(line.mark.french)]
      }
      try table.print(as: output.format)
      if sheet.minutes.isEmpty { notice("Le procès-verbal signé n'est pas reçu : aucune note ne se saisit avant (convention, art. 11).") }
      if sheet.missing > 0 { notice("\(sheet.missing) note\(sheet.missing > 1 ? "s attendues" : " attendue").") }
    }
  }

  /// In which order the lines of a column stand.
  enum Order: String, ExpressibleByArgument, CaseIterable { case nom, copie }

  struct Enter: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "saisir", abstract: "Saisit les notes une à une, ou une colonne collée d'un tableur.",
      discussion: """
        Une ligne par personne, dans l'ordre de « notes voir » (--par copie : dans l'ordre des numéros de copie) : 12,50, ABS, EXC ou ATT.
          alternance notes saisir 2016 UE11-S1 --par copie
          alternance notes saisir 2016 UE11-CC1 --colonne notes.txt --double notes-2.txt
        """, aliases: ["enter"])

    @OptionGroup var which: ExamCommand.Which
    @Option(help: ArgumentHelp("Le fichier d'une colonne ; à défaut, le clavier.", valueName: "fichier")) var colonne: String?
    @Option(help: ArgumentHelp("La même colonne saisie par quelqu'un d'autre : les deux doivent dire la même chose.", valueName: "fichier"))
    var double: String?
    @Option(help: ArgumentHelp("nom ou copie.", valueName: "ordre")) var par: Order = .nom
    @Flag(help: "Vérifie tout, n'enregistre rien.") var essai = false
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      let sheet = try session.database.markSheet(of: which.code, cohort: session.database.cohort(which.promotion), by: session.actor)
      if par == .copie, sheet.assessment.code.kind == .continuous {
        throw UsageRefusal("Un contrôle continu n'a pas de numéros de copie : laissez --par copie.")
      }
      if sheet.minutes.isEmpty { throw MarkColumnRefusal.noMinutes(sheet.assessment.code.text) }
      let lines = ordered(sheet)
      let column = try colonne.map { try read($0) } ?? typed(lines)
      try column.require(lines.count, for: sheet.assessment.code.text)
      if let double {
        let other = try read(double)
        try other.require(lines.count, for: sheet.assessment.code.text)
        try column.require(sameAs: other, names: lines.map(name))
      }
      try write(column, lines, sheet, session)
    }

    private func ordered(_ sheet: MarkSheet) -> [MarkSheet.Line] {
      par == .nom ? sheet.lines : sheet.lines.sorted { ($0.script ?? 0) < ($1.script ?? 0) }
    }

    private func name(_ line: MarkSheet.Line) -> String {
      guard par == .copie, let script = line.script else { return "\(line.student.listed) (\(line.student.code))" }
      return "copie n° \(script)"
    }

    /// By the number of the script when the column is, so that nothing that is told names anybody.
    private func identity(_ line: MarkSheet.Line) -> (column: String, value: String) {
      guard par == .copie, let script = line.script else { return ("stagiaire", line.student.code) }
      return ("copie", String(script))
    }

    private func read(_ path: String) throws -> MarkColumn {
      guard let text = String(data: try Files.read(path), encoding: .utf8) else {
        throw UsageRefusal("« \(path) » n'est pas un texte en UTF-8.")
      }
      return MarkColumn(text)
    }

    /// Asks for each line at a keyboard, Enter goes to the next; otherwise reads what is pasted.
    private func typed(_ lines: [MarkSheet.Line]) throws -> MarkColumn {
      guard isatty(STDIN_FILENO) == 1 else {
        return MarkColumn(String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self))
      }
      let cells = lines.map { line -> String in
        while true {
          try? FileHandle.standardError.write(contentsOf: Data("\(name(line)) [\(line.mark.french)] : ".utf8))
          guard let cell = readLine() else { return line.mark.french }
          if cell.allSatisfy(\.isWhitespace) { return line.mark.french }
          do { return try MarkEntry(written: cell).french } catch { notice("  \(error)") }
        }
      }
      return MarkColumn(cells.joined(separator: "\n"))
    }

    private func write(_ column: MarkColumn, _ lines: [MarkSheet.Line], _ sheet: MarkSheet, _ session: Session) throws {
      let rows = zip(lines, column.cells).map { line, cell in
        [
          (column: "promotion", value: which.promotion), (column: "epreuve", value: sheet.assessment.code.text),
          identity(line), (column: "note", value: cell),
        ]
      }
      let report: ImportReport
      do {
        report = try session.database.importRows(.notes, rows, isDryRun: essai, by: session.actor, on: session.day)
      } catch let refusal as ImportRefusal {
        throw MarkColumnRefusal.refused(refusal.problems.map { "\(name(lines[$0.row - 1])) : \($0.reason)" })
      }
      if report.added == 0 { return notice("Rien de nouveau : ces notes sont déjà enregistrées, ou attendues.") }
      let waiting = column.cells.count { $0.uppercased() == "ATT" }
      let plural = report.added > 1 ? "s" : ""
      print(
        (essai ? "Essai : \(report.added) note\(plural) à enregistrer" : "\(report.added) note\(plural) enregistrée\(plural)")
          + " pour \(sheet.assessment.code.text)\(waiting > 0 ? ", \(waiting) attendue\(waiting > 1 ? "s" : "")" : "").")
    }
  }

  struct Correct: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "corriger", abstract: "Corrige une note, avec un motif ; après le jury, devant un nouveau jury.", aliases: ["correct"])

    @OptionGroup var which: ExamCommand.Which
    @Argument(help: ArgumentHelp("Le stagiaire.", valueName: "stagiaire")) var student: String
    @Argument(help: ArgumentHelp("La note juste.", valueName: "note")) var mark: String
    @Option(help: "Pourquoi.") var motif: String
    @Option(help: ArgumentHelp("Le jury devant lequel elle est corrigée.", valueName: "jury")) var jury: String?
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      let isNew = try which.record(.notes, [("stagiaire", student), ("note", mark), ("motif", motif), ("jury", jury ?? "")], in: session)
      if isNew { print("Note de « \(student) » à \(which.code.uppercased()) : \(try MarkEntry(written: mark).french) (\(motif)).") }
    }
  }

  struct History: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "historique", abstract: "Chaque note, telle qu'elle a été saisie puis corrigée : qui, quand, pourquoi.",
      aliases: ["history"])

    @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
    @Option(help: "Une seule épreuve.") var epreuve: String?
    @Option(help: "Un seul stagiaire.") var stagiaire: String?
    @OptionGroup var common: CommonOptions
    @OptionGroup var output: FormatOption

    func run() throws {
      let session = try common.open()
      var table = Table(columns: [
        .init("jour", "Jour"), .init("epreuve", "Épreuve"), .init("stagiaire", "Stagiaire"), .init("nom", "Nom"), .init("note", "Note"),
        .init("par", "Par"), .init("motif", "Motif"), .init("jury", "Jury"),
      ])
      table.rows = try session.database.markHistory(
        of: session.database.cohort(promotion), assessment: epreuve, student: stagiaire, by: session.actor
      ).map { change in
        [
          .day(change.on), .text(change.assessment), .text(change.student.code), .text(change.student.full), .mark(change.mark.french),
          .text(change.author), .text(change.reason), .text(change.jury ?? ""),
        ]
      }
      try table.print(as: output.format)
    }
  }
}
