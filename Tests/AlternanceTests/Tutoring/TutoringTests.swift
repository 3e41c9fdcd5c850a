import Alternance
import Testing

@Suite("Tutors: the flat fee and the travel (annexe 1)")
struct TutoringTests {
  private static let fee = TutorFee(hours: Hours(minutes: 300), rate: Money(cents: 7600))

  @Test("The fee is paid by the service really done", arguments: Golden.rows("tutor-fees"))
  func fee(row: GoldenRow) {
    let visits = row["visits"].split(separator: " ").map { Int($0)! }
    #expect(visits.map { Self.fee.earned(reportedVisits: $0) }.sum().cents == row.hundredths("fee"))
  }

  @Test("The full fee is five course hours")
  func fullFee() {
    #expect(Self.fee.fullFee == Money(cents: 38_000))
  }

  @Test("Travel, above 50 km only", arguments: Golden.rows("travel"))
  func travel(row: GoldenRow) throws {
    let day = try #require(Day(iso: "2016-12-08"))
    let visits = (1...row.whole("visits")).map { rank in
      Visit(
        student: "S", year: 1, rank: rank, day: day, distanceMetres: row.hundredths("km") * 10,
        reportedOn: row["reported"] == "yes" ? day.adding(days: 7) : nil, isTransportApproved: row["approved"] == "yes")
    }
    #expect(visits.map { $0.travel(perKilometre: Money(cents: 60)) }.sum().cents == row.hundredths("amount"))
  }
}
