import Foundation
import Testing

@testable import Alternance

@Suite("A page of the file lost")
struct WipedPageTests {
  private let kept: KeptBase

  init() throws { kept = try KeptBase() }

  /// Opens and verifies: the findings, or the sentence of a refusal.
  private func verdict() -> [String] {
    var found: [String] = []
    let refusal = sentence { found = try kept.findings() }
    return found + [refusal].compactMap(\.self)
  }

  /// A backup is written without a free page, so that each one holds something.
  @Test("Whichever it is, it is told in sentences, never passed over", arguments: [UInt8(0), 0xAA])
  func wiped(byte: UInt8) throws {
    let whole = try kept.bytes()
    let pageSize = 4096
    #expect(whole.count >= 60 * pageSize)
    for page in stride(from: byte == 0 ? 1 : 2, to: whole.count / pageSize, by: 7) {
      var bytes = whole
      bytes.replaceSubrange(page * pageSize..<(page + 1) * pageSize, with: repeatElement(byte, count: pageSize))
      try bytes.write(to: URL(fileURLWithPath: kept.path))
      let verdict = verdict()
      #expect(!verdict.isEmpty, "page \(page) of bytes \(byte)")
      #expect(verdict.allSatisfy { $0.hasSuffix(".") && !$0.hasPrefix("not a refusal") }, "page \(page): \(verdict)")
    }
  }
}
