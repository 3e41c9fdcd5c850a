/// The tables of the second version, articles 5 and 6: companies' intents, places, contracts and their formalities, enrolment.
extension Schema {
  static let placement = """
    CREATE TABLE hiringIntent (
      id INTEGER PRIMARY KEY,
      company INTEGER NOT NULL REFERENCES organisation (id),
      cohort INTEGER NOT NULL REFERENCES cohort (id),
      posts INTEGER NOT NULL CHECK (posts >= 1),
      declaredOn TEXT NOT NULL,
      detectedBy INTEGER NOT NULL REFERENCES partner (id),
      entry INTEGER NOT NULL,
      UNIQUE (company, cohort)
    ) STRICT;

    CREATE TABLE intentWithdrawal (
      id INTEGER PRIMARY KEY,
      intent INTEGER NOT NULL UNIQUE REFERENCES hiringIntent (id),
      withdrawnOn TEXT NOT NULL, reason TEXT NOT NULL CHECK (reason <> ''),
      entry INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE presentation (
      id INTEGER PRIMARY KEY,
      application INTEGER NOT NULL REFERENCES application (id),
      intent INTEGER NOT NULL REFERENCES hiringIntent (id),
      presentedOn TEXT NOT NULL,
      entry INTEGER NOT NULL,
      UNIQUE (application, intent)
    ) STRICT;

    CREATE TABLE presentationOutcome (
      id INTEGER PRIMARY KEY,
      presentation INTEGER NOT NULL UNIQUE REFERENCES presentation (id),
      outcome TEXT NOT NULL CHECK (outcome IN ('retained', 'declined', 'declinedByCandidate')),
      toldOn TEXT NOT NULL,
      entry INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE placementSupport (
      id INTEGER PRIMARY KEY,
      application INTEGER NOT NULL REFERENCES application (id),
      mode TEXT NOT NULL CHECK (mode IN ('individual', 'workshop')),
      day TEXT NOT NULL, topic TEXT NOT NULL CHECK (topic <> ''),
      entry INTEGER NOT NULL,
      UNIQUE (application, day, topic)
    ) STRICT;

    CREATE TABLE companyTutor (
      id INTEGER PRIMARY KEY,
      company INTEGER NOT NULL REFERENCES organisation (id),
      civility TEXT NOT NULL, lastName TEXT NOT NULL CHECK (lastName <> ''), firstName TEXT NOT NULL CHECK (firstName <> ''),
      bornOn TEXT NOT NULL, job TEXT NOT NULL CHECK (job <> ''),
      experienceYears INTEGER NOT NULL CHECK (experienceYears >= 0),
      isEmployer INTEGER NOT NULL CHECK (isEmployer IN (0, 1)),
      email TEXT NOT NULL, phone TEXT NOT NULL,
      entry INTEGER NOT NULL,
      UNIQUE (company, lastName, firstName)
    ) STRICT;

    CREATE TABLE place (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE CHECK (code <> ''),
      cohort INTEGER NOT NULL REFERENCES cohort (id),
      company INTEGER NOT NULL REFERENCES organisation (id),
      title TEXT NOT NULL CHECK (title <> ''), missions TEXT NOT NULL CHECK (missions <> ''),
      tutor INTEGER NOT NULL REFERENCES companyTutor (id),
      street TEXT NOT NULL, postalCode TEXT NOT NULL, city TEXT NOT NULL,
      distanceMetres INTEGER NOT NULL CHECK (distanceMetres >= 0),
      entry INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE placeCapacity (
      id INTEGER PRIMARY KEY,
      place INTEGER NOT NULL REFERENCES place (id),
      capacity INTEGER NOT NULL REFERENCES programmeItem (id),
      entry INTEGER NOT NULL,
      UNIQUE (place, capacity)
    ) STRICT;

    CREATE TABLE placeSheet (
      id INTEGER PRIMARY KEY,
      place INTEGER NOT NULL UNIQUE REFERENCES place (id),
      sentOn TEXT NOT NULL,
      entry INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE placeValidation (
      id INTEGER PRIMARY KEY,
      place INTEGER NOT NULL REFERENCES place (id),
      role TEXT NOT NULL CHECK (role IN ('alternanceManager', 'businessHubDirector', 'pedagogicalDirector')),
      person INTEGER NOT NULL REFERENCES person (id),
      outcome TEXT NOT NULL CHECK (outcome IN ('validated', 'refused')),
      reason TEXT NOT NULL CHECK (outcome = 'validated' OR reason <> ''),
      decidedOn TEXT NOT NULL,
      entry INTEGER NOT NULL,
      UNIQUE (place, role)
    ) STRICT;
    """

