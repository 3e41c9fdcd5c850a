import Foundation

/// The few questions that the library asks about files.
enum FileSystem {
  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// Two names of one file.
  static func isSame(_ one: String, _ other: String) -> Bool {
    URL(fileURLWithPath: one).resolvingSymlinksInPath() == URL(fileURLWithPath: other).resolvingSymlinksInPath()
  }

  /// The bytes of a file.
  static func read(_ path: String) throws -> Data {
    guard exists(path) else { throw FileRefusal.missing(path) }
    guard let data = FileManager.default.contents(atPath: path) else { throw FileRefusal.cannotRead(path) }
    return data
  }
}

/// Why a file cannot be read or written.
public enum FileRefusal: Refusal, Equatable {
  case missing(String)
  case cannotRead(String)
  case cannotWrite(String)

  public var sentence: String {
    switch self {
    case .missing(let path): "Le fichier « \(path) » n'existe pas : vérifiez son nom."
    case .cannotRead(let path): "Le fichier « \(path) » ne se lit pas : vérifiez vos droits."
    case .cannotWrite(let path): "« \(path) » ne peut pas être écrit : vérifiez le dossier, vos droits et la place sur le disque."
    }
  }
}
