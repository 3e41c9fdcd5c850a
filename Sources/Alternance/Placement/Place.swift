/// A place in a company, written by the alternance manager and validated before the contract (convention, art. 5; PC-05-06).
public struct Place: Sendable, Equatable {
  public let code: String
  public let cohort: String
  public let company: Company
  public let title: String
  public let missions: [String]
  public let address: Address
  /// One way, from the main site, in metres.
  public let distanceMetres: Int
  public let tutor: CompanyTutor
  /// The capacities of the title, and whether the missions exercise them.
  public let capacities: [Capacity]
  public let sentOn: Day?
  public let validations: [Validation]
  /// The candidate whose contract fills the place.
  public let filledBy: String?

  public struct Company: Sendable, Equatable {
    public let siret: Siret
    public let name: String
    public let address: Address
  }

  public struct Capacity: Sendable, Equatable {
    public let rank: Int
    public let text: String
    public let isExercised: Bool
  }

  /// What one role said of the place.
  public struct Validation: Sendable, Equatable {
    public let role: Role
    public let name: String
    public let isValidated: Bool
    public let reason: String
    public let decidedOn: Day
  }

  /// `7,5`: one way, in kilometres.
  public var kilometres: String { String(FrenchNumbers.kilometres(metres: distanceMetres).dropLast(3)) }

  public enum State: Sendable, Equatable {
    case drafted
    case sent
    case validated(Day)
    case refused
    case filled(String)

    public var french: String {
      switch self {
      case .drafted: "rédigée"
      case .sent: "envoyée, à valider"
      case .validated(let day): "validée le \(day.french)"
      case .refused: "refusée"
      case .filled(let candidate): "pourvue par \(candidate)"
      }
    }
  }

  /// Validated by the alternance manager and by one of the two directions of the CFA; refused as soon as one refuses.
  public var state: State {
    if let filledBy { return .filled(filledBy) }
    if validations.contains(where: { !$0.isValidated }) { return .refused }
    let manager = validations.first { $0.role == .alternanceManager }
    let cfa = validations.filter { $0.role != .alternanceManager }.map(\.decidedOn).min()
    if let manager, let cfa { return .validated(max(manager.decidedOn, cfa)) }
    return sentOn == nil ? .drafted : .sent
  }
}
