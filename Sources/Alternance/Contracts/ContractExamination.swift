/// What the law says of an employment, rule by rule.
public struct ContractExamination: Sendable, Equatable {
  public let checks: [ContractCheck]

  public init(checks: [ContractCheck]) { self.checks = checks }

  /// What forbids the contract.
  public var refusals: [ContractLawRefusal] {
    checks.compactMap { if case .refused(let refusal) = $0.outcome { refusal } else { nil } }
  }

  /// What a person must look at.
  public var warnings: [ContractWarning] {
    checks.compactMap { if case .needsCare(let warning) = $0.outcome { warning } else { nil } }
  }
}

/// One rule, as a document prints it.
public struct ContractCheck: Sendable, Equatable {
  /// « Part de la formation ».
  public let rule: String
  /// « Code du travail, L6325-13 ».
  public let source: String
  public let outcome: Outcome

  public enum Outcome: Sendable, Equatable {
    /// With the figures that show it.
    case met(String)
    case needsCare(ContractWarning)
    case refused(ContractLawRefusal)

    /// `respectée`, `à vérifier`, `non respectée`.
    public var french: String {
      switch self {
      case .met: "respectée"
      case .needsCare: "à vérifier"
      case .refused: "non respectée"
      }
    }
  }

  public init(rule: String, source: String, outcome: Outcome) {
    self.rule = rule
    self.source = source
    self.outcome = outcome
  }

  public var isMet: Bool { if case .met = outcome { true } else { false } }

  public var needsCare: Bool { if case .needsCare = outcome { true } else { false } }

  /// The figures of a rule that is met, the sentence of one that is not.
  public var detail: String {
    switch outcome {
    case .met(let figures): figures
    case .needsCare(let warning): warning.sentence
    case .refused(let refusal): refusal.sentence
    }
  }
}
