/// The tables of the sixth version, articles 12 to 14: who follows whom, visits, the service that is paid, delegates.
/// `visit`, `visitReport` and `transportApproval`, of the first version, stay the heart: the service done and its cost come from them.
extension Schema {
  static let version6 = designationTables + tutorialTables + visitTables + serviceTables + delegateTables

  /// Semesters, and the academic tutor of each student (convention, art. 12).
  private static let designationTables = """
    CREATE TABLE semesterDates (
      id INTEGER PRIMARY KEY,
      cohort INTEGER NOT NULL REFERENCES cohort (id),
      year INTEGER NOT NULL CHECK (year >= 1),
      rank INTEGER NOT NULL CHECK (rank IN (1, 2)),
      firstDay TEXT NOT NULL, lastDay TEXT NOT NULL CHECK (lastDay >= firstDay),
      entry INTEGER NOT NULL,
      UNIQUE (cohort, year, rank)
    ) STRICT;

    CREATE TABLE tutorAgreement (
      id INTEGER PRIMARY KEY,
      cohort INTEGER NOT NULL REFERENCES cohort (id),
      tutor INTEGER NOT NULL REFERENCES lecturer (id),
      role TEXT NOT NULL CHECK (role IN ('pedagogicalDirector', 'cfaDirector')),
      person INTEGER NOT NULL REFERENCES person (id),
      agreedOn TEXT NOT NULL,
      entry INTEGER NOT NULL,
      UNIQUE (cohort, tutor, role)
    ) STRICT;

    CREATE TABLE tutorDesignation (
      id INTEGER PRIMARY KEY,
      student INTEGER NOT NULL REFERENCES student (id),
      rank INTEGER NOT NULL CHECK (rank >= 1),
      tutor INTEGER NOT NULL REFERENCES lecturer (id),
      startsOn TEXT NOT NULL,
      designatedOn TEXT NOT NULL,
      reason TEXT NOT NULL CHECK (rank = 1 OR reason <> ''),
      entry INTEGER NOT NULL,
      UNIQUE (student, rank)
    ) STRICT;
    CREATE INDEX designationOfTutor ON tutorDesignation (tutor);

    CREATE TABLE designationAgreement (
      id INTEGER PRIMARY KEY,
      designation INTEGER NOT NULL REFERENCES tutorDesignation (id),
      role TEXT NOT NULL CHECK (role IN ('alternanceManager', 'businessHubDirector')),
      person INTEGER NOT NULL REFERENCES person (id),
      agreedOn TEXT NOT NULL,
      entry INTEGER NOT NULL,
      UNIQUE (designation, role)
    ) STRICT;

    CREATE TABLE designationNotice (
      id INTEGER PRIMARY KEY,
      designation INTEGER NOT NULL REFERENCES tutorDesignation (id),
      audience TEXT NOT NULL CHECK (audience IN ('tutor', 'companyTutor', 'student')),
      sentOn TEXT NOT NULL,
      entry INTEGER NOT NULL,
      UNIQUE (designation, audience)
    ) STRICT;

    -- A designation holds once both responsible persons agreed to it.
    CREATE VIEW agreedDesignation AS
      SELECT d.*, max(a.agreedOn, b.agreedOn) AS agreedOn FROM tutorDesignation d
      JOIN designationAgreement a ON a.designation = d.id AND a.role = 'alternanceManager'
      JOIN designationAgreement b ON b.designation = d.id AND b.role = 'businessHubDirector';

    """

  /// The tutorial meeting, those of regulation and coordination, the consultation of the delegates (convention, art. 12 to 14).
  private static let tutorialTables = """
    CREATE TABLE tutoringMeeting (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE CHECK (code <> ''),
      cohort INTEGER NOT NULL REFERENCES cohort (id),
      kind TEXT NOT NULL CHECK (kind IN ('tutorial', 'regulation', 'coordination', 'consultation')),
      day TEXT NOT NULL,
      startsAt INTEGER NOT NULL CHECK (startsAt BETWEEN 0 AND 1439),
      site INTEGER NOT NULL REFERENCES site (id),
      agenda TEXT NOT NULL CHECK (agenda <> ''),
      entry INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE tutoringInvitation (
      id INTEGER PRIMARY KEY,
      meeting INTEGER NOT NULL REFERENCES tutoringMeeting (id),
      person INTEGER REFERENCES person (id),
      companyTutor INTEGER REFERENCES companyTutor (id),
      student INTEGER REFERENCES student (id),
      entry INTEGER NOT NULL,
      UNIQUE (meeting, person), UNIQUE (meeting, companyTutor), UNIQUE (meeting, student),
      CHECK ((person IS NULL) + (companyTutor IS NULL) + (student IS NULL) = 2)
    ) STRICT;

    CREATE TABLE tutoringConvocation (
      id INTEGER PRIMARY KEY,
      meeting INTEGER NOT NULL UNIQUE REFERENCES tutoringMeeting (id),
      sentOn TEXT NOT NULL,
      entry INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE tutoringPresence (
      id INTEGER PRIMARY KEY,
      invitation INTEGER NOT NULL UNIQUE REFERENCES tutoringInvitation (id),
      entry INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE tutoringMinutes (
      id INTEGER PRIMARY KEY,
      meeting INTEGER NOT NULL UNIQUE REFERENCES tutoringMeeting (id),
      heldOn TEXT NOT NULL,
      text TEXT NOT NULL CHECK (text <> ''),
      entry INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE activityCheck (
      id INTEGER PRIMARY KEY,
      meeting INTEGER NOT NULL REFERENCES tutoringMeeting (id),
      student INTEGER NOT NULL REFERENCES student (id),
      isConform INTEGER NOT NULL CHECK (isConform IN (0, 1)),
      isAdequate INTEGER NOT NULL CHECK (isAdequate IN (0, 1)),
      note TEXT NOT NULL CHECK (isConform + isAdequate = 2 OR note <> ''),
      entry INTEGER NOT NULL,
      UNIQUE (meeting, student)
    ) STRICT;

    """

