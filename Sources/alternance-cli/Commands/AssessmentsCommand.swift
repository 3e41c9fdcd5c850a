import Alternance
import ArgumentParser

struct AssessmentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluations", abstract: "Les épreuves d'une promotion : quand, où, et ce qui reste à faire de chacune.",
    aliases: ["assessments"])

  @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
  @OptionGroup var filter: UnitFilter
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let session = try common.open()
    let cohort = try session.database.cohort(promotion)
    let known = try session.database.assessments(of: cohort, by: session.actor)
    try filter.check(cohort, units: known.map(\.assessment.code.unit))
    let all = known.filter { filter.keeps(semester: $0.assessment.semester, unit: $0.assessment.code.unit) }
    var table = Table(columns: [
      .init("epreuve", "Épreuve"), .init("intitule", "Intitulé"), .init("semestre", "Semestre"), .init("nature", "Nature"),
      .init("poids", "Poids"), .init("jour", "Jour"), .init("heure", "Heure"), .init("salle", "Salle"), .init("etat", "État"),
      .init("retard", "En retard"),
    ])
    table.rows = all.map { row($0, on: session.day) }
    try table.print(as: output.format)
    for warning in try session.database.secondSittingsDue(of: cohort, on: session.day, by: session.actor) {
      notice("Attention : \(warning)")
    }
  }

  private func row(_ progress: AssessmentProgress, on day: Day) -> [Table.Cell] {
    let assessment = progress.assessment
    return [
      .text(assessment.code.text), .text(assessment.title.isEmpty ? assessment.unitTitle : assessment.title),
      .text(String(assessment.semester)), .text(assessment.french), .text(weight(assessment)), .day(assessment.day),
      .text(assessment.startsAt?.text ?? ""), .text(assessment.room ?? ""), .text(progress.state), .text(progress.late(on: day) ?? ""),
    ]
  }

  /// A test by its weight among tests, an exam by its part of the unit.
  private func weight(_ assessment: Assessment) -> String {
    if assessment.code.kind == .continuous { return "\(assessment.weight)" }
    return assessment.code.isSecondSitting || assessment.mode.isDefence ? "100 %" : "\(100 - assessment.mode.continuousPercent) %"
  }
}

struct SubjectsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sujets", abstract: "Les sujets d'examen dus : deux par intervenant et par UE, un mois avant l'épreuve.",
    aliases: ["subjects"])

  @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
  @Flag(help: "Seulement ce qui est en retard.") var retard = false
  @Option(help: "Une seule UE.") var ue: String?
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let session = try common.open()
    let cohort = try session.database.cohort(promotion)
    let known = try session.database.subjects(of: cohort, by: session.actor)
    if let ue, !known.contains(where: { $0.unit == ue }) {
      throw AssessmentRefusal.unknownUnit(ue, cohort: cohort.name, known: Set(known.map(\.unit)).sorted())
    }
    let due = known.filter { subject in
      (!retard || subject.isLate(on: session.day)) && (ue == nil || subject.unit == ue)
    }
    var table = Table(columns: [
      .init("ue", "UE"), .init("session", "Session"), .init("intervenant", "Intervenant"), .init("nom", "Nom"), .init("epreuve", "Épreuve"),
      .init("duLe", "Dû le"), .init("soumisLe", "Soumis le"), .init("sujet", "Sujet"), .init("etat", "État"),
    ])
    table.rows = due.map { subject in
      [
        .text(subject.unit), .text(String(subject.sitting)), .text(subject.login), .text(subject.lecturer), .day(subject.exam),
        .day(subject.deadline), .day(subject.subject?.submittedOn), .text(subject.subject?.subject.name ?? ""),
        .text(subject.state(on: session.day)),
      ]
    }
    try table.print(as: output.format)
  }
}

