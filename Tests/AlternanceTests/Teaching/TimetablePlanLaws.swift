import Testing

@testable import Alternance

/// What holds of every plan, on problems drawn at random (PC-07-05).
@Suite struct TimetablePlanLaws {
  private func problems(_ count: Int, seed: UInt64) -> [TimetableProblem] {
    var generator = SplitMix64(seed: seed)
    return (0..<count).map { _ in PlannedCase.random(&generator) }
  }

  @Test("Nothing clashes, nobody is taken elsewhere, no day but those of class, no hour beyond those asked")
  func sound() {
    for problem in problems(400, seed: 41) {
      let slots = problem.proposal.slots
      for slot in slots {
        let course = problem.courses.first { $0.login == slot.login }!
        #expect(problem.days.contains(slot.day) && course.allowed!.contains(slot.day) && slot.room.seats >= problem.headcount)
        for busy in [course.busy, problem.taken, slot.room.busy] { #expect(busy.isFree(slot.day, from: slot.startsAt, to: slot.endsAt)) }
        let quarters = try? PlannedCase.calendar.quarterDays(from: slot.startsAt, to: slot.endsAt)
        #expect(quarters?.map(\.hours).sum() == slot.hours)
      }
      for (first, second) in zip(slots, slots.dropFirst()) where first.day == second.day { #expect(first.endsAt <= second.startsAt) }
      for course in problem.courses { #expect(slots.filter { $0.login == course.login }.map(\.hours).sum() <= course.hours) }
    }
  }

  @Test("As many slots as there can be, and of those the most hours: an independent search finds no better")
  func greatest() {
    for problem in problems(400, seed: 42) {
      let proposal = problem.proposal
      #expect(Exhaustive(problem).best == .init(slots: proposal.slots.count, minutes: proposal.placed.minutes))
    }
  }

  @Test("What is not placed has its reason, and nothing else has one")
  func explained() {
    for problem in problems(400, seed: 43) {
      let proposal = problem.proposal
      #expect(proposal.reasons.isEmpty == (proposal.placed == proposal.asked))
      for course in problem.courses where proposal.slots.filter({ $0.login == course.login }).map(\.hours).sum() < course.hours {
        #expect(proposal.reasons.contains { $0.contains("\(course.login) (") })
      }
    }
  }

  @Test("The order of the rows changes nothing")
  func order() {
    var generator = SplitMix64(seed: 44)
    for problem in problems(200, seed: 45) {
      let shuffled = TimetableProblem(
        period: problem.period, days: problem.days.shuffled(using: &generator), calendar: PlannedCase.calendar,
        courses: problem.courses.shuffled(using: &generator), rooms: problem.rooms.shuffled(using: &generator),
        headcount: problem.headcount,
        taken: problem.taken)
      #expect(shuffled.proposal == problem.proposal)
    }
  }
}

/// Tries every way to fill the half-days, one after the other: the most slots, then the most minutes.
private struct Exhaustive {
  struct Score: Hashable, Comparable {
    var slots = 0
    var minutes = 0
    static func < (left: Score, right: Score) -> Bool { (left.slots, left.minutes) < (right.slots, right.minutes) }
  }

  let problem: TimetableProblem
  let places: [(day: Day, quarters: [QuarterDayTime])]

  init(_ problem: TimetableProblem) {
    self.problem = problem
    places = problem.days.flatMap { day in
      [PlannedCase.calendar.times.prefix(2), PlannedCase.calendar.times.suffix(2)].map { (day: day, quarters: Array($0)) }
    }
  }

  var best: Score {
    var known: [[Int]: Score] = [:]
    return best(from: 0, left: problem.courses.map(\.hours.minutes), &known)
  }

  /// - Parameter left: the minutes that each course has still to place.
  private func best(from place: Int, left: [Int], _ known: inout [[Int]: Score]) -> Score {
    if place == places.count { return Score() }
    if let score = known[[place] + left] { return score }
    var score = best(from: place + 1, left: left, &known)
    for (course, minutes) in left.enumerated() {
      // The half-day of a course that is a multiple of 3 h 30 is never cut.
      for length in Set([min(210, minutes), minutes % 210]) where length > 0 && (length == 210 || minutes % 210 == length) {
        guard fits(course, length, places[place]) else { continue }
        var rest = left
        rest[course] -= length
        var other = best(from: place + 1, left: rest, &known)
        other.slots += 1
        other.minutes += length
        score = max(score, other)
      }
    }
    known[[place] + left] = score
    return score
  }

  private func fits(_ index: Int, _ minutes: Int, _ place: (day: Day, quarters: [QuarterDayTime])) -> Bool {
    let course = problem.courses[index]
    guard course.allowed!.contains(place.day) else { return false }
    return place.quarters.indices.contains { first in
      let quarters = place.quarters[first...]
      guard quarters.map(\.hours).sum().minutes >= minutes, let start = quarters.first?.start else { return false }
      let firstLength = quarters[first].hours.minutes
      let end = TimeOfDay(minutes: minutes <= firstLength ? start.minutes + minutes : quarters.last!.start.minutes + minutes - firstLength)!
      let rooms = problem.rooms.filter { $0.seats >= problem.headcount && $0.busy.isFree(place.day, from: start, to: end) }
      return !rooms.isEmpty && [course.busy, problem.taken].allSatisfy { $0.isFree(place.day, from: start, to: end) }
    }
  }
}
