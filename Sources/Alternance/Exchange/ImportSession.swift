import GRDB

/// One file being imported under one entry of the journal.
final class ImportSession {
  let entry: Entry
  let file: String
  let isDryRun: Bool
  var db: GRDB.Database { entry.db }
  var notices: [String] = []
  /// The last rank given to a line of each budget.
  var budgetRanks: [Int: Int] = [:]
  var slots: [String: SignedSlot] = [:]
  var students: [String: SigningStudent] = [:]
  /// The students whose contract the file brings: enrolled once all are known, the first signature first.
  var recruits: [Recruit] = []
  var commissions: [String: CommissionSession] = [:]
  /// What keeps a candidate from being decided, by commission and code.
  var agendas: [String: [String: String]] = [:]
  var cohorts: [String: Cohort] = [:]
  var assessments: [String: Assessment] = [:]
  /// The candidates of each cohort by name and birth, to tell who is entered twice.
  var identities: [Int: [String: String]] = [:]
  private var seenKeys: [String: Int] = [:]
  /// The keys of the row being written: forgotten when it is refused, its rows having never been.
  private var keysOfRow: [String] = []
  /// The number of the first row of the file that matches, looked for again when a refusal names it.
  private(set) var firstRow: ((ImportRow) -> Bool) throws -> Int? = { _ in nil }
  private var identifiers: [String: Int] = [:]
  private var row = 0

  init(entry: Entry, file: String, isDryRun: Bool) {
    self.entry = entry
    self.file = file
    self.isDryRun = isDryRun
  }

  /// Writes every row of a file as it is read, or throws every problem.
  func run(_ type: ImportType, _ source: ImportFile) throws -> ImportReport {
    firstRow = { matches in
      var found: Int?
      try source.read { if found == nil, case .success(let row) = $0, matches(row) { found = row.number } }
      return found
    }
    return try run(type, notices: source.text.notices) { take in try source.read(take) }
  }

  /// Writes every row, or throws every problem.
  func run(_ type: ImportType, rows: [ImportRow], problems: [ImportProblem], notices: [String]) throws -> ImportReport {
    try run(type, notices: notices) { take in
      if !problems.isEmpty { try take(.failure(ImportRefusal(problems: problems))) }
      for row in rows { try take(.success(row)) }
    }
  }

  private func run(
    _ type: ImportType, notices: [String], reading: ((Result<ImportRow, ImportRefusal>) throws -> Void) throws -> Void
  ) throws -> ImportReport {
    var (problems, added, count): ([ImportProblem], Int, Int) = ([], 0, 0)
    self.notices = notices
    let write = try type.writer(self)
    try reading { read in
      switch read {
      case .failure(let refusal): problems += refusal.problems
      case .success(let row):
        (self.row, count) = (row.number, count + 1)
        do { added += try written(row, by: write, of: type) ? 1 : 0 } catch { problems.append(try problem(error, row: row.number)) }
      }
    }
    if !problems.isEmpty { throw ImportRefusal(problems: problems.sorted { $0.row < $1.row }) }
    return try report(type, added: added, of: count)
  }

  private func report(_ type: ImportType, added: Int, of count: Int) throws -> ImportReport {
    notices += try entry.enrol(recruits)
    entry.subject =
      "\(file.isEmpty ? "saisie" : "import") \(type.rawValue) : \(file.isEmpty ? "" : "\(file), ")\(added) ligne\(added > 1 ? "s" : "")"
    if isDryRun || added == 0 { entry.abandon() }
    return ImportReport(added: added, unchanged: count - added, notices: notices, isDryRun: isDryRun)
  }

  /// A row of several tables that is refused leaves nothing behind for the rows after it.
  private func written(_ row: ImportRow, by write: ImportType.Writer, of type: ImportType) throws -> Bool {
    keysOfRow = []
    guard type.isCompound else { return try write(row) }
    var isNew = false
    do {
      try db.inSavepoint {
        isNew = try write(row)
        return .commit
      }
    } catch {
      for key in keysOfRow.dropFirst() { seenKeys[key] = nil }
      throw error
    }
    return isNew
  }

