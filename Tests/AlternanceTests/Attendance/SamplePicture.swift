import Foundation

/// Small pictures of known sides, as bytes.
enum SamplePicture {
  /// A line drawn on white, 24 × 12 points.
  static let drawing = decoded(
    "iVBORw0KGgoAAAANSUhEUgAAABgAAAAMCAAAAABdWyKpAAAAI0lEQVR42mP4jwMwkCvBgIPEIsaASzUDLnMYiDYb1TlU8SAAdUgL"
      + "BCTm2RYAAAAASUVORK5CYII=")

  /// Nothing on white, 24 × 12 points.
  static let blank = decoded("iVBORw0KGgoAAAANSUhEUgAAABgAAAAMCAAAAABdWyKpAAAAEElEQVR42mP4jwMwjEqgAwAiRB7wv2FY2wAAAABJRU5ErkJggg==")

  /// 4001 × 10 points.
  static let wide = decoded(
    "iVBORw0KGgoAAAANSUhEUgAAD6EAAAAKCAAAAABqGZWBAAAAT0lEQVR42u3XMQEAAAzCMPybBhnbkUjo1xQAAAC4FwkAAADAoQMAAAAOHQAAABw6AAAA4NABAADAoQMAAAAOHQAAABw6AAAA4NABAADgsQG4/7bMNEugXgAAAABJRU5ErkJggg=="
  )

  /// 9 × 12 points.
  static let narrow = decoded("iVBORw0KGgoAAAANSUhEUgAAAAkAAAAMCAAAAACVN8h/AAAAD0lEQVR42mP4DwMMdGUBADifa5URQ5plAAAAAElFTkSuQmCC")

  private static func decoded(_ text: String) -> Data { Data(base64Encoded: text) ?? Data() }
}
