import GRDB

/// What the base knows of a contract about to be recorded: the candidate, the place, the employer, the law of the day.
struct Conclusion {
  let contract: Contract
  let student: Int
  let company: Int
  let place: Int
  let employment: Employment

  /// Article 5 of the convention, told with its days, before the database refuses it without them.
  /// - Throws: `ConclusionRefusal` when the candidate is not admissible, or the place not validated, at the signature.
  func requireArticle5(in db: GRDB.Database) throws {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT a.code, d.outcome, d.decidedOn, w.withdrawnOn, p.code AS place, p.company, p.cohort = s.cohort AS isOfCohort, h.name AS cohort, h.startsOn AS cohortStart, h.endsOn AS cohortEnd, o.legalName,
          \(Rules.isValidated("p.id", by: ":signed")) AS isValidated,
          (SELECT c.reference FROM contract c LEFT JOIN contractBreak b ON b.contract = c.id
            WHERE c.place = p.id AND coalesce(b.endedOn, c.endsOn) >= :start) AS filledBy
        FROM student s LEFT JOIN application a ON a.code = s.code LEFT JOIN admissibilityDecision d ON d.application = a.id
        LEFT JOIN withdrawal w ON w.application = a.id
        JOIN cohort h ON h.id = s.cohort JOIN place p ON p.id = :place JOIN organisation o ON o.id = p.company WHERE s.id = :student
        """,
      arguments: ["signed": contract.signedOn, "start": contract.period.first, "place": place, "student": student])
    guard let row else { throw StorageRefusal.damaged("place") }
    guard row["outcome"] == AdmissibilityDecision.Outcome.admissible.rawValue, let decided = row["decidedOn"] as Day?,
      decided <= contract.signedOn
    else { throw ConclusionRefusal.notAdmissible(row["code"] ?? "", contract.signedOn) }
    if let left = row["withdrawnOn"] as Day? { throw ApplicationRefusal.alreadyWithdrawn(row["code"], left) }
    guard row["isValidated"] else { throw ConclusionRefusal.placeNotValidated(row["place"], contract.signedOn) }
    guard row["isOfCohort"] else { throw ConclusionRefusal.placeOfOtherCohort(row["place"]) }
    let cohort = Period(from: row["cohortStart"], to: row["cohortEnd"])
    guard contract.period.first.year >= cohort.first.year, contract.period.last <= cohort.last.adding(months: 2) else {
      throw ConclusionRefusal.otherIntake(contract.period, row["cohort"])
    }
    guard row["company"] == company else { throw ConclusionRefusal.otherCompany(row["place"], row["legalName"]) }
    if let other = row["filledBy"] as String? { throw ConclusionRefusal.placeFilled(row["place"], by: other) }
  }

  /// What to look at when the company gave up recruiting for the intake before it signed; nil when it did not.
  func withdrawnIntent(in db: GRDB.Database) throws -> String? {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT o.legalName, w.withdrawnOn FROM student s JOIN hiringIntent i ON i.cohort = s.cohort AND i.company = :company
        JOIN intentWithdrawal w ON w.intent = i.id JOIN organisation o ON o.id = i.company
        WHERE s.id = :student AND w.withdrawnOn <= :signed
        """, arguments: ["company": company, "student": student, "signed": contract.signedOn])
    return row.map { row in
      "« \(row["legalName"] as String) » a renoncé à recruter le \((row["withdrawnOn"] as Day).french), avant le contrat "
        + "« \(contract.reference) » (convention, art. 5)."
    }
  }

  /// What the law needs to know.
  func facts(in db: GRDB.Database) throws -> EmploymentFacts {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT a.bornOn, a.jobseekerMonths, a.socialMinimum, a.isDisabledWorker, g.raisesMinimumPay, t.experienceYears, t.isEmployer,
          t.id AS tutor, m.minutesPerYear, m.years,
          (SELECT e.employerType FROM employerProfile e WHERE e.company = :company AND e.validFrom <= :start
            ORDER BY e.validFrom DESC LIMIT 1) AS employerType,
          (SELECT e.weeklyMinutes FROM employerProfile e WHERE e.company = :company AND e.validFrom <= :start
            ORDER BY e.validFrom DESC LIMIT 1) AS companyWeekly
        FROM student s JOIN application a ON a.code = s.code JOIN diploma g ON g.id = a.diploma JOIN place p ON p.id = :place
        JOIN companyTutor t ON t.id = p.tutor JOIN cohort c ON c.id = s.cohort JOIN programme m ON m.id = c.programme WHERE s.id = :student
        """, arguments: ["company": company, "start": contract.period.first, "place": place, "student": student])
    guard let row else { throw StorageRefusal.damaged("application") }
    return EmploymentFacts(
      kind: contract.kind, period: contract.period, signedOn: contract.signedOn, bornOn: row["bornOn"],
      isRegisteredJobseeker: row["jobseekerMonths"] as Int? != nil, jobseekerMonths: row["jobseekerMonths"],
      socialMinimum: row["socialMinimum"], isDisabledWorker: row["isDisabledWorker"], employerType: row["employerType"],
      weekly: employment.weekly, companyWeekly: row["companyWeekly"], grossMonthly: employment.grossMonthly,
      agreedMinimum: employment.agreedMinimum, raised: row["raisesMinimumPay"], durationGround: employment.durationGround,
      training: Self.training(perYear: row["minutesPerYear"], years: row["years"], over: contract.period),
      wage: try MinimumWage.inForce(on: contract.period.first, in: db),
      tutorExperienceYears: row["experienceYears"], tutorIsEmployer: row["isEmployer"],
      tutorOtherTrainees: try CompanyTutor.trainees(of: row["tutor"], during: contract.period, but: student, in: db))
  }
}

extension Conclusion {
  /// The hours of training of a contract: the whole programme, or its part for a contract that continues a broken one.
  fileprivate static func training(perYear minutes: Int, years: Int, over period: Period) -> Hours {
    Hours(minutes: divideHalfUp(minutes * min(period.months, 12 * years), by: 12))
  }
}

extension CompanyTutor {
  /// How many other trainees a tutor follows at some moment of a period, the tutor of an amendment taking the place of the first.
  static func trainees(of tutor: Int, during period: Period, but student: Int, in db: GRDB.Database) throws -> Int {
    try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM contract c JOIN place p ON p.id = c.place LEFT JOIN contractBreak b ON b.contract = c.id
        WHERE c.student <> :student AND c.startsOn <= :last AND coalesce(b.endedOn, c.endsOn) >= :first
          AND :tutor = coalesce((SELECT m.tutor FROM contractAmendment m WHERE m.contract = c.id AND m.tutor IS NOT NULL
            ORDER BY m.rank DESC LIMIT 1), p.tutor)
        """, arguments: ["student": student, "first": period.first, "last": period.last, "tutor": tutor]) ?? 0
  }
}
