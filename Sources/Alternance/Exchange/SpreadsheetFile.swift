/// A file that a French spreadsheet opens: UTF-8 with its mark, `;` between cells, CRLF after lines.
public enum SpreadsheetFile {
  /// The whole file, heading first.
  public static func text(_ lines: [[String]]) -> String {
    "\u{FEFF}" + lines.map { $0.map(quoted).joined(separator: ";") + "\r\n" }.joined()
  }

  /// A cell between quotes when it holds what separates cells.
  private static func quoted(_ cell: String) -> String {
    let needsQuotes = cell.contains { $0 == ";" || $0 == "\"" || $0.isNewline }
    return needsQuotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
  }
}
