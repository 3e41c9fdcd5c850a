import Alternance
import ArgumentParser

struct AbsencesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "absences", abstract: "Les absences d'un mois, et leur déclaration aux entreprises.", aliases: ["absence-notices"])

  @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
  @Option(help: "Le mois, 2016-10.") var mois: String
  @Flag(help: "Déclare aux entreprises les absences qui restent à déclarer.") var declarer = false
  @Flag(help: "Une ligne par quart de journée d'absence, avec sa durée, son motif et sa déclaration.") var toutes = false
  @Option(help: ArgumentHelp("Le dossier où écrire les déclarations.", valueName: "dossier")) var pdf: String?
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let session = try common.open()
    let cohort = try session.database.cohort(promotion)
    let month = try Written.month(mois)
    if declarer { _ = try session.database.declareAbsences(of: cohort, month: month, by: session.actor, on: session.day) }
    let notices = try session.database.absenceNotices(of: cohort, month: month, by: session.actor)
    try (toutes ? export(cohort, month, session) : list(notices, cohort, month, session)).print(as: output.format)
    guard let pdf else { return }
    let context = try session.database.documentContext()
    try Printing(session: session).print(notices.map { try context.absences($0) }, into: pdf)
  }

  private func list(_ notices: [AbsenceNotice], _ cohort: Cohort, _ month: Month, _ session: Session) throws -> Table {
    var table = Table(columns: [
      .init("declaration", "Déclaration"), .init("stagiaire", "Stagiaire"), .init("heures", "Absence"), .init("envoi", "Envoi"),
    ])
    for notice in notices {
      table.rows += notice.students.map { [.text(notice.number), .text($0.name), .hours($0.total), .text(notice.sending)] }
    }
    if session.day > month.period.last {
      table.rows += try session.database.undeclaredAbsences(of: cohort, month: month, by: session.actor).map {
        [.text("à déclarer"), .text($0.student), .hours($0.hours), .text("")]
      }
    }
    return table
  }

  private func export(_ cohort: Cohort, _ month: Month, _ session: Session) throws -> Table {
    var table = Table(columns: [
      .init("stagiaire", "Stagiaire"), .init("entreprise", "Entreprise"), .init("jour", "Jour"), .init("quart", "Quart"),
      .init("debut", "Début"), .init("fin", "Fin"), .init("heures", "Durée"), .init("seance", "Séance"), .init("ue", "UE"),
      .init("motif", "Motif"), .init("justificatif", "Justificatif"), .init("declaration", "Déclaration"), .init("envoyee", "Envoyée le"),
    ])
    table.rows = try session.database.absenceEntries(of: cohort, month: month, by: session.actor).map { absence in
      [
        .text(absence.name), .text(absence.company), .day(absence.day), .count(absence.time.quarter), .text(absence.time.start.text),
        .text(absence.time.end.text), .hours(absence.hours), .text(absence.slot), .text(absence.unit),
        .text(absence.reason?.french ?? ""), .text(absence.justification), .text(absence.notice), .day(absence.sentOn),
      ]
    }
    return table
  }
}

struct SendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "envoyer", abstract: "Enregistre l'envoi d'une déclaration d'absence à l'entreprise, avec sa preuve.", aliases: ["send"])

  @Argument(help: ArgumentHelp("Le numéro de la déclaration.", valueName: "déclaration")) var declaration: String
  @Option(help: "\(SendingMeans.allCases.map(\.code).joined(separator: ", ")).") var moyen: String
  @Option(help: "Ce qui prouve l'envoi : l'accusé, le numéro du recommandé…") var preuve: String
  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = try common.open()
    guard let means = SendingMeans(code: moyen) else {
      throw UsageRefusal("« \(moyen) » n'est pas un moyen d'envoi : écrivez \(SendingMeans.allCases.map(\.code).joined(separator: ", ")).")
    }
    let row = [("declaration", declaration), ("moyen", means.code), ("envoye_le", session.day.french), ("preuve", preuve)]
    let report = try session.database.importRows(
      .envois, [row.map { (column: $0.0, value: $0.1) }], by: session.actor, on: session.day)
    let state = report.added == 0 ? "Cet envoi est déjà enregistré : déclaration" : "Déclaration"
    print("\(state) \(declaration) envoyée le \(session.day.french) \(means.frenchBy).")
  }
}

struct AlertsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alertes", abstract: "Les stagiaires dont les absences atteignent un seuil.", aliases: ["alerts"])

  @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let session = try common.open()
    let cohort = try session.database.cohort(promotion)
    var table = Table(columns: [
      .init("stagiaire", "Stagiaire"), .init("nom", "Nom"), .init("entreprise", "Entreprise"), .init("periode", "Période"),
      .init("heures", "Absence"), .init("seuil", "Seuil"), .init("intitule", "Alerte"), .init("absences", "Absences comptées"),
    ])
    table.rows = try session.database.absenceAlerts(of: cohort, on: session.day, by: session.actor).map { alert in
      [
        .text(alert.student), .text(alert.name), .text(alert.company), .text(alert.period), .hours(alert.hours), .hours(alert.threshold),
        .text(alert.title), .text(alert.isUnjustifiedOnly ? "injustifiées" : "toutes"),
      ]
    }
    try table.print(as: output.format)
  }
}
