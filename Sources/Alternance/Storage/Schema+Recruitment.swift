/// The tables of the second version, article 2 to 4: mandates, communication, files, tests, interviews, commission.
extension Schema {
  static let recruitment = """
    CREATE TABLE cohortTakeover (
      id INTEGER PRIMARY KEY,
      cohort INTEGER NOT NULL UNIQUE REFERENCES cohort (id),
      reason TEXT NOT NULL CHECK (reason <> ''),
      entry INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE conventionEnd (
      id INTEGER PRIMARY KEY,
      programme INTEGER NOT NULL UNIQUE REFERENCES programme (id),
      endsOn TEXT NOT NULL, reason TEXT NOT NULL CHECK (reason <> ''),
      entry INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE programmeItem (
      id INTEGER PRIMARY KEY,
      programme INTEGER NOT NULL REFERENCES programme (id),
      kind TEXT NOT NULL CHECK (kind IN ('objective', 'capacity', 'occupation', 'salesActivity')),
      rank INTEGER NOT NULL CHECK (rank >= 1),
      text TEXT NOT NULL CHECK (text <> ''),
      entry INTEGER NOT NULL,
      UNIQUE (programme, kind, rank)
    ) STRICT;

    CREATE TABLE delegation (
      id INTEGER PRIMARY KEY,
      role TEXT NOT NULL,
      person INTEGER NOT NULL REFERENCES person (id),
      act TEXT NOT NULL,
      since TEXT NOT NULL, until TEXT NOT NULL CHECK (until >= since),
      mandate TEXT NOT NULL CHECK (mandate <> ''),
      entry INTEGER NOT NULL,
      UNIQUE (role, person, act, since)
    ) STRICT;

    CREATE TABLE communicationItem (
      id INTEGER PRIMARY KEY,
      cohort INTEGER NOT NULL REFERENCES cohort (id),
      partner INTEGER NOT NULL REFERENCES partner (id),
      kind TEXT NOT NULL CHECK (kind IN ('catalogue', 'brochure', 'productSheet', 'website')),
      title TEXT NOT NULL CHECK (title <> ''),
      hasPartnerLogo INTEGER NOT NULL CHECK (hasPartnerLogo IN (0, 1)),
      publishedOn TEXT NOT NULL,
      entry INTEGER NOT NULL,
      UNIQUE (cohort, partner, kind, title)
    ) STRICT;

    CREATE TABLE promotionItem (
      id INTEGER PRIMARY KEY,
      cohort INTEGER NOT NULL REFERENCES cohort (id),
      list TEXT NOT NULL CHECK (list IN ('fair', 'school', 'company', 'action', 'staff')),
      label TEXT NOT NULL CHECK (label <> ''),
      day TEXT, partner INTEGER REFERENCES partner (id),
      entry INTEGER NOT NULL,
      UNIQUE (cohort, list, label)
    ) STRICT;

    CREATE TABLE prospectingVisit (
      id INTEGER PRIMARY KEY,
      cohort INTEGER NOT NULL REFERENCES cohort (id),
      partner INTEGER NOT NULL REFERENCES partner (id),
      day TEXT NOT NULL,
      target TEXT NOT NULL CHECK (target IN ('school', 'company')),
      name TEXT NOT NULL CHECK (name <> ''), outcome TEXT NOT NULL,
      entry INTEGER NOT NULL,
      UNIQUE (cohort, partner, day, name)
    ) STRICT;

    CREATE TABLE admissionRules (
      id INTEGER PRIMARY KEY,
      programme INTEGER NOT NULL REFERENCES programme (id),
      version INTEGER NOT NULL CHECK (version >= 1),
      prerequisites TEXT NOT NULL CHECK (prerequisites <> ''), tests TEXT NOT NULL CHECK (tests <> ''),
      interviewGuide TEXT NOT NULL CHECK (interviewGuide <> ''),
      definedOn TEXT NOT NULL,
      entry INTEGER NOT NULL,
      UNIQUE (programme, version)
    ) STRICT;

    CREATE TABLE registrationForm (
      id INTEGER PRIMARY KEY,
      cohort INTEGER NOT NULL REFERENCES cohort (id),
      version INTEGER NOT NULL CHECK (version >= 1),
      publishedOn TEXT NOT NULL,
      entry INTEGER NOT NULL,
      UNIQUE (cohort, version)
    ) STRICT;

    CREATE TABLE requiredDocument (
      id INTEGER PRIMARY KEY,
      form INTEGER NOT NULL REFERENCES registrationForm (id),
      code TEXT NOT NULL CHECK (code <> ''), label TEXT NOT NULL CHECK (label <> ''),
      entry INTEGER NOT NULL,
      UNIQUE (form, code)
    ) STRICT;

    CREATE TABLE diploma (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE CHECK (code <> ''),
      label TEXT NOT NULL CHECK (label <> ''),
      raisesMinimumPay INTEGER NOT NULL CHECK (raisesMinimumPay IN (0, 1)),
      entry INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE application (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE CHECK (code <> ''),
      cohort INTEGER NOT NULL REFERENCES cohort (id),
      form INTEGER NOT NULL REFERENCES registrationForm (id),
      origin TEXT NOT NULL CHECK (origin IN ('campaign', 'spontaneous')),
      receivedAt INTEGER NOT NULL REFERENCES partner (id),
      receivedOn TEXT NOT NULL,
      civility TEXT NOT NULL, lastName TEXT NOT NULL CHECK (lastName <> ''), firstName TEXT NOT NULL CHECK (firstName <> ''),
      bornOn TEXT NOT NULL, email TEXT NOT NULL, phone TEXT NOT NULL,
      street TEXT NOT NULL, postalCode TEXT NOT NULL, city TEXT NOT NULL,
      diploma INTEGER NOT NULL REFERENCES diploma (id),
      previousSituation INTEGER NOT NULL CHECK (previousSituation BETWEEN 1 AND 12),
      jobseekerMonths INTEGER CHECK (jobseekerMonths >= 0),
      socialMinimum TEXT NOT NULL,
      isDisabledWorker INTEGER NOT NULL CHECK (isDisabledWorker IN (0, 1)),
      entry INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX applicationOfCohort ON application (cohort);

    CREATE TABLE applicationDocument (
      id INTEGER PRIMARY KEY,
      application INTEGER NOT NULL REFERENCES application (id),
      document INTEGER NOT NULL REFERENCES requiredDocument (id),
      providedOn TEXT NOT NULL,
      entry INTEGER NOT NULL,
      UNIQUE (application, document)
    ) STRICT;

    CREATE TABLE centralisation (
      id INTEGER PRIMARY KEY,
      application INTEGER NOT NULL UNIQUE REFERENCES application (id),
      centralisedOn TEXT NOT NULL,
      entry INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE withdrawal (
      id INTEGER PRIMARY KEY,
      application INTEGER NOT NULL UNIQUE REFERENCES application (id),
      withdrawnOn TEXT NOT NULL, reason TEXT NOT NULL CHECK (reason <> ''),
      entry INTEGER NOT NULL
    ) STRICT;
    """

