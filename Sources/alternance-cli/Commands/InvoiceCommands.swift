import Alternance
import ArgumentParser

struct InvoicesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "factures", abstract: "Les factures et les avoirs d'une promotion.", aliases: ["invoices"])

  @Argument(help: ArgumentHelp("La promotion.", valueName: "promotion")) var promotion: String
  @Option(help: "Un seul mois, 2016-10.") var mois: String?
  @Option(help: "Un seul état : \(InvoiceEntry.State.allCases.map(\.code).joined(separator: ", ")).") var etat: String?
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let session = try common.open()
    let state = try etat.map { code in
      guard let state = InvoiceEntry.State.allCases.first(where: { $0.code == code || $0.french == code }) else {
        throw UsageRefusal("« \(code) » n'est pas un état ; états : \(InvoiceEntry.State.allCases.map(\.code).joined(separator: ", ")).")
      }
      return state
    }
    let invoices = try session.database.invoices(
      of: session.database.cohort(promotion), month: mois.map(Written.month), state: state, by: session.actor)
    try Self.table(invoices).print(as: output.format)
  }

  static func table(_ invoices: [InvoiceEntry], isDryRun: Bool = false) -> Table {
    var table = Table(columns: [
      .init("numero", "Numéro"), .init("payeur", "Payeur"), .init("mois", "Mois"), .init("emiseLe", "Émise le"),
      .init("echeance", "Échéance"), .init("heures", "Heures"), .init("montant", "Montant"), .init("paye", "Payé"),
      .init("etat", "État"),
    ])
    table.rows = invoices.map { invoice in
      [
        .text(invoice.number), .text(invoice.payer), .text(invoice.month?.iso ?? ""), .day(invoice.issuedOn), .day(invoice.dueOn),
        .hours(invoice.hours), .money(invoice.total), .money(invoice.paid), .text(isDryRun ? "à émettre" : invoice.state.french),
      ]
    }
    return table
  }
}

struct InvoiceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facture", abstract: "Une facture ou un avoir : son détail, son PDF, son XML.", aliases: ["show-invoice"])

  @Argument(help: ArgumentHelp("Le numéro.", valueName: "numéro")) var number: String
  @Option(help: ArgumentHelp("Le fichier PDF à écrire.", valueName: "fichier")) var pdf: String?
  @Option(help: ArgumentHelp("Le fichier XML (Factur-X) à écrire.", valueName: "fichier")) var xml: String?
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let session = try common.open()
    let invoice = try session.database.invoice(number, by: session.actor)
    if output.format == .texte { try heading(invoice, session) }
    try lines(invoice).print(as: output.format)
    let document = try session.database.documentContext().invoice(invoice)
    if let xml {
      guard let text = document.xml else { throw UsageRefusal("« \(number) » est adressée à un particulier : elle n'a pas de Factur-X.") }
      try Files.write(text, to: xml)
      notice("XML écrit dans « \(xml) ».")
    }
    if let pdf { try Printing(session: session).print(document, to: pdf) }
  }

  private func heading(_ invoice: IssuedInvoice, _ session: Session) throws {
    let entry = try session.database.invoiceEntry(number, by: session.actor)
    let word = invoice.kind == .creditNote ? "Avoir" : "Facture"
    print("\(word) \(invoice.number) du \(invoice.issuedOn.french), échéance \(invoice.dueOn.french), \(entry.state.french)")
    print("  \(invoice.seller.name)\n  à \(invoice.buyer.name), \(invoice.buyer.address.lines.joined(separator: ", "))")
    print("  \(invoice.subject)")
    if let cancels = invoice.cancels { print("  annule \(cancels.number) : \(invoice.reason)") }
    if let credit = entry.creditedBy { print("  annulée par \(credit)") }
    print("  total \(invoice.total.french), payé \(entry.paid.french), reste dû \(entry.due.french)\n")
  }

  private func lines(_ invoice: IssuedInvoice) -> Table {
    var table = Table(columns: [
      .init("libelle", "Libellé"), .init("detail", "Détail"), .init("heures", "Heures"), .init("prix", "Prix"),
      .init("montant", "Montant"),
    ])
    table.rows = invoice.lines.map { [.text($0.label), .text($0.detail), .hours($0.hours), .money($0.unitPrice), .money($0.amount)] }
    return table
  }
}

