/// A calendar month: sheets are handed to Cnam, and companies invoiced, month by month (convention, art. 7).
public struct Month: Hashable, Sendable, Comparable {
  public let year: Int
  public let month: Int

  public init?(year: Int, month: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    self.init(known: year, month)
  }

  init(known year: Int, _ month: Int) {
    self.year = year
    self.month = month
  }

  /// Reads `2016-10`, or `10/2016`; nil for anything else.
  public init?(written text: String) {
    let separator: Character = text.contains("/") ? "/" : "-"
    let written = text.split(separator: separator, omittingEmptySubsequences: false)
    let parts = separator == "/" ? written.reversed() : written
    guard parts.count == 2, parts[0].count == 4, (1...2).contains(parts[1].count) else { return nil }
    guard let year = digits(parts[0]), let month = digits(parts[1]) else { return nil }
    self.init(year: year, month: month)
  }

  public static func < (left: Month, right: Month) -> Bool { (left.year, left.month) < (right.year, right.month) }

  /// `2016-10`, as the database keeps it.
  public var iso: String { "\(padded(year, 4))-\(padded(month, 2))" }

  /// `octobre 2016`.
  public var french: String { "\(Month.names[month - 1]) \(year)" }

  /// `d'octobre 2016`, `de mai 2016`.
  public var frenchOf: String { ("ao".contains(french.first!) ? "d'" : "de ") + french }

  /// First and last day of the month.
  public var period: Period {
    Period(
      from: Day(year: year, month: month, day: 1)!,
      to: Day(year: year, month: month, day: Day.length(ofMonth: month, year: year))!)
  }

  /// The month after this one.
  public var next: Month { period.last.adding(days: 1).inMonth }

  private static let names = [
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
  ]
}
