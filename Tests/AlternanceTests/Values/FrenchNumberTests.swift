import Alternance
import Testing

@Suite("Numbers as a French reader writes them")
struct FrenchNumberTests {
  @Test("Printed with a narrow space, a comma, and a space before the unit")
  func printed() {
    #expect(Money(cents: 6_529_440).french == "65\u{202F}294,40\u{A0}€")
    #expect(Money(cents: 123_456_789_00).french == "123\u{202F}456\u{202F}789,00\u{A0}€")
    #expect(Money(cents: 7).french == "0,07\u{A0}€")
    #expect(Money(cents: -353_594).french == "−3\u{202F}535,94\u{A0}€")
    #expect(Hours(minutes: 2310).french == "38,50\u{A0}h")
    #expect(Hours(minutes: -105).french == "−1,75\u{A0}h")
    #expect(FrenchNumbers.whole(6_000_000) == "6\u{202F}000\u{202F}000")
    #expect(FrenchNumbers.whole(1000) == "1\u{202F}000")
    #expect(FrenchNumbers.whole(999) == "999")
  }

  @Test("Printed for a machine with a point and no space")
  func plain() {
    #expect(Money(cents: 6_529_440).plain == "65294.40")
    #expect(Money(cents: -5).plain == "-0.05")
    #expect(Hours(minutes: 105).plain == "1.75")
  }

  @Test(
    "Read with any space, comma or point",
    arguments: [
      ("1234,56", 123_456), ("1 234,56", 123_456), ("1\u{202F}234,56", 123_456), ("1\u{A0}234,56\u{A0}€", 123_456),
      ("1234.56", 123_456),
      ("1234,5", 123_450), ("1234", 123_400), ("0,07", 7), ("-0,05", -5), ("−12,00", -1200), ("- 12", -1200), ("€ 3", 300),
    ])
  func read(text: String, cents: Int) {
    #expect(Money(written: text)?.cents == cents)
  }

  @Test(
    "What is no amount",
    arguments: [
      "", "€", "-", ",", ",5", "5,", "1,234", "1.234,56", "1,2,3", "douze", "1e3", "+5", "--5", "0x10", "١٢", "1234567890123",
    ])
  func notAnAmount(text: String) {
    #expect(Money(written: text) == nil)
  }

  @Test("A unit or a space in the middle of the figures makes no amount", arguments: ["1€2", "3,00 €€", "1,2 3"])
  func scattered(text: String) {
    #expect(Money(written: text) == nil)
  }

  @Test("Read as it is printed", arguments: UInt64(1)...20)
  func roundTrip(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<300 {
      let money = Money(cents: Int.random(in: -99_999_999_999...99_999_999_999, using: &generator))
      #expect(Money(written: money.french) == money)
      #expect(Money(written: money.plain) == money)
      let hours = Hours(minutes: 3 * Int.random(in: -1_000_000...1_000_000, using: &generator))
      #expect(Hours(written: hours.plain) == hours)
      #expect(Hours(written: hours.french.replacing("\u{A0}h", with: "")) == hours)
    }
  }

  @Test("A time of the day", arguments: [("08:30", 510), ("8:30", 510), ("8h30", 510), ("00:00", 0), ("23:59", 1439)])
  func time(text: String, minutes: Int) {
    #expect(TimeOfDay(written: text)?.minutes == minutes)
  }

  @Test("What is no time of the day", arguments: ["", "24:00", "08:60", "8h", "08:30:00", "midi", "-8:30", "0830"])
  func notATime(text: String) {
    #expect(TimeOfDay(written: text) == nil)
  }

  @Test("A stray separator makes no time", arguments: [":8:30", "8::30", "8h30h"])
  func strayTime(text: String) {
    #expect(TimeOfDay(written: text) == nil)
  }
}
