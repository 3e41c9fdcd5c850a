import Alternance
import Testing

@Suite("Public holidays and working days")
struct PublicHolidayTests {
  @Test("Easter", arguments: Golden.rows("easter"))
  func easter(row: GoldenRow) {
    #expect(PublicHolidays.easter(of: row.whole("year")).iso == row["easter"])
  }

  @Test("The eleven of 2017")
  func year() {
    #expect(
      PublicHolidays.days(of: 2017).sorted().map(\.iso) == [
        "2017-01-01", "2017-04-17", "2017-05-01", "2017-05-08", "2017-05-25", "2017-06-05", "2017-07-14", "2017-08-15",
        "2017-11-01", "2017-11-11", "2017-12-25",
      ])
  }

  @Test("Ten days when Ascension is Labour Day")
  func ascension() {
    #expect(PublicHolidays.days(of: 2008).count == 10)
  }

  @Test(
    "Days of the week",
    arguments: [
      ("2016-10-03", 1), ("2016-09-15", 4), ("2017-01-01", 7), ("2000-02-29", 2), ("1900-01-01", 1), ("1969-07-20", 7),
      ("2026-11-21", 6), ("2100-03-01", 1),
    ])
  func weekday(day: String, number: Int) throws {
    let day = try #require(Day(iso: day))
    #expect(day.weekday == number)
    #expect(day.isSunday == (number == 7))
  }

  @Test("Saturdays work, Sundays and holidays do not")
  func working() throws {
    let days = ["2016-11-11", "2016-11-12", "2016-11-13", "2016-11-14"].compactMap { Day(iso: $0) }
    #expect(days.map(\.isWorkingDay) == [false, true, false, true])
  }

  @Test("Easter is a Sunday from 22 March to 25 April, every year", arguments: [1583...1899, 1900...2100, 2101...2400])
  func easterSundays(years: ClosedRange<Int>) {
    for year in years {
      let easter = PublicHolidays.easter(of: year)
      #expect(easter.isSunday, "\(easter.iso)")
      #expect((322...425).contains(easter.month * 100 + easter.day), "\(easter.iso)")
    }
  }

  @Test("So many working days later, counted one by one", arguments: UInt64(1)...20)
  func later(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let origin = try #require(Day(iso: "2015-01-01"))
    for _ in 0..<50 {
      let start = origin.adding(days: Int.random(in: 0...5000, using: &generator))
      let count = Int.random(in: 1...30, using: &generator)
      let end = start.adding(workingDays: count)
      let between = (1...end.days(since: start)).map { start.adding(days: $0) }
      #expect(end.isWorkingDay)
      #expect(between.count(where: \.isWorkingDay) == count, "\(start.iso) \(count)")
    }
    #expect(origin.adding(workingDays: 0) == origin)
  }
}
