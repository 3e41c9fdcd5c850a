extension ElectronicInvoice {
  var partyProblems: [InvalidInvoice] {
    seller.problems(.seller)
      + refuse(.sellerWithoutSIREN, if: seller.registeredSIREN == nil)
      + buyer.problems(.buyer)
      + (isBetweenBusinesses ? buyer.businessProblems : [])
  }
}

extension Party {
  fileprivate func problems(_ role: Role) -> [InvalidInvoice] {
    refuse(.missingName(role), if: name.isBlank)
      + refuse(.incompleteAddress(role), if: street.isBlank || postalCode.isBlank || city.isBlank)
      + refuse(.invalidCountry(role, countryCode), if: countryCode.utf8.count != 2 || !countryCode.isCapitals)
      + identityProblems(role)
      + endpointProblems(role)
  }

  private func identityProblems(_ role: Role) -> [InvalidInvoice] {
    var problems: [InvalidInvoice] = []
    if let siren = siren.filled, !siren.isDigits(9) { problems.append(.invalidSIREN(role, siren)) }
    if let siret = siret.filled, !siret.isDigits(14) {
      problems.append(.invalidSIRET(role, siret))
    } else if let siret = siret.filled, let siren = siren.filled, !siret.hasPrefix(siren) {
      problems.append(.siretOutsideSIREN(role, siret: siret, siren: siren))
    }
    if let number = vatNumber.filled, !number.prefix(2).description.isCapitals || number.utf8.count < 4 {
      problems.append(.invalidVATNumber(role, number))
    }
    return problems
  }

  private func endpointProblems(_ role: Role) -> [InvalidInvoice] {
    guard let endpoint else { return [.missingElectronicAddress(role)] }
    let isShaped = endpoint.scheme == "EM" || endpoint.address.isAlphanumeric(or: "+-_.")
    return refuse(
      .invalidElectronicAddress(role, endpoint.address),
      if: !isShaped || endpoint.address.unicodeScalars.count > 125)
  }

  /// What is asked of the buyer between businesses.
  fileprivate var businessProblems: [InvalidInvoice] {
    guard let registeredSIREN else { return [.businessWithoutSIREN] }
    guard let endpoint, !endpoint.address.hasPrefix(registeredSIREN) else { return [] }
    return [.businessAddressOutsideSIREN(endpoint.address)]
  }
}
