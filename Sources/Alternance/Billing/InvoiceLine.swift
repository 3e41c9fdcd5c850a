/// One line of an invoice: one student, one month, one price, rounded once (decision A-03).
public struct InvoiceLine: Sendable, Equatable {
  public let contract: Int?
  public let label: String
  public let detail: String
  public let quantity: Quantity
  public let unitPrice: Money
  public let amount: Money
  /// The contract year in which the month begins, and the hours that already fall in the next one.
  public let contractYear: Int?
  public let nextYear: Hours
  /// The line bills hours beyond the cap, to the payer whom the agreement names.
  public let isBeyondCap: Bool
  /// Hours attended beyond the cap that nobody pays: listed, not billed.
  public let excess: Hours

  /// What is counted: hours, or whole units such as a fee; minus one unit for an amount that is deducted.
  public enum Quantity: Sendable, Equatable {
    case hours(Hours)
    case count(Int)
  }

  /// Attended hours at an hourly price.
  public init(
    contract: Int? = nil, label: String, detail: String = "", hours: Hours, hourlyRate: Money, contractYear: Int? = nil,
    nextYear: Hours = .zero, isBeyondCap: Bool = false, excess: Hours = .zero
  ) {
    self.contract = contract
    self.label = label
    self.detail = detail
    quantity = .hours(hours)
    unitPrice = hourlyRate
    amount = hourlyRate.times(hours)
    self.contractYear = contractYear
    self.nextYear = nextYear
    self.isBeyondCap = isBeyondCap
    self.excess = excess
  }

  /// A fee, or an amount of a settlement; a negative one is a deduction.
  public init(label: String, detail: String = "", amount: Money) {
    contract = nil
    self.label = label
    self.detail = detail
    quantity = .count(amount < .zero ? -1 : 1)
    unitPrice = amount < .zero ? -amount : amount
    self.amount = amount
    contractYear = nil
    nextYear = .zero
    isBeyondCap = false
    excess = .zero
  }

  /// The hours of the line, none for a fee.
  public var hours: Hours {
    if case .hours(let hours) = quantity { hours } else { .zero }
  }
}
