import Foundation
import Testing

@testable import Alternance

@Suite("A backup and its base")
struct CopyTests {
  private let kept: KeptBase

  init() throws { kept = try KeptBase() }

  @Test("Clean, with the same head; then the base goes on and the copy stays")
  func copy() throws {
    let head = try kept.backUp()
    let (base, copy) = (try kept.open(), try Database.open(at: kept.backup))
    #expect(try copy.verify() == Verification(findings: [], entries: base.verify().entries, head: head))
    try BillingBase(base).bill("2016-11", on: "2016-12-06")
    #expect(try base.verify().head != head)
    #expect(try copy.verify().head == head)
  }

  @Test("It writes nothing in the base, not a byte")
  func unchanged() throws {
    let before = try kept.bytes()
    try kept.backUp()
    #expect(try kept.bytes() == before)
  }

  @Test("A base is not its own backup")
  func itself() throws {
    let before = try kept.bytes()
    #expect(
      sentence { try kept.open().backUp(to: kept.path, by: Staff.accountant) }
        == "Le fichier « \(kept.path) » existe déjà : choisissez un autre nom, rien n'est écrasé.")
    #expect(try kept.bytes() == before)
  }

  @Test("A tutor takes none")
  func permission() {
    #expect(sentence { try kept.open().backUp(to: kept.backup, by: Staff.tutor) }?.contains("ne peut pas consulter") == true)
    #expect(!FileManager.default.fileExists(atPath: kept.backup))
  }

  @Test("Guards stand in the copy as in the base")
  func guards() throws {
    try kept.backUp()
    let raw = try RawConnection(kept.backup)
    #expect(raw.run("DELETE FROM invoice") == "Rien ne s'efface dans « invoice ».")
    #expect(raw.run("UPDATE payment SET amountCents = 1") == "Rien ne se modifie dans « payment » : ajoutez une correction.")
  }
}
