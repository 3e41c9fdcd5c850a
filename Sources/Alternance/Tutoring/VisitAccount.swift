/// What a tutor reports of a visit: missions against the place sheet, progress, integration, difficulties, what was agreed, who signed
/// (convention, art. 13; PC-13-01, PC-13-06).
public struct VisitAccount: Sendable, Equatable {
  public let mode: VisitPlan.Mode
  public let missions: [Mission]
  public let progress: String
  public let integration: String
  /// Empty when there is none; otherwise a follow-up is open until it is closed.
  public let difficulties: String
  public let actions: String
  public let isSignedByCompanyTutor: Bool
  public let isSignedByStudent: Bool

  /// One mission of the place sheet, and whether the student does it.
  public struct Mission: Sendable, Equatable {
    public let text: String
    public let state: State

    public enum State: String, Coded {
      case done
      case partly
      case notDone

      /// The word of the files.
      public var code: String {
        switch self {
        case .done: "oui"
        case .partly: "partiel"
        case .notDone: "non"
        }
      }

      /// « exercée », « en partie », « non exercée ».
      public var french: String {
        switch self {
        case .done: "exercée"
        case .partly: "exercée en partie"
        case .notDone: "non exercée"
        }
      }
    }

    public init(text: String, state: State) {
      self.text = text
      self.state = state
    }
  }

  public init(
    mode: VisitPlan.Mode, missions: [Mission], progress: String, integration: String, difficulties: String, actions: String,
    isSignedByCompanyTutor: Bool, isSignedByStudent: Bool
  ) {
    self.mode = mode
    self.missions = missions
    self.progress = progress
    self.integration = integration
    self.difficulties = difficulties
    self.actions = actions
    self.isSignedByCompanyTutor = isSignedByCompanyTutor
    self.isSignedByStudent = isSignedByStudent
  }

  public var hasDifficulty: Bool { !difficulties.isEmpty }

  /// Each mission of the place has its word, in the order of the sheet: « oui|partiel|non ».
  /// - Throws: `VisitRefusal.missions`, `.unknownMissionWord`.
  public static func missions(_ words: String, of sheet: [String]) throws -> [Mission] {
    let parts = words.split(separator: "|", omittingEmptySubsequences: false).map { $0.filter { $0 != " " } }
    let told = parts == [""] ? [] : parts
    guard told.count == sheet.count else { throw VisitRefusal.missions(told: told.count, sheet: sheet) }
    return try zip(sheet, told).map { text, word in
      guard let state = Mission.State(code: word.sortKey) else { throw VisitRefusal.unknownMissionWord(word) }
      return Mission(text: text, state: state)
    }
  }
}

/// A visit with its report, who had it and what was done of it.
public struct VisitRecord: Sendable, Equatable {
  public let student: FollowedStudent
  public let cohort: Cohort
  public let year: Int
  public let rank: Int
  public let day: Day
  public let distanceMetres: Int
  public let transport: String
  public let reason: String
  public let tutorName: String
  public let employer: PartnerCode
  public let reportedOn: Day?
  /// Nil for a visit told by its days alone.
  public let account: VisitAccount?
  public let sendings: [Handling]
  public let readings: [Handling]
  public let followUps: [FollowUp]

  /// Somebody to whom the report went, or who read it.
  public struct Handling: Sendable, Equatable {
    public let role: Role
    public let name: String
    public let day: Day
  }

  /// One step of the follow-up of a difficulty.
  public struct FollowUp: Sendable, Equatable {
    public let day: Day
    public let name: String
    public let action: String
    public let closes: Bool
  }

  public var isClosed: Bool { followUps.contains(where: \.closes) }

  /// A difficulty that nobody closed yet (PC-13-07).
  public var hasOpenDifficulty: Bool { account?.hasDifficulty == true && !isClosed }

  /// « à lire par … », « difficulté sans intervention », « difficulté suivie », « difficulté close », « traité ».
  public var state: String {
    guard reportedOn != nil else { return "rapport attendu" }
    guard let account else { return "rapport sans contenu" }
    if account.hasDifficulty {
      return isClosed ? "difficulté close" : followUps.isEmpty ? "difficulté sans intervention" : "difficulté suivie"
    }
    let missing = [Role.alternanceManager, .businessHubDirector].filter { role in !readings.contains { $0.role == role } }
    return missing.isEmpty ? "traité" : "à lire : " + missing.map(\.french).joined(separator: ", ")
  }

  /// « année 1, visite 2 ».
  public var french: String { "année \(year), visite \(rank)" }
}
