import GRDB

extension TariffBook {
  /// Every tariff of a programme, with the agreements it has.
  static func of(programme id: Int, in db: GRDB.Database) throws -> TariffBook {
    let sql = """
      SELECT t.*, t.id = (SELECT min(x.id) FROM tariff x WHERE x.programme = t.programme AND x.kind = t.kind) AS isFirst,
        (SELECT a.agreedOn FROM tariffAgreement a JOIN partner p ON p.id = a.partner WHERE a.tariff = t.id AND p.code = 'CNAM') AS cnam,
        (SELECT a.agreedOn FROM tariffAgreement a JOIN partner p ON p.id = a.partner WHERE a.tariff = t.id AND p.code = 'CFA') AS cfa
      FROM tariff t WHERE t.programme = ? ORDER BY t.kind, t.validFrom
      """
    return TariffBook(try Row.fetchAll(db, sql: sql, arguments: [id]).compactMap(Tariff.init(row:)))
  }
}

extension Tariff {
  init?(row: Row) {
    guard let kind = Kind(rawValue: row["kind"]) else { return nil }
    id = row["id"]
    self.kind = kind
    hundredths = row["hundredths"]
    validFrom = row["validFrom"]
    agreedByCnam = row["cnam"]
    agreedByCfa = row["cfa"]
    isFirst = row["isFirst"]
  }
}

extension Database {
  /// The tariffs of a programme.
  public func tariffs(ofProgramme code: String?, by actor: Actor) throws -> TariffBook {
    try consult(by: actor) { try TariffBook.of(programme: Programme.find(code, in: $0).id, in: $0) }
  }
}
