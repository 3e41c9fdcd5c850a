import Testing

@testable import Alternance

@Suite("Revenue is what was received (A-35, PC-17-04)")
struct ActualRevenueTests {
  private let share: ShareBase

  init() throws {
    share = try ShareBase()
    try share.collect()
  }

  private func received(_ day: String = "2018-12-10") throws -> Int { try share.margin(day).margin.totalRevenue.cents }

  @Test("78,05 € received of 206,15 € invoiced: 128,10 € stand beside")
  func unpaid() throws {
    let actual = try share.margin()
    #expect(actual.margin.totalRevenue.cents == 7805)
    #expect(actual.invoiced.cents == 20_615)
    #expect(actual.receivable.cents == 12_810)
    #expect(actual.margin.revenue.map { "\($0.label), \($0.basis)" } == ["Encaissements sur octobre 2016, 1 facture"])
  }

  @Test("Counted from the day of the payment; invoiced from the day of the invoice")
  func days() throws {
    #expect(try share.margin("2016-11-02").invoiced == .zero)
    #expect(try share.margin("2016-11-03").invoiced.cents == 20_615)
    #expect(try received("2016-12-04") == 0)
    #expect(try received("2016-12-05") == 7805)
  }

  @Test("Month by month of the training, part payments too; a refund lowers it")
  func months() throws {
    try share.billing.bill("2016-11", on: "2016-12-06")
    try share.billing.pay(10_000, ShareBase.fund, on: "2016-12-08")
    try share.billing.pay(6405, "CNAM-AGAC-2016-00003", on: "2016-12-09")
    try share.billing.pay(-1005, ShareBase.fund, on: "2016-12-10")
    let actual = try share.margin()
    #expect(
      actual.margin.revenue.map { "\($0.label), \($0.basis), \($0.amount.plain)" } == [
        "Encaissements sur octobre 2016, 2 factures, 168.00", "Encaissements sur novembre 2016, 1 facture, 64.05",
      ])
    #expect(try received("2016-12-09") == 24_210)
    #expect(try received("2016-12-10") == 23_205)
  }

  @Test("A credited invoice is no longer invoiced")
  func credited() throws {
    _ = try share.billing.credit(ShareBase.fund, on: "2016-12-06")
    #expect(try share.margin().invoiced.cents == 7805)
    #expect(try share.margin().receivable == .zero)
    #expect(try share.margin("2016-12-05").invoiced.cents == 20_615)
  }

  @Test("VAP and VES stay outside (§8, scenario 12)", arguments: [(IndividualFee.vap, 39_000), (.ves, 15_000)])
  func individual(fee: IndividualFee, cents: Int) throws {
    let before = try share.margin()
    let number = try share.base.charge(fee, to: "S-04", by: Staff.accountant, on: #require(Day(iso: "2016-12-06")))
    #expect(try share.billing.entry(number).total.cents == cents)
    try share.billing.pay(cents, number, on: "2016-12-07")
    let after = try share.margin()
    #expect(after.margin == before.margin)
    #expect((after.invoiced, after.receivable) == (before.invoiced, before.receivable))
  }
}
