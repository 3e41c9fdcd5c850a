import Testing

@testable import Alternance

@Suite("Statistics of a unit, by hand")
struct UnitStatisticsTests {
  private func statistics(_ own: AssessmentBase, _ unit: String) throws -> UnitStatistics {
    try #require(try UnitStatistics.all(own.results()).first { $0.unit.code == unit })
  }

  /// Of 10,20, 9,60, ABS, 10,00 and 9,60: 39,40 / 4 = 9,85; (9,60 + 10,00) / 2 = 9,80; 2 of 5 obtained.
  @Test("After the first sitting: absences are counted among the students, not in the mean")
  func first() throws {
    let unit = try statistics(AssessmentBase(.marked), "UE11")
    #expect(unit.figures.map(\.french) == ["9,60", "9,60", "10,00", "10,20"])
    #expect((unit.count, unit.obtainedFirst, unit.obtainedSecond, unit.adjourned, unit.failed) == (5, 2, 0, 3, 0))
    #expect((unit.mean?.french, unit.median?.french, unit.lowest?.french, unit.highest?.french) == ("9,85", "9,80", "9,60", "10,20"))
    #expect(unit.histogram == [0, 0, 0, 0, 2, 2, 0, 0, 0, 0])
    #expect((unit.firstRate, unit.finalRate) == (4000, 4000))
  }

  /// Of 10,20, 10,00, ABS, 10,00 and 9,50: 39,70 / 4 = 9,925, which is 9,93; the middle is 10,00; 3 of 5.
  @Test("After the second one")
  func second() throws {
    let own = try AssessmentBase(.judged)
    try own.sit("UE11-S2", ["E-02": "10,00", "E-03": "ABS", "E-05": "9,50"])
    let unit = try statistics(own, "UE11")
    #expect((unit.count, unit.obtainedFirst, unit.obtainedSecond, unit.adjourned, unit.failed) == (5, 2, 1, 0, 2))
    #expect((unit.mean?.french, unit.median?.french) == ("9,93", "10,00"))
    #expect((unit.firstRate, unit.finalRate) == (4000, 6000))
  }

  @Test("Of nothing, nothing")
  func nothing() throws {
    let unit = try statistics(AssessmentBase(.marked), "UE16")
    #expect(
      unit.count == 0 && unit.mean == nil && unit.median == nil && unit.lowest == nil && unit.firstRate == nil && unit.finalRate == nil)
    #expect(unit.histogram == Array(repeating: 0, count: 10))
  }

  /// 0,00, 1,99, 2,00, 8,00, 9,99, 18,00 and 20,00: 59,98 / 7 = 8,568…; two of seven are 28,571… %.
  @Test("Stretches of two points, the last one with 20; odd counts; thirds")
  func edges() throws {
    let own = try AssessmentBase()
    let unit = try #require(try own.results().units.first { $0.code == "UE16" })
    func lines(_ marks: [String]) -> [ResultLine] {
      marks.map { ResultLine(unit: unit, tests: [], first: MarksRead.entry($0), second: .pending, changes: [], decision: nil) }
    }
    let seven = UnitStatistics(unit, lines: lines(["20,00", "0,00", "9,99", "2,00", "18,00", "1,99", "ATT", "8,00"]))
    #expect(seven.histogram == [2, 1, 0, 0, 2, 0, 0, 0, 0, 2])
    #expect((seven.count, seven.median?.french, seven.mean?.french, seven.firstRate) == (7, "8,00", "8,57", 2857))
    let three = UnitStatistics(unit, lines: lines(["10,00", "10,01", "ABS"]))
    #expect((three.median?.french, three.mean?.french, three.firstRate) == ("10,01", "10,01", 6667))
    #expect(UnitStatistics(unit, lines: lines(["ABS"])).count == 1)
  }
}
