import Alternance
import Testing

@Suite("The yearly cap (PB-02)")
struct CappedHoursTests {
  private func split(_ row: GoldenRow, year: Int) -> CappedHours {
    CappedHours(
      attended: Hours(minutes: row.minutes("month\(year)")), alreadyBilled: Hours(minutes: row.minutes("billed\(year)")),
      cap: Hours(minutes: row.minutes("cap")))
  }

  @Test("Billed and exceeding hours of a month", arguments: Golden.rows("caps"))
  func month(row: GoldenRow) {
    let month = split(row, year: 1) + split(row, year: 2)
    #expect(month.billed.minutes == row.minutes("billed"))
    #expect(month.excess.minutes == row.minutes("excess"))
  }

  /// Bills months in some order, each knowing what the others billed.
  private func bill(_ months: [Int], cap: Int) -> [CappedHours] {
    var billed = Hours.zero
    return months.map { minutes in
      let hours = CappedHours(attended: Hours(minutes: minutes), alreadyBilled: billed, cap: Hours(minutes: cap))
      billed += hours.billed
      return hours
    }
  }

  @Test("Whatever the order of the months, a year bills what was attended, up to the cap", arguments: UInt64(1)...100)
  func anyOrder(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let months = (0..<12).map { _ in 3 * Int.random(in: 0...1400, using: &generator) }
    let cap = 3 * Int.random(in: 1...12_000, using: &generator)
    let attended = months.reduce(0, +)
    for _ in 0..<10 {
      let split = bill(months.shuffled(using: &generator), cap: cap)
      #expect(split.map(\.billed).sum().minutes == min(attended, cap))
      #expect(split.map(\.billed).sum() + split.map(\.excess).sum() == Hours(minutes: attended))
      #expect(split.allSatisfy { $0.billed >= .zero && $0.excess >= .zero })
    }
  }
}
