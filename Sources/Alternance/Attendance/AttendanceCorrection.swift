/// What a correction of the sheets changes, and which invoices it touches: a correction is a dated record, nothing is erased.
public struct AttendanceCorrection: Sendable, Equatable {
  public let student: String
  /// The name of the cohort whose sheets are corrected.
  public let cohort: String
  public let day: Day
  public let quarter: Int
  /// The quarter counts from now on, or no longer.
  public let isPresent: Bool
  /// The minutes that the correction adds or withdraws.
  public let difference: Hours
  /// The uncredited invoices of the month that carry the student's hours: each calls for a credit note and a new invoice.
  public let invoicesTouched: [String]
  /// The sheets of the month were already handed over.
  public let isTransmitted: Bool
}

/// Why a correction is refused.
public enum CorrectionRefusal: Refusal, Equatable {
  case unknownStudent(String)
  case unknownSlot(String)
  case unknownQuarter(Int, String)
  case notInCohort(String, String)
  case outsideContract(String, Day)
  case alreadySo(Bool)
  case signedElsewhere(String)
  case notYetHeld(String, Day)
  case reasonMissing

  public var sentence: String {
    switch self {
    case .unknownStudent(let code): "Le stagiaire « \(code) » est inconnu de la base."
    case .unknownSlot(let code): "La séance « \(code) » est inconnue de la base."
    case .unknownQuarter(let quarter, let slot): "La séance « \(slot) » n'a pas de quart \(quarter)."
    case .notInCohort(let student, let slot): "« \(student) » n'est pas de la promotion de la séance « \(slot) »."
    case .outsideContract(let student, let day): "« \(student) » n'a pas de contrat en cours le \(day.french)."
    case .alreadySo(let isPresent):
      "La correction ne change rien : ce quart de journée est déjà compté \(isPresent ? "présent" : "absent")."
    case .signedElsewhere(let slot): "Ce quart de journée est déjà signé dans la séance « \(slot) »."
    case .notYetHeld(let slot, let day): "La séance « \(slot) » du \(day.french) n'a pas encore eu lieu."
    case .reasonMissing: "Une correction dit pourquoi : ajoutez --motif \"…\"."
    }
  }
}
