import Alternance
import Foundation

/// A calendar file, read by a Python program that ends with it: a broken file cannot harm this one.
struct AgendaFile {
  let path: String

  static let mostBytes = 5_000_000
  private static let patience = 60

  /// The name ends with `.ics`.
  static func isOne(_ path: String) -> Bool { path.lowercased().hasSuffix(".ics") }

  /// - Throws: `AgendaRefusal`, `RendererRefusal`, the refusal of a file that is not there.
  func read() throws -> Agenda {
    let data = try Files.read(path)
    if data.count > Self.mostBytes { throw AgendaRefusal.unreadable(name, "l'agenda dépasse 5 Mo : exportez une période plus courte.") }
    let answer = try output(of: Self.reader(), given: data)
    guard let told = try? JSONDecoder().decode(Answer.self, from: answer) else { throw AgendaRefusal.stopped(name) }
    guard told.ok else { throw AgendaRefusal.unreadable(name, told.error ?? "l'agenda est illisible.") }
    return Agenda(events: told.events ?? [], cancelled: told.cancelled ?? 0)
  }

  private var name: String { URL(fileURLWithPath: path).lastPathComponent }

  private struct Answer: Decodable {
    let ok: Bool
    let error: String?
    let events: [[String: String]]?
    let cancelled: Int?
  }

  private static func reader() throws -> Process {
    let script = try Files.resources().path("renderer/agenda.py")
    guard FileManager.default.fileExists(atPath: script) else { throw RendererRefusal.missing(script) }
    let python = try Files.python()
    guard FileManager.default.isExecutableFile(atPath: python) else { throw RendererRefusal.noInterpreter(python) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = ["-B", script]
    process.standardError = FileHandle.nullDevice
    return process
  }

  /// What the program answers; it is killed when it lasts.
  private func output(of process: Process, given data: Data) throws -> Data {
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (input, output)
    signal(SIGPIPE, SIG_IGN)
    do { try process.run() } catch { throw RendererRefusal.noInterpreter(process.executableURL?.path ?? "") }
    let id = process.processIdentifier
    let end = DispatchWorkItem { kill(id, SIGKILL) }
    DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(Self.patience), execute: end)
    defer { end.cancel() }
    try? input.fileHandleForWriting.write(contentsOf: data)
    try? input.fileHandleForWriting.close()
    let answer = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return answer
  }
}

/// Why a calendar file is not imported.
enum AgendaRefusal: Refusal {
  case unreadable(String, String)
  case stopped(String)
  case otherType(String)

  var sentence: String {
    switch self {
    case .unreadable(let file, let reason): "« \(file) » : \(reason) Rien n'a été enregistré."
    case .stopped(let file):
      "« \(file) » n'a pas pu être lu : trop long, ou « scripts/prepare » n'a pas été lancé. Rien n'a été enregistré."
    case .otherType(let type): "Un agenda .ics ne contient que des séances : « importer seances », et non « importer \(type) »."
    }
  }
}
