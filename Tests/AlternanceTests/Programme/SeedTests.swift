import GRDB
import Testing

@testable import Alternance

@Suite("The programme as data")
struct SeedTests {
  @Test("Six units a year, 446 hours a year, marked as examples (PB-07)", arguments: [1, 2])
  func units(year: Int) throws {
    let base = try Fixture.demonstration()
    let row = try base.read { db in
      try Row.fetchOne(
        db, sql: "SELECT count(*) AS units, sum(minutes) AS minutes, sum(isExample) AS examples FROM teachingUnit WHERE year = ?",
        arguments: [year])
    }
    #expect(row?["units"] == 6)
    #expect(row?["minutes"] == 446 * 60)
    #expect(row?["examples"] == 6)
  }
}
