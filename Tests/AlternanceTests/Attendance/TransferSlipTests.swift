import Testing

@testable import Alternance

@Suite("The slip of a monthly transfer, and what changed since the last (PC-07-12)")
struct TransferSlipTests {
  private let sheets: SheetBase
  private let october = Month(written: "2016-10")!

  init() throws {
    sheets = try SheetBase()
    try sheets.enter("P-01", absent: ["S-02"], isCountersigned: true, on: "2016-10-03")
    try sheets.enter("P-02", isCountersigned: true, by: Staff.assistant, on: "2016-10-03")
  }

  private func slip() throws -> TransferSlip { try sheets.base.transferSlip(of: sheets.cohort, month: october, by: Staff.accountant) }

  private func preview() throws -> TransferSlip {
    try sheets.base.transferPreview(of: sheets.cohort, month: october, by: Staff.coordinator)
  }

  private func corrected() throws {
    try sheets.billing.transmit("2016-10", on: "2016-11-03")
    try sheets.correct(.init(slot: "P-01", quarter: 2, student: "S-02"), isPresent: true, on: "2016-11-05")
  }

  @Test("A preview writes nothing")
  func unwritten() throws {
    let before = try sheets.base.contents()
    let preview = try preview()
    #expect((preview.rank, preview.handedOn, preview.changes, preview.author) == (1, nil, [], ""))
    #expect((preview.totals.delivered.minutes, preview.totals.attended.minutes) == (420, 420 * 3 - 210))
    #expect(try sheets.base.contents() == before)
    #expect(
      sentence { try slip() }
        == "Les feuilles d'octobre 2016 de la promotion 2016 ne sont pas transmises : elles n'ont pas encore de bordereau.")
    #expect(
      sentence { try sheets.base.transferPreview(of: sheets.cohort, month: Month(written: "2017-01")!, by: Staff.manager) }
        == "La promotion 2016 n'a aucune séance en janvier 2017 : il n'y a rien à transmettre.")
  }

  @Test("Sheets, hours of each student, who handed over")
  func first() throws {
    try sheets.billing.transmit("2016-10", on: "2016-11-03")
    let slip = try slip()
    #expect((slip.rank, slip.handedOn?.iso, slip.author) == (1, "2016-11-03", "Mme Yasmine Belarbi-Monge"))
    #expect(slip.sheets.map(\.signatures) == ["2 / 3", "2 / 3", "3 / 3", "3 / 3"])
    #expect(
      slip.students.map { "\($0.name) \($0.company) \($0.hours.plain)" } == [
        "Alpha Anne Ateliers Un 7.00", "Bravo Bruno Ateliers Un 3.50", "Charlie Chloé Régie Deux 7.00",
      ])
    #expect(slip.students.map(\.hours).sum() == slip.totals.attended)
  }

  @Test("What changed: corrections with their reason, author and day, until the transfer that hands them over")
  func changes() throws {
    try corrected()
    let told = [
      "P-01, lundi 3 octobre 2016, 2e quart : Bravo Bruno, compté présent (feuille relue), corrigé le 05/11/2016 par "
        + "Mme Yasmine Belarbi-Monge."
    ]
    #expect(try preview().changes.map(\.sentence) == told)
    #expect(try slip().changes == [])
    try sheets.billing.transmit("2016-10", on: "2016-11-06")
    #expect(try slip().changes.map(\.sentence) == told)
    #expect(try preview().changes == [])
  }

  @Test("The printed slip")
  func printed() throws {
    try corrected()
    try sheets.billing.transmit("2016-10", on: "2016-11-06")
    let context = try sheets.base.documentContext()
    let document = try context.transferSlip(slip(), on: Fixture.today)
    #expect((document.name, document.template) == ("bordereau/bordereau-AGAC-2016-2016-10-2", "bordereau/1"))
    #expect(document.isEvidence && document.day.iso == "2016-11-06")
    let data = try PrintedData(document)
    #expect((data["issuer.code"], data["month"], data["rank"]) == ("CFA", "Octobre 2016", "bordereau n° 2"))
    #expect(
      data.labelled("totals") == [
        "Feuilles remises: 4", "Heures d'enseignement dispensées: 7,00 h", "Heures stagiaires réellement suivies: 19,25 h",
      ])
    #expect(
      data.rows("sheets", "day", "quarter", "time", "slot", "signed", "countersigned").first
        == "03/10/2016 | 1er | 08:30–10:15 | P-01 | 2 / 3 | 03/10/2016")
    #expect(data.texts("changes").count == 1)
    let draft = try context.transferSlip(preview(), on: Fixture.today)
    #expect(!draft.isEvidence)
    #expect(try PrintedData(draft)["rank"] == "aperçu, rien n'est transmis")
  }

  @Test("Printed sheets bear their marks; one that nobody signed stays to be signed by hand")
  func sheetDocument() throws {
    func data(_ month: String) throws -> PrintedData {
      let period = Month(written: month)!.period
      let cfa = try sheets.base.attendanceSheets(of: sheets.cohort, over: period, by: Staff.manager).filter { $0.owner == .cfa }
      let document = try sheets.base.documentContext().sheets(cfa)
      #expect(document.template == "emargement/2")
      return try PrintedData(document)
    }
    let signed = try data("2016-10").list("sheets")[0]
    #expect(
      signed.list("students").map { $0.rows("marks", "text").joined(separator: " ") } == [
        "présent présent", "absent absent", "présent présent",
      ])
    #expect(signed.rows("quarters", "label", "lecturerMark.text").first == "1er quart | signé le 03/10/2016")
    let blank = try data("2016-12").list("sheets")[0]
    #expect(blank.list("students").allSatisfy { $0.rows("marks", "text", "image") == [" | ", " | "] })
    #expect(blank.rows("quarters", "lecturerMark.text") == ["", ""])
  }
}
