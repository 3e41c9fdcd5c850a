extension Day {
  /// Whole years completed since a day, the age of somebody born on it. A birthday of 29 February is kept on the 28th
  /// when the year has none, as months are clipped everywhere (decision A-13).
  public func years(since birth: Day) -> Int {
    let years = year - birth.year
    return birth.adding(months: 12 * years) > self ? years - 1 : years
  }
}

extension Period {
  /// Whole months from the first day to the last one, both included: 24 from 15/09/2016 to 14/09/2018, and to the 15th too.
  public var months: Int {
    let end = last.adding(days: 1)
    let months = (end.year - first.year) * 12 + end.month - first.month
    return first.adding(months: months) > end ? months - 1 : months
  }
}
