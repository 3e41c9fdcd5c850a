import Testing

@testable import Alternance

@Suite("The hours that an attestation or a certificate states")
struct AttestedHoursTests {
  private let sheets: SheetBase

  init() throws {
    sheets = try SheetBase()
    try sheets.sign(SheetBase.marks.filter { $0.student != "S-03" })
  }

  private func days(_ student: String, _ first: String, _ last: String) throws -> [String] {
    try sheets.record(student, first, last).days.map { "\($0.day.french) \($0.quarters) \($0.hours.plain) \($0.subject)" }
  }

  @Test("Day by day and unit by unit, within the period")
  func days() throws {
    let record = try sheets.record("S-01", "2016-10-01", "2016-10-31")
    #expect((record.student, record.company, record.total.minutes) == ("Mme Anne Alpha", "Ateliers Un", 420))
    #expect(
      try days("S-01", "2016-10-01", "2016-10-31") == [
        "03/10/2016 1, 2 3.50 Relation client et négociation", "03/10/2016 3, 4 3.50 Comptabilité et analyse financière",
      ])
    #expect(try days("S-01", "2016-10-04", "2016-11-07") == ["07/11/2016 1, 2, 3, 4 7.00 Relation client et négociation"])
    #expect(try days("S-01", "2016-10-04", "2016-11-06").isEmpty)
  }

  @Test("Corrections are in it: a quarter withdrawn, one added")
  func corrected() throws {
    try sheets.correct(.init(slot: "P-01", quarter: 1, student: "S-01"), isPresent: false)
    try sheets.correct(.init(slot: "P-02", quarter: 4, student: "S-03"), isPresent: true)
    #expect(try days("S-01", "2016-10-01", "2016-10-31").first == "03/10/2016 2 1.75 Relation client et négociation")
    #expect(try days("S-03", "2016-10-01", "2016-10-31") == ["03/10/2016 4 1.75 Comptabilité et analyse financière"])
  }

  @Test("Who attended something")
  func attending() throws {
    func codes(_ month: String) throws -> [String] {
      try sheets.base.attendingStudents(of: sheets.cohort, over: Month(written: month)!.period, by: Staff.manager)
    }
    #expect(try codes("2016-10") == ["S-01", "S-02"])
    #expect(try codes("2017-01") == [])
    try sheets.correct(.init(slot: "P-01", quarter: 1, student: "S-03"), isPresent: true)
    #expect(try codes("2016-10") == ["S-01", "S-02", "S-03"])
  }

  @Test("Moved by corrections from one slot of a quarter-day to another, it is certified once")
  func moved() throws {
    try sheets.base.load(
      .seances,
      "seance;promotion;jour;debut;fin;ue;intervenant;site\nP-08;2016;04/10/2016;08:30;09:30;UE13;I-01;CFA\n"
        + "P-09;2016;04/10/2016;09:30;10:15;UE13;I-01;CFA")
    try sheets.correct(.init(slot: "P-08", quarter: 1, student: "S-03"), isPresent: true)
    try sheets.correct(.init(slot: "P-08", quarter: 1, student: "S-03"), isPresent: false)
    try sheets.correct(.init(slot: "P-09", quarter: 1, student: "S-03"), isPresent: true)
    #expect(try days("S-03", "2016-10-01", "2016-10-31") == ["04/10/2016 1 0.75 Outils numériques de gestion"])
    #expect(try sheets.totals("2016-10").attended.minutes == 2 * 420 + 45)
  }

  /// A line's detail begins « Contrat C-2016-07 »: the contract of S2016-07.
  @Test("For every student of a month of the demonstration, the hours certified are the hours billed", arguments: ["2016-11", "2017-03"])
  func billed(month: String) throws {
    let base = try SettledDemonstration.copy()
    let period = try #require(Month(written: month)).period
    let invoices = try base.invoices(of: base.cohort("2016"), month: Month(written: month), by: Staff.accountant)
    let lines = try invoices.flatMap { try base.invoice($0.number, by: Staff.accountant).lines }
    #expect(lines.count >= 15)
    for line in lines {
      let code = "S" + line.detail.dropFirst("Contrat C-".count).prefix(7)
      #expect(try base.attendanceRecord(of: code, over: period, by: Staff.manager).total == line.hours)
    }
  }
}

@Suite("Attendance when a contract breaks (A-18)")
struct BrokenAttendanceTests {
  private let sheets: SheetBase

  init() throws {
    sheets = try SheetBase()
    try sheets.sign(SheetBase.marks.filter { $0.student != "S-01" || ["P-01", "P-02"].contains($0.slot) })
  }

  private func breakContract(on day: String) throws {
    try sheets.base.breakContract(
      "K-01", endedOn: Day(iso: day)!, reason: "commun accord", by: Staff.accountant, on: Day(iso: "2017-10-05")!)
  }

  @Test("After the break, no absence is declared; on its day, still one")
  func absences() throws {
    try breakContract(on: "2016-11-06")
    for month in ["2016-11", "2016-12"] { try sheets.billing.transmit(month, on: "2017-10-05") }
    #expect(sentence { try sheets.declare("2016-11") } == "Aucune absence de novembre 2016 ne reste à déclarer pour la promotion 2016.")
  }

  @Test("On the day of the break, an absence is one")
  func lastDay() throws {
    try breakContract(on: "2016-11-07")
    for month in ["2016-11", "2016-12"] { try sheets.billing.transmit(month, on: "2017-10-05") }
    #expect(try sheets.declare("2016-11").map(\.total.minutes) == [420])
    #expect(sentence { try sheets.declare("2016-12") } == "Aucune absence de décembre 2016 ne reste à déclarer pour la promotion 2016.")
  }

  @Test("What was attended before stays attended, certified and billed; nothing is added after")
  func before() throws {
    try breakContract(on: "2016-10-31")
    #expect(try sheets.record("S-01", "2016-09-15", "2018-09-14").total.minutes == 420)
    #expect(try sheets.totals("2016-10").attended.minutes == 3 * 420)
    #expect(try sheets.billing.bill("2016-10", on: "2017-10-05").summary == ["Ateliers Un 78,05", "Fonds Trois 128,10"])
    #expect(
      sentence { try sheets.correct(.init(slot: "P-03", quarter: 1, student: "S-01"), isPresent: true) }
        == "« S-01 » n'a pas de contrat en cours le 07/11/2016.")
    #expect(
      sentence { try sheets.sign([.init(slot: "P-03", quarter: 1, student: "S-01")]) }
        == "« emargements.csv », ligne 2, colonne « stagiaire » : « S-01 » n'a pas de contrat en cours le 07/11/2016.\n"
        + "Une erreur : rien n'a été enregistré.")
  }
}
