import GRDB

/// The writing of invoices: lines first, then the header that closes them, with the next number of the issuer's series.
final class InvoiceWriter {
  private let entry: Entry
  private let seller: Partner
  private let mentions: LegalMentions
  private let isSpecimen: Bool
  private let lines: BulkInsert
  private let headers: BulkInsert
  private var nextID: Int
  private var nextLineID: Int
  private var nextSequence: Int

  /// - Throws: `InvoiceRefusal` when the day precedes the last document of the series.
  init(_ entry: Entry, seller: Partner) throws {
    self.entry = entry
    self.seller = seller
    let db = entry.db
    mentions = try LegalMentions(on: entry.day, in: db)
    isSpecimen = try seller.siret.isFictitious || db.isDemonstration()
    nextID = (try Int.fetchOne(db, sql: "SELECT max(id) FROM invoice") ?? 0) + 1
    nextLineID = (try Int.fetchOne(db, sql: "SELECT max(id) FROM invoiceLine") ?? 0) + 1
    nextSequence = try InvoiceWriter.nextSequence(of: seller, on: entry.day, in: db)
    lines = try BulkInsert(into: "invoiceLine", columns: InvoiceWriter.lineColumns, in: db)
    headers = try BulkInsert(into: "invoice", columns: InvoiceWriter.headerColumns, in: db)
  }

  private static func nextSequence(of seller: Partner, on day: Day, in db: GRDB.Database) throws -> Int {
    let last = try Row.fetchOne(
      db, sql: "SELECT number, issuedOn, year, sequence FROM invoice WHERE issuer = ? ORDER BY year DESC, sequence DESC LIMIT 1",
      arguments: [seller.id])
    guard let last else { return 1 }
    let lastDay: Day = last["issuedOn"]
    if day < lastDay { throw InvoiceRefusal.beforeLastDocument(day, last: lastDay, number: last["number"]) }
    return last["year"] == day.year ? last["sequence"] + 1 : 1
  }

  /// What an issue needs to know of the buyer and of where the invoice comes from.
  struct Circumstances {
    var buyer: BuyerCopy
    var cohort: Int
    var month: Month?
    var transfer: Int?
    var cancels: Int?
    var reason = ""
    var justification = ""
  }

  /// Issues an invoice, or the credit note that cancels one.
  /// - Returns: its number.
  func issue(_ invoice: Invoice, _ circumstances: Circumstances) throws -> String {
    let number = try add(invoice, circumstances).number
    try flush()
    return number
  }

  /// Adds an invoice to those that wait for `flush`.
  /// - Returns: its number and the day when it is due.
  func add(_ invoice: Invoice, _ circumstances: Circumstances) throws -> (number: String, dueOn: Day) {
    for (index, line) in invoice.lines.enumerated() { try add(line, rank: index + 1) }
    let number = "\(seller.invoicePrefix)-\(entry.day.year)-\(padded(nextSequence, 5))"
    let delay = circumstances.cancels == nil ? circumstances.buyer.paymentDays ?? seller.paymentDays : 0
    let dueOn = entry.day.adding(days: delay)
    headers.add(origin(invoice, circumstances, number: number, dueOn: dueOn) + sellerCopy + buyerCopy(invoice, circumstances))
    if headers.isFull { try flush() }
    nextID += 1
    nextSequence += 1
    return (number, dueOn)
  }

  /// Writes what waits: a header closes its invoice, so it comes after its lines.
  func flush() throws {
    try lines.flush()
    try headers.flush()
  }

  private func add(_ line: InvoiceLine, rank: Int) throws {
    var minutes: Int?
    var count: Int?
    switch line.quantity {
    case .hours(let hours): minutes = hours.minutes
    case .count(let units): count = units
    }
    lines.add([
      .number(nextLineID), .number(nextID), .number(rank), .number(line.contract), .text(line.label), .text(line.detail),
      .number(minutes), .number(count), .number(line.unitPrice.cents), .number(line.amount.cents), .number(line.contractYear),
      .number(line.nextYear.minutes), .flag(line.isBeyondCap), .number(line.excess.minutes), .number(entry.id),
    ])
    if lines.isFull { try lines.flush() }
    nextLineID += 1
  }

