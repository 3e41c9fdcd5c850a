import Testing

@testable import Alternance

@Suite("Absences declared to the companies (PC-07-11)")
struct AbsenceTests {
  private let base: Database
  private let cohort: Cohort
  private let november = Month(year: 2016, month: 11)!

  init() throws {
    base = try Fixture.small()
    cohort = try base.cohort("2016")
    try base.load(
      .seances,
      Files.slot + "P-07;2016;08/11/2016;08:30;12:15;UE11;I-06;CFA\nP-08;2016;09/11/2016;13:15;16:45;UE12;I-07;CFA")
    try base.load(.emargements, Files.signature + "P-07;1;S-01;\nP-07;1;S-02;\nP-07;2;S-02;\nP-07;2;S-03;\nP-08;3;S-01;\nP-08;4;S-01;")
    try base.load(.contresignatures, "seance;quart;intervenant;le\nP-07;;I-06;\nP-08;;I-07;")
  }

  private func declare(on day: String = "2016-12-03", by actor: Actor = Staff.coordinator) throws -> [AbsenceNotice] {
    try base.declareAbsences(of: cohort, month: november, by: actor, on: Day(iso: day)!)
  }

  private func transmit(on day: String = "2016-12-02") throws {
    _ = try base.transmit(cohort, month: november, by: Staff.coordinator, on: Day(iso: day)!)
  }

  /// Absent: S-01 at P-07 q2; S-02 at P-08 q3 and q4; S-03 at P-07 q1, P-08 q3 and q4. S-04 has no contract.
  @Test("One numbered notice a company, each absent quarter once")
  func notices() throws {
    try transmit()
    let notices = try declare()
    #expect(notices.map(\.number) == ["ABS-AGAC-2016-0001", "ABS-AGAC-2016-0002"])
    #expect(notices.map(\.company) == ["Ateliers Un", "Régie Deux"])
    #expect(notices.map { $0.students.map(\.name) } == [["Alpha Anne", "Bravo Bruno"], ["Charlie Chloé"]])
    #expect(
      notices[0].students[0].quarters.map { "\($0.day.french) \($0.time.quarter) \($0.subject)" } == [
        "08/11/2016 2 Relation client et négociation"
      ])
    #expect(notices.map(\.total.minutes) == [105 + 105 + 90, 105 + 105 + 90])
    #expect(notices.map(\.declaredOn.iso) == ["2016-12-03", "2016-12-03"])
    #expect(try base.absenceNotices(of: cohort, month: november, by: Staff.manager) == notices)
  }

  @Test("What is still to declare, then nothing")
  func undeclared() throws {
    func left() throws -> [String] {
      try base.undeclaredAbsences(of: cohort, month: november, by: Staff.manager).map { "\($0.student) \($0.hours.plain)" }
    }
    #expect(try left() == ["Alpha Anne 1.75", "Bravo Bruno 3.25", "Charlie Chloé 5.00"])
    try transmit()
    _ = try declare()
    #expect(try left() == [])
    #expect(sentence { try declare() } == "Aucune absence de novembre 2016 ne reste à déclarer pour la promotion 2016.")
  }

  @Test("A quarter withdrawn later makes one more notice, for that quarter alone")
  func later() throws {
    try transmit()
    _ = try declare()
    _ = try base.correctAttendance(
      student: "S-02", slot: "P-07", quarter: 1, isPresent: false, reason: "erreur", by: Staff.coordinator, on: Day(iso: "2016-12-05")!)
    try transmit(on: "2016-12-05")
    let more = try declare(on: "2016-12-05")
    #expect(more.map(\.number) == ["ABS-AGAC-2016-0003"])
    #expect(more.map(\.total.minutes) == [105])
  }

  @Test("Not before the month is over and transmitted, and only by the coordinator")
  func refused() throws {
    #expect(
      sentence { try declare() }
        == "Les feuilles de novembre 2016 de la promotion 2016 ne sont pas closes : transmettez d'abord le mois, une feuille "
        + "incomplète ferait de fausses absences.")
    #expect(
      sentence { try declare(on: "2016-11-30") } == "Le mois de novembre 2016 n'est pas fini : on déclare les absences d'un mois écoulé.")
    #expect(
      sentence { try declare(by: Staff.pedagogicalDirector) }
        == "« directrice-pedagogique » (direction pédagogique (CFA)) ne peut pas déclarer des absences aux entreprises ; seul rôle qui le peut : "
        + "coordination du pôle entreprises-apprentis (CFA).")
  }

  @Test("Absent from two slots of the same quarter-day, one quarter is one absence")
  func parallel() throws {
    try base.load(.seances, Files.slot + "P-11;2016;09/11/2016;16:45;17:00;UE12;I-08;CFA")
    try base.load(.contresignatures, "seance;quart;intervenant;le\nP-11;;I-08;")
    try transmit()
    #expect(sentence { try declare() } == nil)
    #expect(try base.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM absentQuarter") } == 6)
  }

  @Test("After a break, no absence")
  func broken() throws {
    try base.load(.seances, Files.slot + "P-12;2016;18/09/2017;08:30;12:15;UE21;I-06;CFA")
    try base.load(.contresignatures, "seance;quart;intervenant;le\nP-12;;I-06;")
    try base.breakContract("K-01", endedOn: Day(iso: "2017-09-15")!, reason: "accord", by: Staff.accountant, on: Fixture.today)
    let september = try #require(Month(year: 2017, month: 9))
    #expect(
      try base.undeclaredAbsences(of: cohort, month: september, by: Staff.manager).map(\.student) == ["Bravo Bruno", "Charlie Chloé"])
  }
}
