import Foundation

/// A temporary folder where commands run, and what they find there.
final class Workshop {
  let folder: URL
  /// Who acts in the commands that follow.
  var actor: String?
  /// The commands run as somebody for whom a read-only folder is one: the superuser writes everywhere.
  var isOrdinaryUser = false

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("alternance-\(UUID().uuidString)").resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The base, under the name that the program looks for.
  var base: URL { folder.appendingPathComponent("alternance.base") }

  /// A copy of a base.
  func place(_ prepared: PreparedBase) throws { try prepared.contents().write(to: base) }

  /// Runs a line as a shell does.
  func shell(_ line: String) throws -> Command {
    let bounded = ["240", "/bin/sh", "-c", line]
    guard isOrdinaryUser, getuid() == 0 else { return try run("/usr/bin/timeout", bounded) }
    return try run("/usr/bin/setpriv", ["--bounding-set=-dac_override,-dac_read_search", "/usr/bin/timeout"] + bounded)
  }

  /// Runs `alternance` itself.
  func alternance(_ arguments: String..., acting actor: String? = nil) throws -> Command {
    try Command(Command.program.path, arguments, in: folder, environment: environment(actor))
  }

  /// Starts `alternance`, without waiting for it.
  func start(_ arguments: String..., acting actor: String) throws -> RunningCommand {
    try RunningCommand(Command.program.path, arguments, in: folder, environment: environment(actor))
  }

  private func run(_ program: String, _ arguments: [String]) throws -> Command {
    try Command(program, arguments, in: folder, environment: environment(nil))
  }

  private func environment(_ actor: String?) -> [String: String] {
    (actor ?? self.actor).map { ["ALTERNANCE_ACTEUR": $0] } ?? [:]
  }

  /// A hand in the file: SQL by another program than Alternance.
  func edit(_ sql: String) throws {
    let script = "import sqlite3, sys; c = sqlite3.connect('alternance.base'); c.executescript(sys.argv[1]); c.commit()"
    let result = try run("/usr/bin/env", ["python3", "-c", script, sql])
    if result.status != 0 { throw BadTranscript("SQL refused: \(result.complaint)") }
  }
}
