extension UnitResult {
  /// The result after the second sitting, whose exam alone counts, even when it is lower; an absence leaves no figure (convention,
  /// art. 11; PC-11-07, decisions A-08 and A-44). It is open to whoever has not obtained the unit, also absent at the first one.
  /// - Parameter entry: pending leaves the result as it is.
  /// - Throws: `SittingRefusal` when the unit is obtained, has no result yet, or was sat again already.
  public func sitting(second entry: MarkEntry) throws -> UnitResult {
    if entry == .pending { return self }
    if let refusal = secondSittingRefusal { throw refusal }
    guard let mark = entry.mark else { return absentAtSecondSitting(entry) }
    let words = "\(mode.isDefence ? "soutenance" : "examen seul") : \(mark.french)"
    return UnitResult(unit: unit, mode: mode, mark: mark, words: words, isSecondSitting: true)
  }

  /// Why the student does not sit the second exam; nil when it is open.
  public var secondSittingRefusal: SittingRefusal? {
    switch status {
    case .pending: .notKnownYet(unit: unit)
    case .obtainedFirst: .alreadyObtained(unit: unit, grade)
    case .adjourned: nil
    case .obtainedSecond, .failed: .alreadySat(unit: unit, grade)
    }
  }

  private func absentAtSecondSitting(_ entry: MarkEntry) -> UnitResult {
    let absence = entry == .excused ? "absent excusé" : "absent"
    let rule = "2e session, \(absence) → \(UnitStatus.failed.verdict), sans note"
    return UnitResult(unit: unit, mode: mode, status: .failed, grade: entry, rule: rule)
  }
}

/// Why a student does not sit the second exam of a unit.
public enum SittingRefusal: Refusal, Equatable {
  case notKnownYet(unit: String)
  case alreadyObtained(unit: String, MarkEntry)
  case alreadySat(unit: String, MarkEntry)

  public var sentence: String {
    switch self {
    case .notKnownYet(let unit):
      "L'UE \(unit) n'a pas encore de résultat de première session : la deuxième est pour les ajournés (convention, art. 11)."
    case .alreadyObtained(let unit, let grade):
      "L'UE \(unit) est obtenue à la première session (\(grade.french)) : la deuxième est pour les ajournés (convention, art. 11)."
    case .alreadySat(let unit, let grade):
      "L'UE \(unit) a déjà un résultat de deuxième session (\(grade.french)) : il n'y en a que deux (convention, art. 11)."
    }
  }
}
