import Testing

@testable import Alternance

@Suite("The mark that is needed")
struct MarkNeededTests {
  private func word(_ needed: MarkNeeded) -> String {
    switch needed {
    case .atLeast(let mark): mark.french
    case .never: "never"
    case .unknown: "unknown"
    case .noExam: "noExam"
    }
  }

  @Test("In the exam, given continuous assessment", arguments: Golden.rows("marks-needed"))
  func needed(row: GoldenRow) throws {
    let mode = MarksRead.mode(row)
    let needed = try MarkNeeded(mode: mode, continuous: MarksRead.continuous(row))
    #expect(word(needed) == row["needed"])
    #expect(needed.french(mode) == row["french"])
  }

  @Test("At the second sitting, 10,00")
  func second() { #expect(MarkNeeded.secondSitting == .atLeast(.pass)) }

  @Test("It obtains the unit and a hundredth less does not", arguments: UInt64(1)...50)
  func lowest(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<20 {
      let mode = MarksRead.mode(Int.random(in: 1...99, using: &generator))
      let average = try #require(Mark(hundredths: Int.random(in: 0...2000, using: &generator)))
      let continuous = ContinuousAssessment(equal: [.value(average)])
      func obtains(_ hundredths: Int) throws -> Bool {
        let mark = try #require(Mark(hundredths: hundredths))
        return UnitResult(unit: "UE1", mode: mode, continuous: continuous, first: .value(mark)).status.isObtained
      }
      switch MarkNeeded(mode: mode, continuous: continuous) {
      case .atLeast(let mark):
        #expect(try obtains(mark.hundredths))
        if mark > .zero { #expect(try !obtains(mark.hundredths - 1)) }
      case .never: #expect(try !obtains(2000))
      case .unknown, .noExam: Issue.record("continuous assessment is known and there is an exam")
      }
    }
  }
}
