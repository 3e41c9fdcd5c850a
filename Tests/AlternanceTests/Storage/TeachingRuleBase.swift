import Testing

@testable import Alternance

/// A base filled by a hand with a SQL shell with the rows of `TeachingRows.team`, to try rows of articles 7 to 9 on.
/// A second unit UE2 without modules, a second site and the agreement of the lecturer 2 come with them.
final class TeachingRuleBase {
  private let folder: TemporaryFolder
  let raw: RawConnection

  /// - Parameters:
  ///   - table: the rows from its first one on are left out; nil keeps all.
  ///   - left: the tables whose rows are left out.
  ///   - changes: what is replaced in the rows.
  init(before table: String? = nil, without left: [String] = [], changing changes: [(String, String)] = []) throws {
    folder = try TemporaryFolder()
    let path = folder.path("base.alternance")
    _ = try Database.create(at: path)
    raw = try RawConnection(path)
    let text = changes.reduce(TeachingRows.team) { $0.replacing($1.0, with: $1.1) }
    let statements = text.split(separator: ";\n").map { "\($0);" }
    let kept = statements.prefix { Self.target($0) != table }.filter { !left.contains(Self.target($0)) }
    #expect(raw.run(OneRowEach.reference) == nil)
    #expect(raw.run(kept.joined(separator: "\n")) == nil)
  }

  private static func target(_ statement: String) -> String { String(statement.split(whereSeparator: \.isWhitespace)[2]) }

  /// A second unit, a second site, and Cnam's agreement to the lecturer 2.
  func extend() {
    run(
      """
      INSERT INTO teachingUnit VALUES (2, 1, 'UE2', 1, 'Unité', 60, 100, 1, 1);
      INSERT INTO site VALUES (2, 'AIX', 'Aix', 1, 'r', '13000', 'v', 0, 1);
      INSERT INTO coursePlan VALUES (2, 1, 2, 'Objectifs', 'Contenu', '', 'Évaluation', 1);
      INSERT INTO nationalAgreement VALUES (2, 1, 2, '2016-07-08', 1);
      INSERT INTO nationalDecision VALUES (2, 2, 'agreed', '2016-08-29', '', 1);
      """)
  }

  /// Adds a row; nil when the rules accept it, their sentence otherwise.
  func add(_ table: String, _ values: String) -> String? { raw.run("INSERT INTO \(table) VALUES (\(values), 1)") }

  /// Adds a slot of the cohort 1, of 1,75 h on Monday 3 October 2016 unless told.
  func slot(
    _ id: Int = 1, day: String = "2016-10-03", to end: Int = 615, cohort: Int = 1, unit: Int = 1, lecturer: Int = 1, site: Int = 1,
    module: String = "1", room: String = "NULL", group: String = "NULL"
  ) -> String? {
    raw.run(
      "INSERT INTO slot VALUES (\(id), 'P\(id)', \(cohort), '\(day)', 510, \(end), \(unit), \(lecturer), \(site), 1, \(module), \(room), \(group))"
    )
  }

  /// Adds rows that the rules accept.
  func run(_ sql: String) { #expect(raw.run(sql) == nil) }
}
