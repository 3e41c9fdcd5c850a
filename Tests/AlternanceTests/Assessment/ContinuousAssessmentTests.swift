import Testing

@testable import Alternance

@Suite("Continuous assessment (A-07, A-46)")
struct ContinuousAssessmentTests {
  private func word(_ outcome: ContinuousAssessment.Outcome) -> String {
    switch outcome {
    case .average(let mark): mark.french
    case .excused: "excused"
    case .awaited: "awaited"
    }
  }

  private func word(_ refusal: WeightRefusal) -> String {
    switch refusal {
    case .outside: "outside"
    case .nothingCounts: "nothingCounts"
    }
  }

  @Test("The average of the tests, or why there is none", arguments: Golden.rows("continuous-assessment"))
  func average(row: GoldenRow) throws {
    do {
      let continuous = try MarksRead.continuous(row)
      #expect(row.isEmpty("refusal"))
      #expect(word(continuous.outcome) == row["outcome"])
      #expect(continuous.rule == row["rule"])
    } catch let refusal as WeightRefusal { #expect(word(refusal) == row["refusal"]) }
  }

  @Test("Weights are equal unless given")
  func equalWeights() throws {
    let entries = ["12,00", "9,00", "EXC"].map { MarksRead.entry($0) }
    #expect(try ContinuousAssessment(equal: entries) == ContinuousAssessment(entries.map { .init($0) }))
    #expect(ContinuousAssessment.none.tests.isEmpty)
  }

  @Test("The sentences")
  func sentences() {
    #expect(
      sentence { try ContinuousAssessment([.init(.pending, weight: -1)]) }
        == "Le poids -1 n'est pas entre 0 et 10\u{202F}000 : corrigez les poids du contrôle continu.")
    #expect(
      sentence { try ContinuousAssessment([.init(.pending, weight: 0)]) }
        == "La somme des poids du contrôle continu est 0 : donnez un poids à une épreuve au moins.")
  }
}
