import FacturX
import Testing

@Suite("An exempt invoice")
struct ExemptInvoiceTests {
  @Test("Two lines, word for word")
  func twoLines() throws {
    let xml = try Sample.exempt.xml()
    #expect(xml == ExemptXML.header + ExemptXML.lines + ExemptXML.agreement + ExemptXML.settlement)
  }

  @Test("A public buyer known by its SIRET: the SIREN is its beginning, the service and the directory address are there")
  func publicBuyer() throws {
    let xml = try Sample.publicBuyer.xml()
    #expect(xml.contains("<ram:BuyerReference>COMPTA</ram:BuyerReference>"))
    #expect(xml.contains(#"<ram:GlobalID schemeID="0009">99980000100017</ram:GlobalID>"#))
    #expect(xml.contains(#"<ram:ID schemeID="0002">999800001</ram:ID>"#))
    #expect(xml.contains(#"<ram:URIID schemeID="0225">999800001_99980000100017_COMPTA</ram:URIID>"#))
  }

  @Test("A buyer without SIREN is reached by e-mail")
  func withoutSIREN() throws {
    let xml = try Sample.buyerWithoutSIREN.xml()
    #expect(xml.contains(#"<ram:URIID schemeID="EM">amis@etang.example</ram:URIID>"#))
    #expect(texts("ram:ID", in: xml).filter { $0.hasPrefix("9999") } == ["999999915"])
  }

  @Test("What is left out leaves no empty element")
  func barest() throws {
    let xml = try Sample.barest.xml()
    for name in ["BuyerReference", "GlobalID", "Trading", "Contact", "LineTwo", "PaymentMeans", "Period", "Description"] {
      #expect(!xml.contains(name), "\(name)")
    }
    #expect(xml.contains(#"<ram:ID schemeID="FC">999999915</ram:ID>"#))
    #expect(texts("udt:DateTimeString", in: xml) == ["20261001", "20261001", "20261001"])
  }

  @Test("Texts with nothing to read are left out")
  func blanks() throws {
    var invoice = Sample.barest
    invoice.buyerReference = " "
    invoice.iban = ""
    invoice.buyer.siret = ""
    invoice.buyer.email = "\u{A0}"
    invoice.lines[0].description = ""
    #expect(try invoice.xml() == Sample.barest.xml())
  }

  @Test("The day of delivery is the last day of the period, else of the lines, else of issue")
  func delivery() throws {
    var invoice = Sample.exempt
    #expect(try invoice.xml().contains(delivery("20260930")))
    invoice.period = nil
    #expect(try invoice.xml().contains(delivery("20260908")))
    invoice.lines[0].period = nil
    #expect(try invoice.xml().contains(delivery("20261001")))
  }

  private func delivery(_ day: String) -> String {
    "<ram:OccurrenceDateTime>\n     <udt:DateTimeString format=\"102\">\(day)</udt:DateTimeString>"
  }
}
