import GRDB

/// The campaign: mandates, supports, promotion plan, prospecting, conditions of admission and the single form (convention, art. 2 to 4).
extension ImportSession {
  /// The day of something done: never after the day of the entry.
  func past(_ row: ImportRow, _ column: String) throws -> Day {
    let day = try row.day(column)
    if day > entry.day { throw CellRefusal(column, "le \(day.french) est après le jour de l'enregistrement, le \(entry.day.french)") }
    return day
  }

  func login(_ login: String, column: String) throws -> Int {
    try identifier("person", "login", login, cell: column, what: "la personne")
  }

  func writeDelegation(_ row: ImportRow) throws -> Bool {
    guard let role = Role(code: row.word("role")), let act = RepresentedAct(code: row.word("acte")) else {
      throw CellRefusal("role", "rôle ou acte inconnu")
    }
    guard act.roles.contains(role) else {
      throw CellRefusal("role", "« \(role.french) » n'a pas de représentant \(act.french) (convention, art. 4)")
    }
    guard entry.actor.roles.contains(role) else {
      throw CellRefusal("role", "« \(entry.actor.login) » ne tient pas ce rôle : chacun donne mandat pour le sien (convention, art. 4)")
    }
    let (since, until) = (try row.day("du"), try row.day("au"))
    if until < since { throw CellRefusal("au", "le mandat finit avant de commencer") }
    return try record(
      "delegation",
      key: [
        ImportField("role", "role", word: role),
        ImportField("person", "representant", try login(row.text("representant"), column: "representant"), of: "person", by: "login"),
        ImportField("act", "acte", word: act), ImportField("since", "du", since),
      ],
      values: [ImportField("until", "au", until), ImportField("mandate", "mandat", row.text("mandat"))]
    ).isNew
  }

  /// Each institution records what it does itself.
  private func ownPartner(_ row: ImportRow) throws -> Int {
    guard let code = PartnerCode(rawValue: row.text("partenaire").uppercased()) else {
      throw CellRefusal("partenaire", "partenaire inconnu")
    }
    if !entry.actor.partners(for: entry.action).contains(code) {
      throw CellRefusal(
        "partenaire", "« \(entry.actor.login) » n'enregistre pas ce que fait l'autre partenaire : il n'est pas \(code.frenchOf)")
    }
    return try partner(row, "partenaire")
  }

  func writeCommunicationItem(_ row: ImportRow) throws -> Bool {
    guard let kind = CommunicationItem.Kind(code: row.word("nature")) else { throw CellRefusal("nature", "nature inconnue") }
    if !row.flag("logo_partenaire"), kind == .catalogue || kind == .brochure {
      throw CellRefusal("logo_partenaire", "un catalogue ou une brochure porte le logo du partenaire (convention, art. 3)")
    }
    if kind == .brochure, !entry.actor.roles.contains(.communicationsManager) {
      throw CellRefusal("nature", "la brochure est faite par le responsable communication (convention, art. 3)")
    }
    return try record(
      "communicationItem",
      key: [
        ImportField("cohort", "promotion", try cohort(row).id, of: "cohort", by: "name"),
        ImportField("partner", "partenaire", try ownPartner(row), of: "partner", by: "code"),
        ImportField("kind", "nature", word: kind), ImportField("title", "titre", row.text("titre")),
      ],
      values: [
        ImportField("hasPartnerLogo", "logo_partenaire", row.flag("logo_partenaire")),
        ImportField("publishedOn", "publie_le", try past(row, "publie_le")),
      ]
    ).isNew
  }

  func writePromotionItem(_ row: ImportRow) throws -> Bool {
    guard let list = PromotionPlan.List(code: row.word("liste")) else { throw CellRefusal("liste", "liste inconnue") }
    return try record(
      "promotionItem",
      key: [
        ImportField("cohort", "promotion", try cohort(row).id, of: "cohort", by: "name"), ImportField("list", "liste", word: list),
        ImportField("label", "libelle", row.text("libelle")),
      ],
      values: [
        ImportField("day", "jour", row.optionalDay("jour")),
        ImportField("partner", "partenaire", row.isEmpty("partenaire") ? nil : try partner(row, "partenaire")),
      ]
    ).isNew
  }

  func writeProspectingVisit(_ row: ImportRow) throws -> Bool {
    try record(
      "prospectingVisit",
      key: [
        ImportField("cohort", "promotion", try cohort(row).id, of: "cohort", by: "name"),
        ImportField("partner", "partenaire", try ownPartner(row), of: "partner", by: "code"),
        ImportField("day", "jour", try past(row, "jour")), ImportField("name", "nom", row.text("nom")),
      ],
      values: [
        ImportField("target", "cible", row.word("cible") == "entreprise" ? "company" : "school"),
        ImportField("outcome", "suite", row.text("suite")),
      ]
    ).isNew
  }

  func writeAdmissionRules(_ row: ImportRow) throws -> Bool {
    try record(
      "admissionRules",
      key: [
        ImportField("programme", "programme", try programme(row), of: "programme", by: "code"),
        ImportField("version", "version", try row.whole("version")),
      ],
      values: [
        ImportField("prerequisites", "prerequis", row.text("prerequis")), ImportField("tests", "epreuves", row.text("epreuves")),
        ImportField("interviewGuide", "guide_entretien", row.text("guide_entretien")),
        ImportField("definedOn", "defini_le", try past(row, "defini_le")),
      ]
    ).isNew
  }

  func writeRequiredDocument(_ row: ImportRow) throws -> Bool {
    try record(
      "requiredDocument",
      key: [
        ImportField("form", "version", try form(row), of: "registrationForm", by: "version"), ImportField("code", "code", row.word("code")),
      ],
      values: [ImportField("label", "libelle", row.text("libelle"))]
    ).isNew
  }

  /// The version of the form that a row names, published when it is new.
  private func form(_ row: ImportRow) throws -> Int {
    let (cohort, version, published) = (try cohort(row), try row.whole("version"), try past(row, "publie_le"))
    let known = try Row.fetchOne(
      db, sql: "SELECT id, publishedOn FROM registrationForm WHERE cohort = ? AND version = ?", arguments: [cohort.id, version])
    guard let known else {
      return try entry.insert("registrationForm", ["cohort": cohort.id, "version": version, "publishedOn": published])
    }
    let kept: Day = known["publishedOn"]
    if kept != published { throw CellRefusal("publie_le", "la version \(version) du formulaire est publiée le \(kept.french)") }
    return known["id"]
  }
}
