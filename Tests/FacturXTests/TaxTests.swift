import FacturX
import Testing

@Suite("VAT")
struct TaxTests {
  @Test("Standard rate: 20 % of 100.05 is 20.01, no exemption is named")
  func standard() throws {
    let xml = try Sample.standard.xml()
    #expect(texts("ram:CategoryCode", in: xml) == ["S", "S"])
    #expect(texts("ram:RateApplicablePercent", in: xml) == ["20.00", "20.00"])
    #expect(texts("ram:CalculatedAmount", in: xml) == ["20.01"])
    #expect(texts("ram:BasisAmount", in: xml) == ["100.05"])
    #expect(texts("ram:TaxTotalAmount", in: xml) == ["20.01"])
    #expect(texts("ram:GrandTotalAmount", in: xml) == ["120.06"])
    #expect(!xml.contains("Exemption"))
  }

  @Test("One group per rate, in the order of the lines, half a cent up")
  func mixed() throws {
    let xml = try Sample.mixed.xml()
    // 20 % of 133.40; exempt 50.00; 5.5 % of 19.00 is 1.045; 10 % of 19.05 is 1.905
    #expect(texts("ram:BasisAmount", in: xml) == ["133.40", "50.00", "19.00", "19.05"])
    #expect(texts("ram:CalculatedAmount", in: xml) == ["26.68", "0.00", "1.05", "1.91"])
    #expect(texts("ram:RateApplicablePercent", in: xml).suffix(4) == ["20.00", "0.00", "5.50", "10.00"])
    #expect(texts("ram:TaxBasisTotalAmount", in: xml) == ["221.45"])
    #expect(texts("ram:TaxTotalAmount", in: xml) == ["29.64"])
    #expect(texts("ram:DuePayableAmount", in: xml) == ["251.09"])
  }

  @Test("A negative base rounds like a positive one")
  func negativeBase() throws {
    var invoice = Sample.standard
    invoice.lines = [
      Sample.hours("1", "Repas repris", -10_000, at: 1_900, net: -1_900, tax: .standard(ratePercentHundredths: 550))
    ]
    let xml = try invoice.xml()
    #expect(texts("ram:CalculatedAmount", in: xml) == ["-1.05"])
    #expect(texts("ram:GrandTotalAmount", in: xml) == ["-20.05"])
  }

  @Test("Out of scope: category O without any rate")
  func outsideScope() throws {
    let xml = try Sample.outsideScope.xml()
    #expect(texts("ram:CategoryCode", in: xml) == ["O", "O"])
    #expect(texts("ram:RateApplicablePercent", in: xml) == [])
    #expect(texts("ram:ExemptionReason", in: xml) == ["Hors champ de la TVA"])
    #expect(texts("ram:ExemptionReasonCode", in: xml) == ["VATEX-EU-O"])
  }
}
