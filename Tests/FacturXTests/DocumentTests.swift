import FacturX
import Testing

@Suite("Other documents")
struct DocumentTests {
  @Test("A credit note: type 381, positive amounts, the invoice it credits")
  func creditNote() throws {
    let xml = try Sample.creditNote.xml()
    #expect(texts("ram:TypeCode", in: xml).first == "381")
    #expect(texts("ram:GrandTotalAmount", in: xml) == ["124.50"])
    #expect(
      xml.contains(
        """
           <ram:InvoiceReferencedDocument>
            <ram:IssuerAssignedID>FA-2026-000001</ram:IssuerAssignedID>
            <ram:FormattedIssueDateTime>
             <qdt:DateTimeString format="102">20261001</qdt:DateTimeString>
            </ram:FormattedIssueDateTime>
           </ram:InvoiceReferencedDocument>
          </ram:ApplicableHeaderTradeSettlement>
        """))
  }

  @Test("A line that takes back: the quantity is negative, the price positive")
  func negativeLine() throws {
    let xml = try Sample.balancing.xml()
    #expect(texts("ram:BilledQuantity", in: xml) == ["1", "-1"])
    #expect(texts("ram:ChargeAmount", in: xml) == ["65294.40", "40000.00"])
    #expect(texts("ram:LineTotalAmount", in: xml) == ["65294.40", "-40000.00", "25294.40"])
    #expect(texts("ram:DuePayableAmount", in: xml) == ["25294.40"])
    #expect(xml.contains(#"unitCode="C62""#))
  }

  @Test(
    "Quantities without useless zeros",
    arguments: [
      (0, "0"), (1, "0.0001"), (3_333, "0.3333"), (15_000, "1.5"), (70_000, "7"), (1_000_000, "100"), (-10_000, "-1"),
      (-2_500, "-0.25"),
    ])
  func quantity(tenThousandths: Int, text: String) throws {
    var invoice = Sample.barest
    let line = Sample.hours("1", "Don", tenThousandths, at: 0, net: 0)
    invoice.lines = [line]
    #expect(try texts("ram:BilledQuantity", in: invoice.xml()) == [text])
  }

  @Test(
    "Amounts with two decimals",
    arguments: [(0, "0.00"), (5, "0.05"), (-5, "-0.05"), (-100, "-1.00"), (123_456_789, "1234567.89")])
  func amount(cents: Int, text: String) throws {
    var invoice = Sample.barest
    let quantity = cents < 0 ? -10_000 : 10_000
    invoice.lines = [Sample.hours("1", "Don", quantity, at: Int(cents.magnitude), net: cents)]
    #expect(try texts("ram:GrandTotalAmount", in: invoice.xml()) == [text])
  }

  @Test("A third of an hour is 0.3333, and its net is right to the rounding of the quantity")
  func roundedQuantity() throws {
    var invoice = Sample.barest
    invoice.lines = [Sample.hours("1", "Oral", 333_333, at: 9_500, net: 316_667)]
    #expect(invoice.problems() == [])
  }
}
