/// The marks of one assessment, as they are entered: a line for each student, by name or by script.
public struct MarkSheet: Sendable, Equatable {
  public let assessment: Assessment
  public let minutes: [ResultMinutes]
  public let lines: [Line]

  public struct Line: Sendable, Equatable {
    public let student: StudentName
    /// The anonymous number of an exam; nil for a test of continuous assessment or before the convocation.
    public let script: Int?
    public let isAbsent: Bool
    public let mark: MarkEntry
  }

  public var missing: Int { lines.count { $0.mark == .pending } }
}

/// One word about a mark: who said it, when, why.
public struct MarkChange: Sendable, Equatable {
  public let assessment: String
  public let student: StudentName
  public let mark: MarkEntry
  public let author: String
  public let on: Day
  /// Empty for the first one.
  public let reason: String
  /// The jury before which it was corrected.
  public let jury: String?
}

/// A column of marks typed, or pasted from a spreadsheet, one line for each student in the order of the list.
public struct MarkColumn: Sendable, Equatable {
  public let cells: [String]

  /// Lines, of which only the end of the last may be empty.
  public init(_ text: String) {
    let plain = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").replacing("\u{FEFF}", with: "")
    let lines: [String] = plain.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.filter { $0 != "\t" && $0 != " " })
    }
    let count = (lines.lastIndex { !$0.isEmpty } ?? -1) + 1
    cells = Array(lines[..<count])
  }

  /// - Throws: `MarkColumnRefusal.otherLength`.
  public func require(_ count: Int, for code: String) throws {
    if cells.count != count { throw MarkColumnRefusal.otherLength(code, cells.count, expected: count) }
  }

  /// Two columns typed apart must say the same, whatever way they write it.
  /// - Throws: `MarkColumnRefusal.different` naming every line that differs.
  public func require(sameAs other: MarkColumn, names: [String]) throws {
    if cells.count != other.cells.count { throw MarkColumnRefusal.otherLength("double", other.cells.count, expected: cells.count) }
    let different = zip(zip(cells, other.cells), names).filter { !Self.same($0.0.0, $0.0.1) }
    if !different.isEmpty { throw MarkColumnRefusal.different(different.map { "\($0.1) : \($0.0.0) et \($0.0.1)" }) }
  }

  private static func same(_ left: String, _ right: String) -> Bool {
    guard let first = try? MarkEntry(written: left), let second = try? MarkEntry(written: right) else { return left == right }
    return first == second
  }
}

/// Why a column of marks is not taken.
public enum MarkColumnRefusal: Refusal, Equatable {
  case otherLength(String, Int, expected: Int)
  case different([String])
  case refused([String])
  case noMinutes(String)
  case withoutReason(String, String, MarkEntry)

  public var sentence: String {
    switch self {
    case .otherLength(let code, let count, let expected):
      "La colonne a \(count) ligne\(count > 1 ? "s" : "") pour \(expected) personne\(expected > 1 ? "s" : "") à « \(code) » : "
        + "une ligne par personne, dans l'ordre de la liste (ATT pour une note attendue)."
    case .different(let lines):
      "Les deux saisies diffèrent, rien n'est enregistré :\n" + lines.map { "  \($0)" }.joined(separator: "\n")
    case .withoutReason(let code, let who, let known):
      "« \(code) », « \(who) » a déjà \(known.french) : une note saisie ne change qu'avec un motif (notes corriger)."
    case .refused(let lines): "La colonne n'est pas enregistrée :\n" + lines.map { "  \($0)" }.joined(separator: "\n")
    case .noMinutes(let code):
      "Le procès-verbal de « \(code) », signé par l'intervenant, n'est pas reçu : les notes se saisissent d'après lui (convention, art. 11)."
    }
  }
}
