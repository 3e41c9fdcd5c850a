/// A timetable that nobody has agreed to yet: what could be placed, and why the rest could not (PC-07-04, PC-07-05).
public struct TimetableProposal: Sendable, Equatable {
  /// In the order of the days.
  public let slots: [ProposedSlot]
  /// The hours to be placed, those that wait for an agreement too.
  public let asked: Hours
  /// Why each course that lacks a place lacks it, one sentence each.
  public let reasons: [String]

  public var placed: Hours { slots.map(\.hours).sum() }

  /// The hours on the sites of each institution (PC-07-06).
  public var bySite: [PartnerCode: Hours] { Dictionary(grouping: slots, by: \.room.owner).mapValues { $0.map(\.hours).sum() } }

  /// The hours by the lecturers of each institution (PC-09-01).
  public var byEmployer: [PartnerCode: Hours] { Dictionary(grouping: slots, by: \.employer).mapValues { $0.map(\.hours).sum() } }

  /// A slot that is proposed.
  public struct ProposedSlot: Sendable, Equatable {
    public let day: Day
    public let startsAt: TimeOfDay
    public let endsAt: TimeOfDay
    /// The teaching hours, breaks aside.
    public let hours: Hours
    public let module: Module
    public let login: String
    public let lecturer: String
    public let employer: PartnerCode
    public let room: TimetableProblem.Room
  }

  /// A share of the hours placed, « 52,17 % »; empty when nothing is placed.
  public func share(_ hours: Hours?) -> String {
    guard placed > .zero else { return "" }
    return FrenchNumbers.percent(hundredths: divideHalfUp((hours ?? .zero).minutes * 10_000, by: placed.minutes))
  }
}

extension TimetableProblem {
  /// Solves the problem: the same problem always gives the same proposal.
  public var proposal: TimetableProposal {
    let plan = TimetablePlan(self)
    return TimetableProposal(
      slots: plan.slots, asked: courses.map { $0.hours + $0.waiting }.sum(), reasons: plan.reasons)
  }
}

extension TimetablePlan {
  fileprivate var slots: [TimetableProposal.ProposedSlot] {
    places.indices.compactMap { place in
      guard let block = matching.blockAt[place], let option = options[block][place] else { return nil }
      let course = problem.courses[blocks[block].course]
      return TimetableProposal.ProposedSlot(
        day: places[place].day, startsAt: option.start, endsAt: option.end, hours: Hours(minutes: blocks[block].minutes),
        module: course.module, login: course.login, lecturer: course.lecturer, employer: course.employer, room: option.room)
    }
  }
}
