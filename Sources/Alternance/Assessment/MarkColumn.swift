/// A column of marks typed, or pasted from a spreadsheet, one line for each student in the order of the list.
public struct MarkColumn: Sendable, Equatable {
  public let cells: [String]

  /// Lines, of which only the end of the last may be empty.
  public init(_ text: String) {
    let plain = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").replacing("\u{FEFF}", with: "")
    let lines: [String] = plain.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.filter { $0 != "\t" && $0 != " " })
    }
    let count = (lines.lastIndex { !$0.isEmpty } ?? -1) + 1
    cells = Array(lines[..<count])
  }

  /// - Throws: `MarkColumnRefusal.otherLength`.
  public func require(_ count: Int, for code: String) throws {
    if cells.count != count { throw MarkColumnRefusal.otherLength(code, cells.count, expected: count) }
  }

  /// Two columns typed apart must say the same, whatever way they write it.
  /// - Throws: `MarkColumnRefusal.different` naming every line that differs.
  public func require(sameAs other: MarkColumn, names: [String]) throws {
    if cells.count != other.cells.count { throw MarkColumnRefusal.otherLength("double", other.cells.count, expected: cells.count) }
    let different = zip(zip(cells, other.cells), names).filter { !Self.same($0.0.0, $0.0.1) }
    if !different.isEmpty { throw MarkColumnRefusal.different(different.map { "\($0.1) : \($0.0.0) et \($0.0.1)" }) }
  }

  private static func same(_ left: String, _ right: String) -> Bool {
    guard let first = try? MarkEntry(written: left), let second = try? MarkEntry(written: right) else { return left == right }
    return first == second
  }
}
