/// The columns of a file, which all its rows share.
final class ImportHeader: Sendable {
  let names: [String]
  private let positions: [String: Int]

  init(_ names: [String]) {
    self.names = names
    positions = Dictionary(zip(names, names.indices)) { first, _ in first }
  }

  func position(of column: String) -> Int? { positions[column] }
}

/// One row of a file whose cells have been checked against their columns.
struct ImportRow {
  /// The row's number in the spreadsheet; the header is row 1.
  let number: Int
  private let header: ImportHeader
  private let cells: [String]

  init(number: Int, header: ImportHeader, cells: [String]) {
    self.number = number
    self.header = header
    self.cells = cells
  }

  func text(_ column: String) -> String { header.position(of: column).map { cells[$0] } ?? "" }
  func word(_ column: String) -> String { ImportColumn.word(text(column)) }
  func isEmpty(_ column: String) -> Bool { text(column).isEmpty }
  func optionalDay(_ column: String) -> Day? { Day(written: text(column)) }
  func optionalMoney(_ column: String) -> Money? { Money(written: text(column)) }
  func optionalWhole(_ column: String) -> Int? { digits(text(column)) }
  func flag(_ column: String) -> Bool { word(column) == "oui" }

  func day(_ column: String) throws -> Day { try present(optionalDay(column), column) }
  func money(_ column: String) throws -> Money { try present(optionalMoney(column), column) }
  func hours(_ column: String) throws -> Hours { try present(Hours(written: text(column)), column) }
  func whole(_ column: String) throws -> Int { try present(optionalWhole(column), column) }
  func hundredths(_ column: String) throws -> Int { try present(FrenchNumbers.hundredths(written: text(column)), column) }
  func time(_ column: String) throws -> TimeOfDay { try present(TimeOfDay(written: text(column)), column) }
  func siret(_ column: String) throws -> Siret { try present(Siret(text(column)), column) }

  private func present<Value>(_ value: Value?, _ column: String) throws -> Value {
    guard let value else { throw CellRefusal(column, "la cellule est vide ou illisible") }
    return value
  }
}

/// Why one row is refused: the column to look at, and the reason.
struct CellRefusal: Error {
  let column: String?
  let reason: String

  init(_ column: String?, _ reason: String) {
    self.column = column
    self.reason = reason
  }
}

/// One thing wrong in a file: row, column, reason.
public struct ImportProblem: Sendable, Equatable {
  public let file: String
  public let row: Int
  public let column: String?
  public let reason: String

  /// A row written at the keyboard has neither file nor number.
  public var sentence: String {
    if file.isEmpty { return (column.map { "« \($0) » : " } ?? "") + "\(reason)." }
    let unit = file.lowercased().hasSuffix(".ics") ? "événement" : "ligne"
    return "« \(file) », \(unit) \(row)" + (column.map { ", colonne « \($0) »" } ?? "") + " : \(reason)."
  }
}

/// Why a file is refused: every problem, row after row.
public struct ImportRefusal: Refusal, Equatable {
  public let problems: [ImportProblem]

  public var sentence: String { problems.map(\.sentence).joined(separator: "\n") + "\n" + summary }

  private var summary: String {
    let count = problems.count == 1 ? "Une erreur" : "\(FrenchNumbers.whole(problems.count)) erreurs"
    return "\(count) : rien n'a été enregistré."
  }
}
