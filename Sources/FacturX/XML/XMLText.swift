/// Writes elements as UTF-8, one space of indentation per level, always the same bytes for the same tree.
struct XMLText {
  private var bytes: [UInt8] = []
  /// The texts that hold a character which no XML 1.0 document may hold, escaped or not.
  private(set) var forbidden: [String] = []

  init(_ root: Element) {
    bytes.reserveCapacity(16_384)
    write(#"<?xml version="1.0" encoding="UTF-8"?>"#)
    write(root, depth: 0)
    write("\n")
  }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  private mutating func write(_ element: Element, depth: Int) {
    newLine(depth)
    write("<")
    write(element.name)
    for attribute in element.attributes {
      write(" ")
      write(attribute.name)
      write("=\"")
      escape(attribute.value)
      write("\"")
    }
    switch element.content {
    case .text(let text):
      write(">")
      escape(text)
    case .children(let children):
      write(">")
      for child in children { write(child, depth: depth + 1) }
      newLine(depth)
    }
    write("</")
    write(element.name)
    write(">")
  }

  private mutating func newLine(_ depth: Int) {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { bytes.append(UInt8(ascii: " ")) }
  }

  private mutating func write(_ markup: String) {
    bytes.append(contentsOf: markup.utf8)
  }

  private mutating func escape(_ text: String) {
    var isForbidden = false
    var last: UInt8 = 0
    var lastButOne: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): write("&amp;")
      case UInt8(ascii: "<"): write("&lt;")
      case UInt8(ascii: ">"): write("&gt;")
      case UInt8(ascii: "\""): write("&quot;")
      case UInt8(ascii: "\r"): write("&#13;")
      default: bytes.append(byte)
      }
      let isControl = byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
      let isNoncharacter = byte >= 0xBE && last == 0xBF && lastButOne == 0xEF  // U+FFFE, U+FFFF
      if isControl || isNoncharacter { isForbidden = true }
      (lastButOne, last) = (last, byte)
    }
    if isForbidden { forbidden.append(text) }
  }
}
