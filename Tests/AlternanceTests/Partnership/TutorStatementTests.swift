import Testing

@testable import Alternance

@Suite("The service really done is paid, once (A1-06)")
struct TutorStatementTests {
  private let tutoring: TutoringBase

  init() throws { tutoring = try TutoringBase() }

  @Test("What changes after the signature appears on the next statement")
  func next() throws {
    try tutoring.report("S-01", 1, 1, on: "2016-12-08", km: 60)
    let first = try tutoring.sign("I-06", 2016, on: "2017-07-31")
    #expect((first.total.cents, first.paidVisits, first.signature?.day) == (19_000, 1, "2017-07-31".day))
    try tutoring.approve("S-01", 1, 1, on: "2017-08-01")
    try tutoring.claim("S-01", 1, 1, on: "2017-08-02")
    try tutoring.report("S-01", 1, 2, on: "2017-05-02", reported: "2017-09-04", km: nil)
    #expect(
      sentence { try tutoring.sign("I-06", 2016, on: "2017-09-05") }
        == "L'état 2016-2017 de « I-06 » est signé depuis le 31/07/2017 : ce qui a changé depuis paraîtra sur le suivant (convention, "
        + "annexe 1).")
    let second = try tutoring.sign("I-06", 2017, on: "2018-07-31")
    #expect((second.fees.cents, second.travels.cents) == (19_000, 7200))
    #expect(try tutoring.costs("2018-12-10") == first.total + second.total)
    let again = try tutoring.base.tutorStatement(of: "I-06", year: 2016, on: "2018-12-10".day, by: Staff.accountant)
    #expect(again.lines == first.lines, "a signed statement says for ever what it said")
  }

  @Test("What is not signed")
  func refusals() throws {
    #expect(
      sentence { try tutoring.sign("I-06", 2016, on: "2017-07-31") }
        == "« I-06 » n'a aucun service fait à payer : aucune visite rapportée qui ne soit déjà sur un état signé (convention, art. 13).")
    try tutoring.report("S-01", 1, 1, on: "2016-12-08")
    #expect(
      sentence { try tutoring.base.signTutorStatement(of: "I-06", year: 2016, by: Staff.cfaDirector, on: "2017-07-31".day) }
        == "« I-06 » est employé par le Cnam : sa direction signe son état (convention, art. 13).")
    #expect(
      sentence { try tutoring.sign("I-06", 2017, on: "2017-07-31") }
        == "L'année 2017-2018 commence le 01/09/2017 : son état ne se signe pas avant.")
    #expect(
      sentence { try tutoring.base.tutorStatement(of: "I-06", year: 2016, on: "2017-07-31".day, by: TutoringBase.actor("I-07")) }
        == "Un tuteur ne voit que ses propres stagiaires : « I-06 » n'est pas vous (convention, art. 12).")
  }

  @Test("The statements of the demonstration make the tutoring of its margin")
  func demonstration() throws {
    let base = try Fixture.demonstration()
    let statements = try base.tutorStatements(of: nil, year: 2018, on: Fixture.today, by: Staff.accountant)
    let margin = try base.margin(of: base.cohort("2016"), asOf: Fixture.today, by: Staff.manager).margin
    let costs = margin.costs.filter { [.tutoring, .tutorTravel].contains($0.category) }.map(\.amount).sum()
    #expect(statements.map(\.total).sum() == costs)
    #expect(statements.map(\.fees).sum().cents == 1_140_000)
  }

  /// What may happen, on a day that always goes forward.
  private enum Event: CaseIterable { case report, approve, claim, sign }

  @Test(
    "No order of events pays more than two visits a year, and the statements make the tutoring of the margin",
    arguments: [3, 14, 2016, 77] as [UInt64])
  func laws(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    try tutoring.base.load(
      .baremes, "valable_du;a_partir_de_chevaux;a_partir_de_km;taux\n01/01/2017;1;0;0,32\n01/01/2017;1;300;0,40\n01/01/2017;6;0;0,41")
    var day = "2016-10-01".day
    for _ in 0..<120 where day < "2018-09-10".day {
      day = day.adding(days: .random(in: 1...9, using: &random))
      try? play(Event.allCases.randomElement(using: &random)!, on: day.iso, &random)
    }
    let paid = try settle()
    #expect(try paid.map(\.total).sum() == tutoring.costs("2018-12-10"))
    let years = Dictionary(grouping: paid.flatMap(\.lines).filter { $0.fee > .zero }) { "\($0.student) \($0.year)" }
    #expect(!years.isEmpty)
    for lines in years.values {
      #expect(lines.count <= 2 && lines.map(\.fee).sum().cents == 19_000 * lines.count)
    }
    let travels = paid.flatMap(\.lines).filter { $0.travel > .zero }.map { "\($0.student) \($0.year) \($0.rank)" }
    #expect(Set(travels).count == travels.count)
  }

  private func play(_ event: Event, on day: String, _ random: inout SplitMix64) throws {
    let student = TutoringBase.tutors.keys.sorted().randomElement(using: &random)!
    let (year, rank) = (Int.random(in: 1...2, using: &random), Int.random(in: 1...3, using: &random))
    let km = [7, 50, 51, 62, 120].randomElement(using: &random)!
    switch event {
    case .report:
      let made = day.day.adding(days: -Int.random(in: 0...30, using: &random)).iso
      try tutoring.report(student, year, rank, on: made, reported: day, km: km, reason: "suivi")
    case .approve: try tutoring.approve(student, year, rank, on: day)
    case .claim: try tutoring.claim(student, year, rank, on: day, horsepower: .random(in: 4...7, using: &random))
    case .sign: _ = try tutoring.sign(TutoringBase.tutors[student]!, day.day.academicYear, on: day)
    }
  }

  /// Every statement signed, the last ones with what was left.
  private func settle() throws -> [TutorStatement] {
    try TutoringBase.tutors.values.sorted().flatMap { login in
      _ = try? tutoring.sign(login, 2018, on: "2018-12-10")
      return try (2016...2018).map { try tutoring.base.tutorStatement(of: login, year: $0, on: "2018-12-10".day, by: Staff.accountant) }
        .filter { $0.signature != nil }
    }
  }
}
