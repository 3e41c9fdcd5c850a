/// The tables of the fourth version, articles 7 to 9: what is taught, when, by whom.
extension Schema {
  static let version4 = programmeTables + calendarTables + teamTables + attendanceTables + meetingTables

  /// The programme that Cnam publishes, and its two booklets (convention, art. 8).
  private static let programmeTables = """
    CREATE TABLE programmeVersion (
      id INTEGER PRIMARY KEY,
      programme INTEGER NOT NULL REFERENCES programme (id),
      year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2200),
      entry INTEGER NOT NULL,
      UNIQUE (programme, year)
    ) STRICT;

    CREATE TABLE module (
      id INTEGER PRIMARY KEY,
      version INTEGER NOT NULL REFERENCES programmeVersion (id),
      teachingUnit INTEGER NOT NULL REFERENCES teachingUnit (id),
      code TEXT NOT NULL CHECK (code <> ''), title TEXT NOT NULL CHECK (title <> ''),
      kind TEXT NOT NULL CHECK (kind IN ('trade', 'general')),
      minutes INTEGER NOT NULL CHECK (minutes >= 0 AND minutes % 3 = 0),
      partner INTEGER NOT NULL REFERENCES partner (id),
      entry INTEGER NOT NULL,
      UNIQUE (version, code, entry)
    ) STRICT;

    CREATE TABLE assessmentMode (
      id INTEGER PRIMARY KEY,
      version INTEGER NOT NULL REFERENCES programmeVersion (id),
      teachingUnit INTEGER NOT NULL REFERENCES teachingUnit (id),
      continuousPercent INTEGER NOT NULL CHECK (continuousPercent BETWEEN 0 AND 100),
      exam TEXT NOT NULL CHECK (exam IN ('written', 'defence')),
      examMinutes INTEGER NOT NULL CHECK (examMinutes > 0),
      entry INTEGER NOT NULL,
      UNIQUE (version, teachingUnit, entry)
    ) STRICT;

    CREATE TABLE programmePublication (
      id INTEGER PRIMARY KEY,
      version INTEGER NOT NULL UNIQUE REFERENCES programmeVersion (id),
      person INTEGER NOT NULL REFERENCES person (id),
      publishedOn TEXT NOT NULL,
      entry INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE bookletSection (
      id INTEGER PRIMARY KEY,
      programme INTEGER NOT NULL REFERENCES programme (id),
      kind TEXT NOT NULL CHECK (kind IN ('workStudy', 'programme')),
      year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2200),
      rank INTEGER NOT NULL CHECK (rank >= 1),
      heading TEXT NOT NULL CHECK (heading <> ''), text TEXT NOT NULL,
      entry INTEGER NOT NULL,
      UNIQUE (programme, kind, year, rank, entry)
    ) STRICT;

    -- Until it is published, a draft is corrected by a later row: the last word counts, and no hours, or no text, takes it out.
    CREATE VIEW currentModule AS SELECT * FROM module m WHERE m.minutes > 0
      AND NOT EXISTS (SELECT 1 FROM module n WHERE n.version = m.version AND n.code = m.code AND n.id > m.id);
    CREATE VIEW currentAssessmentMode AS SELECT * FROM assessmentMode a
      WHERE NOT EXISTS (SELECT 1 FROM assessmentMode b WHERE b.version = a.version AND b.teachingUnit = a.teachingUnit AND b.id > a.id);
    CREATE VIEW currentBookletSection AS SELECT * FROM bookletSection s WHERE s.text <> ''
      AND NOT EXISTS (SELECT 1 FROM bookletSection t WHERE t.programme = s.programme AND t.kind = s.kind AND t.year = s.year
        AND t.rank = s.rank AND t.id > s.id);

    CREATE TABLE bookletPublication (
      id INTEGER PRIMARY KEY,
      programme INTEGER NOT NULL REFERENCES programme (id),
      kind TEXT NOT NULL CHECK (kind IN ('workStudy', 'programme')),
      year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2200),
      person INTEGER NOT NULL REFERENCES person (id),
      publishedOn TEXT NOT NULL,
      entry INTEGER NOT NULL,
      UNIQUE (programme, kind, year)
    ) STRICT;

    """

