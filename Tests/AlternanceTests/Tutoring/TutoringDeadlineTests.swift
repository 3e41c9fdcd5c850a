import Testing

@testable import Alternance

@Suite("Tutors: what is due, and until when (art. 12 and 13)")
struct TutoringDeadlineTests {
  private func semesters(_ row: GoldenRow) -> [SemesterDates] {
    var semesters: [SemesterDates] = []
    if let first = Day(iso: row["s1year2"]) {
      semesters.append(SemesterDates(year: 2, rank: 1, period: Period(from: first, to: first.adding(days: 120))))
    }
    if let first = Day(iso: row["s2first"]), let last = Day(iso: row["s2last"]) {
      semesters.append(SemesterDates(year: 1, rank: 2, period: Period(from: first, to: last)))
    }
    return semesters
  }

  @Test("The windows of the visits", arguments: Golden.rows("visit-windows"))
  func windows(row: GoldenRow) throws {
    let deadlines = TutoringDeadlines(firstClassOn: row["firstClass"].day, semesters: semesters(row))
    let window = try #require(deadlines.window(year: row.whole("year"), rank: row.whole("rank")))
    #expect((window.first.iso, window.last.iso) == (row["from"], row["to"]))
  }

  @Test("The list within a month, the tutorial meeting within two")
  func deadlines() {
    let deadlines = TutoringDeadlines(firstClassOn: "2016-09-19".day, semesters: [])
    #expect((deadlines.designation.iso, deadlines.tutorialMeeting.iso) == ("2016-10-19", "2016-11-19"))
    #expect(deadlines.window(year: 1, rank: 2) == nil && deadlines.window(year: 1, rank: 3) == nil)
  }

  @Test("The scale of the kilometre", arguments: Golden.rows("kilometre-scale"))
  func scale(row: GoldenRow) {
    let amount = Self.scale.amount(
      metres: row.hundredths("km") * 10, after: row.hundredths("before") * 10, horsepower: row.whole("horsepower"))
    #expect(amount.cents == row.hundredths("amount"))
  }

  static let scale = KilometreScale(
    validFrom: "2022-01-01".day,
    bands: [(1, [32, 40, 23]), (6, [41, 51, 30]), (8, [45, 55, 32])].flatMap { power, rates in
      zip([0, 2000, 10_000], rates).map { KilometreScale.Band(fromHorsepower: power, fromKilometres: $0, rate: Money(cents: $1)) }
    })

  @Test("However a year is cut, its parts make the amount of the whole", arguments: [1, 2022, 99] as [UInt64])
  func parts(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<500 {
      let power = Int.random(in: 1...12, using: &random)
      let parts = (0..<Int.random(in: 1...40, using: &random)).map { _ in Int.random(in: 0...900_000, using: &random) }
      var driven = 0
      let sum = parts.map { part in
        defer { driven += part }
        return Self.scale.amount(metres: part, after: driven, horsepower: power)
      }.sum()
      #expect(sum == Self.scale.amount(metres: driven, after: 0, horsepower: power))
    }
  }

  @Test("Delegates", arguments: Golden.rows("elections"))
  func election(row: GoldenRow) throws {
    let votes = row["votes"].split(separator: " ").map { Int($0)! }
    let candidates = zip(["A", "B", "C", "D"], votes).enumerated().map { index, told in
      DelegateElection.Candidate(code: told.0, name: told.0, bornOn: "1996-01-01".day.adding(days: index), votes: told.1)
    }
    let cohort = try Fixture.programme().cohort("2016")
    let election = try DelegateElection(
      cohort: cohort, year: 1, heldOn: "2016-10-10".day, seats: row.whole("seats"), registered: 16, ballots: row.whole("ballots"),
      blank: row.whole("blank"), candidates: candidates.shuffled())
    #expect(election.elected.map(\.code).joined(separator: " ") == row["elected"])
  }
}
