import Testing

@testable import Alternance

@Suite("Marks and why there is none (A-07 to A-09)")
struct MarkTests {
  private func word(_ refusal: MarkRefusal) -> String {
    switch refusal {
    case .empty: "empty"
    case .notAMark: "notAMark"
    case .tooManyDecimals: "tooManyDecimals"
    case .outside: "outside"
    }
  }

  @Test("A cell of a spreadsheet", arguments: Golden.rows("marks"))
  func cell(row: GoldenRow) throws {
    do {
      let entry = try MarkEntry(written: row["written"])
      #expect(row.isEmpty("refusal"))
      #expect(entry.french == row["read"])
    } catch let refusal as MarkRefusal { #expect(word(refusal) == row["refusal"]) }
  }

  @Test("Spaces that cannot be seen")
  func spaces() throws {
    #expect(try MarkEntry(written: "\u{A0}12,5\u{202F}\t\n") == .value(MarksRead.mark("12,50")))
  }

  @Test("What is printed is read back: the 2 001 marks, ABS, EXC and ATT")
  func roundTrip() throws {
    let marks = (0...2000).compactMap { Mark(hundredths: $0) }
    #expect(marks.count == 2001)
    for entry in marks.map(MarkEntry.value) + [.absent, .excused, .pending] {
      #expect(try MarkEntry(written: entry.french) == entry)
    }
    for mark in marks { #expect(try Mark(written: mark.plain) == mark) }
  }

  @Test("From 0 to 20, and 10 passes")
  func bounds() {
    #expect(Mark(hundredths: -1) == nil)
    #expect(Mark(hundredths: 2001) == nil)
    #expect(Mark.best.french == "20,00" && Mark.best.plain == "20.00")
    #expect(Mark.pass.passes && Mark(hundredths: 999)?.passes == false)
  }

  @Test("Only a value is a mark: ABS, EXC and ATT are not 0")
  func noMark() {
    for entry in [MarkEntry.absent, .excused, .pending] { #expect(entry.mark == nil && entry != .value(.zero)) }
    #expect(MarkEntry.value(.zero).mark == .zero)
  }

  @Test("The sentences")
  func sentences() {
    #expect(
      sentence { try MarkEntry(written: "") }
        == "La case est vide : écrivez une note de 0 à 20, ABS, EXC, ou ATT si elle est attendue.")
    #expect(
      sentence { try MarkEntry(written: "12,5.3") }
        == "« 12,5.3 » n'est pas une note : écrivez un nombre de 0 à 20 (12,50), ABS, EXC ou ATT.")
    #expect(
      sentence { try Mark(written: "12,555") }
        == "« 12,555 » a plus de deux décimales : une note s'écrit au centième, sans être arrondie ici.")
    #expect(
      sentence { try Mark(written: "20,01") }
        == "« 20,01 » n'est pas entre 0 et 20 : une note de la convention est sur 20 (convention, art. 11).")
  }
}
