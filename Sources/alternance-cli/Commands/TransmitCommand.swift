import Alternance
import ArgumentParser

struct CentraliseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "centraliser", abstract: "Réunit chez la coordinatrice les feuilles d'un mois que les intervenants ont signées.",
    aliases: ["centralise"])

  @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
  @Option(help: "Le mois, 2016-10.") var mois: String
  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = try common.open()
    let cohort = try session.database.cohort(promotion)
    let month = try Written.month(mois)
    let count = try session.database.centraliseSheets(of: cohort, month: month, by: session.actor, on: session.day)
    print("\(count) feuille\(count > 1 ? "s" : "") \(month.frenchOf) centralisée\(count > 1 ? "s" : "") le \(session.day.french).")
  }
}

struct TransmitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transmettre", abstract: "Remet au Cnam les feuilles d'un mois : le mois devient facturable.",
    discussion: """
      Les feuilles que les intervenants ont signées sont centralisées en même temps.
      Un mois déjà transmis, où rien n'a changé : --pdf refait son bordereau.
      """, aliases: ["transmit"])

  @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
  @Option(help: "Le mois, 2016-10.") var mois: String
  @Flag(help: "Montre ce qui serait remis et ce qui a changé, n'enregistre rien.") var apercu = false
  @Option(help: ArgumentHelp("Le fichier où écrire le bordereau.", valueName: "fichier")) var pdf: String?
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let session = try common.open()
    let cohort = try session.database.cohort(promotion)
    let month = try Written.month(mois)
    if apercu { return try preview(cohort, month, session) }
    let isNew = try transmitted(cohort, month, session)
    let slip = try session.database.transferSlip(of: cohort, month: month, by: session.actor)
    if isNew { warn(slip) }
    try write(slip, session)
  }

  /// Hands the month over; false when nothing has changed since and only the slip is wanted again.
  private func transmitted(_ cohort: Cohort, _ month: Month, _ session: Session) throws -> Bool {
    do { try transmit(cohort, month, session) } catch TransferRefusal.unchanged(let month, let day) where pdf != nil {
      notice(TransferRefusal.unchanged(month, day).sentence)
      return false
    }
    return true
  }

  private func transmit(_ cohort: Cohort, _ month: Month, _ session: Session) throws {
    let blank = try session.database.unsignedSheets(of: cohort, month: month, by: session.actor)
    let (transfer, totals) = try session.database.transmit(cohort, month: month, by: session.actor, on: session.day)
    let rank = transfer.rank == 1 ? "" : " (transmission n° \(transfer.rank), avec les corrections)"
    print("Feuilles \(transfer.month.frenchOf) transmises le \(transfer.handedOn.french)\(rank) :")
    show(totals)
    for sheet in blank {
      let owner = "feuille \(sheet.owner.frenchOf)"
      notice("Attention : personne n'a signé « \(sheet.slot) », quart \(sheet.quarter) du \(sheet.day.french) (\(owner)).")
    }
  }

  private func show(_ totals: AttendanceTotals) {
    print("  heures dispensées au groupe   \(totals.delivered.french)")
    print("  heures stagiaires suivies     \(totals.attended.french)")
  }

  private func warn(_ slip: TransferSlip) {
    if let warning = slip.warning { notice("Attention : \(warning)") }
  }

  private func preview(_ cohort: Cohort, _ month: Month, _ session: Session) throws {
    let slip = try session.database.transferPreview(of: cohort, month: month, by: session.actor)
    try SheetTable.of(slip.sheets).print(as: output.format)
    if output.format == .texte {
      print("\nAperçu de la transmission n° \(slip.rank), rien n'est enregistré :")
      show(slip.totals)
      for line in changes(slip) { print(line) }
    }
    warn(slip)
    try write(slip, session)
  }

  private func changes(_ slip: TransferSlip) -> [String] {
    if slip.rank == 1 { return [] }
    if slip.changes.isEmpty { return ["Rien n'a changé depuis la dernière transmission."] }
    return ["Depuis la dernière transmission :"] + slip.changes.map { "  \($0.sentence)" }
  }

  private func write(_ slip: TransferSlip, _ session: Session) throws {
    guard let pdf else { return }
    let context = try session.database.documentContext()
    try Printing(session: session).print(context.transferSlip(slip, on: session.day), to: pdf)
  }
}

/// The sheets of a month, one a row.
enum SheetTable {
  static func of(_ sheets: [SheetStatus]) -> Table {
    var table = Table(columns: [
      .init("jour", "Jour"), .init("quart", "Quart"), .init("seance", "Séance"), .init("ue", "UE"), .init("intervenant", "Intervenant"),
      .init("institution", "Institution"), .init("signes", "Signés"), .init("etat", "État"),
    ])
    table.rows = sheets.map { sheet in
      [
        .day(sheet.day), .count(sheet.time.quarter), .text(sheet.slot), .text(sheet.unit), .text(sheet.lecturer), .text(sheet.owner.french),
        .text(sheet.signatures), .text(sheet.state.french),
      ]
    }
    return table
  }
}
