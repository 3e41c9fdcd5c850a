import Alternance
import ArgumentParser

/// What is said under results that no jury has decided.
func tellMention(_ isProvisional: Bool) {
  if isProvisional { notice("Résultats \(ProvisionalMention.text) (convention, art. 11).") }
}

struct ResultsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resultats", abstract: "Les résultats, chacun avec sa règle : aucune UE n'en compense une autre.", aliases: ["results"])

  @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
  @OptionGroup var filter: UnitFilter
  @Option(help: "Un seul stagiaire.") var stagiaire: String?
  @Flag(help: "Seulement les ajournés : ceux de la deuxième session.") var ajournes = false
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let session = try common.open()
    let cohort = try session.database.cohort(promotion)
    let all = try session.database.results(of: cohort, by: session.actor)
    try filter.check(cohort, units: all.units.map(\.code))
    let results = all.filtered { filter.keeps(semester: $0.semester, unit: $0.code) }
    let students =
      try stagiaire.map { code in
        guard let own = results.student(code) else { throw GradeReportRefusal.unknownStudent(code, cohort: cohort.name) }
        return [own]
      } ?? results.students
    var table = Table(columns: [
      .init("stagiaire", "Stagiaire"), .init("nom", "Nom"), .init("ue", "UE"), .init("controle", "Contrôle continu"),
      .init("examen", "Examen"), .init("session2", "2e session"), .init("resultat", "Résultat"), .init("etat", "État"),
      .init("regle", "Règle"), .init("jury", "Jury"),
    ])
    let lines = students.flatMap { student in student.lines.map { (student.student, $0) } }.filter { !ajournes || $0.1.isAdjourned }
    table.rows = lines.map { row($0.0, $0.1) }
    try table.print(as: output.format)
    if stagiaire != nil, !ajournes, output.format == .texte, let student = students.first { tell(student) }
    tellMention(lines.contains { $0.1.isProvisional })
  }

  private func row(_ student: StudentName, _ line: ResultLine) -> [Table.Cell] {
    let tests = line.tests.map(\.french).joined(separator: " ")
    return [
      .text(student.code), .text(student.full), .text(line.unit.code), .mark(tests), .mark(line.first.french),
      .mark(line.second == .pending ? "" : line.second.french), .mark(line.result.grade.french), .text(line.result.status.french),
      .text(line.result.rule), .text(line.isProvisional ? "" : line.decision?.jury ?? ""),
    ]
  }

  private func tell(_ student: StudentResults) {
    print("\n\(student.student.full) : \(student.summary).")
    for line in student.lines { line.continuousRule.map { print("\(line.unit.code), contrôle continu : \($0).") } }
    if filter.ue == nil, let average = student.average {
      print(
        "Moyenne\(filter.semestre.map { " du semestre \($0)" } ?? "") par les coefficients : \(average.mark.french) ; elle ne décide de rien (convention, art. 11)."
      )
    }
  }
}

struct WhatIfCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simuler",
    abstract: "Ce qu'il faut encore à quelqu'un, et ce que donneraient des notes supposées ; rien n'est enregistré.",
    discussion: "alternance simuler 2016 S2016-05 --si UE12-S2=11 --si UE13-S2=9,75", aliases: ["what-if"])

  @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
  @Argument(help: ArgumentHelp("Le stagiaire.", valueName: "stagiaire")) var student: String
  @Option(name: .customLong("si"), help: ArgumentHelp("Une note supposée ; autant de fois qu'il le faut.", valueName: "épreuve=note"))
  var supposed: [String] = []
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let marks = try Dictionary(supposed.map(supposition)) { $1 }
    let session = try common.open()
    let cohort = try session.database.cohort(promotion)
    guard let own = try session.database.results(of: cohort, by: session.actor).student(student) else {
      throw GradeReportRefusal.unknownStudent(student, cohort: cohort.name)
    }
    let known = own.lines.flatMap(\.unit.assessments).map(\.code)
    if let stranger = marks.keys.first(where: { !known.contains($0) }) {
      throw AssessmentRefusal.unknown(stranger.text, cohort: cohort.name, known: known.filter { $0.unit == stranger.unit }.map(\.text))
    }
    var table = Table(columns: [
      .init("ue", "UE"), .init("resultat", "Résultat"), .init("etat", "État"), .init("regle", "Règle"), .init("manque", "Il faut encore"),
    ])
    table.rows = try own.lines.map { line in
      let line = try line.supposing(marks)
      return [
        .text(line.unit.code), .mark(line.result.grade.french), .text(line.result.status.french), .text(line.result.rule),
        .text(line.needed ?? ""),
      ]
    }
    try table.print(as: output.format)
    notice("Simulation : rien n'est enregistré.")
  }

  private func supposition(_ text: String) throws -> (Assessment.Code, MarkEntry) {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, let code = Assessment.Code(written: parts[0]) else {
      throw UsageRefusal("« \(text) » n'est pas une note supposée : écrivez --si UE12-S2=11,50.")
    }
    return (code, try MarkEntry(written: parts[1]))
  }
}

struct StatisticsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statistiques", abstract: "Moyennes, extrêmes et taux d'obtention de chaque UE d'une promotion.", aliases: ["statistics"])

  @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
  @OptionGroup var filter: UnitFilter
  @Option(help: ArgumentHelp("Le fichier PDF, avec les graphiques.", valueName: "fichier")) var pdf: String?
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let session = try common.open()
    let cohort = try session.database.cohort(promotion)
    let all = try session.database.results(of: cohort, by: session.actor)
    try filter.check(cohort, units: all.units.map(\.code))
    let results = all.filtered { filter.keeps(semester: $0.semester, unit: $0.code) }
    if results.units.isEmpty { notice("Aucune épreuve n'est prévue : il n'y a pas de résultat.") }
    var table = Table(columns: [
      .init("ue", "UE"), .init("intitule", "Intitulé"), .init("resultats", "Résultats"), .init("moyenne", "Moyenne"),
      .init("mediane", "Médiane"), .init("plusBasse", "Plus basse"), .init("plusHaute", "Plus haute"),
      .init("premiere", "Obtenue en 1re session"), .init("finale", "Obtenue au total"),
    ])
    table.rows = UnitStatistics.all(results).map(row)
    try table.print(as: output.format)
    let isProvisional = results.students.contains { $0.lines.contains(where: \.isProvisional) }
    tellMention(isProvisional)
    guard let pdf else { return }
    let title = filter.semestre.map { "Statistiques du semestre \($0)" } ?? "Statistiques de la promotion"
    try Printing(session: session).print(
      session.database.documentContext().statistics(
        results, title: title, mention: isProvisional ? ProvisionalMention.text : nil, on: session.day), to: pdf)
  }

  private func row(_ unit: UnitStatistics) -> [Table.Cell] {
    func mark(_ mark: Mark?) -> Table.Cell { .mark(mark?.french ?? "") }
    func rate(_ hundredths: Int?) -> Table.Cell { .mark(hundredths.map { "\(FrenchNumbers.hundredths($0)) %" } ?? "") }
    return [
      .text(unit.unit.code), .text(unit.unit.title), .count(unit.count), mark(unit.mean), mark(unit.median), mark(unit.lowest),
      mark(unit.highest), rate(unit.firstRate), rate(unit.finalRate),
    ]
  }
}
