import GRDB

extension Database {
  /// Everything that the papers of a contract need.
  /// - Throws: `ContractRefusal.unknown`, `ContractSheetRefusal` for a contract taken over without its terms.
  public func contractSheet(_ reference: String, by actor: Actor) throws -> ContractSheet {
    try consult(by: actor) { db in
      guard try Int.fetchOne(db, sql: "SELECT 1 FROM contract WHERE reference = ?", arguments: [reference]) != nil else {
        throw ContractRefusal.unknown(reference)
      }
      guard let row = try Row.fetchOne(db, sql: ContractSheet.query, arguments: [reference]) else {
        throw ContractSheetRefusal.takenOver(reference)
      }
      return try ContractSheet(row: row, in: db)
    }
  }
}

extension ContractSheet {
  static let query = """
    SELECT c.id AS contract, c.reference, c.kind, c.startsOn, c.endsOn, c.signedOn, c.annualCapMinutes, c.student AS studentID, c.company, c.place,
      s.cohort, a.id AS application, g.code || ' – ' || g.label AS diploma, a.previousSituation, a.jobseekerMonths, a.socialMinimum,
      a.isDisabledWorker, e.*
    FROM contract c JOIN student s ON s.id = c.student JOIN application a ON a.code = s.code JOIN diploma g ON g.id = a.diploma
    JOIN employment e ON e.contract = c.id WHERE c.reference = ?
    """

  init(row: Row, in db: GRDB.Database) throws {
    let cohort = try Cohort.fetch(row["cohort"], in: db)
    guard let kind = Contract.Kind(rawValue: row["kind"]) else { throw StorageRefusal.damaged("contract") }
    reference = row["reference"]
    self.kind = kind
    period = Period(from: row["startsOn"], to: row["endsOn"])
    signedOn = row["signedOn"]
    student = Application(row: try Self.one("application", row["application"], in: db))
    studentProfile = StudentProfile(
      diploma: row["diploma"], previousSituation: row["previousSituation"], jobseekerMonths: row["jobseekerMonths"],
      socialMinimum: row["socialMinimum"], isDisabledWorker: row["isDisabledWorker"])
    company = try Company(row["company"], on: row["startsOn"], in: db)
    let place = try Self.one("place", row["place"], in: db)
    tutor = CompanyTutor(row: try Self.one("companyTutor", place["tutor"], in: db))
    employment = Employment(row: row)
    programme = cohort.programme.title
    let items = try Row.fetchAll(
      db, sql: "SELECT kind, text FROM programmeItem WHERE programme = ? ORDER BY rank", arguments: [cohort.programme.id])
    objective = items.first { $0["kind"] == ProgrammeItem.Kind.objective.rawValue }?["text"] ?? ""
    capacities = items.filter { $0["kind"] == ProgrammeItem.Kind.capacity.rawValue }.map { $0["text"] }
    training = Hours(minutes: cohort.programme.hoursPerYear.minutes * cohort.programme.years)
    annualCap = row["annualCapMinutes"]
    payers = try Self.payers(of: row["contract"], in: db)
    amendments = try Self.amendments(of: row["contract"], in: db)
    self.cohort = cohort
    sites = try String.fetchAll(db, sql: "SELECT name FROM site ORDER BY isMain DESC, id")
    let contract = Contract(recorded: reference, kind: kind, period: period, signedOn: signedOn)
    examination = try Conclusion(
      contract: contract, student: row["studentID"], company: row["company"], place: row["place"], employment: employment
    ).facts(in: db).check()
  }

  private static func one(_ table: String, _ id: Int, in db: GRDB.Database) throws -> Row {
    guard let row = try Row.fetchOne(db, sql: "SELECT * FROM \(table) WHERE id = ?", arguments: [id]) else {
      throw StorageRefusal.damaged(table)
    }
    return row
  }

  private static func amendments(of contract: Int, in db: GRDB.Database) throws -> [AmendmentEntry] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT m.*, \(Rules.fullName("t")) AS tutorName FROM contractAmendment m
        LEFT JOIN companyTutor t ON t.id = m.tutor WHERE m.contract = ? ORDER BY m.rank
        """, arguments: [contract]
    ).map { row in
      AmendmentEntry(
        rank: row["rank"], signedOn: row["signedOn"], effectiveOn: row["effectiveOn"], subject: row["subject"], tutor: row["tutorName"],
        grossMonthly: row["grossMonthlyCents"], weekly: row["weeklyMinutes"])
    }
  }

  private static func payers(of contract: Int, in db: GRDB.Database) throws -> [Payer] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT o.legalName, o.kind, f.* FROM fundingShare f JOIN organisation o ON o.id = f.payer WHERE f.contract = ? ORDER BY f.id
        """, arguments: [contract]
    ).map { row in
      Payer(
        name: row["legalName"], hourlyRate: row["hourlyRateCents"], isFund: row["kind"] == Organisation.Kind.fund.rawValue,
        isBeyondCap: row["scope"] == FundingAgreement.Scope.beyondCap.rawValue, fundFile: row["fundFile"])
    }
  }
}

extension ContractSheet.Company {
  init(_ id: Int, on day: Day, in db: GRDB.Database) throws {
    guard let row = try Row.fetchOne(db, sql: "SELECT * FROM organisation WHERE id = ?", arguments: [id]), let siret = Siret(row["siret"])
    else { throw StorageRefusal.damaged("organisation") }
    name = row["legalName"]
    self.siret = siret
    address = Address(row: row)
    email = row["email"]
    phone = row["phone"]
    profile = try Row.fetchOne(
      db, sql: "SELECT * FROM employerProfile WHERE company = ? AND validFrom <= ? ORDER BY validFrom DESC LIMIT 1", arguments: [id, day]
    ).map { row in
      ContractSheet.Profile(
        employerType: row["employerType"], naf: row["naf"], workforce: row["workforce"], idcc: row["idcc"],
        collectiveAgreement: row["collectiveAgreement"], pensionFund: row["pensionFund"], providentFund: row["providentFund"],
        weekly: row["weeklyMinutes"])
    }
  }
}

extension Employment {
  init(row: Row) {
    nature = Nature(rawValue: row["nature"]) ?? .fixedTerm
    jobTitle = row["jobTitle"]
    classification = row["classification"]
    weekly = row["weeklyMinutes"]
    grossMonthly = row["grossMonthlyCents"]
    agreedMinimum = row["agreedMinimumCents"]
    trialDays = row["trialDays"]
    durationGround = DurationGround(rawValue: row["durationGround"]) ?? .none
    socialSecurityNumber = row["socialSecurityNumber"]
  }
}
