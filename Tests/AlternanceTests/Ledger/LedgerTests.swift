import Testing

@testable import Alternance

@Suite("Cnam's journal, au format FEC")
struct LedgerTests {
  private let share: ShareBase

  init() throws { share = try ShareBase(cfaTeaches: true) }

  @Test("The whole file of a small year")
  func text() throws {
    try share.collect()
    let ledger = try share.ledger(2016)
    #expect(ledger.fileName == "000000018FEC20161231.txt")
    let header = [
      "JournalCode", "JournalLib", "EcritureNum", "EcritureDate", "CompteNum", "CompteLib", "CompAuxNum", "CompAuxLib", "PieceRef",
      "PieceDate", "EcritureLib", "Debit", "Credit", "EcritureLet", "DateLet", "ValidDate", "Montantdevise", "Idevise",
    ]
    let company = "CNAM-AGAC-2016-00001|20161103|CNAM-AGAC-2016-00001 Ateliers Un"
    let fund = "CNAM-AGAC-2016-00002|20161103|CNAM-AGAC-2016-00002 Fonds Trois"
    let payment = "CNAM-AGAC-2016-00001/R1|20161205|Règlement CNAM-AGAC-2016-00001"
    let product = "7061|Prestations de formation, contrats de professionnalisation||"
    let expected = [
      header.joined(separator: "|"),
      "VE|Ventes|VE000001|20161103|4111|Clients, entreprises|00000090100017|Ateliers Un|\(company)|78,05|0,00|||20161103||",
      "VE|Ventes|VE000001|20161103|\(product)|\(company)|0,00|78,05|||20161103||",
      "VE|Ventes|VE000002|20161103|4113|Clients, opérateurs de compétences (ex-OPCA)|00000090300013|Fonds Trois|\(fund)"
        + "|128,10|0,00|||20161103||",
      "VE|Ventes|VE000002|20161103|\(product)|\(fund)|0,00|128,10|||20161103||",
      "BQ|Banque|BQ000001|20161205|512|Banque|||\(payment)|78,05|0,00|||20161205||",
      "BQ|Banque|BQ000001|20161205|4111|Clients, entreprises|00000090100017|Ateliers Un|\(payment)|0,00|78,05|||20161205||",
    ]
    #expect(ledger.text == expected.map { $0.replacing("|", with: "\t") + "\r\n" }.joined())
  }

