extension Party {
  /// The seller or the buyer.
  func element(_ role: Role) -> Element {
    Element(role == .seller ? "ram:SellerTradeParty" : "ram:BuyerTradeParty") {
      siret.filled.map { Element("ram:GlobalID", $0).with("schemeID", "0009") }
      Element("ram:Name", name)
      organization
      contact
      address
      endpoint.map { endpoint in
        Element("ram:URIUniversalCommunication") {
          Element("ram:URIID", endpoint.address).with("schemeID", endpoint.scheme)
        }
      }
      registration(vatNumber, scheme: "VA")
      registration(role == .seller ? taxNumber : nil, scheme: "FC")
    }
  }

  private var organization: Element? {
    let siren = registeredSIREN.map { Element("ram:ID", $0).with("schemeID", "0002") }
    let trading = Element.optional("ram:TradingBusinessName", tradingName)
    if siren == nil && trading == nil { return nil }
    return Element("ram:SpecifiedLegalOrganization") {
      siren
      trading
    }
  }

  private var contact: Element? {
    if contactName.filled == nil && phone.filled == nil && email.filled == nil { return nil }
    return Element("ram:DefinedTradeContact") {
      Element.optional("ram:PersonName", contactName)
      phone.filled.map { number in
        Element("ram:TelephoneUniversalCommunication") { Element("ram:CompleteNumber", number) }
      }
      email.filled.map { address in
        Element("ram:EmailURIUniversalCommunication") { Element("ram:URIID", address) }
      }
    }
  }

  private var address: Element {
    Element("ram:PostalTradeAddress") {
      Element("ram:PostcodeCode", postalCode)
      Element("ram:LineOne", street)
      Element.optional("ram:LineTwo", street2)
      Element("ram:CityName", city)
      Element("ram:CountryID", countryCode)
    }
  }

  private func registration(_ number: String?, scheme: String) -> Element? {
    number.filled.map { number in
      Element("ram:SpecifiedTaxRegistration") { Element("ram:ID", number).with("schemeID", scheme) }
    }
  }
}
