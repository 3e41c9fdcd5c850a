import Alternance
import Testing

/// A drawn employment: any birth from 1980 to 2010, any start from 2010 to 2030.
private struct Draw {
  let born: Day
  let start: Day
  let wage: MinimumWage
  let agreed: Money?
  let weekly: Hours

  init(_ generator: inout SplitMix64) {
    born = Day(iso: "1980-01-01")!.adding(days: Int.random(in: 0...11_000, using: &generator))
    start = Day(iso: "2010-01-01")!.adding(days: Int.random(in: 0...7300, using: &generator))
    let monthly = Int.random(in: 100_000...250_000, using: &generator)
    wage = MinimumWage(validFrom: start, hourly: Money(cents: monthly / 151), monthly: Money(cents: monthly))
    agreed = Bool.random(using: &generator) ? Money(cents: Int.random(in: 90_000...400_000, using: &generator)) : nil
    weekly = Hours(minutes: 3 * Int.random(in: 100...800, using: &generator))
  }

  func professionnalisation(on day: Day, raised: Bool = false) -> Money {
    MinimumPay.professionnalisation(
      on: day, bornOn: born, raised: raised, wage: wage, agreedMinimum: agreed, weekly: weekly
    ).amount
  }

  func apprenticeship(on day: Day, year: Int) -> Money {
    MinimumPay.apprenticeship(
      on: day, bornOn: born, year: year, wage: wage, agreedMinimum: agreed, weekly: weekly
    ).amount
  }
}

@Suite("Laws of the minimum pay, over seeded draws")
struct MinimumPayLaws {
  private static let seeds: ClosedRange<UInt64> = 1...20

  private func draws(_ seed: UInt64, _ law: (Draw, inout SplitMix64) -> Void) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<20 {
      let draw = Draw(&generator)
      law(draw, &generator)
    }
  }

  @Test("It never falls with age, nor with the year of an apprenticeship, nor for a diploma", arguments: seeds)
  func rises(seed: UInt64) {
    draws(seed) { draw, generator in
      let later = draw.start.adding(days: Int.random(in: 0...4000, using: &generator))
      let year = Int.random(in: 1...3, using: &generator)
      #expect(draw.professionnalisation(on: draw.start) <= draw.professionnalisation(on: later), "\(draw)")
      #expect(draw.professionnalisation(on: later) <= draw.professionnalisation(on: later, raised: true), "\(draw)")
      #expect(draw.apprenticeship(on: draw.start, year: year) <= draw.apprenticeship(on: later, year: year), "\(draw)")
      #expect(draw.apprenticeship(on: later, year: year) <= draw.apprenticeship(on: later, year: year + 1), "\(draw)")
    }
  }

  @Test("It is the same all through a month, and changes at most three times with age", arguments: seeds)
  func months(seed: UInt64) {
    draws(seed) { draw, generator in
      let firsts = (0...13).map { draw.born.adding(months: (15 + $0) * 12).inMonth.next.period.first }
      let amounts = firsts.map { draw.apprenticeship(on: $0, year: 1) }
      #expect(zip(amounts, amounts.dropFirst()).count { $0 != $1 } <= 3, "\(draw)")
      for first in firsts {
        let day = first.adding(days: Int.random(in: 0...27, using: &generator))
        #expect(draw.apprenticeship(on: day, year: 1) == draw.apprenticeship(on: first, year: 1), "\(draw) \(day.iso)")
      }
    }
  }

  @Test("The steps of two years tell the minimum of any of their days", arguments: seeds)
  func steps(seed: UInt64) {
    draws(seed) { draw, generator in
      let end = draw.start.adding(months: 24).adding(days: -1)
      let rises = MinimumPay.steps(
        from: draw.start, to: end, bornOn: draw.born, raised: true, wage: draw.wage, agreedMinimum: draw.agreed, weekly: draw.weekly)
      let years = MinimumPay.apprenticeshipSteps(
        from: draw.start, to: end, bornOn: draw.born, wage: draw.wage, agreedMinimum: draw.agreed, weekly: draw.weekly)
      for _ in 0..<10 {
        let day = draw.start.adding(days: Int.random(in: 0...end.days(since: draw.start), using: &generator))
        let year = Contract.year(of: day, startingOn: draw.start)
        #expect(rises.last { $0.day <= day }?.pay.amount == draw.professionnalisation(on: day, raised: true), "\(draw) \(day.iso)")
        #expect(years.last { $0.day <= day }?.pay.amount == draw.apprenticeship(on: day, year: year), "\(draw) \(day.iso)")
      }
    }
  }
}
