import Foundation
import Testing

@testable import Alternance

@Suite("A new base")
struct InitialisationTests {
  private let folder: TemporaryFolder
  private var path: String { folder.path("base.alternance") }
  private let resources = Resources(folder: Fixture.seed.deletingLastPathComponent().path)
  private let day = Day(iso: "2016-09-01")!

  init() throws { folder = try TemporaryFolder() }

  @Test("Holds the programme, its people, and proposals that wait for both agreements")
  func filled() throws {
    let base = try Database.initialise(at: path, resources: resources, by: "directeur-cnam", on: day)
    #expect(try base.roleAssignments().count == 10)
    #expect(try base.verify().isClean)
    #expect(try base.journal(by: Staff.manager).map(\.action) == ["initialiser une base"])
    #expect(
      sentence { try base.tariffs(ofProgramme: nil, by: Staff.manager).tariff(.teachingHour, on: day) }
        == "Le tarif « heure de cours » du 01/09/2016 n'est pas accordé par les deux partenaires (convention, art. 9) : chacun "
        + "l'approuve par « alternance approuver tarifs ».")
    #expect(try base.approve(.tariffs(programme: nil), by: base.actor("directeur-cfa", on: day), on: day) == 9)
  }

  @Test("Leaves no file behind when somebody unknown creates it")
  func unknown() throws {
    #expect(
      sentence { try Database.initialise(at: path, resources: resources, by: "hugo", on: day) }
        == "L'acteur « hugo » est inconnu de cette base ; acteurs connus : assistante-formation, communication, comptable, "
        + "coordinatrice, directeur-cfa, directeur-cnam, directeur-pole, directrice-pedagogique, enseignant-referent, "
        + "responsable-alternance.")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == [])
  }

  @Test("Leaves no file behind when a file of the programme lacks")
  func incomplete() throws {
    let seed = folder.path("seed/programme")
    try FileManager.default.createDirectory(atPath: seed, withIntermediateDirectories: true)
    for name in ["partenaires", "personnes"] {
      try FileManager.default.copyItem(atPath: resources.path("seed/programme/\(name).csv"), toPath: "\(seed)/\(name).csv")
    }
    let partial = Resources(folder: folder.url.path)
    #expect(
      sentence { try Database.initialise(at: path, resources: partial, by: "directeur-cnam", on: day) }
        == "Le fichier « \(partial.path("seed/programme/sites.csv")) » n'existe pas : vérifiez son nom.")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["seed"])
  }

  @Test("Never over a file that exists")
  func exists() throws {
    try Data("précieux".utf8).write(to: URL(fileURLWithPath: path))
    #expect(sentence { try Database.initialise(at: path, resources: resources, by: "directeur-cnam", on: day) } != nil)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "précieux")
  }

  @Test("A demonstration marks its documents, a real base of invented numbers too")
  func specimen() throws {
    let base = try Database.initialise(at: path, resources: resources, isDemonstration: true, by: "directeur-cnam", on: day)
    #expect(try base.read { try String.fetchOne($0, sql: "SELECT nature FROM base") } == "demonstration")
  }
}
