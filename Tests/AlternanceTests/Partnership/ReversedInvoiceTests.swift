import Testing

@testable import Alternance

/// 78,05 − 1 941,24 − 503,72 = −2 366,91, of which −1 183,45 to the CFA; 503,72 − 1 183,45 = −679,73: due to Cnam.
@Suite("Below zero, Cnam invoices the CFA (A-04)")
struct ReversedInvoiceTests {
  private let share: ShareBase
  private let number = "CNAM-AGAC-2018-00001"

  init() throws {
    share = try ShareBase()
    try share.collect()
  }

  private func settle(on day: String = "2018-09-15", by actor: Actor = Staff.accountant) throws -> String {
    try share.settle(on: day, by: actor)
  }

  @Test("The same lines, the other way round")
  func lines() throws {
    #expect(try settle() == number)
    let invoice = try share.billing.invoice(number)
    #expect(
      invoice.lines.map { "\($0.label) \($0.amount.plain)" } == [
        "Coûts directs du CFA : Enseignement -266.00", "Coûts directs du CFA : Location de salles -157.50",
        "Coûts directs du CFA : Fournitures pédagogiques -80.22", "Moitié de la marge brute 1183.45",
      ])
    #expect(invoice.total.cents == 67_973)
    #expect(try invoice.total == -share.margin("2018-09-15").balance)
    #expect(try share.margin("2018-09-15").claimed.cents == -67_973)
  }

  @Test("From the association to the Métropole")
  func parties() throws {
    let invoice = try share.billing.invoice(settle())
    #expect(invoice.seller.tradingName == "Cnam en Provence")
    #expect(invoice.buyer.name == "Métropole d'Aix-Marseille-Provence, Territoire du Pays d'Aix")
    #expect(invoice.buyer.address.lines == ["7 rue du Château de l'Horloge", "13090 Aix-en-Provence"])
    #expect(invoice.buyerIdentifier == "SIRET 000 000 026 00013")
  }

  @Test("What was advanced comes back with it")
  func advances() throws {
    try share.transfer(10_000)
    let invoice = try share.billing.invoice(settle())
    #expect(invoice.lines.last.map { "\($0.label) \($0.amount.plain)" } == "Virements déjà reçus du Cnam 100.00")
    #expect(invoice.total.cents == 77_973)
  }

  @Test("By the accountant, once the training is over")
  func actors() throws {
    #expect(
      sentence { try settle(by: Staff.cfaDirector) }
        == "Le solde est en faveur du Cnam : c'est l'assistant comptabilité client du Cnam qui établit la facture.")
    #expect(sentence { try settle(on: "2018-09-14") }?.hasPrefix("La promotion 2016 se termine le 14/09/2018") == true)
  }

  @Test("Once; credited by the accountant, then again; other invoices go on in the same series")
  func again() throws {
    _ = try settle()
    #expect(
      sentence { try settle() }
        == "La facture entre partenaires « \(number) » attend son virement : enregistrez-le, ou annulez-la par un avoir.")
    #expect(try share.billing.credit(number, on: "2018-09-21") == "CNAM-AGAC-2018-00002")
    #expect(try settle(on: "2018-09-22") == "CNAM-AGAC-2018-00003")
  }

  @Test("It is no revenue of the training")
  func outside() throws {
    let before = try share.margin("2018-09-15")
    _ = try settle()
    let after = try share.margin("2018-09-15")
    #expect((after.margin, after.invoiced, after.receivable) == (before.margin, before.invoiced, before.receivable))
  }
}
