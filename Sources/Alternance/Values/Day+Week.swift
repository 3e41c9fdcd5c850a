extension Day {
  /// The day of the week, 1 for Monday to 7 for Sunday (ISO 8601).
  public var weekday: Int {
    let offset = days(since: Month(known: 2016, 10).period.first.adding(days: 2)) % 7  // 3 October 2016 was a Monday
    return (offset + 7) % 7 + 1
  }

  public var isSunday: Bool { weekday == 7 }

  /// From the Monday to the Sunday around the day.
  public var week: Period { Period(from: adding(days: 1 - weekday), to: adding(days: 7 - weekday)) }

  /// A “jour ouvrable”: Monday to Saturday, public holidays excepted.
  public var isWorkingDay: Bool { !isSunday && !PublicHolidays.contains(self) }

  /// The last of so many working days that follow this one, which is not counted.
  public func adding(workingDays: Int) -> Day {
    var (day, left) = (self, workingDays)
    while left > 0 {
      day = day.adding(days: 1)
      if day.isWorkingDay { left -= 1 }
    }
    return day
  }
}
