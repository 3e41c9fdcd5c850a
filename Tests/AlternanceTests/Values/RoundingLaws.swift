import Alternance
import Testing

@Suite("Laws of money, over seeded draws")
struct RoundingLaws {
  private static let seeds: ClosedRange<UInt64> = 1...20

  /// A price and a duration, negative ones too.
  private func draws(_ seed: UInt64) -> [(price: Int, minutes: Int)] {
    var generator = SplitMix64(seed: seed)
    return (0..<500).map { _ in
      (Int.random(in: 0...20_000, using: &generator), Int.random(in: -60_000...60_000, using: &generator))
    }
  }

  @Test("Half up, against the exact fraction", arguments: seeds)
  func halfUp(seed: UInt64) {
    for draw in draws(seed) {
      let cents = Money(cents: draw.price).times(Hours(minutes: draw.minutes)).cents
      let exact = draw.price * draw.minutes
      let error = cents * 60 - exact
      #expect(abs(error) <= 30, "\(draw)")
      if abs(error) == 30 { #expect(abs(cents * 60) > abs(exact), "\(draw) is a tie, away from zero") }
    }
  }

  @Test("A credit is the exact opposite of its invoice", arguments: seeds)
  func credit(seed: UInt64) {
    for draw in draws(seed) {
      let price = Money(cents: draw.price)
      #expect(price.times(Hours(minutes: -draw.minutes)) == -price.times(Hours(minutes: draw.minutes)), "\(draw)")
    }
  }

  @Test("Both halves make the whole, and the odd cent goes to Cnam", arguments: seeds)
  func halves(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<500 {
      let whole = Money(cents: Int.random(in: -10_000_000...10_000_000, using: &generator))
      let half = whole.truncatedHalf
      let rest = whole - half
      #expect(half + rest == whole)
      #expect(abs(rest.cents) - abs(half.cents) == abs(whole.cents) % 2, "\(whole.cents)")
      #expect(half == .zero || (half < .zero) == (whole < .zero), "\(whole.cents)")
    }
  }

  @Test("Quarters and centièmes: multiples of three minutes are exact hundredths", arguments: seeds)
  func hundredths(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<500 {
      let minutes = 3 * Int.random(in: -50_000...50_000, using: &generator)
      let hours = Hours(minutes: minutes)
      #expect(hours.hundredths * 3 == minutes * 5)
      #expect(Hours(hundredths: hours.hundredths) == hours)
    }
  }
}
