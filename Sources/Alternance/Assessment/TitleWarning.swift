/// What is told when a title is awarded, and stops nothing (decision A-37).
public enum TitleWarning: Sendable, Equatable {
  /// The registration had ended on the day of the award.
  case registrationExpired(on: Day, awardedOn: Day)

  /// - Parameter registeredUntil: the last day of the registration, itself included; nil when it is not known, which warns of nothing.
  public init?(registeredUntil: Day?, awardedOn: Day) {
    guard let registeredUntil, awardedOn > registeredUntil else { return nil }
    self = .registrationExpired(on: registeredUntil, awardedOn: awardedOn)
  }

  public var sentence: String {
    switch self {
    case .registrationExpired(let last, let day):
      "L'enregistrement du titre a pris fin le \(last.french), avant le \(day.french) : vérifiez son renouvellement (convention, art. 1)."
    }
  }
}
