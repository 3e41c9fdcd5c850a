/// A duration in integer minutes. Quarter-days are multiples of 3 minutes, so that hundredths of an hour are exact.
public struct Hours: Hashable, Sendable, Comparable {
  /// The duration in minutes; negative only as the difference that a correction makes.
  public let minutes: Int

  public init(minutes: Int) { self.minutes = minutes }

  public static let zero = Hours(minutes: 0)

  /// The duration in hundredths of an hour: 1 h 45 is 175.
  public var hundredths: Int { divideHalfUp(minutes * 5, by: 3) }

  /// Hours from hundredths of an hour, as a spreadsheet writes them (`446,00`); nil when they are no whole minutes.
  public init?(hundredths: Int) {
    guard hundredths * 3 % 5 == 0 else { return nil }
    self.init(minutes: hundredths * 3 / 5)
  }

  public static func < (left: Hours, right: Hours) -> Bool { left.minutes < right.minutes }
  public static func + (left: Hours, right: Hours) -> Hours { Hours(minutes: left.minutes + right.minutes) }
  public static func - (left: Hours, right: Hours) -> Hours { Hours(minutes: left.minutes - right.minutes) }
  public static func += (left: inout Hours, right: Hours) { left = left + right }
}

extension Sequence where Element == Hours {
  /// The sum; an empty list sums to nothing.
  public func sum() -> Hours { reduce(.zero, +) }
}
