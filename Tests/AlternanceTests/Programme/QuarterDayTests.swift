import Alternance
import Testing

@Suite("Quarter-days (art. 7)")
struct QuarterDayTests {
  private static let usual = [(1, 510, 615), (2, 630, 735), (3, 795, 900), (4, 915, 1020)]

  private func calendar(_ times: [(Int, Int, Int)] = usual) throws -> QuarterDayCalendar {
    try QuarterDayCalendar(
      times.map { QuarterDayTime(quarter: $0.0, start: TimeOfDay(minutes: $0.1)!, end: TimeOfDay(minutes: $0.2)!) })
  }

  @Test("A slot covers its quarter-days", arguments: Golden.rows("quarter-days"))
  func covered(row: GoldenRow) throws {
    let start = try #require(TimeOfDay(written: row["start"]))
    let end = try #require(TimeOfDay(written: row["end"]))
    let calendar = try calendar()
    if row.isEmpty("refusal") {
      let quarters = try calendar.quarterDays(from: start, to: end)
      #expect(quarters.map { "\($0.quarter)×\($0.hours.minutes)" }.joined(separator: " ") == row["quarters"])
    } else {
      #expect(sentence { try calendar.quarterDays(from: start, to: end) } == row["refusal"])
    }
  }

  @Test("Quarters neither overlap nor go backwards")
  func overlap() {
    #expect(sentence { try calendar([(1, 510, 615), (2, 600, 735)]) } == "les quarts de journée 1 et 2 se chevauchent")
    #expect(sentence { try calendar([(2, 510, 615), (1, 630, 735)]) } == "les quarts de journée 1 et 2 se chevauchent")
    #expect(sentence { try calendar([(1, 510, 615), (2, 615, 735)]) } == nil)
  }

  @Test("A year of 446 hours is 254 quarters of 1 h 45 and one of 1 h 30 (decisions)")
  func year() {
    #expect(Hours(minutes: 254 * 105 + 90) == Hours(minutes: 446 * 60))
  }
}
