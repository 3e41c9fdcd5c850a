import Testing

@testable import Alternance

@Suite("Laws of results, over drawn marks in the base")
struct MarkEntryLaws {
  /// Both exams of the first semester held by all but E-03, who was absent at UE11's, every minutes received, no mark.
  private static let signed = Result {
    let own = try AssessmentBase()
    for code in ["UE11-CC1", "UE11-CC2", "UE12-CC1", "UE12-CC2"] { try own.sign(code) }
    for (code, absent) in [("UE11-S1", ["E-03"]), ("UE12-S1", [])] {
      try own.convene(code)
      try own.hold(code, absent: absent)
      try own.hand(code)
      try own.sign(code)
    }
    return own
  }

  /// What is entered about one student in one assessment.
  private struct Word {
    let code: String
    let student: String
    let mark: String

    var row: [String: String] { ["epreuve": code, "stagiaire": student, "note": mark] }
  }

  private static let codes = ["UE11-CC1", "UE11-CC2", "UE12-CC1", "UE12-CC2", "UE11-S1", "UE12-S1"]

  /// Mostly marks around 10; nothing at all for some.
  private func draw(using generator: inout SplitMix64) -> [Word] {
    Self.codes.flatMap { code in
      AssessmentBase.students.compactMap { student -> Word? in
        let isTest = code.contains("-CC")
        if code == "UE11-S1" && student == "E-03" {
          return Word(code: code, student: student, mark: ["ABS", "EXC", "ATT"].randomElement(using: &generator)!)
        }
        let mark =
          switch Int.random(in: 0..<12, using: &generator) {
          case 0: "ATT"
          case 1: isTest ? "ABS" : "ATT"
          case 2: isTest ? "EXC" : "10,00"
          case 3...8: "\(Int.random(in: 9...10, using: &generator)),\(Int.random(in: 10...99, using: &generator))"
          case 9: ""
          default: "\(Int.random(in: 0...19, using: &generator)),\(Int.random(in: 10...99, using: &generator))"
          }
        return mark.isEmpty ? nil : Word(code: code, student: student, mark: mark)
      }
    }
  }

  /// Cuts the words into files of a few rows.
  private func enter(_ words: [Word], using generator: inout SplitMix64, in own: AssessmentBase) throws {
    var rest = words[...]
    while !rest.isEmpty {
      let count = Int.random(in: 1...max(1, min(12, rest.count)), using: &generator)
      try own.base.load(.notes, AssessmentDraft.mark.file(rest.prefix(count).map(\.row)))
      rest = rest.dropFirst(count)
    }
  }

  @Test("No order of entry changes a result", arguments: UInt64(1)...12)
  func anyOrder(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let words = draw(using: &generator)
    let (first, second) = try (Self.signed.get().copy(), Self.signed.get().copy())
    try enter(words, using: &generator, in: first)
    try enter(words.shuffled(using: &generator), using: &generator, in: second)
    let results = try first.results()
    #expect(results.students.flatMap(\.lines).contains { $0.result.status != .pending })
    #expect(try second.results() == results)
    #expect(try UnitStatistics.all(second.results()) == UnitStatistics.all(results))
  }

  @Test("What the base makes of the marks is what the rules make of them alone", arguments: UInt64(21)...28)
  func alone(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let words = draw(using: &generator)
    let own = try Self.signed.get().copy()
    try enter(words, using: &generator, in: own)
    func entry(_ code: String, _ student: String) -> MarkEntry {
      words.first { $0.code == code && $0.student == student }.map { MarksRead.entry($0.mark) } ?? .pending
    }
    for student in AssessmentBase.students {
      for (unit, weights) in [("UE11", [1, 1]), ("UE12", [1, 2])] {
        let tests = weights.enumerated().map { ContinuousAssessment.Test(entry("\(unit)-CC\($0 + 1)", student), weight: $1) }
        let expected = try UnitResult(
          unit: unit, mode: MarksRead.mode(40), continuous: ContinuousAssessment(tests), first: entry("\(unit)-S1", student))
        #expect(try own.line(student, unit).result == expected)
      }
    }
  }

  @Test("The order of the plan, second sittings after the first, changes no result", arguments: UInt64(41)...44)
  func anyPlan(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let lines = AssessmentDraft.plan.split(separator: "\n").map(String.init)
    let shuffled = lines.dropFirst().shuffled(using: &generator)
    let isSecond = { (line: String) in line.contains(";examen;2;") }
    let plan = [lines[0]] + shuffled.filter { !isSecond($0) } + shuffled.filter(isSecond)
    let own = try AssessmentBase(shuffling: { plan.joined(separator: "\n") })
    try own.markFirstSemester()
    let reference = try AssessmentBase(.marked)
    func told(_ own: AssessmentBase) throws -> [[UnitResult]] { try own.results().students.map { $0.lines.map(\.result) } }
    #expect(try told(own) == told(reference))
  }

  @Test("A closed jury leaves nothing provisional, and decides nothing that is awaited", arguments: UInt64(61)...68)
  func closed(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let own = try Self.signed.get().copy()
    try enter(draw(using: &generator), using: &generator, in: own)
    for line in try own.results().students.flatMap({ student in student.lines.map { (student.student.code, $0) } }) {
      guard let figure = line.1.result.figure, Int.random(in: 0..<4, using: &generator) == 0 else { continue }
      let after = Mark(hundredths: Int.random(in: 900...1100, using: &generator))!
      if after != figure { try own.harmonise(line.0, line.1.unit.code, figure.french, after.french) }
    }
    let before = try own.results()
    let file = try own.close("J-1")
    let lines = try own.results().students.flatMap { student in student.lines.map { (student.student.code, $0) } }
    #expect(lines.allSatisfy { !$0.1.isProvisional })
    #expect(lines.allSatisfy { ($0.1.decision == nil) == ($0.1.result.status == .pending) })
    #expect(lines.map(\.1.result) == before.students.flatMap(\.lines).map(\.result))
    #expect(
      lines.allSatisfy {
        $0.1.decision.map { [$0.grade.french, $0.status.french, $0.rule] } ?? []
          == ($0.1.decision == nil ? [] : [$0.1.result.grade.french, $0.1.result.status.french, $0.1.result.rule])
      })
    #expect(file.decided.count == lines.count { $0.1.decision != nil })
  }
}
