import Foundation
import Testing

/// One row of a table of expected values.
struct GoldenRow: Sendable, CustomTestStringConvertible {
  let testDescription: String
  private let cells: [String: String]

  init(_ header: [String], _ line: String) {
    let values = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    precondition(values.count == header.count, "« \(line) » does not have the \(header.count) cells of its table")
    cells = Dictionary(uniqueKeysWithValues: zip(header, values))
    testDescription = values.joined(separator: " ")
  }

  /// A cell; a misspelt column stops the tests.
  subscript(column: String) -> String { cells[column]! }

  func isEmpty(_ column: String) -> Bool { self[column].isEmpty }
  func whole(_ column: String) -> Int { Int(self[column])! }

  /// `352,28` as 35228: exactly two decimals, read without the program.
  func hundredths(_ column: String) -> Int {
    let parts = self[column].split(separator: ",")
    precondition(parts.count == 2 && parts[1].count == 2, "« \(self[column]) » does not have two decimals")
    return Int(parts.joined())!
  }

  /// Hours in hundredths as minutes: `1,75` is 105.
  func minutes(_ column: String) -> Int {
    let hundredths = hundredths(column)
    precondition(hundredths * 3 % 5 == 0, "« \(self[column]) » is no whole number of minutes")
    return hundredths * 3 / 5
  }
}

/// Tables of expected values in `Golden/`, worked by hand from the requirements and never written by the program.
/// Cells are separated by `;`; a line that begins with `#` is a remark; a column says where each figure comes from.
enum Golden {
  /// The rows of a table. A missing or empty table stops the tests: a loop over no row would prove nothing.
  static func rows(_ name: String) -> [GoldenRow] {
    guard let url = Bundle.module.url(forResource: name, withExtension: "csv", subdirectory: "Golden"),
      let text = try? String(contentsOf: url, encoding: .utf8)
    else { fatalError("Golden/\(name).csv is missing") }
    let lines = text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
    precondition(lines.count > 1, "Golden/\(name).csv is empty")
    let header = lines[0].split(separator: ";").map(String.init)
    return lines.dropFirst().map { GoldenRow(header, $0) }
  }
}
