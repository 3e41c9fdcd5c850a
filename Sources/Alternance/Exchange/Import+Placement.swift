import Foundation
import GRDB

/// Companies' intents, presentations, workshops, tutors and places (convention, art. 5).
extension ImportSession {
  func writeHiringIntent(_ row: ImportRow) throws -> Bool {
    let posts = try row.whole("postes")
    if posts < 1 { throw CellRefusal("postes", "une intention porte sur un poste au moins") }
    let detectedBy = PartnerCode(rawValue: row.text("detectee_par").uppercased())
    if let detectedBy, !entry.actor.partners(for: .detectNeeds).contains(detectedBy) {
      throw CellRefusal("detectee_par", "« \(entry.actor.login) » n'enregistre pas ce que l'autre partenaire a détecté")
    }
    return try record(
      "hiringIntent",
      key: [
        ImportField("company", "entreprise", try organisation(row, "entreprise"), of: "organisation", by: "siret"),
        ImportField("cohort", "promotion", try cohort(row).id, of: "cohort", by: "name"),
      ],
      values: [
        ImportField("posts", "postes", posts), ImportField("declaredOn", "declaree_le", try past(row, "declaree_le")),
        ImportField("detectedBy", "detectee_par", try partner(row, "detectee_par"), of: "partner", by: "code"),
      ]
    ).isNew
  }

  func writePresentation(_ row: ImportRow) throws -> Bool {
    let (day, company) = (try past(row, "jour"), try organisation(row, "entreprise"))
    let candidate = try CandidateEntry.find(row.text("candidat"), on: day, in: db)
    guard candidate.facts.decision == .admissible, let decided = candidate.facts.decidedOn, decided <= day else {
      throw CellRefusal("candidat", PlacementRefusal.notAdmissible(candidate.application.code, candidate.state).clause)
    }
    if let left = candidate.facts.withdrawnOn, left <= day {
      throw CellRefusal("candidat", ApplicationRefusal.alreadyWithdrawn(candidate.application.code, left).clause)
    }
    let (id, isNew) = try record(
      "presentation",
      key: [
        ImportField("application", "candidat", try self.candidate(row), of: "application", by: "code"),
        ImportField("intent", "entreprise", try intent(of: company, row, on: day), shown: row.text("entreprise")),
      ],
      values: [ImportField("presentedOn", "jour", day)])
    return try writeOutcome(row, presentation: id, presentedOn: day) || isNew
  }

