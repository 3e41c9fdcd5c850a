import Testing

@testable import Alternance

@Suite("What the jury changes, before and after (A-52, PC-11-17)")
struct HarmonisationTests {
  private let own: AssessmentBase
  private var base: Database { own.base }

  init() throws { own = try AssessmentBase(.marked) }

  private func change(_ changes: [String: String]) -> String { AssessmentDraft.change.file(changes) }

  @Test("The figure and the status of the first sitting; the lecturers' marks stay")
  func first() throws {
    try own.harmonise("E-02", "UE11", "9,60", "10,00")
    try own.harmonise("E-04", "UE11", "10,00", "9,99")
    let raised = try own.line("E-02", "UE11")
    #expect(raised.result.rule == "harmonisation du jury, 9,60 avant : 10,00 → obtenue" && raised.result.status == .obtainedFirst)
    #expect(raised.first == MarksRead.entry("6,00") && raised.tests == [MarksRead.entry("15,00"), MarksRead.entry("15,00")])
    #expect(try own.told("E-04", "UE11") == "ajourné 9,99")
    let file = try base.juryFile("J-1", by: Staff.president)
    #expect(file.changes.map(\.student.code) == ["E-02", "E-04"])
    #expect(file.changes.map { "\($0.change.before.french) \($0.change.after.french) \($0.sitting)" } == ["9,60 10,00 1", "10,00 9,99 1"])
    try own.close("J-1")
    #expect(try own.line("E-02", "UE11").decision?.grade.french == "10,00")
    #expect(try own.convene("UE11-S2").convened.map(\.student.code).sorted() == ["E-03", "E-04", "E-05"])
  }

  @Test("And of the second one")
  func second() throws {
    try own.close("J-1")
    try own.sit("UE11-S2", ["E-02": "10,00", "E-03": "ABS", "E-05": "9,50"])
    try own.harmonise("E-05", "UE11", "9,50", "10,00", by: "J-3")
    try own.harmonise("E-02", "UE11", "10,00", "9,00", by: "J-3")
    #expect(try own.line("E-05", "UE11").changes.map(\.sitting) == [2])
    try own.close("J-3")
    #expect(try own.told("E-05", "UE11") == "obtenue en 2e session 10,00")
    #expect(try own.line("E-02", "UE11").decision?.status == .failed)
    #expect(try own.line("E-05", "UE11").result.rule == "2e session, harmonisation du jury, 9,50 avant : 10,00 → obtenue")
  }

  @Test("A change whose figure is no longer the one that was read has no effect")
  func stale() throws {
    try own.harmonise("E-02", "UE11", "9,60", "10,00")
    try own.enter("UE11-S1", ["E-02": "6,10"], reason: "total refait")
    #expect(try own.told("E-02", "UE11") == "ajourné 9,66")
    let file = try base.juryFile("J-1", by: Staff.president)
    #expect(file.changes.isEmpty && file.staleChanges.map(\.student.code) == ["E-02"])
    #expect(
      file.warnings.first
        == "Mme Iris Arbogast, UE11 : l'harmonisation 9,60 → 10,00 ne s'applique plus, la note a été corrigée depuis ; recommencez-la s'il y a lieu."
    )
  }

  @Test("The figure is the one that the jury reads, in a unit that it looks at, with a reason")
  func refusals() throws {
    try own.refuses(
      .harmonisations, change(["avant": "9,50"]), "La note de l'UE UE11 est 9,60 et non 9,50 : relisez-la avant de la changer")
    try own.refuses(
      .harmonisations, change(["stagiaire": "E-03", "avant": "0,00"]),
      "L'UE UE11 n'a pas de note (ABS) : le jury harmonise les notes, il n'en crée pas (convention, art. 11)")
    try own.refuses(.harmonisations, change(["apres": "9,60"]), "La note est déjà 9,60 : le jury ne change rien")
    try own.refuses(
      .harmonisations, change(["apres": "20,01"]), column: "apres",
      "« 20,01 » n'est pas entre 0 et 20 : une note de la convention est sur 20 (convention, art. 11)")
    try own.refuses(.harmonisations, change(["motif": ""]), column: "motif", "la cellule est vide")
    try own.refuses(
      .harmonisations, change(["ue": "UE21"]), "« E-02 » n'a pas de résultat dans l'UE UE21 devant le jury « J-1 »")
    try own.refuses(
      .harmonisations, change(["stagiaire": "E-99"]), "« E-99 » n'a pas de résultat dans l'UE UE11 devant le jury « J-1 »")
    try own.refuses(
      .harmonisations, change(["jury": "J-8"]), column: "jury", "le jury « J-8 » est inconnu ; jurys : J-1, J-2, J-3, J-4, J-5")
    #expect(
      sentence { try base.load(.harmonisations, change([:]), by: Staff.assistant) }?.contains("ne peut pas prononcer des résultats") == true
    )
  }

  @Test("Repeated, it changes nothing; closed, the jury changes nothing more")
  func repeated() throws {
    #expect(try base.load(.harmonisations, change([:])).added == 1)
    #expect(try base.load(.harmonisations, change([:])).unchanged == 1)
    try own.close("J-1")
    #expect(try base.load(.harmonisations, change([:])).unchanged == 1)
    try own.refuses(
      .harmonisations, change(["stagiaire": "E-05"]),
      "Le jury « J-1 » est clos depuis le 13/03/2017 : ce qu'il a décidé ne change que par un nouveau jury (convention, art. 11)")
  }

  @Test("A jury changes a result twice: the second change reads what the first one made")
  func twice() throws {
    try own.harmonise("E-02", "UE11", "9,60", "9,80")
    #expect(sentence { try own.harmonise("E-02", "UE11", "9,80", "10,00") } == nil)
    #expect(try own.told("E-02", "UE11") == "obtenue 10,00")
    #expect(try own.line("E-02", "UE11").changes.map(\.change.after.french) == ["9,80", "10,00"])
  }
}
