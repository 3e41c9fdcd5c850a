import Testing

@testable import Alternance

@Suite("Marks, entered by the training assistant alone from signed minutes (PC-11-16)")
struct MarkEntryTests {
  private let own: AssessmentBase
  private var base: Database { own.base }

  init() throws { own = try AssessmentBase() }

  /// UE11-S1 up to its minutes, E-03 absent.
  private func signed() throws {
    try own.convene("UE11-S1")
    try own.hold("UE11-S1", absent: ["E-03"])
    try own.hand("UE11-S1")
    try own.sign("UE11-S1")
  }

  private func sheet() throws -> [String] {
    try base.markSheet(of: "UE11-S1", cohort: own.cohort, by: Staff.manager).lines.map(\.mark.french)
  }

  private func mark(_ changes: [String: String]) -> String { AssessmentDraft.mark.file(changes) }

  @Test("By student or by script, a list in alphabetical order")
  func entered() throws {
    try signed()
    let script = try #require(
      try base.exam("UE11-S1", of: own.cohort, by: Staff.assistant).seats.first { $0.student.code == "E-02" }?.script)
    let rows = [
      ["stagiaire": "E-01", "note": "12,5"], ["stagiaire": "", "copie": String(script), "note": "20.00"],
      ["stagiaire": "E-03", "note": "abs"],
      ["stagiaire": "E-04", "note": "0"],
    ]
    #expect(try base.load(.notes, AssessmentDraft.mark.file(rows)).added == 4)
    #expect(try sheet() == ["20,00", "ATT", "0,00", "ABS", "12,50"])
    #expect(try base.markSheet(of: "UE11-S1", cohort: own.cohort, by: Staff.manager).missing == 1)
  }

  @Test(
    "Bad input, refused with the reason",
    arguments: [
      ("20,01", "« 20,01 » n'est pas entre 0 et 20 : une note de la convention est sur 20 (convention, art. 11)"),
      ("-1", "« -1 » n'est pas entre 0 et 20 : une note de la convention est sur 20 (convention, art. 11)"),
      ("1,2.3", "« 1,2.3 » n'est pas une note : écrivez un nombre de 0 à 20 (12,50), ABS, EXC ou ATT"),
      ("12,505", "« 12,505 » a plus de deux décimales : une note s'écrit au centième, sans être arrondie ici"),
      ("douze", "« douze » n'est pas une note : écrivez un nombre de 0 à 20 (12,50), ABS, EXC ou ATT"),
      ("", "la case est vide : écrivez une note de 0 à 20, ABS, EXC, ou ATT si elle est attendue"),
    ])
  func bad(note: String, reason: String) throws {
    try signed()
    try own.refuses(.notes, mark(["note": note]), column: "note", reason)
  }

  @Test("A mark for someone absent, an absence for someone who sat")
  func absent() throws {
    try signed()
    try own.refuses(
      .notes, mark(["stagiaire": "E-03"]),
      "Cette personne était absente à l'épreuve : écrivez ABS ou EXC, pas une note (convention, art. 11)")
    for note in ["ABS", "EXC"] {
      try own.refuses(
        .notes, mark(["note": note]),
        "Cette personne a rendu une copie : elle a une note, ou ATT tant qu'elle est attendue (convention, art. 11)")
    }
  }

  @Test("Who it is about")
  func candidate() throws {
    try signed()
    let who = "donnez le code du stagiaire, ou le numéro de sa copie"
    try own.refuses(.notes, mark(["stagiaire": ""]), column: "stagiaire", who)
    try own.refuses(.notes, mark(["copie": "1234"]), column: "stagiaire", who)
    try own.refuses(.notes, mark(["stagiaire": "E-99"]), column: "stagiaire", "le stagiaire « E-99 » est inconnu de la base")
    try own.refuses(.notes, mark(["stagiaire": "", "copie": "12"]), column: "copie", "l'épreuve « UE11-S1 » n'a pas de copie n° 12")
    try own.refuses(
      .notes, mark(["epreuve": "UE11-S9"]), column: "epreuve",
      "« UE11-S9 » ne dit pas une épreuve : écrivez UE11-CC1 (contrôle continu), UE11-S1 ou UE11-S2 (examen, 1re ou 2e session)")
    let twice = AssessmentDraft.mark.file([[:], ["note": "13,00"]])
    #expect(
      sentence { try base.load(.notes, twice) }
        == "« notes.csv », ligne 3, colonne « stagiaire » : « UE11-S1 », « E-01 » figure déjà ligne 2.\nUne erreur : rien n'a été enregistré."
    )
  }

  @Test("Not without the minutes of the lecturer who marked, nor the scripts back")
  func minutes() throws {
    let missing = "Les notes se saisissent d'après le procès-verbal signé par l'intervenant : il manque (convention, art. 11)"
    try own.refuses(.notes, mark([:]), missing)
    try own.refuses(.notes, mark(["epreuve": "UE11-CC1"]), missing)
    try own.convene("UE11-S1")
    try own.hold("UE11-S1")
    try own.refuses(
      .procesVerbaux, AssessmentDraft.minutes.file(),
      "Le procès-verbal revient avec les copies, remises à l'intervenant puis rendues : enregistrez ces remises (convention, art. 11)")
    try own.hand("UE11-S1")
    try own.refuses(
      .procesVerbaux, AssessmentDraft.minutes.file(["recu_le": "26/02/2017"]), column: "recu_le",
      "le 26/02/2017 précède la signature, le 27/02/2017")
    try own.refuses(.notes, mark([:]), missing)
    try own.sign("UE11-S1")
    #expect(try base.load(.notes, mark([:])).added == 1)
  }

  @Test("Awaited, then known without a reason; known, changed with one; every word kept")
  func history() throws {
    try signed()
    #expect(try own.enter("UE11-S1", ["E-01": "ATT"]).unchanged == 1)
    #expect(try own.line("E-01", "UE11").first == .pending)
    try own.enter("UE11-S1", ["E-01": "11,50"])
    let reason = "« UE11-S1 », « E-01 » a déjà 11,50 : une note saisie ne change qu'avec un motif (notes corriger)"
    for note in ["12,50", "ATT"] { try own.refuses(.notes, mark(["note": note]), reason) }
    #expect(try own.enter("UE11-S1", ["E-01": "11,50"]).unchanged == 1)
    try own.enter("UE11-S1", ["E-01": "ATT"], reason: "copie à relire")
    #expect(try own.line("E-01", "UE11").first == .pending)
    try own.refuses(.notes, mark(["note": "12,50"]), "Une note saisie ne change qu'avec un motif : donnez-le")
    try own.enter("UE11-S1", ["E-01": "12,50"], reason: "points oubliés au total")
    #expect(try own.line("E-01", "UE11").first == MarksRead.entry("12,50"))
    let history = try base.markHistory(of: own.cohort, assessment: "UE11-S1", student: "E-01", by: Staff.manager)
    #expect(history.map(\.mark.french) == ["11,50", "ATT", "12,50"])
    #expect(history.map(\.reason) == ["", "copie à relire", "points oubliés au total"])
    #expect(
      history.allSatisfy { $0.author == "assistante-formation" && $0.on == Fixture.today && $0.jury == nil && $0.assessment == "UE11-S1" })
    #expect(try base.markHistory(of: own.cohort, assessment: nil, student: "E-02", by: Staff.manager).isEmpty)
    #expect(try base.verify().isClean)
  }

  @Test(
    "Nobody but the training assistant enters a mark (PC-11-16)",
    arguments: [
      Staff.manager, Staff.pedagogicalDirector, Staff.president, Staff.cnamDirector, Staff.tutor,
    ])
  func roles(actor: Actor) throws {
    try signed()
    #expect(
      sentence { try base.load(.notes, mark([:]), by: actor) }?.contains(
        "ne peut pas saisir des notes ; seul rôle qui le peut : assistante de formation (Cnam).") == true)
  }
}
