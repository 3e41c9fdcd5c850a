/// Where a student stands in a unit (convention, art. 11): pending, then obtained or adjourned, then obtained or failed.
public enum UnitStatus: String, Coded {
  case pending
  case obtainedFirst
  /// Not obtained at the first sitting, the second one is open.
  case adjourned
  case obtainedSecond
  /// Not obtained at the second sitting, which is the last (decision A-50).
  case failed

  /// The word of the files.
  public var code: String {
    switch self {
    case .pending: "en_attente"
    case .obtainedFirst: "obtenue"
    case .adjourned: "ajourne"
    case .obtainedSecond: "obtenue_2e_session"
    case .failed: "non_obtenue"
    }
  }

  /// What a person reads in a list.
  public var french: String {
    switch self {
    case .pending: "en attente"
    case .obtainedFirst: "obtenue"
    case .adjourned: "ajourné"
    case .obtainedSecond: "obtenue en 2e session"
    case .failed: "non obtenue"
    }
  }

  /// « 2 obtenues », « 1 ajourné », after a number.
  public func french(_ count: Int) -> String {
    let plural = count > 1 ? "s" : ""
    return switch self {
    case .pending: "en attente"
    case .obtainedFirst: "obtenue\(plural)"
    case .adjourned: "ajourné\(plural)"
    case .obtainedSecond: "obtenue\(plural) en 2e session"
    case .failed: "non obtenue\(plural)"
    }
  }

  public var isObtained: Bool { self == .obtainedFirst || self == .obtainedSecond }

  /// The student has been through the second sitting.
  public var isSecondSitting: Bool { self == .obtainedSecond || self == .failed }

  /// The status that a mark gives, at one sitting or the other.
  init(_ mark: Mark, isSecondSitting: Bool) {
    self = isSecondSitting ? (mark.passes ? .obtainedSecond : .failed) : (mark.passes ? .obtainedFirst : .adjourned)
  }

  /// The last word of the sentence of a result.
  var verdict: String { isObtained ? "obtenue" : french }
}
