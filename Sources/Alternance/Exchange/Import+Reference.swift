/// What a programme is made of: partners, sites, units, times, wordings, accounts.
extension ImportSession {
  func writePartner(_ row: ImportRow) throws -> Bool {
    try record(
      "partner", key: [Field("code", "code", row.text("code").uppercased())],
      values: [
        Field("legalName", "raison_sociale", row.text("raison_sociale")), Field("displayName", "nom_usage", row.text("nom_usage")),
        Field("street", "adresse", row.text("adresse")), Field("postalCode", "code_postal", row.text("code_postal")),
        Field("city", "ville", row.text("ville")), Field("siret", "siret", try row.siret("siret")),
        Field("declarationNumber", "nda", row.text("nda")), Field("declarationRegion", "region_nda", row.text("region_nda")),
        Field("invoicePrefix", "prefixe", row.text("prefixe")), Field("isPublic", "public", row.flag("public")),
        Field("vatMention", "mention_tva", row.text("mention_tva")), Field("vatexCode", "vatex", row.text("vatex")),
        Field("paymentDays", "delai_paiement_jours", try row.whole("delai_paiement_jours")),
        Field("email", "courriel", row.text("courriel")), Field("phone", "telephone", row.text("telephone")),
      ]
    ).isNew
  }

  func writeSite(_ row: ImportRow) throws -> Bool {
    try record(
      "site", key: [Field("code", "code", row.text("code"))],
      values: [
        Field("name", "nom", row.text("nom")), Field("partner", "partenaire", try partner(row, "partenaire")),
        Field("street", "adresse", row.text("adresse")), Field("postalCode", "code_postal", row.text("code_postal")),
        Field("city", "ville", row.text("ville")), Field("isMain", "principal", row.flag("principal")),
      ]
    ).isNew
  }

  func writeProgramme(_ row: ImportRow) throws -> Bool {
    try record(
      "programme", key: [Field("code", "code", row.text("code"))],
      values: [
        Field("title", "intitule", row.text("intitule")), Field("level", "niveau", row.text("niveau")),
        Field("orderedOn", "arrete_du", row.optionalDay("arrete_du")),
        Field("publishedOn", "publie_jo_le", row.optionalDay("publie_jo_le")),
        Field("registeredUntil", "enregistre_jusquau", row.optionalDay("enregistre_jusquau")),
        Field("minutesPerYear", "heures_par_an", try row.hours("heures_par_an")), Field("years", "annees", try row.whole("annees")),
        Field("maxHeadcount", "effectif_max", row.optionalWhole("effectif_max")), Field("note", "note", row.text("note")),
      ]
    ).isNew
  }

  func writeTeachingUnit(_ row: ImportRow) throws -> Bool {
    try record(
      "teachingUnit",
      key: [Field("programme", "programme", try programme(row)), Field("code", "code", row.text("code"))],
      values: [
        Field("year", "annee", try row.whole("annee")), Field("title", "intitule", row.text("intitule")),
        Field("minutes", "heures", try row.hours("heures")),
        Field("coefficientHundredths", "coefficient", try row.hundredths("coefficient")),
        Field("isExample", "exemple", row.flag("exemple")),
      ]
    ).isNew
  }

  func writeQuarterDayTime(_ row: ImportRow) throws -> Bool {
    let (start, end) = (try row.time("debut"), try row.time("fin"))
    let known = try calendar(ofProgramme: programme(row)).times.filter { $0.quarter != Int(row.text("quart")) }
    _ = try QuarterDayCalendar(known + [QuarterDayTime(quarter: try row.whole("quart"), start: start, end: end)])
    return try record(
      "quarterDayTime",
      key: [Field("programme", "programme", try programme(row)), Field("quarter", "quart", try row.whole("quart"))],
      values: [Field("startsAt", "debut", start.minutes), Field("endsAt", "fin", end.minutes)]
    ).isNew
  }

  func writeMention(_ row: ImportRow) throws -> Bool {
    try record(
      "legalMention",
      key: [Field("code", "code", row.text("code")), Field("validFrom", "valable_du", try row.day("valable_du"))],
      values: [
        Field("validUntil", "valable_jusquau", row.optionalDay("valable_jusquau")), Field("text", "texte", row.text("texte")),
      ]
    ).isNew
  }

  func writeAccount(_ row: ImportRow) throws -> Bool {
    try record(
      "ledgerAccount", key: [Field("usage", "usage", row.text("usage"))],
      values: [
        Field("account", "compte", row.text("compte")), Field("label", "libelle", row.text("libelle")),
        Field("journal", "journal", row.text("journal")),
      ]
    ).isNew
  }

  func partner(_ row: ImportRow, _ column: String) throws -> Int {
    try identifier("partner", "code", row.text(column).uppercased(), cell: column, what: "le partenaire")
  }

  func programme(_ row: ImportRow) throws -> Int {
    try identifier("programme", "code", row.text("programme"), cell: "programme", what: "le programme")
  }

  func cohort(_ row: ImportRow) throws -> Cohort {
    do { return try Cohort.find(row.text("promotion"), in: db) } catch let refusal as CohortRefusal {
      throw CellRefusal("promotion", String(refusal.sentence.dropLast()))
    }
  }

  func calendar(ofProgramme id: Int) throws -> QuarterDayCalendar { try QuarterDayCalendar.of(programme: id, in: db) }
}
