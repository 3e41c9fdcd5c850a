import FacturX
import Testing

@Suite("Laws that hold for any invoice")
struct LawTests {
  private static let amounts = [
    "ram:ChargeAmount", "ram:LineTotalAmount", "ram:TaxBasisTotalAmount", "ram:TaxTotalAmount", "ram:GrandTotalAmount",
    "ram:DuePayableAmount", "ram:CalculatedAmount", "ram:BasisAmount",
  ]

  @Test("Totals follow from the lines", arguments: UInt64(1)...100)
  func totals(seed: UInt64) throws {
    let invoice = Sample.random(seed: seed)
    let xml = try invoice.xml()
    let nets = invoice.lines.reduce(0) { $0 + $1.net.cents }
    let taxes = texts("ram:CalculatedAmount", in: xml).compactMap(cents)
    let bases = texts("ram:BasisAmount", in: xml).compactMap(cents)
    let tax = taxes.reduce(0, +)
    #expect(bases.reduce(0, +) == nets)
    #expect(texts("ram:LineTotalAmount", in: xml).compactMap(cents) == invoice.lines.map(\.net.cents) + [nets])
    #expect(texts("ram:TaxTotalAmount", in: xml).compactMap(cents) == [tax])
    #expect(texts("ram:GrandTotalAmount", in: xml).compactMap(cents) == [nets + tax])
    #expect(texts("ram:DuePayableAmount", in: xml).compactMap(cents) == [nets + tax])
  }

  @Test("Each tax is its base times its rate, within half a cent", arguments: UInt64(1)...100)
  func taxes(seed: UInt64) throws {
    let xml = try Sample.random(seed: seed).xml()
    let taxes = try texts("ram:CalculatedAmount", in: xml).map { try #require(cents($0)) }
    let bases = try texts("ram:BasisAmount", in: xml).map { try #require(cents($0)) }
    let rates = try texts("ram:RateApplicablePercent", in: xml).suffix(taxes.count).map { try #require(cents($0)) }
    for (tax, (base, rate)) in zip(taxes, zip(bases, rates)) {
      #expect(abs(tax * 10_000 - base * rate) <= 5_000)
    }
  }

  @Test("Amounts have two decimals, quantities at most four and no useless zero", arguments: UInt64(1)...100)
  func decimals(seed: UInt64) throws {
    let invoice = Sample.random(seed: seed)
    let xml = try invoice.xml()
    for name in Self.amounts {
      for text in texts(name, in: xml) { #expect(cents(text) != nil, "\(name) \(text)") }
    }
    for text in texts("ram:BilledQuantity", in: xml) where text.contains(".") {
      let fraction = text.drop { $0 != "." }.dropFirst()
      #expect((1...4).contains(fraction.count) && fraction.last != "0", "\(text)")
    }
  }

  @Test("The same invoice gives the same bytes", arguments: UInt64(1)...50)
  func deterministic(seed: UInt64) throws {
    #expect(try Sample.random(seed: seed).xml() == Sample.random(seed: seed).xml())
  }
}
