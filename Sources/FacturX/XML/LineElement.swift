extension Line {
  var element: Element {
    Element("ram:IncludedSupplyChainTradeLineItem") {
      Element("ram:AssociatedDocumentLineDocument") { Element("ram:LineID", id) }
      Element("ram:SpecifiedTradeProduct") {
        Element.optional("ram:SellerAssignedID", sellerReference)
        Element("ram:Name", name)
        Element.optional("ram:Description", description)
      }
      Element("ram:SpecifiedLineTradeAgreement") {
        Element("ram:NetPriceProductTradePrice") { Element("ram:ChargeAmount", unitPrice.text) }
      }
      Element("ram:SpecifiedLineTradeDelivery") {
        Element("ram:BilledQuantity", quantity.text).with("unitCode", unitCode)
      }
      settlement
    }
  }

  private var settlement: Element {
    Element("ram:SpecifiedLineTradeSettlement") {
      Element("ram:ApplicableTradeTax") {
        Element("ram:TypeCode", "VAT")
        Element("ram:CategoryCode", tax.letter)
        tax.rateElement
      }
      period?.element
      Element("ram:SpecifiedTradeSettlementLineMonetarySummation") { Element("ram:LineTotalAmount", net.text) }
    }
  }
}

extension TaxCategory {
  /// The rate in percent with two decimals.
  var rateElement: Element? {
    rate.map { Element("ram:RateApplicablePercent", decimalText($0, places: 2)) }
  }
}
