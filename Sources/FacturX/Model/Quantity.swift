/// A number of units (BT-129), counted in ten-thousandths, so never with more than four decimals. It may be negative.
public struct Quantity: Sendable, Equatable, Hashable {
  /// Ten-thousandths of a unit: one hour and a half is 15 000.
  public let tenThousandths: Int

  /// So many ten-thousandths: 7 hours are `Quantity(tenThousandths: 70_000)`.
  public init(tenThousandths: Int) {
    self.tenThousandths = tenThousandths
  }
}

extension Quantity {
  /// Units without useless zeros: `7`, `1.5`, `-0.3333`.
  var text: String {
    var digits = decimalText(tenThousandths, places: 4)
    while digits.last == "0" { digits.removeLast() }
    if digits.last == "." { digits.removeLast() }
    return digits
  }
}
