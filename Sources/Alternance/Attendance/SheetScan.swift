import Foundation

/// A signed paper sheet, digitised: kept as it came.
public struct SheetScan: Sendable, Equatable {
  public let name: String
  public let format: Format
  public let content: Data
  /// In bytes.
  public static let heaviest = 10_000_000

  public enum Format: String, Sendable, CaseIterable {
    case pdf, png, jpeg

    /// The end of a file's name.
    public var suffix: String { self == .jpeg ? "jpg" : rawValue }

    /// The bytes with which every file of the format begins.
    fileprivate var opening: [UInt8] {
      switch self {
      case .pdf: Array("%PDF-".utf8)
      case .png: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      case .jpeg: [0xFF, 0xD8, 0xFF]
      }
    }
  }

  /// Checks a file by its first bytes, and a PNG to its last point.
  /// - Throws: `PictureRefusal`.
  public init(_ content: Data, name: String) throws {
    if content.count > Self.heaviest { throw PictureRefusal.heavy(name, content.count, most: Self.heaviest) }
    guard let format = Format.allCases.first(where: { content.starts(with: $0.opening) }) else { throw PictureRefusal.unknownFormat(name) }
    if format == .png { try Picture.check(content, name: name, least: 1, most: 10_000, mayBeBlank: true) }
    self.init(name: name, format: format, content: content)
  }

  init(name: String, format: Format, content: Data) {
    self.name = name
    self.format = format
    self.content = content
  }
}

/// Why a scan is not given back.
public enum ScanRefusal: Refusal, Equatable {
  case none(String)

  public var sentence: String {
    switch self {
    case .none(let slot): "La séance « \(slot) » n'a pas de feuille numérisée : « alternance scan \(slot) FICHIER » en garde une."
    }
  }
}
