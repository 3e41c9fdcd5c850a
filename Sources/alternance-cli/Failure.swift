import Alternance
import ArgumentParser
import FacturX
import Foundation

/// A misuse of the command, in one French sentence.
struct UsageRefusal: Refusal {
  let sentence: String
  init(_ sentence: String) { self.sentence = sentence }
}

/// How a command ends when it does not succeed: the sentence on standard error, and the exit status.
struct Failure {
  let message: String
  let status: Int32
  private let isHelp: Bool

  init(_ error: any Error) {
    switch error {
    case let usage as UsageRefusal: (message, status, isHelp) = (usage.sentence, 64, false)
    case let refusal as any Refusal: (message, status, isHelp) = (Failure.whole(refusal.sentence), 1, false)
    case let invalid as InvalidInvoice:
      (message, status, isHelp) = ("La facture électronique ne serait pas valide (\(invalid)) : rien n'a été émis.", 1, false)
    case let code as ExitCode: (message, status, isHelp) = ("", code.rawValue, false)
    default:
      let text = AlternanceCommand.fullMessage(for: error)
      isHelp = AlternanceCommand.exitCode(for: error) == .success
      status = isHelp ? 0 : 64
      message = French.translated(text)
    }
  }

  /// A clause of the library told alone: a capital and a full stop.
  private static func whole(_ text: String) -> String {
    let start = text.prefix(1).uppercased() + text.dropFirst()
    return start.hasSuffix(".") ? start : start + "."
  }

  func leave() -> Never {
    if isHelp {
      print(message)
    } else if !message.isEmpty {
      try? FileHandle.standardError.write(contentsOf: Data("alternance : \(message)\n".utf8))
    }
    exit(status)
  }
}
