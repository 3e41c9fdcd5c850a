/// What the title promises: its objective, seven capacities, three occupations, five sales activities (convention, art. 1).
public struct ProgrammeItem: Sendable, Equatable {
  public let kind: Kind
  public let rank: Int
  public let text: String

  public enum Kind: String, Coded {
    case objective
    case capacity
    case occupation
    case salesActivity

    /// The word of the files.
    public var code: String {
      switch self {
      case .objective: "objectif"
      case .capacity: "capacite"
      case .occupation: "metier"
      case .salesActivity: "activite"
      }
    }
  }
}
