/// Whether a student may be awarded the title: all its units, and two years of experience at its level (convention, art. 11; PC-11-01).
public struct TitleEligibility: Sendable, Equatable {
  /// What is missing, the units in their order, then the experience.
  public let lacking: [Lack]

  /// Two years, in months.
  public static let experience = 24

  public enum Lack: Sendable, Equatable {
    /// The programme has no unit: nothing could be obtained.
    case everyUnit
    /// A unit that is not obtained; without result when it was never assessed.
    case unit(String, UnitResult?)
    case experience(months: Int)

    /// « UE2 : 9,60, ajourné », « 23 mois d'expérience sur 24 ».
    public var french: String {
      switch self {
      case .everyUnit: "aucune UE au programme"
      case .unit(let code, nil): "\(code) : sans résultat"
      case .unit(let code, let result?): "\(code) : \(result.grade.french), \(result.status.french)"
      case .experience(let months): "\(months) mois d'expérience sur \(TitleEligibility.experience)"
      }
    }
  }

  /// - Parameters:
  ///   - units: the codes of all the units of the title.
  ///   - experienceMonths: whole months in validated posts, external ones included (decision A-38).
  public init(units: [String], results: [UnitResult], experienceMonths: Int) {
    let missing = units.compactMap { Self.lack(of: $0, in: results) }
    let experience: [Lack] = experienceMonths < Self.experience ? [.experience(months: experienceMonths)] : []
    lacking = (units.isEmpty ? [.everyUnit] : missing) + experience
  }

  public var isEligible: Bool { lacking.isEmpty }

  /// « peut recevoir le titre », « ne peut pas recevoir le titre (UE2 : 9,60, ajourné ; 23 mois d'expérience sur 24) ».
  public var french: String {
    isEligible ? "peut recevoir le titre" : "ne peut pas recevoir le titre (\(lack))"
  }

  /// What is missing, in words: the units that were never assessed together.
  public var lack: String {
    let unassessed = lacking.compactMap { lack -> String? in if case .unit(let code, nil) = lack { code } else { nil } }
    let others = lacking.filter { lack in if case .unit(_, nil) = lack { false } else { true } }
    let together = unassessed.isEmpty ? [] : ["\(unassessed.joined(separator: ", ")) : sans résultat"]
    return (together + others.map(\.french)).joined(separator: " ; ")
  }

  private static func lack(of unit: String, in results: [UnitResult]) -> Lack? {
    let own = results.filter { $0.unit == unit }
    return own.contains(where: \.status.isObtained) ? nil : .unit(unit, own.last)
  }
}
