import Alternance
import Foundation

/// Where the program's own files are, and where it writes.
enum Files {
  private static var environment: [String: String] { ProcessInfo.processInfo.environment }

  /// Templates, data and renderer: `ALTERNANCE_RESSOURCES`, else beside the program, else the folder of the sources.
  static func resources() throws -> Resources {
    if let folder = environment["ALTERNANCE_RESSOURCES"] { return Resources(folder: folder) }
    let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    let installed = program.deletingLastPathComponent().appendingPathComponent("share/alternance")
    if FileManager.default.fileExists(atPath: installed.path) { return Resources(folder: installed.path) }
    var folder = program
    while folder.path != "/" {
      if FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path) {
        return Resources(folder: folder.path)
      }
      folder.deleteLastPathComponent()
    }
    throw ResourceRefusal.missing
  }

  static func renderer() throws -> Renderer {
    try Renderer(python: python(), resources: resources())
  }

  /// The interpreter that has the packages of `renderer/requirements.txt`.
  static func python() throws -> String { try environment["ALTERNANCE_PYTHON"] ?? resources().path(".venv/bin/python") }

  static func read(_ path: String) throws -> Data {
    guard FileManager.default.fileExists(atPath: path) else { throw FileRefusal.missing(path) }
    guard let data = FileManager.default.contents(atPath: path) else { throw FileRefusal.cannotRead(path) }
    return data
  }

  static func write(_ text: String, to path: String) throws {
    do { try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic) } catch { throw FileRefusal.cannotWrite(path) }
  }

  static func write(_ data: Data, to path: String) throws {
    do { try data.write(to: URL(fileURLWithPath: path), options: .atomic) } catch { throw FileRefusal.cannotWrite(path) }
  }

  static func makeFolder(_ path: String) throws {
    do { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) } catch {
      throw FileRefusal.cannotWrite(path)
    }
  }
}

/// Why the program does not find its own files.
enum ResourceRefusal: Refusal {
  case missing
  var sentence: String {
    "Les fichiers du programme (seed, templates, renderer) sont introuvables : indiquez ALTERNANCE_RESSOURCES."
  }
}

/// The making of PDF files, with their digests kept.
struct Printing {
  let session: Session

  /// The letters for the post, all in one file; beyond two hundred, fifty in each, so that the renderer's memory stays flat.
  static func post<Letter>(
    _ letters: [Letter], name: String, _ make: ([Letter], String) throws -> PrintableDocument
  ) rethrows -> [PrintableDocument] {
    let size = letters.count <= 200 ? max(1, letters.count) : 50
    return try stride(from: 0, to: letters.count, by: size).enumerated().map { index, start in
      let slice = Array(letters[start..<min(start + size, letters.count)])
      return try make(slice, letters.count <= size ? name : "\(name)-\(index + 1)")
    }
  }

  /// Typesets documents into a folder.
  func print(_ documents: [PrintableDocument], into folder: String) throws {
    try Files.makeFolder(folder)
    try print(documents) { folder + "/" + $0.fileName }
    notice("\(documents.count) PDF écrit\(documents.count > 1 ? "s" : "") dans « \(folder) ».")
  }

  /// Typesets one document into a file.
  func print(_ document: PrintableDocument, to path: String) throws {
    try print([document]) { _ in path }
    notice("PDF écrit dans « \(path) ».")
  }

  private func print(_ documents: [PrintableDocument], to path: (PrintableDocument) -> String) throws {
    let progress = Progress(total: documents.count)
    let digests = try Files.renderer().render(documents, to: path, progress: progress.show)
    let different = try session.database.keepRenderings(
      Array(zip(documents, digests)).map { (document: $0, digest: $1) }, by: session.actor, on: session.day)
    if let name = different.first { throw RenderingRefusal.different(name, count: different.count) }
  }
}

/// A document made again did not come out identical.
enum RenderingRefusal: Refusal {
  case different(String, count: Int)
  var sentence: String {
    switch self {
    case .different(let name, let count):
      "« \(name) »\(count > 1 ? " et \(count - 1) autres" : "") : le PDF refait diffère de celui qui a été émis ; les polices ou Typst "
        + "ont changé de version, gardez l'original."
    }
  }
}

/// Progress on standard error, once a second has passed.
final class Progress {
  private let total: Int
  private let start = ContinuousClock.now
  private var last = ContinuousClock.now

  init(total: Int) { self.total = total }

  func show(_ done: Int) {
    let now = ContinuousClock.now
    guard Patience.isWatched, now - start > .seconds(1), now - last > .milliseconds(500) else { return }
    last = now
    notice("  \(FrenchNumbers.whole(done)) / \(FrenchNumbers.whole(total))")
  }
}

/// Says that a long step goes on: a line on the terminal each two seconds, once one has passed.
struct Patience {
  /// Somebody watches the terminal; a file or another program is spared.
  static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }

  /// Runs a step that may last.
  static func during<Value>(_ what: String, _ work: () throws -> Value) rethrows -> Value {
    guard isWatched else { return try work() }
    let timer = DispatchSource.makeTimerSource(queue: .global())
    let start = ContinuousClock.now
    timer.schedule(deadline: .now() + 1, repeating: 2)
    timer.setEventHandler { notice("  \(what)… \((ContinuousClock.now - start).components.seconds) s") }
    timer.resume()
    defer { timer.cancel() }
    return try work()
  }
}

/// A file that goes from hand to hand: its name without the folders, and its bytes.
enum SubjectFile {
  static func read(_ path: String) throws -> (name: String, content: Data) {
    (URL(fileURLWithPath: path).lastPathComponent, try Files.read(path))
  }
}
