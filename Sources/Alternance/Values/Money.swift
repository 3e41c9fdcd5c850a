/// An amount in integer euro cents. All tariffs of the convention are amounts "TTC" (annexe 1).
public struct Money: Hashable, Sendable, Comparable {
  /// The amount in cents; negative for a loss, a credit or a refund.
  public let cents: Int

  public init(cents: Int) { self.cents = cents }

  public static let zero = Money(cents: 0)

  public static func < (left: Money, right: Money) -> Bool { left.cents < right.cents }
  public static func + (left: Money, right: Money) -> Money { Money(cents: left.cents + right.cents) }
  public static func - (left: Money, right: Money) -> Money { Money(cents: left.cents - right.cents) }
  public static prefix func - (amount: Money) -> Money { Money(cents: -amount.cents) }
  public static func += (left: inout Money, right: Money) { left = left + right }

  /// The price of some hours: the amount is hourly, rounded once, half up to the cent (decision A-03).
  public func times(_ hours: Hours) -> Money { Money(cents: divideHalfUp(cents * hours.minutes, by: 60)) }

  /// A whole number of units of this price.
  public func times(_ count: Int) -> Money { Money(cents: cents * count) }

  /// Half of the amount, truncated towards zero to the cent, also when negative (decision A-03).
  public var truncatedHalf: Money { Money(cents: cents / 2) }
}

extension Sequence where Element == Money {
  /// The sum; an empty list sums to nothing.
  public func sum() -> Money { reduce(.zero, +) }
}

/// Integer division rounded half up, away from zero for negative numbers: −2.5 becomes −3, as 2.5 becomes 3,
/// so that a credit note is always the exact opposite of its invoice (decision A-03).
public func divideHalfUp(_ dividend: Int, by divisor: Int) -> Int {
  precondition(divisor > 0, "a positive divisor")
  let magnitude = (2 * abs(dividend) + divisor) / (2 * divisor)
  return dividend < 0 ? -magnitude : magnitude
}
