import GRDB

extension Database {
  /// A tutor asks for the refund of the travel of one of the own visits (A1-05).
  /// - Throws: `TravelRefusal`, `VisitRefusal`, `PermissionRefusal`.
  public func claimTravel(_ student: String, year: Int, rank: Int, horsepower: Int, by actor: Actor, on day: Day) throws {
    try perform(.claimTravel, by: actor, on: day) { entry in
      if !(1...99).contains(horsepower) { throw TravelRefusal.horsepower(horsepower) }
      let id = try VisitRecord.id(student, year, rank, in: entry.db)
      let row = try Row.fetchOne(entry.db, sql: TravelClaim.query, arguments: ["visit": id, "day": day])
      guard let row else { throw VisitRefusal.unknownVisit(student, year, rank) }
      try TravelClaim(row: row).require(student, year, rank, by: actor)
      entry.subject = "déplacement chez l'entreprise de \(student), année \(year), visite \(rank)"
      try entry.insert("travelClaim", ["visit": id, "horsepower": horsepower, "claimedOn": day])
    }
  }
}

/// What a claim is asked before it is written.
private struct TravelClaim {
  let tutor: String
  let metres: Int
  let transport: String
  let isReported: Bool
  let isAgreed: Bool
  let claimedOn: Day?

  static let query = """
    SELECT x.login, v.distanceMetres, v.transport, EXISTS (SELECT 1 FROM visitReport WHERE visit = v.id) AS isReported,
      EXISTS (SELECT 1 FROM agreedTransport a WHERE a.visit = v.id AND a.approvedOn <= :day) AS isAgreed,
      (SELECT claimedOn FROM travelClaim WHERE visit = v.id) AS claimedOn
    FROM visit v JOIN lecturer l ON l.id = v.tutor JOIN person x ON x.id = l.person WHERE v.id = :visit
    """

  init(row: Row) {
    tutor = row["login"]
    metres = row["distanceMetres"]
    transport = row["transport"]
    isReported = row["isReported"]
    isAgreed = row["isAgreed"]
    claimedOn = row["claimedOn"]
  }

  /// What is not paid by the kilometre.
  private static let others = ["vehicule_service", "transport_commun"]

  /// - Throws: `TravelRefusal`, `VisitRefusal.notTheTutor`.
  func require(_ student: String, _ year: Int, _ rank: Int, by actor: Actor) throws {
    if tutor != actor.login { throw VisitRefusal.notTheTutor(actor.login, student: student, tutor: tutor) }
    if let claimedOn { throw TravelRefusal.alreadyClaimed(claimedOn) }
    if !isReported { throw TravelRefusal.noReport(student) }
    if metres <= 50_000 { throw TravelRefusal.near(student, metres: metres) }
    if Self.others.contains(transport) { throw TravelRefusal.otherTransport(transport) }
    if !isAgreed { throw TravelRefusal.notAgreed(student, year: year, rank: rank) }
  }
}

extension KilometreScale {
  /// The scales of the base, the oldest first.
  static func all(in db: GRDB.Database) throws -> [KilometreScale] {
    let rows = try Row.fetchAll(db, sql: "SELECT * FROM kilometreScale ORDER BY validFrom, fromHorsepower, fromKilometres")
    let scales = Dictionary(grouping: rows) { $0["validFrom"] as Day }
    return scales.keys.sorted().map { day in
      KilometreScale(
        validFrom: day,
        bands: scales[day]!.map {
          Band(fromHorsepower: $0["fromHorsepower"], fromKilometres: $0["fromKilometres"], rate: $0["rateCents"])
        })
    }
  }
}
