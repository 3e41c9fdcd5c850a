import Alternance
import Testing

@Suite("Ages and whole months")
struct AgeTests {
  @Test(
    "Completed years",
    arguments: [
      ("1996-03-14", "2017-03-13", 20), ("1996-03-14", "2017-03-14", 21), ("1996-02-29", "2017-02-27", 20),
      ("1996-02-29", "2017-02-28", 21), ("1996-02-29", "2016-02-28", 19), ("1996-02-29", "2016-02-29", 20),
      ("1990-12-31", "2016-12-30", 25), ("1990-12-31", "2016-12-31", 26), ("2016-09-15", "2016-09-15", 0),
      ("2016-09-15", "2016-09-14", -1),
    ])
  func years(born: String, on: String, age: Int) throws {
    #expect(try #require(Day(iso: on)).years(since: #require(Day(iso: born))) == age)
  }

  @Test(
    "Whole months, both ends included",
    arguments: [
      ("2016-09-15", "2018-09-14", 24), ("2016-09-15", "2018-09-15", 24), ("2016-09-15", "2018-09-13", 23),
      ("2016-09-01", "2018-08-31", 24), ("2016-08-31", "2017-02-28", 6), ("2016-08-31", "2017-02-27", 6),
      ("2016-08-31", "2017-02-26", 5), ("2016-09-15", "2016-10-13", 0), ("2016-09-15", "2016-10-14", 1),
      ("2016-12-01", "2016-12-31", 1),
    ])
  func months(from: String, to: String, months: Int) throws {
    #expect(try Period(from: #require(Day(iso: from)), to: #require(Day(iso: to))).months == months)
  }
}
