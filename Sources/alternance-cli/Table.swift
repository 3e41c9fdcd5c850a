import Alternance
import ArgumentParser
import Foundation

/// How a list is printed.
enum Format: String, ExpressibleByArgument, CaseIterable {
  case texte, csv, json
}

/// The option that chooses it.
struct FormatOption: ParsableArguments {
  @Option(help: ArgumentHelp("texte, csv ou json.", valueName: "format"))
  var format: Format = .texte
}

/// A list with columns, printed as an aligned text, as a French spreadsheet reads it, or as JSON.
struct Table {
  var columns: [Column]
  var rows: [[Cell]] = []

  struct Column {
    let key, title: String
    init(_ key: String, _ title: String) { (self.key, self.title) = (key, title) }
  }

  enum Cell {
    case text(String)
    case money(Money)
    case hours(Hours)
    case day(Day?)
    case count(Int)
    /// A mark, or the word that stands for one.
    case mark(String)
  }

  func print(as format: Format) throws {
    switch format {
    case .texte: Swift.print(text)
    case .csv: Swift.print(csv, terminator: "")
    case .json: Swift.print(try JSON.text(rows.map(object)))
    }
  }

  private func object(_ row: [Cell]) -> [String: JSON] {
    Dictionary(uniqueKeysWithValues: zip(columns, row).map { ($0.key, $1.json) })
  }

  private var csv: String { SpreadsheetFile.text([columns.map(\.key)] + rows.map { $0.map(\.plain) }) }

  /// How many places a cell takes; one a byte, in plain characters.
  private static func length(_ cell: String) -> Int { cell.utf8.allSatisfy { $0 < 0x80 } ? cell.utf8.count : cell.count }

  /// The columns side by side, figures to the right.
  var text: String {
    let lines = [columns.map(\.title)] + rows.map { $0.map(\.french) }
    let lengths = lines.map { $0.map(Self.length) }
    let widths = columns.indices.map { column in lengths.map { $0[column] }.max() ?? 0 }
    let body = lines.enumerated().map { index, line in
      let cells = line.indices.map { column in
        let isFigure = rows.isEmpty ? false : rows[max(index, 1) - 1][column].isFigure
        let space = String(repeating: " ", count: widths[column] - lengths[index][column])
        return isFigure ? space + line[column] : line[column] + space
      }
      let joined = cells.joined(separator: "  ")
      return String(Substring(joined.utf8.dropLast(joined.utf8.reversed().prefix { $0 == 0x20 }.count)))
    }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
    return ([body[0], rule] + body.dropFirst()).joined(separator: "\n")
  }
}

extension Table.Cell {
  fileprivate var isFigure: Bool {
    switch self {
    case .text, .day: false
    case .money, .hours, .count, .mark: true
    }
  }

  fileprivate var french: String {
    switch self {
    case .text(let text), .mark(let text): text
    case .money(let money): money.french
    case .hours(let hours): hours.french
    case .day(let day): day?.french ?? ""
    case .count(let count): FrenchNumbers.whole(count)
    }
  }

  fileprivate var plain: String {
    switch self {
    case .text(let text), .mark(let text): text
    case .money(let money): money.plain.replacing(".", with: ",")
    case .hours(let hours): hours.plain.replacing(".", with: ",")
    case .day(let day): day?.french ?? ""
    case .count(let count): String(count)
    }
  }

  fileprivate var json: JSON {
    switch self {
    case .text(let text), .mark(let text): .text(text)
    case .money(let money): .text(money.plain)
    case .hours(let hours): .text(hours.plain)
    case .day(let day): day.map { .text($0.iso) } ?? .null
    case .count(let count): .number(count)
    }
  }
}

/// A JSON value: amounts are strings with a point and two decimals, so that nothing is rounded by whoever reads them.
indirect enum JSON: Encodable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case null
  case list([JSON])
  case object([String: JSON])

  static func money(_ money: Money) -> JSON { .text(money.plain) }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .flag(let flag): try container.encode(flag)
    case .null: try container.encodeNil()
    case .list(let list): try container.encode(list)
    case .object(let object): try container.encode(object)
    }
  }

  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}

/// A word on standard error, so that standard output holds the result alone; nobody may be left to read it.
func notice(_ sentence: String) {
  try? FileHandle.standardError.write(contentsOf: Data((sentence + "\n").utf8))
}
