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
