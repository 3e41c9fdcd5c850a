/// The data of `templates/facture`: an issued invoice or credit note, field by field.
struct InvoiceDocument: Encodable {
  let kind, title, number, issuedOn: String
  let dueOn, period: String?
  let issuer: Letterhead
  let buyer: Addressee
  let references: [Labelled]
  let subject: String
  let lines: [Line]
  let columns: Columns
  let totals: [Labelled]
  let taxMention: String
  let excess: [Excess]
  let payment: Payment
  let mentions: [String]
  let credits: Credits?
  let justification: Justification?
  let specimen: Bool

  struct Line: Encodable { let label, detail, quantity, unitPrice, amount: String }
  struct Columns: Encodable { let label, quantity, unitPrice, amount: String }
  struct Excess: Encodable { let label, detail, quantity: String }
  struct Payment: Encodable {
    let terms: String
    let bank: Labelled?
    let reference: String
  }
  struct Credits: Encodable { let number, issuedOn, reason: String }
  struct Justification: Encodable {
    let title: String
    let header: [String]
    let rows: [[String]]
  }

  init(_ invoice: IssuedInvoice) {
    let isCredit = invoice.kind == .creditNote
    kind = isCredit ? "avoir" : invoice.purpose.documentKind
    title = isCredit ? "Avoir" : "Facture"
    number = invoice.number
    issuedOn = invoice.issuedOn.french
    dueOn = isCredit ? nil : invoice.dueOn.french
    period = invoice.period?.french
    issuer = Letterhead(code: invoice.issuer, identity: invoice.seller)
    buyer = Addressee(invoice)
    references = invoice.references
    subject = invoice.subject
    lines = invoice.lines.map(Line.init)
    columns = invoice.purpose.columns
    totals = Self.totals(invoice.total)
    taxMention = invoice.vatMention
    excess = invoice.lines.filter { $0.excess > .zero }.map {
      Excess(label: $0.label, detail: "Au-delà du plafond annuel du contrat", quantity: $0.excess.french)
    }
    payment = invoice.payment
    mentions = invoice.mentions.map(\.text)
    credits = invoice.cancels.map { Credits(number: $0.number, issuedOn: $0.issuedOn.french, reason: invoice.reason) }
    justification =
      invoice.justification.isEmpty
      ? nil
      : Justification(
        title: "Tableau justificatif", header: ["Poste", "Calcul", "Cnam", "CFA"], rows: invoice.justification)
    specimen = invoice.isSpecimen
  }

  private static func totals(_ total: Money) -> [Labelled] {
    [
      Labelled(label: "Total net", value: total.french), Labelled(label: "TVA", value: Money.zero.french),
      Labelled(label: "Net à payer", value: total.french, strong: true),
    ]
  }

  /// The invoice as a document, with its electronic twin unless the buyer is an individual.
  /// - Throws: `InvalidInvoice` when the electronic invoice would not be valid.
  static func document(_ invoice: IssuedInvoice) throws -> PrintableDocument {
    try PrintableDocument(
      name: "facture/\(invoice.number)", template: invoice.template,
      title: "\(invoice.kind == .creditNote ? "Avoir" : "Facture") \(invoice.number)", author: invoice.seller.name,
      day: invoice.issuedOn, content: InvoiceDocument(invoice),
      xml: invoice.buyerKind == .individual ? nil : try invoice.electronicInvoice.xml(), isEvidence: true)
  }
}

extension InvoiceDocument.Line {
  init(_ line: InvoiceLine) {
    label = line.label
    detail = line.detail
    switch line.quantity {
    case .hours(let hours): quantity = hours.french
    case .count(let count): quantity = FrenchNumbers.whole(count)
    }
    unitPrice = line.unitPrice.french
    amount = line.amount.french
  }
}

extension Addressee {
  init(_ invoice: IssuedInvoice) {
    let parts = invoice.buyerIdentifier.split(separator: " ", maxSplits: 1).map(String.init)
    let number = parts.count == 2 ? [Labelled(label: parts[0], value: parts[1])] : []
    let service = invoice.serviceCode.isEmpty ? [] : [Labelled(label: "Code service", value: invoice.serviceCode)]
    self.init(name: invoice.buyer.name, addressLines: invoice.buyer.address.lines, ids: number + service)
  }
}

extension Invoice.Purpose {
  fileprivate var documentKind: String {
    switch self {
    case .training: "facture"
    case .individual: "facture-individuelle"
    case .settlement: "facture-cfa"
    }
  }

  fileprivate var columns: InvoiceDocument.Columns {
    switch self {
    case .training: .init(label: "Stagiaire", quantity: "Heures", unitPrice: "Taux horaire", amount: "Montant")
    case .individual: .init(label: "Prestation", quantity: "Quantité", unitPrice: "Prix unitaire", amount: "Montant")
    case .settlement: .init(label: "Désignation", quantity: "Quantité", unitPrice: "Prix unitaire", amount: "Montant")
    }
  }
}

extension IssuedInvoice {
  fileprivate var references: [Labelled] {
    let order = purchaseOrder.isEmpty ? [] : [Labelled(label: "Votre commande", value: purchaseOrder)]
    let agreement = purpose == .settlement ? [Labelled(label: "Convention", value: "article 17")] : []
    return order + agreement
  }

  fileprivate var payment: InvoiceDocument.Payment {
    let days = dueOn.days(since: issuedOn)
    let terms =
      kind == .creditNote
      ? "Somme déduite de votre règlement, ou remboursée si la facture est déjà payée."
      : "Virement à \(days) jours de la date d'émission, en rappelant la référence."
    let account = kind == .creditNote ? nil : sellerIban
    return .init(terms: terms, bank: account.map { Labelled(label: "IBAN", value: $0.french) }, reference: number)
  }
}
