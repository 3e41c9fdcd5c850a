import Testing

@testable import Alternance

@Suite("The demonstration's invoices, reckoned apart")
struct DemonstrationBillingTests {
  @Test("October 2016: twelve invoices, 5 049,90 €, 544,25 trainee hours")
  func october() throws {
    let billing = try BillingBase(Fixture.demonstration())
    let month = try #require(Month(year: 2016, month: 10))
    let (_, totals) = try billing.base.transmit(billing.cohort, month: month, by: Staff.coordinator, on: #require(Day(iso: "2016-11-03")))
    #expect(totals.attended.hundredths == 54_425)
    #expect(totals.delivered.hundredths == 3500)
    let issued = try billing.issue("2016-10", on: "2016-11-04")
    #expect(issued.invoices.count == 12)
    #expect(issued.invoices.map(\.total).sum() == Money(cents: 504_990))
    #expect(issued.excess.isEmpty)
    for row in Golden.rows("october") {
      let invoice = try #require(issued.invoices.first { $0.payer == row["payer"] }, "\(row["payer"])")
      #expect(invoice.hours.hundredths == row.hundredths("hours"), "\(row["payer"])")
      #expect(invoice.total.cents == row.hundredths("amount"), "\(row["payer"])")
    }
    #expect(issued.invoices.map(\.number) == (1...12).map { "CNAM-AGAC-2016-000\($0 < 10 ? "0" : "")\($0)" })
    #expect(try billing.issue("2016-10", on: "2016-11-05").invoices.isEmpty)
  }

  @Test("A fund's three students: each line rounds alone, 288,23 + 240,19 + 320,25")
  func fund() throws {
    let billing = try BillingBase(Fixture.demonstration())
    let issued = try billing.bill("2016-10", on: "2016-11-04")
    let number = try #require(issued.invoices.first { $0.payer == "OPCA Commerce et Négoce (fictif)" }).number
    let lines = try billing.invoice(number).lines
    #expect(lines.map(\.label) == ["Benhaddou Inès", "Diarrassouba Ibrahima", "Kervella Gwenaëlle"])
    #expect(lines.map(\.hours.hundredths) == [3150, 2625, 3500])
    #expect(lines.map(\.amount.cents) == [28_823, 24_019, 32_025])
    #expect(Money(cents: 915).times(lines.map(\.hours).sum()) == Money(cents: 84_866))
  }

  @Test("Two years, month by month: 121 570,20 €")
  func everyMonth() throws {
    let billing = try BillingBase(Fixture.demonstration())
    var total = Money.zero
    for row in Golden.rows("demonstration-months") {
      let month = try #require(Month(written: row["month"]))
      let day = month.next.period.first.adding(days: 4)
      let (_, totals) = try billing.base.transmit(billing.cohort, month: month, by: Staff.coordinator, on: day)
      let issued = try billing.base.issueInvoices(of: billing.cohort, month: month, by: Staff.accountant, on: day)
      #expect(totals.delivered.hundredths == row.hundredths("delivered"), "\(month.iso)")
      #expect(totals.attended.hundredths == row.hundredths("attended"), "\(month.iso)")
      #expect(issued.invoices.count == row.whole("invoices"), "\(month.iso)")
      #expect(issued.invoices.map(\.total).sum().cents == row.hundredths("total"), "\(month.iso)")
      #expect(issued.excess.isEmpty, "\(month.iso)")
      total += issued.invoices.map(\.total).sum()
    }
    #expect(total == Money(cents: 12_157_020))
    let states = try billing.base.invoices(of: billing.cohort, by: Staff.accountant).map(\.state)
    #expect(states.count == 7 * 12 + 12 * 11 + 10)
    #expect(Set(states) == [.issued])
  }

  @Test("A contract broken on 10 March 2017: its hours up to that day, then no invoice (A-18)")
  func broken() throws {
    let billing = try BillingBase(Fixture.demonstration())
    let march = try billing.bill("2017-03", on: "2017-04-04")
    let invoice = try #require(march.invoices.first { $0.payer == "L'Imprimerie d'Entremartel" })
    #expect(invoice.hours.hundredths == 1925)
    #expect(invoice.total == Money(cents: 17_614))
    let april = try billing.bill("2017-04", on: "2017-05-04")
    #expect(!april.invoices.contains { $0.payer == "L'Imprimerie d'Entremartel" })
    #expect(april.invoices.count == 11)
  }
}
