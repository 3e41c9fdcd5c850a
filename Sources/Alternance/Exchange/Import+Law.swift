import GRDB

/// What comes from the title and from the law: capacities, diplomas, minimum wages, schemes.
extension ImportSession {
  func writeProgrammeItem(_ row: ImportRow) throws -> Bool {
    guard let kind = ProgrammeItem.Kind(code: row.word("nature")) else { throw CellRefusal("nature", "nature inconnue") }
    return try record(
      "programmeItem",
      key: [
        ImportField("programme", "programme", try programme(row), of: "programme", by: "code"),
        ImportField("kind", "nature", word: kind), ImportField("rank", "rang", try row.whole("rang")),
      ],
      values: [ImportField("text", "texte", row.text("texte"))]
    ).isNew
  }

  func writeDiploma(_ row: ImportRow) throws -> Bool {
    try record(
      "diploma", key: [ImportField("code", "code", row.text("code"))],
      values: [ImportField("label", "libelle", row.text("libelle")), ImportField("raisesMinimumPay", "majore", row.flag("majore"))]
    ).isNew
  }

  func writeMinimumWage(_ row: ImportRow) throws -> Bool {
    try record(
      "minimumWage", key: [ImportField("validFrom", "valable_du", try row.day("valable_du"))],
      values: [
        ImportField("hourlyCents", "horaire", try row.money("horaire")), ImportField("monthlyCents", "mensuel", try row.money("mensuel")),
        ImportField("source", "source", row.text("source")),
      ]
    ).isNew
  }

  /// The end of the convention: no new cohort opens after it, those that run end normally (decision A-36).
  func writeConventionEnd(_ row: ImportRow) throws -> Bool {
    try record(
      "conventionEnd", key: [ImportField("programme", "programme", try programme(row), of: "programme", by: "code")],
      values: [ImportField("endsOn", "fin_le", try row.day("fin_le")), ImportField("reason", "motif", row.text("motif"))]
    ).isNew
  }

  func writeSchemeOpening(_ row: ImportRow) throws -> Bool {
    guard let kind = Contract.Kind(code: row.word("type")) else { throw CellRefusal("type", "type inconnu") }
    let (opens, closes) = (try row.day("ouvert_du"), row.optionalDay("ferme_le"))
    if let closes, closes < opens { throw CellRefusal("ferme_le", "le dispositif ferme avant d'ouvrir") }
    return try record(
      "schemeOpening",
      key: [
        ImportField("programme", "programme", try programme(row), of: "programme", by: "code"), ImportField("kind", "type", word: kind),
      ],
      values: [ImportField("opensOn", "ouvert_du", opens), ImportField("closesOn", "ferme_le", closes)]
    ).isNew
  }
}
