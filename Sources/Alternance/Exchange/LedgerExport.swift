/// One accounting entry of Cnam's journal: a document or a movement of money, and its balanced lines.
public struct LedgerEntry: Sendable, Equatable {
  public let journal: String
  public let day: Day
  public let piece: String
  public let pieceDay: Day
  public let label: String
  public let lines: [Line]

  /// One line: an account, and an amount on one side.
  public struct Line: Sendable, Equatable {
    public let account: String
    public let accountLabel: String
    /// The payer's own account, by SIRET or code; empty where there is none.
    public let auxiliary: String
    public let auxiliaryLabel: String
    public let debit: Money
    public let credit: Money
  }
}

/// The journal « au format FEC »: eighteen fields separated by tabs, numbered without a gap in each journal, balanced
/// (arrêté du 29 juillet 2013; never « le FEC » itself, which the accounting system alone produces).
public struct LedgerExport: Sendable {
  public let entries: [LedgerEntry]
  public let siren: String
  public let year: Int

  /// `SIRENFECAAAAMMJJ.txt`, with the day on which the year closes.
  public var fileName: String { "\(siren)FEC\(year)1231.txt" }

  private static let header = [
    "JournalCode", "JournalLib", "EcritureNum", "EcritureDate", "CompteNum", "CompteLib", "CompAuxNum", "CompAuxLib", "PieceRef",
    "PieceDate", "EcritureLib", "Debit", "Credit", "EcritureLet", "DateLet", "ValidDate", "Montantdevise", "Idevise",
  ]

  private static let journals = ["VE": "Ventes", "BQ": "Banque", "OD": "Opérations diverses"]

  /// The whole file.
  public var text: String {
    var numbers: [String: Int] = [:]
    let rows = entries.flatMap { entry in
      numbers[entry.journal, default: 0] += 1
      let number = "\(entry.journal)\(padded(numbers[entry.journal]!, 6))"
      return entry.lines.map { row(entry, $0, number) }
    }
    return ([Self.header] + rows).map { $0.joined(separator: "\t") }.joined(separator: "\r\n") + "\r\n"
  }

  private func row(_ entry: LedgerEntry, _ line: LedgerEntry.Line, _ number: String) -> [String] {
    [
      entry.journal, Self.journals[entry.journal] ?? entry.journal, number, compact(entry.day), line.account, line.accountLabel,
      line.auxiliary, line.auxiliaryLabel, entry.piece, compact(entry.pieceDay), entry.label, amount(line.debit),
      amount(line.credit), "", "", compact(entry.day), "", "",
    ].map { cell in String(cell.map { $0.isNewline || $0 == "\t" ? " " : $0 }) }
  }

  private func compact(_ day: Day) -> String { day.iso.replacing("-", with: "") }
  private func amount(_ money: Money) -> String { money.plain.replacing(".", with: ",") }
}

/// Why the journal cannot be exported.
public enum LedgerRefusal: Refusal, Equatable {
  case noAccount(String)
  case nothing(Int)

  public var sentence: String {
    switch self {
    case .noAccount(let usage):
      "Aucun compte n'est prévu pour « \(usage) » : importez-le par « alternance importer comptes »."
    case .nothing(let year): "L'exercice \(year) n'a aucune écriture : vérifiez l'année."
    }
  }
}
