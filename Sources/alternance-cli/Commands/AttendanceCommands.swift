import Alternance
import ArgumentParser

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
