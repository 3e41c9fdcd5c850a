/// What a programme is made of: partners, sites, units, times, wordings, accounts.
extension ImportSession {
  func writePartner(_ row: ImportRow) throws -> Bool {
    try record(
      "partner", key: [ImportField("code", "code", row.text("code").uppercased())],
      values: [
        ImportField("legalName", "raison_sociale", row.text("raison_sociale")),
        ImportField("displayName", "nom_usage", row.text("nom_usage")),
        ImportField("street", "adresse", row.text("adresse")), ImportField("postalCode", "code_postal", row.text("code_postal")),
        ImportField("city", "ville", row.text("ville")), ImportField("siret", "siret", try row.siret("siret")),
        ImportField("declarationNumber", "nda", row.text("nda")), ImportField("declarationRegion", "region_nda", row.text("region_nda")),
        ImportField("invoicePrefix", "prefixe", row.text("prefixe")), ImportField("isPublic", "public", row.flag("public")),
        ImportField("vatMention", "mention_tva", row.text("mention_tva")), ImportField("vatexCode", "vatex", row.text("vatex")),
        ImportField("paymentDays", "delai_paiement_jours", try row.whole("delai_paiement_jours")),
        ImportField("email", "courriel", row.text("courriel")), ImportField("phone", "telephone", row.text("telephone")),
        ImportField("iban", "iban", Iban(row.text("iban"))?.text ?? ""),
      ]
    ).isNew
  }

  func writeSite(_ row: ImportRow) throws -> Bool {
    try record(
      "site", key: [ImportField("code", "code", row.text("code"))],
      values: [
        ImportField("name", "nom", row.text("nom")),
        ImportField("partner", "partenaire", try partner(row, "partenaire"), of: "partner", by: "code"),
        ImportField("street", "adresse", row.text("adresse")), ImportField("postalCode", "code_postal", row.text("code_postal")),
        ImportField("city", "ville", row.text("ville")), ImportField("isMain", "principal", row.flag("principal")),
      ]
    ).isNew
  }

  func writeProgramme(_ row: ImportRow) throws -> Bool {
    try record(
      "programme", key: [ImportField("code", "code", row.text("code"))],
      values: [
        ImportField("title", "intitule", row.text("intitule")), ImportField("level", "niveau", row.text("niveau")),
        ImportField("orderedOn", "arrete_du", row.optionalDay("arrete_du")),
        ImportField("publishedOn", "publie_jo_le", row.optionalDay("publie_jo_le")),
        ImportField("registeredUntil", "enregistre_jusquau", row.optionalDay("enregistre_jusquau")),
        ImportField("minutesPerYear", "heures_par_an", try row.hours("heures_par_an")),
        ImportField("years", "annees", try row.whole("annees")),
        ImportField("maxHeadcount", "effectif_max", row.optionalWhole("effectif_max")), ImportField("note", "note", row.text("note")),
      ]
    ).isNew
  }

  func writeTeachingUnit(_ row: ImportRow) throws -> Bool {
    try record(
      "teachingUnit",
      key: [
        ImportField("programme", "programme", try programme(row), of: "programme", by: "code"),
        ImportField("code", "code", row.text("code")),
      ],
      values: [
        ImportField("year", "annee", try row.whole("annee")), ImportField("title", "intitule", row.text("intitule")),
        ImportField("minutes", "heures", try row.hours("heures")),
        ImportField("coefficientHundredths", "coefficient", try row.hundredths("coefficient")),
        ImportField("isExample", "exemple", row.flag("exemple")),
      ]
    ).isNew
  }

  func writeQuarterDayTime(_ row: ImportRow) throws -> Bool {
    let (start, end) = (try row.time("debut"), try row.time("fin"))
    let known = try calendar(ofProgramme: programme(row)).times.filter { $0.quarter != Int(row.text("quart")) }
    _ = try QuarterDayCalendar(known + [QuarterDayTime(quarter: try row.whole("quart"), start: start, end: end)])
    return try record(
      "quarterDayTime",
      key: [
        ImportField("programme", "programme", try programme(row), of: "programme", by: "code"),
        ImportField("quarter", "quart", try row.whole("quart")),
      ],
      values: [ImportField("startsAt", "debut", start.minutes), ImportField("endsAt", "fin", end.minutes)]
    ).isNew
  }

  func writeMention(_ row: ImportRow) throws -> Bool {
    try record(
      "legalMention",
      key: [ImportField("code", "code", row.text("code")), ImportField("validFrom", "valable_du", try row.day("valable_du"))],
      values: [
        ImportField("validUntil", "valable_jusquau", row.optionalDay("valable_jusquau")), ImportField("text", "texte", row.text("texte")),
      ]
    ).isNew
  }

  func writeAccount(_ row: ImportRow) throws -> Bool {
    try record(
      "ledgerAccount", key: [ImportField("usage", "usage", row.text("usage"))],
      values: [
        ImportField("account", "compte", row.text("compte")), ImportField("label", "libelle", row.text("libelle")),
        ImportField("journal", "journal", row.text("journal")),
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
    let name = row.text("promotion")
    if let known = cohorts[name] { return known }
    do {
      let cohort = try Cohort.find(name, in: db)
      cohorts[name] = cohort
      return cohort
    } catch let refusal as CohortRefusal {
      throw CellRefusal("promotion", String(refusal.sentence.dropLast()))
    }
  }

  func calendar(ofProgramme id: Int) throws -> QuarterDayCalendar { try QuarterDayCalendar.of(programme: id, in: db) }
}
