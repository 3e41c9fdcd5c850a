import Alternance
import ArgumentParser

struct IssueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facturer", abstract: "Émet les factures d'un mois, une par payeur, sur les heures suivies.", aliases: ["invoice"])

  @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
  @Option(help: "Le mois, 2016-10.") var mois: String
  @Option(help: "Le SIRET du seul payeur à facturer.") var payeur: String?
  @Flag(help: "Calcule tout, n'émet rien.") var essai = false
  @Option(help: ArgumentHelp("Le dossier où écrire les PDF.", valueName: "dossier")) var pdf: String?
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let session = try common.open()
    let cohort = try session.database.cohort(promotion)
    let month = try Written.month(mois)
    let billing = try Patience.during("calcul des heures et des factures") {
      try session.database.issueInvoices(
        of: cohort, month: month, payer: payeur, isDryRun: essai, by: session.actor, on: session.day)
    }
    if billing.invoices.isEmpty { notice("Rien à émettre : tous les payeurs \(month.frenchOf) ont leur facture.") }
    if !billing.invoices.isEmpty || output.format != .texte {
      try InvoicesCommand.table(billing.invoices, isDryRun: essai).print(as: output.format)
    }
    if output.format == .texte { summary(billing, month) }
    for excess in billing.excess {
      notice("Au-delà du plafond, non facturé : \(excess.student) (\(excess.contract)), \(excess.hours.french).")
    }
    guard let pdf, !essai else { return }
    try print(pdf, cohort: cohort, month: month, session: session)
  }

  private func summary(_ billing: MonthBilling, _ month: Month) {
    guard !billing.invoices.isEmpty else { return }
    let total = billing.invoices.map(\.total).sum()
    let count = billing.invoices.count
    let issued = count > 1 ? "\(count) factures émises" : "1 facture émise"
    let planned = "\(count) facture\(count > 1 ? "s" : "") à émettre (essai, rien n'est écrit)"
    let what = billing.isDryRun ? planned : issued
    Swift.print("\n\(what) pour \(month.french) : \(billing.attended.french) suivies, \(total.french).")
  }

  /// Every uncredited invoice of the month, also those of an earlier run: a PDF that failed is made again.
  private func print(_ folder: String, cohort: Cohort, month: Month, session: Session) throws {
    let context = try session.database.documentContext()
    let entries = try session.database.invoices(of: cohort, month: month, by: session.actor)
    let documents = try entries.map { try context.invoice(session.database.invoice($0.number, by: session.actor)) }
    try Printing(session: session).print(documents, into: folder)
  }
}
