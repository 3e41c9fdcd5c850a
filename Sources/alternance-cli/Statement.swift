import Alternance

/// A budget or a margin on the screen: the two columns of costs, the result, the bridge, and a bar for each total.
struct Statement {
  private let title: String
  private let margin: Margin
  private let revenueTitle: String
  private var footer: [(String, String)] = []

  init(title: String, margin: Margin, revenueTitle: String) {
    self.title = title
    self.margin = margin
    self.revenueTitle = revenueTitle
  }

  init(_ actual: ActualMargin, title: String) {
    let status = actual.isFinal ? "définitif" : "provisoire"
    self.init(
      title: "\(title) au \(actual.asOf.french), promotion \(actual.cohort.name), profil \(actual.margin.profile.french), \(status)",
      margin: actual.margin, revenueTitle: "Recettes encaissées")
    footer = [
      ("Facturé et non encaissé, hors marge", actual.receivable.french), ("Déjà viré au CFA", actual.transferred.french),
      ("Solde à virer au CFA", actual.balance.french),
    ]
  }

  /// Prints the statement; JSON holds at least the figures that the partners exchange.
  func print(as format: Format, more: [String: JSON] = [:]) throws {
    switch format {
    case .texte: Swift.print(text)
    case .csv: try table.print(as: .csv)
    case .json: Swift.print(try JSON.text(JSON.object(json.merging(more) { $1 })))
    }
  }

  private var json: [String: JSON] {
    [
      "profil": .text(margin.profile.rawValue), "recettes": .money(margin.totalRevenue),
      "charges": .object(["cnam": .money(margin.totalCosts(of: .cnam)), "cfa": .money(margin.totalCosts(of: .cfa))]),
      "margeBrute": .money(margin.grossMargin),
      "parts": .object(["cnam": .money(margin.share(of: .cnam)), "cfa": .money(margin.share(of: .cfa))]),
      "factureCfa": .money(margin.dueToCfa), "conserveCnam": .money(margin.keptByCnam),
      "pont": .money(margin.bridge.map(\.amount).sum()),
    ]
  }

  private var table: Table {
    var table = Table(columns: [
      .init("section", "Section"), .init("poste", "Poste"), .init("calcul", "Calcul"), .init("montant", "Montant"),
    ])
    table.rows =
      margin.revenue.map { [.text(revenueTitle), .text($0.label), .text($0.basis), .money($0.amount)] }
      + margin.costs.map { [.text("Charges \($0.partner.french)"), .text($0.label), .text($0.basis), .money($0.amount)] }
    return table
  }

  private var text: String {
    let details = table.rows.isEmpty ? "Ni recette ni charge à ce jour." : table.text
    let bridge =
      margin.bridge.isEmpty
      ? []
      : ["", "Pont entre les profils : \(margin.bridge.map(\.amount).sum().french) que l'article 17 ne nomme pas."]
    let notes = (margin.revenue.map { ($0.label, $0.note) } + margin.costs.map { ($0.label, $0.note) }).filter { !$0.1.isEmpty }
      .map { "  \($0.0) : \($0.1)" }
    return
      ([title, "", details, ""] + chart + [""] + aligned(results) + bridge + (footer.isEmpty ? [] : [""] + aligned(footer))
      + (notes.isEmpty ? [] : ["", "Notes :"] + notes))
      .joined(separator: "\n")
  }

  private var results: [(String, String)] {
    [
      ("Marge brute", margin.grossMargin.french), ("  part du Cnam", margin.share(of: .cnam).french),
      ("  part du CFA", margin.share(of: .cfa).french),
      ("Dû au CFA : ses charges et sa part", margin.dueToCfa.french),
      ("Conservé par le Cnam", margin.keptByCnam.french),
    ]
  }

  private var chart: [String] {
    let bars = [
      (revenueTitle, margin.totalRevenue), ("Charges du Cnam", margin.totalCosts(of: .cnam)),
      ("Charges du CFA", margin.totalCosts(of: .cfa)), ("Marge brute", margin.grossMargin),
    ]
    let longest = max(1, bars.map { abs($0.1.cents) }.max() ?? 1)
    let figures = aligned(bars.map { ($0.0, $0.1.french) })
    return zip(bars, figures).map { bar, figure in
      figure + "  " + String(repeating: bar.1 < .zero ? "░" : "█", count: abs(bar.1.cents) * 40 / longest)
    }
  }

  private func aligned(_ rows: [(String, String)]) -> [String] {
    let left = rows.map(\.0.count).max() ?? 0
    let right = rows.map(\.1.count).max() ?? 0
    return rows.map { label, value in
      label + String(repeating: " ", count: left - label.count + 2 + right - value.count) + value
    }
  }
}

extension ActualMargin {
  /// What a margin adds to the figures of a statement.
  var json: [String: JSON] {
    [
      "promotion": .text(cohort.name), "au": .text(asOf.iso), "definitif": .flag(isFinal), "aRecevoir": .money(receivable),
      "dejaVire": .money(transferred), "solde": .money(balance), "journal": .text(journalHead),
    ]
  }
}
