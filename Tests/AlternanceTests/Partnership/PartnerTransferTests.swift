import Testing

@testable import Alternance

@Suite("Transfers that balance the advances (A-41)")
struct PartnerTransferTests {
  private let share: ShareBase

  init() throws {
    share = try ShareBase()
    try share.collect()
  }

  private func figures(_ day: String = "2018-12-10") throws -> [Int] {
    let actual = try share.margin(day)
    return [actual.margin.dueToCfa.cents, actual.transferred.cents, actual.balance.cents]
  }

  @Test("From Cnam to the CFA: the balance falls from the day of the payment")
  func toCfa() throws {
    try share.transfer(10_000, on: "2017-07-15")
    #expect(try figures() == [-67_973, 10_000, -77_973])
    #expect(try share.margin("2017-07-14").transferred == .zero)
    #expect(try share.margin("2017-07-15").transferred.cents == 10_000)
  }

  @Test("From the CFA to Cnam: what was too much comes back, and the balance is nil")
  func toCnam() throws {
    try share.transfer(10_000)
    try share.transfer(77_973, from: .cfa, on: "2018-12-05", by: Staff.cfaDirector)
    #expect(try figures() == [-67_973, -67_973, 0])
  }

  @Test("Each partner records what leaves its own account")
  func direction() throws {
    let cfa = "Seul le CFA enregistre un virement parti de ses comptes."
    let cnam = "Seul le Cnam enregistre un virement parti de ses comptes."
    #expect(sentence { try share.transfer(100, from: .cfa, by: Staff.accountant) } == cfa)
    #expect(sentence { try share.transfer(100, from: .cfa, by: Staff.cnamDirector) } == cfa)
    #expect(sentence { try share.transfer(100, from: .cnam, by: Staff.cfaDirector) } == cnam)
    #expect(sentence { try share.transfer(100, from: .cnam, by: Staff.cnamDirector) } == nil)
    #expect(try figures()[1] == 100)
  }

  @Test("Something, from one to the other, not tomorrow")
  func refused() throws {
    let before = try share.base.contents()
    #expect(
      sentence { try share.transfer(0) }
        == "Un virement de 0,00\u{A0}€ n'en est pas un : indiquez un montant supérieur à zéro.")
    #expect(
      sentence { try share.transfer(-100) }
        == "Un virement de −1,00\u{A0}€ n'en est pas un : indiquez un montant supérieur à zéro.")
    #expect(
      sentence { try share.transfer(100, from: .cnam, to: .cnam) }
        == "Un virement va d'un partenaire à l'autre : --de cnam --vers cfa, ou l'inverse.")
    #expect(
      sentence { try share.transfer(100, on: "2016-12-20", recorded: "2016-12-19") }
        == "Le 20/12/2016 est dans l'avenir : un état s'arrête au plus tard au jour présent.")
    #expect(try share.base.contents() == before)
  }

  @Test("By the directors and the accountant")
  func permission() {
    #expect(
      sentence { try share.transfer(100, by: Staff.manager) }
        == "« responsable-alternance » (responsable alternance (Cnam)) ne peut pas enregistrer un virement entre les partenaires ; le "
        + "peuvent : assistant comptabilité client (Cnam), direction régionale du Cnam, direction du CFA.")
  }

  @Test("The journal says who paid what to whom")
  func journal() throws {
    try share.transfer(123_456)
    let last = try #require(share.base.journal(by: Staff.accountant).last)
    #expect(last.action == "enregistrer un virement entre les partenaires")
    #expect(last.subject == "virement CNAM → CFA de 1234.56")
  }
}
