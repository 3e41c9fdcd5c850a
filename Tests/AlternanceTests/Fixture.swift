import Foundation

import class GRDB.DatabaseQueue

@testable import Alternance

/// Bases to test on. Each is filled once; every test works on a copy in memory of its own.
enum Fixture {
  /// The programme of the seed files, its tariffs agreed, and the cohort 2016, taken over and empty.
  static func programme() throws -> Database { try filled.get().copy() }

  /// The programme with the small cohort of `SmallCohort`.
  static func small() throws -> Database { try smallFilled.get().copy() }

  /// The demonstration of the seed files as a cohort taken over: sixteen students, two years of signatures, nothing transmitted.
  /// Its students are the first sixteen candidates, its contracts come without their places.
  static func demonstration() throws -> Database { try demonstrationFilled.get().copy() }

  /// A day after everything that the seed files tell.
  static let today = Day(iso: "2018-12-10")!

  /// The seed folder, beside the tests.
  static let seed = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("seed")

  private static let filled = Result { try withProgramme(.inMemory()) }
  private static let smallFilled = Result { try SmallCohort.fill(programme()) }
  private static let demonstrationFilled = Result { try withDemonstration(programme()) }

  /// Fills an empty base with the programme of the seed files.
  static func withProgramme(_ base: Database) throws -> Database {
    let types: [ImportType] = [
      .partenaires, .sites, .programmes, .ue, .quarts, .mentions, .comptes, .personnes, .tarifs, .budgets, .capacites, .diplomes, .smic,
      .regimes,
    ]
    for type in types { _ = try base.loadSeed("programme/\(type.rawValue).csv", type) }
    let signed = Day(iso: "2016-10-25")!
    _ = try base.approve(.tariffs(programme: nil), by: Staff.cnamDirector, on: signed)
    _ = try base.approve(.tariffs(programme: nil), by: Staff.cfaDirector, on: signed)
    try base.openTakenOver(firstClassOn: Day(iso: "2016-09-19"), on: signed)
    return base
  }

  private static func withDemonstration(_ base: Database) throws -> Database {
    for type in [ImportType.intervenants, .entreprises] { _ = try base.loadSeed("demonstration/\(type.rawValue).csv", type) }
    try base.load(.stagiaires, seed("candidats", columns: ImportType.stagiaires.columns.map(\.name), rows: 16))
    try base.load(.contrats, seed("contrats", columns: SmallCohort.contractHeader.split(separator: ";").map(String.init), rows: 16))
    try base.prepareTeaching()
    for type in [ImportType.ruptures, .seances, .visites, .depenses] {
      _ = try base.loadSeed("demonstration/\(type.rawValue).csv", type)
    }
    _ = try base.loadSeed("demonstration/emargements-cfa.csv", .emargements)
    _ = try base.loadSeed("demonstration/emargements-cnam.csv", .emargements, by: Staff.assistant)
    try base.agreeContracts()
    return base
  }
}

extension Fixture {
  /// Some columns of the first rows of a file of the demonstration.
  static func seed(_ file: String, columns: [String], rows count: Int) throws -> String {
    let text = try String(contentsOf: seed.appendingPathComponent("demonstration/\(file).csv"), encoding: .utf8)
    let lines = text.replacing("\u{FEFF}", with: "").split(whereSeparator: \.isNewline).map {
      $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }
    let kept = columns.compactMap { column in lines[0].firstIndex(of: column) }
    return lines.prefix(count + 1).map { line in kept.map { line[$0] }.joined(separator: ";") }.joined(separator: "\n")
  }
}

extension Database {
  /// The same in a base of its own, in memory: its schema comes with its rows.
  func copy() throws -> Database {
    let copy = Database(queue: try DatabaseQueue(configuration: Self.configuration), path: ":memory:")
    try queue.backup(to: copy.queue)
    return copy
  }

  /// Imports a file of the seed folder.
  func loadSeed(_ path: String, _ type: ImportType, by actor: Actor? = nil) throws -> ImportReport {
    try load(type, String(contentsOf: Fixture.seed.appendingPathComponent(path), encoding: .utf8), by: actor)
  }

  /// Imports a file written in the test.
  @discardableResult
  func load(
    _ type: ImportType, _ text: String, isDryRun: Bool = false, by actor: Actor? = nil, on day: Day = Fixture.today
  ) throws -> ImportReport {
    try importFile(
      type, data: Data(text.utf8), file: "\(type.rawValue).csv", isDryRun: isDryRun, by: actor ?? Staff.importing(type), on: day)
  }

  /// Opens the cohort 2016 as one recruited before Alternance: students and contracts without candidates and places.
  func openTakenOver(firstClassOn: Day? = nil, on day: Day) throws {
    _ = try openCohort("2016", programme: nil, firstClassOn: firstClassOn, maxHeadcount: nil, by: Staff.manager, on: day)
    try takeOver(cohort("2016"), reason: "essai", by: Staff.cnamDirector, on: day)
  }

  /// Both partners agree to the funding of every contract of the cohort.
  func agreeContracts() throws {
    let day = Day(iso: "2016-10-25")!
    _ = try approve(.contracts(cohort: "2016"), by: Staff.manager, on: day)
    _ = try approve(.contracts(cohort: "2016"), by: Staff.hubDirector, on: day)
  }

  /// How many rows each table holds, and the head of the journal: equal when nothing was written.
  func contents() throws -> [String] {
    try read { db in
      try Migrations.tables.map { table in "\(table) \(try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? -1)" }
        + [Journal.head(db).hash]
    }
  }
}
