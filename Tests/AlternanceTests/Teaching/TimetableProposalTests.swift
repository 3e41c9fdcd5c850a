import Foundation
import Testing

@testable import Alternance

/// Planning from a base, on the team and the calendar of the seed files (PC-07-01, PC-07-04, PC-09-02, PC-09-03, PC-09-05).
@Suite struct TimetableProposalTests {
  @Test("A semester: only days in centre, none of a holiday, the hours approved and no more")
  func semester() throws {
    let proposal = try PlanningBase.plan(PlanningBase.make())
    let centre = try weeksInCentre()
    #expect(proposal.slots.allSatisfy { centre.contains($0.day.week.first) && !PublicHolidays.contains($0.day) && $0.day.weekday <= 5 })
    let school = Period(from: Day(iso: "2016-12-17")!, to: Day(iso: "2017-01-02")!)
    #expect(!proposal.slots.contains { school.contains($0.day) })
    #expect(proposal.placed > .zero && proposal.placed <= proposal.asked)
    for (_, slots) in Dictionary(grouping: proposal.slots, by: { "\($0.module.code) \($0.module.kind)" }) {
      #expect(slots.map(\.hours).sum() <= slots[0].module.hours)
    }
  }

  private func weeksInCentre() throws -> Set<Day> {
    let text = try String(contentsOf: Fixture.seed.appendingPathComponent("demonstration/semaines.csv"), encoding: .utf8)
    let rows: [[Substring]] = text.split(whereSeparator: \.isNewline).map { $0.split(separator: ";") }
    let centre = rows.filter { $0.count > 3 && $0[3] == "centre" }
    return Set(centre.compactMap { Day(french: $0[2]) })
  }

  @Test("The file of a proposal is imported without a refusal, and nothing remains to be placed of what was")
  func imported() throws {
    let base = try PlanningBase.make()
    let cohort = try base.cohort("2016")
    let proposal = try PlanningBase.plan(base)
    let before = try base.contents()
    let file = try base.slotFile(proposal, of: cohort, by: Staff.accountant)
    #expect(try base.contents() == before)
    #expect(file.hasPrefix("\u{FEFF}seance;promotion;jour;debut;fin;ue;intervenant;site;module;salle\r\n2016-0001;AGAC-2016;"))
    let report = try base.load(.seances, file)
    #expect(report.added == proposal.slots.count)
    #expect(report.notices.allSatisfy { $0.contains("premier cours annoncé") })
    #expect(proposal.placed == proposal.asked && sentence { try PlanningBase.plan(base) }?.hasPrefix("Rien à planifier") == true)
    #expect(try base.verify().isClean)
  }

  @Test("Codes go on after those that are there")
  func codes() throws {
    let base = try PlanningBase.make()
    try base.load(.seances, "seance;promotion;jour;debut;fin;ue;intervenant;site\n2016-0041;2016;19/09/2016;08:30;12:15;UE11;I-06;CFA")
    let proposal = try PlanningBase.plan(base) { $0.modules = ["UE11-1"] }
    #expect(proposal.slots.first.map { "\($0.day.iso) \($0.startsAt.text)" } == "2016-09-19 13:15")
    #expect(try base.slotFile(proposal, of: base.cohort("2016"), by: Staff.accountant).contains("\r\n2016-0042;"))
  }

