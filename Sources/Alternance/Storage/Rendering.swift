import GRDB

extension Database {
  /// Keeps the digest of the first rendering of issued documents, and compares later ones with it.
  /// - Returns: the names of the documents that came out different.
  public func keepRenderings(_ renderings: [(document: PrintableDocument, digest: String)], by actor: Actor, on day: Day) throws
    -> [String]
  {
    let evidence = renderings.filter(\.document.isEvidence)
    if evidence.isEmpty { return [] }
    return try perform(.keepDocument, by: actor, on: day) { entry in
      entry.subject = "\(evidence.count) document\(evidence.count > 1 ? "s édités" : " édité")"
      var different: [String] = []
      var isNew = false
      for (document, digest) in evidence {
        let kept = try String.fetchOne(
          entry.db.cachedStatement(sql: "SELECT digest FROM rendering WHERE document = ?"), arguments: [document.name])
        if let kept {
          if kept != digest { different.append(document.name) }
        } else {
          isNew = true
          try entry.insert("rendering", ["document": document.name, "template": document.template, "digest": digest])
        }
      }
      if !isNew { entry.abandon() }
      return different
    }
  }
}
