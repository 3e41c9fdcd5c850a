/// The forecast budget of one year of the programme, agreed by both partners (convention, art. 17; PC-17-01).
public struct Budget: Sendable, Equatable {
  /// The year of the programme, 1 or 2.
  public let year: Int
  /// The first intake that it holds for.
  public let fromIntake: Int
  /// The headcount it was voted for.
  public let headcount: Int
  public let lines: [Line]
  public let agreedByCnam: Day?
  public let agreedByCfa: Day?

  public init(year: Int, fromIntake: Int, headcount: Int, lines: [Line], agreedByCnam: Day?, agreedByCfa: Day?) {
    self.year = year
    self.fromIntake = fromIntake
    self.headcount = headcount
    self.lines = lines
    self.agreedByCnam = agreedByCnam
    self.agreedByCfa = agreedByCfa
  }

  /// One line of the annexe: a quantity at a rate, once or for each student.
  public struct Line: Sendable, Equatable {
    public let partner: PartnerCode
    /// Nil for revenue.
    public let category: CostCategory?
    public let label: String
    /// In hundredths: hours, kilometres or units.
    public let quantity: Int
    public let per: Basis
    public let rate: Money
    public let note: String

    public init(
      partner: PartnerCode, category: CostCategory?, label: String, quantity: Int, per: Basis, rate: Money, note: String = ""
    ) {
      self.partner = partner
      self.category = category
      self.label = label
      self.quantity = quantity
      self.per = per
      self.rate = rate
      self.note = note
    }
  }

  /// What the quantity is multiplied by.
  public enum Basis: String, Sendable {
    case flat
    case student
    /// The students whom one partner's tutors follow: half each, the odd one to Cnam (decision A-49).
    case followedStudent
  }

  /// Both partners agreed.
  public var isAgreed: Bool { agreedByCnam != nil && agreedByCfa != nil }

  /// The margin that the budget forecasts for a headcount.
  public func margin(headcount: Int, profile: MarginProfile, examSupervision: Bool = false) -> Margin {
    let revenue = lines.filter { $0.category == nil }.map { line in
      RevenueLine(label: line.label, basis: line.basis(headcount), amount: line.amount(headcount), note: line.note)
    }
    let costs = lines.compactMap { line in
      line.category.map {
        CostLine(
          partner: line.partner, category: $0, label: line.label, basis: line.basis(headcount), amount: line.amount(headcount),
          note: line.note)
      }
    }
    return Margin(profile: profile, countsExamSupervision: examSupervision, revenue: revenue, costs: costs)
  }
}

extension Budget.Line {
  /// How many times the quantity counts.
  func count(_ headcount: Int) -> Int {
    switch per {
    case .flat: 1
    case .student: headcount
    case .followedStudent: partner == .cnam ? (headcount + 1) / 2 : headcount / 2
    }
  }

  /// The amount, rounded once.
  func amount(_ headcount: Int) -> Money {
    Money(cents: divideHalfUp(count(headcount) * quantity * rate.cents, by: 100))
  }

  /// « 16 × 446,00 × 9,15 € ».
  func basis(_ headcount: Int) -> String {
    let unit = quantity == 100 ? [] : [FrenchNumbers.hundredths(quantity) + self.unit]
    let times = per == .flat ? [] : [String(count(headcount))]
    return (times + unit + [rate.french]).joined(separator: " × ")
  }
}

extension Budget.Line {
  /// What is counted: hours, or kilometres for travel; nothing for a lump sum.
  private var unit: String {
    switch category {
    case nil, .teaching, .tutoring, .room, .supplies, .examSupervision: FrenchNumbers.beforeUnit + "h"
    case .tutorTravel: FrenchNumbers.beforeUnit + "km"
    default: ""
    }
  }
}

/// Why no budget is shown.
public enum BudgetRefusal: Refusal, Equatable {
  case none(String, year: Int)
  case notAgreed(String, year: Int, missing: [PartnerCode])
  case headcount(Int)

  public var sentence: String {
    switch self {
    case .none(let cohort, let year):
      "Aucun budget n'est établi pour l'année \(year) de la promotion \(cohort) : importez-le par « alternance importer budgets »."
    case .notAgreed(let cohort, let year, let missing):
      "Le budget de l'année \(year) de la promotion \(cohort) n'est pas accordé par le "
        + missing.map(\.french).joined(separator: " ni par le ")
        + " (convention, art. 17) : chacun l'approuve par « alternance approuver budgets »."
    case .headcount(let count): "Un effectif de \(count) n'a pas de budget : indiquez de 1 à 500 stagiaires."
    }
  }
}