struct SubjectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sujet", abstract: "Fait passer un sujet et son corrigé de main en main, jusqu'à l'agrément du Cnam national.",
    subcommands: [Propose.self, Hand.self, Submit.self, Decide.self, Compare.self], aliases: ["subject"])

  /// Which subject: of whom, for what.
  struct Which: ParsableArguments {
    @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
    @Argument(help: ArgumentHelp("L'UE.", valueName: "ue")) var unit: String
    @Argument(help: ArgumentHelp("La session, 1 ou 2.", valueName: "session")) var sitting: Int
    @Argument(help: ArgumentHelp("L'intervenant.", valueName: "intervenant")) var login: String

    func validate() throws {
      guard (1...2).contains(sitting) else { throw AssessmentRefusal.sittingRank(sitting) }
    }
  }

  struct Propose: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "proposer", abstract: "Enregistre le sujet et le corrigé d'un intervenant : leurs empreintes, jamais les fichiers.",
      aliases: ["propose"])

    @OptionGroup var which: Which
    @Option(help: ArgumentHelp("Le fichier du sujet.", valueName: "fichier")) var sujet: String
    @Option(help: ArgumentHelp("Le fichier du corrigé ; sans lui, le sujet ne se transmet pas.", valueName: "fichier")) var corrige: String?
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      let subject = try session.database.proposeSubject(
        of: which.login, unit: which.unit, sitting: which.sitting, cohort: session.database.cohort(which.promotion),
        subject: try SubjectFile.read(sujet), answerKey: try corrige.map { try SubjectFile.read($0) }, by: session.actor, on: session.day)
      print("Sujet « \(subject.subject.name) » de \(subject.lecturer) enregistré pour \(subject.unit), session \(subject.sitting).")
      if subject.answerKey == nil { notice("Attention : sans corrigé, il ne se transmet pas (convention, art. 11).") }
    }
  }

  struct Hand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "transmettre", abstract: "La direction pédagogique remet le sujet à l'assistante de formation.", aliases: ["hand"])

    @OptionGroup var which: Which
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      let subject = try session.database.handSubject(
        of: which.login, unit: which.unit, sitting: which.sitting, cohort: session.database.cohort(which.promotion), by: session.actor,
        on: session.day)
      print("Sujet « \(subject.subject.name) » transmis à l'assistante de formation.")
    }
  }

  struct Submit: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "soumettre", abstract: "Soumet le sujet au Cnam national, un mois avant l'épreuve.", aliases: ["submit"])

    @OptionGroup var which: Which
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      let due = try session.database.submitSubject(
        of: which.login, unit: which.unit, sitting: which.sitting, cohort: session.database.cohort(which.promotion), by: session.actor,
        on: session.day)
      print("Sujet « \(due.subject?.subject.name ?? "") » soumis au Cnam national le \(session.day.french).")
      guard due.isLate(on: session.day), let exam = due.exam, let deadline = due.deadline else { return }
      notice("Attention : soumis en retard ; l'épreuve est le \(exam.french), il était dû le \(deadline.french) (convention, art. 11).")
    }
  }

  struct Decide: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "decision", abstract: "Enregistre la réponse du Cnam national.", aliases: ["decision-received"])

    @OptionGroup var which: Which
    @Flag(help: "Le Cnam national agrée.") var agree = false
    @Flag(help: "Le Cnam national refuse.") var refuse = false
    @Option(help: "Ce qu'il en dit.") var observation = ""
    @OptionGroup var common: CommonOptions

    func run() throws {
      guard agree != refuse else { throw UsageRefusal("Dites --agree ou --refuse.") }
      let session = try common.open()
      let subject = try session.database.decideSubject(
        of: which.login, unit: which.unit, sitting: which.sitting, cohort: session.database.cohort(which.promotion),
        outcome: agree ? .agreed : .refused, note: observation, by: session.actor, on: session.day)
      print("Sujet « \(subject.subject.name) » : \(subject.state) par le Cnam national le \(session.day.french).")
    }
  }

  struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verifier", abstract: "Dit si un fichier est bien celui qui a été proposé.", aliases: ["compare"])

    @OptionGroup var which: Which
    @Option(help: ArgumentHelp("Le fichier à comparer.", valueName: "fichier")) var fichier: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try common.open()
      let subject = try session.database.compareSubject(
        try SubjectFile.read(fichier), of: which.login, unit: which.unit, sitting: which.sitting,
        cohort: session.database.cohort(which.promotion), by: session.actor)
      print("« \(fichier) » est bien celui de \(subject.lecturer), version \(subject.version), \(subject.state).")
    }
  }
}
