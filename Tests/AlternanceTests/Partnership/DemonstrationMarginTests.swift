import Testing

@testable import Alternance

@Suite("The margin of the demonstration, reckoned apart")
struct DemonstrationMarginTests {
  private let base: Database
  private let cohort: Cohort

  init() throws {
    base = try SettledDemonstration.copy()
    cohort = try base.cohort("2016")
  }

  private func margin(_ profile: MarginProfile = .article17, examSupervision: Bool = false) throws -> ActualMargin {
    try base.margin(of: cohort, asOf: Fixture.today, profile: profile, examSupervision: examSupervision, by: Staff.manager)
  }

  @Test("Cost by cost")
  func costs() throws {
    let golden = Golden.rows("margin").map { "\($0["partner"]) \($0["label"]), \($0["basis"]): \($0.hundredths("amount"))" }
    let costs = try margin().margin.costs.map { bare("\($0.partner.rawValue) \($0.label), \($0.basis): \($0.amount.cents)") }
    #expect(costs == golden)
  }

  /// 33 896,00 + 6 080,00 + 420,00 + 971,25 + 494,69 and 33 896,00 + 5 320,00 + 297,60 + 5 718,75 + 2 912,75.
  @Test("Everything paid: 121 570,20 €, a margin of 31 563,16 €, 63 926,68 € to the CFA")
  func totals() throws {
    let actual = try margin()
    let margin = actual.margin
    #expect(margin.totalCosts(of: .cnam).cents == 4_186_194)
    #expect(margin.totalCosts(of: .cfa).cents == 4_814_510)
    #expect(margin.totalRevenue.cents == 12_157_020)
    #expect(margin.grossMargin.cents == 3_156_316)
    #expect((margin.share(of: .cnam).cents, margin.share(of: .cfa).cents) == (1_578_158, 1_578_158))
    #expect(margin.dueToCfa.cents == 6_392_668)
    #expect(margin.keptByCnam.cents == 5_764_352)
    #expect((actual.invoiced.cents, actual.receivable, actual.isFinal) == (12_157_020, .zero, true))
  }

  /// The expenses charged to the training: 16 855,35 at Cnam, 20 108,00 at the CFA; 36 963,35 between the profiles.
  @Test("In the annexe profile: −5 400,19 €, the odd cent to Cnam")
  func annexe() throws {
    let margin = try margin(.annexe).margin
    #expect(margin.totalCosts(of: .cnam).cents == 5_871_729)
    #expect(margin.totalCosts(of: .cfa).cents == 6_825_310)
    #expect(margin.grossMargin.cents == -540_019)
    #expect((margin.share(of: .cnam).cents, margin.share(of: .cfa).cents) == (-270_010, -270_009))
    #expect(margin.bridge.map(\.amount).sum().cents == 3_696_335)
  }

  /// Four sessions of 18 h at 20 €: 1 440,00 less.
  @Test("With exam supervision as a direct cost: 30 123,16 €")
  func examSupervision() throws {
    #expect(try margin(examSupervision: true).margin.grossMargin.cents == 3_012_316)
  }

  @Test("Month by month, what was received is what was invoiced")
  func revenue() throws {
    let golden = Golden.rows("demonstration-months").map { row in
      "Encaissements sur \(Month(written: row["month"])!.french), \(row["invoices"]) factures: \(row.hundredths("total"))"
    }
    #expect(try margin().margin.revenue.map { "\($0.label), \($0.basis): \($0.amount.cents)" } == golden)
  }

  @Test("The CFA's invoice: 63 926,68 €, its lines and its half")
  func invoice() throws {
    let number = try base.issuePartnerInvoice(of: cohort, by: Staff.cfaDirector, on: Fixture.today)
    let invoice = try base.invoice(number, by: Staff.accountant)
    let costs = Golden.rows("margin").filter { $0["partner"] == "CFA" }.map { $0.hundredths("amount") }
    #expect(invoice.lines.map(\.amount.cents) == costs + [1_578_158])
    #expect(invoice.total.cents == 6_392_668)
    #expect(try base.verify().findings == [])
  }
}
