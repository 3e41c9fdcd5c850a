extension ElectronicInvoice {
  /// How it is paid, the VAT breakdown, the totals, and the invoice credited.
  func settlement(_ totals: Totals) -> Element {
    Element("ram:ApplicableHeaderTradeSettlement") {
      Element("ram:PaymentReference", number)
      Element("ram:InvoiceCurrencyCode", "EUR")
      iban.filled.map(Self.creditTransfer)
      totals.groups.map(\.element)
      period?.element
      Element("ram:SpecifiedTradePaymentTerms") {
        Element.optional("ram:Description", paymentTerms)
        dueOn.element("ram:DueDateDateTime")
      }
      totals.element
      preceding?.element
    }
  }

  private static func creditTransfer(to iban: String) -> Element {
    Element("ram:SpecifiedTradeSettlementPaymentMeans") {
      Element("ram:TypeCode", "30")
      Element("ram:PayeePartyCreditorFinancialAccount") { Element("ram:IBANID", iban.filter { $0 != " " }) }
    }
  }
}

extension TaxGroup {
  fileprivate var element: Element {
    Element("ram:ApplicableTradeTax") {
      Element("ram:CalculatedAmount", Amount(cents: tax).text)
      Element("ram:TypeCode", "VAT")
      Element.optional("ram:ExemptionReason", category.exemption?.reason)
      Element("ram:BasisAmount", Amount(cents: base).text)
      Element("ram:CategoryCode", category.letter)
      Element.optional("ram:ExemptionReasonCode", category.exemption?.code)
      category.rateElement
    }
  }
}

extension Totals {
  fileprivate var element: Element {
    Element("ram:SpecifiedTradeSettlementHeaderMonetarySummation") {
      Element("ram:LineTotalAmount", Amount(cents: net).text)
      Element("ram:TaxBasisTotalAmount", Amount(cents: net).text)
      Element("ram:TaxTotalAmount", Amount(cents: tax).text).with("currencyID", "EUR")
      Element("ram:GrandTotalAmount", Amount(cents: grand).text)
      Element("ram:DuePayableAmount", Amount(cents: grand).text)
    }
  }
}

extension Preceding {
  fileprivate var element: Element {
    Element("ram:InvoiceReferencedDocument") {
      Element("ram:IssuerAssignedID", number)
      Element("ram:FormattedIssueDateTime") {
        Element("qdt:DateTimeString", issuedOn.text).with("format", "102")
      }
    }
  }
}
