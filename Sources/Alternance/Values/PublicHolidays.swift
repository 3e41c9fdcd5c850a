/// The eleven public holidays of metropolitan France (Code du travail, L3133-1).
public enum PublicHolidays {
  /// The days of a year; one fewer when Ascension falls on 1 or 8 May.
  public static func days(of year: Int) -> Set<Day> {
    let fixed = [(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)]
    let easter = easter(of: year)
    let movable = [1, 39, 50].map { easter.adding(days: $0) }
    return Set(fixed.compactMap { Day(year: year, month: $0.0, day: $0.1) } + movable)
  }

  public static func contains(_ day: Day) -> Bool { days(of: day.year).contains(day) }

  /// Easter Sunday of the Gregorian calendar: the first Sunday after the full moon of the tables (Butcher's computus, 1876).
  public static func easter(of year: Int) -> Day {
    let (golden, century, inCentury) = (year % 19, year / 100, year % 100)
    let moonDrift = (century + 8) / 25
    let epact = (19 * golden + century - century / 4 - (century - moonDrift + 1) / 3 + 15) % 30
    let toSunday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7
    let isLateMoon = (golden + 11 * epact + 22 * toSunday) / 451
    let shift = epact + toSunday - 7 * isLateMoon + 114
    return Month(known: year, shift / 31).period.first.adding(days: shift % 31)
  }
}
