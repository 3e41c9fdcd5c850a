/// An XML element, with either a text or children.
struct Element {
  enum Content {
    case text(String)
    case children([Element])
  }

  let name: String
  var attributes: [(name: String, value: String)] = []
  let content: Content

  init(_ name: String, _ text: String) {
    self.name = name
    content = .text(text)
  }

  init(_ name: String, @ElementBuilder _ children: () -> [Element]) {
    self.name = name
    content = .children(children())
  }

  /// An element for a text that may be missing: no text, no element.
  static func optional(_ name: String, _ text: String?) -> Element? {
    text.filled.map { Element(name, $0) }
  }

  /// The same with one attribute more.
  func with(_ name: String, _ value: String) -> Element {
    var copy = self
    copy.attributes.append((name, value))
    return copy
  }
}

/// Lets the children of an element be written one under the other.
@resultBuilder
enum ElementBuilder {
  static func buildExpression(_ element: Element?) -> [Element] { element.map { [$0] } ?? [] }
  static func buildExpression(_ elements: [Element]) -> [Element] { elements }
  static func buildBlock(_ parts: [Element]...) -> [Element] { parts.flatMap(\.self) }
}