  @Test("Hours that no director approved, a lecturer that nobody agreed: nothing placed, and why")
  func obstacles() throws {
    let waiting = try PlanningBase.plan(PlanningBase.make(approving: false)) { $0.modules = ["UE11-1"] }
    #expect(
      waiting.slots.isEmpty && waiting.reasons == ["I-06 (UE11-1) : 42,00\u{A0}h attendent l'accord de la direction (convention, art. 9)."])
    let early = try PlanningBase.plan(PlanningBase.make()) {
      $0.modules = ["UE11-1"]
      $0.period = PlanningBase.semester
    }
    #expect(early.reasons.isEmpty)
  }

  @Test("Who is unavailable is left alone; a closed site has no room")
  func unavailable() throws {
    let base = try PlanningBase.make()
    try base.load(.indisponibilites, "intervenant;jour;debut;fin;motif\nI-06;19/09/2016;08:30;12:15;autre cours")
    let proposal = try PlanningBase.plan(base) { $0.modules = ["UE11-1"] }
    #expect(!proposal.slots.contains { $0.day.iso == "2016-09-19" && $0.startsAt.text == "08:30" })
    try base.load(.jours, "nature;du;au;intitule;site\nfermeture;19/09/2016;23/09/2016;travaux;CFA", by: Staff.founder)
    let moved = try PlanningBase.plan(base) { $0.modules = ["UE11-1"] }
    #expect(moved.slots.filter { $0.day < Day(iso: "2016-09-24")! }.allSatisfy { $0.room.site == "CNAM_AIX" })
    let apart = try PlanningBase.plan(base) {
      $0.modules = ["UE11-1"]
      $0.site = "CFA"
    }
    #expect(apart.slots.allSatisfy { $0.day > Day(iso: "2016-09-23")! && $0.room.site == "CFA" })
  }

  /// Two weeks in centre, six half-days of a module: strict rules, since nobody took the cohort over.
  @Test("A cohort recruited here, its booklets published, takes the proposal as it is")
  func recruited() throws {
    let base = try PlanningBase.make()
    let day = Day(iso: "2017-09-01")!
    _ = try base.openCohort("2017", programme: nil, firstClassOn: Day(iso: "2017-09-18"), maxHeadcount: nil, by: Staff.manager, on: day)
    try base.load(
      .semaines, "promotion;version;lundi;lieu\n2017;1;18/09/2017;entreprise\n2017;1;25/09/2017;centre\n2017;1;02/10/2017;centre")
    try base.load(.affectations, "promotion;module;intervenant;heures;premier_cours\n2017;UE11-1;I-06;21,00;25/09/2017")
    try PlanningBase.agreeCalendar(base, "2017", on: day)
    _ = try base.approve(.hours(cohort: "2017", lecturer: nil), by: Staff.cnamDirector, on: day)
    for kind in Booklet.Kind.allCases { _ = try base.publishBooklet(kind, of: nil, year: 2017, by: Staff.assistant, on: day) }
    let cohort = try base.cohort("2017")
    let period = Period(from: Day(iso: "2017-09-18")!, to: Day(iso: "2017-12-20")!)
    let proposal = try base.timetableProposal(of: cohort, PlanningRequest(period: period), by: Staff.accountant)
    #expect(proposal.slots.map(\.day.iso) == ["2017-09-25", "2017-09-25", "2017-09-26", "2017-09-26", "2017-09-27", "2017-09-27"])
    #expect(try base.load(.seances, base.slotFile(proposal, of: cohort, by: Staff.accountant)).added == 6)
  }

  @Test("A slot that moves keeps its module; on another site its room is chosen again")
  func moved() throws {
    let base = try PlanningBase.make()
    let cohort = try base.cohort("2016")
    try base.load(.seances, base.slotFile(try PlanningBase.plan(base) { $0.modules = ["UE11-1"] }, of: cohort, by: Staff.accountant))
    let day = Day(iso: "2016-09-20")!
    try base.moveSlot("2016-0001", to: "A", changing: [("jour", "14/10/2016")], reason: "x", by: Staff.coordinator, on: day)
    try base.moveSlot("2016-0002", to: "B", changing: [("site", "CNAM_AIX")], reason: "x", by: Staff.coordinator, on: day)
    try base.moveSlot("B", to: "C", changing: [("salle", "CNAM-A1")], reason: "x", by: Staff.coordinator, on: day)
    let slots = try base.timetable(of: cohort, by: Staff.accountant).filter { $0.code.count == 1 }.sorted { $0.code < $1.code }
    #expect(slots.map(\.module) == ["UE11-1", "UE11-1", "UE11-1"])
    #expect(slots.map(\.room) == ["CFA-108", nil, "CNAM-A1"])
  }

  @Test("Refusals")
  func refusals() throws {
    let base = try PlanningBase.make()
    func refusal(_ change: @escaping (inout PlanningRequest) -> Void) -> String? { sentence { try PlanningBase.plan(base, change) } }
    #expect(
      refusal { $0.period = Period(from: Day(iso: "2017-02-03")!, to: Day(iso: "2016-09-19")!) }
        == "La période finit le 19/09/2016, avant de commencer le 03/02/2017.")
    #expect(
      refusal { $0.period = Period(from: Day(iso: "2019-02-03")!, to: Day(iso: "2019-09-19")!) }
        == "La période du 03/02/2019 au 19/09/2019 est hors de la promotion 2016, du 19/09/2016 au 14/09/2018.")
    #expect(refusal { $0.site = "PARIS" } == "Le site « PARIS » est inconnu ; sites : CFA, CNAM_AIX.")
    #expect(
      refusal { $0.modules = ["UE99"] }
        == "Personne n'est affecté au module « UE99 » dans la promotion 2016 : constituez d'abord l'équipe (importer affectations).")
    let empty = try Fixture.programme()
    #expect(
      sentence { try PlanningBase.plan(empty) }
        == "Rien à planifier du 19/09/2016 au 03/02/2017 pour la promotion 2016 : aucune heure affectée ne reste à donner.")
    let tutor = sentence {
      try base.timetableProposal(of: base.cohort("2016"), PlanningRequest(period: PlanningBase.semester), by: Staff.tutor)
    }
    #expect(tutor?.contains("ne peut pas consulter") == true)
  }
}
