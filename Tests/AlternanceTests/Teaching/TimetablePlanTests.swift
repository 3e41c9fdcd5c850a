import Testing

@testable import Alternance

/// Timetables small enough to be made by hand (PC-07-04, PC-07-05, PC-07-06).
@Suite struct TimetablePlanTests {
  @Test("A module goes on consecutive half-days, the next one after it")
  func compact() {
    let proposal = PlannedCase.problem([
      PlannedCase.course("M1", "L1", minutes: 630), PlannedCase.course("M2", "L2", minutes: 420, starts: 1),
    ]).proposal
    #expect(proposal.words == ["03/10 1 M1 L1", "03/10 2 M1 L1", "04/10 1 M1 L1", "04/10 2 M2 L2", "05/10 1 M2 L2"])
    #expect(proposal.placed == proposal.asked && proposal.reasons.isEmpty)
  }

  @Test("The pair of a general module takes turns")
  func pair() {
    let proposal = PlannedCase.problem([
      PlannedCase.course("M1", "L1", minutes: 420, kind: .general), PlannedCase.course("M1", "L2", minutes: 420, kind: .general),
    ]).proposal
    #expect(proposal.words == ["03/10 1 M1 L1", "03/10 2 M1 L2", "04/10 1 M1 L1", "04/10 2 M1 L2"])
  }

  /// L1 is free on Monday alone, L2 every day: the module of L2, first in order, leaves Monday.
  @Test("What came first moves when something else has no other place")
  func moved() {
    let busy = [1, 2].flatMap { [PlannedCase.taken($0, 0), PlannedCase.taken($0, 1)] }
    let proposal = PlannedCase.problem([
      PlannedCase.course("A", "L2", minutes: 420), PlannedCase.course("B", "L1", minutes: 420, starts: 1, busy: busy),
    ]).proposal
    #expect(Set(proposal.words) == ["03/10 1 B L1", "03/10 2 B L1", "04/10 1 A L2", "04/10 2 A L2"] || proposal.words.count == 4)
    #expect(proposal.words.filter { $0.hasSuffix("B L1") } == ["03/10 1 B L1", "03/10 2 B L1"])
    #expect(proposal.placed == proposal.asked)
  }

  @Test(
    "What remains of an assignment is a shorter slot, cut at its last quarter",
    arguments: [(105, "10:15"), (150, "11:15"), (210, "12:15"), (3, "08:33")])
  func remainder(minutes: Int, end: String) {
    let slots = PlannedCase.problem([PlannedCase.course("M1", "L1", minutes: minutes)]).proposal.slots
    #expect(slots.map(\.startsAt.text) == ["08:30"] && slots.map(\.endsAt.text) == [end] && slots.map(\.hours.minutes) == [minutes])
  }

  @Test("A quarter that is free holds what remains, beside a slot that is there already")
  func besideASlot() {
    let early = BusyTimes.Span(day: PlannedCase.monday, start: 510, end: 615)
    let proposal = PlannedCase.problem(days: 1, [PlannedCase.course("M1", "L1", minutes: 315)], taken: [early]).proposal
    #expect(proposal.slots.map(\.startsAt.text) == ["10:30", "13:15"])
  }

  @Test("The smallest room of the main site that suffices, another site when it is taken")
  func rooms() {
    let rooms = [
      PlannedCase.room("AIX", owner: .cnam, isMain: false), PlannedCase.room("BIG", seats: 40, busy: [PlannedCase.taken(0, 1)]),
      PlannedCase.room("MID", seats: 16, busy: [PlannedCase.taken(0, 0), PlannedCase.taken(0, 1)]), PlannedCase.room("LOW", seats: 15),
    ]
    let proposal = PlannedCase.problem(days: 2, [PlannedCase.course("M1", "L1", minutes: 630)], rooms: rooms).proposal
    #expect(proposal.slots.map(\.room.code) == ["BIG", "AIX", "MID"])
    #expect(
      proposal.bySite == [.cfa: Hours(minutes: 420), .cnam: Hours(minutes: 210)] && proposal.share(proposal.bySite[.cfa]) == "66,67\u{A0}%")
  }

  /// Two half-days for one of 2 h 30 and two of 3 h 30: as many slots either way, more hours with the long ones.
  @Test("Among as many slots, the most hours")
  func hours() {
    let proposal = PlannedCase.problem(
      days: 1, [PlannedCase.course("A", "L1", minutes: 150), PlannedCase.course("B", "L2", minutes: 420, starts: 1)]
    ).proposal
    #expect(proposal.words == ["03/10 1 B L2", "03/10 2 B L2"])
    #expect(
      proposal.reasons == [
        "L1 (A) et L2 (B) : 3 demi-journées à placer ensemble, 2 possibles du 03/10/2016 au 03/10/2016 : trop peu de temps en centre (1 semaine)."
      ])
  }

  @Test("Why something is not placed, one sentence each")
  func reasons() {
    let busy = [0, 1].flatMap { [PlannedCase.taken($0, 0), PlannedCase.taken($0, 1)] }
    let lone = PlannedCase.problem([PlannedCase.course("M1", "L1", minutes: 630, busy: busy)])
    #expect(lone.proposal.reasons == ["L1 (M1) : 3 demi-journées à placer, 2 possibles du 03/10/2016 au 05/10/2016."])
    let never = PlannedCase.problem([PlannedCase.course("M1", "L1", minutes: 210, from: 9)])
    #expect(never.proposal.reasons == ["L1 (M1) : 1 demi-journée à placer, aucune possible du 03/10/2016 au 05/10/2016."])
    let small = PlannedCase.problem([PlannedCase.course("M1", "L1", minutes: 420)], rooms: [PlannedCase.room(seats: 15)])
    #expect(small.proposal.reasons == ["L1 (M1) : aucune salle de 16 places, il en faut une pour 2 demi-journées."])
    let full = PlannedCase.problem(
      days: 1, [PlannedCase.course("M1", "L1", minutes: 420)], rooms: [PlannedCase.room(busy: [PlannedCase.taken(0, 0)])])
    #expect(
      full.proposal.reasons == [
        "L1 (M1) : 2 demi-journées à placer, 1 possible du 03/10/2016 au 03/10/2016 : trop peu de temps en centre (1 semaine)"
          + " ; 1 demi-journée sans salle libre de 16 places."
      ])
    let company = PlannedCase.problem(days: 0, [PlannedCase.course("M1", "L1", minutes: 420)])
    #expect(
      company.proposal.reasons == ["L1 (M1) : pas un jour de cours du 03/10/2016 au 03/10/2016 : ni semaine en centre, ni jour ouvert."])
  }
}
