import Testing

@testable import Alternance

@Suite("What the jury changes (A-52)")
struct JuryChangeTests {
  private func word(_ refusal: JuryRefusal) -> String {
    switch refusal {
    case .withoutReason: "reason"
    case .nothingChanges: "nothing"
    case .withoutFigure: "without"
    case .anotherFigure: "another"
    }
  }

  private func change(_ before: String, _ after: String) throws -> JuryChange {
    try JuryChange(before: MarksRead.mark(before), after: MarksRead.mark(after), reason: "Correction plus sévère que la moyenne")
  }

  @Test("The status is computed again", arguments: Golden.rows("jury-changes"))
  func harmonised(row: GoldenRow) throws {
    let result = try MarksRead.result(row)
    do {
      let changed = try result.harmonised(by: change(row["before"], row["after"]))
      #expect(row.isEmpty("refusal"))
      #expect(changed.status.rawValue == row["status"])
      #expect(changed.grade.french == row["grade"])
      #expect(changed.rule == row["rule"])
    } catch let refusal as JuryRefusal { #expect(word(refusal) == row["refusal"]) }
  }

  @Test("A jury that lowers opens the second sitting; one that raises closes it; it may change twice")
  func chain() throws {
    let lowered = try MarksRead.defence("10,20").harmonised(by: change("10,20", "9,80"))
    #expect(try lowered.sitting(second: MarksRead.entry("12,00")).status == .obtainedSecond)
    let raised = try lowered.harmonised(by: change("9,80", "10,00"))
    #expect(throws: SittingRefusal.alreadyObtained(unit: "UE1", .value(.pass))) { try raised.sitting(second: .absent) }
  }

  @Test("The sentences")
  func sentences() throws {
    #expect(
      sentence { try JuryChange(before: .zero, after: .pass, reason: " \n") }
        == "Le jury dit pourquoi il change une note : donnez un motif (convention, art. 11).")
    #expect(sentence { try change("9,60", "9,60") } == "La note est déjà 9,60 : le jury ne change rien.")
    #expect(
      sentence { try MarksRead.defence("ABS").harmonised(by: change("0,00", "10,00")) }
        == "L'UE UE1 n'a pas de note (ABS) : le jury harmonise les notes, il n'en crée pas (convention, art. 11).")
    #expect(
      sentence { try MarksRead.defence("9,60").harmonised(by: change("9,50", "10,00")) }
        == "La note de l'UE UE1 est 9,60 et non 9,50 : relisez-la avant de la changer.")
  }
}
