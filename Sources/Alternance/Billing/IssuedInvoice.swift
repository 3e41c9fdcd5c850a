/// An invoice or a credit note as it was issued: a copy of every field that is printed, which nothing changes any more.
/// Only `issue` makes one.
public struct IssuedInvoice: Sendable, Equatable {
  public let id: Int
  public let number: String
  public let kind: Kind
  public let purpose: Invoice.Purpose
  public let issuedOn: Day
  public let dueOn: Day
  public let month: Month?
  public let period: Period?
  /// The institution that issued it, whose letterhead it bears.
  public let issuer: PartnerCode
  public let seller: Identity
  /// The account to pay to, nil when the seller had told none.
  public let sellerIban: Iban?
  public let buyer: Identity
  public let buyerKind: BuyerKind
  /// What is printed of the buyer's number; empty when the law of the day asked for none.
  public let buyerIdentifier: String
  public let serviceCode: String
  public let purchaseOrder: String
  public let subject: String
  public let lines: [InvoiceLine]
  public let total: Money
  public let vatMention: String
  public let vatexCode: String
  public let mentions: [LegalMentions.Mention]
  /// The table that justifies a settlement, one row a line, cells separated by tabs.
  public let justification: [[String]]
  public let reason: String
  /// The invoice that a credit note cancels.
  public let cancels: Reference?
  /// The version of the template that prints it: a published one never changes.
  public let template: String
  public let isSpecimen: Bool

  /// The template of the documents issued today.
  static let currentTemplate = "facture/1"

  public enum Kind: String, Sendable { case invoice, creditNote }

  /// A party as it was named on the day.
  public struct Identity: Sendable, Equatable {
    public let name: String
    public let tradingName: String
    public let address: Address
    public let siret: String
    public let declaration: String
    public let email: String
    public let phone: String
  }

  /// Another document of the series.
  public struct Reference: Sendable, Equatable {
    public let number: String
    public let issuedOn: Day
  }

  public var hours: Hours { lines.map(\.hours).sum() }
}

/// An invoice or a credit note as a list shows it, with what has been paid.
public struct InvoiceEntry: Sendable, Equatable {
  public let number: String
  public let kind: IssuedInvoice.Kind
  public let purpose: Invoice.Purpose
  public let payer: String
  public let month: Month?
  public let issuedOn: Day
  public let dueOn: Day
  public let hours: Hours
  public let total: Money
  public let paid: Money
  /// The credit note that cancels it.
  public let creditedBy: String?
  /// The invoice that it cancels.
  public let cancels: String?

  /// What the payer still owes; negative when a cancelled invoice was paid and is to be refunded.
  public var due: Money {
    if kind == .creditNote { return .zero }
    return (creditedBy == nil ? total : .zero) - paid
  }

  public var state: State {
    if kind == .creditNote { return .creditNote }
    if creditedBy != nil { return .credited }
    if paid == .zero { return .issued }
    return due > .zero ? .partPaid : .paid
  }

  /// Where an invoice stands: computed from the credit notes and the payments, never stored.
  public enum State: String, Sendable, CaseIterable {
    case issued, partPaid, paid, credited, creditNote

    public var french: String {
      switch self {
      case .issued: "émise"
      case .partPaid: "partiellement payée"
      case .paid: "payée"
      case .credited: "annulée"
      case .creditNote: "avoir"
      }
    }

    /// The word of the commands.
    public var code: String {
      switch self {
      case .issued: "emise"
      case .partPaid: "partielle"
      case .paid: "payee"
      case .credited: "annulee"
      case .creditNote: "avoir"
      }
    }
  }
}
