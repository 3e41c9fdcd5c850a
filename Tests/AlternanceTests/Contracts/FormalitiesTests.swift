import Alternance
import Testing

@Suite("The deposit of a contract and the fund's answer (D6325-1, D6325-2, D6224-1)")
struct FormalitiesTests {
  private func formalities(_ row: GoldenRow) throws -> Formalities {
    let decision = Day(iso: row["decided"]).map {
      Formalities.Decision(decidedOn: $0, refusedBecause: row.isEmpty("reason") ? nil : row["reason"])
    }
    let start = try #require(Day(iso: row["starts"]))
    return try #require(
      Formalities(
        kind: row["kind"] == "pro" ? .professionnalisation : .apprentissage, startsOn: start,
        isPublicEmployer: row["employer"] == "public", depositedOn: Day(iso: row["deposited"]), decision: decision))
  }

  @Test("Where it stands on a day", arguments: Golden.rows("formalities"))
  func state(row: GoldenRow) throws {
    let formalities = try formalities(row)
    #expect(formalities.depositDue.iso == row["due"])
    #expect(try formalities.state(on: #require(Day(iso: row["on"]))).french == row["state"])
  }

  @Test("The answer is due 20 days after the deposit")
  func answer() throws {
    let start = try #require(Day(iso: "2016-09-15"))
    let deposited = Formalities(
      kind: .professionnalisation, startsOn: start, isPublicEmployer: false, depositedOn: start, decision: nil)
    let waiting = Formalities(
      kind: .professionnalisation, startsOn: start, isPublicEmployer: false, depositedOn: nil, decision: nil)
    #expect(deposited?.answerDue?.iso == "2016-10-05")
    #expect(waiting?.answerDue == nil)
  }

  @Test("Other schemes deposit nothing", arguments: [Contract.Kind.cif, .periodeProfessionnalisation, .jobseekerScheme])
  func otherSchemes(kind: Contract.Kind) throws {
    let start = try #require(Day(iso: "2016-09-15"))
    #expect(
      Formalities(kind: kind, startsOn: start, isPublicEmployer: false, depositedOn: nil, decision: nil) == nil)
  }

  @Test("A break is reported within 30 days, at once for an apprentice (D6325-5)")
  func broken() throws {
    let start = try #require(Day(iso: "2016-09-15"))
    let days = [Contract.Kind.professionnalisation, .apprentissage].map { kind in
      Formalities(kind: kind, startsOn: start, isPublicEmployer: false, depositedOn: nil, decision: nil)?
        .breakReportDue(endedOn: Day(iso: "2017-02-10")!).iso
    }
    #expect(days == ["2017-03-12", "2017-02-10"])
  }
}
