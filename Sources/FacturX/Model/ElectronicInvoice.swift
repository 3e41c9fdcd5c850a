/// An invoice or a credit note in euros, as EN 16931 sees it.
///
/// Every sum that is not a line's (totals, VAT breakdown) is computed from the lines when the document is written.
public struct ElectronicInvoice: Sendable, Equatable {
  /// The type of the document (BT-3).
  public enum Kind: Int, Sendable {
    /// A commercial invoice.
    case invoice = 380
    /// A credit note: its amounts are positive, its type says that they are given back.
    case creditNote = 381
  }

  /// The number, 1 to 35 characters among `A–Z a–z 0–9 + - _ /` (BT-1).
  public var number: String
  /// Invoice or credit note (BT-3).
  public var kind: Kind
  /// The day of issue (BT-2).
  public var issuedOn: CalendarDay
  /// The day by which it must be paid, not before the day of issue (BT-9).
  public var dueOn: CalendarDay
  /// The French invoicing framework (BT-23): `S1` is an invoice of services.
  public var process: String
  /// The mentions, in the order of printing (BG-1).
  public var notes: [Note]
  /// Who sells (BG-4).
  public var seller: Party
  /// Who buys (BG-7).
  public var buyer: Party
  /// The buyer's own reference; the service code of a public buyer (BT-10).
  public var buyerReference: String?
  /// The number of the buyer's order; the commitment number of a public buyer (BT-13).
  public var purchaseOrder: String?
  /// The number of the contract (BT-12).
  public var contract: String?
  /// The invoice that this one credits; compulsory for a credit note (BG-3).
  public var preceding: Preceding?
  /// The period invoiced (BG-14). Its last day, else the last day of the lines' periods, else the day of issue, is also
  /// written as the day of delivery (BT-72).
  public var period: Period?
  /// What is invoiced, at least one line (BG-25).
  public var lines: [Line]
  /// The account to pay by credit transfer (BT-84, with means of payment 30).
  public var iban: String?
  /// The terms of payment in words (BT-20).
  public var paymentTerms: String?

  /// A document of services (`S1`) unless another framework is given. Nothing is checked here: `problems()` does.
  public init(
    number: String, kind: Kind, issuedOn: CalendarDay, dueOn: CalendarDay, process: String = "S1", notes: [Note],
    seller: Party, buyer: Party, buyerReference: String? = nil, purchaseOrder: String? = nil, contract: String? = nil,
    preceding: Preceding? = nil, period: Period? = nil, lines: [Line], iban: String? = nil, paymentTerms: String? = nil
  ) {
    self.number = number
    self.kind = kind
    self.issuedOn = issuedOn
    self.dueOn = dueOn
    self.process = process
    self.notes = notes
    self.seller = seller
    self.buyer = buyer
    self.buyerReference = buyerReference
    self.purchaseOrder = purchaseOrder
    self.contract = contract
    self.preceding = preceding
    self.period = period
    self.lines = lines
    self.iban = iban
    self.paymentTerms = paymentTerms
  }
}
