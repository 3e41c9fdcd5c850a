import Testing

@testable import Alternance

/// A base filled by a hand with a SQL shell up to a table of `RecruitmentRows`, to try rows on.
final class RuleBase {
  private let folder: TemporaryFolder
  private let raw: RawConnection

  init(before table: String, without left: String...) throws {
    folder = try TemporaryFolder()
    let path = folder.path("base.alternance")
    _ = try Database.create(at: path)
    raw = try RawConnection(path)
    #expect(raw.run(OneRowEach.reference + "\n" + RecruitmentRows.before(table, without: left)) == nil)
  }

  /// Adds a row; nil when the rules accept it, their sentence otherwise.
  /// - Parameter place: the last column of a contract, which came after the entry.
  func add(_ table: String, _ values: String, place: String? = nil) -> String? {
    raw.run("INSERT INTO \(table) VALUES (\(values), 1\(place.map { ", " + $0 } ?? ""))")
  }

  /// Adds rows that the rules accept.
  func run(_ sql: String) { #expect(raw.run(sql) == nil) }
}
