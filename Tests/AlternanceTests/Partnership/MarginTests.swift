import Testing

@testable import Alternance

@Suite("The margin and its two halves (PC-17-06)")
struct MarginTests {
  private func margin(revenue: Int, cnam: Int = 0, cfa: Int = 0) -> Margin {
    Margin(
      profile: .article17, revenue: [RevenueLine(label: "R", basis: "", amount: Money(cents: revenue))],
      costs: [
        CostLine(partner: .cnam, category: .teaching, label: "C", basis: "", amount: Money(cents: cnam)),
        CostLine(partner: .cfa, category: .room, label: "F", basis: "", amount: Money(cents: cfa)),
      ])
  }

  @Test("Half to each, the odd cent to Cnam, losses too (A-03, A-04)", arguments: Golden.rows("shares"))
  func shares(row: GoldenRow) {
    let margin = margin(revenue: row.hundredths("margin"))
    #expect(margin.share(of: .cnam).cents == row.hundredths("cnam"))
    #expect(margin.share(of: .cfa).cents == row.hundredths("cfa"))
  }

  @Test("What is due, what is kept, and the transfer that balances the advances (A-41)", arguments: Golden.rows("settlement"))
  func settlement(row: GoldenRow) throws {
    let margin = margin(revenue: row.hundredths("revenue"), cnam: row.hundredths("cnam"), cfa: row.hundredths("cfa"))
    let actual = ActualMargin(
      cohort: try Fixture.programme().cohort("2016"), asOf: Fixture.today, margin: margin, receivable: .zero, invoiced: .zero,
      transferred: Money(cents: row.hundredths("transferred")), claimed: .zero, journalHead: "")
    #expect(margin.dueToCfa.cents == row.hundredths("due"))
    #expect(margin.keptByCnam.cents == row.hundredths("kept"))
    #expect(actual.balance.cents == row.hundredths("balance"))
  }

  @Test("Unpaid invoices count for nothing: 60 000,00 € received of 65 294,40 € (§8, scenario 15)")
  func unpaid() throws {
    let base = try Fixture.programme()
    try base.agreeBudgets()
    let budget = try base.budget(of: base.cohort("2016"), year: 1, by: Staff.manager).margin(headcount: 16, profile: .annexe)
    let margin = Margin(
      profile: .annexe, revenue: [RevenueLine(label: "R", basis: "", amount: Money(cents: 6_000_000))], costs: budget.allCosts)
    #expect(margin.grossMargin.french == "−5\u{202F}249,44\u{A0}€")
    #expect(margin.share(of: .cnam).french == "−2\u{202F}624,72\u{A0}€")
    #expect(margin.share(of: .cfa).french == "−2\u{202F}624,72\u{A0}€")
    #expect(margin.dueToCfa.french == "33\u{202F}356,72\u{A0}€")
    #expect(margin.keptByCnam.french == "26\u{202F}643,28\u{A0}€")
  }

  @Test("Nothing at all is a margin of nothing")
  func empty() {
    let margin = Margin(profile: .annexe, revenue: [], costs: [])
    #expect((margin.grossMargin, margin.dueToCfa, margin.keptByCnam) == (.zero, .zero, .zero))
    #expect(margin.bridge.isEmpty)
  }
}
