/// The tables of the fifth version, article 11: from the subject of an exam to the title.
extension Schema {
  static let version5 = assessmentTables + subjectTables + examTables + markTables + juryTables

  /// The tests of continuous assessment and the two sittings of the exam of each unit; where and when they are held.
  private static let assessmentTables = """
    CREATE TABLE assessment (
      id INTEGER PRIMARY KEY,
      cohort INTEGER NOT NULL REFERENCES cohort (id),
      teachingUnit INTEGER NOT NULL REFERENCES teachingUnit (id),
      kind TEXT NOT NULL CHECK (kind IN ('continuous', 'exam')),
      rank INTEGER NOT NULL CHECK (rank >= 1 AND (kind = 'continuous' OR rank <= 2)),
      semester INTEGER NOT NULL CHECK (semester >= 1),
      title TEXT NOT NULL,
      weight INTEGER NOT NULL CHECK (weight BETWEEN 1 AND 10000 AND (kind = 'continuous' OR weight = 1)),
      entry INTEGER NOT NULL,
      UNIQUE (cohort, teachingUnit, kind, rank)
    ) STRICT;

    -- A date is changed by a later row: the last word counts.
    CREATE TABLE assessmentSchedule (
      id INTEGER PRIMARY KEY,
      assessment INTEGER NOT NULL REFERENCES assessment (id),
      day TEXT NOT NULL,
      startsAt INTEGER NOT NULL CHECK (startsAt BETWEEN 0 AND 1439),
      room INTEGER REFERENCES room (id),
      entry INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX scheduleOfAssessment ON assessmentSchedule (assessment);

    CREATE TABLE assessmentCancellation (
      id INTEGER PRIMARY KEY,
      assessment INTEGER NOT NULL UNIQUE REFERENCES assessment (id),
      reason TEXT NOT NULL CHECK (reason <> ''),
      entry INTEGER NOT NULL
    ) STRICT;

    CREATE VIEW currentSchedule AS SELECT * FROM assessmentSchedule s
      WHERE NOT EXISTS (SELECT 1 FROM assessmentSchedule t WHERE t.assessment = s.assessment AND t.id > s.id);
    CREATE VIEW currentAssessment AS SELECT a.*, s.day, s.startsAt, s.room FROM assessment a
      LEFT JOIN currentSchedule s ON s.assessment = a.id
      WHERE NOT EXISTS (SELECT 1 FROM assessmentCancellation c WHERE c.assessment = a.id);

    """

  /// Two subjects per lecturer with their answer keys, and the hands they go through. The files are not kept: their digests are.
  private static let subjectTables = """
    CREATE TABLE examSubject (
      id INTEGER PRIMARY KEY,
      cohort INTEGER NOT NULL REFERENCES cohort (id),
      teachingUnit INTEGER NOT NULL REFERENCES teachingUnit (id),
      sitting INTEGER NOT NULL CHECK (sitting IN (1, 2)),
      lecturer INTEGER NOT NULL REFERENCES lecturer (id),
      version INTEGER NOT NULL CHECK (version >= 1),
      subjectName TEXT NOT NULL CHECK (subjectName <> ''), subjectSha256 TEXT NOT NULL CHECK (length(subjectSha256) = 64),
      keyName TEXT NOT NULL, keySha256 TEXT NOT NULL CHECK (length(keySha256) = CASE WHEN keyName = '' THEN 0 ELSE 64 END),
      proposedOn TEXT NOT NULL,
      entry INTEGER NOT NULL,
      UNIQUE (cohort, teachingUnit, sitting, lecturer, version)
    ) STRICT;

    CREATE TABLE subjectHandover (
      id INTEGER PRIMARY KEY,
      examSubject INTEGER NOT NULL UNIQUE REFERENCES examSubject (id),
      handedOn TEXT NOT NULL,
      entry INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE subjectSubmission (
      id INTEGER PRIMARY KEY,
      examSubject INTEGER NOT NULL UNIQUE REFERENCES subjectHandover (examSubject),
      submittedOn TEXT NOT NULL,
      entry INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE subjectDecision (
      id INTEGER PRIMARY KEY,
      examSubject INTEGER NOT NULL UNIQUE REFERENCES subjectSubmission (examSubject),
      outcome TEXT NOT NULL CHECK (outcome IN ('agreed', 'refused')),
      decidedOn TEXT NOT NULL,
      note TEXT NOT NULL CHECK (outcome = 'agreed' OR note <> ''),
      entry INTEGER NOT NULL
    ) STRICT;

    """

