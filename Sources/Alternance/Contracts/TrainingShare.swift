/// The part of a contract spent in training (Code du travail, L6325-13). A year of work is counted as 1 820 hours,
/// 52 weeks of 35 hours: 892 hours of 24 months are 892 / 3 640.
public struct TrainingShare: Sendable, Equatable {
  /// Assessment, support and teaching.
  public let training: Hours
  /// The duration of the contract.
  public let total: Hours

  /// - Parameter months: the whole months of the contract; less than one is counted as one.
  public init(training: Hours, months: Int) {
    self.training = training
    total = Hours(minutes: 1820 * 60 / 12 * max(1, months))
  }

  public init(training: Hours, period: Period) { self.init(training: training, months: period.months) }

  /// The share in hundredths of a percent, rounded half up: 892 of 3 640 hours are 2 451.
  public var hundredthsOfPercent: Int { divideHalfUp(training.minutes * 10_000, by: total.minutes) }

  /// `24,51 %`.
  public var french: String { FrenchNumbers.percent(hundredths: hundredthsOfPercent) }

  /// The hours that a whole percentage of the contract makes, rounded half up to the minute.
  public func hours(percent: Int) -> Hours { Hours(minutes: divideHalfUp(total.minutes * percent, by: 100)) }

  /// Whether the share, exact and not as it is printed, lies under a percentage.
  public func isUnder(percent: Int) -> Bool { training.minutes * 100 < total.minutes * percent }

  /// Whether the share, exact and not as it is printed, goes over a percentage.
  public func isOver(percent: Int) -> Bool { training.minutes * 100 > total.minutes * percent }

  /// Why the law refuses this share in a contrat de professionnalisation; nil when it does not.
  /// - Parameter branchAgreement: an agreement of the branch allows more than 25 % (L6325-14).
  public func refusal(branchAgreement: Bool) -> ContractLawRefusal? {
    if training < Hours(minutes: 150 * 60) { return .trainingUnder150Hours(training) }
    if isUnder(percent: 15) { return .trainingUnder15Percent(self) }
    return isOver(percent: 25) && !branchAgreement ? .trainingOver25Percent(self) : nil
  }
}