  private func origin(
    _ invoice: Invoice, _ circumstances: Circumstances, number: String, dueOn: Day
  ) -> [BulkInsert.Value] {
    let buyer = circumstances.buyer
    let kind: IssuedInvoice.Kind = circumstances.cancels == nil ? .invoice : .creditNote
    return [
      .number(nextID), .number(seller.id), .number(entry.day.year), .number(nextSequence), .text(number), .text(kind.rawValue),
      .text(invoice.purpose.rawValue), .number(circumstances.cohort), .text(circumstances.month?.iso),
      .number(circumstances.transfer), .number(buyer.organisation), .number(buyer.student), .number(buyer.partner),
      .number(circumstances.cancels), .text(circumstances.reason), .text(entry.day.iso), .text(dueOn.iso),
      .number(invoice.total.cents), .text(IssuedInvoice.currentTemplate),
    ]
  }

  /// The same on every document of the series.
  private lazy var sellerCopy: [BulkInsert.Value] = [
    .text(seller.legalName), .text(seller.displayName), .text(seller.address.street), .text(seller.address.postalCode),
    .text(seller.address.city), .text(seller.siret.text), .text(seller.declarationNumber), .text(seller.email),
    .text(seller.phone), .text(seller.iban?.text ?? ""), .text(seller.vatMention), .text(seller.vatexCode), .flag(isSpecimen),
    .number(entry.id),
  ]

  private func buyerCopy(_ invoice: Invoice, _ circumstances: Circumstances) -> [BulkInsert.Value] {
    let buyer = circumstances.buyer
    return [
      .text(buyer.name), .text(buyer.address.street), .text(buyer.address.postalCode), .text(buyer.address.city),
      .text(buyer.siret), .text(buyer.printedNumber(mentions)), .text(buyer.serviceCode), .text(buyer.kind.rawValue),
      .text(buyer.purchaseOrder), .text(invoice.subject), .text(invoice.period?.first.iso), .text(invoice.period?.last.iso),
      .text(mentionsText(for: buyer.kind, isCredit: circumstances.cancels != nil)), .text(circumstances.justification),
    ]
  }

  private var mentionsByKind: [BuyerKind: String] = [:]

  private func mentionsText(for kind: BuyerKind, isCredit: Bool) -> String {
    if let known = mentionsByKind[kind] { return known }
    let text = mentions.mentions(seller: seller, buyer: kind, isCredit: isCredit).map { "\($0.noteCode)\t\($0.text)" }.joined(
      separator: "\n")
    mentionsByKind[kind] = text
    return text
  }

  private static let lineColumns = """
    id, invoice, rank, contract, label, detail, minutes, count, unitPriceCents, amountCents, contractYear, nextYearMinutes,
    isBeyondCap, excessMinutes, entry
    """

  private static let headerColumns = """
    id, issuer, year, sequence, number, kind, purpose, cohort, month, transfer, organisation, student, partner, cancels, reason,
    issuedOn, dueOn, totalCents, template,
    sellerName, sellerTradingName, sellerStreet, sellerPostalCode, sellerCity, sellerSiret, sellerDeclaration, sellerEmail,
    sellerPhone, sellerIban, vatMention, vatexCode, isSpecimen, entry,
    buyerName, buyerStreet, buyerPostalCode, buyerCity, buyerSiret, buyerIdentifier, buyerServiceCode, buyerKind, purchaseOrder,
    subject, periodFrom, periodTo, mentions, justification
    """
}

/// The buyer as the invoice copies it.
struct BuyerCopy {
  var kind: BuyerKind
  var organisation: Int?
  var student: Int?
  var partner: Int?
  var name: String
  var address: Address
  var siret = ""
  var serviceCode = ""
  var purchaseOrder = ""
  var paymentDays: Int?

  /// The organisation or the student who pays for hours.
  var payer: Invoice.Buyer? { organisation.map { .organisation($0) } ?? student.map { .student($0) } }

  /// A public buyer is known by its SIRET; a company's SIREN is printed since the law asks for it.
  func printedNumber(_ mentions: LegalMentions) -> String {
    let isPublic = kind == .publicBody || kind == .partner
    guard isPublic || mentions.printsBuyerNumber, let number = Siret(siret) else { return "" }
    return isPublic ? "SIRET \(number.french)" : "SIREN \(number.french.prefix(11))"
  }
}

extension LegalMentions {
  /// The wordings in force on a day.
  init(on day: Day, in db: GRDB.Database) throws {
    let rows = try Row.fetchAll(
      db, sql: "SELECT code, text FROM legalMention WHERE validFrom <= :day AND (validUntil IS NULL OR validUntil >= :day)",
      arguments: ["day": day])
    self.init(texts: Dictionary(rows.map { ($0["code"], $0["text"]) }, uniquingKeysWith: { first, _ in first }))
  }
}
