import Foundation
import Testing

@testable import Alternance

@Suite("Restoring, or not")
struct RestorationTests {
  private let kept: KeptBase

  init() throws {
    kept = try KeptBase()
    try kept.backUp()
  }

  @Test("Accepted when no document vanishes: row for row the backup, and one entry more")
  func accepted() throws {
    let before = try kept.open().contents().dropLast()
    try kept.open().load(
      .sites, "code;nom;partenaire;adresse;code_postal;ville;principal\nTROIS;Site trois;CFA;3 rue Trois;13090;Aix;non")
    let restored = try kept.restore()
    let after = try restored.contents().dropLast()
    #expect(zip(before, after).filter { $0 != $1 }.map(\.1) == ["journal \(try restored.verify().entries)"])
    #expect(try kept.raw().column("SELECT code FROM site ORDER BY id") == ["CFA", "CNAM_AIX"])
    let last = try #require(restored.journal(by: Staff.accountant).last)
    #expect((last.actor, last.day.iso, last.subject) == ("comptable", "2018-12-10", "sauvegarde restaurée"))
    #expect(try kept.findings() == [])
  }

  @Test("Refused when invoices would vanish: not a byte changes")
  func vanishing() throws {
    try kept.billing().bill("2016-11", on: "2016-12-06")
    let before = try kept.bytes()
    #expect(
      sentence { try kept.restore() }
        == "La sauvegarde « \(kept.backup) » est antérieure à 2 documents émis (« CNAM-AGAC-2016-00003 »…) : la restaurer les ferait "
        + "disparaître ; rien n'a été changé.")
    #expect(try kept.bytes() == before)
  }

  @Test("A credit note alone is a document, a signed point too")
  func otherDocuments() throws {
    _ = try kept.billing().credit("CNAM-AGAC-2016-00001", on: "2016-12-06")
    #expect(sentence { try kept.restore() }?.contains(" à un document émis (« CNAM-AGAC-2016-00003 »") == true)
    let other = try KeptBase()
    try other.backUp()
    let base = try other.open()
    let july = try #require(Day(iso: "2017-07-10"))
    _ = try base.drawPoint(of: base.cohort("2016"), asOf: july, by: Staff.cfaDirector, on: july)
    #expect(sentence { try other.restore() }?.contains(" à un document émis (« point au 2017-07-10 »") == true)
  }

  @Test("A row changed in the backup: refused, not a byte changes")
  func tampered() throws {
    #expect(try RawConnection(kept.backup).without("payment_noUpdate", run: "UPDATE payment SET amountCents = 1") == nil)
    let before = try kept.bytes()
    let answer = try #require(sentence { try kept.restore() })
    #expect(answer.hasPrefix("La sauvegarde « \(kept.backup) » n'est pas intacte : Les lignes de l'écriture n° "), "\(answer)")
    #expect(try kept.bytes() == before)
  }

  @Test("A file that is no base, or not there: not a byte changes")
  func noBackup() throws {
    let before = try kept.bytes()
    try Data("texte".utf8).write(to: URL(fileURLWithPath: kept.backup))
    #expect(sentence { try kept.restore() } == "Le fichier « \(kept.backup) » n'est pas une base d'Alternance : vérifiez --base.")
    try FileManager.default.removeItem(atPath: kept.backup)
    #expect(sentence { try kept.restore() }?.hasPrefix("La base « \(kept.backup) » n'existe pas") == true)
    #expect(try kept.bytes() == before)
  }

  @Test(
    "Whoever may not restore changes nothing",
    arguments: [
      ("coordinatrice", "« coordinatrice » (coordination du pôle entreprises-apprentis (CFA)) ne peut pas restaurer une sauvegarde"),
      ("inconnu", "L'acteur « inconnu » est inconnu de cette base"), (nil, "Qui agit ?"),
    ])
  func permission(login: String?, refusal: String) throws {
    let before = try kept.bytes()
    #expect(sentence { try kept.restore(by: login) }?.hasPrefix(refusal) == true)
    #expect(try kept.bytes() == before)
  }

  @Test("Where no base is left, the backup becomes one")
  func lost() throws {
    try FileManager.default.removeItem(atPath: kept.path)
    #expect(try kept.restore().verify().findings == [])
    #expect(try kept.billing().entry("CNAM-AGAC-2016-00001").state == .paid)
  }

  @Test("A damaged base is set aside, and the backup takes its place")
  func damagedBase() throws {
    let broken = try kept.bytes().prefix(40_960)
    try broken.write(to: URL(fileURLWithPath: kept.path))
    #expect(try kept.restore().verify().findings == [])
    #expect(try kept.bytes(kept.path + ".endommagee") == broken)
  }

  @Test("After a restoration, numbers go on without a gap")
  func goesOn() throws {
    _ = try kept.restore()
    #expect(
      try kept.billing().bill("2016-11", on: "2018-12-11").invoices.map(\.number) == ["CNAM-AGAC-2018-00001", "CNAM-AGAC-2018-00002"])
    #expect(try kept.findings() == [])
  }
}