  @Test("A credit note is the opposite entry, a refund too")
  func opposite() throws {
    try share.collect()
    _ = try share.billing.credit(ShareBase.company, on: "2016-12-06")
    try share.billing.pay(-7805, ShareBase.company, on: "2016-12-07")
    #expect(
      try share.ledger(2016).summary.suffix(4) == [
        "VE000003 4111 0,00 78,05 CNAM-AGAC-2016-00003", "VE000003 7061 78,05 0,00 CNAM-AGAC-2016-00003",
        "BQ000002 512 0,00 78,05 CNAM-AGAC-2016-00001/R2", "BQ000002 4111 78,05 0,00 CNAM-AGAC-2016-00001/R2",
      ])
  }

  @Test("Each kind of customer has its account: public body, individual")
  func customers() throws {
    try share.billing.bill("2016-10", on: "2016-11-03")
    try share.billing.bill("2016-11", on: "2016-12-02")
    _ = try share.base.charge(.vap, to: "S-04", by: Staff.accountant, on: #require(Day(iso: "2016-12-05")))
    let rows = try share.ledger(2016).rows
    #expect(
      Set(rows.map { "\($0[4]) \($0[6]) \($0[7])" }) == [
        "4111 00000090100017 Ateliers Un", "4112 00000090200015 Régie Deux", "4113 00000090300013 Fonds Trois",
        "4114 S-04 M. David Delta", "7061  ", "708  ",
      ])
    #expect(rows.filter { $0[4] == "708" }.map { $0[12] } == ["390,00"])
  }

  @Test("Transfers: out of the bank to the partner, and back")
  func transfers() throws {
    try share.transfer(10_000, on: "2017-07-15")
    try share.transfer(2550, from: .cfa, on: "2017-07-20", by: Staff.cfaDirector)
    #expect(
      try share.ledger(2017).summary == [
        "BQ000001 4671 100,00 0,00 VIR-2017-07-15", "BQ000001 512 0,00 100,00 VIR-2017-07-15",
        "BQ000002 4671 0,00 25,50 VIR-2017-07-20", "BQ000002 512 25,50 0,00 VIR-2017-07-20",
      ])
    #expect(try share.ledger(2017).rows.allSatisfy { $0[10] == "Virement entre partenaires" })
  }

  @Test("The CFA's invoice is a charge of Cnam, advances included; its credit note takes it back")
  func partnerInvoice() throws {
    try share.collect()
    try share.transfer(10_000, on: "2018-07-15")
    let number = try share.settle(on: "2018-09-15", by: Staff.cfaDirector)
    #expect(try share.billing.invoice(number).total.cents == 44_275)
    _ = try share.billing.credit(number, on: "2018-09-20", by: Staff.cfaDirector)
    let ledger = try share.ledger(2018)
    #expect(
      ledger.summary.suffix(4) == [
        "OD000001 611 542,75 0,00 CFA-AGAC-2018-00001", "OD000001 4671 0,00 542,75 CFA-AGAC-2018-00001",
        "OD000002 611 0,00 542,75 CFA-AGAC-2018-00002", "OD000002 4671 542,75 0,00 CFA-AGAC-2018-00002",
      ])
    let partner = ledger.rows[3]
    #expect(partner[6...7] == ["00000002600013", "Métropole d'Aix-Marseille-Provence, Territoire du Pays d'Aix"])
    #expect(partner[10] == "CFA-AGAC-2018-00001 Métropole d'Aix-Marseille-Provence, Territoire du Pays d'Aix")
  }

  @Test("Once the balance is transferred, the partner's account is even and the charge is what was due", arguments: [true, false])
  func even(isCreditedFirst: Bool) throws {
    try share.collect()
    try share.transfer(10_000, on: "2017-07-15")
    let number = try share.settle(on: "2018-09-15", by: Staff.cfaDirector)
    if isCreditedFirst {
      _ = try share.billing.credit(number, on: "2018-09-20", by: Staff.cfaDirector)
      _ = try share.settle(on: "2018-09-21", by: Staff.cfaDirector)
    }
    try share.transfer(44_275, on: "2018-10-01")
    try share.billing.pay(12_810, ShareBase.fund, on: "2018-10-05")
    _ = try share.settle(on: "2018-10-06", by: Staff.cfaDirector)
    try share.transfer(6405, on: "2018-10-07")
    var balances: [String: Int] = [:]
    for line in try [2017, 2018].flatMap({ try share.ledger($0).entries.flatMap(\.lines) }) {
      balances[line.account, default: 0] += line.debit.cents - line.credit.cents
    }
    #expect(balances["4671"] == 0)
    #expect(try balances["611"] == share.margin().margin.dueToCfa.cents)
  }

  @Test("Reversed, it is an income")
  func reversed() throws {
    let share = try ShareBase()
    try share.collect()
    _ = try share.settle(on: "2018-09-15", by: Staff.accountant)
    #expect(
      try share.ledger(2018).summary == [
        "OD000001 7588 0,00 679,73 CNAM-AGAC-2018-00001", "OD000001 4671 679,73 0,00 CNAM-AGAC-2018-00001",
      ])
  }

  @Test("A year without an entry, an actor without the right")
  func refused() throws {
    try share.collect()
    for year in [2015, 2017] {
      #expect(sentence { try share.ledger(year) } == "L'exercice \(year) n'a aucune écriture : vérifiez l'année.")
    }
    #expect(
      sentence { try share.ledger(2016, by: Staff.coordinator) }
        == "« coordinatrice » (coordination du pôle entreprises-apprentis (CFA)) ne peut pas exporter le journal comptable ; le peuvent : "
        + "assistant comptabilité client (Cnam), direction régionale du Cnam, direction du CFA.")
  }

  @Test("A chart without an account")
  func noAccount() throws {
    let base = try Database.inMemory()
    for type in [ImportType.partenaires, .sites, .programmes, .ue, .quarts, .mentions, .personnes, .tarifs] {
      _ = try base.loadSeed("programme/\(type.rawValue).csv", type)
    }
    try base.load(.comptes, "usage;compte;libelle;journal\nclient_opco;4113;Opco;VE")
    try base.openTakenOver(on: #require(Day(iso: "2016-10-25")))
    let billing = try BillingBase(SmallCohort.fill(base))
    try billing.bill("2016-10", on: "2016-11-03")
    #expect(
      sentence { try base.ledger(ofYear: 2016, by: Staff.accountant) }
        == "Aucun compte n'est prévu pour « client_entreprise » : importez-le par « alternance importer comptes ».")
  }
}
