/// A cost entered by hand, outside the four that are computed from slots and visits.
public struct Expense: Sendable, Equatable {
  public let category: CostCategory
  public let amount: Money
  public let fundedBy: Funding

  /// What pays a cost: a cost that the framework subsidy pays is not charged again to the training (PB-08).
  public enum Funding: String, Sendable { case training, framework }

  /// - Throws: `ExpenseRefusal` for a category that is computed, one the flat hour already pays (A1-02), or a lecturer's travel
  ///   (PC-09-08).
  public init(categoryCode: String, amount: Money, fundedBy: Funding) throws {
    if Self.paidByTheHour.contains(categoryCode) { throw ExpenseRefusal.paidByTheHour(categoryCode) }
    if categoryCode == "deplacement_intervenant" { throw ExpenseRefusal.lecturerTravel }
    guard let category = CostCategory(code: categoryCode) else { throw ExpenseRefusal.unknown(categoryCode) }
    if category.isDirect { throw ExpenseRefusal.computed(category) }
    guard amount > .zero else { throw ExpenseRefusal.notPositive(amount) }
    self.category = category
    self.amount = amount
    self.fundedBy = fundedBy
  }

  /// What the flat hour of annexe 1 includes.
  private static let paidByTheHour: Set<String> = ["reunion", "correction", "sujet", "preparation"]
}

/// Why an expense is refused.
public enum ExpenseRefusal: Refusal, Equatable {
  case computed(CostCategory)
  case paidByTheHour(String)
  case lecturerTravel
  case unknown(String)
  case notPositive(Money)

  public var sentence: String {
    switch self {
    case .computed(let category):
      "« \(category.code) » est calculé à partir des séances et des visites : une dépense ne le double pas"
    case .paidByTheHour(let code):
      "« \(code) » est compris dans l'heure d'enseignement : rien n'est payé à part (convention, annexe 1)"
    case .lecturerTravel: "le déplacement des intervenants n'est pas remboursé (convention, art. 9)"
    case .unknown(let code):
      "la catégorie « \(code) » est inconnue ; catégories admises : "
        + CostCategory.allCases.filter { !$0.isDirect }.map(\.code).joined(separator: ", ")
    case .notPositive(let amount): "le montant \(amount.french) n'est pas supérieur à zéro"
    }
  }
}
