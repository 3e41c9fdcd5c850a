import Foundation
import Testing

@testable import Alternance

@Suite("When the disk or another command stands in the way")
struct DiskTests {
  private let folder: TemporaryFolder
  private var path: String { folder.path("base.alternance") }

  init() throws {
    folder = try TemporaryFolder()
    try Database.create(at: path).load(.partenaires, Sample.partners)
  }

  /// A file of sites too large for the room left.
  private var manySites: String {
    let rows = (1...2000).map { "S-\($0);Site \($0);CFA;7 rue Deux;13090;Aix-en-Provence;non" }
    return (["code;nom;partenaire;adresse;code_postal;ville;principal"] + rows).joined(separator: "\n")
  }

  @Test("A full disk: nothing is written, and the base goes on")
  func full() throws {
    let base = try Database.open(at: path)
    let before = try base.contents()
    try base.queue.writeWithoutTransaction { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      _ = try Int.fetchOne(db, sql: "PRAGMA max_page_count = \(pages + 2)")
    }
    #expect(
      sentence { try base.load(.sites, manySites) }
        == "Le disque est plein : rien n'a été écrit dans « \(path) » ; libérez de la place et recommencez.")
    #expect(try base.contents() == before)
    #expect(try base.load(.sites, Sample.sites).added == 2)
  }

  @Test("Another command holds the base")
  func busy() throws {
    let base = try Database.open(at: path)
    try base.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA busy_timeout = 20") }
    let other = try RawConnection(path)
    #expect(other.run("BEGIN IMMEDIATE") == nil)
    #expect(
      sentence { try base.load(.sites, Sample.sites) }
        == "La base « \(path) » est occupée par une autre commande : recommencez dans un instant.")
    #expect(other.run("ROLLBACK") == nil)
    #expect(try base.load(.sites, Sample.sites).added == 2)
  }

  @Test("A file that SQLite may only read: nothing is written")
  func readOnlyFile() throws {
    let url = URL(fileURLWithPath: path)
    var bytes = try Data(contentsOf: url)
    bytes[18] = 3  // A write format that SQLite does not know: it may read the file, not write it.
    try bytes.write(to: url)
    let base = try Database.open(at: path)
    #expect(
      sentence { try base.load(.sites, Sample.sites) }
        == "La base « \(path) » ou son dossier est en lecture seule : rien n'a été écrit.")
    #expect(try base.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM site") } == 0)
    #expect(try Data(contentsOf: url) == bytes)
  }

  @Test("A folder in which nothing may be created", .enabled(if: geteuid() != 0, "root writes everywhere"))
  func readOnlyFolder() throws {
    let base = try Database.open(at: path)
    #expect(chmod(folder.url.path, 0o555) == 0)
    defer { chmod(folder.url.path, 0o755) }
    #expect(
      sentence { try base.load(.sites, Sample.sites) }
        == "La base « \(path) » ou son dossier est en lecture seule : rien n'a été écrit.")
    let new = folder.path("autre.alternance")
    #expect(sentence { try Database.create(at: new) } == "La base « \(new) » ne s'ouvre pas : vérifiez le dossier et vos droits.")
  }

  @Test("A damaged file is told as such")
  func damaged() throws {
    let url = URL(fileURLWithPath: path)
    var bytes = try Data(contentsOf: url)
    for index in 100..<4096 { bytes[index] = 0xAA }
    try bytes.write(to: url)
    #expect(
      sentence { try Database.open(at: path) }
        == "La base est endommagée (\(path)) : restaurez une sauvegarde, puis lancez « alternance verifier ».")
  }
}
