import Testing

@testable import Alternance

@Suite("How far a sheet went: open, collected, centralised, transmitted (PC-07-08 to 12)")
struct SheetStatusTests {
  private let sheets: SheetBase
  private let october = Month(written: "2016-10")!

  init() throws {
    sheets = try SheetBase()
    try sheets.enter("P-01", absent: ["S-02"], isCountersigned: true)
    try sheets.enter("P-02", by: Staff.assistant)
  }

  private func centralise(by actor: Actor = Staff.coordinator) throws -> Int {
    try sheets.base.centraliseSheets(of: sheets.cohort, month: october, by: actor, on: Day(iso: "2017-10-05")!)
  }

  private func preview() throws -> TransferSlip {
    try sheets.base.transferPreview(of: sheets.cohort, month: october, by: Staff.coordinator)
  }

  @Test("From one state to the next")
  func states() throws {
    let cells = ["2016-10-03 P-01 1 2/3", "2016-10-03 P-01 2 2/3", "2016-10-03 P-02 3 3/3", "2016-10-03 P-02 4 3/3"]
    #expect(try sheets.states("2016-10") == zip(cells, ["collected", "collected", "open", "open"]).map { "\($0) \($1)" })
    #expect(try centralise() == 2)
    #expect(try sheets.states("2016-10") == zip(cells, ["centralised", "centralised", "open", "open"]).map { "\($0) \($1)" })
    try sheets.billing.transmit("2016-10", on: "2017-10-05")
    #expect(try sheets.states("2016-10") == zip(cells, ["transmitted", "transmitted", "open", "open"]).map { "\($0) \($1)" })
    #expect(SheetStatus.State.allCases.map(\.french) == ["ouverte", "recueillie", "centralisée", "transmise"])
  }

  @Test("Nothing more to centralise, and only by the coordinator")
  func refused() throws {
    _ = try centralise()
    #expect(
      sentence { try centralise() }
        == "Aucune feuille d'octobre 2016 de la promotion 2016 n'est à centraliser : l'intervenant les signe d'abord "
        + "(« alternance contresigner »).")
    #expect(
      sentence { try centralise(by: Staff.assistant) }
        == "« assistante-formation » (assistante de formation (Cnam)) ne peut pas centraliser les feuilles ; seul rôle qui le peut : "
        + "coordination du pôle entreprises-apprentis (CFA).")
  }

  @Test("The transfer centralises by itself, in the same entry, and tells whose signatures lack")
  func transfer() throws {
    #expect(try preview().warning == "2 feuilles n'ont pas la signature de l'intervenant : M. Yann Kerbrat (2, Cnam).")
    try sheets.billing.transmit("2016-10", on: "2017-10-05")
    let entries = try sheets.base.read {
      try Int.fetchAll($0, sql: "SELECT DISTINCT entry FROM sheetCentralisation UNION SELECT entry FROM monthlyTransfer")
    }
    #expect(entries.count == 1)
    try sheets.countersign("2016-10")
    #expect(try preview().warning == nil)
  }

  @Test("A lecturer who signs late calls for a second transfer")
  func late() throws {
    try sheets.billing.transmit("2016-10", on: "2017-10-05")
    #expect(
      sentence { try sheets.billing.transmit("2016-10", on: "2017-10-06") }
        == "Les feuilles d'octobre 2016 sont déjà transmises, le 05/10/2017, et rien n'a changé depuis.")
    try sheets.countersign("2016-10", on: "2017-10-06")
    #expect(try sheets.states("2016-10").map { $0.split(separator: " ").last } == ["transmitted", "transmitted", "collected", "collected"])
    #expect(
      try preview().changes.map(\.sentence).first
        == "P-02, lundi 3 octobre 2016, 3e quart : signé par M. Yann Kerbrat, enregistré le 06/10/2017 par Mme Soraya Ferrandin.")
    try sheets.billing.transmit("2016-10", on: "2017-10-07")
    #expect(try sheets.statuses("2016-10").allSatisfy { $0.state == .transmitted })
  }

  @Test("What is left to sign, and whose it is")
  func blanks() throws {
    func boxes(_ month: String, on day: String = "2017-10-05") throws -> [String] {
      try sheets.base.blankBoxes(of: sheets.cohort, month: Month(written: month)!, by: Staff.manager, on: Day(iso: day)!).map {
        "\($0.slot) \($0.quarter) \($0.owner.french) \($0.signer)\($0.isLecturer ? " *" : "")"
      }
    }
    #expect(try boxes("2016-10") == ["P-02 3 Cnam I-07 *", "P-02 4 Cnam I-07 *"])
    let signers = ["S-01", "S-02", "S-03", "I-06 *"]
    #expect(try boxes("2016-12") == ["P-04 1", "P-04 2"].flatMap { cell in signers.map { "\(cell) CFA \($0)" } })
    #expect(try boxes("2016-12", on: "2016-12-04") == [])
    try sheets.correct(.init(slot: "P-04", quarter: 1, student: "S-02"), isPresent: true)
    #expect(try boxes("2016-12").prefix(3) == ["P-04 1 CFA S-01", "P-04 1 CFA S-03", "P-04 1 CFA I-06 *"])
  }
}
