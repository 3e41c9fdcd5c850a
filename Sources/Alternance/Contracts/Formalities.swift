/// What an employer owes the fund after the start of a contract or of an amendment, and what the fund's silence means.
public struct Formalities: Sendable, Equatable {
  public let kind: Contract.Kind
  public let startsOn: Day
  public let isPublicEmployer: Bool
  public let depositedOn: Day?
  public let decision: Decision?

  /// What the fund answered.
  public struct Decision: Sendable, Equatable {
    public let decidedOn: Day
    /// Why it refused; nil when it accepted.
    public let refusedBecause: String?

    public init(decidedOn: Day, refusedBecause: String?) {
      self.decidedOn = decidedOn
      self.refusedBecause = refusedBecause
    }
  }

  /// Nil for a scheme that is no contract of employment: nothing is deposited.
  /// - Parameter startsOn: the first day of the contract, or the day on which an amendment takes effect.
  public init?(kind: Contract.Kind, startsOn: Day, isPublicEmployer: Bool, depositedOn: Day?, decision: Decision?) {
    guard kind == .professionnalisation || kind == .apprentissage else { return nil }
    self.kind = kind
    self.startsOn = startsOn
    self.isPublicEmployer = isPublicEmployer
    self.depositedOn = depositedOn
    self.decision = decision
  }

  /// The last day of the deposit: five days after the start (Code du travail, D6325-1), five working days for an
  /// apprenticeship (D6224-1).
  public var depositDue: Day { kind == .apprentissage ? startsOn.adding(workingDays: 5) : startsOn.adding(days: 5) }

  /// The last day of the fund's answer, twenty days after the deposit (D6325-2); nil before it.
  public var answerDue: Day? { depositedOn?.adding(days: 20) }

  /// Silence refuses the apprenticeship of a private employer, and accepts everything else (D6325-2, regulation 2.7).
  public var silenceAccepts: Bool { kind == .professionnalisation || isPublicEmployer }

  /// The last day to report a break: thirty days (D6325-5); for an apprenticeship at once, “sans délai”.
  public func breakReportDue(endedOn day: Day) -> Day { kind == .apprentissage ? day : day.adding(days: 30) }

  /// Where the contract stands at the end of a day: what comes later is not known yet. An answer given after the silence
  /// has spoken still counts, as it is recorded.
  public func state(on day: Day) -> State {
    guard let depositedOn, depositedOn <= day else {
      return day > depositDue ? .late(by: day.days(since: depositDue)) : .toDeposit(due: depositDue)
    }
    if let decision, decision.decidedOn <= day { return State(decision) }
    let due = depositedOn.adding(days: 20)
    guard day > due else { return .awaiting(until: due) }
    return silenceAccepts ? .deemedAccepted(on: due.adding(days: 1)) : .deemedRefused(on: due.adding(days: 1))
  }
}
