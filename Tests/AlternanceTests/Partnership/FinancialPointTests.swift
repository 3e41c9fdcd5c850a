import Testing

@testable import Alternance

@Suite("The point of July and December (art. 15 and 17; PC-17-04)")
struct FinancialPointTests {
  private let share: ShareBase

  init() throws {
    share = try ShareBase()
    try share.collect()
  }

  private func rows() throws -> [String] {
    try share.base.read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT asOf || ' ' || profile || ' ' || receivedCents || ' ' || invoicedCents || ' ' || cnamCostCents || ' ' || cfaCostCents
            || ' ' || cnamShareCents || ' ' || cfaShareCents || ' ' || transferredCents || ' ' || balanceCents
          FROM financialPoint ORDER BY asOf
          """)
    }
  }

  /// On 15 December 2016: 17.5 h by Cnam (1 330,00), 3.5 h at its site (26,25 + 13,37), 14 h at the CFA (105,00 + 53,48).
  /// 78,05 − 1 369,62 − 158,48 = −1 450,05: −725,03 and −725,02; 158,48 − 725,02 = −566,54.
  @Test("Its figures are kept, and no later payment changes them")
  func kept() throws {
    let actual = try share.point("2016-12-15")
    #expect(actual.balance.cents == -56_654)
    let row = "2016-12-15 article17 7805 20615 136962 15848 -72503 -72502 0 -56654"
    #expect(try rows() == [row])
    try share.billing.pay(12_810, ShareBase.fund, on: "2016-12-15")
    #expect(try rows() == [row])
    #expect(try share.margin("2016-12-15").margin.totalRevenue.cents == 20_615)
  }

  @Test("It names the state of the base in which it was drawn")
  func journalHead() throws {
    let before = try #require(share.base.contents().last)
    let actual = try share.point("2016-12-15")
    #expect(actual.journalHead == before)
    #expect(try share.base.read { try String.fetchOne($0, sql: "SELECT journalHead FROM financialPoint") } == before)
  }

  @Test("The transfers already made are in it")
  func transferred() throws {
    try share.transfer(10_000, on: "2016-12-10")
    _ = try share.point("2016-12-15")
    #expect(try rows() == ["2016-12-15 article17 7805 20615 136962 15848 -72503 -72502 10000 -66654"])
  }

  @Test("In July or December alone", arguments: ["2017-01-10", "2017-06-30", "2017-08-01", "2017-11-30"])
  func month(day: String) throws {
    let french = try #require(Day(iso: day)).french
    #expect(
      sentence { try share.point(day, on: "2018-12-10") }
        == "Le \(french) n'est ni en juillet ni en décembre, les deux mois du comité de pilotage (convention, art. 15).")
    #expect(try rows().isEmpty)
  }

  @Test("The first and the last day of both months", arguments: ["2016-12-01", "2016-12-31", "2017-07-01", "2017-07-31"])
  func monthBounds(day: String) throws {
    #expect(try share.point(day).asOf.iso == day)
  }

  @Test("Never for a day to come")
  func future() throws {
    #expect(
      sentence { try share.point("2016-12-16", on: "2016-12-15") }
        == "Le 16/12/2016 est dans l'avenir : un état s'arrête au plus tard au jour présent.")
  }

  @Test("Once a day")
  func twice() throws {
    _ = try share.point("2016-12-15")
    #expect(
      sentence { try share.point("2016-12-15", on: "2016-12-20") }
        == "Un point financier est déjà arrêté au 15/12/2016 : il ne change plus.")
    #expect(try rows().count == 1)
  }

  @Test("By one of the five seats of the committee")
  func permission() throws {
    #expect(
      sentence { try share.point("2016-12-15", by: Staff.accountant) }
        == "« comptable » (assistant comptabilité client (Cnam)) ne peut pas arrêter un point financier ; le peuvent : responsable "
        + "alternance (Cnam), direction régionale du Cnam, direction pédagogique (CFA), direction du pôle entreprises-apprentis (CFA), "
        + "direction du CFA.")
    let seats = [Staff.manager, Staff.cnamDirector, Staff.pedagogicalDirector, Staff.hubDirector, Staff.cfaDirector]
    for (index, seat) in seats.enumerated() { #expect(sentence { try share.point("2017-07-1\(index)", by: seat) } == nil) }
  }
}
