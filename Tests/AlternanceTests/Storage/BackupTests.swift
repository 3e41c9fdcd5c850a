import Foundation
import Testing

@testable import Alternance

@Suite("Backups")
struct BackupTests {
  private let folder: TemporaryFolder
  private let billing: BillingBase
  private let copy: String

  init() throws {
    folder = try TemporaryFolder()
    let path = folder.path("base.alternance")
    _ = try Fixture.small().backUp(to: path, by: Staff.manager)
    billing = try BillingBase(Database.open(at: path))
    copy = folder.path("sauvegarde.alternance")
  }

  private func restore() throws -> Database {
    try Database.restore(copy, to: billing.base.path, by: "comptable", on: Fixture.today)
  }

  @Test("A backup is a whole base, and names the head of the journal")
  func backup() throws {
    let head = try billing.base.backUp(to: copy, by: Staff.accountant)
    let opened = try Database.open(at: copy)
    #expect(try opened.contents() == billing.base.contents())
    #expect(try opened.verify() == billing.base.verify())
    #expect(try opened.verify().head == head)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted() == ["base.alternance", "sauvegarde.alternance"])
  }

  @Test("Nothing is written over, nor outside a folder")
  func refused() throws {
    try Data("précieux".utf8).write(to: URL(fileURLWithPath: copy))
    #expect(
      sentence { try billing.base.backUp(to: copy, by: Staff.accountant) }
        == "Le fichier « \(copy) » existe déjà : choisissez un autre nom, rien n'est écrasé.")
    #expect(try String(contentsOfFile: copy, encoding: .utf8) == "précieux")
    let nowhere = folder.path("nulle-part/s.alternance")
    #expect(
      sentence { try billing.base.backUp(to: nowhere, by: Staff.accountant) }
        == "La base « \(nowhere) » ne s'ouvre pas : vérifiez le dossier et vos droits.")
  }

  @Test("Restored, the base is as it was, and says so")
  func restored() throws {
    _ = try billing.base.backUp(to: copy, by: Staff.accountant)
    let before = try billing.base.verify().entries
    try billing.transmit("2016-10", on: "2016-11-03")
    let base = try restore()
    #expect(try base.verify().isClean)
    #expect(try base.verify().entries == before + 1)
    #expect(try base.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM monthlyTransfer") } == 0)
    #expect(try base.journal(by: Staff.accountant).last?.action == "restaurer une sauvegarde")
  }

  @Test("Issued invoices never vanish")
  func invoices() throws {
    _ = try billing.base.backUp(to: copy, by: Staff.accountant)
    try billing.bill("2016-10", on: "2016-11-03")
    let before = try billing.base.contents()
    #expect(
      sentence { try restore() }
        == "La sauvegarde « \(copy) » est antérieure à 2 documents émis (« CNAM-AGAC-2016-00001 »…) : la restaurer les ferait "
        + "disparaître ; rien n'a été changé.")
    #expect(try Database.open(at: billing.base.path).contents() == before)
  }

  @Test("Nor does a notice of absence that a company received")
  func notices() throws {
    try billing.base.load(.seances, Files.slot + "P-07;2016;17/10/2016;08:30;12:15;UE11;I-06;CFA")
    try billing.base.load(.contresignatures, "seance;quart;intervenant;le\nP-07;;I-06;")
    try billing.transmit("2016-10", on: "2016-11-03")
    _ = try billing.base.backUp(to: copy, by: Staff.accountant)
    let october = try #require(Month(year: 2016, month: 10))
    let notices = try billing.base.declareAbsences(of: billing.cohort, month: october, by: Staff.coordinator, on: Fixture.today)
    #expect(notices.count == 2)
    #expect(sentence { try restore() } != nil)
  }

  @Test("A backup with a hand in it is not restored")
  func tampered() throws {
    _ = try billing.base.backUp(to: copy, by: Staff.accountant)
    #expect(try RawConnection(copy).run("DROP TRIGGER payment_noUpdate") == nil)
    #expect(
      sentence { try restore() }
        == "La sauvegarde « \(copy) » n'est pas intacte : La protection « payment_noUpdate » a été retirée de la base.")
  }

  @Test("Not everybody restores")
  func permission() throws {
    _ = try billing.base.backUp(to: copy, by: Staff.accountant)
    #expect(
      sentence { try Database.restore(copy, to: billing.base.path, by: "coordinatrice", on: Fixture.today) }
        == "« coordinatrice » (coordination du pôle entreprises-apprentis (CFA)) ne peut pas restaurer une sauvegarde ; le peuvent : "
        + "assistant comptabilité client (Cnam), direction régionale du Cnam, direction du CFA.")
  }
}
