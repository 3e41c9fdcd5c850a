/// An institution as the convention names it, with what its invoices must print (convention, parties; PC-00-01).
public struct Partner: Sendable, Equatable {
  public let id: Int
  public let code: PartnerCode
  /// The legal person that issues and signs: for the CFA, the Métropole.
  public let legalName: String
  /// The name that people know: « CFA du Pays d'Aix ».
  public let displayName: String
  public let address: Address
  public let siret: Siret
  /// The number of the declaration of activity, eleven figures.
  public let declarationNumber: String
  public let declarationRegion: String
  /// The prefix of its series of numbers: `CNAM-AGAC`.
  public let invoicePrefix: String
  /// A public body: its invoice is also its order to pay (titre de recettes).
  public let isPublic: Bool
  /// What its invoices say of VAT, and the code of the exemption.
  public let vatMention: String
  public let vatexCode: String
  /// Days from issue to due date when the buyer has none of its own.
  public let paymentDays: Int
  public let email: String
  public let phone: String
  /// The account that its invoices name; nil when the base knows none.
  public let iban: Iban?
}

/// A postal address in France.
public struct Address: Sendable, Equatable {
  public let street: String
  public let postalCode: String
  public let city: String

  public init(street: String, postalCode: String, city: String) {
    self.street = street
    self.postalCode = postalCode
    self.city = city
  }

  /// The lines under a name on an envelope.
  public var lines: [String] { [street, "\(postalCode) \(city)"].filter { !$0.isEmpty && $0 != " " } }
}
