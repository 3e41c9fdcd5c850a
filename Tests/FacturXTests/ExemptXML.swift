/// `Sample.exempt` as it must be written, every figure computed by hand: the document and its lines.
enum ExemptXML {
  static let header = """
    <?xml version="1.0" encoding="UTF-8"?>
    <rsm:CrossIndustryInvoice \
    xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" \
    xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100" \
    xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100" \
    xmlns:qdt="urn:un:unece:uncefact:data:standard:QualifiedDataType:100">
     <rsm:ExchangedDocumentContext>
      <ram:BusinessProcessSpecifiedDocumentContextParameter>
       <ram:ID>S1</ram:ID>
      </ram:BusinessProcessSpecifiedDocumentContextParameter>
      <ram:GuidelineSpecifiedDocumentContextParameter>
       <ram:ID>urn:cen.eu:en16931:2017</ram:ID>
      </ram:GuidelineSpecifiedDocumentContextParameter>
     </rsm:ExchangedDocumentContext>
     <rsm:ExchangedDocument>
      <ram:ID>FA-2026-000001</ram:ID>
      <ram:TypeCode>380</ram:TypeCode>
      <ram:IssueDateTime>
       <udt:DateTimeString format="102">20261001</udt:DateTimeString>
      </ram:IssueDateTime>
      <ram:IncludedNote>
       <ram:Content>Déclaration d’activité enregistrée sous le numéro 24 45 00000 45.</ram:Content>
      </ram:IncludedNote>
      <ram:IncludedNote>
       <ram:Content>Indemnité forfaitaire pour frais de recouvrement : 40,00 €.</ram:Content>
       <ram:SubjectCode>PMT</ram:SubjectCode>
      </ram:IncludedNote>
      <ram:IncludedNote>
       <ram:Content>Pénalités de retard : trois fois le taux d’intérêt légal.</ram:Content>
       <ram:SubjectCode>PMD</ram:SubjectCode>
      </ram:IncludedNote>
      <ram:IncludedNote>
       <ram:Content>Aucun escompte n’est accordé en cas de paiement anticipé.</ram:Content>
       <ram:SubjectCode>AAB</ram:SubjectCode>
      </ram:IncludedNote>
      <ram:IncludedNote>
       <ram:Content>OUTOFSCOPE</ram:Content>
       <ram:SubjectCode>BAR</ram:SubjectCode>
      </ram:IncludedNote>
     </rsm:ExchangedDocument>
     <rsm:SupplyChainTradeTransaction>

    """

  static let lines = """
      <ram:IncludedSupplyChainTradeLineItem>
       <ram:AssociatedDocumentLineDocument>
        <ram:LineID>1</ram:LineID>
       </ram:AssociatedDocumentLineDocument>
       <ram:SpecifiedTradeProduct>
        <ram:SellerAssignedID>NFP121</ram:SellerAssignedID>
        <ram:Name>Programmation avancée</ram:Name>
        <ram:Description>Apprenti·e : Chloé LŒWENSTEIN – 7 h</ram:Description>
       </ram:SpecifiedTradeProduct>
       <ram:SpecifiedLineTradeAgreement>
        <ram:NetPriceProductTradePrice>
         <ram:ChargeAmount>14.50</ram:ChargeAmount>
        </ram:NetPriceProductTradePrice>
       </ram:SpecifiedLineTradeAgreement>
       <ram:SpecifiedLineTradeDelivery>
        <ram:BilledQuantity unitCode="HUR">7</ram:BilledQuantity>
       </ram:SpecifiedLineTradeDelivery>
       <ram:SpecifiedLineTradeSettlement>
        <ram:ApplicableTradeTax>
         <ram:TypeCode>VAT</ram:TypeCode>
         <ram:CategoryCode>E</ram:CategoryCode>
         <ram:RateApplicablePercent>0.00</ram:RateApplicablePercent>
        </ram:ApplicableTradeTax>
        <ram:BillingSpecifiedPeriod>
         <ram:StartDateTime>
          <udt:DateTimeString format="102">20260907</udt:DateTimeString>
         </ram:StartDateTime>
         <ram:EndDateTime>
          <udt:DateTimeString format="102">20260908</udt:DateTimeString>
         </ram:EndDateTime>
        </ram:BillingSpecifiedPeriod>
        <ram:SpecifiedTradeSettlementLineMonetarySummation>
         <ram:LineTotalAmount>101.50</ram:LineTotalAmount>
        </ram:SpecifiedTradeSettlementLineMonetarySummation>
       </ram:SpecifiedLineTradeSettlement>
      </ram:IncludedSupplyChainTradeLineItem>
      <ram:IncludedSupplyChainTradeLineItem>
       <ram:AssociatedDocumentLineDocument>
        <ram:LineID>2</ram:LineID>
       </ram:AssociatedDocumentLineDocument>
       <ram:SpecifiedTradeProduct>
        <ram:Name>Conduite d’un projet</ram:Name>
       </ram:SpecifiedTradeProduct>
       <ram:SpecifiedLineTradeAgreement>
        <ram:NetPriceProductTradePrice>
         <ram:ChargeAmount>15.33</ram:ChargeAmount>
        </ram:NetPriceProductTradePrice>
       </ram:SpecifiedLineTradeAgreement>
       <ram:SpecifiedLineTradeDelivery>
        <ram:BilledQuantity unitCode="HUR">1.5</ram:BilledQuantity>
       </ram:SpecifiedLineTradeDelivery>
       <ram:SpecifiedLineTradeSettlement>
        <ram:ApplicableTradeTax>
         <ram:TypeCode>VAT</ram:TypeCode>
         <ram:CategoryCode>E</ram:CategoryCode>
         <ram:RateApplicablePercent>0.00</ram:RateApplicablePercent>
        </ram:ApplicableTradeTax>
        <ram:SpecifiedTradeSettlementLineMonetarySummation>
         <ram:LineTotalAmount>23.00</ram:LineTotalAmount>
        </ram:SpecifiedTradeSettlementLineMonetarySummation>
       </ram:SpecifiedLineTradeSettlement>
      </ram:IncludedSupplyChainTradeLineItem>

    """
}
