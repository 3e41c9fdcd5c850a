import GRDB

/// The candidates' files and their documents (convention, art. 4).
extension ImportSession {
  func writeApplication(_ row: ImportRow) throws -> Bool {
    let (cohort, received, born) = (try cohort(row), try past(row, "recu_le"), try row.day("date_naissance"))
    if born.adding(months: 192) > cohort.period.first {
      throw CellRefusal("date_naissance", ApplicationRefusal.tooYoung(born, start: cohort.period.first).sentence)
    }
    guard let form = try form(of: cohort, on: received) else {
      throw CellRefusal("promotion", String(ApplicationRefusal.noForm(cohort.name).clause))
    }
    let fields = try identity(row) + file(row, received: received)
    let (id, isNew) = try record(
      "application", key: [ImportField("code", "identifiant", row.text("identifiant"))],
      values: [
        ImportField("cohort", "promotion", cohort.id, of: "cohort", by: "name"), ImportField("form", "promotion", form.id),
        ImportField("bornOn", "date_naissance", born),
      ] + fields)
    try tellTwins(row, cohort: cohort, bornOn: born)
    return try writeDocuments(row, application: id, isNew: isNew, form: form.id, received: received) || isNew
  }

  /// A file may come to either institution: the same name and birth under two codes is told, not refused.
  private func tellTwins(_ row: ImportRow, cohort: Cohort, bornOn: Day) throws {
    if identities[cohort.id] == nil { identities[cohort.id] = try people(of: cohort) }
    let (key, code) = (twinKey(row.text("nom"), row.text("prenom"), bornOn), row.text("identifiant"))
    let other = identities[cohort.id]?[key]
    if other == nil { identities[cohort.id]?[key] = code }
    if let other, other != code {
      notices.append("« \(code) » porte le nom et la date de naissance de « \(other) » : vérifiez que ce n'est pas la même personne.")
    }
  }

  private func people(of cohort: Cohort) throws -> [String: String] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT code, lastName, firstName, bornOn FROM application WHERE cohort = ? ORDER BY id", arguments: [cohort.id])
    return Dictionary(rows.map { (twinKey($0["lastName"], $0["firstName"], $0["bornOn"]), $0["code"]) }) { first, _ in first }
  }

  private func twinKey(_ lastName: String, _ firstName: String, _ bornOn: Day) -> String {
    "\(lastName) \(firstName)".sortKey + bornOn.iso
  }

  private func identity(_ row: ImportRow) throws -> [ImportField] {
    [
      ImportField("civility", "civilite", row.text("civilite")), ImportField("lastName", "nom", row.text("nom")),
      ImportField("firstName", "prenom", row.text("prenom")), ImportField("email", "courriel", row.text("courriel")),
      ImportField("phone", "telephone", row.text("telephone")), ImportField("street", "adresse", row.text("adresse")),
      ImportField("postalCode", "code_postal", row.text("code_postal")), ImportField("city", "ville", row.text("ville")),
    ]
  }

  private func file(_ row: ImportRow, received: Day) throws -> [ImportField] {
    let situation = try row.whole("situation")
    guard (1...12).contains(situation) else {
      throw CellRefusal("situation", "la situation avant le contrat est un code de 1 à 12 (cerfa 12434)")
    }
    let diploma = try identifier("diploma", "code", row.text("diplome"), cell: "diplome", what: "le diplôme")
    return [
      ImportField("receivedAt", "recu_par", try partner(row, "recu_par"), of: "partner", by: "code"),
      ImportField("receivedOn", "recu_le", received),
      ImportField("origin", "origine", word: Application.Origin(code: row.word("origine")) ?? .campaign),
      ImportField("diploma", "diplome", diploma, of: "diploma", by: "code"), ImportField("previousSituation", "situation", situation),
      ImportField("jobseekerMonths", "mois_inscription", row.optionalWhole("mois_inscription")),
      ImportField("socialMinimum", "minimum_social", row.text("minimum_social")),
      ImportField("isDisabledWorker", "rqth", row.flag("rqth")),
    ]
  }

  /// The form in force on a day, with the version it bears.
  private func form(of cohort: Cohort, on day: Day) throws -> (id: Int, version: Int)? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT id, version FROM registrationForm WHERE cohort = ? AND publishedOn <= ? ORDER BY version DESC LIMIT 1"),
      arguments: [cohort.id, day]
    ).map { ($0["id"], $0["version"]) }
  }

  private func writeDocuments(_ row: ImportRow, application: Int, isNew isNewFile: Bool, form: Int, received: Day) throws -> Bool {
    let known = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT id, code FROM requiredDocument WHERE form = ? ORDER BY id"), arguments: [form])
    let words = row.word("pieces").split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init)
    let codes = words == ["toutes"] ? known.map { $0["code"] as String } : words
    var isNew = false
    var seen: Set<String> = []
    for code in codes where seen.insert(code).inserted {
      guard let document = known.first(where: { $0["code"] == code }) else {
        throw CellRefusal("pieces", ApplicationRefusal.unknownDocument(code, known: known.map { $0["code"] }).sentence)
      }
      if isNewFile {
        try entry.insert("applicationDocument", ["application": application, "document": document["id"] as Int, "providedOn": received])
      } else {
        isNew = try handIn(document["id"], of: application, on: received) || isNew
      }
    }
    return isNew
  }

  /// A document handed in once; false when it was already.
  private func handIn(_ document: Int, of application: Int, on day: Day) throws -> Bool {
    let known = try Int.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM applicationDocument WHERE application = ? AND document = ?"),
      arguments: [application, document])
    if known != nil { return false }
    try entry.insert("applicationDocument", ["application": application, "document": document, "providedOn": day])
    return true
  }

  func writeApplicationDocument(_ row: ImportRow) throws -> Bool {
    let (application, day) = (try candidate(row), try past(row, "recue_le"))
    let form = try Int.fetchOne(db, sql: "SELECT form FROM application WHERE id = ?", arguments: [application]) ?? 0
    let known = try Row.fetchAll(db, sql: "SELECT id, code FROM requiredDocument WHERE form = ? ORDER BY id", arguments: [form])
    guard let document = known.first(where: { $0["code"] == row.word("piece") }) else {
      throw CellRefusal("piece", ApplicationRefusal.unknownDocument(row.text("piece"), known: known.map { $0["code"] }).sentence)
    }
    let kept = try Day.fetchOne(
      db, sql: "SELECT providedOn FROM applicationDocument WHERE application = ? AND document = ?",
      arguments: [application, document["id"] as Int])
    if let kept, kept != day { throw CellRefusal("recue_le", "cette pièce est déjà reçue, le \(kept.french) : un import n'écrase rien") }
    return try handIn(document["id"], of: application, on: day)
  }

  /// The candidate that a row names.
  func candidate(_ row: ImportRow) throws -> Int {
    try identifier("application", "code", row.text("candidat"), cell: "candidat", what: "le candidat")
  }
}
