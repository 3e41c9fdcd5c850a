import Testing

@testable import Alternance

@Suite("Payments (PC-17-09)")
struct PaymentTests {
  private let billing: BillingBase
  private let number = "CNAM-AGAC-2016-00001"

  init() throws {
    billing = try BillingBase(Fixture.small())
    try billing.bill("2016-11", on: "2016-12-02")
  }

  @Test("In two parts, then a refund: 78,05 €")
  func parts() throws {
    #expect(try billing.entry(number).state == .issued)
    let half = try billing.pay(5000, number, on: "2016-12-15")
    #expect((half.state, half.paid.cents, half.due.cents) == (.partPaid, 5000, 2805))
    let whole = try billing.pay(2805, number, on: "2016-12-20")
    #expect((whole.state, whole.due) == (.paid, .zero))
    let refunded = try billing.pay(-1000, number, on: "2017-01-05")
    #expect((refunded.state, refunded.paid.cents, refunded.due.cents) == (.partPaid, 6805, 1000))
  }

  @Test("Never more than what is due, never refunded more than received, never before the invoice")
  func bounds() throws {
    #expect(sentence { try billing.pay(7806, number, on: "2016-12-15") } == "Le règlement dépasse ce qui reste dû sur cette facture.")
    #expect(sentence { try billing.pay(-1, number, on: "2016-12-15") } == "Le remboursement dépasse ce qui a été reçu sur cette facture.")
    #expect(sentence { try billing.pay(7805, number, on: "2016-12-01") } == "Un règlement ne précède pas la facture qu'il paie.")
    try billing.pay(7805, number, on: "2016-12-02")
    #expect(sentence { try billing.pay(1, number, on: "2016-12-15") } == "Le règlement dépasse ce qui reste dû sur cette facture.")
    #expect(
      sentence { try billing.pay(-7806, number, on: "2016-12-15") } == "Le remboursement dépasse ce qui a été reçu sur cette facture.")
  }

  @Test("What is no payment")
  func refused() throws {
    #expect(
      sentence { try billing.pay(100, "CNAM-AGAC-2016-00009", on: "2016-12-15") }
        == "La facture « CNAM-AGAC-2016-00009 » est inconnue : la commande « alternance factures » les liste.")
    let note = try billing.credit(number, on: "2016-12-05")
    #expect(
      sentence { try billing.pay(100, note, on: "2016-12-15") } == "« \(note) » est un avoir : un règlement se rattache à une facture.")
    #expect(sentence { try billing.pay(1, number, on: "2016-12-15") } == "Le règlement dépasse ce qui reste dû sur cette facture.")
  }

  @Test("A refusal to the person is a whole sentence", arguments: [0, 100])
  func wholeSentence(cents: Int) throws {
    let answer = try #require(sentence { try billing.pay(cents, number, on: "2016-12-15", recorded: "2016-12-14") })
    #expect(answer.first?.isUppercase == true && answer.hasSuffix("."), "\(answer)")
  }

  @Test("The accountant alone records them")
  func permission() {
    let day = Fixture.today
    let answer = sentence { try billing.base.recordPayment(of: Money(cents: 1), on: number, paidOn: day, by: Staff.cnamDirector, on: day) }
    #expect(
      answer == "« directeur-cnam » (direction régionale du Cnam) ne peut pas encaisser un règlement ; seul rôle qui le peut : assistant "
        + "comptabilité client (Cnam).")
  }

  @Test("A paid invoice that is credited calls for a refund")
  func refundDue() throws {
    try billing.pay(7805, number, on: "2016-12-15")
    _ = try billing.credit(number, on: "2016-12-20")
    #expect(try billing.entry(number).due == Money(cents: -7805))
    #expect(try billing.pay(-7805, number, on: "2016-12-21").due == .zero)
  }

  @Test("What is owed: overdue first, by due date; refunds last")
  func receivables() throws {
    func owed(_ day: String) throws -> [String] {
      try billing.base.receivables(asOf: Day(iso: day)!, by: Staff.accountant).map { "\($0.payer) \($0.due.plain)" }
    }
    #expect(try billing.entry(number).dueOn.iso == "2017-01-01")
    #expect(try billing.entry("CNAM-AGAC-2016-00002").dueOn.iso == "2017-01-16")
    #expect(try owed("2017-01-01") == [])
    #expect(try owed("2017-01-02") == ["Ateliers Un 78.05"])
    #expect(try owed("2017-01-17") == ["Ateliers Un 78.05", "Fonds Trois 128.10"])
    try billing.pay(1000, number, on: "2017-01-18")
    _ = try billing.credit(number, on: "2017-01-19")
    #expect(try owed("2017-01-20") == ["Fonds Trois 128.10", "Ateliers Un -10.00"])
  }

  @Test("Imported, the same file changes nothing; every rule holds")
  func imported() throws {
    let header = "reference;facture;jour;montant;mode\n"
    let file = header + "VIR-1;\(number);15/12/2016;50,00;virement\nVIR-2;\(number);20/12/2016;28,05;chèque"
    #expect(try billing.base.load(.encaissements, file).added == 2)
    #expect(try billing.base.load(.encaissements, file).unchanged == 2)
    #expect(try billing.entry(number).state == .paid)
    #expect(
      sentence { try billing.base.load(.encaissements, header + "VIR-3;\(number);15/12/2016;0,01;virement") }
        == "« encaissements.csv », ligne 2 : Le règlement dépasse ce qui reste dû sur cette facture.\nUne erreur : rien n'a été enregistré."
    )
    #expect(
      sentence { try billing.base.load(.encaissements, header + "VIR-3;\(number);11/12/2018;1,00;virement") }
        == "« encaissements.csv », ligne 2, colonne « jour » : le règlement du 11/12/2018 est dans l'avenir.\n"
        + "Une erreur : rien n'a été enregistré.")
  }
}
