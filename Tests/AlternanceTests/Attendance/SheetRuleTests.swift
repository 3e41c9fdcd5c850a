import Testing

@testable import Alternance

@Suite("The rules of sheets and absences, against a hand with a SQL shell")
struct SheetRuleTests {
  private let folder: TemporaryFolder
  private let raw: RawConnection

  /// The slot P-01 of the small cohort, its first quarter signed by S-01 and by the lecturer; the slot P-04 waits.
  init() throws {
    folder = try TemporaryFolder()
    let path = folder.path("base.alternance")
    let sheets = try SheetBase()
    try sheets.enter("P-01", quarters: [1], absent: ["S-02", "S-03"], isCountersigned: true, on: "2016-10-04")
    try sheets.base.keepScan(
      SheetScan(SamplePicture.drawing, name: "feuille.png"), of: "P-01", by: Staff.coordinator, on: Day(iso: "2016-10-04")!)
    let file = try Database.create(at: path)
    try sheets.base.queue.backup(to: file.queue)
    raw = try RawConnection(path)
  }

  private static let lecturer = "(SELECT s.lecturer FROM slot s WHERE s.code = 'P-01')"
  private static func slot(_ code: String) -> String { "(SELECT id FROM slot WHERE code = '\(code)')" }
  private static func student(_ code: String) -> String { "(SELECT id FROM student WHERE code = '\(code)')" }

  private func sign(_ code: String, _ quarter: Int, _ student: String) -> String? {
    raw.run(
      "INSERT INTO signature SELECT \(Self.student(student)), day, quarter, slot, minutes, NULL, 1 FROM quarterDay "
        + "WHERE slot = \(Self.slot(code)) AND quarter = \(quarter)")
  }

  private func countersign(_ code: String, _ quarter: Int, by lecturer: String, on day: String) -> String? {
    raw.run(
      "INSERT INTO countersignature (slot, quarter, lecturer, signedOn, entry) VALUES (\(Self.slot(code)), \(quarter), \(lecturer), '\(day)', 1)"
    )
  }

  @Test("A sheet that the lecturer signed takes no signature")
  func closed() {
    #expect(
      sign("P-01", 1, "S-02") == "L'intervenant a signé cette feuille, elle est close : passez par « alternance corriger emargement ».")
    #expect(sign("P-01", 2, "S-02") == nil)
  }

  @Test("It is signed by the slot's lecturer, once, not before the slot, nor after it was cancelled")
  func lecturer() {
    #expect(
      countersign("P-01", 2, by: "(SELECT max(id) FROM lecturer)", on: "2016-10-04")
        == "La feuille est contresignée par l'intervenant de la séance, et par lui seul (convention, art. 7).")
    #expect(countersign("P-01", 2, by: Self.lecturer, on: "2016-10-02") == "Une feuille ne se contresigne pas avant la séance.")
    #expect(
      countersign("P-01", 1, by: Self.lecturer, on: "2016-10-04")
        == "Cette ligne existe déjà dans « countersignature » : rien ne s'y remplace.")
    #expect(raw.run("INSERT INTO slotCancellation (slot, reason, entry) VALUES (\(Self.slot("P-04")), 'neige', 1)") == nil)
    #expect(
      countersign("P-04", 1, by: Self.lecturer, on: "2016-12-06")
        == "Cette séance est annulée ou déplacée : sa feuille ne se contresigne pas.")
  }

  @Test("A slot whose sheet was countersigned is not cancelled, though nobody signed it")
  func cancellation() {
    #expect(countersign("P-04", 1, by: Self.lecturer, on: "2016-12-05") == nil)
    #expect(
      raw.run("INSERT INTO slotCancellation (slot, reason, entry) VALUES (\(Self.slot("P-04")), 'neige', 1)")
        == "L'intervenant a signé la feuille de cette séance : elle a eu lieu, elle ne s'annule pas.")
  }

  @Test("A sheet is centralised once countersigned")
  func centralised() {
    func centralise(_ quarter: Int) -> String? {
      raw.run(
        "PRAGMA foreign_keys = ON; INSERT INTO sheetCentralisation (slot, quarter, centralisedOn, entry) "
          + "VALUES (\(Self.slot("P-01")), \(quarter), '2016-10-31', 1)")
    }
    #expect(centralise(2) == "FOREIGN KEY constraint failed")
    #expect(centralise(1) == nil)
  }

  @Test("A drawing follows its signature")
  func drawing() {
    func draw(_ column: String, _ signer: String) -> String? {
      raw.run(
        "INSERT INTO drawnSignature (slot, quarter, \(column), drawnAt, image, sha256, entry) VALUES "
          + "(\(Self.slot("P-01")), 1, \(signer), '2016-10-03T08:31:00', x'89', printf('%064d', 1), 1)")
    }
    let empty = "L'image d'une signature suit la signature : cette case est vide."
    #expect(draw("student", Self.student("S-02")) == empty)
    #expect(draw("lecturer", "(SELECT max(id) FROM lecturer)") == empty)
    #expect(draw("student", Self.student("S-01")) == nil)
    #expect(draw("lecturer", Self.lecturer) == nil)
  }

  @Test("A scan that a hand replaced is not given back")
  func scan() throws {
    let base = try Database.open(at: folder.path("base.alternance"))
    #expect(try base.scans(of: "P-01", by: Staff.manager).map(\.content) == [SamplePicture.drawing])
    #expect(raw.run("UPDATE sheetScan SET content = x'89'") == "Rien ne se modifie dans « sheetScan » : ajoutez une correction.")
    #expect(raw.run("DROP TRIGGER sheetScan_noUpdate; UPDATE sheetScan SET content = x'89'") == nil)
    #expect(
      sentence { try base.scans(of: "P-01", by: Staff.manager) }
        == "La base est endommagée (feuille numérisée « feuille.png ») : restaurez une sauvegarde, puis lancez « alternance verifier ».")
  }

  @Test("A justification is not judged before it came; a refusal says why")
  func justification() {
    #expect(
      raw.run(
        "INSERT INTO justification (student, firstDay, lastDay, reason, document, receivedOn, entry) VALUES "
          + "(\(Self.student("S-02")), '2016-10-03', '2016-10-03', 'illness', '', '2016-10-05', 1)") == nil)
    func judge(_ isAccepted: Int, _ day: String, _ note: String) -> String? {
      raw.run(
        "INSERT INTO justificationDecision (justification, isAccepted, decidedOn, note, entry) VALUES (1, \(isAccepted), '\(day)', '\(note)', 1)"
      )
    }
    #expect(judge(1, "2016-10-04", "") == "Un justificatif ne se juge pas avant d'être reçu.")
    #expect(judge(0, "2016-10-06", "")?.hasPrefix("CHECK constraint failed") == true)
    #expect(judge(0, "2016-10-06", "sans pièce") == nil)
  }

  @Test("A declaration is not sent before it is made")
  func sending() {
    #expect(
      raw.run(
        "INSERT INTO absenceNotice (cohort, company, month, number, declaredOn, entry) VALUES (1, 1, '2016-10', 'ABS-1', '2016-11-04', 1)")
        == nil)
    func send(_ day: String) -> String? {
      raw.run("INSERT INTO noticeSending (notice, means, sentOn, proof, entry) VALUES (1, 'email', '\(day)', 'accusé', 1)")
    }
    #expect(send("2016-11-03") == "Une déclaration d'absence ne s'envoie pas avant d'être établie (convention, art. 7).")
    #expect(send("2016-11-04") == nil)
  }
}
