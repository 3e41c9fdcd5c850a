import Testing

@testable import Alternance

@Suite("The forecast budget (art. 17, annexe)")
struct BudgetTests {
  private static let agreed = Result {
    let base = try Fixture.programme()
    try base.agreeBudgets()
    return try base.budget(of: base.cohort("2016"), year: 1, by: Staff.manager)
  }

  private func budget() throws -> Budget { try Self.agreed.get() }

  @Test("Headcount after headcount, in both profiles", arguments: Golden.rows("budget"))
  func golden(row: GoldenRow) throws {
    let profile = try #require(MarginProfile(rawValue: row["profile"]))
    let margin = try budget().withSupplies(row.hundredths("supplies")).margin(headcount: row.whole("headcount"), profile: profile)
    #expect(margin.totalRevenue.cents == row.hundredths("revenue"))
    #expect(margin.totalCosts(of: .cnam).cents == row.hundredths("cnam"))
    #expect(margin.totalCosts(of: .cfa).cents == row.hundredths("cfa"))
    #expect(margin.grossMargin.cents == row.hundredths("margin"))
    #expect(margin.share(of: .cnam).cents == row.hundredths("cnam_share"))
    #expect(margin.share(of: .cfa).cents == row.hundredths("cfa_share"))
    #expect(margin.dueToCfa.cents == row.hundredths("due"))
    #expect(margin.keptByCnam.cents == row.hundredths("kept"))
  }

  @Test("As voted: for 16 students, in its first year")
  func voted() throws {
    let budget = try budget()
    #expect((budget.year, budget.fromIntake, budget.headcount) == (1, 2016, 16))
    #expect((budget.agreedByCnam?.iso, budget.agreedByCfa?.iso) == ("2016-10-25", "2016-10-25"))
    #expect(budget.lines.count == 20)
  }

  @Test("The bridge between the profiles is 18 320,00 € (X-06)", arguments: [MarginProfile.annexe, .article17])
  func bridge(profile: MarginProfile) throws {
    let margin = try budget().margin(headcount: 16, profile: profile)
    #expect(margin.bridge.map(\.amount).sum().cents == 1_832_000)
    #expect(margin.bridge.filter { $0.partner == .cnam }.map(\.amount.cents) == [100_000, 100_000, 360_000, 200_000, 72_000])
    #expect(margin.bridge.filter { $0.partner == .cfa }.map(\.amount.cents) == [100_000, 500_000, 200_000, 200_000])
  }

  @Test("Exam supervision as a direct cost: 17 644,96 €, and a bridge of 17 600,00 € (A-05, A-48)")
  func examSupervision() throws {
    let margin = try budget().margin(headcount: 16, profile: .article17, examSupervision: true)
    #expect(margin.grossMargin.cents == 1_764_496)
    #expect(margin.bridge.map(\.amount).sum().cents == 1_760_000)
    #expect(try budget().margin(headcount: 16, profile: .annexe, examSupervision: true).grossMargin.cents == 4496)
  }

  @Test("The basis of a line is written as it is reckoned; the odd student is Cnam's (A-49)")
  func basis() throws {
    let margin = try budget().margin(headcount: 17, profile: .article17)
    #expect(margin.revenue.map { bare($0.basis) } == ["17 × 446,00 h × 9,15 €"])
    #expect(
      margin.costs(of: .cnam).map { bare($0.basis) } == [
        "223,00 h × 76,00 €", "9 × 5,00 h × 76,00 €", "9 × 200,00 km × 0,60 €",
      ])
    #expect(
      margin.costs(of: .cfa).map { bare($0.basis) } == [
        "223,00 h × 76,00 €", "8 × 5,00 h × 76,00 €", "8 × 200,00 km × 0,60 €", "446,00 h × 7,50 €", "442,00 h × 3,82 €",
      ])
    let lumpSum = try budget().margin(headcount: 17, profile: .annexe).bridge.map { bare($0.basis) }
    #expect(lumpSum.first == "1 000,00 €")
  }

  @Test("442 hours of supplies are kept as voted, and said to be so (A-06)")
  func note() throws {
    let supplies = try #require(budget().lines.first { $0.category == .supplies })
    #expect(supplies.note.hasPrefix("442 h à l'annexe votée et non 446 : erreur conservée."))
    #expect(supplies.amount(16).cents == 168_844)
  }
}

extension Budget {
  /// The same with other hours of supplies, in hundredths.
  fileprivate func withSupplies(_ hundredths: Int) -> Budget {
    let lines = lines.map { line in
      line.category != .supplies
        ? line
        : Line(partner: line.partner, category: line.category, label: line.label, quantity: hundredths, per: line.per, rate: line.rate)
    }
    return Budget(
      year: year, fromIntake: fromIntake, headcount: headcount, lines: lines, agreedByCnam: agreedByCnam, agreedByCfa: agreedByCfa)
  }
}