  /// An exam: who sits where under which number, who was absent, who supervised, through whose hands the scripts went.
  private static let examTables = """
    CREATE TABLE examSeat (
      id INTEGER PRIMARY KEY,
      assessment INTEGER NOT NULL REFERENCES assessment (id),
      student INTEGER NOT NULL REFERENCES student (id),
      seat INTEGER NOT NULL CHECK (seat >= 1),
      script INTEGER NOT NULL CHECK (script BETWEEN 1000 AND 9999),
      convenedOn TEXT NOT NULL,
      entry INTEGER NOT NULL,
      UNIQUE (assessment, student), UNIQUE (assessment, seat), UNIQUE (assessment, script)
    ) STRICT;
    CREATE INDEX seatOfStudent ON examSeat (student);

    CREATE TABLE examHeld (
      id INTEGER PRIMARY KEY,
      assessment INTEGER NOT NULL UNIQUE REFERENCES assessment (id),
      heldOn TEXT NOT NULL,
      examSubject INTEGER REFERENCES examSubject (id),
      entry INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE examAbsence (
      id INTEGER PRIMARY KEY,
      assessment INTEGER NOT NULL, student INTEGER NOT NULL,
      entry INTEGER NOT NULL,
      FOREIGN KEY (assessment, student) REFERENCES examSeat (assessment, student)
    ) STRICT;
    CREATE INDEX absenceOfExam ON examAbsence (assessment, student);

    -- Somebody noted absent by mistake.
    CREATE TABLE examAbsenceCorrection (
      id INTEGER PRIMARY KEY,
      examAbsence INTEGER NOT NULL UNIQUE REFERENCES examAbsence (id),
      entry INTEGER NOT NULL
    ) STRICT;
    CREATE VIEW absentFromExam AS SELECT * FROM examAbsence a
      WHERE NOT EXISTS (SELECT 1 FROM examAbsenceCorrection c WHERE c.examAbsence = a.id);

    CREATE TABLE examSupervision (
      id INTEGER PRIMARY KEY,
      assessment INTEGER NOT NULL REFERENCES assessment (id),
      person INTEGER NOT NULL REFERENCES person (id),
      minutes INTEGER NOT NULL CHECK (minutes > 0 AND minutes % 3 = 0),
      entry INTEGER NOT NULL,
      UNIQUE (assessment, person)
    ) STRICT;

    CREATE TABLE scriptHandover (
      id INTEGER PRIMARY KEY,
      assessment INTEGER NOT NULL REFERENCES assessment (id),
      stage TEXT NOT NULL CHECK (stage IN ('toLecturer', 'toAssistant', 'archived')),
      giver INTEGER NOT NULL REFERENCES person (id), taker INTEGER NOT NULL REFERENCES person (id),
      scripts INTEGER NOT NULL CHECK (scripts >= 0),
      handedOn TEXT NOT NULL,
      place TEXT NOT NULL CHECK (stage <> 'archived' OR place <> ''),
      entry INTEGER NOT NULL,
      UNIQUE (assessment, stage)
    ) STRICT;

    """

  /// Result minutes signed by the lecturer, and the marks read from them; the last word counts, the others stay.
  private static let markTables = """
    CREATE TABLE resultMinutes (
      id INTEGER PRIMARY KEY,
      assessment INTEGER NOT NULL REFERENCES assessment (id),
      lecturer INTEGER NOT NULL REFERENCES lecturer (id),
      signedOn TEXT NOT NULL,
      receivedOn TEXT NOT NULL CHECK (receivedOn >= signedOn),
      entry INTEGER NOT NULL,
      UNIQUE (assessment, lecturer)
    ) STRICT;

    CREATE TABLE mark (
      id INTEGER PRIMARY KEY,
      assessment INTEGER NOT NULL REFERENCES assessment (id),
      student INTEGER NOT NULL REFERENCES student (id),
      state TEXT NOT NULL CHECK (state IN ('value', 'absent', 'excused', 'pending')),
      hundredths INTEGER CHECK (hundredths BETWEEN 0 AND 2000),
      reason TEXT NOT NULL,
      jury INTEGER REFERENCES jury (id),
      entry INTEGER NOT NULL,
      CHECK ((state = 'value') = (hundredths IS NOT NULL))
    ) STRICT;
    CREATE INDEX markOfAssessment ON mark (assessment, student);
    CREATE INDEX markOfStudent ON mark (student);

    """

