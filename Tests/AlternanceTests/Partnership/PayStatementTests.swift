import Testing

@testable import Alternance

@Suite("Each institution pays its own people (PC-17-03)")
struct PayStatementTests {
  private let share: ShareBase

  init() throws { share = try ShareBase() }

  private func pay(_ partner: PartnerCode, _ first: String, _ last: String, by actor: Actor = Staff.cnamDirector) throws -> PayStatement {
    try share.base.payStatement(
      of: partner, cohort: share.cohort, over: Period(from: Day(iso: first)!, to: Day(iso: last)!), by: actor)
  }

  private func lines(_ statement: PayStatement) -> [String] {
    statement.lines.map { bare("\($0.person), \($0.service), \($0.hours.plain), \($0.amount.plain)") }
  }

  @Test("Hours of course by lecturer, both days of the period included")
  func teaching() throws {
    let october = try pay(.cnam, "2016-10-03", "2016-11-07")
    #expect(
      lines(october) == [
        "M. Yann Kerbrat, Enseignement, à 76,00 € l'heure, 3.50, 266.00",
        "Mme Odile Teyssonnière, Enseignement, à 76,00 € l'heure, 10.50, 798.00",
      ])
    #expect((october.total.cents, october.hours.minutes) == (106_400, 840))
    #expect(try lines(pay(.cfa, "2017-01-01", "2017-01-31")) == ["M. Loïc Castanier, Enseignement, à 76,00 € l'heure, 3.50, 266.00"])
  }

  @Test("Tutoring and travel in the period of the report")
  func tutoring() throws {
    try share.base.load(
      .visites,
      """
      stagiaire;annee;rang;jour;tuteur;date_rapport;km;transport;motif
      S-01;1;1;20/12/2016;I-06;05/01/2017;60,0;voiture;
      S-02;1;1;20/12/2016;I-06;05/01/2017;7,5;train;
      S-01;1;3;21/12/2016;I-06;06/01/2017;7,5;train;retards
      """)
    let day = try #require(Day(iso: "2017-01-07"))
    _ = try share.base.approve(.transport(student: "S-01", year: 1, rank: 1), by: Staff.cnamDirector, on: day)
    #expect(
      try lines(pay(.cnam, "2017-01-01", "2017-01-31")) == [
        "Mme Odile Teyssonnière, Tutorat, 2 visites rapportées, 0.00, 380.00",
        "Mme Odile Teyssonnière, Déplacements de plus de 50 km, 0.00, 72.00",
      ])
    #expect(sentence { try pay(.cnam, "2016-12-18", "2016-12-31") } != nil)
  }

  @Test("Nothing done, nothing to pay")
  func nothing() {
    #expect(
      sentence { try pay(.cfa, "2016-10-01", "2016-10-31") }
        == "Aucun service fait n'est à payer par le CFA du 01/10/2016 au 31/10/2016.")
  }

  @Test("A tutor does not read it")
  func permission() {
    #expect(sentence { try pay(.cnam, "2016-10-01", "2016-10-31", by: Staff.tutor) }?.contains("ne peut pas consulter") == true)
  }

  @Test("Over the two years of the demonstration, it pays what the margin counts", arguments: PartnerCode.allCases)
  func whole(partner: PartnerCode) throws {
    let base = try SettledDemonstration.copy()
    let cohort = try base.cohort("2016")
    let paid = try base.payStatement(of: partner, cohort: cohort, over: cohort.period, by: Staff.cnamDirector)
    let costs = try base.margin(of: cohort, asOf: Fixture.today, by: Staff.manager).margin.costs(of: partner)
    #expect(paid.total == costs.filter { ![.room, .supplies].contains($0.category) }.map(\.amount).sum())
    #expect(paid.hours.minutes == 446 * 60)
  }
}
