/// Why something was not done: one clear French sentence saying what, where and what to do.
/// Each capability has its own refusals; nothing is written when one is thrown.
public protocol Refusal: Error, CustomStringConvertible {
  /// The sentence that the user reads.
  var sentence: String { get }
}

extension Refusal {
  public var description: String { sentence }

  /// The sentence as the end of another one: no capital, no full stop.
  var clause: String {
    let bare = sentence.hasSuffix(".") ? sentence.dropLast() : sentence[...]
    return bare.prefix(1).lowercased() + bare.dropFirst()
  }
}
