/// Scripts that pass from one hand to another, up to the archive (convention, art. 11; PC-11-16).
public struct ScriptHandover: Sendable, Equatable {
  public let stage: Stage
  public let giver: String
  public let taker: String
  public let scripts: Int
  public let handedOn: Day
  /// Where they are archived.
  public let place: String

  public enum Stage: String, Coded {
    /// The place of the exam hands them to the lecturer who marks.
    case toLecturer
    /// The lecturer brings them back, with the signed minutes.
    case toAssistant
    case archived

    /// The word of the files.
    public var code: String {
      switch self {
      case .toLecturer: "vers_intervenant"
      case .toAssistant: "vers_assistante"
      case .archived: "archive"
      }
    }

    /// « remises à l'intervenant »; of one script, « remise ».
    public func french(_ count: Int = 2) -> String {
      let plural = count > 1 ? "s" : ""
      return switch self {
      case .toLecturer: "remise\(plural) à l'intervenant"
      case .toAssistant: "rendue\(plural) à l'assistante de formation"
      case .archived: "archivée\(plural)"
      }
    }
  }
}
