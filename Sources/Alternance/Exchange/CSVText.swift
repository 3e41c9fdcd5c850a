import Foundation
import SwiftCSV

/// A file as a French spreadsheet saves it: `;` between cells, UTF-8 with or without a mark, or Windows-1252.
struct CSVText {
  /// The columns' names, in lower case without accents, words joined by `_`.
  let header: [String]
  /// What the reader noticed without refusing: the older encoding.
  let notices: [String]
  private let text: String
  private let file: String

  /// Reads the header of a file, and nothing of its rows yet.
  /// - Throws: `CSVRefusal` when it is empty, unreadable, or not separated by `;`.
  init(_ data: Data, file: String) throws {
    let (text, notices) = try CSVText.decode(data, file: file)
    guard text.contains(where: { !$0.isWhitespace }) else { throw CSVRefusal.empty(file) }
    self.text = text.hasSuffix("\n") || text.hasSuffix("\r") ? text : text + "\n"
    self.file = file
    self.notices = notices
    var lines: [[String]] = []
    try CSVText.enumerate(self.text, file: file, upTo: 1) { lines.append($1) }
    let first = lines.first ?? []
    if first.count == 1, first[0].contains(where: { $0 == "," || $0 == "\t" }) { throw CSVRefusal.separator(file) }
    header = first.map(CSVText.normalised)
  }

  /// Hands over the rows under the header one by one, with their number in the spreadsheet: the first is row 2. What was handed over
  /// is forgotten, so that memory does not grow with the file.
  /// - Throws: `CSVRefusal.quotes`, and what the body throws.
  func forEachRow(_ body: (Int, [String]) throws -> Void) throws {
    var last = 0
    try CSVText.enumerate(text, file: file, upTo: nil) { number, cells in
      last = number
      if number > 1 { try body(number, cells) }
    }
    if text.utf8.count(where: { $0 == UInt8(ascii: "\"") }) % 2 == 1 { throw CSVRefusal.quotes(file, row: last) }
  }

  private static func enumerate(_ text: String, file: String, upTo limit: Int?, _ body: (Int, [String]) throws -> Void) throws {
    var number = 0
    var failure: (any Error)?
    try withoutActuallyEscaping(body) { body in
      do {
        let csv = try CSV<Unread>(string: text, delimiter: .semicolon, loadColumns: false)
        try csv.enumerateAsArray(startAt: 0, rowLimit: limit) { cells in
          number += 1
          if failure != nil { return }
          do { try body(number, cells.map(CSVText.trimmed)) } catch { failure = error }
        }
      } catch { throw CSVRefusal.quotes(file, row: number + 1) }
    }
    if let failure { throw failure }
  }

  private static func decode(_ data: Data, file: String) throws -> (String, [String]) {
    if data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF]) || data.contains(0) {
      throw CSVRefusal.encoding(file)
    }
    let bare = data.starts(with: [0xEF, 0xBB, 0xBF]) ? data.dropFirst(3) : data
    if let text = String(data: bare, encoding: .utf8) { return (text, []) }
    let undefined: Set<UInt8> = [0x81, 0x8D, 0x8F, 0x90, 0x9D]
    guard !bare.contains(where: undefined.contains), let text = String(data: bare, encoding: .windowsCP1252) else {
      throw CSVRefusal.encoding(file)
    }
    return (text, ["« \(file) » est encodé en Windows-1252 : lu ainsi ; préférez « CSV UTF-8 » à l'enregistrement."])
  }

  /// Most cells neither begin nor end with anything but a plain character: they are told by two bytes.
  private static func trimmed(_ cell: String) -> String {
    guard let first = cell.utf8.first, let last = cell.utf8.last else { return cell }
    let isPlain = (0x21...0x7E).contains(first) && (0x21...0x7E).contains(last)
    return isPlain ? cell : cell.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// `Date de naissance` and `date_de_naissance` name the same column.
  static func normalised(_ name: String) -> String {
    let plain = name.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil).lowercased()
    return plain.split(whereSeparator: { $0 == " " || $0 == "_" || $0 == "'" || $0 == "’" }).joined(separator: "_")
  }
}

extension CSVText {
  /// A heading without its little words.
  static func bare(_ name: String) -> [Substring] { name.split(separator: "_").filter { !["de", "d", "la", "l"].contains($0) } }
}

/// Lets SwiftCSV hand over each row as it is written, without padding the short ones.
private struct Unread: CSVView {
  let rows: [[String]] = []
  let columns: [[String]]? = nil

  init(header: [String], text: String, delimiter: CSVDelimiter, loadColumns: Bool, rowLimit: Int?) {}

  func serialize(header: [String], delimiter: CSVDelimiter) -> String { "" }
}

/// Why a file is not read at all.
public enum CSVRefusal: Refusal, Equatable {
  case empty(String)
  case encoding(String)
  case separator(String)
  case quotes(String, row: Int)
  case duplicateColumn(String, String)
  case missingColumns(String, [String])
  case unknownColumns(String, [String], known: [String])

  public var sentence: String {
    switch self {
    case .empty(let file): "« \(file) » est vide : partez du modèle (« alternance importer TYPE --modele »)."
    case .encoding(let file): "« \(file) » n'est encodé ni en UTF-8 ni en Windows-1252 : enregistrez-le en « CSV UTF-8 »."
    case .separator(let file): "« \(file) » n'est pas séparé par des points-virgules : enregistrez-le en CSV avec « ; »."
    case .quotes(let file, let row): "« \(file) », ligne \(row) : guillemet ouvert ou mal placé."
    case .duplicateColumn("", let name): "Deux cellules s'appellent « \(name) » : gardez-en une."
    case .unknownColumns("", let names, let known):
      "Colonne inconnue : " + names.map { "« \($0) »" }.joined(separator: ", ")
        + " ; colonnes attendues : \(known.joined(separator: ", "))."
    case .duplicateColumn(let file, let name): "« \(file) » : deux colonnes s'appellent « \(name) » ; gardez-en une."
    case .missingColumns(let file, let names):
      "« \(file) » : il manque \(names.count == 1 ? "la colonne" : "les colonnes") "
        + names.map { "« \($0) »" }.joined(separator: ", ") + " ; comparez avec le modèle."
    case .unknownColumns(let file, let names, let known):
      "« \(file) » : colonne inconnue " + names.map { "« \($0) »" }.joined(separator: ", ")
        + " ; colonnes attendues : \(known.joined(separator: ", "))."
    }
  }
}