  static let selection = """
    CREATE TABLE selectionDate (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE CHECK (code <> ''),
      cohort INTEGER NOT NULL REFERENCES cohort (id),
      kind TEXT NOT NULL CHECK (kind IN ('selection', 'commission')),
      day TEXT NOT NULL, startsAt INTEGER NOT NULL CHECK (startsAt BETWEEN 0 AND 1439),
      site INTEGER NOT NULL REFERENCES site (id),
      entry INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE selectionDateAgreement (
      id INTEGER PRIMARY KEY,
      selectionDate INTEGER NOT NULL REFERENCES selectionDate (id),
      role TEXT NOT NULL CHECK (role IN ('alternanceManager', 'businessHubDirector')),
      person INTEGER NOT NULL REFERENCES person (id),
      agreedOn TEXT NOT NULL,
      entry INTEGER NOT NULL,
      UNIQUE (selectionDate, role)
    ) STRICT;

    CREATE TABLE convocation (
      id INTEGER PRIMARY KEY,
      application INTEGER NOT NULL REFERENCES application (id),
      selectionDate INTEGER NOT NULL REFERENCES selectionDate (id),
      room TEXT NOT NULL CHECK (room <> ''),
      sentOn TEXT NOT NULL,
      entry INTEGER NOT NULL,
      UNIQUE (application, selectionDate)
    ) STRICT;

    CREATE TABLE testMark (
      id INTEGER PRIMARY KEY,
      application INTEGER NOT NULL REFERENCES application (id),
      test TEXT NOT NULL CHECK (test IN ('comprehension', 'expression', 'businessCulture', 'individual')),
      hundredths INTEGER NOT NULL CHECK (hundredths BETWEEN 0 AND 2000),
      takenOn TEXT NOT NULL,
      entry INTEGER NOT NULL,
      UNIQUE (application, test)
    ) STRICT;

    CREATE TABLE juror (
      id INTEGER PRIMARY KEY,
      interview INTEGER NOT NULL REFERENCES interview (id) DEFERRABLE INITIALLY DEFERRED,
      seat TEXT NOT NULL CHECK (seat IN ('alternanceManager', 'businessHubDirector', 'pedagogicalDirector', 'other')),
      person INTEGER NOT NULL REFERENCES person (id),
      entry INTEGER NOT NULL,
      UNIQUE (interview, person)
    ) STRICT;

    CREATE TABLE interview (
      id INTEGER PRIMARY KEY,
      application INTEGER NOT NULL UNIQUE REFERENCES application (id),
      heldOn TEXT NOT NULL,
      jobMotivation TEXT NOT NULL CHECK (jobMotivation <> ''),
      alternanceMotivation TEXT NOT NULL CHECK (alternanceMotivation <> ''),
      opinion TEXT NOT NULL CHECK (opinion IN ('favourable', 'reserved', 'unfavourable')),
      rules INTEGER NOT NULL REFERENCES admissionRules (id),
      urgentReason TEXT CHECK (urgentReason IN ('isolated', 'companyRequest', 'noDaySoon')),
      organisedBy INTEGER REFERENCES partner (id),
      memo TEXT NOT NULL,
      entry INTEGER NOT NULL,
      CHECK ((urgentReason IS NULL) = (organisedBy IS NULL))
    ) STRICT;

    CREATE TABLE commission (
      id INTEGER PRIMARY KEY,
      selectionDate INTEGER NOT NULL UNIQUE REFERENCES selectionDate (id),
      convenedOn TEXT NOT NULL,
      entry INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE commissionSeat (
      id INTEGER PRIMARY KEY,
      commission INTEGER NOT NULL REFERENCES commission (id),
      seat TEXT NOT NULL CHECK (seat IN ('cnamRegionalDirector', 'cfaDirector', 'alternanceManager', 'businessHubDirector',
        'pedagogicalDirector', 'member')),
      person INTEGER NOT NULL REFERENCES person (id),
      entry INTEGER NOT NULL,
      UNIQUE (commission, person)
    ) STRICT;

    CREATE TABLE admissibilityDecision (
      id INTEGER PRIMARY KEY,
      application INTEGER NOT NULL UNIQUE REFERENCES application (id),
      commission INTEGER NOT NULL REFERENCES commission (id),
      outcome TEXT NOT NULL CHECK (outcome IN ('admissible', 'notAdmissible')),
      decidedOn TEXT NOT NULL,
      entry INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX decisionOfCommission ON admissibilityDecision (commission);

    CREATE TABLE notification (
      id INTEGER PRIMARY KEY,
      decision INTEGER NOT NULL UNIQUE REFERENCES admissibilityDecision (id),
      sentOn TEXT NOT NULL,
      entry INTEGER NOT NULL
    ) STRICT;
    """
}
