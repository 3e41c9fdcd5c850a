/// Days from a first to a last one, both included.
public struct Period: Hashable, Sendable {
  public let first: Day
  public let last: Day

  public init(from first: Day, to last: Day) {
    self.first = first
    self.last = last
  }

  public func contains(_ day: Day) -> Bool { first <= day && day <= last }

  /// The days that both periods hold, nil when there is none.
  public func intersection(_ other: Period) -> Period? {
    let (start, end) = (max(first, other.first), min(last, other.last))
    return start <= end ? Period(from: start, to: end) : nil
  }

  /// `du 01/10/2016 au 31/10/2016`.
  public var french: String { "du \(first.french) au \(last.french)" }
}
