import Alternance
import Testing

@Suite("Calendar days and months")
struct DayTests {
  @Test("Months clipped, then days", arguments: Golden.rows("days"))
  func arithmetic(row: GoldenRow) throws {
    let from = try #require(Day(iso: row["from"]))
    let day = from.adding(months: row.whole("months")).adding(days: row.whole("days"))
    #expect(day.iso == row["to"])
  }

  @Test(
    "Days that do not exist",
    arguments: [
      (2017, 2, 29), (2016, 2, 30), (1900, 2, 29), (2016, 4, 31), (2016, 13, 1), (2016, 0, 1), (2016, 1, 0), (0, 1, 1),
      (10_000, 1, 1),
    ])
  func noSuchDay(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test("What a person writes", arguments: ["03/10/2016", "3/10/2016", "2016-10-03"])
  func written(text: String) {
    #expect(Day(written: text) == Day(year: 2016, month: 10, day: 3))
  }

  @Test(
    "What is no day",
    arguments: [
      "", "03/10/16", "2016-10-3", "2016/10/03", "03-10-2016", "30/02/2016", "3/10", "+3/10/2016", "03/10/2016 ", "trois octobre",
      "٠٣/١٠/٢٠١٦",
      "003/10/2016", "20161003",
    ])
  func notADay(text: String) {
    #expect(Day(written: text) == nil)
  }

  @Test("Printed for a person and for the base")
  func printed() throws {
    let day = try #require(Day(year: 2016, month: 3, day: 7))
    #expect(day.french == "07/03/2016")
    #expect(day.iso == "2016-03-07")
  }

  @Test("A month knows its days, its name and the next")
  func month() throws {
    let february = try #require(Month(year: 2016, month: 2))
    #expect(february.period.first.iso == "2016-02-01")
    #expect(february.period.last.iso == "2016-02-29")
    #expect(february.french == "février 2016")
    #expect(february.next.iso == "2016-03")
    #expect(Month(year: 2016, month: 12)?.next.iso == "2017-01")
    #expect(Month(year: 2016, month: 8)?.french == "août 2016")
    #expect(Month(year: 2016, month: 12)?.french == "décembre 2016")
  }

  @Test("A month as it is written", arguments: ["2016-10", "10/2016"])
  func writtenMonth(text: String) {
    #expect(Month(written: text) == Month(year: 2016, month: 10))
  }

  @Test(
    "What is no month",
    arguments: ["", "2016", "2016-13", "2016-00", "16-10", "2016-10-03", "octobre 2016", "10-2016", "2016/10"])
  func notAMonth(text: String) {
    #expect(Month(written: text) == nil)
  }

  @Test("A stray separator makes no month", arguments: ["-2016-10", "2016--10", "2016-10-", "/10/2016"])
  func straySeparator(text: String) {
    #expect(Month(written: text) == nil)
  }

  @Test("Periods hold both their ends, and cut one another")
  func periods() throws {
    let october = try #require(Month(year: 2016, month: 10)).period
    let contract = try Period(from: #require(Day(iso: "2016-10-31")), to: #require(Day(iso: "2018-10-30")))
    #expect(october.contains(october.first) && october.contains(october.last))
    #expect(!october.contains(october.last.adding(days: 1)))
    #expect(october.intersection(contract) == Period(from: october.last, to: october.last))
    #expect(Month(year: 2016, month: 9)?.period.intersection(contract) == nil)
    #expect(october.french == "du 01/10/2016 au 31/10/2016")
  }
}
