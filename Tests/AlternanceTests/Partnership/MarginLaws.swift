import Testing

@testable import Alternance

@Suite("The split, whatever the figures")
struct MarginLaws {
  /// A margin of up to five revenues and eight costs of any category, negative ones too.
  private static func draw(_ profile: MarginProfile, _ random: inout SplitMix64) -> Margin {
    let revenue = (0..<Int.random(in: 0...5, using: &random)).map { _ in
      RevenueLine(label: "R", basis: "", amount: Money(cents: .random(in: -10_000_000...20_000_000, using: &random)))
    }
    let costs = (0..<Int.random(in: 0...8, using: &random)).map { _ in
      CostLine(
        partner: PartnerCode.allCases.randomElement(using: &random)!, category: CostCategory.allCases.randomElement(using: &random)!,
        label: "C", basis: "", amount: Money(cents: .random(in: -1_000_000...9_000_000, using: &random)))
    }
    return Margin(profile: profile, countsExamSupervision: .random(using: &random), revenue: revenue, costs: costs)
  }

  private static let seeds: [UInt64] = [1, 20_160_919, 0xFFFF_FFFF]

  @Test("Two thousand draws", arguments: seeds, [MarginProfile.article17, .annexe])
  func split(seed: UInt64, profile: MarginProfile) {
    var random = SplitMix64(seed: seed)
    var losses = 0
    for _ in 0..<2000 {
      let margin = Self.draw(profile, &random)
      if margin.grossMargin < .zero { losses += 1 }
      checkShares(margin)
      checkSettlement(margin)
      checkBridge(margin)
    }
    #expect((200...1800).contains(losses), "the draws hold both gains and losses")
  }

  private func checkShares(_ margin: Margin) {
    let (cnam, cfa) = (margin.share(of: .cnam).cents, margin.share(of: .cfa).cents)
    let whole = margin.grossMargin.cents
    #expect(cnam + cfa == whole)
    #expect((0...1).contains(abs(cnam) - abs(cfa)), "the CFA's half is truncated towards zero, by one cent at most")
    #expect(cfa == 0 || (cfa < 0) == (whole < 0))
  }

  private func checkSettlement(_ margin: Margin) {
    let revenue = margin.revenue.reduce(0) { $0 + $1.amount.cents }
    let due = margin.dueToCfa.cents
    #expect(due + margin.keptByCnam.cents == revenue)
    let counted = margin.allCosts.filter { margin.profile.counts($0.category, examSupervision: margin.countsExamSupervision) }
    let (cnam, cfa) = (Self.total(counted, .cnam), Self.total(counted, .cfa))
    #expect(margin.grossMargin.cents == revenue - cnam - cfa)
    #expect(abs(2 * due - (revenue - cnam + cfa)) <= 1, "(R − Cc + Cf) / 2, within half a cent (A-41)")
  }

  private func checkBridge(_ margin: Margin) {
    func twin(_ profile: MarginProfile) -> Money {
      Margin(
        profile: profile, countsExamSupervision: margin.countsExamSupervision, revenue: margin.revenue, costs: margin.allCosts
      ).grossMargin
    }
    #expect(twin(.annexe) == twin(.article17) - margin.bridge.map(\.amount).sum())
  }

  private static func total(_ costs: [CostLine], _ partner: PartnerCode) -> Int {
    costs.filter { $0.partner == partner }.reduce(0) { $0 + $1.amount.cents }
  }
}
