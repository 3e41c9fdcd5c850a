extension ElectronicInvoice {
  var taxProblems: [InvalidInvoice] {
    let exempt = distinctTaxes("E")
    let outside = distinctTaxes("O")
    let isWithin = lines.contains { $0.tax.letter != "O" }
    return refuse(.severalExemptions, if: exempt.count > 1 || outside.count > 1)
      + refuse(.outsideScopeBesideOthers, if: !outside.isEmpty && isWithin)
      + refuse(.outsideScopeWithVATNumber(.seller), if: !outside.isEmpty && seller.vatNumber.filled != nil)
      + refuse(.outsideScopeWithVATNumber(.buyer), if: !outside.isEmpty && buyer.vatNumber.filled != nil)
      + refuse(.sellerWithoutTaxIdentity, if: isWithin && !hasTaxIdentity)
  }

  private var hasTaxIdentity: Bool { seller.vatNumber.filled != nil || seller.taxNumber.filled != nil }

  private func distinctTaxes(_ letter: String) -> [TaxCategory] {
    lines.reduce(into: []) { found, line in
      if line.tax.letter == letter && !found.contains(line.tax) { found.append(line.tax) }
    }
  }
}

extension TaxCategory {
  /// The rates of BR-FR-16 above zero, past and present, in hundredths of a percent.
  private static let frenchRates: Set<Int> = [
    90, 105, 175, 210, 550, 700, 850, 920, 960, 1000, 1300, 1960, 2000, 2060,
  ]

  func problems(line: String) -> [InvalidInvoice] {
    switch self {
    case .standard(let rate):
      return refuse(.notAFrenchRate(line: line, ratePercentHundredths: rate), if: !Self.frenchRates.contains(rate))
    case .exempt(let reason, let code), .outsideScope(let reason, let code):
      let codeProblem: [InvalidInvoice] =
        code.isBlank
        ? [.exemptionWithoutCode(line: line)]
        : refuse(.unknownExemptionCode(line: line, code), if: !ExemptionCode.all.contains(code))
      return refuse(.exemptionWithoutReason(line: line), if: reason.isBlank) + codeProblem
    }
  }
}
