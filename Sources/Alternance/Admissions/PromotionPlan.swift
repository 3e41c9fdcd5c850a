/// The lists that the alternance manager draws up with the business-hub director: complete when none is empty (PC-03-03).
public struct PromotionPlan: Sendable, Equatable {
  /// The lists that hold something, and the last day on which one was filled.
  public let filled: Set<List>
  public let completedOn: Day?

  public enum List: String, Coded {
    case fair
    case school
    case company
    case action
    case staff

    /// The word of the files.
    public var code: String {
      switch self {
      case .fair: "salon"
      case .school: "etablissement"
      case .company: "entreprise"
      case .action: "action"
      case .staff: "personnel"
      }
    }

    /// The list in a sentence.
    public var french: String {
      switch self {
      case .fair: "salons"
      case .school: "établissements d'origine"
      case .company: "entreprises à prospecter"
      case .action: "actions de communication"
      case .staff: "personnels mobilisés"
      }
    }
  }

  public var missing: [List] { List.allCases.filter { !filled.contains($0) } }
  public var isComplete: Bool { missing.isEmpty }
}
