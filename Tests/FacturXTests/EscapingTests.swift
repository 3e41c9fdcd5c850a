import FacturX
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Texts in XML")
struct EscapingTests {
  @Test("Marks are escaped, accents and quotes are not")
  func escaped() throws {
    var invoice = Sample.barest
    invoice.lines[0].name = #"R&D <"L’été"> œuvre – 50 €"#
    let xml = try invoice.xml()
    #expect(texts("ram:Name", in: xml).first == "R&amp;D &lt;&quot;L’été&quot;&gt; œuvre – 50 €")
  }

  @Test(
    "Another parser reads back what was written",
    arguments: [
      "R&D", "a < b > c", "]]>", "&amp;", #""l’été""#, "ŒUVRE À ÇÉ – ‘’“” € 🎓", "une\nligne\tdeux", "retour\rchariot",
      "<!-- x -->", "\u{202F}65\u{A0}294,40\u{A0}€", "e\u{301}", "\u{FFFD}\u{D7FF}\u{E000}\u{10FFFF}",
    ])
  func roundTrip(text: String) throws {
    var invoice = Sample.barest
    invoice.notes[0].text = text
    let document = try XMLDocument(xmlString: invoice.xml())
    let note = try document.nodes(forXPath: "//*[local-name()='IncludedNote'][1]/*[local-name()='Content']").first
    let read = try #require(note?.stringValue)
    #expect(Array(read.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test(
    "What no XML may hold is refused, with the text that holds it",
    arguments: ["a\u{0}", "\u{B}b", "\u{1F}", "c\u{FFFE}", "\u{FFFF}d"])
  func forbidden(text: String) {
    var invoice = Sample.barest
    invoice.lines[0].description = text
    invoice.notes[0].text = "x" + text
    #expect(invoice.problems() == [.forbiddenCharacter(in: "x" + text), .forbiddenCharacter(in: text)])
    #expect(throws: InvalidInvoice.forbiddenCharacter(in: "x" + text)) { try invoice.xml() }
  }
}
