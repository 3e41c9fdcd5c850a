import FacturX

extension Refusal {
  private static let longAddress = String(repeating: "9", count: 126)

  static let ofParties = [
    Refusal("seller without name", .missingName(.seller)) { $0.seller.name = " " },
    Refusal("buyer without name", .missingName(.buyer)) { $0.buyer.name = "" },
    Refusal("no street", .incompleteAddress(.buyer)) { $0.buyer.street = "" },
    Refusal("no postal code", .incompleteAddress(.seller)) { $0.seller.postalCode = "" },
    Refusal("no town", .incompleteAddress(.buyer)) { $0.buyer.city = "" },
    Refusal("country", .invalidCountry(.buyer, "France")) { $0.buyer.countryCode = "France" },
    Refusal("SIREN of eight digits", .invalidSIREN(.buyer, "99990000")) {
      $0.buyer.siren = "99990000"
      $0.buyer.siret = nil
    },
    Refusal("SIRET with spaces", .invalidSIRET(.buyer, "999 900 004 00022")) { $0.buyer.siret = "999 900 004 00022" },
    Refusal(
      "SIRET of another", .siretOutsideSIREN(.seller, siret: "99999991600104", siren: "999999915")
    ) { $0.seller.siret = "99999991600104" },
    Refusal("VAT number without country", .invalidVATNumber(.buyer, "53999900004")) { $0.buyer.vatNumber = "53999900004" },
    Refusal("nowhere to send", from: Sample.buyerWithoutSIREN, .missingElectronicAddress(.buyer)) { $0.buyer.email = nil },
    Refusal("slash in the address", .invalidElectronicAddress(.buyer, "999900004/A")) {
      $0.buyer.electronicAddress = "999900004/A"
    },
    Refusal("long address", .invalidElectronicAddress(.seller, longAddress)) {
      $0.seller.electronicAddress = longAddress
    },
    Refusal("seller without SIREN", .sellerWithoutSIREN) {
      $0.seller.siren = nil
      $0.seller.siret = nil
    },
    Refusal("seller unknown to the tax office", .sellerWithoutTaxIdentity) { $0.seller.vatNumber = nil },
    Refusal("B2B without SIREN", from: Sample.standard, .businessWithoutSIREN) { $0.buyer = Sample.association },
    Refusal("B2B elsewhere", from: Sample.standard, .businessAddressOutsideSIREN("999900005")) {
      $0.buyer.electronicAddress = "999900005"
    },
  ]
}
