/// When somebody, or a room, is already taken: times of some days.
public struct BusyTimes: Sendable, Equatable {
  /// One time taken, of one day; minutes after midnight, the end excluded.
  public struct Span: Sendable, Hashable, Comparable {
    public let day: Day
    public let start: Int
    public let end: Int

    public init(day: Day, start: Int, end: Int) {
      self.day = day
      self.start = start
      self.end = end
    }

    /// A whole day.
    public init(day: Day) { self.init(day: day, start: 0, end: 1440) }

    public static func < (left: Span, right: Span) -> Bool {
      (left.day, left.start, left.end) < (right.day, right.start, right.end)
    }
  }

  private let byDay: [Day: [Span]]

  /// - Parameter spans: in any order; two may overlap.
  public init(_ spans: [Span] = []) {
    byDay = Dictionary(grouping: Set(spans), by: \.day).mapValues { $0.sorted() }
  }

  /// Nothing is taken between two times of a day; a time that ends when the other begins does not touch it.
  public func isFree(_ day: Day, from start: TimeOfDay, to end: TimeOfDay) -> Bool {
    !(byDay[day] ?? []).contains { $0.start < end.minutes && start.minutes < $0.end }
  }
}
