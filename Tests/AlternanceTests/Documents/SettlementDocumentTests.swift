import Testing

@testable import Alternance

@Suite("The invoice between the partners, as it is printed")
struct SettlementDocumentTests {
  private func issued(cfaTeaches: Bool, by actor: Actor) throws -> (BillingBase, String) {
    let share = try ShareBase(cfaTeaches: cfaTeaches)
    try share.collect()
    try share.transfer(10_000)
    return (share.billing, try share.settle(on: "2018-09-15", by: actor))
  }

  @Test("The CFA's: letterhead of the CFA, legal name of the Métropole, title of recovery, table")
  func cfa() throws {
    let (billing, number) = try issued(cfaTeaches: true, by: Staff.cfaDirector)
    let data = try billing.data(number)
    #expect((data["kind"], data["title"], data["number"]) == ("facture-cfa", "Facture", "CFA-AGAC-2018-00001"))
    #expect((data["issuer.code"], data["issuer.logo"]) == ("CFA", "cfa"))
    #expect(data["issuer.legalName"] == "Métropole d'Aix-Marseille-Provence, Territoire du Pays d'Aix")
    #expect(data["issuer.displayName"] == "CFA du Pays d'Aix")
    #expect(data.labelled("buyer.ids") == ["SIRET: 000 000 018 00010"])
    #expect(data.labelled("references") == ["Convention: article 17"])
    #expect(
      data.rows("lines", "quantity", "unitPrice", "amount").suffix(2) == ["−1 | 2 405,93 € | −2 405,93 €", "−1 | 100,00 € | −100,00 €"])
    #expect(data.labelled("totals")[2] == "Net à payer: 442,75 €")
    #expect(data["taxMention"] == "Exonération de TVA, article 261, 4, 4° a du CGI (régime à confirmer)")
    #expect(
      data.texts("mentions").last
        == "La présente facture vaut titre de recettes, à régler auprès du comptable public de l'établissement.")
    #expect(data.texts("justification.header") == ["Poste", "Calcul", "Cnam", "CFA"])
    #expect(data.list("justification.rows").count == 12)
  }

  @Test("Its twin: 380, 442.75, a negative line, the trading name")
  func cfaTwin() throws {
    let (billing, number) = try issued(cfaTeaches: true, by: Staff.cfaDirector)
    let xml = try billing.xml(number)
    #expect(xml.inside("rsm:ExchangedDocument", "ram:ID") == ["CFA-AGAC-2018-00001"])
    #expect(xml.inside("rsm:ExchangedDocument", "ram:TypeCode") == ["380"])
    #expect(xml["ram:GrandTotalAmount"] == ["442.75"])
    #expect(xml["ram:BilledQuantity"] == ["1", "1", "1", "-1", "-1"])
    #expect(xml.inside("ram:SellerTradeParty", "ram:TradingBusinessName") == ["CFA du Pays d'Aix"])
    #expect(xml.inside("ram:SellerTradeParty", "ram:Name") == ["Métropole d'Aix-Marseille-Provence, Territoire du Pays d'Aix"])
  }

  @Test("Its credit note: 381, of the CFA")
  func cfaCredit() throws {
    let (billing, number) = try issued(cfaTeaches: true, by: Staff.cfaDirector)
    let note = try billing.credit(number, on: "2018-09-20", by: Staff.cfaDirector)
    let data = try billing.data(note)
    #expect((data["kind"], data["issuer.code"], data["credits.number"]) == ("avoir", "CFA", number))
    let xml = try billing.xml(note)
    #expect(xml.inside("rsm:ExchangedDocument", "ram:TypeCode") == ["381"])
    #expect(xml["ram:GrandTotalAmount"] == ["442.75"])
  }

  @Test("Reversed: Cnam's letterhead, the Métropole as buyer")
  func reversed() throws {
    let (billing, number) = try issued(cfaTeaches: false, by: Staff.accountant)
    let data = try billing.data(number)
    #expect((data["issuer.code"], data["issuer.displayName"]) == ("CNAM", "Cnam en Provence"))
    #expect(data["buyer.name"] == "Métropole d'Aix-Marseille-Provence, Territoire du Pays d'Aix")
    #expect(data.labelled("totals")[2] == "Net à payer: 779,73 €")
    #expect(data.texts("mentions").contains { $0.contains("titre de recettes") } == false)
    #expect(try billing.xml(number)["ram:GrandTotalAmount"] == ["779.73"])
  }
}
