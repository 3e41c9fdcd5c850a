/// The average of the units by the coefficients of the booklet, once every unit has a figure. It is told and never decides
/// (convention, art. 11; PC-11-15, decision A-45).
public struct GeneralAverage: Sendable, Equatable {
  /// Half up to two decimals.
  public let mark: Mark
  /// « (2 × 12,00 + 1 × 9,00) / 3 = 11,00 ».
  public let rule: String

  /// A unit's result and its coefficient.
  public struct Line: Sendable, Equatable {
    public let result: UnitResult
    public let coefficientHundredths: Int

    public init(_ result: UnitResult, coefficientHundredths: Int) {
      self.result = result
      self.coefficientHundredths = coefficientHundredths
    }
  }

  /// Nil when a unit has no figure or no coefficient, or there is no unit. A figure under 10 counts as another.
  public init?(_ lines: [Line]) {
    let terms = lines.compactMap { line in
      line.result.figure.map { WeightedMean.Term(weight: line.coefficientHundredths, mark: $0, french: $0.french) }
    }
    let mean = WeightedMean(terms: terms)
    guard terms.count == lines.count, terms.allSatisfy({ $0.weight > 0 }), let mark = mean.mark else { return nil }
    self.mark = mark
    rule = terms.count > 1 ? "\(mean.french) = \(mark.french)" : mean.french
  }
}