struct CreditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "avoir", abstract: "Annule une facture entière par un avoir.", aliases: ["credit"])

  @Argument(help: ArgumentHelp("Le numéro de la facture.", valueName: "numéro")) var number: String
  @Option(help: "Pourquoi : imprimé sur l'avoir.") var motif: String
  @Option(help: ArgumentHelp("Le fichier PDF à écrire.", valueName: "fichier")) var pdf: String?
  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = try common.open()
    let credit = try session.database.credit(number, reason: motif, by: session.actor, on: session.day)
    let entry = try session.database.invoiceEntry(number, by: session.actor)
    print("Avoir \(credit) émis : il annule \(number), \(entry.total.french).")
    if entry.due < .zero { print("À rembourser ou à reporter : \((-entry.due).french) déjà reçus sur cette facture.") }
    guard let pdf else { return }
    let document = try session.database.documentContext().invoice(session.database.invoice(credit, by: session.actor))
    try Printing(session: session).print(document, to: pdf)
  }
}

struct PaymentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "encaisser", abstract: "Enregistre un règlement, reçu le jour de --le ; négatif, un remboursement.",
    aliases: ["pay"])

  @Argument(help: ArgumentHelp("Le numéro de la facture.", valueName: "numéro")) var number: String
  @Option(parsing: .unconditional, help: "Le montant, 1234,56.") var montant: String
  @Option(help: "La référence de la banque.") var reference = ""
  @Option(help: "Comment : virement, chèque…") var mode = "virement"
  @OptionGroup var common: CommonOptions

  func run() throws {
    let amount = try Written.money(montant)
    let session = try common.open()
    let entry = try session.database.recordPayment(
      of: amount, on: number, paidOn: session.day, reference: reference, method: mode, by: session.actor, on: session.day)
    let word = amount < .zero ? "Remboursement" : "Règlement"
    print(
      "\(word) de \((amount < .zero ? -amount : amount).french) enregistré sur \(number) : \(entry.state.french), reste dû \(entry.due.french)."
    )
  }
}

struct RemindersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relances", abstract: "Les factures échues et impayées, et les lettres de relance.", aliases: ["reminders"])

  @Option(help: "Le jour auquel on regarde ; à défaut celui de --le.") var au: String?
  @Option(help: ArgumentHelp("Le dossier où écrire une lettre par payeur.", valueName: "dossier")) var pdf: String?
  @OptionGroup var common: CommonOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let session = try common.open()
    let day = try au.map { try Written.day($0, "--au") } ?? session.day
    let due = try session.database.receivables(asOf: day, by: session.actor)
    try table(due, on: day).print(as: output.format)
    let late = due.filter { $0.due > .zero }
    if output.format == .texte, !late.isEmpty { print("\nTotal dû : \(late.map(\.due).sum().french).") }
    if let pdf { try letters(late, on: day, session, into: pdf) }
  }

  private func table(_ due: [InvoiceEntry], on day: Day) -> Table {
    var table = Table(columns: [
      .init("numero", "Numéro"), .init("payeur", "Payeur"), .init("echeance", "Échéance"), .init("retard", "Jours de retard"),
      .init("montant", "Montant"), .init("du", "Reste dû"),
    ])
    table.rows = due.map { invoice in
      [
        .text(invoice.number), .text(invoice.payer), .day(invoice.dueOn), .count(max(0, day.days(since: invoice.dueOn))),
        .money(invoice.total), .money(invoice.due),
      ]
    }
    return table
  }

  private func letters(_ late: [InvoiceEntry], on day: Day, _ session: Session, into folder: String) throws {
    guard !late.isEmpty else { return notice("Aucune facture n'est en retard.") }
    _ = try session.actor.role(for: .sendReminder)
    let context = try session.database.documentContext()
    let byPayer = Dictionary(grouping: late, by: \.payer).sorted { $0.key < $1.key }
    let documents = try byPayer.map { _, invoices in
      try context.reminder(
        invoices, to: session.database.invoice(invoices[0].number, by: session.actor), signatory: session.actor.name, on: day)
    }
    try Printing(session: session).print(documents, into: folder)
  }
}

struct FeeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prestation", abstract: "Facture une VAP (390 €) ou une VES (150 €) à un stagiaire inscrit seul.", aliases: ["fee"])

  @Argument(help: ArgumentHelp("vap ou ves.", valueName: "prestation")) var fee: String
  @Argument(help: ArgumentHelp("Le stagiaire.", valueName: "stagiaire")) var student: String
  @Option(help: ArgumentHelp("Le fichier PDF à écrire.", valueName: "fichier")) var pdf: String?
  @OptionGroup var common: CommonOptions

  func run() throws {
    guard let fee = IndividualFee(rawValue: fee.lowercased()) else {
      throw UsageRefusal("« \(fee) » n'est pas une prestation : écrivez vap ou ves.")
    }
    let session = try common.open()
    let number = try session.database.charge(fee, to: student, by: session.actor, on: session.day)
    let invoice = try session.database.invoice(number, by: session.actor)
    print("Facture \(number) émise : \(invoice.subject), \(invoice.total.french).")
    if let pdf { try Printing(session: session).print(session.database.documentContext().invoice(invoice), to: pdf) }
  }
}
