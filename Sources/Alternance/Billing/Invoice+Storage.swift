import GRDB

/// The writing of invoices: lines first, then the header that closes them, with the next number of the issuer's series.
final class InvoiceWriter {
  private let entry: Entry
  private let seller: Partner
  private let mentions: LegalMentions
  private let isSpecimen: Bool
  private let insertLine: Statement
  private let insertHeader: Statement
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
    insertLine = try db.cachedStatement(sql: InvoiceWriter.lineSQL)
    insertHeader = try db.cachedStatement(sql: InvoiceWriter.headerSQL)
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
    for (index, line) in invoice.lines.enumerated() { try write(line, rank: index + 1) }
    let number = "\(seller.invoicePrefix)-\(entry.day.year)-\(padded(nextSequence, 5))"
    try insertHeader.execute(arguments: header(invoice, circumstances, number: number))
    nextID += 1
    nextSequence += 1
    return number
  }

  private func write(_ line: InvoiceLine, rank: Int) throws {
    var minutes: Int?
    var count: Int?
    switch line.quantity {
    case .hours(let hours): minutes = hours.minutes
    case .count(let units): count = units
    }
    try insertLine.execute(arguments: [
      nextLineID, nextID, rank, line.contract, line.label, line.detail, minutes, count, line.unitPrice.cents, line.amount.cents,
      line.contractYear, line.nextYear.minutes, line.isBeyondCap ? 1 : 0, line.excess.minutes, entry.id,
    ])
    nextLineID += 1
  }

  private func header(_ invoice: Invoice, _ circumstances: Circumstances, number: String) throws -> StatementArguments {
    let buyer = circumstances.buyer
    let kind: IssuedInvoice.Kind = circumstances.cancels == nil ? .invoice : .creditNote
    let delay = kind == .creditNote ? 0 : buyer.paymentDays ?? seller.paymentDays
    var values: [(any DatabaseValueConvertible)?] = [
      nextID, seller.id, entry.day.year, nextSequence, number, kind.rawValue, invoice.purpose.rawValue, circumstances.cohort,
      circumstances.month, circumstances.transfer, buyer.organisation, buyer.student, buyer.partner, circumstances.cancels,
      circumstances.reason, entry.day, entry.day.adding(days: delay), invoice.total, IssuedInvoice.currentTemplate,
    ]
    values += [
      seller.legalName, seller.displayName, seller.address.street, seller.address.postalCode, seller.address.city,
      seller.siret.text, seller.declarationNumber, seller.email, seller.phone, seller.iban?.text ?? "",
    ]
    values += [
      buyer.name, buyer.address.street, buyer.address.postalCode, buyer.address.city, buyer.siret,
      buyer.printedNumber(mentions), buyer.serviceCode, buyer.kind.rawValue, buyer.purchaseOrder, invoice.subject,
      invoice.period?.first, invoice.period?.last, seller.vatMention, seller.vatexCode,
      mentionsText(for: buyer.kind, isCredit: kind == .creditNote),
      circumstances.justification, isSpecimen, entry.id,
    ]
    return StatementArguments(values)
  }

  private var mentionsByKind: [BuyerKind: String] = [:]

  private func mentionsText(for kind: BuyerKind, isCredit: Bool) -> String {
    if let known = mentionsByKind[kind] { return known }
    let text = mentions.mentions(seller: seller, buyer: kind, isCredit: isCredit).map { "\($0.noteCode)\t\($0.text)" }.joined(
      separator: "\n")
    mentionsByKind[kind] = text
    return text
  }

  private static let lineSQL = """
    INSERT INTO invoiceLine (id, invoice, rank, contract, label, detail, minutes, count, unitPriceCents, amountCents,
      contractYear, nextYearMinutes, isBeyondCap, excessMinutes, entry) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  private static let headerSQL = """
    INSERT INTO invoice (id, issuer, year, sequence, number, kind, purpose, cohort, month, transfer, organisation, student,
      partner, cancels, reason, issuedOn, dueOn, totalCents, template, sellerName, sellerTradingName, sellerStreet,
      sellerPostalCode, sellerCity, sellerSiret, sellerDeclaration, sellerEmail, sellerPhone, sellerIban, buyerName, buyerStreet,
      buyerPostalCode, buyerCity, buyerSiret, buyerIdentifier, buyerServiceCode, buyerKind, purchaseOrder, subject,
      periodFrom, periodTo, vatMention, vatexCode, mentions, justification, isSpecimen, entry)
    VALUES (\(Array(repeating: "?", count: 47).joined(separator: ", ")))
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

  /// A public buyer is known by its SIRET; a company's SIREN is printed since the law asks for it.
  func printedNumber(_ mentions: LegalMentions) -> String {
    guard let number = Siret(siret) else { return "" }
    if kind == .publicBody || kind == .partner { return "SIRET \(number.french)" }
    return mentions.printsBuyerNumber ? "SIREN \(number.french.prefix(11))" : ""
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
