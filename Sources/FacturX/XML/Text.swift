/// A whole number of the last decimal place as a decimal number: `decimalText(-1205, places: 2)` is `-12.05`.
func decimalText(_ value: Int, places: Int) -> String {
  let digits = String(value.magnitude)
  let zeros = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count))
  var text = (value < 0 ? "-" : "") + zeros + digits
  text.insert(".", at: text.utf8.index(text.endIndex, offsetBy: -places))
  return text
}

extension String {
  /// Nothing to read.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }

  /// So many ASCII digits and nothing else.
  func isDigits(_ count: Int) -> Bool {
    utf8.count == count && utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// ASCII capitals only.
  var isCapitals: Bool {
    utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }

  /// ASCII letters, digits and the marks given, and at least one of them.
  func isAlphanumeric(or marks: String) -> Bool {
    !isEmpty
      && unicodeScalars.allSatisfy { scalar in
        switch scalar {
        case "A"..."Z", "a"..."z", "0"..."9": true
        default: marks.unicodeScalars.contains(scalar)
        }
      }
  }
}

extension Optional where Wrapped == String {
  /// The text, unless there is nothing to read.
  var filled: String? { flatMap { $0.isBlank ? nil : $0 } }
}
