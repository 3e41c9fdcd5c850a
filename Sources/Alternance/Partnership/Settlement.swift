/// How the balance between the partners is written on the invoice, with the table that justifies it (PC-17-07).
public struct Settlement: Sendable, Equatable {
  private let actual: ActualMargin

  public init(_ actual: ActualMargin) { self.actual = actual }

  private var margin: Margin { actual.margin }

  /// The lines of the invoice, from whoever issues it: the CFA's costs and half, less what was transferred.
  public func lines(issuer: PartnerCode) -> [InvoiceLine] {
    let sign = issuer == .cfa ? 1 : -1
    let costs = margin.costs(of: .cfa).map { ("Coûts directs du CFA : \($0.label)", $0.basis, $0.amount) }
    let share = ("Moitié de la marge brute", "50 % de \(margin.grossMargin.french)", margin.share(of: .cfa))
    let transfers = ("Virements déjà reçus du Cnam", "", -actual.transferred)
    return (costs + [share, transfers]).filter { $0.2 != .zero }.map {
      InvoiceLine(label: $0.0, detail: $0.1, amount: $0.2.times(sign))
    }
  }

  /// The statement of the margin, one row a line, cells separated by tabs: label, basis, Cnam, CFA.
  public var justification: String {
    let revenue = [["Recettes encaissées", "", margin.totalRevenue.french, ""]]
    let costs = margin.costs.map { line in
      [line.label, line.basis, line.partner == .cnam ? line.amount.french : "", line.partner == .cfa ? line.amount.french : ""]
    }
    let totals = [
      ["Total des coûts directs", "", margin.totalCosts(of: .cnam).french, margin.totalCosts(of: .cfa).french],
      ["Marge brute (profil \(margin.profile.french))", margin.grossMargin.french, "", ""],
      ["Moitié revenant à chacun", "", margin.share(of: .cnam).french, margin.share(of: .cfa).french],
      ["Déjà viré au CFA", "", "", actual.transferred.french],
      ["Solde", "", "", actual.balance.french],
    ]
    return (revenue + costs + totals).map { $0.joined(separator: "\t") }.joined(separator: "\n")
  }
}
