/// A day of the Gregorian calendar, without time or zone. Printed `YYYYMMDD` (UN/EDIFACT format 102).
public struct CalendarDay: Sendable, Equatable, Comparable {
  /// The year, in four digits. French rules accept 2000 to 2099.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, 1 to 31.
  public let day: Int

  /// Any three numbers: a day that does not exist is refused by `ElectronicInvoice.problems()`.
  public init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The earlier day first.
  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CalendarDay {
  var text: String { "\(year)" + (month < 10 ? "0" : "") + "\(month)" + (day < 10 ? "0" : "") + "\(day)" }

  /// Whether the day is in the calendar and in the century that BR-FR-03 accepts.
  var isValid: Bool {
    (2000...2099).contains(year) && (1...12).contains(month) && (1...lengthOfMonth).contains(day)
  }

  /// Every fourth year is a leap year between 2000 and 2099.
  private var lengthOfMonth: Int {
    switch month {
    case 2: year % 4 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
