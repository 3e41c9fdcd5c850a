import GRDB

extension Entry {
  /// What the actor's role says of a place whose sheet was sent.
  /// - Throws: `PlaceRefusal`.
  func judge(place code: String, isValidated: Bool, reason: String) throws {
    if !isValidated, reason.isEmpty { throw PlaceRefusal.withoutReason }
    let place = try Place.find(code, in: db)
    let role = try actor.role(for: .validatePlaces)
    if place.filledBy != nil { throw PlaceRefusal.filled(code) }
    guard place.sentOn != nil else { throw PlaceRefusal.notSent(code) }
    if place.validations.contains(where: { $0.role == role }) { throw PlaceRefusal.alreadySaid(code, role) }
    let id = try Int.fetchOne(db, sql: "SELECT id FROM place WHERE code = ?", arguments: [code])
    let isSame = try Int.fetchOne(
      db, sql: "SELECT 1 FROM placeValidation v JOIN person p ON p.id = v.person WHERE v.place = ? AND p.login = ?",
      arguments: [id, actor.login])
    if isSame != nil { throw PlaceRefusal.samePerson(code, actor.login) }
    try insert(
      "placeValidation",
      [
        "place": id, "role": role.rawValue, "person": try personID(), "outcome": isValidated ? "validated" : "refused", "reason": reason,
        "decidedOn": day,
      ])
  }
}

extension Database {
  /// The places of an intake, with their state.
  public func places(of cohort: Cohort, by actor: Actor) throws -> [Place] {
    try consult(by: actor) { try Place.all(where: "p.cohort = ?", [cohort.id], in: $0) }
  }

  /// One place.
  /// - Throws: `PlaceRefusal.unknown`.
  public func place(_ code: String, by actor: Actor) throws -> Place {
    try consult(by: actor) { try Place.find(code, in: $0) }
  }

  /// Sends the sheet of a place to the two directions of the CFA: the alternance manager alone does (PC-05-06).
  /// - Throws: `PlaceRefusal`, `PermissionRefusal`.
  public func sendPlaceSheet(_ code: String, by actor: Actor, on day: Day) throws {
    try perform(.writePlaces, by: actor, on: day) { entry in
      let place = try Place.find(code, in: entry.db)
      if place.sentOn != nil { throw PlaceRefusal.alreadySent(code) }
      entry.subject = "fiche de la place \(code)"
      let id = try Int.fetchOne(entry.db, sql: "SELECT id FROM place WHERE code = ?", arguments: [code])
      try entry.insert("placeSheet", ["place": id, "sentOn": day])
    }
  }

  /// Refuses a place, with the reason.
  /// - Throws: `PlaceRefusal`, `PermissionRefusal`.
  public func refusePlace(_ code: String, reason: String, by actor: Actor, on day: Day) throws {
    try perform(.validatePlaces, by: actor, on: day) { entry in
      entry.subject = "refus de la place \(code)"
      try entry.judge(place: code, isValidated: false, reason: reason)
    }
  }
}

extension Place {
  /// - Throws: `PlaceRefusal.unknown`.
  static func find(_ code: String, in db: GRDB.Database) throws -> Place {
    guard let place = try all(where: "p.code = ?", [code], in: db).first else { throw PlaceRefusal.unknown(code) }
    return place
  }

  static func all(where condition: String, _ arguments: StatementArguments, in db: GRDB.Database) throws -> [Place] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT p.*, c.name AS cohortName, c.programme, o.siret, o.legalName, o.street AS companyStreet, o.postalCode AS companyPostalCode,
          o.city AS companyCity, t.civility, t.lastName, t.firstName, t.bornOn, t.job, t.experienceYears, t.isEmployer, t.email, t.phone,
          h.sentOn, (SELECT s.code FROM contract k JOIN student s ON s.id = k.student LEFT JOIN contractBreak b ON b.contract = k.id
            WHERE k.place = p.id AND b.id IS NULL LIMIT 1) AS filledBy
        FROM place p JOIN cohort c ON c.id = p.cohort JOIN organisation o ON o.id = p.company JOIN companyTutor t ON t.id = p.tutor
        LEFT JOIN placeSheet h ON h.place = p.id WHERE \(condition) ORDER BY p.code
        """, arguments: arguments)
    let (capacities, validations) = (try capacities(condition, arguments, in: db), try validations(condition, arguments, in: db))
    return try rows.map { try Place(row: $0, capacities: capacities[$0["id"]] ?? [], validations: validations[$0["id"]] ?? []) }
  }

  private init(row: Row, capacities: [Capacity], validations: [Validation]) throws {
    guard let siret = Siret(row["siret"]) else { throw StorageRefusal.damaged("organisation") }
    code = row["code"]
    cohort = row["cohortName"]
    company = Company(
      siret: siret, name: row["legalName"],
      address: Address(street: row["companyStreet"], postalCode: row["companyPostalCode"], city: row["companyCity"]))
    title = row["title"]
    missions = (row["missions"] as String).split(separator: "\n").map(String.init)
    address = Address(row: row)
    distanceMetres = row["distanceMetres"]
    tutor = CompanyTutor(row: row)
    self.capacities = capacities
    sentOn = row["sentOn"]
    self.validations = validations
    filledBy = row["filledBy"]
  }

  private static func capacities(_ condition: String, _ arguments: StatementArguments, in db: GRDB.Database) throws -> [Int: [Capacity]] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT p.id AS place, i.rank, i.text, x.id IS NOT NULL AS isExercised FROM place p JOIN cohort c ON c.id = p.cohort
        JOIN programmeItem i ON i.programme = c.programme AND i.kind = 'capacity'
        LEFT JOIN placeCapacity x ON x.place = p.id AND x.capacity = i.id WHERE \(condition) ORDER BY p.id, i.rank
        """, arguments: arguments)
    return Dictionary(grouping: rows) { $0["place"] }.mapValues { rows in
      rows.map { Capacity(rank: $0["rank"], text: $0["text"], isExercised: $0["isExercised"]) }
    }
  }

  private static func validations(_ condition: String, _ arguments: StatementArguments, in db: GRDB.Database) throws -> [Int: [Validation]]
  {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT v.place, v.role, v.outcome, v.reason, v.decidedOn, x.civility, x.firstName, x.lastName FROM placeValidation v
        JOIN place p ON p.id = v.place JOIN person x ON x.id = v.person WHERE \(condition) ORDER BY v.id
        """, arguments: arguments)
    return Dictionary(grouping: rows) { $0["place"] }.mapValues { rows in
      rows.compactMap { row in
        guard let role = Role(rawValue: row["role"]) else { return nil }
        return Validation(
          role: role, name: row.fullName, isValidated: row["outcome"] == "validated", reason: row["reason"],
          decidedOn: row["decidedOn"])
      }
    }
  }
}

extension CompanyTutor {
  init(row: Row) {
    name = row.fullName
    bornOn = row["bornOn"]
    job = row["job"]
    experienceYears = row["experienceYears"]
    isEmployer = row["isEmployer"]
    email = row["email"]
    phone = row["phone"]
  }
}
