/// Whether the text, spaces aside, is an IBAN: country, key, 11 to 30 capitals or digits, remainder 1 modulo 97 (ISO 13616).
func isIBAN(_ text: String) -> Bool {
  let characters = text.utf8.filter { $0 != UInt8(ascii: " ") }
  guard (15...34).contains(characters.count) else { return false }
  var remainder = 0
  for (index, character) in (characters[4...] + characters[..<4]).enumerated() {
    let fromEnd = characters.count - index
    switch character {
    case UInt8(ascii: "0")...UInt8(ascii: "9") where fromEnd != 4 && fromEnd != 3:
      remainder = (remainder * 10 + Int(character - UInt8(ascii: "0"))) % 97
    case UInt8(ascii: "A")...UInt8(ascii: "Z") where fromEnd > 2:
      remainder = (remainder * 100 + Int(character - UInt8(ascii: "A")) + 10) % 97
    default: return false
    }
  }
  return remainder == 1
}