  private func problem(_ error: any Error, row: Int) throws -> ImportProblem {
    switch error {
    case let cell as CellRefusal: ImportProblem(file: file, row: row, column: cell.column, reason: cell.reason)
    case let refusal as any Refusal: ImportProblem(file: file, row: row, column: nil, reason: bare(refusal.sentence))
    case let error as DatabaseError where error.extendedResultCode == .SQLITE_CONSTRAINT_TRIGGER:
      ImportProblem(file: file, row: row, column: nil, reason: bare(error.message ?? "ligne refusée"))
    case let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT:
      ImportProblem(file: file, row: row, column: nil, reason: "une valeur est hors des limites admises")
    default: throw error
    }
  }

  func bare(_ sentence: String) -> String { sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence }

  /// A key may stand once in a file.
  func once(_ key: String, _ name: String, column: String) throws {
    keysOfRow.append(key)
    if let first = seenKeys.updateValue(row, forKey: key) { throw CellRefusal(column, "\(name) figure déjà ligne \(first)") }
  }

  /// Adds a row unless its key is known: the same values change nothing, other values are refused.
  func record(_ table: String, key: [ImportField], values: [ImportField]) throws -> (id: Int, isNew: Bool) {
    let name = try key.map { "« \(try $0.words(for: $0.value?.databaseValue ?? .null, in: db)) »" }.joined(separator: ", ")
    try once("\(table) \(name)", name, column: key[0].cell)
    let condition = key.map { "\($0.column) IS ?" }.joined(separator: " AND ")
    let known = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT * FROM \(table) WHERE \(condition)"), arguments: StatementArguments(key.map(\.value)))
    guard let known else { return (try insert(table, key + values), true) }
    if let other = values.first(where: { (known[$0.column] as DatabaseValue) != ($0.value?.databaseValue ?? .null) }) {
      throw CellRefusal(other.cell, "\(name) \(Self.otherValue(try other.words(for: known[other.column], in: db)))")
    }
    return (known["id"], false)
  }

  /// Adds a row to a draft, whose last word counts: other values than the last are a correction.
  func revise(_ table: String, key: [ImportField], values: [ImportField]) throws -> Bool {
    let name = try key.map { "« \(try $0.words(for: $0.value?.databaseValue ?? .null, in: db)) »" }.joined(separator: ", ")
    try once("\(table) \(name)", name, column: key[0].cell)
    let condition = key.map { "\($0.column) IS ?" }.joined(separator: " AND ")
    let known = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT * FROM \(table) WHERE \(condition) ORDER BY id DESC LIMIT 1"),
      arguments: StatementArguments(key.map(\.value)))
    if let known, values.allSatisfy({ (known[$0.column] as DatabaseValue) == ($0.value?.databaseValue ?? .null) }) { return false }
    _ = try insert(table, key + values)
    return true
  }

  /// « est déjà enregistré avec une autre valeur (…) »
  static func otherValue(_ kept: String) -> String {
    "est déjà enregistré avec une autre valeur (\(kept.isEmpty ? "vide" : kept)) : un import n'écrase rien"
  }

  private func insert(_ table: String, _ fields: [ImportField]) throws -> Int {
    let names = fields.map(\.column) + ["entry"]
    let marks = names.map { _ in "?" }.joined(separator: ", ")
    let statement = try db.cachedStatement(sql: "INSERT INTO \(table) (\(names.joined(separator: ", "))) VALUES (\(marks))")
    do { try statement.execute(arguments: StatementArguments(fields.map(\.value) + [entry.id])) } catch let error as DatabaseError
      where error.extendedResultCode == .SQLITE_CONSTRAINT_CHECK
    {
      let field = fields.filter { error.message?.contains($0.column) == true }.max { $0.column.count < $1.column.count }
      throw CellRefusal(field?.cell, "la valeur est hors des limites admises")
    }
    return Int(db.lastInsertedRowID)
  }

  /// The identifier of a row known by its code.
  /// - Throws: `CellRefusal` naming the column when the code is unknown.
  func identifier(_ table: String, _ column: String, _ code: String, cell: String, what: String) throws -> Int {
    let cacheKey = "\(table).\(column)=\(code)"
    if let known = identifiers[cacheKey] { return known }
    let id = try Int.fetchOne(db.cachedStatement(sql: "SELECT id FROM \(table) WHERE \(column) = ?"), arguments: [code])
    guard let id else {
      throw CellRefusal(cell, "\(what) « \(code) » est inconnu\(what.hasPrefix("la ") ? "e" : "") de la base")
    }
    identifiers[cacheKey] = id
    return id
  }
}