  /// Weeks in centre and in company, days without class, assessments, rooms (convention, art. 7).
  private static let calendarTables = """
    CREATE TABLE alternanceCalendar (
      id INTEGER PRIMARY KEY,
      cohort INTEGER NOT NULL REFERENCES cohort (id),
      version INTEGER NOT NULL CHECK (version >= 1),
      entry INTEGER NOT NULL,
      UNIQUE (cohort, version)
    ) STRICT;

    CREATE TABLE alternanceWeek (
      id INTEGER PRIMARY KEY,
      calendar INTEGER NOT NULL REFERENCES alternanceCalendar (id),
      monday TEXT NOT NULL,
      place TEXT NOT NULL CHECK (place IN ('centre', 'company')),
      entry INTEGER NOT NULL,
      UNIQUE (calendar, monday)
    ) STRICT;

    CREATE TABLE alternanceAgreement (
      id INTEGER PRIMARY KEY,
      calendar INTEGER NOT NULL REFERENCES alternanceCalendar (id),
      role TEXT NOT NULL CHECK (role IN ('alternanceManager', 'businessHubDirector')),
      person INTEGER NOT NULL REFERENCES person (id),
      agreedOn TEXT NOT NULL,
      entry INTEGER NOT NULL,
      UNIQUE (calendar, role)
    ) STRICT;

    CREATE TABLE dayOff (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('publicHoliday', 'schoolHoliday', 'closure')),
      firstDay TEXT NOT NULL, lastDay TEXT NOT NULL CHECK (lastDay >= firstDay),
      title TEXT NOT NULL CHECK (title <> ''),
      site INTEGER REFERENCES site (id),
      entry INTEGER NOT NULL,
      UNIQUE (kind, firstDay, lastDay, title)
    ) STRICT;

    CREATE TABLE assessmentDate (
      id INTEGER PRIMARY KEY,
      cohort INTEGER NOT NULL REFERENCES cohort (id),
      kind TEXT NOT NULL CHECK (kind IN ('defence', 'resit', 'exam', 'jury')),
      firstDay TEXT NOT NULL, lastDay TEXT NOT NULL CHECK (lastDay >= firstDay),
      title TEXT NOT NULL CHECK (title <> ''),
      entry INTEGER NOT NULL,
      UNIQUE (cohort, kind, firstDay)
    ) STRICT;

    CREATE TABLE room (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE CHECK (code <> ''),
      site INTEGER NOT NULL REFERENCES site (id),
      name TEXT NOT NULL CHECK (name <> ''),
      seats INTEGER NOT NULL CHECK (seats > 0),
      entry INTEGER NOT NULL
    ) STRICT;

    ALTER TABLE slot ADD COLUMN module INTEGER REFERENCES module (id);
    ALTER TABLE slot ADD COLUMN room INTEGER REFERENCES room (id);
    ALTER TABLE slot ADD COLUMN groupName TEXT CHECK (groupName <> '');
    CREATE INDEX slotOfRoom ON slot (room, day) WHERE room IS NOT NULL;
    CREATE INDEX slotOfModule ON slot (module, cohort, lecturer) WHERE module IS NOT NULL;

    CREATE TABLE timetableDistribution (
      id INTEGER PRIMARY KEY,
      cohort INTEGER NOT NULL REFERENCES cohort (id),
      firstDay TEXT NOT NULL, lastDay TEXT NOT NULL CHECK (lastDay >= firstDay),
      audience TEXT NOT NULL CHECK (audience IN ('lecturers', 'students')),
      distributedOn TEXT NOT NULL,
      entry INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX distributionOfCohort ON timetableDistribution (cohort, firstDay);

    """

  /// Who teaches what: hours approved by the directors, agreement of Cnam national (convention, art. 9).
  private static let teamTables = """
    CREATE TABLE unavailability (
      id INTEGER PRIMARY KEY,
      lecturer INTEGER NOT NULL REFERENCES lecturer (id),
      day TEXT NOT NULL,
      startsAt INTEGER NOT NULL CHECK (startsAt BETWEEN 0 AND 1439), endsAt INTEGER NOT NULL CHECK (endsAt > startsAt AND endsAt <= 1440),
      reason TEXT NOT NULL,
      entry INTEGER NOT NULL,
      UNIQUE (lecturer, day, startsAt)
    ) STRICT;

    CREATE TABLE teachingAssignment (
      id INTEGER PRIMARY KEY,
      cohort INTEGER NOT NULL REFERENCES cohort (id),
      module INTEGER NOT NULL REFERENCES module (id),
      lecturer INTEGER NOT NULL REFERENCES lecturer (id),
      rank INTEGER NOT NULL CHECK (rank >= 1),
      minutes INTEGER NOT NULL CHECK (minutes > 0 AND minutes % 3 = 0),
      startsOn TEXT NOT NULL,
      entry INTEGER NOT NULL,
      UNIQUE (cohort, module, lecturer, rank)
    ) STRICT;
    CREATE INDEX assignmentOfLecturer ON teachingAssignment (lecturer);

    CREATE TABLE assignmentApproval (
      id INTEGER PRIMARY KEY,
      teachingAssignment INTEGER NOT NULL UNIQUE REFERENCES teachingAssignment (id),
      person INTEGER NOT NULL REFERENCES person (id),
      approvedOn TEXT NOT NULL,
      entry INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE assignmentEnd (
      id INTEGER PRIMARY KEY,
      teachingAssignment INTEGER NOT NULL UNIQUE REFERENCES teachingAssignment (id),
      endedOn TEXT NOT NULL,
      reason TEXT NOT NULL CHECK (reason <> ''),
      entry INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE coursePlan (
      id INTEGER PRIMARY KEY,
      module INTEGER NOT NULL REFERENCES module (id),
      lecturer INTEGER NOT NULL REFERENCES lecturer (id),
      objectives TEXT NOT NULL CHECK (objectives <> ''), content TEXT NOT NULL CHECK (content <> ''),
      method TEXT NOT NULL, assessment TEXT NOT NULL CHECK (assessment <> ''),
      entry INTEGER NOT NULL,
      UNIQUE (module, lecturer)
    ) STRICT;
    CREATE INDEX coursePlanOfLecturer ON coursePlan (lecturer);

    CREATE TABLE nationalAgreement (
      id INTEGER PRIMARY KEY,
      programme INTEGER NOT NULL REFERENCES programme (id),
      lecturer INTEGER NOT NULL REFERENCES lecturer (id),
      submittedOn TEXT NOT NULL,
      entry INTEGER NOT NULL,
      UNIQUE (programme, lecturer, submittedOn)
    ) STRICT;

    CREATE TABLE nationalDecision (
      id INTEGER PRIMARY KEY,
      nationalAgreement INTEGER NOT NULL UNIQUE REFERENCES nationalAgreement (id),
      outcome TEXT NOT NULL CHECK (outcome IN ('agreed', 'refused')),
      decidedOn TEXT NOT NULL,
      note TEXT NOT NULL,
      entry INTEGER NOT NULL
    ) STRICT;

    """
}
