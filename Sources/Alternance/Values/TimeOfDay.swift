/// A time on the clock of the teaching site, in minutes after midnight.
public struct TimeOfDay: Hashable, Sendable, Comparable {
  public let minutes: Int

  public init?(minutes: Int) {
    guard (0..<1440).contains(minutes) else { return nil }
    self.minutes = minutes
  }

  /// Reads `08:30`, `8:30` or `8h30`; nil for anything else.
  public init?(written text: String) {
    let parts = text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == ":" || $0 == "h" }).map { digits($0) }
    guard parts.count == 2, let hour = parts[0], let minute = parts[1], minute < 60 else { return nil }
    self.init(minutes: hour * 60 + minute)
  }

  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.minutes < right.minutes }

  /// `08:30`.
  public var text: String { "\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))" }
}
