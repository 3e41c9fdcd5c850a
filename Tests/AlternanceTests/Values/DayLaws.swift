import Alternance
import Testing

/// A calendar walked day after day, by the rule that every schoolchild knows.
private struct Walk {
  private(set) var year = 1900
  private(set) var month = 1
  private(set) var day = 1

  mutating func step() {
    var length = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    if month == 2, year.isMultiple(of: 400) || (year.isMultiple(of: 4) && !year.isMultiple(of: 100)) { length += 1 }
    day += 1
    if day > length { (day, month) = (1, month + 1) }
    if month > 12 { (month, year) = (1, year + 1) }
  }
}

@Suite("Laws of the calendar")
struct DayLaws {
  @Test("Every day from 1900 to 2200 follows the one before")
  func walk() throws {
    var walk = Walk()
    var previous = try #require(Day(year: 1900, month: 1, day: 1))
    let first = previous
    var count = 0
    while walk.year <= 2200 {
      walk.step()
      count += 1
      let next = previous.adding(days: 1)
      guard next == Day(year: walk.year, month: walk.month, day: walk.day), next > previous, next.days(since: first) == count,
        first.adding(days: count) == next, next.adding(days: -1) == previous, Day(iso: next.iso) == next,
        Day(french: next.french) == next
      else {
        Issue.record("after \(previous.iso): \(next.iso) where the walk has \(walk)")
        return
      }
      previous = next
    }
    #expect(count == 109_938)
  }

  @Test("So many months later lies in that month, on the same day or its last", arguments: UInt64(1)...20)
  func months(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let origin = try #require(Day(year: 1950, month: 1, day: 1))
    for _ in 0..<200 {
      let day = origin.adding(days: Int.random(in: 0...80_000, using: &generator))
      let shift = Int.random(in: -480...480, using: &generator)
      let later = day.adding(months: shift)
      #expect(later.year * 12 + later.month == day.year * 12 + day.month + shift)
      #expect(later.day == day.day || (later.day < day.day && later == later.inMonth.period.last), "\(day.iso) \(shift)")
    }
  }

  @Test("A month is read as it is printed", arguments: 1900...2200)
  func monthText(year: Int) {
    for number in 1...12 {
      let month = Month(year: year, month: number)
      #expect(month.flatMap { Month(written: $0.iso) } == month)
      #expect(Month(written: "\(number)/\(year)") == month)
      #expect(month?.period.last.adding(days: 1) == month?.next.period.first)
    }
  }
}
