/// The cross-industry invoice (CII D16B) of the Factur-X EN 16931 profile. The order of elements is the schema's.
extension ElectronicInvoice {
  func document(_ totals: Totals) -> Element {
    Element("rsm:CrossIndustryInvoice") {
      Element("rsm:ExchangedDocumentContext") {
        Element("ram:BusinessProcessSpecifiedDocumentContextParameter") { Element("ram:ID", process) }
        Element("ram:GuidelineSpecifiedDocumentContextParameter") { Element("ram:ID", "urn:cen.eu:en16931:2017") }
      }
      header
      Element("rsm:SupplyChainTradeTransaction") {
        lines.map(\.element)
        agreement
        delivery
        settlement(totals)
      }
    }
    .with("xmlns:rsm", "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100")
    .with("xmlns:ram", "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100")
    .with("xmlns:udt", "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100")
    .with("xmlns:qdt", "urn:un:unece:uncefact:data:standard:QualifiedDataType:100")
  }

  private var header: Element {
    Element("rsm:ExchangedDocument") {
      Element("ram:ID", number)
      Element("ram:TypeCode", "\(kind.rawValue)")
      issuedOn.element("ram:IssueDateTime")
      notes.map(\.element)
    }
  }

  private var agreement: Element {
    Element("ram:ApplicableHeaderTradeAgreement") {
      Element.optional("ram:BuyerReference", buyerReference)
      seller.element(.seller)
      buyer.element(.buyer)
      purchaseOrder.reference("ram:BuyerOrderReferencedDocument")
      contract.reference("ram:ContractReferencedDocument")
    }
  }
}

extension ElectronicInvoice {
  /// An empty element is refused (PEPPOL-EN16931-R008), so the day of delivery (BT-72) is always written.
  private var delivery: Element {
    Element("ram:ApplicableHeaderTradeDelivery") {
      Element("ram:ActualDeliverySupplyChainEvent") { deliveredOn.element("ram:OccurrenceDateTime") }
    }
  }

  private var deliveredOn: CalendarDay { period?.last ?? lines.compactMap { $0.period?.last }.max() ?? issuedOn }
}

extension Note {
  fileprivate var element: Element {
    Element("ram:IncludedNote") {
      Element("ram:Content", text)
      Element.optional("ram:SubjectCode", code)
    }
  }
}

extension CalendarDay {
  func element(_ name: String) -> Element {
    Element(name) { Element("udt:DateTimeString", text).with("format", "102") }
  }
}

extension Period {
  var element: Element {
    Element("ram:BillingSpecifiedPeriod") {
      first.element("ram:StartDateTime")
      last.element("ram:EndDateTime")
    }
  }
}

extension Optional where Wrapped == String {
  /// A reference to another document by its number.
  fileprivate func reference(_ name: String) -> Element? {
    filled.map { number in Element(name) { Element("ram:IssuerAssignedID", number) } }
  }
}
