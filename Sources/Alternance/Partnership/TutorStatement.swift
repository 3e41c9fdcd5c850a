/// What one tutor is owed for the service really done: half of the flat fee for each reported visit, and the travel. Its employer's director
/// signs it once a year; what changes afterwards appears on the next one (convention, art. 13; A1-06).
public struct TutorStatement: Sendable, Equatable {
  public let tutor: String
  public let tutorName: String
  public let employer: PartnerCode
  /// The academic year, as the year of its September.
  public let year: Int
  public let lines: [Line]
  /// Compulsory meetings missed in the academic year: they deduct nothing (decision A-14).
  public let absences: [String]
  /// Who signed it, and when; nil for a draft.
  public let signature: Signature?

  /// One visit paid.
  public struct Line: Sendable, Equatable {
    public let student: String
    public let studentName: String
    public let company: String
    public let year: Int
    public let rank: Int
    public let day: Day
    public let reportedOn: Day
    public let distanceMetres: Int
    public let fee: Money
    public let travel: Money
    let visit: Int
  }

  public struct Signature: Sendable, Equatable {
    public let name: String
    public let day: Day
  }

  public var fees: Money { lines.map(\.fee).sum() }
  public var travels: Money { lines.map(\.travel).sum() }
  public var total: Money { fees + travels }
  /// Visits that earn a part of the flat fee.
  public var paidVisits: Int { lines.filter { $0.fee > .zero }.count }
  /// Both ways, of the travels paid.
  public var metres: Int { lines.filter { $0.travel > .zero }.map { 2 * $0.distanceMetres }.reduce(0, +) }
}

/// Why a statement is not signed.
public enum TutorStatementRefusal: Refusal, Equatable {
  case nothing(String)
  case alreadySigned(String, Int, Day)
  case otherEmployer(String, PartnerCode)
  case notYet(Int, Day)

  public var sentence: String {
    switch self {
    case .nothing(let login):
      "« \(login) » n'a aucun service fait à payer : aucune visite rapportée qui ne soit déjà sur un état signé (convention, art. 13)."
    case .alreadySigned(let login, let year, let day):
      "L'état \(year)-\(year + 1) de « \(login) » est signé depuis le \(day.french) : ce qui a changé depuis paraîtra sur le suivant (convention, annexe 1)."
    case .otherEmployer(let login, let employer):
      "« \(login) » est employé par le \(employer.french) : sa direction signe son état (convention, art. 13)."
    case .notYet(let year, let day): "L'année \(year)-\(year + 1) commence le \(day.french) : son état ne se signe pas avant."
    }
  }
}
