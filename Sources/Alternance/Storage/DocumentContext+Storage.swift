import GRDB

extension Database {
  /// The letterheads, and whether the base is a demonstration.
  public func documentContext() throws -> DocumentContext {
    try read { db in
      DocumentContext(
        cnam: try Partner.find(.cnam, in: db), cfa: try Partner.find(.cfa, in: db),
        isSpecimen: try String.fetchOne(db, sql: "SELECT nature FROM base") == "demonstration")
    }
  }
}
