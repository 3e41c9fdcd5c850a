import Testing

@testable import Alternance

/// Whatever the order in which hours, approvals, agreements and slots are entered, refused or not.
@Suite("Laws of the team and its timetable, over seeded random draws")
struct TeamLaws {
  /// Who is drawn for a trade module and for a general one: some may not have it.
  private static let modules = ["UE11-1": ["I-06", "I-10", "I-08", "I-09"], "UE12-1": ["I-09", "I-07", "I-02", "I-08"]]
  private static let lecturers = ["I-02", "I-06", "I-07", "I-08", "I-09", "I-10"]

  /// One thing that somebody does, accepted or not.
  private enum Step {
    case act((TeamBase) throws -> Void)
    case slot([String: String])
  }

  @Test("No slot without hours approved, an agreement, the right profiles; never more hours than approved", arguments: 1...6)
  func slots(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let team = try TeamBase()
    var accepted = 0
    for step in Self.draw(&generator) {
      switch step {
      case .act(let act): try? act(team)
      case .slot(let changes):
        guard (try? team.base.load(.seances, Draft.slot.file(changes)).added) == 1 else { continue }
        accepted += 1
        try Self.check(team)
      }
    }
    #expect(accepted > 3, "the draw proves nothing")
    try Self.check(team)
    #expect(try team.base.verify().isClean)
  }

  /// Everything that may be done, drawn and shuffled; a second round takes up what came too early in the first.
  private static func draw(_ generator: inout SplitMix64) -> [Step] {
    var steps: [Step] = []
    for (module, logins) in modules.sorted(by: { $0.key < $1.key }) {
      for login in logins { steps += engagement(module, login, &generator) }
    }
    for login in lecturers {
      let word = Int.random(in: 0..<6, using: &generator) == 0 ? "refuse" : "agree"
      steps.append(.act { try $0.approve(login) })
      steps.append(.act { try $0.approve(login, by: Staff.cfaDirector) })
      steps.append(.act { try $0.decide(login, ["decision": word, "decide_le": "04/10/2016"]) })
    }
    for number in 0..<40 { steps.append(slot(number, &generator)) }
    for number in [0, 10, 20, 30] {
      steps.append(.act { try $0.base.cancelSlot("X-\(number)", reason: "grève", by: Staff.coordinator, on: "2016-10-03".day) })
    }
    return (0..<3).flatMap { _ in steps.shuffled(using: &generator) }
  }

  /// Hours, most often few, added twice, and the plan.
  private static func engagement(_ module: String, _ login: String, _ generator: inout SplitMix64) -> [Step] {
    let hours = (1...2).map { (rank: $0, hours: ["1,75", "3,50", "5,25", "8,75", "35,00"].randomElement(using: &generator)!) }
    return hours.map { given in .act { try $0.assign(module, login, given.hours, ["rang": "\(given.rank)"]) } }
      + [.act { try $0.plan(module, login) }]
  }

  /// A slot of a quarter, half a day or a day, on a day of two weeks, for the whole cohort or a group.
  private static func slot(_ number: Int, _ generator: inout SplitMix64) -> Step {
    let module = ["UE11-1", "UE12-1"].randomElement(using: &generator)!
    let (from, to) = [("08:30", "10:15"), ("08:30", "12:15"), ("13:15", "17:00"), ("08:30", "17:00")].randomElement(using: &generator)!
    let day = ["03", "04", "05", "06", "07", "10", "11", "12", "13", "14"].randomElement(using: &generator)!
    return .slot([
      "seance": "X-\(number)", "jour": "\(day)/10/2016", "debut": from, "fin": to, "ue": String(module.prefix(4)), "module": module,
      "intervenant": modules[module]!.randomElement(using: &generator)!, "groupe": ["A", "B", ""].randomElement(using: &generator)!,
    ])
  }

  private static func check(_ team: TeamBase) throws {
    let held = try team.base.timetable(of: team.cohort, by: Staff.manager).filter(\.isHeld)
    let assignments = try team.base.teachingTeam(of: team.cohort, by: Staff.manager).assignments
    for slot in held { try check(slot, assignments.filter { $0.module.code == slot.module && $0.approvedOn != nil }) }
    let approved = Dictionary(grouping: assignments.filter { $0.approvedOn != nil }) { "\($0.module.code) \($0.login)" }
    for (key, slots) in Dictionary(grouping: held, by: { "\($0.module ?? "") \($0.lecturerLogin)" }) {
      #expect(slots.map(\.hours).sum() <= (approved[key] ?? []).map(\.hours).sum(), "\(key)")
    }
    for (module, shares) in Dictionary(grouping: assignments, by: \.module.code) {
      #expect(shares.map(\.hours).sum() <= Hours(minutes: 42 * 60), "\(module)")
    }
  }

  private static func check(_ slot: TimetableSlot, _ approved: [TeachingTeam.Assignment]) throws {
    let own = try #require(approved.first { $0.login == slot.lecturerLogin }, "\(slot.code) has no approved hours")
    let decision = try #require(own.agreement?.decision, "\(slot.code) has no decision")
    #expect(decision.outcome == .agreed && decision.decidedOn <= slot.day)
    #expect(Set(approved.map(\.profile)) == (own.module.kind == .trade ? ["professionnel"] : ["professionnel", "universitaire"]))
    if own.module.kind == .general { #expect(Set(approved.map(\.login)).count == 2) }
    #expect(approved.allSatisfy { $0.isPermanent || $0.employer == own.module.partner })
  }
}
