import CPNG
import Crypto
import Foundation

/// A PNG read to its last point, so that what is kept can be shown.
enum Picture {
  /// Reads a PNG.
  /// - Parameters:
  ///   - least: the shortest side in points.
  ///   - most: the longest.
  /// - Throws: `PictureRefusal`.
  static func check(_ bytes: Data, name: String, least: UInt32, most: UInt32, mayBeBlank: Bool) throws {
    var (width, height) = (UInt32(0), UInt32(0))
    let reading = bytes.withUnsafeBytes { alternance_png_read($0.baseAddress, $0.count, least, most, &width, &height) }
    switch reading {
    case alternance_png_sound: return
    case alternance_png_outsized: throw PictureRefusal.sides(name, Int(width), Int(height), least: Int(least), most: Int(most))
    case alternance_png_blank: if !mayBeBlank { throw PictureRefusal.blank(name) }
    default: throw PictureRefusal.notPNG(name)
    }
  }
}

/// The digest of what is kept, in hexadecimal.
struct ContentDigest: Equatable {
  let text: String

  init(_ bytes: Data) { text = SHA256.hash(data: bytes).map { padded(hexadecimal: $0) }.joined() }
}

/// Two hexadecimal figures.
private func padded(hexadecimal byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16) }

/// The drawing of a signature: a PNG of some kilobytes.
public struct SignatureImage: Sendable, Equatable {
  let bytes: Data
  /// In bytes.
  public static let heaviest = 200_000

  /// Checks an image.
  /// - Parameter name: the file, to be named in a refusal.
  /// - Throws: `PictureRefusal` when it is no PNG, weighs more than 200 kB, has absurd sides or shows nothing.
  public init(_ bytes: Data, name: String) throws {
    if bytes.count > Self.heaviest { throw PictureRefusal.heavy(name, bytes.count, most: Self.heaviest) }
    try Picture.check(bytes, name: name, least: 10, most: 4000, mayBeBlank: false)
    self.bytes = bytes
  }
}

/// Why an image or a scan is not kept.
public enum PictureRefusal: Refusal, Equatable {
  case notPNG(String)
  case heavy(String, Int, most: Int)
  case sides(String, Int, Int, least: Int, most: Int)
  case blank(String)
  case unknownFormat(String)
  case alreadyKept(String, String)

  public var sentence: String {
    switch self {
    case .notPNG(let name): "« \(name) » n'est pas une image PNG lisible : enregistrez de nouveau la signature."
    case .heavy(let name, let size, let most):
      "« \(name) » pèse \(Self.kilobytes(size)) : \(Self.kilobytes(most)) au plus."
    case .sides(let name, let width, let height, let least, let most):
      "« \(name) » mesure \(width) × \(height) points : chaque côté compte de \(least) à \(most) points."
    case .blank(let name): "« \(name) » ne montre rien, tous ses points sont pareils : faites signer de nouveau."
    case .unknownFormat(let name): "« \(name) » n'est ni un PDF, ni un PNG, ni un JPEG : numérisez la feuille dans l'un de ces formats."
    case .alreadyKept(let name, let slot): "« \(name) » est déjà gardé avec la séance « \(slot) »."
    }
  }

  private static func kilobytes(_ size: Int) -> String {
    "\(FrenchNumbers.whole((size + 999) / 1000))\(FrenchNumbers.beforeUnit)ko"
  }
}
