import Testing

@testable import Alternance

@Suite("Laws of assessment, over drawn marks")
struct AssessmentLaws {
  /// One student in one unit, whatever is known.
  private struct Draw {
    var mode: AssessmentMode
    var tests: [ContinuousAssessment.Test]
    var first: MarkEntry
    var second: MarkEntry

    init(using generator: inout SplitMix64) {
      let percents = [0, 35, 40, 40, 40, 50, 100]
      mode = MarksRead.mode(percents.randomElement(using: &generator)!, Int.random(in: 0..<8, using: &generator) == 0 ? .defence : .written)
      let count = Int.random(in: 0...5, using: &generator)
      tests = (0..<count).map { _ in .init(Draw.entry(using: &generator), weight: Int.random(in: 1...4, using: &generator)) }
      first = Draw.entry(using: &generator)
      second = Draw.entry(using: &generator)
    }

    /// Mostly marks, many of them around 10.
    static func entry(using generator: inout SplitMix64) -> MarkEntry {
      switch Int.random(in: 0..<20, using: &generator) {
      case 0: .absent
      case 1: .excused
      case 2: .pending
      case 3...11: .value(Mark(hundredths: Int.random(in: 985...1010, using: &generator))!)
      default: .value(Mark(hundredths: Int.random(in: 0...2000, using: &generator))!)
      }
    }

    func continuous() throws -> ContinuousAssessment { try ContinuousAssessment(tests) }

    func firstSitting() throws -> UnitResult { try UnitResult(unit: "UE1", mode: mode, continuous: continuous(), first: first) }

    /// The first sitting alone for who may not sit the second one.
    func result() throws -> UnitResult {
      let result = try firstSitting()
      return result.secondSittingRefusal == nil ? try result.sitting(second: second) : result
    }
  }

  private func raised(_ entry: MarkEntry, using generator: inout SplitMix64) -> MarkEntry {
    guard let mark = entry.mark else { return entry }
    return .value(Mark(hundredths: Int.random(in: mark.hundredths...2000, using: &generator))!)
  }

  private func draws(_ seed: UInt64, _ work: (inout Draw, inout SplitMix64) throws -> Void) throws {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<40 {
      var draw = Draw(using: &generator)
      try work(&draw, &generator)
    }
  }

  @Test("The order in which tests are entered changes no result", arguments: UInt64(1)...50)
  func anyOrder(seed: UInt64) throws {
    try draws(seed) { draw, generator in
      let result = try draw.result()
      draw.tests.shuffle(using: &generator)
      #expect(try draw.result() == result)
    }
  }

  @Test("Weights in another unit change no result and no sentence", arguments: UInt64(1)...50)
  func anyUnitOfWeight(seed: UInt64) throws {
    try draws(seed) { draw, generator in
      let (result, rule) = try (draw.result(), draw.continuous().rule)
      let factor = Int.random(in: 2...100, using: &generator)
      draw.tests = draw.tests.map { .init($0.entry, weight: $0.weight * factor) }
      #expect(try draw.result() == result)
      #expect(try draw.continuous().rule == rule)
    }
  }

  @Test("A mark that is raised loses no unit at its sitting", arguments: UInt64(1)...50)
  func raising(seed: UInt64) throws {
    try draws(seed) { draw, generator in
      let (first, last) = try (draw.firstSitting(), draw.result())
      let second = raised(draw.second, using: &generator)
      if last.status.isSecondSitting, let figure = last.figure {
        let better = try first.sitting(second: second)
        #expect(try #require(better.figure) >= figure && (better.status.isObtained || !last.status.isObtained))
      }
      draw.first = raised(draw.first, using: &generator)
      draw.tests = draw.tests.map { .init(raised($0.entry, using: &generator), weight: $0.weight) }
      let better = try draw.firstSitting()
      #expect(better.status.isObtained || !first.status.isObtained)
      #expect((better.figure == nil) == (first.figure == nil))
      #expect(better.figure ?? .zero >= first.figure ?? .zero)
    }
  }

  /// The figure that stands before the arrow of a sentence, read without the program; nil without arrow or figure.
  private func figure(of rule: String) -> Mark? {
    guard let arrow = rule.range(of: " → ") else { return nil }
    let word = rule[..<arrow.lowerBound].split(separator: " ").last ?? ""
    return word.contains(",") ? MarksRead.mark(word) : nil
  }

  @Test("The figure of the sentence is the status's", arguments: UInt64(1)...50)
  func sentenceOfStatus(seed: UInt64) throws {
    try draws(seed) { draw, _ in
      for result in try [draw.firstSitting(), draw.result()] {
        #expect(figure(of: result.rule) == result.figure)
        #expect(result.status.isObtained == ((result.figure?.hundredths ?? 0) >= 1000))
        #expect(result.rule.hasSuffix("→ obtenue") == result.status.isObtained)
        #expect((result.status == .pending) == (result.grade == .pending))
        #expect(result.rule.contains("→") == (result.status != .pending))
        #expect(result.rule.hasPrefix("2e session") == result.status.isSecondSitting)
      }
    }
  }

  @Test("The printed figure is within half a hundredth of the exact one, half up", arguments: UInt64(1)...50)
  func halfUp(seed: UInt64) throws {
    try draws(seed) { draw, _ in
      guard case .average(let average) = try draw.continuous().outcome, let exam = draw.first.mark else { return }
      let exact = draw.mode.continuousPercent * average.hundredths + (100 - draw.mode.continuousPercent) * exam.hundredths
      let printed = 100 * draw.mode.weighted(continuous: average, exam: exam).hundredths
      #expect(printed - 50 <= exact && exact < printed + 50)
    }
  }

  @Test("The second sitting replaces everything", arguments: UInt64(1)...50)
  func replaces(seed: UInt64) throws {
    try draws(seed) { draw, _ in
      let result = try draw.result()
      guard result.status.isSecondSitting else { return }
      #expect(result.grade == draw.second)
      #expect(result.status == (draw.second.mark.map { $0 >= .pass } == true ? .obtainedSecond : .failed))
    }
  }

  @Test("Where something is missing there is no figure", arguments: UInt64(1)...50)
  func missing(seed: UInt64) throws {
    try draws(seed) { draw, _ throws in
      guard draw.mode.exam == .written, draw.mode.continuousPercent > 0 else { return }
      let isMissing = draw.tests.isEmpty || draw.tests.contains { $0.entry == .pending }
      let figure = try draw.firstSitting().figure
      #expect(!isMissing || figure == nil)
    }
  }

  @Test("The general average lies between the units, in any order, and says nothing of the title", arguments: UInt64(1)...50)
  func generalAverage(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let lines = try (1...6).map { _ in
      try GeneralAverage.Line(
        Draw(using: &generator).result(), coefficientHundredths: Int.random(in: 1...500, using: &generator))
    }
    let figures = lines.compactMap(\.result.figure)
    let average = GeneralAverage(lines)
    #expect((average == nil) == (figures.count < lines.count))
    #expect(GeneralAverage(lines.shuffled(using: &generator))?.mark == average?.mark)
    if let average { #expect(try #require(figures.min()) <= average.mark && average.mark <= #require(figures.max())) }
  }
}
