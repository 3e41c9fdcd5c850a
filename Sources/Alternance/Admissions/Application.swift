/// A candidate's file for one intake: the single form of both partners, with its documents (convention, art. 4).
public struct Application: Sendable, Equatable {
  /// The code of the person for the whole way, from the file to the title: `S2016-05`.
  public let code: String
  public let civility: String
  public let lastName: String
  public let firstName: String
  public let bornOn: Day
  public let email: String
  public let phone: String
  public let address: Address

  /// `Martin Chloé`, as lists show it.
  public var listName: String { "\(lastName) \(firstName)" }
  /// `Mme Chloé Martin`.
  public var fullName: String { [civility, firstName, lastName].filter { !$0.isEmpty }.joined(separator: " ") }

  /// The name without accents or capitals, by which lists are sorted.
  var sortKey: String { listName.sortKey }

  /// How the file came.
  public enum Origin: String, Coded {
    case campaign
    /// A company retained the candidate first: the file follows article 4 all the same (PC-05-05).
    case spontaneous

    /// The word of the files.
    public var code: String { self == .campaign ? "campagne" : "spontanee" }
  }
}

extension Sequence {
  /// The elements in alphabetical order of their candidates: each name is folded once, not at each comparison.
  func inAlphabeticalOrder(of candidate: (Element) -> Application) -> [Element] {
    map { (key: (candidate($0).sortKey, candidate($0).code), element: $0) }.sorted { $0.key < $1.key }.map(\.element)
  }
}
