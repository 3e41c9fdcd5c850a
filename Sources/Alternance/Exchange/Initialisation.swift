import Foundation
import GRDB

/// Where the data files, the templates and the renderer of the program are.
public struct Resources: Sendable {
  public let folder: String

  public init(folder: String) { self.folder = folder }

  /// A file under the folder.
  public func path(_ relative: String) -> String { folder + "/" + relative }
}

extension Database {
  /// The files of `seed/programme`, in the order in which each needs the ones before.
  private static let programme: [ImportType] = [
    .partenaires, .sites, .programmes, .ue, .quarts, .mentions, .comptes, .personnes, .tarifs, .budgets, .capacites, .diplomes, .smic,
    .regimes, .modules, .modalites, .livrets, .salles, .jours, .seuils, .baremes,
  ]

  /// Creates a base that holds the partners, their people, the programme, the proposed tariffs and budget: ready for imports.
  /// The tariffs and the budget wait for both partners' agreement.
  ///
  /// - Parameters:
  ///   - login: who creates it, one of the people of the file `personnes.csv`.
  ///   - isDemonstration: marks every document of the base as a specimen.
  /// - Throws: any refusal of an import; no file is left behind then.
  public static func initialise(
    at path: String, resources: Resources, isDemonstration: Bool = false, by login: String, on day: Day
  ) throws -> Database {
    let database = try create(at: path)
    do {
      try database.fill(resources, isDemonstration: isDemonstration, by: login, on: day)
      return database
    } catch {
      for suffix in ["", "-journal", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
      throw error
    }
  }

  private func fill(_ resources: Resources, isDemonstration: Bool, by login: String, on day: Day) throws {
    let actor = try Database.founder(login, resources: resources, on: day)
    try perform(.initialise, by: actor, on: day) { entry in
      try entry.insert("base", ["id": 1, "nature": isDemonstration ? "demonstration" : "real"])
      for type in Database.programme {
        let file = "\(type.rawValue).csv"
        let source = try ImportReader(type: type, file: file).open(FileSystem.read(resources.path("seed/programme/\(file)")))
        _ = try ImportSession(entry: entry, file: file, isDryRun: false).run(type, source)
      }
      entry.subject = "base du programme"
    }
  }

  /// The person who creates the base, read from the file that will hold everybody.
  private static func founder(_ login: String, resources: Resources, on day: Day) throws -> Actor {
    let data = try FileSystem.read(resources.path("seed/programme/personnes.csv"))
    var rows: [ImportRow] = []
    try ImportReader(type: .personnes, file: "personnes.csv").open(data).read { if case .success(let row) = $0 { rows.append(row) } }
    let own = rows.filter { $0.text("identifiant") == login }
    guard let first = own.first else {
      throw PermissionRefusal.unknownActor(login, known: rows.map { $0.text("identifiant") }.sorted())
    }
    return Actor(
      login: login, name: first.text("nom"), roles: own.compactMap { Role(code: $0.word("role")) },
      partners: Set(own.compactMap { PartnerCode(rawValue: $0.text("partenaire").uppercased()) }))
  }
}
