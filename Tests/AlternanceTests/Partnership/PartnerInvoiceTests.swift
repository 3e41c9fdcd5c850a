import Testing

@testable import Alternance

/// 78,05 − 1 941,24 − 2 948,68 = −4 811,87, of which −2 405,93 to the CFA; 2 948,68 − 2 405,93 = 542,75.
@Suite("The CFA invoices Cnam (art. 17, PC-17-07)")
struct PartnerInvoiceTests {
  private let share: ShareBase
  private let number = "CFA-AGAC-2018-00001"

  init() throws {
    share = try ShareBase(cfaTeaches: true)
    try share.collect()
  }

  private func settle(on day: String = "2018-09-15", by actor: Actor = Staff.cfaDirector) throws -> String {
    try share.settle(on: day, by: actor)
  }

  @Test("Its direct costs and its half; the lines sum to the balance")
  func lines() throws {
    #expect(try settle() == number)
    let invoice = try share.billing.invoice(number)
    #expect(
      invoice.lines.map { bare("\($0.label) | \($0.detail) | \($0.amount.plain)") } == [
        "Coûts directs du CFA : Enseignement | 31,50 h × 76,00 € | 2394.00",
        "Coûts directs du CFA : Location de salles | 49,00 h × 7,50 € | 367.50",
        "Coûts directs du CFA : Fournitures pédagogiques | 49,00 h × 3,82 € | 187.18",
        "Moitié de la marge brute | 50 % de −4 811,87 € | -2405.93",
      ])
    #expect(invoice.total.cents == 54_275)
    #expect(try invoice.total == share.margin("2018-09-15").balance)
    #expect(invoice.lines.map(\.quantity) == [.count(1), .count(1), .count(1), .count(-1)])
  }

  @Test("Advances are deducted")
  func advances() throws {
    try share.transfer(10_000)
    let invoice = try share.billing.invoice(settle())
    #expect(invoice.lines.last?.label == "Virements déjà reçus du Cnam")
    #expect(invoice.lines.last?.amount.cents == -10_000)
    #expect(invoice.total.cents == 44_275)
  }

  @Test("Issued by the Métropole, known as the CFA du Pays d'Aix (PC-00-01)")
  func parties() throws {
    let invoice = try share.billing.invoice(settle())
    #expect(invoice.seller.name == "Métropole d'Aix-Marseille-Provence, Territoire du Pays d'Aix")
    #expect(invoice.seller.tradingName == "CFA du Pays d'Aix")
    #expect(invoice.seller.siret == "00000002600013")
    #expect(
      invoice.buyer.name
        == "Association de gestion du Conservatoire national des arts et métiers en Provence-Alpes-Côte d'Azur")
    #expect(invoice.buyerKind == .partner)
    #expect(invoice.buyerIdentifier == "SIRET 000 000 018 00010")
    #expect(
      invoice.subject
        == "Partage de la marge brute, formation « Assistant de gestion – Attaché commercial », promotion 2016 (convention, art. 17)")
    #expect(invoice.period?.french == "du 15/09/2016 au 14/09/2018")
    #expect((invoice.issuedOn.iso, invoice.dueOn.iso) == ("2018-09-15", "2018-10-15"))
  }

  @Test("The table that justifies it")
  func justification() throws {
    try share.transfer(10_000)
    let rows = try share.billing.invoice(settle()).justification.map { bare($0.joined(separator: " | ")) }
    #expect(
      rows == [
        "Recettes encaissées |  | 78,05 € | ", "Enseignement | 24,50 h × 76,00 € | 1 862,00 € | ",
        "Location de salles | 7,00 h × 7,50 € | 52,50 € | ", "Fournitures pédagogiques | 7,00 h × 3,82 € | 26,74 € | ",
        "Enseignement | 31,50 h × 76,00 € |  | 2 394,00 €", "Location de salles | 49,00 h × 7,50 € |  | 367,50 €",
        "Fournitures pédagogiques | 49,00 h × 3,82 € |  | 187,18 €", "Total des coûts directs |  | 1 941,24 € | 2 948,68 €",
        "Marge brute (profil article 17) | −4 811,87 € |  | ", "Moitié revenant à chacun |  | −2 405,94 € | −2 405,93 €",
        "Déjà viré au CFA |  |  | 100,00 €", "Solde |  |  | 442,75 €",
      ])
  }

  @Test("Not before the training is over")
  func tooEarly() throws {
    let before = try share.base.contents()
    #expect(
      sentence { try settle(on: "2018-09-14") }
        == "La promotion 2016 se termine le 14/09/2018 : la marge définitive s'établit à l'issue de la formation (convention, art. 17) ; "
        + "d'ici là, « alternance point » équilibre les avances.")
    #expect(try share.base.contents() == before)
  }

  @Test("By the CFA's director")
  func actors() throws {
    #expect(
      sentence { try settle(by: Staff.accountant) }
        == "Le solde est en faveur du CFA : c'est la direction du CFA qui établit la facture.")
    #expect(
      sentence { try settle(by: Staff.coordinator) }
        == "« coordinatrice » (coordination du pôle entreprises-apprentis (CFA)) ne peut pas établir la facture entre les partenaires ; "
        + "seul rôle qui le peut : direction du CFA.")
  }

  @Test("Nothing when all is balanced")
  func balanced() throws {
    try share.transfer(54_275)
    #expect(sentence { try settle() } == "Le solde entre les partenaires est nul : il n'y a rien à facturer.")
  }

  @Test("Once; credited, it may be issued again with what came in since")
  func again() throws {
    _ = try settle()
    #expect(try share.margin("2018-09-15").claimed.cents == 54_275)
    #expect(
      sentence { try settle(on: "2018-09-16") }
        == "La facture entre partenaires « \(number) » attend son virement : enregistrez-le, ou annulez-la par un avoir.")
    try share.billing.pay(12_810, ShareBase.fund, on: "2018-09-20")
    #expect(try share.billing.credit(number, on: "2018-09-21", by: Staff.cfaDirector) == "CFA-AGAC-2018-00002")
    #expect(try share.margin("2018-09-21").claimed == .zero)
    #expect(try settle(on: "2018-09-22") == "CFA-AGAC-2018-00003")
    #expect(try share.billing.invoice("CFA-AGAC-2018-00003").total.cents == 60_680)
    #expect(sentence { try settle(on: "2018-09-23") }?.contains("« CFA-AGAC-2018-00003 » attend son virement") == true)
  }

  @Test("Paid by a transfer, never by a receipt; what comes in later has an invoice of its own")
  func paid() throws {
    _ = try settle()
    #expect(
      sentence { try share.billing.pay(54_275, number, on: "2018-10-01") }
        == "« \(number) » se règle entre les partenaires : enregistrez un virement (« alternance virement »).")
    #expect(try share.billing.entry(number).state == .issued)
    try share.transfer(54_275, on: "2018-10-01")
    #expect(try share.billing.entry(number).state == .paid)
    #expect(sentence { try settle(on: "2018-10-02") } == "Le solde entre les partenaires est nul : il n'y a rien à facturer.")
    try share.billing.pay(12_810, ShareBase.fund, on: "2018-10-05")
    let later = try share.billing.invoice(settle(on: "2018-10-06"))
    #expect((later.number, later.total.cents) == ("CFA-AGAC-2018-00002", 6405))
  }

  @Test("Its credit note is the CFA's, whole")
  func credit() throws {
    _ = try settle()
    #expect(
      sentence { try share.billing.credit(number, on: "2018-09-21") }
        == "« comptable » (assistant comptabilité client (Cnam)) ne peut pas établir la facture entre les partenaires ; seul rôle qui le peut : "
        + "direction du CFA.")
    let note = try share.billing.invoice(share.billing.credit(number, on: "2018-09-21", by: Staff.cfaDirector))
    #expect((note.kind, note.purpose, note.cancels?.number) == (.creditNote, .settlement, number))
    #expect(note.total.cents == 54_275)
    #expect(note.seller.tradingName == "CFA du Pays d'Aix")
  }
}
