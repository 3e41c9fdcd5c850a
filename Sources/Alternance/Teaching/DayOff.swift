/// Days without class, or that families expect without: data, beside the public holidays that the law fixes (Code du travail, L3133-1).
public struct DayOff: Sendable, Equatable {
  public let kind: Kind
  public let period: Period
  public let title: String
  /// The site that is closed; nil for all.
  public let site: String?

  public enum Kind: String, Coded {
    /// A local or exceptional public holiday; the eleven of the law are computed.
    case publicHoliday
    /// School holidays of the academy's zone: told, never refused.
    case schoolHoliday
    /// A site, or the whole institution, is closed.
    case closure

    /// The word of the files.
    public var code: String {
      switch self {
      case .publicHoliday: "ferie"
      case .schoolHoliday: "vacances"
      case .closure: "fermeture"
      }
    }
  }
}

/// A date of the yearly calendar of assessments (convention, art. 7; PC-07-03).
public struct AssessmentDate: Sendable, Equatable {
  public let kind: Kind
  public let period: Period
  public let title: String

  public enum Kind: String, Coded {
    case defence
    case resit
    case exam
    case jury

    /// The word of the files.
    public var code: String {
      switch self {
      case .defence: "soutenance"
      case .resit: "rattrapage"
      case .exam: "examen"
      case .jury: "jury"
      }
    }

    /// « soutenances », in a list.
    public var french: String { self == .jury ? "jurys" : code + "s" }
  }
}
