/// A sum of money or a price in euros, counted in cents, so never with more than two decimals. It may be negative.
public struct Amount: Sendable, Equatable, Hashable {
  /// Cents of a euro.
  public let cents: Int

  /// So many cents: 14.50 € is `Amount(cents: 1450)`.
  public init(cents: Int) {
    self.cents = cents
  }
}

extension Amount {
  /// Euros with exactly two decimals: `-12.05`.
  var text: String { decimalText(cents, places: 2) }
}
