/// Persons and their roles, lecturers, students, companies and funds.
extension ImportSession {
  func writePerson(_ row: ImportRow) throws -> Bool {
    guard let role = Role(code: row.word("role")) else { throw CellRefusal("role", "rôle inconnu") }
    let partner = PartnerCode(rawValue: row.text("partenaire").uppercased()) ?? .cnam
    let (since, until) = (try row.day("du"), row.optionalDay("au"))
    do { _ = try RoleAssignment(role: role, partner: partner, since: since, until: until) } catch let refusal as RoleRefusal {
      throw CellRefusal(until.map { $0 < since } == true ? "au" : "partenaire", refusal.sentence)
    }
    try mayDesignate(for: partner)
    let person = try person(row)
    if let until, let open = try openAssignment(person, role, since) {
      try once("roleEnd \(open)", "la fin du rôle « \(role.code) »", column: "au")
      try entry.insert("roleEnd", ["roleAssignment": open, "until": until])
      return true
    }
    let kept = try keptEnd(person, role, since)
    let assignment = try record(
      "roleAssignment",
      key: [
        ImportField("person", "identifiant", person, of: "person", by: "login"), ImportField("role", "role", word: role),
        ImportField("since", "du", since),
      ],
      values: [
        ImportField("partner", "partenaire", try self.partner(row, "partenaire"), of: "partner", by: "code"),
        ImportField("until", "au", kept != nil && kept == until ? nil : until),
      ])
    return assignment.isNew
  }

  /// A role held without an end so far: a later file may tell when it ends.
  private func openAssignment(_ person: Int, _ role: Role, _ since: Day) throws -> Int? {
    try Int.fetchOne(
      db,
      sql: """
        SELECT id FROM roleAssignment r WHERE person = ? AND role = ? AND since = ? AND until IS NULL
          AND NOT EXISTS (SELECT 1 FROM roleEnd e WHERE e.roleAssignment = r.id)
        """, arguments: [person, role.rawValue, since])
  }

  /// The end that a later file told.
  private func keptEnd(_ person: Int, _ role: Role, _ since: Day) throws -> Day? {
    try Day.fetchOne(
      db,
      sql: """
        SELECT e.until FROM roleEnd e JOIN roleAssignment r ON r.id = e.roleAssignment
        WHERE r.person = ? AND r.role = ? AND r.since = ?
        """, arguments: [person, role.rawValue, since])
  }

  /// Each institution designates its own people (convention, art. 2); an empty base is filled by whoever creates it.
  private func mayDesignate(for partner: PartnerCode) throws {
    if entry.action == .initialise || entry.actor.partners(for: .importPeople).contains(partner) { return }
    throw CellRefusal("partenaire", "« \(entry.actor.login) » ne désigne pas les personnes \(partner.frenchOf) (convention, art. 2)")
  }

  func writeLecturer(_ row: ImportRow) throws -> Bool {
    let person = try person(row)
    return try record(
      "lecturer", key: [ImportField("person", "identifiant", person, of: "person", by: "login")],
      values: [
        ImportField("employer", "employeur", try partner(row, "employeur"), of: "partner", by: "code"),
        ImportField("status", "statut", row.word("statut") == "permanent" ? "permanent" : "contract"),
        ImportField("profile", "profil", row.word("profil") == "academique" ? "academic" : "professional"),
      ]
    ).isNew
  }

  /// The person of a row, added when the login is new; a person may hold several roles, on several rows.
  private func person(_ row: ImportRow) throws -> Int {
    let login = row.text("identifiant")
    if let known = try? identifier("person", "login", login, cell: "identifiant", what: "") { return try same(known, row) }
    return try entry.insert(
      "person",
      [
        "login": login, "civility": row.text("civilite"), "lastName": row.text("nom"), "firstName": row.text("prenom"),
        "email": row.text("courriel"), "phone": row.text("telephone"),
      ])
  }

  private func same(_ person: Int, _ row: ImportRow) throws -> Int {
    let known = try Person.fetch(person, in: db)
    guard known.lastName == row.text("nom"), known.firstName == row.text("prenom") else {
      throw CellRefusal("identifiant", "« \(known.login) » désigne déjà \(known.fullName)")
    }
    for (column, kept) in [("civilite", known.civility), ("courriel", known.email), ("telephone", known.phone)]
    where !row.isEmpty(column) && row.text(column) != kept {
      throw CellRefusal(column, "« \(known.login) » \(Self.otherValue(kept))")
    }
    return person
  }

  func writeStudent(_ row: ImportRow) throws -> Bool {
    try record(
      "student", key: [ImportField("code", "identifiant", row.text("identifiant"))],
      values: [
        ImportField("civility", "civilite", row.text("civilite")), ImportField("lastName", "nom", row.text("nom")),
        ImportField("firstName", "prenom", row.text("prenom")), ImportField("bornOn", "date_naissance", try row.day("date_naissance")),
        ImportField("email", "courriel", row.text("courriel")), ImportField("phone", "telephone", row.text("telephone")),
        ImportField("street", "adresse", row.text("adresse")), ImportField("postalCode", "code_postal", row.text("code_postal")),
        ImportField("city", "ville", row.text("ville")), ImportField("cohort", "promotion", try cohort(row).id, of: "cohort", by: "name"),
      ]
    ).isNew
  }

  func writeOrganisation(_ row: ImportRow) throws -> Bool {
    let kind = Organisation.Kind(code: row.word("type")) ?? .company
    let delay = row.optionalWhole("delai_paiement_jours")
    if let delay, delay > 60 { throw CellRefusal("delai_paiement_jours", "un délai de paiement ne dépasse pas 60 jours") }
    return try record(
      "organisation", key: [ImportField("siret", "siret", try row.siret("siret"))],
      values: [
        ImportField("kind", "type", word: kind), ImportField("legalName", "raison_sociale", row.text("raison_sociale")),
        ImportField("street", "adresse", row.text("adresse")), ImportField("postalCode", "code_postal", row.text("code_postal")),
        ImportField("city", "ville", row.text("ville")), ImportField("email", "courriel", row.text("courriel")),
        ImportField("phone", "telephone", row.text("telephone")), ImportField("paymentDays", "delai_paiement_jours", delay),
        ImportField("serviceCode", "code_service", row.text("code_service")),
      ]
    ).isNew
  }
}
