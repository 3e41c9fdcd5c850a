import FacturX

/// SplitMix64: the same draws for the same seed, everywhere.
struct Draws: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension Sample {
  static let taxes: [TaxCategory] = [
    exemption, .standard(ratePercentHundredths: 2000), .standard(ratePercentHundredths: 1000),
    .standard(ratePercentHundredths: 550), .standard(ratePercentHundredths: 210), .standard(ratePercentHundredths: 105),
  ]

  /// One of `buyer`'s kinds, 1 to 12 lines, quantities to the ten-thousandth, some negative, taxes mixed.
  static func random(seed: UInt64) -> ElectronicInvoice {
    var draws = Draws(state: seed)
    var invoice = exempt
    invoice.number = "FA-\(seed)"
    invoice.buyer = [company, town, association].randomElement(using: &draws) ?? company
    let isExempt = Bool.random(using: &draws)
    invoice.lines = (1...Int.random(in: 1...12, using: &draws)).map { id in
      line("\(id)", tax: isExempt ? exemption : taxes.randomElement(using: &draws) ?? exemption, using: &draws)
    }
    return invoice
  }

  private static func line(_ id: String, tax: TaxCategory, using draws: inout Draws) -> Line {
    let price = Int.random(in: 0...20_000, using: &draws)
    let quantity = Int.random(in: -20_000...2_000_000, using: &draws)
    let product = quantity * price
    let net = (product.magnitude + 5_000) / 10_000
    return hours(id, "Ligne \(id)", quantity, at: price, net: product < 0 ? -Int(net) : Int(net), tax: tax)
  }
}
