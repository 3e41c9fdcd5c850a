import Testing

@testable import Alternance

/// An agenda brings the same rows as a file, under the same checks.
@Suite struct AgendaTests {
  private let event = [
    "rang": "1", "seance": "X-1", "promotion": "2016", "jour": "08/11/2016", "debut": "08:30", "fin": "12:15", "ue": "UE11",
    "intervenant": "I-06", "site": "CFA", "module": "", "salle": "",
  ]

  private func take(_ events: [[String: String]], cancelled: Int = 0, in base: Database) throws -> ImportReport {
    try base.importAgenda(
      Agenda(events: events, cancelled: cancelled), file: "agenda.ics", by: Staff.pedagogicalDirector, on: Fixture.today)
  }

  @Test("New events are slots; those that are known change nothing; those that are cancelled are told")
  func imported() throws {
    let base = try Fixture.small()
    #expect(
      try take([event], cancelled: 2, in: base)
        == ImportReport(added: 1, unchanged: 0, notices: ["2 événements annulés sont laissés de côté."], isDryRun: false))
    #expect(try take([event], in: base).added == 0)
    let slots = try base.timetable(of: nil, TimetableFilter(lecturer: "I-06"), by: Staff.accountant)
    #expect(slots.contains { $0.code == "X-1" && $0.cohort == "AGAC-2016" })
  }

  @Test("Problems are told by event, and nothing is written")
  func refused() throws {
    let base = try Fixture.small()
    let before = try base.contents()
    let wrong = event.merging(["rang": "3", "seance": "X-2", "intervenant": "I-99"]) { $1 }
    let bare = event.merging(["rang": "4", "seance": "X-3", "promotion": ""]) { $1 }
    let clash = event.merging(["rang": "5", "seance": "X-4", "jour": "03/10/2016"]) { $1 }
    #expect(
      sentence { try take([event, wrong, bare, clash], in: base) } == """
        « agenda.ics », événement 3, colonne « intervenant » : l'intervenant « I-99 » est inconnu de la base.
        « agenda.ics », événement 4, colonne « promotion » : la cellule est vide.
        « agenda.ics », événement 5, colonne « intervenant » : l'intervenant donne déjà la séance « P-01 » à cette heure.
        3 erreurs : rien n'a été enregistré.
        """)
    #expect(sentence { try take([], in: base) }?.hasPrefix("« agenda.ics » est vide") == true)
    #expect(try base.contents() == before)
  }

  @Test("An event carries the codes of its slot")
  func carried() throws {
    let base = try PlanningBase.make()
    let proposal = try PlanningBase.plan(base) { $0.modules = ["UE11-1"] }
    try base.load(.seances, base.slotFile(proposal, of: base.cohort("2016"), by: Staff.accountant))
    let slots = try base.timetable(of: nil, TimetableFilter(room: proposal.slots[0].room.code), by: Staff.accountant)
    let text = TimetableCalendar(title: "Salle", slots: slots).text
    for line in [
      "X-ALTERNANCE-SEANCE:2016-0001", "X-ALTERNANCE-PROMOTION:AGAC-2016", "X-ALTERNANCE-MODULE:UE11-1", "CATEGORIES:UE11-1",
      "SUMMARY:UE11-1 Accueil et relation client",
    ] {
      #expect(text.contains(line + "\r\n"), "\(line)")
    }
  }
}
