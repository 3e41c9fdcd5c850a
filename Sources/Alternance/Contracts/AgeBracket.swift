/// The ages between which a student's minimum pay does not change.
enum AgeBracket: Int, Sendable, Comparable, CaseIterable {
  case under18
  case from18
  case from21
  case from26

  /// An age counts from the first day of the month that follows the day on which it is reached (Code du travail, D6222-31): the
  /// age of the eve of the month. Reached on the 1st it counts from the 1st of the next month, for the text says
  /// « premier jour du mois suivant le jour où » and makes no exception.
  init(on day: Day, bornOn: Day) {
    let age = day.inMonth.period.first.adding(days: -1).years(since: bornOn)
    self = age >= 26 ? .from26 : age >= 21 ? .from21 : age >= 18 ? .from18 : .under18
  }

  static func < (left: AgeBracket, right: AgeBracket) -> Bool { left.rawValue < right.rawValue }

  var french: String {
    switch self {
    case .under18: "moins de 18 ans"
    case .from18: "18 à 20 ans"
    case .from21: "21 à 25 ans"
    case .from26: "26 ans et plus"
    }
  }
}