  static let contracts = """
    ALTER TABLE contract ADD COLUMN place INTEGER REFERENCES place (id);

    CREATE TABLE schemeOpening (
      id INTEGER PRIMARY KEY,
      programme INTEGER NOT NULL REFERENCES programme (id),
      kind TEXT NOT NULL,
      opensOn TEXT NOT NULL, closesOn TEXT CHECK (closesOn >= opensOn),
      entry INTEGER NOT NULL,
      UNIQUE (programme, kind)
    ) STRICT;

    CREATE TABLE minimumWage (
      id INTEGER PRIMARY KEY,
      validFrom TEXT NOT NULL UNIQUE,
      hourlyCents INTEGER NOT NULL CHECK (hourlyCents > 0), monthlyCents INTEGER NOT NULL CHECK (monthlyCents > 0),
      source TEXT NOT NULL,
      entry INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE employerProfile (
      id INTEGER PRIMARY KEY,
      company INTEGER NOT NULL REFERENCES organisation (id),
      validFrom TEXT NOT NULL,
      employerType INTEGER NOT NULL CHECK (employerType BETWEEN 11 AND 30),
      naf TEXT NOT NULL, workforce INTEGER NOT NULL CHECK (workforce >= 0),
      idcc TEXT NOT NULL, collectiveAgreement TEXT NOT NULL,
      pensionFund TEXT NOT NULL, providentFund TEXT NOT NULL,
      weeklyMinutes INTEGER NOT NULL CHECK (weeklyMinutes > 0),
      entry INTEGER NOT NULL,
      UNIQUE (company, validFrom)
    ) STRICT;

    CREATE TABLE employment (
      id INTEGER PRIMARY KEY,
      contract INTEGER NOT NULL UNIQUE REFERENCES contract (id) DEFERRABLE INITIALLY DEFERRED,
      nature TEXT NOT NULL CHECK (nature IN ('fixedTerm', 'permanent')),
      jobTitle TEXT NOT NULL CHECK (jobTitle <> ''), classification TEXT NOT NULL,
      weeklyMinutes INTEGER NOT NULL CHECK (weeklyMinutes > 0),
      grossMonthlyCents INTEGER NOT NULL CHECK (grossMonthlyCents > 0),
      agreedMinimumCents INTEGER CHECK (agreedMinimumCents > 0),
      trialDays INTEGER NOT NULL CHECK (trialDays >= 0),
      durationGround TEXT NOT NULL CHECK (durationGround IN ('', 'branchAgreement', 'priorityPublic')),
      socialSecurityNumber TEXT NOT NULL,
      entry INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE contractAmendment (
      id INTEGER PRIMARY KEY,
      contract INTEGER NOT NULL REFERENCES contract (id),
      rank INTEGER NOT NULL CHECK (rank >= 1),
      signedOn TEXT NOT NULL, effectiveOn TEXT NOT NULL,
      subject TEXT NOT NULL CHECK (subject <> ''),
      tutor INTEGER REFERENCES companyTutor (id),
      grossMonthlyCents INTEGER CHECK (grossMonthlyCents > 0),
      weeklyMinutes INTEGER CHECK (weeklyMinutes > 0),
      entry INTEGER NOT NULL,
      UNIQUE (contract, rank)
    ) STRICT;

    CREATE TABLE contractDeposit (
      id INTEGER PRIMARY KEY,
      contract INTEGER NOT NULL REFERENCES contract (id),
      amendmentRank INTEGER NOT NULL DEFAULT 0 CHECK (amendmentRank >= 0),
      depositedOn TEXT NOT NULL,
      number TEXT NOT NULL,
      entry INTEGER NOT NULL,
      UNIQUE (contract, amendmentRank)
    ) STRICT;

    CREATE TABLE fundDecision (
      id INTEGER PRIMARY KEY,
      deposit INTEGER NOT NULL UNIQUE REFERENCES contractDeposit (id),
      outcome TEXT NOT NULL CHECK (outcome IN ('accepted', 'refused')),
      decidedOn TEXT NOT NULL,
      reason TEXT NOT NULL CHECK (outcome = 'accepted' OR reason <> ''),
      entry INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE breakReport (
      id INTEGER PRIMARY KEY,
      contract INTEGER NOT NULL UNIQUE REFERENCES contractBreak (contract),
      reportedOn TEXT NOT NULL,
      entry INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE otherPublic (
      id INTEGER PRIMARY KEY,
      application INTEGER NOT NULL UNIQUE REFERENCES application (id),
      kind TEXT NOT NULL CHECK (kind IN ('employee', 'jobseeker')),
      payer TEXT NOT NULL CHECK (payer IN ('individual', 'organisation')),
      hourlyRateCents INTEGER CHECK (hourlyRateCents > 0),
      annualCapMinutes INTEGER CHECK (annualCapMinutes > 0),
      entry INTEGER NOT NULL,
      CHECK ((payer = 'individual') = (hourlyRateCents IS NOT NULL)),
      CHECK ((payer = 'individual') = (annualCapMinutes IS NOT NULL))
    ) STRICT;

    CREATE TABLE otherPublicApproval (
      id INTEGER PRIMARY KEY,
      otherPublic INTEGER NOT NULL REFERENCES otherPublic (id),
      partner INTEGER NOT NULL REFERENCES partner (id),
      person INTEGER NOT NULL REFERENCES person (id),
      approvedOn TEXT NOT NULL,
      entry INTEGER NOT NULL,
      UNIQUE (otherPublic, partner)
    ) STRICT;

    CREATE TABLE provisionalAttendance (
      id INTEGER PRIMARY KEY,
      student INTEGER NOT NULL REFERENCES student (id),
      until TEXT NOT NULL,
      entry INTEGER NOT NULL,
      UNIQUE (student, until)
    ) STRICT;

    CREATE TABLE enrolment (
      id INTEGER PRIMARY KEY,
      student INTEGER NOT NULL REFERENCES student (id),
      contract INTEGER UNIQUE REFERENCES contract (id),
      enrolledOn TEXT NOT NULL,
      entry INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX enrolmentOfStudent ON enrolment (student);
    """

  /// Everything that the second version adds, in the order in which each table needs the ones before.
  static let version2 = [recruitment, selection, placement, contracts].joined(separator: "\n\n")
}
