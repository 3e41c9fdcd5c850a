import Foundation
import SwiftCSV

/// A file as a French spreadsheet saves it: `;` between cells, UTF-8 with or without a mark, or Windows-1252.
struct CSVText {
  /// The columns' names, in lower case without accents, words joined by `_`.
  let header: [String]
  /// The rows under the header; the first is row 2 of the spreadsheet.
  let rows: [[String]]
  /// What the reader noticed without refusing: the older encoding.
  let notices: [String]

  /// Reads a whole file.
  /// - Throws: `CSVRefusal` when it is empty, unreadable, or not separated by `;`.
  init(_ data: Data, file: String) throws {
    let (text, notices) = try CSVText.decode(data, file: file)
    guard text.contains(where: { !$0.isWhitespace }) else { throw CSVRefusal.empty(file) }
    let lines = text.hasSuffix("\n") || text.hasSuffix("\r") ? text : text + "\n"
    var rows: [[String]] = []
    do {
      let csv = try CSV<Unread>(string: lines, delimiter: .semicolon, loadColumns: false)
      try csv.enumerateAsArray(startAt: 0, rowLimit: nil) { rows.append($0.map(CSVText.trimmed)) }
    } catch { throw CSVRefusal.quotes(file, row: rows.count + 1) }
    if text.count(where: { $0 == "\"" }) % 2 == 1 { throw CSVRefusal.quotes(file, row: rows.count) }
    let header = rows.removeFirst()
    if header.count == 1, header[0].contains(where: { $0 == "," || $0 == "\t" }) { throw CSVRefusal.separator(file) }
    self.header = header.map(CSVText.normalised)
    self.rows = rows
    self.notices = notices
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