  /// The company's intent for the candidate's intake, declared and not withdrawn on the day.
  private func intent(of company: Int, _ row: ImportRow, on day: Day) throws -> Int {
    let found = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT i.id, i.declaredOn, w.withdrawnOn, o.legalName, c.name FROM application a JOIN cohort c ON c.id = a.cohort
          JOIN organisation o ON o.id = :company
          LEFT JOIN hiringIntent i ON i.cohort = a.cohort AND i.company = o.id LEFT JOIN intentWithdrawal w ON w.intent = i.id
          WHERE a.code = :code
          """),
      arguments: ["code": row.text("candidat"), "company": company])
    guard let found else { throw ApplicationRefusal.unknown(row.text("candidat")) }
    let name: String = found["legalName"]
    guard let id = found["id"] as Int? else {
      throw CellRefusal("entreprise", PlacementRefusal.noIntent(name, cohort: found["name"]).clause)
    }
    if let withdrawn = found["withdrawnOn"] as Day?, withdrawn <= day {
      throw CellRefusal("entreprise", PlacementRefusal.intentWithdrawn(name, withdrawn).clause)
    }
    let declared: Day = found["declaredOn"]
    if declared > day { throw CellRefusal("entreprise", PlacementRefusal.intentNotYet(name, declared).clause) }
    return id
  }

  private func writeOutcome(_ row: ImportRow, presentation: Int, presentedOn: Day) throws -> Bool {
    guard let outcome = Presentation.Outcome(code: row.word("suite")) else { return false }
    if row.isEmpty("suite_le") { throw CellRefusal("suite_le", "la réponse de l'entreprise a un jour") }
    let told = try past(row, "suite_le")
    if told < presentedOn { throw CellRefusal("suite_le", "la réponse de l'entreprise ne précède pas la présentation") }
    let known = try Row.fetchOne(
      db, sql: "SELECT outcome, toldOn FROM presentationOutcome WHERE presentation = ?", arguments: [presentation])
    if let known {
      if known["outcome"] == outcome.rawValue, known["toldOn"] == told { return false }
      throw CellRefusal("suite", "l'entreprise a déjà répondu le \((known["toldOn"] as Day).french) : un import n'écrase rien")
    }
    try entry.insert("presentationOutcome", ["presentation": presentation, "outcome": outcome.rawValue, "toldOn": told])
    return true
  }

  func writePlacementSupport(_ row: ImportRow) throws -> Bool {
    try record(
      "placementSupport",
      key: [
        ImportField("application", "candidat", try candidate(row), of: "application", by: "code"),
        ImportField("day", "jour", try past(row, "jour")), ImportField("topic", "theme", row.text("theme")),
      ],
      values: [ImportField("mode", "mode", row.word("mode") == "atelier" ? "workshop" : "individual")]
    ).isNew
  }

  func writeCompanyTutor(_ row: ImportRow) throws -> Bool {
    try record(
      "companyTutor",
      key: [
        ImportField("company", "entreprise", try organisation(row, "entreprise"), of: "organisation", by: "siret"),
        ImportField("lastName", "nom", row.text("nom")), ImportField("firstName", "prenom", row.text("prenom")),
      ],
      values: [
        ImportField("civility", "civilite", row.text("civilite")), ImportField("bornOn", "date_naissance", try row.day("date_naissance")),
        ImportField("job", "emploi", row.text("emploi")),
        ImportField("experienceYears", "annees_experience", try row.whole("annees_experience")),
        ImportField("isEmployer", "employeur", row.flag("employeur")), ImportField("email", "courriel", row.text("courriel")),
        ImportField("phone", "telephone", row.text("telephone")),
      ]
    ).isNew
  }

  func writePlace(_ row: ImportRow) throws -> Bool {
    let (cohort, company) = (try cohort(row), try organisation(row, "entreprise"))
    let missions = row.text("missions").split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    let (place, isNew) = try record(
      "place", key: [ImportField("code", "code", row.text("code"))],
      values: [
        ImportField("cohort", "promotion", cohort.id, of: "cohort", by: "name"),
        ImportField("company", "entreprise", company, of: "organisation", by: "siret"),
        ImportField("title", "intitule", row.text("intitule")), ImportField("missions", "missions", missions.joined(separator: "\n")),
        ImportField("tutor", "tuteur", try companyTutor(row, of: company)), ImportField("street", "adresse", row.text("adresse")),
        ImportField("postalCode", "code_postal", row.text("code_postal")), ImportField("city", "ville", row.text("ville")),
        ImportField("distanceMetres", "km", try row.hundredths("km") * 10),
      ])
    if isNew { try tick(row, place: place, programme: cohort.programme) }
    return isNew
  }

  private func companyTutor(_ row: ImportRow, of company: Int) throws -> Int {
    let id = try Int.fetchOne(
      db, sql: "SELECT id FROM companyTutor WHERE company = ? AND lastName || ' ' || firstName = ?",
      arguments: [company, row.text("tuteur")])
    guard let id else { throw CellRefusal("tuteur", PlaceRefusal.unknownTutor(row.text("tuteur")).sentence) }
    return id
  }

  /// The capacities of the title that the missions exercise (PC-01-02).
  private func tick(_ row: ImportRow, place: Int, programme: Programme) throws {
    for word in Set(row.text("capacites").split(whereSeparator: { $0 == " " || $0 == "," })).sorted() {
      guard let rank = digits(word) else { throw CellRefusal("capacites", "« \(word) » n'est pas un rang de capacité") }
      let capacity = try Int.fetchOne(
        db, sql: "SELECT id FROM programmeItem WHERE programme = ? AND kind = 'capacity' AND rank = ?", arguments: [programme.id, rank])
      guard let capacity else { throw CellRefusal("capacites", PlaceRefusal.unknownCapacity(rank).sentence) }
      try entry.insert("placeCapacity", ["place": place, "capacity": capacity])
    }
  }

  func writeEmployerProfile(_ row: ImportRow) throws -> Bool {
    let type = try row.whole("type_employeur")
    guard (11...30).contains(type) else { throw CellRefusal("type_employeur", "le type d'employeur est un code de 11 à 30 (cerfa 12434)") }
    return try record(
      "employerProfile",
      key: [
        ImportField("company", "siret", try organisation(row, "siret"), of: "organisation", by: "siret"),
        ImportField("validFrom", "valable_du", try row.day("valable_du")),
      ],
      values: [
        ImportField("employerType", "type_employeur", type), ImportField("naf", "naf", row.text("naf")),
        ImportField("workforce", "effectif", try row.whole("effectif")), ImportField("idcc", "idcc", row.text("idcc")),
        ImportField("collectiveAgreement", "convention_collective", row.text("convention_collective")),
        ImportField("pensionFund", "caisse_retraite", row.text("caisse_retraite")),
        ImportField("providentFund", "prevoyance", row.text("prevoyance")),
        ImportField("weeklyMinutes", "duree_hebdo", try row.hours("duree_hebdo")),
      ]
    ).isNew
  }

  func writeOtherPublic(_ row: ImportRow) throws -> Bool {
    guard let kind = OtherPublic.Kind(code: row.word("public")) else { throw CellRefusal("public", "public inconnu") }
    let isIndividual = row.word("payeur") == "individuel"
    let (rate, cap) = (
      row.optionalMoney("taux_horaire"), try row.isEmpty("plafond_annuel_heures") ? nil : row.hours("plafond_annuel_heures")
    )
    if isIndividual, rate == nil || cap == nil { throw CellRefusal("taux_horaire", OtherPublicRefusal.missingPrice.sentence) }
    if !isIndividual, rate != nil || cap != nil { throw CellRefusal("taux_horaire", OtherPublicRefusal.superfluousPrice.sentence) }
    return try record(
      "otherPublic", key: [ImportField("application", "candidat", try candidate(row), of: "application", by: "code")],
      values: [
        ImportField("kind", "public", word: kind), ImportField("payer", "payeur", isIndividual ? "individual" : "organisation"),
        ImportField("hourlyRateCents", "taux_horaire", rate), ImportField("annualCapMinutes", "plafond_annuel_heures", cap),
      ]
    ).isNew
  }
}
