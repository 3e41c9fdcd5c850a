import Foundation

/// One run of a command, from its start to its exit.
struct Command {
  let output: String
  let complaint: String
  let status: Int32

  /// The folder where the tests are built, and the program beside them.
  static let folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
  static let program = folder.appendingPathComponent("alternance")

  /// The sources: templates, seed and renderer.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The interpreter that has the renderer's packages, when the tests are given one.
  static let python = ProcessInfo.processInfo.environment["ALTERNANCE_PYTHON"]

  /// Runs a program in a folder, with nothing of the machine's environment but what is named here.
  init(_ program: String, _ arguments: [String], in folder: URL, environment: [String: String] = [:]) throws {
    self = try RunningCommand(program, arguments, in: folder, environment: environment).end()
  }

  fileprivate init(output: String, complaint: String, status: Int32) {
    self.output = output
    self.complaint = complaint
    self.status = status
  }

  fileprivate static func environment(home: URL, _ more: [String: String]) -> [String: String] {
    var environment = ["HOME": home.path, "PATH": "\(folder.path):/usr/bin:/bin", "ALTERNANCE_RESSOURCES": root.path]
    environment["ALTERNANCE_PYTHON"] = python
    return environment.merging(more) { $1 }
  }
}

/// A command that has been started. What it prints goes to files: no pipe can fill up and stop it.
/// It is spawned by hand: on Linux, Foundation's `Process` crashes now and then when several threads start one.
struct RunningCommand {
  private let process: pid_t
  private let printed: String
  private let complained: String

  init(_ program: String, _ arguments: [String], in folder: URL, environment: [String: String] = [:]) throws {
    let papers = FileManager.default.temporaryDirectory.appendingPathComponent("alternance-\(UUID().uuidString)").path
    (printed, complained) = (papers + ".out", papers + ".err")
    process = try Self.spawn(
      ["/usr/bin/env", "-C", folder.path, program] + arguments,
      environment: Command.environment(home: folder, environment).map { "\($0)=\($1)" }, output: printed, complaint: complained)
  }

  private static func spawn(_ words: [String], environment: [String], output: String, complaint: String) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, complaint, O_WRONLY | O_CREAT, 0o600)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var noSignal = sigset_t()
    sigemptyset(&noSignal)
    posix_spawnattr_setsigmask(&attributes, &noSignal)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var process = pid_t()
    let (arguments, variables) = (words.map { strdup($0) } + [nil], environment.map { strdup($0) } + [nil])
    defer { for text in arguments + variables { free(text) } }
    let error = posix_spawn(&process, words[0], &actions, &attributes, arguments, variables)
    if error != 0 { throw BadTranscript("\(words[0]) does not start: \(String(cString: strerror(error)))") }
    return process
  }

  /// Ends it where it is, as a power cut would.
  func kill() { _ = Foundation.kill(process, SIGKILL) }

  /// Waits for its end; a signal counts as 128 and its number, as in a shell.
  func end() throws -> Command {
    var outcome: Int32 = 0
    while waitpid(process, &outcome, 0) == -1 && errno == EINTR {}
    let signal = outcome & 0x7F
    let texts = try [printed, complained].map { path in
      defer { unlink(path) }
      return String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    }
    return Command(output: texts[0], complaint: texts[1], status: signal == 0 ? outcome >> 8 & 0xFF : 128 + signal)
  }
}
