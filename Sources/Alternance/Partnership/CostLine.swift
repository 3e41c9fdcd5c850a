/// One cost of one partner in a statement, with the figures that make it.
public struct CostLine: Sendable, Equatable {
  public let partner: PartnerCode
  public let category: CostCategory
  public let label: String
  /// How the amount is made, as it is printed: « 223,75 h × 76,00 € ».
  public let basis: String
  public let amount: Money
  public let note: String

  public init(partner: PartnerCode, category: CostCategory, label: String, basis: String, amount: Money, note: String = "") {
    self.partner = partner
    self.category = category
    self.label = label
    self.basis = basis
    self.amount = amount
    self.note = note
  }

  /// Hours at an hourly tariff, rounded once (decision A-03).
  public init(partner: PartnerCode, category: CostCategory, label: String, hours: Hours, rate: Money, note: String = "") {
    self.init(
      partner: partner, category: category, label: label, basis: "\(hours.french) × \(rate.french)", amount: rate.times(hours),
      note: note)
  }
}

/// One revenue of a statement.
public struct RevenueLine: Sendable, Equatable {
  public let label: String
  public let basis: String
  public let amount: Money
  public let note: String

  public init(label: String, basis: String, amount: Money, note: String = "") {
    self.label = label
    self.basis = basis
    self.amount = amount
    self.note = note
  }
}
