@testable import Alternance

/// Marks of the golden tables, read without the program: `12,50`, ABS, EXC, ATT; nothing is pending.
enum MarksRead {
  static func mark(_ cell: some StringProtocol) -> Mark {
    let parts = cell.split(separator: ",")
    precondition(parts.count == 2 && parts[1].count == 2, "« \(cell) » does not have two decimals")
    return Mark(hundredths: Int(parts.joined())!)!
  }

  static func entry(_ cell: some StringProtocol) -> MarkEntry {
    switch cell {
    case "ABS": .absent
    case "EXC": .excused
    case "", "ATT": .pending
    default: .value(mark(cell))
    }
  }

  /// `12,50x2` is 12,50 with a weight of 2.
  static func test(_ cell: some StringProtocol) -> ContinuousAssessment.Test {
    let parts = cell.split(separator: "x")
    return .init(entry(parts[0]), weight: parts.count == 2 ? Int(parts[1])! : 1)
  }

  static func continuous(_ row: GoldenRow) throws -> ContinuousAssessment {
    try ContinuousAssessment(row["tests"].split(separator: " ").map { test($0) })
  }

  static func mode(_ row: GoldenRow) -> AssessmentMode {
    mode(row.whole("percent"), AssessmentMode.Exam(rawValue: row["exam"])!)
  }

  static func mode(_ percent: Int, _ exam: AssessmentMode.Exam = .written) -> AssessmentMode {
    AssessmentMode(continuousPercent: percent, exam: exam, duration: Hours(minutes: 180))
  }

  static func result(_ row: GoldenRow) throws -> UnitResult {
    try UnitResult(
      unit: "UE1", mode: mode(row), continuous: continuous(row), first: entry(row["first"]), second: entry(row["second"]))
  }

  /// The result of a unit whose oral defence alone counts.
  static func defence(_ cell: some StringProtocol, unit: String = "UE1") -> UnitResult {
    UnitResult(unit: unit, mode: mode(0, .defence), continuous: .none, first: entry(cell))
  }

  /// A sentence without the no-break space before %, which a table would hide.
  static func plain(_ sentence: String) -> String { sentence.replacing("\u{A0}", with: " ") }
}
