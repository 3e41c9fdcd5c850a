/// A subject that a lecturer proposes for one sitting of a unit's exam, with its answer key (convention, art. 11; PC-11-11). The files
/// stay with the training assistant: the base keeps their digests, which tell the agreed version from any other.
public struct ExamSubject: Sendable, Equatable {
  public let id: Int
  public let unit: String
  /// 1 or 2.
  public let sitting: Int
  public let login: String
  public let lecturer: String
  /// 1, then 2 when the first was replaced before it was handed, or refused by Cnam national.
  public let version: Int
  public let subject: File
  /// Nil: it is not complete, and goes no further.
  public let answerKey: File?
  public let proposedOn: Day
  /// The day on which the pedagogical director handed it to the training assistant.
  public let handedOn: Day?
  public let submittedOn: Day?
  public let decision: SubjectDecision?

  /// A file by its name and its SHA-256.
  public struct File: Sendable, Equatable {
    public let name: String
    public let sha256: String

    public init(name: String, sha256: String) {
      self.name = name
      self.sha256 = sha256
    }
  }

  public var isAgreed: Bool { decision?.outcome == .agreed }

  /// The last day to submit subject and answer key: a month before the exam (PC-11-12).
  public static func deadline(exam day: Day) -> Day { day.adding(months: -1) }

  /// « proposé, sans corrigé », « proposé », « transmis », « soumis », « agréé », « refusé ».
  public var state: String {
    if let decision { return decision.outcome.french }
    if submittedOn != nil { return "soumis" }
    if handedOn != nil { return "transmis" }
    return answerKey == nil ? "proposé, sans corrigé" : "proposé"
  }
}

/// What Cnam national answered about a subject.
public struct SubjectDecision: Sendable, Equatable {
  public let outcome: Outcome
  public let decidedOn: Day
  public let note: String

  public enum Outcome: String, Coded {
    case agreed, refused

    /// The word of the files.
    public var code: String { self == .agreed ? "agree" : "refuse" }

    /// « agréé ».
    public var french: String { self == .agreed ? "agréé" : "refusé" }
  }
}

/// The subject that a lecturer owes for one sitting of a unit, proposed or not.
public struct SubjectDue: Sendable, Equatable {
  public let unit: String
  public let sitting: Int
  public let login: String
  public let lecturer: String
  /// Nil while the exam has no day.
  public let exam: Day?
  public let subject: ExamSubject?

  public var deadline: Day? { exam.map(ExamSubject.deadline(exam:)) }

  /// It was submitted, or would be on that day, less than a month before the exam; a refused one is late again.
  public func isLate(on day: Day) -> Bool {
    let submitted = subject?.decision?.outcome == .refused ? nil : subject?.submittedOn
    return deadline.map { (submitted ?? day) > $0 } ?? false
  }

  /// « à proposer, en retard ».
  public func state(on day: Day) -> String { (subject?.state ?? "à proposer") + (isLate(on: day) ? ", en retard" : "") }
}

/// Why a subject goes no further.
public enum SubjectRefusal: Refusal, Equatable {
  case unknown(unit: String, sitting: Int, String)
  case waiting(unit: String, sitting: Int, String, state: String)
  case noAnswerKey(String)
  case notHanded(String)
  case alreadyHanded(String, Day)
  case alreadySubmitted(String, Day)
  case notSubmitted(String)
  case alreadyDecided(String, SubjectDecision.Outcome, Day)
  case withoutNote
  case otherFile(String, known: String)
  case sameFile

  public var sentence: String {
    switch self {
    case .unknown(let unit, let sitting, let login):
      "« \(login) » n'a pas proposé de sujet pour la session \(sitting) de l'UE \(unit) : proposez-le d'abord (sujet proposer) (convention, art. 11)."
    case .waiting(let unit, let sitting, let login, let state):
      "« \(login) » a déjà un sujet pour la session \(sitting) de l'UE \(unit), \(state) : un autre se propose tant qu'il n'est pas transmis, ou après un refus (convention, art. 11)."
    case .noAnswerKey(let name): "Le sujet « \(name) » n'a pas de corrigé : il ne se transmet pas sans lui (convention, art. 11)."
    case .notHanded(let name):
      "Le sujet « \(name) » n'est pas transmis : la direction pédagogique le remet d'abord à l'assistante de formation (convention, art. 11)."
    case .alreadyHanded(let name, let day): "Le sujet « \(name) » est déjà transmis, depuis le \(day.french)."
    case .alreadySubmitted(let name, let day): "Le sujet « \(name) » est déjà soumis au Cnam national, depuis le \(day.french)."
    case .notSubmitted(let name): "Le sujet « \(name) » n'est pas soumis : le Cnam national ne s'est pas prononcé (convention, art. 11)."
    case .alreadyDecided(let name, let outcome, let day): "Le sujet « \(name) » est \(outcome.french) depuis le \(day.french)."
    case .withoutNote: "Un refus dit pourquoi : donnez une observation."
    case .otherFile(let name, let known): "« \(name) » n'est pas « \(known) » : son empreinte diffère de celle qui a été proposée."
    case .sameFile: "Le sujet et le corrigé sont le même fichier : donnez les deux."
    }
  }
}
