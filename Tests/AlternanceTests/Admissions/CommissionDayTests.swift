import Testing

@testable import Alternance

@Suite("What the commission knows on its day (PC-04-08, PC-04-11)")
struct CommissionDayTests {
  /// C-01 centralised and convened, then heard as the test wants; the commission of 30 March 2016 sits.
  private func sitting(_ hear: (RecruitingBase) throws -> Void) throws -> RecruitingBase {
    let recruiting = try RecruitingBase()
    try recruiting.receive(["C-01"])
    try recruiting.centralise(["C-01"])
    try recruiting.convene(["C-01"])
    try hear(recruiting)
    try recruiting.conveneCommission()
    try recruiting.seat()
    return recruiting
  }

  private func refuses(_ recruiting: RecruitingBase, missing: String) throws {
    try recruiting.refuses(
      .decisions, Draft.decision.file(), column: "candidat",
      "la commission ne peut pas décider de « C-01 » : épreuves à passer : \(missing) (convention, art. 4)")
  }

  @Test("An urgent case needs the individual test, or the three written ones")
  func urgent() throws {
    let recruiting = try sitting { recruiting in
      try recruiting.test(["C-01"], ["comprehension"])
      try recruiting.interview(["C-01"], ["urgence": "isolement", "organise_par": "CNAM", "directeur_pole": ""])
    }
    try refuses(recruiting, missing: "expression, culture commerciale")
    try recruiting.test(["C-01"], ["expression", "culture_commerciale"])
    #expect(sentence { try recruiting.decide(["C-01"]) } == nil)
  }

  @Test("Marks dated after the commission do not count")
  func lateMarks() throws {
    let recruiting = try sitting { recruiting in
      let tests = ["comprehension", "expression", "culture_commerciale"]
      try recruiting.base.load(.epreuves, Draft.mark.file(tests.map { ["epreuve": $0, "jour": "31/03/2016"] }))
      try recruiting.interview(["C-01"])
    }
    try refuses(recruiting, missing: "compréhension, expression, culture commerciale")
  }

  @Test("A state is that of the day that is asked, before it the candidate is unknown (--le)")
  func past() throws {
    let recruiting = try RecruitingBase.placed()
    let states: [(String, CandidateState)] = [
      ("2016-02-01", .complete), ("2016-02-08", .complete), ("2016-02-09", .centralised), ("2016-02-10", .centralised),
      ("2016-02-11", .convened), ("2016-02-23", .convened), ("2016-02-24", .interviewed), ("2016-03-29", .interviewed),
      ("2016-03-30", .admissible),
    ]
    for (day, state) in states { #expect(try recruiting.state("C-01", on: day) == state, "\(day)") }
    func count(_ day: String) throws -> Int {
      try recruiting.base.candidates(of: recruiting.cohort, on: day.day, by: Staff.manager).count
    }
    #expect(try count("2016-01-31") == 0)
    #expect(try count("2016-02-01") == 4)
  }

  @Test("Nobody is presented before the commission's day")
  func presentedBefore() throws {
    try RecruitingBase.placed().refuses(
      .presentations, Draft.presentation.file(["jour": "29/03/2016"]), column: "candidat",
      "« C-01 » n'est pas sur la liste d'admissibilité (entretien passé) : il n'est pas présenté aux entreprises (convention, art. 5)")
  }
}
