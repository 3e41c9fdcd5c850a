/// The tables of the fourth version, articles 7 and 10: what happens to a sheet, to an absence, in a meeting.
extension Schema {
  /// Countersignature, centralisation, drawn signatures, scans, justifications, sendings (convention, art. 7).
  static let attendanceTables = """
    CREATE TABLE countersignature (
      id INTEGER PRIMARY KEY,
      slot INTEGER NOT NULL, quarter INTEGER NOT NULL,
      lecturer INTEGER NOT NULL REFERENCES lecturer (id),
      signedOn TEXT NOT NULL,
      entry INTEGER NOT NULL,
      UNIQUE (slot, quarter),
      FOREIGN KEY (slot, quarter) REFERENCES quarterDay (slot, quarter)
    ) STRICT;

    CREATE TABLE sheetCentralisation (
      id INTEGER PRIMARY KEY,
      slot INTEGER NOT NULL, quarter INTEGER NOT NULL,
      centralisedOn TEXT NOT NULL,
      entry INTEGER NOT NULL,
      UNIQUE (slot, quarter),
      FOREIGN KEY (slot, quarter) REFERENCES countersignature (slot, quarter)
    ) STRICT;

    CREATE TABLE drawnSignature (
      id INTEGER PRIMARY KEY,
      slot INTEGER NOT NULL, quarter INTEGER NOT NULL,
      student INTEGER REFERENCES student (id), lecturer INTEGER REFERENCES lecturer (id),
      drawnAt TEXT NOT NULL CHECK (drawnAt GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]'),
      image BLOB NOT NULL, sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      entry INTEGER NOT NULL,
      UNIQUE (slot, quarter, student), UNIQUE (slot, quarter, lecturer),
      CHECK ((student IS NULL) + (lecturer IS NULL) = 1),
      FOREIGN KEY (slot, quarter) REFERENCES quarterDay (slot, quarter)
    ) STRICT;

    CREATE TABLE sheetScan (
      id INTEGER PRIMARY KEY,
      slot INTEGER NOT NULL REFERENCES slot (id),
      name TEXT NOT NULL CHECK (name <> ''),
      format TEXT NOT NULL CHECK (format IN ('pdf', 'png', 'jpeg')),
      content BLOB NOT NULL, sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      entry INTEGER NOT NULL,
      UNIQUE (slot, sha256)
    ) STRICT;

    CREATE TABLE justification (
      id INTEGER PRIMARY KEY,
      student INTEGER NOT NULL REFERENCES student (id),
      firstDay TEXT NOT NULL, lastDay TEXT NOT NULL CHECK (lastDay >= firstDay),
      reason TEXT NOT NULL CHECK (reason IN ('illness', 'accident', 'family', 'summons', 'transport', 'company', 'other')),
      document TEXT NOT NULL,
      receivedOn TEXT NOT NULL CHECK (receivedOn >= firstDay),
      entry INTEGER NOT NULL,
      UNIQUE (student, firstDay, lastDay, reason)
    ) STRICT;

    CREATE TABLE justificationDecision (
      id INTEGER PRIMARY KEY,
      justification INTEGER NOT NULL UNIQUE REFERENCES justification (id),
      isAccepted INTEGER NOT NULL CHECK (isAccepted IN (0, 1)),
      decidedOn TEXT NOT NULL,
      note TEXT NOT NULL CHECK (isAccepted = 1 OR note <> ''),
      entry INTEGER NOT NULL
    ) STRICT;

    CREATE INDEX absentQuarterOfNotice ON absentQuarter (notice);
    CREATE INDEX noticeOfCohort ON absenceNotice (cohort, month);
    CREATE INDEX correctionOfSlot ON attendanceCorrection (slot);

    CREATE TABLE noticeSending (
      id INTEGER PRIMARY KEY,
      notice INTEGER NOT NULL REFERENCES absenceNotice (id),
      means TEXT NOT NULL CHECK (means IN ('email', 'letter', 'registered', 'portal')),
      sentOn TEXT NOT NULL,
      proof TEXT NOT NULL CHECK (proof <> ''),
      entry INTEGER NOT NULL,
      UNIQUE (notice, means, sentOn)
    ) STRICT;

    CREATE TABLE absenceThreshold (
      id INTEGER PRIMARY KEY,
      programme INTEGER NOT NULL REFERENCES programme (id),
      span TEXT NOT NULL CHECK (span IN ('month', 'year', 'contract')),
      minutes INTEGER NOT NULL CHECK (minutes > 0),
      unjustifiedOnly INTEGER NOT NULL CHECK (unjustifiedOnly IN (0, 1)),
      title TEXT NOT NULL CHECK (title <> ''),
      entry INTEGER NOT NULL,
      UNIQUE (programme, span, minutes, unjustifiedOnly)
    ) STRICT;

    """

  /// The pedagogical meetings, at least three a year (convention, art. 10).
  static let meetingTables = """
    CREATE TABLE meeting (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE CHECK (code <> ''),
      programme INTEGER NOT NULL REFERENCES programme (id),
      year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2200),
      kind TEXT NOT NULL CHECK (kind IN ('opening', 'winter', 'summer', 'other')),
      day TEXT NOT NULL,
      startsAt INTEGER NOT NULL CHECK (startsAt BETWEEN 0 AND 1439),
      site INTEGER NOT NULL REFERENCES site (id),
      agenda TEXT NOT NULL CHECK (agenda <> ''),
      entry INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE meetingInvitation (
      id INTEGER PRIMARY KEY,
      meeting INTEGER NOT NULL REFERENCES meeting (id),
      person INTEGER NOT NULL REFERENCES person (id),
      entry INTEGER NOT NULL,
      UNIQUE (meeting, person)
    ) STRICT;

    CREATE TABLE meetingConvocation (
      id INTEGER PRIMARY KEY,
      meeting INTEGER NOT NULL UNIQUE REFERENCES meeting (id),
      sentOn TEXT NOT NULL,
      entry INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE meetingPresence (
      id INTEGER PRIMARY KEY,
      meeting INTEGER NOT NULL REFERENCES meeting (id),
      person INTEGER NOT NULL REFERENCES person (id),
      entry INTEGER NOT NULL,
      UNIQUE (meeting, person)
    ) STRICT;

    CREATE TABLE meetingReport (
      id INTEGER PRIMARY KEY,
      meeting INTEGER NOT NULL UNIQUE REFERENCES meeting (id),
      text TEXT NOT NULL CHECK (text <> ''),
      heldOn TEXT NOT NULL,
      entry INTEGER NOT NULL
    ) STRICT;
    """
}
