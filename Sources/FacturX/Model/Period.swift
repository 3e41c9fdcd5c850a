/// A period from one day to another, both included: the invoicing period (BG-14) or the period of a line (BG-26).
public struct Period: Sendable, Equatable {
  /// The first day (BT-73, BT-134).
  public var first: CalendarDay
  /// The last day, not before the first (BT-74, BT-135).
  public var last: CalendarDay

  /// From the first day to the last, which may be the same.
  public init(first: CalendarDay, last: CalendarDay) {
    self.first = first
    self.last = last
  }
}
