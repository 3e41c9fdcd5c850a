import Alternance
import ArgumentParser

struct HoursCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "heures", abstract: "Les deux totaux des feuilles : heures dispensées, heures stagiaires.", aliases: ["hours"])

  @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
  @Option(help: "Un seul mois, 2016-10.") var mois: String?
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let session = try common.open()
    let cohort = try session.database.cohort(promotion)
    var table = Table(columns: [
      .init("mois", "Mois"), .init("heuresDispensees", "Heures dispensées"), .init("heuresStagiaires", "Heures stagiaires"),
    ])
    for month in try months(cohort) {
      let totals = try session.database.attendanceTotals(of: cohort, over: month.period, by: session.actor)
      guard totals.delivered > .zero else { continue }
      table.rows.append([.text(output.format == .texte ? month.french : month.iso), .hours(totals.delivered), .hours(totals.attended)])
    }
    try table.print(as: output.format)
  }

  private func months(_ cohort: Cohort) throws -> [Month] {
    if let mois { return [try Written.month(mois)] }
    return Array(sequence(first: cohort.period.first.inMonth) { $0 < cohort.period.last.inMonth ? $0.next : nil })
  }
}

struct TransmitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transmettre", abstract: "Remet au Cnam les feuilles d'un mois : le mois devient facturable.", aliases: ["transmit"])

  @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
  @Option(help: "Le mois, 2016-10.") var mois: String
  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = try common.open()
    let cohort = try session.database.cohort(promotion)
    let month = try Written.month(mois)
    let blank = try session.database.unsignedSheets(of: cohort, month: month, by: session.actor)
    let (transfer, totals) = try session.database.transmit(cohort, month: month, by: session.actor, on: session.day)
    let rank = transfer.rank == 1 ? "" : " (transmission n° \(transfer.rank), avec les corrections)"
    print("Feuilles \(transfer.month.frenchOf) transmises le \(transfer.handedOn.french)\(rank) :")
    print("  heures dispensées au groupe   \(totals.delivered.french)")
    print("  heures stagiaires suivies     \(totals.attended.french)")
    for sheet in blank {
      let owner = "feuille \(sheet.owner.frenchOf)"
      notice("Attention : personne n'a signé « \(sheet.slot) », quart \(sheet.quarter) du \(sheet.day.french) (\(owner)).")
    }
  }
}

struct CorrectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corriger", abstract: "Corrige un émargement, par ajout : rien n'est effacé.", subcommands: [Signature.self],
    aliases: ["correct"])

  struct Signature: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "emargement", abstract: "Compte un stagiaire présent ou absent à un quart de journée.", aliases: ["attendance"])

    @Argument(help: ArgumentHelp("Le stagiaire.", valueName: "stagiaire")) var student: String
    @Argument(help: ArgumentHelp("La séance.", valueName: "séance")) var slot: String
    @Argument(help: ArgumentHelp("Le quart de journée, de 1 à 4.", valueName: "quart")) var quarter: Int
    @Flag(help: "Le stagiaire était présent.") var present = false
    @Flag(help: "Le stagiaire était absent.") var absent = false
    @Option(help: "Pourquoi.") var motif: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      guard present != absent else { throw UsageRefusal("Dites --present ou --absent.") }
      let session = try common.open()
      let correction = try session.database.correctAttendance(
        student: student, slot: slot, quarter: quarter, isPresent: present, reason: motif, by: session.actor, on: session.day)
      let state = correction.isPresent ? "présent" : "absent"
      print("\(student), \(correction.day.french), quart \(quarter) : \(state) (\(correction.difference.french)).")
      for line in proposal(correction) { print(line) }
    }

    /// What the correction calls for: the month handed over again, and for each invoice touched a credit note and a new one.
    private func proposal(_ correction: AttendanceCorrection) -> [String] {
      guard correction.isTransmitted else { return [] }
      let month = correction.day.inMonth.iso
      let credits = correction.invoicesTouched.map { "  alternance avoir \($0) --motif \"\(motif)\"" }
      let issue = credits.isEmpty ? [] : ["  alternance facturer \(correction.cohort) --mois \(month)"]
      return ["Ce mois est déjà transmis ; pour suivre la correction :", "  alternance transmettre \(correction.cohort) --mois \(month)"]
        + credits + issue
    }
  }
}

struct AbsencesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "absences", abstract: "Les absences d'un mois, et leur déclaration aux entreprises.", aliases: ["absence-notices"])

  @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
  @Option(help: "Le mois, 2016-10.") var mois: String
  @Flag(help: "Déclare aux entreprises les absences qui restent à déclarer.") var declarer = false
  @Option(help: ArgumentHelp("Le dossier où écrire les déclarations.", valueName: "dossier")) var pdf: String?
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let session = try common.open()
    let cohort = try session.database.cohort(promotion)
    let month = try Written.month(mois)
    if declarer { _ = try session.database.declareAbsences(of: cohort, month: month, by: session.actor, on: session.day) }
    let notices = try session.database.absenceNotices(of: cohort, month: month, by: session.actor)
    var table = Table(columns: [.init("declaration", "Déclaration"), .init("stagiaire", "Stagiaire"), .init("heures", "Absence")])
    for notice in notices { table.rows += notice.students.map { [.text(notice.number), .text($0.name), .hours($0.total)] } }
    if session.day > month.period.last {
      table.rows += try session.database.undeclaredAbsences(of: cohort, month: month, by: session.actor).map {
        [.text("à déclarer"), .text($0.student), .hours($0.hours)]
      }
    }
    try table.print(as: output.format)
    guard let pdf else { return }
    let context = try session.database.documentContext()
    try Printing(session: session).print(notices.map { try context.absences($0) }, into: pdf)
  }
}

struct CertificatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "certificats", abstract: "Les certificats de réalisation d'un mois (avant 2019, des attestations de présence).",
    aliases: ["certificates"])

  @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
  @OptionGroup var span: PeriodOptions
  @Option(help: "Un seul stagiaire.") var stagiaire: String?
  @Option(help: ArgumentHelp("Le dossier où écrire les PDF.", valueName: "dossier")) var pdf: String?
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let session = try common.open()
    let cohort = try session.database.cohort(promotion)
    let period = try span.period()
    let codes = try stagiaire.map { [$0] } ?? session.database.attendingStudents(of: cohort, over: period, by: session.actor)
    let records = try codes.map { try session.database.attendanceRecord(of: $0, over: period, by: session.actor) }
    var table = Table(columns: [.init("stagiaire", "Stagiaire"), .init("entreprise", "Entreprise"), .init("heures", "Heures suivies")])
    table.rows = records.map { [.text($0.student), .text($0.company), .hours($0.total)] }
    try table.print(as: output.format)
    guard let pdf else { return }
    let context = try session.database.documentContext()
    guard let director = try session.database.holder(of: .cnamRegionalDirector, on: session.day) else {
      throw CertificateRefusal.noDirector(session.day)
    }
    let documents = try zip(records, codes).map { try context.certificate($0, code: $1, signatory: director, on: session.day) }
    try Printing(session: session).print(documents, into: pdf)
  }

  /// Nobody may sign.
  private enum CertificateRefusal: Refusal {
    case noDirector(Day)
    var sentence: String {
      switch self {
      case .noDirector(let day):
        "Le certificat est signé par la direction régionale du Cnam, vacante le \(day.french) : désignez-la (importer personnes)."
      }
    }
  }
}
