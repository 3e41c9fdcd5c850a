/// The result of one student in one unit, with the sentence of its rule (convention, art. 11). Each unit stands alone: none makes up
/// for another (decision A-45).
public struct UnitResult: Sendable, Equatable {
  /// The code of the unit.
  public let unit: String
  public let mode: AssessmentMode
  public let status: UnitStatus
  /// What a transcript prints: the figure, or ABS, EXC, ATT.
  public let grade: MarkEntry
  /// « 40 % × 13,00 + 60 % × 8,00 = 10,00 → obtenue », « absent à l'examen → ajourné ».
  public let rule: String

  /// The figure that decides, in hundredths of 20; nil for who has none.
  public var figure: Mark? { grade.mark }

  /// The result of the first sitting.
  /// - Parameter exam: the exam of the first sitting, or the first oral defence.
  public init(unit: String, mode: AssessmentMode, continuous: ContinuousAssessment, first exam: MarkEntry) {
    switch FirstSitting(mode: mode, continuous: continuous, exam: exam).outcome {
    case .awaited(let words): self.init(unit: unit, mode: mode, status: .pending, grade: .pending, rule: words)
    case .unmarked(let grade, let words):
      self.init(unit: unit, mode: mode, status: .adjourned, grade: grade, rule: "\(words) → \(UnitStatus.adjourned.verdict)")
    case .marked(let mark, let words):
      self.init(unit: unit, mode: mode, mark: mark, words: words, isSecondSitting: false)
    }
  }

  /// The result of both sittings; the second one is pending for who has not sat it.
  /// - Throws: `SittingRefusal` when the second sitting is not open to the student.
  public init(
    unit: String, mode: AssessmentMode, continuous: ContinuousAssessment, first: MarkEntry, second: MarkEntry
  ) throws {
    self = try UnitResult(unit: unit, mode: mode, continuous: continuous, first: first).sitting(second: second)
  }

  /// A result that a mark makes.
  /// - Parameter words: how the mark is made, ending with it.
  init(unit: String, mode: AssessmentMode, mark: Mark, words: String, isSecondSitting: Bool) {
    let status = UnitStatus(mark, isSecondSitting: isSecondSitting)
    let rule = (isSecondSitting ? "2e session, " : "") + "\(words) → \(status.verdict)"
    self.init(unit: unit, mode: mode, status: status, grade: .value(mark), rule: rule)
  }

  init(unit: String, mode: AssessmentMode, status: UnitStatus, grade: MarkEntry, rule: String) {
    self.unit = unit
    self.mode = mode
    self.status = status
    self.grade = grade
    self.rule = rule
  }
}
