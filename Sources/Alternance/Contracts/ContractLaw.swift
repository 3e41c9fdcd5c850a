extension EmploymentFacts {
  /// Every rule of the law that applies to this contract; none for a scheme other than the two contracts of employment.
  public func check() -> ContractExamination {
    switch kind {
    case .professionnalisation: ContractExamination(checks: professionnalisationChecks)
    case .apprentissage: ContractExamination(checks: apprenticeshipChecks)
    case .cif, .periodeProfessionnalisation, .jobseekerScheme: ContractExamination(checks: [])
    }
  }

  /// The pay of the first day, then the rises that age or the year of the contract will bring.
  var payChecks: [ContractCheck] {
    let (rule, steps) = ("Salaire minimum", minimumSteps)
    guard let start = steps.first?.pay else {
      let article = kind == .apprentissage ? "D6222-26" : "D6325-14"
      return [.init(rule, article, .refused(.noMinimumWage(on: period.first, article: article)))]
    }
    guard grossMonthly >= start.amount else {
      return [.init(rule: rule, source: start.article, outcome: .refused(.payUnderMinimum(grossMonthly, start)))]
    }
    let figures = "\(grossMonthly.french) pour un minimum de \(start.amount.french), \(start.basis)"
    return [.init(rule: rule, source: start.article, outcome: .met(figures)), laterPayCheck(steps)]
  }

  private func laterPayCheck(_ steps: [MinimumPay.Step]) -> ContractCheck {
    let tooLow = steps.first { $0.pay.amount > grossMonthly }
    let minimums = steps.map { "\($0.pay.amount.french) dès le \($0.day.french)" }.joined(separator: ", puis ")
    return .init(
      "Salaire en cours de contrat", kind == .apprentissage ? "D6222-31" : "D6325-14 et suivants",
      tooLow.map { .needsCare(.payToRaise(grossMonthly, $0)) } ?? .met(minimums))
  }
}

extension ContractCheck {
  /// A rule of the Code du travail.
  init(_ rule: String, _ article: String, _ outcome: Outcome) {
    self.init(rule: rule, source: "Code du travail, \(article)", outcome: outcome)
  }
}
