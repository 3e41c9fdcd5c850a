import Foundation
import Testing

/// A session at the keyboard, as a reader of the manual sees it: commands, and what they answered.
///
/// | line | |
/// |---|---|
/// | `# …` | a word to the reader |
/// | `% …` | what the folder holds before the next command: see `Transcript.Step` |
/// | `$ …` | a command, run by the shell in a temporary folder |
/// | `! …` | a line of standard error; they come after those of standard output |
/// | `[1]` | the exit status, when it is not 0 |
/// | anything else | a line of standard output; `…` at its end stands for the rest of it, alone for any number of lines |
struct Transcript: Sendable, CustomTestStringConvertible {
  let name: String
  let path: String
  let steps: [Step]

  var testDescription: String { name }

  /// One thing done, and where it is written.
  struct Step: Sendable {
    let line: Int
    let act: Act
    var expected: [String] = []
  }

  enum Act: Sendable {
    /// `$ COMMAND`
    case command(String)
    /// `% base NAME`: `vide`, `rentree`, `octobre`, `recrutement`, `admissibles`, `examens`, `notes` or `demonstration`.
    case base(String)
    /// `% acteur NAME`: who acts from now on.
    case actor(String)
    /// `% fichier NAME [ENCODING]`, and its lines, indented.
    case file(name: String, encoding: String)
    /// `% sql`, and the statements, indented: somebody's hand in the file.
    case sql
    /// `% utilisateur ordinaire`: not the superuser, who may write everywhere.
    case ordinaryUser
  }

  /// The transcripts of a folder, in the order of their names.
  static func all(in subfolder: String) -> [Transcript] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(subfolder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().map { Transcript(folder.appendingPathComponent($0)) }
  }

  /// The transcript whose commands make a base.
  static func base(_ name: String) throws -> Transcript {
    guard let found = all(in: "Transcripts/Bases").first(where: { $0.name == name }) else {
      throw BadTranscript("no transcript makes \(name)")
    }
    return found
  }

  private init(_ file: URL) {
    name = file.deletingPathExtension().lastPathComponent
    path = file.path
    var steps: [Step] = []
    let lines = ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.map(String.init).enumerated() {
      if let act = Act(line) {
        steps.append(Step(line: index + 1, act: act))
      } else if !line.hasPrefix("# "), line != "#", !steps.isEmpty {
        steps[steps.count - 1].expected.append(line)
      }
    }
    self.steps = steps.map { $0.trimmed }
  }
}

extension Transcript.Act {
  /// The act that a line asks for, nil when it is no directive.
  init?(_ line: String) {
    if line.hasPrefix("$ ") {
      self = .command(String(line.dropFirst(2)))
      return
    }
    guard line.hasPrefix("% ") else { return nil }
    let words = line.dropFirst(2).split(separator: " ").map(String.init)
    switch (words.first, words.dropFirst().first) {
    case ("base", let name?): self = .base(name)
    case ("acteur", let name?): self = .actor(name)
    case ("fichier", let name?): self = .file(name: name, encoding: words.count > 2 ? words[2] : "utf-8")
    case ("sql", nil): self = .sql
    case ("utilisateur", "ordinaire"): self = .ordinaryUser
    default: preconditionFailure("« \(line) » is no directive of a transcript")
    }
  }
}

extension Transcript.Step {
  /// Without the empty lines that separate it from the next.
  fileprivate var trimmed: Transcript.Step {
    var step = self
    while step.expected.last == "" { step.expected.removeLast() }
    return step
  }
}

/// A transcript that cannot be followed.
struct BadTranscript: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
