import Testing

@testable import Alternance

@Suite("The result of a unit (PC-11-02, 06 to 09; A-07 to A-09, A-44)")
struct UnitResultTests {
  private func word(_ refusal: SittingRefusal) -> String {
    switch refusal {
    case .notKnownYet: "unknown"
    case .alreadyObtained: "obtained"
    case .alreadySat: "sat"
    }
  }

  @Test("Both sittings, with the sentence of the rule", arguments: Golden.rows("unit-results"))
  func result(row: GoldenRow) throws {
    do {
      let result = try MarksRead.result(row)
      #expect(row.isEmpty("refusal"))
      #expect(result.status.rawValue == row["status"])
      #expect(result.grade.french == row["grade"])
      #expect(MarksRead.plain(result.rule) == row["rule"])
    } catch let refusal as SittingRefusal { #expect(word(refusal) == row["refusal"]) }
  }

  @Test("A no-break space stands before %")
  func spaces() {
    let continuous = ContinuousAssessment(equal: [MarksRead.entry("13,00")])
    let result = UnitResult(unit: "UE1", mode: MarksRead.mode(40), continuous: continuous, first: MarksRead.entry("8,00"))
    #expect(result.rule == "40\u{A0}% × 13,00 + 60\u{A0}% × 8,00 = 10,00 → obtenue")
  }

  @Test("There are two sittings, the second for the adjourned")
  func refusals() throws {
    let adjourned = MarksRead.defence("9,00", unit: "UE3")
    let again = try adjourned.sitting(second: MarksRead.entry("8,00"))
    let fresh = MarksRead.entry("12,00")
    #expect(adjourned.secondSittingRefusal == nil)
    #expect(
      sentence { try again.sitting(second: fresh) }
        == "L'UE UE3 a déjà un résultat de deuxième session (8,00) : il n'y en a que deux (convention, art. 11).")
    #expect(
      sentence { try MarksRead.defence("10,20", unit: "UE3").sitting(second: fresh) }
        == "L'UE UE3 est obtenue à la première session (10,20) : la deuxième est pour les ajournés (convention, art. 11).")
    #expect(
      sentence { try MarksRead.defence("ATT", unit: "UE3").sitting(second: fresh) }
        == "L'UE UE3 n'a pas encore de résultat de première session : la deuxième est pour les ajournés (convention, art. 11).")
    #expect(try again.sitting(second: .pending) == again)
  }

  @Test("The words of a status")
  func words() {
    let statuses: [UnitStatus] = [.pending, .obtainedFirst, .adjourned, .obtainedSecond, .failed]
    #expect(statuses.map(\.code) == ["en_attente", "obtenue", "ajourne", "obtenue_2e_session", "non_obtenue"])
    #expect(statuses.map(\.french) == ["en attente", "obtenue", "ajourné", "obtenue en 2e session", "non obtenue"])
    #expect(statuses.filter(\.isObtained) == [.obtainedFirst, .obtainedSecond])
    #expect(statuses.filter(\.isSecondSitting) == [.obtainedSecond, .failed])
  }
}
