/// A note on the invoice (BG-1).
///
/// A French invoice carries three, each exactly once: `PMT` (fixed sum for recovery costs), `PMD` (late penalties) and
/// `AAB` (discount for early payment, or its absence).
public struct Note: Sendable, Equatable {
  /// What the note is about, a code of UNTDID 4451 (BT-21); nil for a free mention.
  /// The text of a `BAR` note says how the invoice is treated, for example `OUTOFSCOPE` or `B2B`.
  public var code: String?
  /// What it says (BT-22).
  public var text: String

  /// A mention, with its code if it has one.
  public init(code: String? = nil, text: String) {
    self.code = code
    self.text = text
  }
}
