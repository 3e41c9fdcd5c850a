/// The declaration of a student's absences to the company, a numbered and dated document: each absent quarter stands in exactly
/// one (convention, art. 7; PC-07-11).
public struct AbsenceNotice: Sendable, Equatable {
  public let number: String
  public let company: String
  public let address: Address
  public let month: Month
  public let declaredOn: Day
  /// Who declared, whoever prints it later.
  public let declaredBy: String
  public let students: [AbsentStudent]
  /// How it left the house, the first sending first; none while it waits.
  public let sendings: [Sending]

  /// A proof that a notice was sent.
  public struct Sending: Sendable, Equatable {
    public let means: SendingMeans
    public let on: Day
    public let proof: String
  }

  /// « envoyée le 04/11/2016 par courriel », « à envoyer ».
  public var sending: String { sendings.first.map { "envoyée le \($0.on.french) \($0.means.frenchBy)" } ?? "à envoyer" }

  /// The absent quarter-days of one student.
  public struct AbsentStudent: Sendable, Equatable {
    public let name: String
    public let quarters: [AbsentQuarter]
    public var total: Hours { quarters.map(\.hours).sum() }
  }

  /// One quarter-day without a signature.
  public struct AbsentQuarter: Sendable, Equatable {
    public let day: Day
    public let time: QuarterDayTime
    public let subject: String
    public var hours: Hours { time.hours }
  }

  public var total: Hours { students.map(\.total).sum() }
}

/// Why no absence is declared.
public enum AbsenceRefusal: Refusal, Equatable {
  case monthNotOver(Month)
  case none(Month, String)
  case notTransmitted(Month, String)

  public var sentence: String {
    switch self {
    case .monthNotOver(let month): "Le mois \(month.frenchOf) n'est pas fini : on déclare les absences d'un mois écoulé."
    case .none(let month, let cohort):
      "Aucune absence \(month.frenchOf) ne reste à déclarer pour la promotion \(cohort)."
    case .notTransmitted(let month, let cohort):
      "Les feuilles \(month.frenchOf) de la promotion \(cohort) ne sont pas closes : transmettez d'abord le mois, "
        + "une feuille incomplète ferait de fausses absences."
    }
  }
}
