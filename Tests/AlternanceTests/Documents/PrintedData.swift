import Foundation

@testable import Alternance

/// The data of a printed document, read as its template reads it: `data["lines.0.amount"]`, with ordinary spaces.
struct PrintedData {
  private let value: Any?

  init(_ document: PrintableDocument) throws { value = try JSONSerialization.jsonObject(with: document.data) }

  private init(value: Any?) { self.value = value }

  /// The text at a path; a missing one says so, and equals nothing that is expected.
  subscript(path: String) -> String {
    switch at(path) {
    case let text as String: bare(text)
    case let number as NSNumber: "\(number)"
    default: "nothing at \(path)"
    }
  }

  func isTrue(_ path: String) -> Bool { at(path) as? Bool == true }
  func isAbsent(_ path: String) -> Bool { at(path) == nil }

  /// The values of a list.
  func list(_ path: String) -> [PrintedData] { (at(path) as? [Any] ?? []).map(PrintedData.init(value:)) }

  /// The texts of a list.
  func texts(_ path: String) -> [String] { (at(path) as? [String] ?? ["no texts at \(path)"]).map(bare) }

  /// Each element of a list as « label: value ».
  func labelled(_ path: String) -> [String] { list(path).map { "\($0["label"]): \($0["value"])" } }

  /// Each element of a list as some of its fields.
  func rows(_ path: String, _ fields: String...) -> [String] {
    list(path).map { row in fields.map { row[$0] }.joined(separator: " | ") }
  }

  private func at(_ path: String) -> Any? {
    path.split(separator: ".").reduce(value) { value, key in
      if let list = value as? [Any], let index = Int(key) { return list.indices.contains(index) ? list[index] : nil }
      return (value as? [String: Any])?[String(key)]
    }
  }
}

/// The electronic twin of an invoice, read as text.
struct PrintedXML {
  let text: String

  init(_ document: PrintableDocument) { text = document.xml ?? "" }

  /// The contents of every element of a name, in order.
  subscript(name: String) -> [String] {
    text.components(separatedBy: "<\(name)").dropFirst().compactMap { rest in
      guard rest.first == ">" || rest.first == " ", let start = rest.firstIndex(of: ">") else { return nil }
      guard let end = rest.range(of: "</\(name)>") else { return nil }
      return String(rest[rest.index(after: start)..<end.lowerBound])
    }
  }

  /// The contents of the elements of a name inside the first element of another.
  func inside(_ outer: String, _ name: String) -> [String] { self[outer].first.map { PrintedXML(text: $0)[name] } ?? [] }

  private init(text: String) { self.text = text }
}

extension BillingBase {
  func document(_ number: String) throws -> PrintableDocument { try base.documentContext().invoice(invoice(number)) }
  func data(_ number: String) throws -> PrintedData { try PrintedData(document(number)) }
  func xml(_ number: String) throws -> PrintedXML { try PrintedXML(document(number)) }
}