  /// The jury of each semester, what it changed and decided; what follows: reports handed out, appeals, the title.
  private static let juryTables = """
    CREATE TABLE jury (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE CHECK (code <> ''),
      cohort INTEGER NOT NULL REFERENCES cohort (id),
      semester INTEGER NOT NULL CHECK (semester >= 1),
      rank INTEGER NOT NULL CHECK (rank >= 1),
      day TEXT NOT NULL,
      place TEXT NOT NULL CHECK (place <> ''),
      president INTEGER NOT NULL REFERENCES person (id),
      entry INTEGER NOT NULL,
      UNIQUE (cohort, semester, rank)
    ) STRICT;

    CREATE TABLE juryMember (
      id INTEGER PRIMARY KEY,
      jury INTEGER NOT NULL REFERENCES jury (id),
      person INTEGER NOT NULL REFERENCES person (id),
      entry INTEGER NOT NULL,
      UNIQUE (jury, person)
    ) STRICT;

    CREATE TABLE juryChange (
      id INTEGER PRIMARY KEY,
      jury INTEGER NOT NULL REFERENCES jury (id),
      student INTEGER NOT NULL REFERENCES student (id),
      teachingUnit INTEGER NOT NULL REFERENCES teachingUnit (id),
      beforeHundredths INTEGER NOT NULL CHECK (beforeHundredths BETWEEN 0 AND 2000),
      sitting INTEGER NOT NULL CHECK (sitting IN (1, 2)),
      afterHundredths INTEGER NOT NULL CHECK (afterHundredths BETWEEN 0 AND 2000 AND afterHundredths <> beforeHundredths),
      reason TEXT NOT NULL CHECK (reason <> ''),
      entry INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX changeOfStudent ON juryChange (student, teachingUnit);

    CREATE TABLE juryDecision (
      id INTEGER PRIMARY KEY,
      jury INTEGER NOT NULL REFERENCES jury (id),
      student INTEGER NOT NULL REFERENCES student (id),
      teachingUnit INTEGER NOT NULL REFERENCES teachingUnit (id),
      status TEXT NOT NULL CHECK (status IN ('obtainedFirst', 'adjourned', 'obtainedSecond', 'failed')),
      state TEXT NOT NULL CHECK (state IN ('value', 'absent', 'excused')),
      hundredths INTEGER CHECK (hundredths BETWEEN 0 AND 2000),
      rule TEXT NOT NULL CHECK (rule <> ''),
      entry INTEGER NOT NULL,
      UNIQUE (jury, student, teachingUnit),
      CHECK ((state = 'value') = (hundredths IS NOT NULL)),
      CHECK ((status IN ('obtainedFirst', 'obtainedSecond')) = (coalesce(hundredths, 0) >= 1000))
    ) STRICT;
    CREATE INDEX decisionOfStudent ON juryDecision (student, teachingUnit);

    CREATE TABLE juryClosing (
      id INTEGER PRIMARY KEY,
      jury INTEGER NOT NULL UNIQUE REFERENCES jury (id),
      closedOn TEXT NOT NULL,
      entry INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE gradeReportHandover (
      id INTEGER PRIMARY KEY,
      student INTEGER NOT NULL REFERENCES student (id),
      semester INTEGER NOT NULL CHECK (semester >= 1),
      handedOn TEXT NOT NULL,
      entry INTEGER NOT NULL,
      UNIQUE (student, semester, handedOn)
    ) STRICT;

    CREATE TABLE appeal (
      id INTEGER PRIMARY KEY,
      student INTEGER NOT NULL REFERENCES student (id),
      teachingUnit INTEGER NOT NULL REFERENCES teachingUnit (id),
      receivedOn TEXT NOT NULL,
      ground TEXT NOT NULL CHECK (ground <> ''),
      entry INTEGER NOT NULL,
      UNIQUE (student, teachingUnit, receivedOn)
    ) STRICT;

    CREATE TABLE appealAnswer (
      id INTEGER PRIMARY KEY,
      appeal INTEGER NOT NULL UNIQUE REFERENCES appeal (id),
      jury INTEGER NOT NULL REFERENCES jury (id),
      outcome TEXT NOT NULL CHECK (outcome IN ('upheld', 'rejected')),
      note TEXT NOT NULL CHECK (note <> ''),
      entry INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE externalExperience (
      id INTEGER PRIMARY KEY,
      student INTEGER NOT NULL REFERENCES student (id),
      employer TEXT NOT NULL CHECK (employer <> ''), position TEXT NOT NULL CHECK (position <> ''),
      startsOn TEXT NOT NULL, endsOn TEXT NOT NULL CHECK (endsOn > startsOn),
      proof TEXT NOT NULL CHECK (proof <> ''),
      acceptedOn TEXT NOT NULL,
      entry INTEGER NOT NULL,
      UNIQUE (student, employer, startsOn)
    ) STRICT;

    CREATE TABLE titleAward (
      id INTEGER PRIMARY KEY,
      student INTEGER NOT NULL UNIQUE REFERENCES student (id),
      jury INTEGER NOT NULL REFERENCES jury (id),
      experienceMonths INTEGER NOT NULL CHECK (experienceMonths >= 24),
      awardedOn TEXT NOT NULL,
      entry INTEGER NOT NULL
    ) STRICT;
    """
}
