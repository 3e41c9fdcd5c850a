import Testing

@testable import Alternance

@Suite("The one door to every write")
struct PerformTests {
  private struct Stop: Error {}
  private let base: Database
  private let day = Day(iso: "2016-11-03")!

  init() throws { base = try Fixture.programme() }

  private func writeSite(_ entry: Entry) throws {
    try entry.insert(
      "site", ["code": "X", "name": "X", "partner": 1, "street": "", "postalCode": "", "city": "", "isMain": false])
  }

  @Test("A change that throws writes nothing, not even in the journal")
  func throwing() throws {
    let before = try base.contents()
    #expect(throws: Stop.self) {
      try base.perform(.importReference, by: Staff.founder, on: day) { entry in
        try writeSite(entry)
        throw Stop()
      }
    }
    #expect(try base.contents() == before)
  }

  @Test("An abandoned change writes nothing, and returns its value")
  func abandoned() throws {
    let before = try base.contents()
    let value = try base.perform(.importReference, by: Staff.founder, on: day) { entry in
      try writeSite(entry)
      entry.abandon()
      return 42
    }
    #expect(value == 42)
    #expect(try base.contents() == before)
  }

  @Test("A change is written with its entry, on the day it is given")
  func written() throws {
    let id = try base.perform(.importReference, by: Staff.cnamDirector, on: day) { entry in
      entry.subject = "un site"
      try writeSite(entry)
      return entry.id
    }
    let row = try base.read { db in
      try String.fetchAll(
        db, sql: "SELECT day || ' ' || actor || ' ' || role || ' ' || action || ' ' || subject FROM journal WHERE id = ?", arguments: [id])
    }
    #expect(row == ["2016-11-03 directeur-cnam cnamRegionalDirector importReference un site"])
    #expect(try base.read { try Int.fetchOne($0, sql: "SELECT entry FROM site WHERE code = 'X'") } == id)
  }

  @Test("Whoever may not act is refused before anything happens")
  func refused() throws {
    let before = try base.contents()
    let answer = sentence { try base.perform(.importReference, by: Staff.accountant, on: day) { try writeSite($0) } }
    #expect(
      answer
        == "« comptable » (assistant comptabilité client (Cnam)) ne peut pas importer un programme, un site ou un calendrier ; le "
        + "peuvent : direction régionale du Cnam, direction du CFA.")
    #expect(try base.contents() == before)
  }

  @Test("A tutor does not read the programme's management")
  func consult() {
    #expect(
      sentence { try base.cohorts(by: Staff.tutor) }?.hasPrefix(
        "« I-06 » (tuteur académique) ne peut pas consulter la gestion du programme ; le peuvent : ") == true)
    #expect(sentence { try base.cohorts(by: Staff.coordinator) } == nil)
  }
}
