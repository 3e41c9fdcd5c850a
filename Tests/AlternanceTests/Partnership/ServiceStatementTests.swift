import Testing

@testable import Alternance

/// I-06, of Cnam, teaches in the small cohort 3,50 h on 3 October 2016, 7 h on 7 November, 3,50 h on 5 December, then 3,50 h on
/// 14 and 3,50 h on 15 September 2017.
@Suite("What a lecturer taught, at the tariff of each day (PC-09-06, annexe 1)")
struct ServiceStatementTests {
  private let base: Database

  init() throws { base = try Fixture.small() }

  private func statement(_ first: String, _ last: String, of login: String = "I-06", on day: String = "2018-09-30") throws
    -> ServiceStatement
  {
    try base.serviceStatement(
      of: login, programme: nil, over: Period(from: first.day, to: last.day), on: day.day, by: Staff.accountant)
  }

  /// A price of the hour agreed by both in June 2017, from 1 September 2017.
  private func agreeTariff(_ amount: String) throws {
    try base.load(.tarifs, Files.tariff + "AGAC;heure_cours;\(amount);;01/09/2017;avenant", on: "2017-06-01".day)
    for director in [Staff.cnamDirector, Staff.cfaDirector] {
      _ = try base.approve(.tariffs(programme: nil), by: director, on: "2017-06-30".day)
    }
  }

  private func sums(_ statement: ServiceStatement) -> [String] {
    statement.sums.map { "\($0.hours.minutes) min à \($0.rate.cents) = \($0.amount.cents)" }
  }

  /// 3,50 × 76 = 266; 7 × 76 = 532; 10,50 × 76 = 798; 14 × 76 = 1 064; 21 × 76 = 1 596.
  @Test(
    "Hours × 76 over a period, both ends in",
    arguments: [
      ("2016-10-01", "2016-10-31", 1, 210, 26600), ("2016-11-07", "2016-11-07", 1, 420, 53200), ("2016-10-03", "2016-11-07", 2, 630, 79800),
      ("2016-10-04", "2016-12-04", 1, 420, 53200), ("2016-09-15", "2017-09-13", 3, 840, 106_400),
      ("2016-09-15", "2018-09-14", 5, 1260, 159_600),
    ])
  func hours(first: String, last: String, lines: Int, minutes: Int, cents: Int) throws {
    let statement = try statement(first, last)
    #expect(statement.lines.count == lines)
    #expect(statement.hours.minutes == minutes)
    #expect(statement.total.cents == cents)
    #expect(sums(statement) == ["\(minutes) min à 7600 = \(cents)"])
    #expect(statement.employer == .cnam && statement.isPermanent && statement.profile == "professionnel")
  }

  @Test(
    "Slots up to the day of the statement, that day in", arguments: [("2016-11-06", 26600), ("2016-11-07", 79800), ("2016-12-05", 106_400)])
  func upTo(day: String, cents: Int) throws {
    #expect(try statement("2016-09-15", "2018-09-14", on: day).total.cents == cents)
  }

  /// 14 × 76 = 1 064; 7 × 78,50 = 549,50; 1 613,50 in all.
  @Test("Two tariffs in one period: a sum each, by the day of the slot")
  func twoTariffs() throws {
    try agreeTariff("78,50")
    let statement = try statement("2016-09-15", "2018-09-14")
    #expect(sums(statement) == ["840 min à 7600 = 106400", "420 min à 7850 = 54950"])
    #expect(statement.total.cents == 161_350)
    #expect(statement.lines.map(\.rate.cents) == [7600, 7600, 7600, 7850, 7850])
  }

  /// 5,25 × 76,37 = 400,9425, which is 400,94; line by line it would be three times 133,65 (133,6475), 400,95.
  @Test("Rounded once a sum, not once a slot (A-03)")
  func rounding() throws {
    try agreeTariff("76,37")
    let rows = [2, 3, 4].map { "Z-\($0);2016;0\($0)/10/2017;08:30;10:15;UE21;I-10;CFA\n" }.joined()
    try base.load(.seances, Files.slot + rows)
    let statement = try statement("2017-10-01", "2017-10-31", of: "I-10")
    #expect(sums(statement) == ["315 min à 7637 = 40094"])
    #expect(statement.total.cents == 40094)
  }

  @Test("Nothing taught, no statement; a lecturer nobody knows, neither")
  func nothing() throws {
    #expect(
      sentence { try statement("2017-01-01", "2017-01-31") }
        == "« I-06 » n'a donné aucune séance du 01/01/2017 au 31/01/2017 : il n'y a pas de service à établir.")
    #expect(
      sentence { try statement("2016-10-01", "2016-10-31", on: "2016-10-02") }
        == "« I-06 » n'a donné aucune séance du 01/10/2016 au 31/10/2016 : il n'y a pas de service à établir.")
    #expect(sentence { try statement("2016-10-01", "2016-10-31", of: "I-99") } == "« I-99 » n'est pas enregistré comme intervenant.")
  }

  @Test("A slot that is not held is not paid, its replacement is")
  func cancelled() throws {
    try base.load(.seances, Files.slot + "Z-1;2016;09/01/2017;08:30;12:15;UE11;I-06;CFA\nZ-2;2016;10/01/2017;08:30;12:15;UE11;I-06;CFA")
    try base.cancelSlot("Z-1", reason: "grève", by: Staff.coordinator, on: "2017-01-09".day)
    try base.moveSlot(
      "Z-2", to: "Z-2b", changing: [("jour", "12/01/2017"), ("debut", "10:30")], reason: "salle", by: Staff.coordinator,
      on: "2017-01-09".day)
    let statement = try statement("2017-01-01", "2017-01-31")
    #expect(statement.lines.map(\.slot.code) == ["Z-2b"])
    #expect(statement.total.cents == 13300)
  }

  @Test("All the cohorts of the programme, in the order of the days")
  func cohorts() throws {
    _ = try base.openCohort("2017", programme: nil, firstClassOn: nil, maxHeadcount: nil, by: Staff.manager, on: "2017-06-01".day)
    try base.takeOver(base.cohort("2017"), reason: "essai", by: Staff.cnamDirector, on: "2017-06-01".day)
    try base.load(.seances, Files.slot + "Z-1;2017;18/09/2017;08:30;12:15;UE11;I-06;CFA\nZ-2;2016;19/09/2017;08:30;12:15;UE21;I-06;CFA")
    #expect(try statement("2017-09-01", "2017-09-30").lines.map(\.slot.code) == ["P-05", "P-06", "Z-1", "Z-2"])
  }
}
