/// Why a contrat de professionnalisation may last more than twelve months.
public enum DurationGround: String, Coded {
  /// Not told.
  case none = ""
  /// Up to 24 months (Code du travail, L6325-12).
  case branchAgreement
  /// Up to 36 months (Code du travail, L6325-11).
  case priorityPublic

  /// The word of the files; empty when no ground is told.
  public var code: String {
    switch self {
    case .none: ""
    case .branchAgreement: "accord_branche"
    case .priorityPublic: "public_prioritaire"
    }
  }

  public var french: String {
    switch self {
    case .none: "non précisé"
    case .branchAgreement: "accord de branche"
    case .priorityPublic: "public prioritaire"
    }
  }
}
