import Foundation

/// One column of an import: its name in the file, what a cell holds, and an example for the template.
struct ImportColumn: Sendable {
  let name: String
  let content: Content
  let isRequired: Bool
  let example: String

  /// What the cells of a column hold.
  enum Content: Sendable {
    case text, day, money, hours, whole, decimal, time, siret, iban, yesNo
    case choice([String])
  }

  init(_ name: String, _ content: Content = .text, example: String) {
    (self.name, self.content, self.example) = (name, content, example)
    isRequired = true
  }

  private init(optional name: String, _ content: Content, _ example: String) {
    (self.name, self.content, self.example) = (name, content, example)
    isRequired = false
  }

  /// A column whose cells may stay empty; the column itself may be missing.
  static func optional(_ name: String, _ content: Content = .text, example: String) -> ImportColumn {
    ImportColumn(optional: name, content, example)
  }

  /// What is wrong with a cell, nil when nothing is.
  func problem(with cell: String) -> String? {
    if cell.isEmpty { return isRequired ? "la cellule est vide" : nil }
    return isReadable(cell) ? nil : "« \(cell) » \(content.expectation)"
  }

  /// A word of a closed list, as people write it: capitals and accents aside.
  static func word(_ cell: String) -> String {
    cell.utf8.allSatisfy { $0 < 0x80 }
      ? cell.lowercased() : cell.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil).lowercased()
  }

  private func isReadable(_ cell: String) -> Bool {
    switch content {
    case .text: true
    case .day: Day(written: cell) != nil
    case .money, .decimal: FrenchNumbers.hundredths(written: cell) != nil
    case .hours: Hours(written: cell) != nil
    case .whole: digits(cell).map { $0 <= 1_000_000 } ?? false
    case .time: TimeOfDay(written: cell) != nil
    case .siret: Siret(cell) != nil
    case .iban: Iban(cell) != nil
    case .yesNo: ["oui", "non"].contains(cell.lowercased())
    case .choice(let words): words.contains(Self.word(cell))
    }
  }
}

extension ImportColumn.Content {
  fileprivate var expectation: String {
    switch self {
    case .text: "n'est pas un texte"
    case .day: "n'est pas un jour (jj/mm/aaaa)"
    case .money: "n'est pas un montant (1234,56)"
    case .hours: "n'est pas une durée en heures et centièmes, de 3 minutes en 3 minutes (446,00)"
    case .whole: "n'est pas un nombre entier"
    case .decimal: "n'est pas un nombre à deux décimales au plus"
    case .time: "n'est pas une heure (08:30)"
    case .siret: "n'est pas un SIRET : 14 chiffres dont la clé est juste"
    case .iban: "n'est pas un IBAN dont la clé est juste"
    case .yesNo: "n'est ni « oui » ni « non »"
    case .choice(let words): "n'est pas l'un de : \(words.joined(separator: ", "))"
    }
  }
}
