/// The tests of continuous assessment of one student in one unit (convention, art. 11; decisions A-07 and A-46).
public struct ContinuousAssessment: Sendable, Equatable {
  public let tests: [Test]

  /// One test and what the student got.
  public struct Test: Sendable, Equatable {
    public let entry: MarkEntry
    /// From 0 to 10 000, in any unit: only ratios matter. A test of weight 0 is shown and does not count.
    public let weight: Int

    public init(_ entry: MarkEntry, weight: Int = 1) {
      self.entry = entry
      self.weight = weight
    }
  }

  /// What the tests come to.
  public enum Outcome: Sendable, Equatable {
    case average(Mark)
    /// Every test is excused: there is no mark.
    case excused
    /// A test is pending, or there is none yet: no average while something is missing.
    case awaited
  }

  /// No test yet.
  public static let none = ContinuousAssessment(known: [])

  /// - Throws: `WeightRefusal` when a weight is negative or over 10 000, or when all are 0.
  public init(_ tests: [Test]) throws {
    if let test = tests.first(where: { !(0...10_000).contains($0.weight) }) { throw WeightRefusal.outside(test.weight) }
    guard tests.isEmpty || tests.contains(where: { $0.weight > 0 }) else { throw WeightRefusal.nothingCounts }
    self.init(known: tests)
  }

  /// Tests of equal weights, unless the booklet states others (decision A-46).
  public init(equal entries: [MarkEntry]) { self.init(known: entries.map { Test($0) }) }

  /// Tests whose weights the base has checked: each is at least 1.
  init(weighted tests: [(entry: MarkEntry, weight: Int)]) { self.init(known: tests.map { Test($0.entry, weight: $0.weight) }) }

  private init(known tests: [Test]) { self.tests = tests }

  private var counting: [Test] { tests.filter { $0.weight > 0 } }

  /// The marks that make the mean: an unjustified absence counts 0, an excused one is left out (decision A-07).
  private var mean: WeightedMean {
    WeightedMean(
      terms: counting.compactMap { test in
        switch test.entry {
        case .value(let mark): .init(weight: test.weight, mark: mark, french: mark.french)
        case .absent: .init(weight: test.weight, mark: .zero, french: "ABS \(Mark.zero.french)")
        case .excused, .pending: nil
        }
      })
  }

  /// The average, half up to two decimals, or why there is none.
  public var outcome: Outcome {
    if counting.isEmpty || counting.contains(where: { $0.entry == .pending }) { return .awaited }
    return mean.mark.map(Outcome.average) ?? .excused
  }

  /// « (12,00 + ABS 0,00) / 2 = 6,00, 1 EXC non comptée », « en attente de 2 notes ».
  public var rule: String {
    switch outcome {
    case .average(let mark): (mean.terms.count > 1 ? "\(mean.french) = \(mark.french)" : mean.french) + excusedWords
    case .excused: "toutes les épreuves excusées, sans note"
    case .awaited: awaitedWords
    }
  }

  private var excusedWords: String {
    let count = counting.count { $0.entry == .excused }
    return count == 0 ? "" : ", \(count) EXC non comptée\(count > 1 ? "s" : "")"
  }

  private var awaitedWords: String {
    let count = counting.count { $0.entry == .pending }
    return count == 0 ? "aucune note" : "en attente de \(count) note\(count > 1 ? "s" : "")"
  }
}

/// Why the weights of tests do not make a mean.
public enum WeightRefusal: Refusal, Equatable {
  case outside(Int)
  case nothingCounts

  public var sentence: String {
    switch self {
    case .outside(let weight): "Le poids \(weight) n'est pas entre 0 et 10\u{202F}000 : corrigez les poids du contrôle continu."
    case .nothingCounts: "La somme des poids du contrôle continu est 0 : donnez un poids à une épreuve au moins."
    }
  }
}