  /// Appointments, structured reports, who read them, the follow-up of a difficulty (convention, art. 13).
  private static let visitTables = """
    CREATE TABLE visitPlan (
      id INTEGER PRIMARY KEY,
      student INTEGER NOT NULL REFERENCES student (id),
      year INTEGER NOT NULL CHECK (year >= 1),
      rank INTEGER NOT NULL CHECK (rank BETWEEN 1 AND 3),
      attempt INTEGER NOT NULL CHECK (attempt >= 1),
      tutor INTEGER NOT NULL REFERENCES lecturer (id),
      day TEXT NOT NULL,
      startsAt INTEGER NOT NULL CHECK (startsAt BETWEEN 0 AND 1439),
      minutes INTEGER NOT NULL CHECK (minutes BETWEEN 15 AND 480),
      mode TEXT NOT NULL CHECK (mode IN ('onSite', 'phone')),
      transport TEXT NOT NULL,
      reason TEXT NOT NULL CHECK (rank < 3 OR reason <> ''),
      entry INTEGER NOT NULL,
      UNIQUE (student, year, rank, attempt)
    ) STRICT;
    CREATE INDEX planOfTutor ON visitPlan (tutor, day);

    CREATE TABLE plannedTransportApproval (
      id INTEGER PRIMARY KEY,
      visitPlan INTEGER NOT NULL UNIQUE REFERENCES visitPlan (id),
      person INTEGER NOT NULL REFERENCES person (id),
      approvedOn TEXT NOT NULL,
      entry INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE visitAccount (
      id INTEGER PRIMARY KEY,
      visit INTEGER NOT NULL UNIQUE REFERENCES visit (id),
      mode TEXT NOT NULL CHECK (mode IN ('onSite', 'phone')),
      progress TEXT NOT NULL CHECK (progress <> ''),
      integration TEXT NOT NULL CHECK (integration <> ''),
      difficulties TEXT NOT NULL,
      actions TEXT NOT NULL CHECK (difficulties = '' OR actions <> ''),
      signedByCompanyTutor INTEGER NOT NULL CHECK (signedByCompanyTutor IN (0, 1)),
      signedByStudent INTEGER NOT NULL CHECK (signedByStudent IN (0, 1)),
      entry INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE accountMission (
      id INTEGER PRIMARY KEY,
      account INTEGER NOT NULL REFERENCES visitAccount (id),
      rank INTEGER NOT NULL CHECK (rank >= 1),
      mission TEXT NOT NULL CHECK (mission <> ''),
      state TEXT NOT NULL CHECK (state IN ('done', 'partly', 'notDone')),
      entry INTEGER NOT NULL,
      UNIQUE (account, rank)
    ) STRICT;

    CREATE TABLE accountSending (
      id INTEGER PRIMARY KEY,
      account INTEGER NOT NULL REFERENCES visitAccount (id),
      role TEXT NOT NULL CHECK (role IN ('alternanceManager', 'businessHubDirector', 'pedagogicalDirector')),
      person INTEGER NOT NULL REFERENCES person (id),
      sentOn TEXT NOT NULL,
      entry INTEGER NOT NULL,
      UNIQUE (account, role)
    ) STRICT;

    CREATE TABLE accountReading (
      id INTEGER PRIMARY KEY,
      account INTEGER NOT NULL REFERENCES visitAccount (id),
      role TEXT NOT NULL CHECK (role IN ('alternanceManager', 'businessHubDirector')),
      person INTEGER NOT NULL REFERENCES person (id),
      readOn TEXT NOT NULL,
      entry INTEGER NOT NULL,
      UNIQUE (account, role)
    ) STRICT;

    CREATE TABLE followUp (
      id INTEGER PRIMARY KEY,
      account INTEGER NOT NULL REFERENCES visitAccount (id),
      rank INTEGER NOT NULL CHECK (rank >= 1),
      person INTEGER NOT NULL REFERENCES person (id),
      day TEXT NOT NULL,
      action TEXT NOT NULL CHECK (action <> ''),
      closes INTEGER NOT NULL CHECK (closes IN (0, 1)),
      entry INTEGER NOT NULL,
      UNIQUE (account, rank)
    ) STRICT;

    """

