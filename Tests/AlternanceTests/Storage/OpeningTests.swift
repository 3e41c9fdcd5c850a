import Foundation
import Testing

@testable import Alternance

@Suite("Creating and opening a base")
struct OpeningTests {
  private let folder: TemporaryFolder
  private var path: String { folder.path("base.alternance") }

  init() throws { folder = try TemporaryFolder() }

  @Test("What was written is there when the base is opened again")
  func reopened() throws {
    do { try Database.create(at: path).load(.partenaires, Sample.partners) }
    let base = try Database.open(at: path)
    #expect(try base.read { try String.fetchAll($0, sql: "SELECT code FROM partner ORDER BY id") } == ["CNAM", "CFA"])
    #expect(try base.load(.partenaires, Sample.partners).unchanged == 2)
  }

  @Test("A base that is not there")
  func missing() {
    #expect(
      sentence { try Database.open(at: path) }
        == "La base « \(path) » n'existe pas : créez-la avec « alternance initialiser », ou indiquez --base FICHIER.")
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test("A file that exists is never written over")
  func exists() throws {
    try Data("précieux".utf8).write(to: URL(fileURLWithPath: path))
    #expect(
      sentence { try Database.create(at: path) }
        == "Le fichier « \(path) » existe déjà : choisissez un autre nom, rien n'est écrasé.")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "précieux")
  }

  @Test("A text file is no base, nor is an empty one", arguments: ["", String(repeating: "Ceci n'est pas une base. ", count: 100)])
  func text(content: String) throws {
    try Data(content.utf8).write(to: URL(fileURLWithPath: path))
    #expect(sentence { try Database.open(at: path) } == "Le fichier « \(path) » n'est pas une base d'Alternance : vérifiez --base.")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == content)
  }

  @Test("Another program's SQLite file is no base, and stays as it was")
  func foreign() throws {
    let raw = try RawConnection(path)
    #expect(raw.run("CREATE TABLE recipe (title TEXT); PRAGMA application_id = 42") == nil)
    #expect(sentence { try Database.open(at: path) } == "Le fichier « \(path) » n'est pas une base d'Alternance : vérifiez --base.")
    #expect(raw.column("SELECT name FROM sqlite_schema") == ["recipe"])
  }

  @Test("A base newer than the program is refused, and stays as it was")
  func newer() throws {
    _ = try Database.create(at: path)
    let raw = try RawConnection(path)
    #expect(raw.run("INSERT INTO grdb_migrations VALUES ('999')") == nil)
    #expect(
      sentence { try Database.open(at: path) }
        == "La base « \(path) » vient d'une version plus récente d'Alternance : installez cette version pour l'ouvrir.")
    #expect(raw.column("SELECT count(*) FROM journal") == ["0"])
  }

  @Test("A folder that is not there")
  func noFolder() {
    let path = folder.path("nulle-part/base.alternance")
    #expect(sentence { try Database.create(at: path) } == "La base « \(path) » ne s'ouvre pas : vérifiez le dossier et vos droits.")
  }

  @Test("A folder is no base")
  func directory() {
    let path = folder.url.path
    #expect(sentence { try Database.open(at: path) } == "La base « \(path) » ne s'ouvre pas : vérifiez le dossier et vos droits.")
  }

  @Test("The file tells that it is a base of Alternance")
  func identity() throws {
    _ = try Database.create(at: path)
    #expect(try RawConnection(path).column("PRAGMA application_id") == ["\(0x414C_5445)"])
    #expect(try Data(contentsOf: URL(fileURLWithPath: path))[68..<72] == Data("ALTE".utf8))
  }
}
