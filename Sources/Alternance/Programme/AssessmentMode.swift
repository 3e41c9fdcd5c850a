/// How a teaching unit is assessed, as the booklet of the programme says it (convention, art. 8 and 11).
public struct AssessmentMode: Sendable, Equatable {
  /// The weight of continuous assessment, in percent; the exam has the rest.
  public let continuousPercent: Int
  public let exam: Exam
  public let duration: Hours

  /// The exam of a unit: on paper, or an oral defence instead.
  public enum Exam: String, Coded {
    case written
    case defence

    /// The word of the files.
    public var code: String { self == .written ? "ecrit" : "soutenance" }

    /// « épreuve écrite », « soutenance orale ».
    public var french: String { self == .written ? "épreuve écrite" : "soutenance orale" }
  }

  /// « contrôle continu 40 %, épreuve écrite 60 % (3,00 h) »; a defence stands alone (PC-11-09).
  public var french: String {
    if exam == .defence { return "\(exam.french) (\(duration.french))" }
    return "contrôle continu \(continuousPercent) %, \(exam.french) \(100 - continuousPercent) % (\(duration.french))"
  }
}
