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

/// A sitting of an exam, from the convocations to the archive.
public struct ExamRecord: Sendable, Equatable {
  public let assessment: Assessment
  public let seats: [ExamSeat]
  public let heldOn: Day?
  /// The subject that was sat, and whose it is.
  public let subject: String
  let subjectLogin: String?
  public let supervision: [Supervision]
  public let handovers: [ScriptHandover]
  public let minutes: [ResultMinutes]

  /// Somebody who supervised, and how long.
  public struct Supervision: Sendable, Equatable {
    public let person: String
    public let hours: Hours
  }

  public var absent: [ExamSeat] { seats.filter(\.isAbsent) }

  /// Scripts that must come back: whoever sat handed one in.
  public var scripts: Int { heldOn == nil ? 0 : seats.count - absent.count }
}

/// Where a student sits an exam, and the number under which the script is marked (PC-11-14).
public struct ExamSeat: Sendable, Equatable {
  public let student: StudentName
  public let seat: Int
  public let script: Int
  public let convenedOn: Day
  public let isAbsent: Bool
  /// Where the convocation is sent.
  public let address: Address
  /// Where the room is; nil while the exam has none.
  public let siteAddress: Address?
}

/// A student of a list.
public struct StudentName: Hashable, Sendable {
  public let code: String
  public let civility: String
  public let lastName: String
  public let firstName: String

  /// « Mme Agnès Ruellan ».
  public var full: String { [civility, firstName, lastName].filter { !$0.isEmpty }.joined(separator: " ") }

  /// « Ruellan Agnès », the order of lists.
  public var listed: String { "\(lastName) \(firstName)" }
}

/// The minutes of an assessment, signed by the lecturer who marked it.
public struct ResultMinutes: Sendable, Equatable {
  public let lecturer: String
  public let signedOn: Day
  public let receivedOn: Day
}

/// Why an exam is not convened, held, or followed.
public enum ExamRefusal: Refusal, Equatable {
  case notPlanned(String)
  case noSubject(String, sitting: Int)
  case nobody(String, isSecond: Bool)
  case roomTooSmall(String, seats: Int, candidates: Int)
  case alreadyConvened(String)
  case past(String, Day)
  case notConvened(String)
  case alreadyHeld(String, Day, subject: String)
  case notYet(String, Day)
  case notACandidate(String, String)
  case chooseSubject(String, [String])
  case notTheirSubject(String, String, [String])
  case firstNotHeld(String)

  public var sentence: String {
    switch self {
    case .notPlanned(let code): "L'épreuve « \(code) » n'a ni jour ni salle : planifiez-la (importer evaluations) avant de convoquer."
    case .noSubject(let code, let sitting):
      "Aucun sujet n'est agréé par le Cnam national pour « \(code) » (session \(sitting)) : l'épreuve ne se tient pas sans lui (convention, art. 11)."
    case .nobody(let code, let isSecond):
      isSecond
        ? "Personne n'est ajourné : l'épreuve « \(code) » n'a pas de candidat (convention, art. 11)."
        : "Personne n'est en formation ce jour-là : l'épreuve « \(code) » n'a pas de candidat."
    case .roomTooSmall(let room, let seats, let candidates):
      "La salle \(room) a \(seats) places pour \(candidates) candidats : déplacez l'épreuve."
    case .alreadyConvened(let code): "Tous les candidats de « \(code) » sont déjà convoqués : --reediter refait les lettres."
    case .past(let code, let day): "L'épreuve « \(code) » était le \(day.french) : on n'y convoque plus."
    case .notConvened(let code): "Personne n'est convoqué à « \(code) » : convoquez d'abord (epreuve convoquer)."
    case .alreadyHeld(let code, let day, let subject):
      "L'épreuve « \(code) » s'est tenue le \(day.french)\(subject.isEmpty ? "" : ", sur le sujet « \(subject) »")."
    case .notYet(let code, let day): "L'épreuve « \(code) » est le \(day.french) : elle ne s'est pas tenue."
    case .notACandidate(let student, let code): "« \(student) » n'est pas convoqué à « \(code) » : vérifiez la liste des absents."
    case .chooseSubject(let code, let logins):
      "Plusieurs sujets sont agréés pour « \(code) » : dites de qui est celui de l'épreuve (\(logins.joined(separator: " ou ")))."
    case .notTheirSubject(let login, let code, let logins):
      "« \(login) » n'a pas de sujet agréé pour « \(code) » ; en \(logins.count > 1 ? "ont un" : "a un") : \(logins.joined(separator: ", "))."
    case .firstNotHeld(let code): "La première session n'est pas notée : « \(code) » n'a pas encore de candidats (convention, art. 11)."
    }
  }
}
