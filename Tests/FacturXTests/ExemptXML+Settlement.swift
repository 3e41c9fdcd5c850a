/// The parties, the delivery and the payment of `Sample.exempt`.
extension ExemptXML {
  static let agreement = """
      <ram:ApplicableHeaderTradeAgreement>
       <ram:SellerTradeParty>
        <ram:GlobalID schemeID="0009">99999991500104</ram:GlobalID>
        <ram:Name>Association de gestion du Cnam en Centre-Val de Loire</ram:Name>
        <ram:SpecifiedLegalOrganization>
         <ram:ID schemeID="0002">999999915</ram:ID>
         <ram:TradingBusinessName>Cnam Centre-Val de Loire – CFA</ram:TradingBusinessName>
        </ram:SpecifiedLegalOrganization>
        <ram:DefinedTradeContact>
         <ram:PersonName>Service facturation</ram:PersonName>
         <ram:TelephoneUniversalCommunication>
          <ram:CompleteNumber>02 38 00 00 00</ram:CompleteNumber>
         </ram:TelephoneUniversalCommunication>
         <ram:EmailURIUniversalCommunication>
          <ram:URIID>facturation@cfa.example</ram:URIID>
         </ram:EmailURIUniversalCommunication>
        </ram:DefinedTradeContact>
        <ram:PostalTradeAddress>
         <ram:PostcodeCode>45100</ram:PostcodeCode>
         <ram:LineOne>2 avenue du Parc-Floral</ram:LineOne>
         <ram:CityName>Orléans</ram:CityName>
         <ram:CountryID>FR</ram:CountryID>
        </ram:PostalTradeAddress>
        <ram:URIUniversalCommunication>
         <ram:URIID schemeID="0225">999999915</ram:URIID>
        </ram:URIUniversalCommunication>
        <ram:SpecifiedTaxRegistration>
         <ram:ID schemeID="VA">FR53999999915</ram:ID>
        </ram:SpecifiedTaxRegistration>
       </ram:SellerTradeParty>
       <ram:BuyerTradeParty>
        <ram:GlobalID schemeID="0009">99990000400022</ram:GlobalID>
        <ram:Name>Ateliers Mécaniques du Val d’Yèvre SAS</ram:Name>
        <ram:SpecifiedLegalOrganization>
         <ram:ID schemeID="0002">999900004</ram:ID>
        </ram:SpecifiedLegalOrganization>
        <ram:PostalTradeAddress>
         <ram:PostcodeCode>18000</ram:PostcodeCode>
         <ram:LineOne>14 rue de l’Industrie</ram:LineOne>
         <ram:LineTwo>Bâtiment C</ram:LineTwo>
         <ram:CityName>Bourges</ram:CityName>
         <ram:CountryID>FR</ram:CountryID>
        </ram:PostalTradeAddress>
        <ram:URIUniversalCommunication>
         <ram:URIID schemeID="0225">999900004</ram:URIID>
        </ram:URIUniversalCommunication>
       </ram:BuyerTradeParty>
       <ram:BuyerOrderReferencedDocument>
        <ram:IssuerAssignedID>BC70000</ram:IssuerAssignedID>
       </ram:BuyerOrderReferencedDocument>
       <ram:ContractReferencedDocument>
        <ram:IssuerAssignedID>CA-2026-1000</ram:IssuerAssignedID>
       </ram:ContractReferencedDocument>
      </ram:ApplicableHeaderTradeAgreement>

    """

  static let settlement = """
      <ram:ApplicableHeaderTradeDelivery>
       <ram:ActualDeliverySupplyChainEvent>
        <ram:OccurrenceDateTime>
         <udt:DateTimeString format="102">20260930</udt:DateTimeString>
        </ram:OccurrenceDateTime>
       </ram:ActualDeliverySupplyChainEvent>
      </ram:ApplicableHeaderTradeDelivery>
      <ram:ApplicableHeaderTradeSettlement>
       <ram:PaymentReference>FA-2026-000001</ram:PaymentReference>
       <ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
       <ram:SpecifiedTradeSettlementPaymentMeans>
        <ram:TypeCode>30</ram:TypeCode>
        <ram:PayeePartyCreditorFinancialAccount>
         <ram:IBANID>FR7630001007941234567890185</ram:IBANID>
        </ram:PayeePartyCreditorFinancialAccount>
       </ram:SpecifiedTradeSettlementPaymentMeans>
       <ram:ApplicableTradeTax>
        <ram:CalculatedAmount>0.00</ram:CalculatedAmount>
        <ram:TypeCode>VAT</ram:TypeCode>
        <ram:ExemptionReason>Exonération de TVA, article 261, 4, 4° a du CGI</ram:ExemptionReason>
        <ram:BasisAmount>124.50</ram:BasisAmount>
        <ram:CategoryCode>E</ram:CategoryCode>
        <ram:ExemptionReasonCode>VATEX-FR-CGI261-4</ram:ExemptionReasonCode>
        <ram:RateApplicablePercent>0.00</ram:RateApplicablePercent>
       </ram:ApplicableTradeTax>
       <ram:BillingSpecifiedPeriod>
        <ram:StartDateTime>
         <udt:DateTimeString format="102">20260901</udt:DateTimeString>
        </ram:StartDateTime>
        <ram:EndDateTime>
         <udt:DateTimeString format="102">20260930</udt:DateTimeString>
        </ram:EndDateTime>
       </ram:BillingSpecifiedPeriod>
       <ram:SpecifiedTradePaymentTerms>
        <ram:Description>Paiement à 30 jours, par virement</ram:Description>
        <ram:DueDateDateTime>
         <udt:DateTimeString format="102">20261031</udt:DateTimeString>
        </ram:DueDateDateTime>
       </ram:SpecifiedTradePaymentTerms>
       <ram:SpecifiedTradeSettlementHeaderMonetarySummation>
        <ram:LineTotalAmount>124.50</ram:LineTotalAmount>
        <ram:TaxBasisTotalAmount>124.50</ram:TaxBasisTotalAmount>
        <ram:TaxTotalAmount currencyID="EUR">0.00</ram:TaxTotalAmount>
        <ram:GrandTotalAmount>124.50</ram:GrandTotalAmount>
        <ram:DuePayableAmount>124.50</ram:DuePayableAmount>
       </ram:SpecifiedTradeSettlementHeaderMonetarySummation>
      </ram:ApplicableHeaderTradeSettlement>
     </rsm:SupplyChainTradeTransaction>
    </rsm:CrossIndustryInvoice>

    """
}
