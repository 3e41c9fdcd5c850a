import FacturX

/// The texts of every element of this name, in order, still escaped.
func texts(_ name: String, in xml: String) -> [String] {
  xml.split(separator: "\n").compactMap { line in
    let line = line.drop { $0 == " " }
    guard line.hasPrefix("<\(name)>") || line.hasPrefix("<\(name) "), line.hasSuffix("</\(name)>") else { return nil }
    return String(line.drop { $0 != ">" }.dropFirst().dropLast(name.count + 3))
  }
}

/// A decimal number with exactly two decimals, in cents.
func cents(_ text: String) -> Int? {
  let parts = text.split(separator: ".", omittingEmptySubsequences: false)
  guard parts.count == 2, parts[1].count == 2, parts[1].allSatisfy(\.isNumber) else { return nil }
  return Int(parts[0] + parts[1])
}
