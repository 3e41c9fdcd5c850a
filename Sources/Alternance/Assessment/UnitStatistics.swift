/// How a cohort did in a unit: what a jury and a steering committee look at.
public struct UnitStatistics: Sendable, Equatable {
  public let unit: AssessedUnit
  /// The figures that decide, one for each student who has one.
  public let figures: [Mark]
  /// The students with a result, an absence included.
  public let count: Int
  public let obtainedFirst: Int
  public let obtainedSecond: Int
  public let failed: Int
  public let adjourned: Int

  public init(_ unit: AssessedUnit, lines: [ResultLine]) {
    let known = lines.filter { $0.result.status != .pending }
    func number(_ status: UnitStatus) -> Int { known.count { $0.result.status == status } }
    self.unit = unit
    figures = known.compactMap(\.result.figure).sorted()
    count = known.count
    obtainedFirst = number(.obtainedFirst)
    obtainedSecond = number(.obtainedSecond)
    failed = number(.failed)
    adjourned = number(.adjourned)
  }

  /// Half up to two decimals; nil without any figure.
  public var mean: Mark? {
    figures.isEmpty ? nil : Mark(known: divideHalfUp(figures.map(\.hundredths).reduce(0, +), by: figures.count))
  }

  /// The figure in the middle, or half-way between the two that are.
  public var median: Mark? {
    guard !figures.isEmpty else { return nil }
    let (low, high) = (figures[(figures.count - 1) / 2], figures[figures.count / 2])
    return Mark(known: divideHalfUp(low.hundredths + high.hundredths, by: 2))
  }

  public var lowest: Mark? { figures.first }
  public var highest: Mark? { figures.last }

  /// How many figures lie in each stretch of two points: 0 to under 2, … 18 to 20.
  public var histogram: [Int] {
    figures.reduce(into: Array(repeating: 0, count: 10)) { $0[min(9, $1.hundredths / 200)] += 1 }
  }

  /// In hundredths of a percent, half up: who obtained the unit at the first sitting, and in the end; nil without any result.
  public var firstRate: Int? { rate(obtainedFirst) }
  public var finalRate: Int? { rate(obtainedFirst + obtainedSecond) }

  private func rate(_ number: Int) -> Int? { count == 0 ? nil : divideHalfUp(10_000 * number, by: count) }

  /// The statistics of each unit of a cohort.
  public static func all(_ results: CohortResults) -> [UnitStatistics] {
    var lines: [String: [ResultLine]] = [:]
    for line in results.students.flatMap(\.lines) { lines[line.unit.code, default: []].append(line) }
    return results.units.map { UnitStatistics($0, lines: lines[$0.code] ?? []) }
  }

  /// The mean of each unit, by code.
  static func averages(_ results: CohortResults) -> [String: Mark] {
    Dictionary(uniqueKeysWithValues: all(results).compactMap { unit in unit.mean.map { (unit.unit.code, $0) } })
  }
}
