import Foundation

/// The client of the renderer, a small Python worker that turns a template and its data into a PDF.
/// One line of JSON out, one line back, in the same order; a few documents are always on their way.
public final class Renderer {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var received = Data()
  private var sent = 0
  private var answered = 0
  private static let window = 24

  /// - Parameter python: the interpreter that has the renderer's packages.
  /// - Throws: `RendererRefusal` when the renderer or its interpreter is missing.
  public init(python: String, resources: Resources) throws {
    let worker = resources.path("renderer/worker.py")
    guard FileSystem.exists(worker) else { throw RendererRefusal.missing(worker) }
    guard FileManager.default.isExecutableFile(atPath: python) else { throw RendererRefusal.noInterpreter(python) }
    signal(SIGPIPE, SIG_IGN)
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = [worker, resources.path("templates")]
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { throw RendererRefusal.noInterpreter(python) }
  }

  deinit {
    try? input.fileHandleForWriting.close()
    if process.isRunning { process.terminate() }
  }

  /// Typesets documents into a folder, or one into a file.
  /// - Parameters:
  ///   - path: where each document goes.
  ///   - progress: told after each document.
  /// - Returns: the SHA-256 digest of each file, in the order of the documents.
  /// - Throws: `RendererRefusal`; the documents already made stay.
  public func render(
    _ documents: [PrintableDocument], to path: (PrintableDocument) -> String, progress: (Int) -> Void = { _ in }
  ) throws -> [String] {
    var digests: [String] = []
    for document in documents {
      try send(document, to: path(document))
      while sent - answered >= Renderer.window { digests.append(try receive()) }
      progress(digests.count)
    }
    while answered < sent { digests.append(try receive()) }
    return digests
  }

  private struct Request: Encodable {
    let id: Int
    let template, title, author, date, output: String
    let xml: String?
  }

  private func send(_ document: PrintableDocument, to path: String) throws {
    sent += 1
    let request = Request(
      id: sent, template: document.template, title: document.title, author: document.author, date: document.day.iso, output: path,
      xml: document.xml)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    var line = try encoder.encode(request)
    line.removeLast()
    line += Data(",\"data\":".utf8) + document.data + Data("}\n".utf8)
    do { try input.fileHandleForWriting.write(contentsOf: line) } catch { throw RendererRefusal.died }
  }

  private struct Answer: Decodable {
    let ok: Bool
    let digest, error: String?
  }

  private func receive() throws -> String {
    while true {
      if let end = received.firstIndex(of: 0x0A) {
        let line = received[received.startIndex..<end]
        received = Data(received[received.index(after: end)...])
        answered += 1
        guard let answer = try? JSONDecoder().decode(Answer.self, from: line) else { throw RendererRefusal.died }
        guard answer.ok, let digest = answer.digest else { throw RendererRefusal.failed(answer.error ?? "sans explication") }
        return digest
      }
      let more = output.fileHandleForReading.availableData
      if more.isEmpty { throw RendererRefusal.died }
      received += more
    }
  }
}

/// Why a PDF is not made. What was issued stays issued: its PDF can be made again, identical.
public enum RendererRefusal: Refusal, Equatable {
  case missing(String)
  case noInterpreter(String)
  case died
  case failed(String)

  public var sentence: String {
    switch self {
    case .missing(let path):
      "Le moteur de rendu « \(path) » est introuvable : indiquez ALTERNANCE_RESSOURCES ; rien n'est perdu, les PDF se refont."
    case .noInterpreter(let path):
      "L'interpréteur Python « \(path) » est introuvable : lancez « scripts/prepare » ou indiquez ALTERNANCE_PYTHON ; rien n'est "
        + "perdu, les PDF se refont."
    case .died:
      "Le moteur de rendu s'est arrêté : lancez « scripts/prepare », puis refaites les PDF ; rien n'est perdu."
    case .failed(let reason): "Le PDF n'a pas pu être fait : \(reason)"
    }
  }
}
