/// The official scale of a kilometre, progressive by the horsepower of the car and the kilometres of the calendar year
/// (arrêté of 3 July 2006, amended; annexe 1).
public struct KilometreScale: Sendable, Equatable {
  /// The first day of the scale.
  public let validFrom: Day
  public let bands: [Band]

  /// A rate from some horsepower and some kilometres of the year on.
  public struct Band: Sendable, Equatable {
    public let fromHorsepower: Int
    public let fromKilometres: Int
    /// For one kilometre.
    public let rate: Money

    public init(fromHorsepower: Int, fromKilometres: Int, rate: Money) {
      self.fromHorsepower = fromHorsepower
      self.fromKilometres = fromKilometres
      self.rate = rate
    }
  }

  public init(validFrom: Day, bands: [Band]) {
    self.validFrom = validFrom
    self.bands = bands
  }

  /// What some metres earn after others of the same calendar year: the difference of two whole sums, so that the parts of a year
  /// always make its total to the cent, in whatever order they are claimed.
  public func amount(metres: Int, after before: Int, horsepower: Int) -> Money {
    total(before + metres, horsepower) - total(before, horsepower)
  }

  /// The first metres of a year, slice by slice, rounded once.
  private func total(_ metres: Int, _ horsepower: Int) -> Money {
    let level = bands.map(\.fromHorsepower).filter { $0 <= horsepower }.max()
    let own = bands.filter { $0.fromHorsepower == level }.sorted { $0.fromKilometres < $1.fromKilometres }
    let sum = own.indices.map { index in
      let first = own[index].fromKilometres * 1000
      let last = index + 1 < own.count ? min(metres, own[index + 1].fromKilometres * 1000) : metres
      return max(0, last - first) * own[index].rate.cents
    }.reduce(0, +)
    return Money(cents: divideHalfUp(sum, by: 1000))
  }
}
