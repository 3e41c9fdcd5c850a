import Testing

@testable import Alternance

@Suite("The timetable handed to lecturers and students (PC-07-04)")
struct DistributionTests {
  private let team: TeamBase
  private var base: Database { team.base }
  private let october = Period(from: "2016-10-03".day, to: "2016-10-07".day)

  init() throws {
    team = try TeamBase()
    try team.engage("UE11-1", "I-06", "42,00")
    #expect(try team.slot() == nil)
  }

  private func distribute(by actor: Actor = Staff.coordinator, _ period: Period? = nil) throws {
    try base.distributeTimetable(of: team.cohort, over: period ?? october, by: actor, on: "2016-09-16".day)
  }

  private func distributions() throws -> [TimetableDistribution] {
    try base.timetableDistributions(of: team.cohort, by: Staff.accountant)
  }

  @Test("To both audiences, with what changed since")
  func both() throws {
    try distribute()
    #expect(Set(try distributions().map(\.audience)) == [.lecturers, .students])
    #expect(try distributions().allSatisfy { $0.period == october && $0.distributedOn.iso == "2016-09-16" && $0.changesSince == 0 })
    #expect(try team.slot(["seance": "X-2", "jour": "07/10/2016"]) == nil)
    #expect(try team.slot(["seance": "X-3", "jour": "10/10/2016"]) == nil)
    #expect(try distributions().map(\.changesSince) == [1, 1])
    try base.cancelSlot("X-1", reason: "grève", by: Staff.pedagogicalDirector, on: "2016-10-03".day)
    #expect(try distributions().map(\.changesSince) == [2, 2])
    try distribute()
    #expect(try distributions().map(\.changesSince) == [0, 0, 2, 2])
  }

  @Test("Nothing to distribute where nothing is held")
  func nothing() throws {
    let november = Period(from: "2016-11-01".day, to: "2016-11-30".day)
    try team.recruiting.refuses("La promotion 2016 n'a pas de séance du 01/11/2016 au 30/11/2016 : il n'y a rien à diffuser.") {
      try distribute(by: Staff.coordinator, november)
    }
    try base.cancelSlot("X-1", reason: "grève", by: Staff.pedagogicalDirector, on: "2016-10-03".day)
    try team.recruiting.refuses("La promotion 2016 n'a pas de séance du 03/10/2016 au 07/10/2016 : il n'y a rien à diffuser.") {
      try distribute()
    }
  }

  @Test("The coordinator alone", arguments: [Staff.pedagogicalDirector, Staff.manager, Staff.assistant])
  func roles(actor: Actor) throws {
    #expect(sentence { try distribute(by: actor) }?.contains("ne peut pas diffuser l'emploi du temps ; seul rôle qui le peut : ") == true)
  }

  @Test("Who prepares the timetable", arguments: [Staff.manager, Staff.hubDirector, Staff.assistant, Staff.accountant])
  func preparing(actor: Actor) throws {
    #expect(sentence { try base.load(.seances, Draft.slot.file(["seance": "X-9"]), by: actor) }?.contains("ne peut pas ") == true)
    #expect(try base.load(.seances, Draft.slot.file(["seance": "X-9", "jour": "04/10/2016"]), by: Staff.coordinator).added == 1)
  }
}
