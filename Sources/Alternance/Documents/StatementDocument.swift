/// A section of a budget or a statement: its lines and their total.
struct StatementSection: Encodable {
  let title, tone: String
  let rows: [Row]
  let total: String

  struct Row: Encodable { let label, basis, amount, note: String }

  init(revenue: [RevenueLine], title: String, total: Money, withNotes: Bool) {
    self.title = title
    tone = "revenue"
    rows = revenue.map { Row(label: $0.label, basis: $0.basis, amount: $0.amount.french, note: withNotes ? $0.note : "") }
    self.total = total.french
  }

  init(costs: [CostLine], of partner: PartnerCode, title: String, total: Money, withNotes: Bool) {
    self.title = title
    tone = partner.rawValue.lowercased()
    rows = costs.map { Row(label: $0.label, basis: $0.basis, amount: $0.amount.french, note: withNotes ? $0.note : "") }
    self.total = total.french
  }
}

/// The chart of a statement: bars, and for a budget the margin by headcount.
struct StatementChart: Encodable {
  let title: String
  let bars: [Bar]
  let curve: Curve?

  struct Bar: Encodable {
    let label: String
    let cents: Int
    let text, tone: String
  }

  struct Curve: Encodable {
    let title: String
    let points: [Point]
  }

  struct Point: Encodable {
    let x, cents: Int
    let text: String
  }

  init(_ margin: Margin, curve: Curve? = nil) {
    let bars = [
      ("Recettes", margin.totalRevenue, "revenue"), ("Charges du Cnam", margin.totalCosts(of: .cnam), "cnam"),
      ("Charges du CFA", margin.totalCosts(of: .cfa), "cfa"), ("Marge brute", margin.grossMargin, "margin"),
    ]
    title = "Des recettes à la marge"
    self.bars = bars.map { Bar(label: $0.0, cents: $0.1.cents, text: $0.1.french, tone: $0.2) }
    self.curve = curve
  }
}

extension Margin {
  /// Revenue, the costs of Cnam and those of the CFA.
  func sections(revenueTitle: String, withNotes: Bool = true) -> [StatementSection] {
    let revenueSection = StatementSection(revenue: revenue, title: revenueTitle, total: totalRevenue, withNotes: withNotes)
    return [revenueSection]
      + PartnerCode.allCases.map { partner in
        StatementSection(
          costs: costs(of: partner), of: partner, title: "Charges directes \(partner.frenchOf)", total: totalCosts(of: partner),
          withNotes: withNotes)
      }
  }

  /// The margin and its two halves, what is due and what is kept.
  var result: [Labelled] {
    [
      Labelled(label: "Marge brute", value: grossMargin.french, strong: true),
      Labelled(label: "Part du Cnam", value: share(of: .cnam).french),
      Labelled(label: "Part du CFA", value: share(of: .cfa).french),
      dueToCfa < .zero
        ? Labelled(label: "Dû par le CFA au Cnam (charges et part du CFA)", value: (-dueToCfa).french)
        : Labelled(label: "Facture du CFA au Cnam (charges et part du CFA)", value: dueToCfa.french),
      Labelled(label: "Conservé par le Cnam (charges et part du Cnam)", value: keptByCnam.french),
    ]
  }

  /// From one profile to the other, cost after cost (decision A-05).
  var bridgeRows: [Labelled] {
    let other: MarginProfile = profile == .annexe ? .article17 : .annexe
    let sign = profile == .annexe ? 1 : -1
    let twin = Margin(profile: other, countsExamSupervision: countsExamSupervision, revenue: revenue, costs: allCosts)
    return [Labelled(label: "Marge brute, profil \(profile.french)", value: grossMargin.french)]
      + bridge.map { Labelled(label: "\($0.label) (\($0.partner.french))", value: $0.amount.times(sign).french) }
      + [
        Labelled(label: "Écart entre les profils", value: bridge.map(\.amount).sum().times(sign).french),
        Labelled(label: "Marge brute, profil \(other.french)", value: twin.grossMargin.french, strong: true),
      ]
  }
}
