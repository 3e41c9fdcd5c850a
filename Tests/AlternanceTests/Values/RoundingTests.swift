import Alternance
import Testing

@Suite("Rounding, half up once a line (A-03)")
struct RoundingTests {
  @Test("Hours at an hourly price", arguments: Golden.rows("rounding"))
  func amount(row: GoldenRow) {
    let price = Money(cents: row.hundredths("rate"))
    #expect(price.times(Hours(minutes: row.minutes("hours"))).cents == row.hundredths("amount"))
  }

  @Test("The month is rounded once, never the quarter-day (§8-6)")
  func onceAMonth() {
    let quarter = Hours(minutes: 105)
    let month = Array(repeating: quarter, count: 14).sum()
    #expect(month == Hours(hundredths: 2450))
    #expect(Money(cents: 915).times(month) == Money(cents: 22418))
    #expect(Array(repeating: Money(cents: 915).times(quarter), count: 14).sum() == Money(cents: 22414))
  }

  @Test("Sixteen students of 446 hours owe 65 294,40 € (§8-1)")
  func sixteenStudents() {
    let student = Money(cents: 915).times(Hours(minutes: 446 * 60))
    #expect(student.times(16) == Money(cents: 6_529_440))
  }

  @Test(
    "The half of a result, truncated towards zero (A-03, §8)",
    arguments: [
      (4496, 2248), (1_836_496, 918_248), (2968, 1484), (1_834_968, 917_484), (-353_594, -176_797), (-524_944, -262_472), (1, 0),
      (-1, 0), (-3, -1), (0, 0),
    ])
  func half(whole: Int, half: Int) {
    #expect(Money(cents: whole).truncatedHalf == Money(cents: half))
  }

  @Test("Hundredths of an hour that are no whole minutes are refused")
  func wholeMinutes() {
    #expect(Hours(hundredths: 175)?.minutes == 105)
    #expect(Hours(hundredths: 5)?.minutes == 3)
    #expect(Hours(hundredths: 1) == nil)
    #expect(Hours(hundredths: 33) == nil)
    #expect(Hours(hundredths: -175)?.minutes == -105)
  }
}
