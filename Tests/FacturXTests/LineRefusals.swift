import FacturX

extension Refusal {
  private static let other = TaxCategory.exempt(reason: "Article 261 D du CGI", code: "VATEX-FR-CGI261D-2")

  static let ofLines = [
    Refusal("no line", .noLine) { $0.lines = [] },
    Refusal("line without identifier", .lineWithoutID) { $0.lines[0].id = "" },
    Refusal("line twice", .duplicatedLineID("1")) { $0.lines[1].id = "1" },
    Refusal("line without name", .lineWithoutName(line: "2")) { $0.lines[1].name = " " },
    Refusal("unit in words", .invalidUnit(line: "1", "heure")) { $0.lines[0].unitCode = "heure" },
    Refusal("unit in small letters", .invalidUnit(line: "1", "hur")) { $0.lines[0].unitCode = "hur" },
    Refusal("negative price", .negativePrice(line: "1")) {
      $0.lines[0].unitPrice = Amount(cents: -1_450)
      $0.lines[0].net = Amount(cents: -10_150)
    },
    Refusal("a cent too much", .netNotQuantityTimesPrice(line: "1")) { $0.lines[0].net = Amount(cents: 10_151) },
    Refusal("the wrong sign", .netNotQuantityTimesPrice(line: "1")) { $0.lines[0].net = Amount(cents: -10_150) },
    Refusal("beyond counting", .netNotQuantityTimesPrice(line: "1"), .amountTooLarge) {
      $0.lines[0].net = Amount(cents: .min)
      $0.lines[0].quantity = Quantity(tenThousandths: .max)
    },
    Refusal("a total beyond counting", .amountTooLarge) {
      $0.lines = (1...11).map { Sample.hours("\($0)", "Or", 10_000, at: 100_000_000_000, net: 100_000_000_000) }
    },
  ]

  static let ofTaxes = [
    Refusal("rate of nowhere", from: Sample.standard, .notAFrenchRate(line: "1", ratePercentHundredths: 1900)) {
      $0.lines[0].tax = .standard(ratePercentHundredths: 1900)
    },
    Refusal("standard at zero", from: Sample.standard, .notAFrenchRate(line: "1", ratePercentHundredths: 0)) {
      $0.lines[0].tax = .standard(ratePercentHundredths: 0)
    },
    Refusal("absurd rate", from: Sample.standard, .notAFrenchRate(line: "1", ratePercentHundredths: .max)) {
      $0.lines[0].tax = .standard(ratePercentHundredths: .max)
    },
    Refusal("exempt without reason", from: Sample.barest, .exemptionWithoutReason(line: "1")) {
      $0.lines[0].tax = .exempt(reason: "", code: "VATEX-FR-CGI261-4")
    },
    Refusal("exempt without code", from: Sample.barest, .exemptionWithoutCode(line: "1")) {
      $0.lines[0].tax = .exempt(reason: "Article 261", code: "")
    },
    Refusal("misspelt code", from: Sample.barest, .unknownExemptionCode(line: "1", "VATEX-FR-261-4")) {
      $0.lines[0].tax = .exempt(reason: "Article 261", code: "VATEX-FR-261-4")
    },
    Refusal("two exemptions", .severalExemptions) { $0.lines[1].tax = other },
    Refusal("out of scope beside exempt", from: Sample.outsideScope, .outsideScopeBesideOthers) {
      $0.lines.append(Sample.hours("2", "Formation", 10_000, at: 100, net: 100))
      $0.seller.taxNumber = "999999915"
    },
    Refusal("out of scope, seller with VAT number", from: Sample.outsideScope, .outsideScopeWithVATNumber(.seller)) {
      $0.seller.vatNumber = "FR53999999915"
    },
    Refusal("out of scope, buyer with VAT number", from: Sample.outsideScope, .outsideScopeWithVATNumber(.buyer)) {
      $0.buyer.vatNumber = "FR62999900004"
    },
  ]
}
