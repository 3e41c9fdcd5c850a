import Testing

@testable import Alternance

/// Slots cancelled and moved: history kept, nothing paid, nobody absent (PC-07-07).
@Suite struct SlotChangeTests {
  private let day = Day(iso: "2016-11-02")!

  private func cancel(_ code: String, _ reason: String = "grève", by actor: Actor = Staff.pedagogicalDirector, in base: Database) throws {
    try base.cancelSlot(code, reason: reason, by: actor, on: day)
  }

  /// P-03 of the small cohort signed away, an unsigned slot of 3.5 h is added on 8 November 2016.
  private func base() throws -> Database {
    let base = try Fixture.small()
    try base.load(.seances, "seance;promotion;jour;debut;fin;ue;intervenant;site\nX-1;2016;08/11/2016;08:30;12:15;UE11;I-06;CFA")
    return base
  }

  @Test("A cancelled slot is told, counts in no hours, and costs nothing")
  func cancelled() throws {
    let base = try base()
    let cohort = try base.cohort("2016")
    let before = try base.attendanceTotals(of: cohort, over: Month(year: 2016, month: 11)!.period, by: Staff.accountant).delivered
    try cancel("X-1", in: base)
    let after = try base.attendanceTotals(of: cohort, over: Month(year: 2016, month: 11)!.period, by: Staff.accountant).delivered
    #expect(before - after == Hours(minutes: 210))
    let slot = try #require(try base.timetable(of: cohort, by: Staff.accountant).first { $0.code == "X-1" })
    #expect(slot.state == "annulée : grève" && !slot.isHeld)
    #expect(try base.verify().isClean)
  }

  @Test("A moved slot leaves its history, and the new one takes its unit, lecturer and site")
  func moved() throws {
    let base = try base()
    try base.moveSlot(
      "X-1", to: "X-1b", changing: [("jour", "10/11/2016")], reason: "salle prise", by: Staff.coordinator, on: day)
    let slots = try base.timetable(of: base.cohort("2016"), by: Staff.accountant).filter { $0.code.hasPrefix("X-1") }
    #expect(slots.map(\.state) == ["déplacée : X-1b", ""])
    #expect(slots[1].day == Day(iso: "2016-11-10")! && slots[1].lecturerLogin == "I-06" && slots[1].site == "CFA")
  }

  @Test("Refusals, nothing written")
  func refusals() throws {
    let base = try base()
    let before = try base.contents()
    #expect(
      sentence { try cancel("X-9", in: base) }
        == "La séance « X-9 » est inconnue : la commande « alternance emploi-du-temps PROMOTION » les liste.")
    #expect(sentence { try cancel("X-1", "", in: base) } == "Un changement dit pourquoi : ajoutez --motif \"…\".")
    #expect(
      sentence { try cancel("P-03", in: base) }
        == "La séance « P-03 » a des émargements : elle a eu lieu, elle ne s'annule pas ; corrigez ses émargements s'il le faut.")
    #expect(
      sentence { try cancel("X-1", by: Staff.accountant, in: base) }
        == "« comptable » (assistant comptabilité client (Cnam)) ne peut pas changer une séance ; le peuvent : direction pédagogique (CFA), "
        + "coordination du pôle entreprises-apprentis (CFA).")
    #expect(
      sentence { try base.moveSlot("X-1", to: "P-01", changing: [("debut", "09:00")], reason: "x", by: Staff.coordinator, on: day) }
        == "La séance « P-01 » existe déjà : donnez un autre code à la séance déplacée (--code).")
    #expect(try base.contents() == before)
  }

  @Test("A cancelled slot is cancelled once, and nobody signs it")
  func afterwards() throws {
    let base = try base()
    try cancel("X-1", in: base)
    #expect(sentence { try cancel("X-1", in: base) } == "La séance « X-1 » est déjà annulée, depuis le 02/11/2016.")
    let signing = sentence { try base.load(.emargements, SmallCohort.signatures("X-1", [1], students: ["S-01"])) }
    #expect(signing?.contains("Cette séance est annulée ou déplacée : personne ne la signe") == true)
  }
}
