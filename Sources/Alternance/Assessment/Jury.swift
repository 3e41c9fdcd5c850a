/// The jury of a semester, which makes results homogeneous before they are proclaimed (convention, art. 11; PC-11-17).
public struct Jury: Sendable, Equatable {
  public let id: Int
  public let code: String
  public let cohort: Cohort
  public let semester: Int
  /// 1, then 2 when another jury of the semester meets: after the second sitting, or on an appeal.
  public let rank: Int
  public let day: Day
  /// Paris, unless said otherwise.
  public let place: String
  /// The login of the teacher of the public establishment who presides.
  public let presidentLogin: String
  public let president: String
  public let members: [String]
  /// From that day the results that it decided are final.
  public let closedOn: Day?

  /// « jury du semestre 2 », « 2e jury du semestre 2 ».
  public var french: String { (rank > 1 ? "\(rank)e jury" : "jury") + " du semestre \(semester)" }

  /// « prévu », « tenu » between its day and its closing, « clos ».
  public func state(on day: Day) -> String { closedOn != nil ? "clos" : day >= self.day ? "à clore" : "prévu" }
}

/// A figure that a jury changed.
public struct RecordedChange: Sendable, Equatable {
  public let jury: String
  public let student: StudentName
  public let unit: String
  /// The sitting whose figure it was, 1 or 2.
  public let sitting: Int
  public let change: JuryChange
}

/// What a jury decided about a student in a unit.
public struct JuryDecision: Sendable, Equatable {
  public let jury: String
  /// The day of the jury.
  public let day: Day
  public let status: UnitStatus
  public let grade: MarkEntry
  public let rule: String
}

/// What a student objects to a decision of the jury, which another jury examines.
public struct Appeal: Sendable, Equatable {
  public let student: StudentName
  public let unit: String
  public let receivedOn: Day
  public let ground: String
  public let answer: Answer?

  public struct Answer: Sendable, Equatable {
    public let jury: String
    public let outcome: Outcome
    public let note: String
  }

  public enum Outcome: String, Coded {
    case upheld, rejected

    /// The word of the commands.
    public var code: String { self == .upheld ? "admis" : "rejete" }

    /// « admis ».
    public var french: String { self == .upheld ? "admis" : "rejeté" }
  }

  /// « admis par JURY-2016-5 », « à examiner ».
  public var state: String { answer.map { "\($0.outcome.french) par \($0.jury)" } ?? "à examiner" }
}

/// Why a jury does not meet, change, decide or close.
public enum JurySessionRefusal: Refusal, Equatable {
  case unknown(String, known: [String])
  case notThePresident(String, actor: String, president: String)
  case alreadyClosed(String, Day)
  case notYet(String, Day)
  case nothing(String)
  case notConcerned(student: String, unit: String, String)
  case appealsWaiting(String, [String])
  case noAppeal(student: String, unit: String)
  case withoutNote
  case unknownUnit(String)
  case withoutPresident
  case earlierOpen(String, String, Day)

  public var sentence: String {
    switch self {
    case .unknown(let code, let known):
      "Le jury « \(code) » est inconnu ; jurys : \(known.isEmpty ? "aucun, importez-les (importer jurys)" : known.joined(separator: ", "))."
    case .notThePresident(let code, let actor, let president):
      "« \(actor) » ne préside pas le jury « \(code) » : \(president) seul prononce ses décisions (convention, art. 11)."
    case .alreadyClosed(let code, let day):
      "Le jury « \(code) » est clos depuis le \(day.french) : ce qu'il a décidé ne change que par un nouveau jury (convention, art. 11)."
    case .notYet(let code, let day): "Le jury « \(code) » se réunit le \(day.french) : il n'a encore rien décidé."
    case .nothing(let code): "Aucun résultat n'est présenté au jury « \(code) » : saisissez les notes d'abord (convention, art. 11)."
    case .notConcerned(let student, let unit, let code):
      "« \(student) » n'a pas de résultat dans l'UE \(unit) devant le jury « \(code) »."
    case .appealsWaiting(let code, let appeals):
      "Le jury « \(code) » a \(appeals.count > 1 ? "des recours" : "un recours") à examiner avant d'être clos (\(appeals.joined(separator: ", "))) (convention, art. 11)."
    case .noAppeal(let student, let unit): "« \(student) » n'a pas de recours en attente dans l'UE \(unit)."
    case .earlierOpen(let code, let earlier, let day):
      "Le jury « \(earlier) » du \(day.french) n'est pas clos : il précède « \(code) », closez-le d'abord (convention, art. 11)."
    case .withoutPresident: "Un jury a un président, enseignant de l'établissement public du Cnam (convention, art. 11)."
    case .unknownUnit(let code): "L'UE « \(code) » est inconnue du programme du stagiaire."
    case .withoutNote: "La réponse à un recours dit pourquoi : donnez une observation."
    }
  }
}
