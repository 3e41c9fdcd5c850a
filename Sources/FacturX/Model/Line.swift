/// A line of the invoice (BG-25).
public struct Line: Sendable, Equatable {
  /// The identifier of the line, unique on the invoice (BT-126).
  public var id: String
  /// What is sold (BT-153).
  public var name: String
  /// More about it (BT-154).
  public var description: String?
  /// The seller's own code for it (BT-155).
  public var sellerReference: String?
  /// How many units (BT-129). Negative to take back, for example what was already paid.
  public var quantity: Quantity
  /// The unit, a code of UN/ECE Recommendation 20 or 21 (BT-130): `HUR` is an hour, `C62` one piece.
  public var unitCode: String
  /// The price of one unit without VAT, never negative (BT-146).
  public var unitPrice: Amount
  /// Quantity × price, rounded to the cent by the caller (BT-131).
  public var net: Amount
  /// How it stands towards VAT (BG-30).
  public var tax: TaxCategory
  /// When it was performed (BG-26).
  public var period: Period?

  /// A line; hours unless another unit is given.
  public init(
    id: String, name: String, description: String? = nil, sellerReference: String? = nil,
    quantity: Quantity, unitCode: String = "HUR", unitPrice: Amount, net: Amount,
    tax: TaxCategory, period: Period? = nil
  ) {
    self.id = id
    self.name = name
    self.description = description
    self.sellerReference = sellerReference
    self.quantity = quantity
    self.unitCode = unitCode
    self.unitPrice = unitPrice
    self.net = net
    self.tax = tax
    self.period = period
  }
}
