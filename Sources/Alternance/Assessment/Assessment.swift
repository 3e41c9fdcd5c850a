/// What a student is assessed by in one unit of a cohort: a test of continuous assessment, or a sitting of the exam (convention, art. 11).
public struct Assessment: Sendable, Equatable {
  public let id: Int
  public let code: Code
  public let unitTitle: String
  /// From 1 to twice the years of the programme: the semester in which the unit is assessed.
  public let semester: Int
  public let title: String
  /// Of a test of continuous assessment: only the ratios matter.
  public let weight: Int
  public let mode: AssessmentMode
  /// Nil while it is not planned.
  public let day: Day?
  public let startsAt: TimeOfDay?
  public let room: String?
  public let site: String?

  public enum Kind: String, Coded {
    case continuous
    /// The exam at the end of the module, or the oral defence instead.
    case exam

    /// The word of the files.
    public var code: String { self == .continuous ? "controle" : "examen" }
  }

  /// How people name an assessment: `UE11-CC2`, the second test; `UE11-S1`, the exam of the first sitting.
  public struct Code: Hashable, Sendable {
    public let unit: String
    public let kind: Kind
    /// The rank of a test, or the sitting of an exam, 1 or 2.
    public let rank: Int

    public init(unit: String, kind: Kind, rank: Int) {
      self.unit = unit
      self.kind = kind
      self.rank = rank
    }

    /// Nil when the text names no assessment.
    public init?(written text: String) {
      let parts = text.uppercased().split(separator: "-", omittingEmptySubsequences: false)
      guard parts.count >= 2, let last = parts.last else { return nil }
      let unit = parts.dropLast().joined(separator: "-")
      if last.hasPrefix("CC"), let rank = digits(last.dropFirst(2)), rank >= 1 {
        self.init(unit: unit, kind: .continuous, rank: rank)
      } else if last == "S1" || last == "S2" {
        self.init(unit: unit, kind: .exam, rank: last == "S1" ? 1 : 2)
      } else {
        return nil
      }
    }

    public var text: String { "\(unit)-\(short)" }

    /// `CC2`, `S1`.
    public var short: String { (kind == .continuous ? "CC" : "S") + String(rank) }

    public var isSecondSitting: Bool { kind == .exam && rank == 2 }
  }

  /// « contrôle continu n° 2 », « examen, 1re session », « soutenance, 2e session ».
  public var french: String {
    switch code.kind {
    case .continuous: "contrôle continu n°\(FrenchNumbers.beforeUnit)\(code.rank)"
    case .exam: "\(mode.isDefence ? "soutenance" : "examen"), \(code.rank == 1 ? "1re" : "2e") session"
    }
  }

  /// « 06/02/2017, 08:30, CNAM-A1 », « à planifier ».
  public var schedule: String {
    guard let day else { return "à planifier" }
    return ([day.french] + [startsAt?.text, room].compactMap { $0 }).joined(separator: ", ")
  }
}

/// Why an assessment is not found, or not planned.
public enum AssessmentRefusal: Refusal, Equatable {
  case notACode(String)
  case unknown(String, cohort: String, known: [String])
  case notAnExam(String)
  case overlapping(String, with: String, Day)
  case sittingRank(Int)
  case withoutRoom(String)
  case incompleteSchedule
  case unknownRoom(String)
  case dayOff(Day)
  case samePlace(String)
  case unknownUnit(String, cohort: String, known: [String])

  public var sentence: String {
    switch self {
    case .notACode(let text):
      "« \(text) » ne dit pas une épreuve : écrivez UE11-CC1 (contrôle continu), UE11-S1 ou UE11-S2 (examen, 1re ou 2e session)."
    case .unknown(let code, let cohort, let known):
      "L'épreuve « \(code) » n'est pas prévue pour la promotion \(cohort) ; "
        + (known.isEmpty
          ? "aucune ne l'est pour cette UE (« evaluations \(cohort) » les liste)." : "épreuves de l'UE : \(known.joined(separator: ", ")).")
    case .notAnExam(let code): "« \(code) » est un contrôle continu : cela ne vaut que pour une épreuve de fin de module."
    case .overlapping(let code, let other, let day):
      "Le \(day.french), l'épreuve « \(code) » tombe en même temps que « \(other) » : la promotion ne peut pas être aux deux."
    case .sittingRank(let rank): "Un examen a deux sessions, 1 et 2, pas \(rank) (convention, art. 11)."
    case .withoutRoom(let code):
      "L'épreuve « \(code) » n'a pas de salle : une épreuve de fin de module a lieu au Cnam d'Aix (convention, art. 11)."
    case .unknownRoom(let code): "La salle « \(code) » est inconnue : importez-la (importer salles)."
    case .dayOff(let day): "Le \(day.french) est un dimanche ou un jour férié."
    case .unknownUnit(let code, let cohort, let known):
      "L'UE « \(code) » n'a pas d'épreuve dans la promotion \(cohort) ; "
        + (known.isEmpty ? "aucune n'en a : importez-les (importer evaluations)." : "UE évaluées : \(known.joined(separator: ", ")).")
    case .samePlace(let code): "L'épreuve « \(code) » est déjà à ce jour, à cette heure et dans cette salle."
    case .incompleteSchedule: "Un jour et une heure vont ensemble : donnez les deux, ou aucun."
    }
  }
}
