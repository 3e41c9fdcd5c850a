import GRDB

extension Database {
  /// The letterheads, and whether the base is a demonstration.
  public func documentContext() throws -> DocumentContext {
    try read { db in
      let (cnam, cfa) = (try Partner.find(.cnam, in: db), try Partner.find(.cfa, in: db))
      let isSpecimen = try cnam.siret.isFictitious || cfa.siret.isFictitious || db.isDemonstration()
      return DocumentContext(cnam: cnam, cfa: cfa, isSpecimen: isSpecimen)
    }
  }
}

extension GRDB.Database {
  /// The base was made to show, not to keep accounts.
  func isDemonstration() throws -> Bool {
    try String.fetchOne(self, sql: "SELECT nature FROM base") == "demonstration"
  }
}
