/// The gross margin of a programme and its split: revenue less the costs of both institutions, half to each
/// (convention, art. 17).
public struct Margin: Sendable, Equatable {
  public let profile: MarginProfile
  public let countsExamSupervision: Bool
  public let revenue: [RevenueLine]
  /// Every cost known, also those that the profile leaves out: they make the bridge.
  public let allCosts: [CostLine]

  public init(profile: MarginProfile, countsExamSupervision: Bool = false, revenue: [RevenueLine], costs: [CostLine]) {
    self.profile = profile
    self.countsExamSupervision = countsExamSupervision
    self.revenue = revenue
    allCosts = costs
  }

  /// The costs that count in the profile, of one partner.
  public func costs(of partner: PartnerCode) -> [CostLine] { costs.filter { $0.partner == partner } }

  /// The costs that count in the profile.
  public var costs: [CostLine] { allCosts.filter { profile.counts($0.category, examSupervision: countsExamSupervision) } }

  /// The costs that article 17 does not name: what lies between the two profiles (decision A-05; 18 320 € in the budget).
  public var bridge: [CostLine] {
    allCosts.filter { !MarginProfile.article17.counts($0.category, examSupervision: countsExamSupervision) && $0.amount != .zero }
  }

  public var totalRevenue: Money { revenue.map(\.amount).sum() }
  public func totalCosts(of partner: PartnerCode) -> Money { costs(of: partner).map(\.amount).sum() }
  public var grossMargin: Money { totalRevenue - totalCosts(of: .cnam) - totalCosts(of: .cfa) }

  /// Half of the margin, negative ones too: the CFA's is truncated towards zero to the cent, Cnam holds the cash and takes the
  /// rest, so that the shares always add up (decisions ).
  public func share(of partner: PartnerCode) -> Money {
    let half = grossMargin.truncatedHalf
    return partner == .cfa ? half : grossMargin - half
  }

  /// What is due to the CFA in all: its direct costs and its half (PC-17-07). Negative, it is due to Cnam (decision A-04).
  public var dueToCfa: Money { totalCosts(of: .cfa) + share(of: .cfa) }

  /// What Cnam keeps of the revenue: its own direct costs and its half.
  public var keptByCnam: Money { totalRevenue - dueToCfa }
}
