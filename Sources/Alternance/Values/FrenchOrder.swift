import Foundation

extension String {
  /// The text without accents or capitals, by which French lists are sorted.
  var sortKey: String { folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil) }
}
