import Foundation
import GRDB

/// What an import did, or would do.
public struct ImportReport: Sendable, Equatable {
  public let added: Int
  public let unchanged: Int
  public let notices: [String]
  public let isDryRun: Bool
}

extension Database {
  /// Imports a whole file, or nothing of it: every problem is told with its row and its column.
  ///
  /// - Parameters:
  ///   - isDryRun: reads and checks everything, then writes nothing.
  /// - Throws: `CSVRefusal`, `ImportRefusal`, `PermissionRefusal`, `StorageRefusal`.
  public func importFile(
    _ type: ImportType, data: Data, file: String, isDryRun: Bool = false, by actor: Actor, on day: Day
  ) throws -> ImportReport {
    let source = try ImportReader(type: type, file: file).open(data)
    return try perform(type.action, by: actor, on: day) { entry in
      try ImportSession(entry: entry, file: file, isDryRun: isDryRun).run(type, source)
    }
  }
}

extension Database {
  /// Records rows written at the keyboard, as the file of the same type would: all of them, or none.
  /// - Throws: `CSVRefusal` for a column that the type does not have, and what `importFile` throws.
  public func importRows(
    _ type: ImportType, _ rows: [[(column: String, value: String)]], isDryRun: Bool = false, by actor: Actor, on day: Day
  ) throws -> ImportReport {
    try importRows(ImportReader(type: type, file: ""), rows.enumerated().map { ($0 + 1, $1) }, isDryRun: isDryRun, by: actor, on: day)
  }

  /// Records rows that come from elsewhere than a CSV file, each with its number there.
  func importRows(
    _ reader: ImportReader, _ rows: [(number: Int, cells: [(column: String, value: String)])], notices: [String] = [], isDryRun: Bool,
    by actor: Actor, on day: Day
  ) throws -> ImportReport {
    let read = try rows.map { try reader.row($0.cells, number: $0.number) }
    return try perform(reader.type.action, by: actor, on: day) { entry in
      let session = ImportSession(entry: entry, file: reader.file, isDryRun: isDryRun)
      return try session.run(reader.type, rows: read.compactMap(\.row), problems: read.flatMap(\.problems), notices: notices)
    }
  }

  /// Records one outcome for several candidates, under the hand of whoever chairs the commission.
  /// - Throws: `ImportRefusal`, `CommissionRefusal`, `PermissionRefusal`.
  public func decide(
    _ codes: [String], _ outcome: AdmissibilityDecision.Outcome, commission: String, by actor: Actor, on day: Day
  ) throws {
    let rows = codes.map { [("commission", commission), ("candidat", $0), ("decision", outcome.code)].map { (column: $0.0, value: $0.1) } }
    _ = try importRows(.decisions, rows, by: actor, on: day)
  }
}

/// Checks a file's columns and cells before anything touches the base.
struct ImportReader {
  let type: ImportType
  let file: String

  /// Checks the heading of a file.
  func open(_ data: Data) throws -> ImportFile {
    let text = try CSVText(data, file: file)
    let header = text.header.map(columnName)
    try checkHeader(header)
    return ImportFile(reader: self, text: text, header: ImportHeader(header))
  }

  /// One row written at the keyboard.
  func row(_ cells: [(column: String, value: String)], number: Int) throws -> (row: ImportRow?, problems: [ImportProblem]) {
    let header = cells.map { columnName($0.column) }
    try checkHeader(header + type.columns.filter { $0.isRequired && !header.contains($0.name) }.map(\.name))
    let row = ImportRow(number: number, header: ImportHeader(header), cells: cells.map(\.value))
    let found = problems(row: number) { row.text($0) }
    return (found.isEmpty ? row : nil, found)
  }

  /// The column that a heading names, little words left aside: « Date de naissance » is `date_naissance`.
  private func columnName(_ heading: String) -> String {
    type.columns.map(\.name).first { CSVText.bare($0) == CSVText.bare(heading) } ?? heading
  }

  private func checkHeader(_ header: [String]) throws {
    if let twice = header.first(where: { name in header.filter { $0 == name }.count > 1 }) {
      throw CSVRefusal.duplicateColumn(file, twice)
    }
    let known = type.columns.map(\.name)
    let missing = type.columns.filter { $0.isRequired && !header.contains($0.name) }.map(\.name)
    if !missing.isEmpty { throw CSVRefusal.missingColumns(file, missing) }
    let unknown = header.filter { !known.contains($0) }
    if !unknown.isEmpty { throw CSVRefusal.unknownColumns(file, unknown, known: known) }
  }

  /// What is wrong with the cells of a row, found by column; one that is not there is empty.
  fileprivate func problems(row: Int, _ cell: (String) -> String?) -> [ImportProblem] {
    type.columns.compactMap { column in
      column.problem(with: cell(column.name) ?? "").map { ImportProblem(file: file, row: row, column: column.name, reason: $0) }
    }
  }
}

/// A file whose heading is right, read row by row.
struct ImportFile {
  let reader: ImportReader
  let text: CSVText
  let header: ImportHeader

  /// Hands over each row that is not blank: its cells, or what is wrong with them.
  /// - Throws: `CSVRefusal`, and what the body throws.
  func read(_ body: (Result<ImportRow, ImportRefusal>) throws -> Void) throws {
    var isEmpty = true
    try text.forEachRow { number, cells in
      if cells.allSatisfy(\.isEmpty) { return }
      isEmpty = false
      let problems = problems(cells, row: number)
      try body(
        problems.isEmpty ? .success(ImportRow(number: number, header: header, cells: cells)) : .failure(ImportRefusal(problems: problems)))
    }
    if isEmpty { throw CSVRefusal.empty(reader.file) }
  }

  private func problems(_ cells: [String], row: Int) -> [ImportProblem] {
    guard cells.count == header.names.count else {
      let reason = "\(cells.count) cellule\(cells.count > 1 ? "s" : "") au lieu de \(header.names.count)"
      return [ImportProblem(file: reader.file, row: row, column: nil, reason: reason)]
    }
    return reader.problems(row: row) { column in header.position(of: column).map { cells[$0] } }
  }
}
