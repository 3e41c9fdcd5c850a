/// The legal minimum wage (“SMIC”) from a day on, gross; the month is that of 35 hours a week.
public struct MinimumWage: Sendable, Equatable {
  public let validFrom: Day
  public let hourly: Money
  public let monthly: Money

  public init(validFrom: Day, hourly: Money, monthly: Money) {
    self.validFrom = validFrom
    self.hourly = hourly
    self.monthly = monthly
  }
}

/// The least that the law lets an employer pay a student, and why.
public struct MinimumPay: Sendable, Equatable {
  /// Gross, for a month of the agreed weekly duration.
  public let amount: Money
  /// Percent of the SMIC, or of the agreed minimum when `basis` says so.
  public let percent: Int
  /// « 80 % du SMIC (1 823,03 €), 21 à 25 ans, bac professionnel ou plus ».
  public let basis: String
  /// « Code du travail, D6325-15 ».
  public let article: String

  /// The legal weekly duration, for which monthly minimums are given; longer weeks owe overtime, which is not counted here.
  public static let fullTime = Hours(minutes: 35 * 60)

  /// The minimum of a contrat de professionnalisation (Code du travail, L6325-8, L6325-9, D6325-14 to D6325-18).
  /// - Parameters:
  ///   - raised: the student holds a professional diploma of the level of the baccalauréat, or more.
  ///   - agreedMinimum: monthly gross of the job in the collective agreement, for 35 hours; it counts from 26 on, at 85 %.
  ///   - weekly: the duration of the contract, training included; under 35 hours the minimum is in proportion.
  public static func professionnalisation(
    on day: Day, bornOn: Day, raised: Bool, wage: MinimumWage, agreedMinimum: Money?, weekly: Hours
  ) -> MinimumPay {
    let bracket = AgeBracket(on: day, bornOn: bornOn)
    guard bracket < .from26 else { return adult(wage: wage, agreedMinimum: agreedMinimum, weekly: weekly) }
    let percent = (bracket < .from21 ? 55 : 70) + (raised ? 10 : 0)
    let words = [bracket < .from21 ? "moins de 21 ans" : bracket.french] + (raised ? ["bac professionnel ou plus"] : [])
    return MinimumPay(
      percent, of: .smic(wage), because: words, article: raised ? "D6325-15" : "D6325-14", weekly: weekly)
  }

  /// From 26 on: the whole SMIC, or 85 % of the agreed minimum when that is more.
  private static func adult(wage: MinimumWage, agreedMinimum: Money?, weekly: Hours) -> MinimumPay {
    let words = [AgeBracket.from26.french]
    if let agreedMinimum, agreedMinimum.times(85) > wage.monthly.times(100) {
      return MinimumPay(85, of: .agreed(agreedMinimum), because: words, article: "D6325-18", weekly: weekly)
    }
    return MinimumPay(100, of: .smic(wage), because: words, article: "L6325-9", weekly: weekly)
  }

  /// The minimum of an apprentice (Code du travail, L6222-27, D6222-26, D6222-31).
  /// - Parameters:
  ///   - year: the year of the contract, from 1; a fourth one is paid as the third.
  ///   - agreedMinimum: monthly gross of the job in the collective agreement, for 35 hours; from 21 on it replaces a lower SMIC.
  ///   - weekly: the duration of the contract, training included; under 35 hours the minimum is in proportion.
  public static func apprenticeship(
    on day: Day, bornOn: Day, year: Int, wage: MinimumWage, agreedMinimum: Money?, weekly: Hours
  ) -> MinimumPay {
    let bracket = AgeBracket(on: day, bornOn: bornOn)
    let year = min(max(year, 1), 3)
    var reference = Reference.smic(wage)
    if bracket >= .from21, let agreedMinimum, agreedMinimum > wage.monthly { reference = .agreed(agreedMinimum) }
    let words = [bracket.french] + (bracket < .from26 ? [year == 1 ? "1re année" : "\(year)e année"] : [])
    return MinimumPay(
      apprenticePercents[year - 1][bracket.rawValue], of: reference, because: words, article: "D6222-26", weekly: weekly)
  }

  /// A row for each year of the contract, a column for each bracket of age (Code du travail, D6222-26).
  private static let apprenticePercents = [[27, 43, 53, 100], [39, 51, 61, 100], [55, 67, 78, 100]]

  /// Rounded once, half up to the cent, after the percentage and the proportion.
  private init(_ percent: Int, of reference: Reference, because words: [String], article: String, weekly: Hours) {
    let counted = min(weekly, MinimumPay.fullTime)
    let part = counted < MinimumPay.fullTime ? ["au prorata de \(counted.french) sur \(MinimumPay.fullTime.french)"] : []
    amount = Money(
      cents: divideHalfUp(reference.monthly.cents * percent * counted.minutes, by: 100 * MinimumPay.fullTime.minutes))
    self.percent = percent
    basis = (["\(FrenchNumbers.percent(percent)) \(reference.french)"] + words + part).joined(separator: ", ")
    self.article = "Code du travail, \(article)"
  }

  /// What a percentage is taken of.
  private enum Reference {
    case smic(MinimumWage)
    case agreed(Money)

    var monthly: Money {
      switch self {
      case .smic(let wage): wage.monthly
      case .agreed(let minimum): minimum
      }
    }

    var french: String {
      switch self {
      case .smic(let wage): "du SMIC (\(wage.monthly.french))"
      case .agreed(let minimum): "du minimum conventionnel (\(minimum.french))"
      }
    }
  }
}
