/// The monthly handing over of a copy of the sheets to Cnam, which opens the month to invoicing (convention, art. 7; PC-07-12).
public struct MonthlyTransfer: Sendable, Equatable {
  public let id: Int
  public let month: Month
  /// 1 for the first, 2 for one that hands over corrections, and so on.
  public let rank: Int
  public let handedOn: Day
  let entry: Int
}

/// A quarter-day that no student signed.
public struct UnsignedSheet: Sendable, Equatable {
  public let slot: String
  public let day: Day
  public let quarter: Int
  /// The institution that owns the site, and its sheets.
  public let owner: PartnerCode
}

/// Why a month is not transmitted.
public enum TransferRefusal: Refusal, Equatable {
  case nothingToTransmit(Month, String)
  case unchanged(Month, Day)
  case monthNotOver(Month)
  case beforeCorrections(Day, last: Day)
  case notTransmitted(Month, String)

  public var sentence: String {
    switch self {
    case .nothingToTransmit(let month, let cohort):
      "La promotion \(cohort) n'a aucune séance en \(month.french) : il n'y a rien à transmettre."
    case .unchanged(let month, let day):
      "Les feuilles \(month.frenchOf) sont déjà transmises, le \(day.french), et rien n'a changé depuis."
    case .monthNotOver(let month): "Le mois \(month.frenchOf) n'est pas fini : on transmet un mois écoulé."
    case .beforeCorrections(let day, let last):
      "Le \(day.french) précède la dernière transmission ou correction, du \(last.french) : choisissez --le à partir de ce jour."
    case .notTransmitted(let month, let cohort):
      "Les feuilles \(month.frenchOf) de la promotion \(cohort) ne sont pas transmises : elles n'ont pas encore de bordereau."
    }
  }
}

/// The two totals that the sheets attest (convention, art. 7; PC-07-09).
public struct AttendanceTotals: Sendable, Equatable {
  /// Hours of teaching delivered to the group, whoever was absent.
  public let delivered: Hours
  /// Hours really attended, summed over the students.
  public let attended: Hours
}
