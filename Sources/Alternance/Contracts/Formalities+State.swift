extension Formalities {
  /// Where a deposited contract stands.
  public enum State: Sendable, Equatable {
    case toDeposit(due: Day)
    /// Whole days after the last day of the deposit.
    case late(by: Int)
    case awaiting(until: Day)
    /// From the day after the last day of the answer.
    case deemedAccepted(on: Day)
    case deemedRefused(on: Day)
    case accepted(on: Day)
    case refused(on: Day, reason: String)

    init(_ decision: Decision) {
      self = decision.refusedBecause.map { .refused(on: decision.decidedOn, reason: $0) } ?? .accepted(on: decision.decidedOn)
    }

    public var french: String {
      switch self {
      case .toDeposit(let due): "à déposer au plus tard le \(due.french)"
      case .late(let days): "dépôt en retard de \(days) jour\(days > 1 ? "s" : "")"
      case .awaiting(let until): "réponse attendue au plus tard le \(until.french)"
      case .deemedAccepted(let day): "réputé accepté le \(day.french), faute de réponse"
      case .deemedRefused(let day): "réputé refusé le \(day.french), faute de réponse"
      case .accepted(let day): "accepté le \(day.french)"
      case .refused(let day, let reason): "refusé le \(day.french) : \(reason)"
      }
    }
  }
}
