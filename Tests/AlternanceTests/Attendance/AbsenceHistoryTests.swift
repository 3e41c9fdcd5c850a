import Testing

@testable import Alternance

/// In October S-01 misses one quarter, S-02 all four, S-03 none; S-04 has no contract.
@Suite("What becomes of a declared absence (PC-07-11)")
struct AbsenceHistoryTests {
  private let sheets: SheetBase

  init() throws {
    sheets = try SheetBase()
    let missed = Set([SheetBase.Mark(slot: "P-01", quarter: 2, student: "S-01")])
    try sheets.sign(SheetBase.marks.filter { ["P-01", "P-02"].contains($0.slot) && $0.student != "S-02" && !missed.contains($0) })
  }

  @Test("One numbered notice a company, student by student, quarter by quarter")
  func notice() throws {
    try sheets.billing.transmit("2016-10", on: "2016-11-03")
    let notices = try sheets.declare("2016-10", on: "2016-11-04")
    #expect(notices.map(\.number) == ["ABS-AGAC-2016-0001"])
    let notice = notices[0]
    #expect(notice.company == "Ateliers Un")
    #expect(notice.address.lines == ["1 rue Une", "13100 Aix-en-Provence"])
    #expect((notice.month.iso, notice.declaredOn.iso) == ("2016-10", "2016-11-04"))
    #expect(
      notice.summary == [
        "Alpha Anne 03/10/2016 2", "Bravo Bruno 03/10/2016 1", "Bravo Bruno 03/10/2016 2", "Bravo Bruno 03/10/2016 3",
        "Bravo Bruno 03/10/2016 4",
      ])
    #expect(notice.students.map(\.total.minutes) == [105, 420])
    #expect(notice.total.minutes == 525)
    #expect(notice.students[1].quarters.map(\.subject)[1...2] == ["Relation client et négociation", "Comptabilité et analyse financière"])
    #expect(try sheets.base.absenceNotices(of: sheets.cohort, month: #require(Month(written: "2016-10")), by: Staff.manager) == notices)
  }

  @Test("Declared once, then only what a correction adds, and never again")
  func once() throws {
    try sheets.billing.transmit("2016-10", on: "2016-11-03")
    _ = try sheets.declare("2016-10", on: "2016-11-04")
    let none = "Aucune absence d'octobre 2016 ne reste à déclarer pour la promotion 2016."
    #expect(sentence { try sheets.declare("2016-10", on: "2016-11-05") } == none)
    try sheets.correct(.init(slot: "P-01", quarter: 1, student: "S-03"), isPresent: false)
    let second = try sheets.declare("2016-10")
    #expect(second.map(\.number) == ["ABS-AGAC-2016-0002"])
    #expect(second.map(\.company) == ["Régie Deux"])
    #expect(second.flatMap(\.summary) == ["Charlie Chloé 03/10/2016 1"])
    let back = SheetBase.Mark(slot: "P-01", quarter: 2, student: "S-01")
    try sheets.correct(back, isPresent: true)
    #expect(sentence { try sheets.declare("2016-10") } == none)
    try sheets.correct(back, isPresent: false)
    #expect(sentence { try sheets.declare("2016-10") } == none)
  }

  @Test("Present in one of two slots of a quarter-day, present")
  func otherSlot() throws {
    try sheets.base.load(
      .seances,
      "seance;promotion;jour;debut;fin;ue;intervenant;site\nP-08;2016;04/10/2016;08:30;09:30;UE12;I-01;CFA\n"
        + "P-09;2016;04/10/2016;09:30;10:15;UE12;I-01;CFA")
    try sheets.base.load(.emargements, "seance;quart;stagiaire\nP-09;1;S-01\nP-08;1;S-03")
    try sheets.billing.transmit("2016-10", on: "2016-11-03")
    let summary = try sheets.declare("2016-10", on: "2016-11-04").flatMap(\.summary)
    #expect(summary.filter { $0.contains("04/10") } == ["Bravo Bruno 04/10/2016 1"])
  }
}
