import Foundation
import Testing

extension Transcript {
  /// Does what the transcript says, where a base is wanted; its test tells what came out otherwise.
  func perform(in workshop: Workshop) throws {
    for step in steps { _ = try step.perform(in: workshop) }
  }

  /// Follows the transcript, and tells at its own line whatever came out otherwise.
  func follow() throws {
    let workshop = try Workshop()
    for step in steps {
      guard let answer = try step.perform(in: workshop) else { continue }
      if Expectation(step.expected).isMet(by: answer) { continue }
      Issue.record(
        "expected\n\(step.expected.joined(separator: "\n"))\n\ncame out\n\(answer.joined(separator: "\n"))",
        sourceLocation: SourceLocation(fileID: "CLITests/\(name).txt", filePath: path, line: step.line, column: 1))
    }
  }
}

extension Transcript.Step {
  /// Does what the step says; a command answers.
  func perform(in workshop: Workshop) throws -> [String]? {
    switch act {
    case .command(let line): return try workshop.shell(line).lines
    case .base(let name): try workshop.place(.named(name))
    case .actor(let name): workshop.actor = name
    case .file(let name, let encoding): try workshop.write(indented, to: name, encoding)
    case .sql: try workshop.edit(indented.joined(separator: "\n"))
    case .ordinaryUser: workshop.isOrdinaryUser = true
    }
    return nil
  }

  private var indented: [String] { expected.map { String($0.dropFirst(2)) } }
}

extension Workshop {
  /// Writes a file as some program would save it.
  func write(_ lines: [String], to name: String, _ encoding: String) throws {
    let text = lines.map { $0 + "\r\n" }.joined()
    let encodings: [String: String.Encoding] = [
      "utf-8": .utf8, "bom": .utf8, "windows-1252": .windowsCP1252, "utf-16": .utf16LittleEndian,
    ]
    let marks = ["bom": Data([0xEF, 0xBB, 0xBF]), "utf-16": Data([0xFF, 0xFE])]
    guard let known = encodings[encoding], let bytes = text.data(using: known) else { throw BadTranscript("no encoding \(encoding)") }
    try ((marks[encoding] ?? Data()) + bytes).write(to: folder.appendingPathComponent(name))
  }
}

extension Command {
  /// What came out, as a transcript writes it.
  var lines: [String] {
    let out = Command.visible(output)
    let err = Command.visible(complaint).map { $0.isEmpty ? "!" : "! \($0)" }
    return out + err + (status == 0 ? [] : ["[\(status)]"])
  }

  /// Lines without the empty ones at the end, with what cannot be seen made visible.
  private static func visible(_ text: String) -> [String] {
    let seen = text.replacing("\u{FEFF}", with: "⟨BOM⟩").replacing("\r\n", with: "␍\n").replacing("\t", with: "⇥")
    var lines = seen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last == "" { lines.removeLast() }
    return lines
  }
}
