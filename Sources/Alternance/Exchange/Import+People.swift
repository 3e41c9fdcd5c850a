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
    let assignment = try record(
      "roleAssignment",
      key: [Field("person", "identifiant", person), Field("role", "role", role.rawValue), Field("since", "du", since)],
      values: [Field("partner", "partenaire", try self.partner(row, "partenaire")), Field("until", "au", until)])
    return assignment.isNew
  }

  /// Each institution designates its own people (convention, art. 2); an empty base is filled by whoever creates it.
  private func mayDesignate(for partner: PartnerCode) throws {
    if entry.action == .initialise || entry.actor.partners(for: .importPeople).contains(partner) { return }
    throw CellRefusal("partenaire", "« \(entry.actor.login) » ne désigne pas les personnes \(partner.frenchOf) (convention, art. 2)")
  }

  func writeLecturer(_ row: ImportRow) throws -> Bool {
    let person = try person(row)
    return try record(
      "lecturer", key: [Field("person", "identifiant", person)],
      values: [
        Field("employer", "employeur", try partner(row, "employeur")),
        Field("status", "statut", row.word("statut") == "permanent" ? "permanent" : "contract"),
        Field("profile", "profil", row.word("profil") == "academique" ? "academic" : "professional"),
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
    return person
  }

  func writeStudent(_ row: ImportRow) throws -> Bool {
    try record(
      "student", key: [Field("code", "identifiant", row.text("identifiant"))],
      values: [
        Field("civility", "civilite", row.text("civilite")), Field("lastName", "nom", row.text("nom")),
        Field("firstName", "prenom", row.text("prenom")), Field("bornOn", "date_naissance", try row.day("date_naissance")),
        Field("email", "courriel", row.text("courriel")), Field("phone", "telephone", row.text("telephone")),
        Field("street", "adresse", row.text("adresse")), Field("postalCode", "code_postal", row.text("code_postal")),
        Field("city", "ville", row.text("ville")), Field("cohort", "promotion", try cohort(row).id),
      ]
    ).isNew
  }

  func writeOrganisation(_ row: ImportRow) throws -> Bool {
    let kind = Organisation.Kind(code: row.word("type")) ?? .company
    let delay = row.optionalWhole("delai_paiement_jours")
    if let delay, delay > 60 { throw CellRefusal("delai_paiement_jours", "un délai de paiement ne dépasse pas 60 jours") }
    return try record(
      "organisation", key: [Field("siret", "siret", try row.siret("siret"))],
      values: [
        Field("kind", "type", kind.rawValue), Field("legalName", "raison_sociale", row.text("raison_sociale")),
        Field("street", "adresse", row.text("adresse")), Field("postalCode", "code_postal", row.text("code_postal")),
        Field("city", "ville", row.text("ville")), Field("email", "courriel", row.text("courriel")),
        Field("phone", "telephone", row.text("telephone")), Field("paymentDays", "delai_paiement_jours", delay),
        Field("serviceCode", "code_service", row.text("code_service")),
      ]
    ).isNew
  }
}
