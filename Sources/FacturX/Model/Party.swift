/// The seller (BG-4) or the buyer (BG-7).
public struct Party: Sendable, Equatable {
  /// Which of the two.
  public enum Role: Sendable, Equatable {
    /// Who issues the invoice (BG-4).
    case seller
    /// Who owes it (BG-7).
    case buyer
  }

  /// The legal name (BT-27, BT-44).
  public var name: String
  /// The name it is known by, when different (BT-28, BT-45).
  public var tradingName: String?
  /// The SIREN, nine digits (BT-30, BT-47, scheme 0002). When nil, the first nine digits of the SIRET. Compulsory for the seller.
  public var siren: String?
  /// The SIRET, fourteen digits that begin with the SIREN (BT-29, BT-46, scheme 0009).
  public var siret: String?
  /// The VAT number with its country (BT-31, BT-48, scheme VA).
  public var vatNumber: String?
  /// The number the tax office knows the seller by, when it has no VAT number (BT-32, scheme FC). Not printed for a buyer.
  public var taxNumber: String?
  /// The first line of the address (BT-35, BT-50).
  public var street: String
  /// The second line of the address (BT-36, BT-51).
  public var street2: String?
  /// The postal code (BT-38, BT-53).
  public var postalCode: String
  /// The town (BT-37, BT-52).
  public var city: String
  /// The country, two capital letters (BT-40, BT-55).
  public var countryCode: String
  /// The address to write to (BT-43, BT-58).
  public var email: String?
  /// The telephone number (BT-42, BT-57).
  public var phone: String?
  /// The person or department to ask for (BT-41, BT-56).
  public var contactName: String?
  /// The address of the French directory (BT-34, BT-49, scheme 0225): `SIREN`, `SIREN_SIRET`, `SIREN_SIRET_SERVICE` or
  /// `SIREN_SUFFIX`. When nil, the SIREN; without SIREN, the e-mail (scheme EM).
  public var electronicAddress: String?

  /// A party in France unless another country is given. A text with nothing to read counts as nil.
  public init(
    name: String, tradingName: String? = nil, siren: String? = nil, siret: String? = nil,
    vatNumber: String? = nil, taxNumber: String? = nil, street: String, street2: String? = nil,
    postalCode: String, city: String, countryCode: String = "FR", email: String? = nil,
    phone: String? = nil, contactName: String? = nil, electronicAddress: String? = nil
  ) {
    self.name = name
    self.tradingName = tradingName
    self.siren = siren
    self.siret = siret
    self.vatNumber = vatNumber
    self.taxNumber = taxNumber
    self.street = street
    self.street2 = street2
    self.postalCode = postalCode
    self.city = city
    self.countryCode = countryCode
    self.email = email
    self.phone = phone
    self.contactName = contactName
    self.electronicAddress = electronicAddress
  }
}

extension Party {
  /// The SIREN given, else the one that the SIRET begins with.
  var registeredSIREN: String? { siren.filled ?? siret.filled.map { String($0.prefix(9)) } }

  /// Where a platform delivers the invoice.
  var endpoint: (address: String, scheme: String)? {
    if let address = electronicAddress.filled ?? registeredSIREN { return (address, "0225") }
    return email.filled.map { ($0, "EM") }
  }
}