  /// Travel and the yearly statements (annexe 1). The lines of a statement are written before it, which closes them.
  private static let serviceTables = """
    CREATE TABLE kilometreScale (
      id INTEGER PRIMARY KEY,
      validFrom TEXT NOT NULL,
      fromHorsepower INTEGER NOT NULL CHECK (fromHorsepower >= 1),
      fromKilometres INTEGER NOT NULL CHECK (fromKilometres >= 0),
      rateCents INTEGER NOT NULL CHECK (rateCents > 0),
      source TEXT NOT NULL,
      entry INTEGER NOT NULL,
      UNIQUE (validFrom, fromHorsepower, fromKilometres)
    ) STRICT;

    CREATE TABLE travelClaim (
      id INTEGER PRIMARY KEY,
      visit INTEGER NOT NULL UNIQUE REFERENCES visit (id),
      horsepower INTEGER NOT NULL CHECK (horsepower BETWEEN 1 AND 99),
      claimedOn TEXT NOT NULL,
      entry INTEGER NOT NULL
    ) STRICT;

    -- The institution's agreement, given for the visit, or before it for its last appointment by the same transport.
    CREATE VIEW agreedTransport AS
      SELECT visit, approvedOn FROM transportApproval
      UNION ALL SELECT v.id, a.approvedOn FROM visit v JOIN visitPlan p ON p.student = v.student AND p.year = v.year AND p.rank = v.rank
        AND p.transport = v.transport AND p.tutor = v.tutor
        JOIN plannedTransportApproval a ON a.visitPlan = p.id
      WHERE NOT EXISTS (SELECT 1 FROM visitPlan q WHERE q.student = p.student AND q.year = p.year AND q.rank = p.rank
        AND q.attempt > p.attempt);

    CREATE TABLE tutorStatementLine (
      id INTEGER PRIMARY KEY,
      statement INTEGER NOT NULL REFERENCES tutorStatement (id) DEFERRABLE INITIALLY DEFERRED,
      visit INTEGER NOT NULL REFERENCES visit (id),
      kind TEXT NOT NULL CHECK (kind IN ('fee', 'travel')),
      amountCents INTEGER NOT NULL CHECK (amountCents > 0),
      entry INTEGER NOT NULL,
      UNIQUE (visit, kind)
    ) STRICT;
    CREATE INDEX lineOfTutorStatement ON tutorStatementLine (statement);

    CREATE TABLE tutorStatement (
      id INTEGER PRIMARY KEY,
      tutor INTEGER NOT NULL REFERENCES lecturer (id),
      year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2200),
      signedOn TEXT NOT NULL,
      person INTEGER NOT NULL REFERENCES person (id),
      totalCents INTEGER NOT NULL CHECK (totalCents > 0),
      entry INTEGER NOT NULL,
      UNIQUE (tutor, year)
    ) STRICT;
    CREATE INDEX visitOfTutor ON visit (tutor);

    """

  /// The delegates of the students (convention, art. 14).
  private static let delegateTables = """
    CREATE TABLE delegateElection (
      id INTEGER PRIMARY KEY,
      cohort INTEGER NOT NULL REFERENCES cohort (id),
      year INTEGER NOT NULL CHECK (year >= 1),
      heldOn TEXT NOT NULL,
      seats INTEGER NOT NULL CHECK (seats >= 1),
      registered INTEGER NOT NULL CHECK (registered >= 1),
      ballots INTEGER NOT NULL CHECK (ballots BETWEEN 0 AND registered),
      blank INTEGER NOT NULL CHECK (blank BETWEEN 0 AND ballots),
      person INTEGER NOT NULL REFERENCES person (id),
      entry INTEGER NOT NULL,
      UNIQUE (cohort, year)
    ) STRICT;

    CREATE TABLE electionCandidate (
      id INTEGER PRIMARY KEY,
      election INTEGER NOT NULL REFERENCES delegateElection (id),
      student INTEGER NOT NULL REFERENCES student (id),
      votes INTEGER NOT NULL CHECK (votes >= 0),
      entry INTEGER NOT NULL,
      UNIQUE (election, student)
    ) STRICT;
    """
}
