/// Marks and their weights, of which only the ratios matter, so that hundredths of a coefficient do as well.
struct WeightedMean {
  struct Term {
    let weight: Int
    let mark: Mark
    /// How the mark reads in the sentence.
    let french: String
  }

  let terms: [Term]

  private var total: Int { terms.map(\.weight).reduce(0, +) }

  /// Half up to two decimals (decision A-09); nil without any weight.
  var mark: Mark? {
    guard total > 0 else { return nil }
    return Mark(known: divideHalfUp(terms.map { $0.weight * $0.mark.hundredths }.reduce(0, +), by: total))
  }

  /// « (12,00 + 9,00) / 2 », « (2 × 12,00 + 1 × 9,00) / 3 », « 12,00 » alone: the weights in their lowest terms.
  var french: String {
    guard terms.count > 1 else { return terms.map(\.french).joined() }
    let unit = max(1, terms.map(\.weight).reduce(0, greatestCommonDivisor))
    let areEqual = Set(terms.map(\.weight)).count == 1
    let words = terms.map { areEqual ? $0.french : "\($0.weight / unit) × \($0.french)" }
    return "(\(words.joined(separator: " + "))) / \(total / unit)"
  }
}

/// The greatest whole number that divides both; the other one when one is 0.
private func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
  right == 0 ? left : greatestCommonDivisor(right, left % right)
}
