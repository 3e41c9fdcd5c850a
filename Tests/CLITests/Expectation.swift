/// The lines that a command must answer; `…` stands for what changes from one run to the next.
struct Expectation {
  private let lines: [String]

  init(_ lines: [String]) { self.lines = lines }

  func isMet(by answer: [String]) -> Bool { Self.matches(lines[...], answer[...]) }

  private static func matches(_ expected: ArraySlice<String>, _ answer: ArraySlice<String>) -> Bool {
    guard let line = expected.first else { return answer.isEmpty }
    if line == "…" || line == "! …" {
      return (answer.startIndex...answer.endIndex).contains { matches(expected.dropFirst(), answer[$0...]) }
    }
    guard let given = answer.first, matches(line, given) else { return false }
    return matches(expected.dropFirst(), answer.dropFirst())
  }

  private static func matches(_ expected: String, _ given: String) -> Bool {
    expected.hasSuffix("…") ? given.hasPrefix(expected.dropLast()) : expected == given
  }
}
