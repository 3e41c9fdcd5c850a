extension AssessmentMode {
  /// Forty percent, sixty percent, three hours: what holds while no booklet says otherwise (convention, art. 11; PC-11-02).
  static let convention = AssessmentMode(continuousPercent: 40, exam: .written, duration: Hours(minutes: 180))

  /// The oral defence replaces continuous assessment and exam: its mark alone is the unit's (PC-11-09).
  public var isDefence: Bool { exam == .defence }

  /// The two marks by their weights, half up to two decimals (convention, art. 11). What is printed is what decides: 9,995
  /// is 10,00 (decision A-09).
  public func weighted(continuous: Mark, exam: Mark) -> Mark {
    let sum = continuousPercent * continuous.hundredths + (100 - continuousPercent) * exam.hundredths
    return Mark(known: divideHalfUp(sum, by: 100))
  }

  var frenchAtExam: String { isDefence ? "à la soutenance" : "à l'examen" }
  var frenchOfExam: String { isDefence ? "de la soutenance" : "de l'examen" }
}
