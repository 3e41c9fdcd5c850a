/// The tables of the first version. Every table but the journal carries `entry`, the journal entry that wrote the row;
/// rows are only ever added: a change is another dated row, and a state is computed from the rows.
/// Days are ISO text, money integer cents, durations integer minutes, marks of a table's state nowhere.
enum Schema {
  static let version1 = """
    CREATE TABLE journal (
      id INTEGER PRIMARY KEY CHECK (id > 0),
      day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      actor TEXT NOT NULL CHECK (actor <> ''),
      role TEXT NOT NULL,
      action TEXT NOT NULL,
      subject TEXT NOT NULL,
      rowsDigest TEXT NOT NULL CHECK (length(rowsDigest) = 64),
      previous TEXT NOT NULL CHECK (length(previous) = 64),
      hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64)
    ) STRICT;

    CREATE TABLE base (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      nature TEXT NOT NULL CHECK (nature IN ('real', 'demonstration')),
      entry INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE partner (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE CHECK (code IN ('CNAM', 'CFA')),
      legalName TEXT NOT NULL CHECK (legalName <> ''),
      displayName TEXT NOT NULL CHECK (displayName <> ''),
      street TEXT NOT NULL, postalCode TEXT NOT NULL, city TEXT NOT NULL,
      siret TEXT NOT NULL CHECK (length(siret) = 14),
      declarationNumber TEXT NOT NULL, declarationRegion TEXT NOT NULL,
      invoicePrefix TEXT NOT NULL UNIQUE CHECK (invoicePrefix <> ''),
      isPublic INTEGER NOT NULL CHECK (isPublic IN (0, 1)),
      vatMention TEXT NOT NULL CHECK (vatMention <> ''), vatexCode TEXT NOT NULL,
      paymentDays INTEGER NOT NULL CHECK (paymentDays BETWEEN 0 AND 60),
      email TEXT NOT NULL, phone TEXT NOT NULL,
      iban TEXT NOT NULL DEFAULT '',
      entry INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE site (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE CHECK (code <> ''),
      name TEXT NOT NULL,
      partner INTEGER NOT NULL REFERENCES partner (id),
      street TEXT NOT NULL, postalCode TEXT NOT NULL, city TEXT NOT NULL,
      isMain INTEGER NOT NULL CHECK (isMain IN (0, 1)),
      entry INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE legalMention (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL, text TEXT NOT NULL CHECK (text <> ''),
      validFrom TEXT NOT NULL, validUntil TEXT CHECK (validUntil >= validFrom),
      entry INTEGER NOT NULL,
      UNIQUE (code, validFrom)
    ) STRICT;

    CREATE TABLE ledgerAccount (
      id INTEGER PRIMARY KEY,
      usage TEXT NOT NULL UNIQUE, account TEXT NOT NULL CHECK (length(account) >= 3),
      label TEXT NOT NULL, journal TEXT NOT NULL,
      entry INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE programme (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE CHECK (code <> ''),
      title TEXT NOT NULL CHECK (title <> ''), level TEXT NOT NULL,
      orderedOn TEXT, publishedOn TEXT, registeredUntil TEXT,
      minutesPerYear INTEGER NOT NULL CHECK (minutesPerYear > 0),
      years INTEGER NOT NULL CHECK (years BETWEEN 1 AND 5),
      maxHeadcount INTEGER CHECK (maxHeadcount > 0),
      note TEXT NOT NULL,
      entry INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE teachingUnit (
      id INTEGER PRIMARY KEY,
      programme INTEGER NOT NULL REFERENCES programme (id),
      code TEXT NOT NULL CHECK (code <> ''), year INTEGER NOT NULL CHECK (year >= 1), title TEXT NOT NULL,
      minutes INTEGER NOT NULL CHECK (minutes > 0),
      coefficientHundredths INTEGER NOT NULL CHECK (coefficientHundredths > 0),
      isExample INTEGER NOT NULL CHECK (isExample IN (0, 1)),
      entry INTEGER NOT NULL,
      UNIQUE (programme, code)
    ) STRICT;

    CREATE TABLE quarterDayTime (
      id INTEGER PRIMARY KEY,
      programme INTEGER NOT NULL REFERENCES programme (id),
      quarter INTEGER NOT NULL CHECK (quarter BETWEEN 1 AND 4),
      startsAt INTEGER NOT NULL CHECK (startsAt BETWEEN 0 AND 1439),
      endsAt INTEGER NOT NULL CHECK (endsAt > startsAt AND endsAt <= 1439),
      entry INTEGER NOT NULL,
      UNIQUE (programme, quarter)
    ) STRICT;

    CREATE TABLE person (
      id INTEGER PRIMARY KEY,
      login TEXT NOT NULL UNIQUE CHECK (login <> ''),
      civility TEXT NOT NULL, lastName TEXT NOT NULL CHECK (lastName <> ''), firstName TEXT NOT NULL,
      email TEXT NOT NULL, phone TEXT NOT NULL,
      entry INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE roleAssignment (
      id INTEGER PRIMARY KEY,
      person INTEGER NOT NULL REFERENCES person (id),
      role TEXT NOT NULL CHECK (role <> ''),
      partner INTEGER NOT NULL REFERENCES partner (id),
      since TEXT NOT NULL, until TEXT CHECK (until >= since),
      entry INTEGER NOT NULL,
      UNIQUE (person, role, since)
    ) STRICT;

    CREATE TABLE roleEnd (
      id INTEGER PRIMARY KEY,
      roleAssignment INTEGER NOT NULL UNIQUE REFERENCES roleAssignment (id),
      until TEXT NOT NULL,
      entry INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE cohort (
      id INTEGER PRIMARY KEY,
      programme INTEGER NOT NULL REFERENCES programme (id),
      name TEXT NOT NULL CHECK (name <> ''),
      firstClassOn TEXT NOT NULL, startsOn TEXT NOT NULL, endsOn TEXT NOT NULL CHECK (endsOn > startsOn),
      maxHeadcount INTEGER CHECK (maxHeadcount > 0),
      entry INTEGER NOT NULL,
      UNIQUE (programme, name)
    ) STRICT;

    CREATE TABLE tariff (
      id INTEGER PRIMARY KEY,
      programme INTEGER NOT NULL REFERENCES programme (id),
      kind TEXT NOT NULL CHECK (kind IN ('teachingHour', 'roomHour', 'suppliesHour', 'tutorHours', 'kilometre',
        'examSupervisionHour', 'vap', 'ves', 'traineeHour')),
      hundredths INTEGER NOT NULL CHECK (hundredths >= 0),
      grossCents INTEGER CHECK (grossCents >= 0),
      validFrom TEXT NOT NULL, source TEXT NOT NULL,
      entry INTEGER NOT NULL,
      UNIQUE (programme, kind, validFrom)
    ) STRICT;

    CREATE TABLE tariffAgreement (
      id INTEGER PRIMARY KEY,
      tariff INTEGER NOT NULL REFERENCES tariff (id),
      partner INTEGER NOT NULL REFERENCES partner (id),
      person INTEGER NOT NULL REFERENCES person (id),
      agreedOn TEXT NOT NULL,
      entry INTEGER NOT NULL,
      UNIQUE (tariff, partner)
    ) STRICT;

    CREATE TABLE budget (
      id INTEGER PRIMARY KEY,
      programme INTEGER NOT NULL REFERENCES programme (id),
      fromIntake INTEGER NOT NULL CHECK (fromIntake BETWEEN 2000 AND 2200),
      year INTEGER NOT NULL CHECK (year >= 1),
      headcount INTEGER NOT NULL CHECK (headcount > 0),
      entry INTEGER NOT NULL,
      UNIQUE (programme, fromIntake, year)
    ) STRICT;

    CREATE TABLE budgetLine (
      id INTEGER PRIMARY KEY,
      budget INTEGER NOT NULL REFERENCES budget (id),
      rank INTEGER NOT NULL CHECK (rank >= 1),
      partner INTEGER NOT NULL REFERENCES partner (id),
      category TEXT NOT NULL CHECK (category <> ''), label TEXT NOT NULL CHECK (label <> ''),
      quantityHundredths INTEGER NOT NULL CHECK (quantityHundredths >= 0),
      per TEXT NOT NULL CHECK (per IN ('flat', 'student', 'followedStudent')),
      rateCents INTEGER NOT NULL CHECK (rateCents >= 0),
      note TEXT NOT NULL,
      entry INTEGER NOT NULL,
      UNIQUE (budget, rank)
    ) STRICT;

    CREATE TABLE budgetAgreement (
      id INTEGER PRIMARY KEY,
      budget INTEGER NOT NULL REFERENCES budget (id),
      partner INTEGER NOT NULL REFERENCES partner (id),
      person INTEGER NOT NULL REFERENCES person (id),
      agreedOn TEXT NOT NULL,
      entry INTEGER NOT NULL,
      UNIQUE (budget, partner)
    ) STRICT;

    CREATE TABLE lecturer (
      id INTEGER PRIMARY KEY,
      person INTEGER NOT NULL UNIQUE REFERENCES person (id),
      employer INTEGER NOT NULL REFERENCES partner (id),
      status TEXT NOT NULL CHECK (status IN ('permanent', 'contract')),
      profile TEXT NOT NULL CHECK (profile IN ('academic', 'professional')),
      entry INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE organisation (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('company', 'publicBody', 'fund')),
      siret TEXT NOT NULL UNIQUE CHECK (length(siret) = 14),
      legalName TEXT NOT NULL CHECK (legalName <> ''),
      street TEXT NOT NULL, postalCode TEXT NOT NULL, city TEXT NOT NULL,
      email TEXT NOT NULL, phone TEXT NOT NULL,
      paymentDays INTEGER CHECK (paymentDays BETWEEN 0 AND 60),
      serviceCode TEXT NOT NULL,
      entry INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE student (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE CHECK (code <> ''),
      civility TEXT NOT NULL, lastName TEXT NOT NULL CHECK (lastName <> ''), firstName TEXT NOT NULL CHECK (firstName <> ''),
      bornOn TEXT NOT NULL, email TEXT NOT NULL, phone TEXT NOT NULL,
      street TEXT NOT NULL, postalCode TEXT NOT NULL, city TEXT NOT NULL,
      cohort INTEGER NOT NULL REFERENCES cohort (id),
      entry INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX studentOfCohort ON student (cohort);

    CREATE TABLE contract (
      id INTEGER PRIMARY KEY,
      reference TEXT NOT NULL UNIQUE CHECK (reference <> ''),
      student INTEGER NOT NULL REFERENCES student (id),
      company INTEGER NOT NULL REFERENCES organisation (id),
      kind TEXT NOT NULL CHECK (kind IN ('professionnalisation', 'apprentissage', 'cif', 'periodeProfessionnalisation',
        'jobseekerScheme')),
      startsOn TEXT NOT NULL, endsOn TEXT NOT NULL CHECK (endsOn > startsOn),
      signedOn TEXT NOT NULL,
      annualCapMinutes INTEGER NOT NULL CHECK (annualCapMinutes > 0),
      purchaseOrder TEXT NOT NULL,
      entry INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX contractOfStudent ON contract (student, startsOn);

    CREATE TABLE fundingShare (
      id INTEGER PRIMARY KEY,
      contract INTEGER NOT NULL REFERENCES contract (id),
      payer INTEGER NOT NULL REFERENCES organisation (id),
      hourlyRateCents INTEGER NOT NULL CHECK (hourlyRateCents > 0),
      scope TEXT NOT NULL CHECK (scope IN ('withinCap', 'beyondCap')),
      fundFile TEXT NOT NULL,
      entry INTEGER NOT NULL,
      UNIQUE (contract, payer, scope)
    ) STRICT;

    CREATE TABLE fundingApproval (
      id INTEGER PRIMARY KEY,
      contract INTEGER NOT NULL REFERENCES contract (id),
      partner INTEGER NOT NULL REFERENCES partner (id),
      person INTEGER NOT NULL REFERENCES person (id),
      approvedOn TEXT NOT NULL,
      entry INTEGER NOT NULL,
      UNIQUE (contract, partner)
    ) STRICT;

    CREATE TABLE contractBreak (
      id INTEGER PRIMARY KEY,
      contract INTEGER NOT NULL UNIQUE REFERENCES contract (id),
      endedOn TEXT NOT NULL, reason TEXT NOT NULL CHECK (reason <> ''),
      entry INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE slot (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE CHECK (code <> ''),
      cohort INTEGER NOT NULL REFERENCES cohort (id),
      day TEXT NOT NULL,
      startsAt INTEGER NOT NULL, endsAt INTEGER NOT NULL CHECK (endsAt > startsAt),
      teachingUnit INTEGER NOT NULL REFERENCES teachingUnit (id),
      lecturer INTEGER NOT NULL REFERENCES lecturer (id),
      site INTEGER NOT NULL REFERENCES site (id),
      entry INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX slotOfCohort ON slot (cohort, day);
    CREATE INDEX slotOfLecturer ON slot (lecturer, day);

    CREATE TABLE quarterDay (
      id INTEGER PRIMARY KEY,
      slot INTEGER NOT NULL REFERENCES slot (id),
      quarter INTEGER NOT NULL CHECK (quarter BETWEEN 1 AND 4),
      day TEXT NOT NULL,
      startsAt INTEGER NOT NULL, endsAt INTEGER NOT NULL CHECK (endsAt > startsAt),
      minutes INTEGER NOT NULL CHECK (minutes = endsAt - startsAt AND minutes % 3 = 0),
      entry INTEGER NOT NULL,
      UNIQUE (slot, quarter, day, minutes)
    ) STRICT;
    CREATE UNIQUE INDEX quarterDayOfSlot ON quarterDay (slot, quarter);

    -- A signature repeats the day and the minutes of the quarter-day it signs: the foreign key makes the copy impossible to be
    -- wrong, and the hours of one student are read in one stretch of the primary key.
    CREATE TABLE signature (
      student INTEGER NOT NULL REFERENCES student (id),
      day TEXT NOT NULL,
      quarter INTEGER NOT NULL,
      slot INTEGER NOT NULL,
      minutes INTEGER NOT NULL,
      remark TEXT,
      entry INTEGER NOT NULL,
      PRIMARY KEY (student, day, quarter),
      FOREIGN KEY (slot, quarter, day, minutes) REFERENCES quarterDay (slot, quarter, day, minutes)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX signatureOfEntry ON signature (entry);

    CREATE TABLE attendanceCorrection (
      id INTEGER PRIMARY KEY,
      student INTEGER NOT NULL REFERENCES student (id),
      day TEXT NOT NULL, quarter INTEGER NOT NULL, slot INTEGER NOT NULL, minutes INTEGER NOT NULL,
      change INTEGER NOT NULL CHECK (change IN (1, -1)),
      reason TEXT NOT NULL CHECK (reason <> ''),
      correctedOn TEXT NOT NULL,
      entry INTEGER NOT NULL,
      FOREIGN KEY (slot, quarter, day, minutes) REFERENCES quarterDay (slot, quarter, day, minutes)
    ) STRICT;
    CREATE INDEX correctionOfStudent ON attendanceCorrection (student, day, quarter);

    CREATE TABLE monthlyTransfer (
      id INTEGER PRIMARY KEY,
      cohort INTEGER NOT NULL REFERENCES cohort (id),
      month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
      rank INTEGER NOT NULL CHECK (rank >= 1),
      handedOn TEXT NOT NULL,
      entry INTEGER NOT NULL,
      UNIQUE (cohort, month, rank)
    ) STRICT;

    CREATE TABLE absenceNotice (
      id INTEGER PRIMARY KEY,
      cohort INTEGER NOT NULL REFERENCES cohort (id),
      company INTEGER NOT NULL REFERENCES organisation (id),
      month TEXT NOT NULL,
      number TEXT NOT NULL UNIQUE,
      declaredOn TEXT NOT NULL,
      entry INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE absentQuarter (
      id INTEGER PRIMARY KEY,
      notice INTEGER NOT NULL REFERENCES absenceNotice (id),
      student INTEGER NOT NULL REFERENCES student (id),
      day TEXT NOT NULL, quarter INTEGER NOT NULL, slot INTEGER NOT NULL, minutes INTEGER NOT NULL,
      entry INTEGER NOT NULL,
      UNIQUE (student, day, quarter),
      FOREIGN KEY (slot, quarter, day, minutes) REFERENCES quarterDay (slot, quarter, day, minutes)
    ) STRICT;

    CREATE TABLE visit (
      id INTEGER PRIMARY KEY,
      student INTEGER NOT NULL REFERENCES student (id),
      year INTEGER NOT NULL CHECK (year >= 1),
      rank INTEGER NOT NULL CHECK (rank BETWEEN 1 AND 3),
      day TEXT NOT NULL,
      tutor INTEGER NOT NULL REFERENCES lecturer (id),
      distanceMetres INTEGER NOT NULL CHECK (distanceMetres >= 0),
      transport TEXT NOT NULL, reason TEXT NOT NULL CHECK (rank < 3 OR reason <> ''),
      entry INTEGER NOT NULL,
      UNIQUE (student, year, rank)
    ) STRICT;

    CREATE TABLE visitReport (
      id INTEGER PRIMARY KEY,
      visit INTEGER NOT NULL UNIQUE REFERENCES visit (id),
      reportedOn TEXT NOT NULL,
      entry INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE transportApproval (
      id INTEGER PRIMARY KEY,
      visit INTEGER NOT NULL UNIQUE REFERENCES visit (id),
      person INTEGER NOT NULL REFERENCES person (id),
      approvedOn TEXT NOT NULL,
      entry INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE expense (
      id INTEGER PRIMARY KEY,
      reference TEXT NOT NULL UNIQUE CHECK (reference <> ''),
      cohort INTEGER NOT NULL REFERENCES cohort (id),
      partner INTEGER NOT NULL REFERENCES partner (id),
      category TEXT NOT NULL CHECK (category IN ('salaryShare', 'travelLumpSum', 'examSupervision', 'brochures',
        'salesDevelopment', 'other')),
      label TEXT NOT NULL CHECK (label <> ''),
      day TEXT NOT NULL, amountCents INTEGER NOT NULL CHECK (amountCents > 0),
      fundedBy TEXT NOT NULL CHECK (fundedBy IN ('training', 'framework')),
      entry INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX expenseOfCohort ON expense (cohort, day);

    CREATE TABLE invoiceLine (
      id INTEGER PRIMARY KEY,
      invoice INTEGER NOT NULL REFERENCES invoice (id) DEFERRABLE INITIALLY DEFERRED,
      rank INTEGER NOT NULL CHECK (rank >= 1),
      contract INTEGER REFERENCES contract (id),
      label TEXT NOT NULL CHECK (label <> ''), detail TEXT NOT NULL,
      minutes INTEGER, count INTEGER,
      unitPriceCents INTEGER NOT NULL CHECK (unitPriceCents >= 0),
      amountCents INTEGER NOT NULL,
      contractYear INTEGER, nextYearMinutes INTEGER NOT NULL DEFAULT 0, isBeyondCap INTEGER NOT NULL DEFAULT 0,
      excessMinutes INTEGER NOT NULL DEFAULT 0 CHECK (excessMinutes >= 0),
      entry INTEGER NOT NULL,
      UNIQUE (invoice, rank),
      CHECK ((minutes IS NULL) <> (count IS NULL)),
      CHECK (count IS NULL OR amountCents = count * unitPriceCents),
      CHECK (minutes IS NULL OR minutes >= 0),
      CHECK (minutes IS NULL OR amountCents = (2 * minutes * unitPriceCents + 60) / 120),
      CHECK (nextYearMinutes BETWEEN 0 AND coalesce(minutes, 0)),
      CHECK (isBeyondCap IN (0, 1))
    ) STRICT;
    CREATE INDEX invoiceLineOfContract ON invoiceLine (contract, contractYear);

    CREATE TABLE invoice (
      id INTEGER PRIMARY KEY,
      issuer INTEGER NOT NULL REFERENCES partner (id),
      year INTEGER NOT NULL, sequence INTEGER NOT NULL,
      number TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL CHECK (kind IN ('invoice', 'creditNote')),
      purpose TEXT NOT NULL CHECK (purpose IN ('training', 'individual', 'settlement')),
      cohort INTEGER NOT NULL REFERENCES cohort (id),
      month TEXT, transfer INTEGER REFERENCES monthlyTransfer (id),
      organisation INTEGER REFERENCES organisation (id),
      student INTEGER REFERENCES student (id),
      partner INTEGER REFERENCES partner (id),
      cancels INTEGER UNIQUE REFERENCES invoice (id),
      reason TEXT NOT NULL,
      issuedOn TEXT NOT NULL, dueOn TEXT NOT NULL CHECK (dueOn >= issuedOn),
      totalCents INTEGER NOT NULL CHECK (totalCents >= 0),
      template TEXT NOT NULL,
      sellerName TEXT NOT NULL, sellerTradingName TEXT NOT NULL, sellerStreet TEXT NOT NULL, sellerPostalCode TEXT NOT NULL,
      sellerCity TEXT NOT NULL, sellerSiret TEXT NOT NULL, sellerDeclaration TEXT NOT NULL, sellerEmail TEXT NOT NULL,
      sellerPhone TEXT NOT NULL, sellerIban TEXT NOT NULL DEFAULT '',
      buyerName TEXT NOT NULL CHECK (buyerName <> ''), buyerStreet TEXT NOT NULL, buyerPostalCode TEXT NOT NULL,
      buyerCity TEXT NOT NULL, buyerSiret TEXT NOT NULL, buyerIdentifier TEXT NOT NULL,
      buyerServiceCode TEXT NOT NULL,
      buyerKind TEXT NOT NULL CHECK (buyerKind IN ('company', 'publicBody', 'fund', 'individual', 'partner')),
      purchaseOrder TEXT NOT NULL, subject TEXT NOT NULL,
      periodFrom TEXT, periodTo TEXT CHECK (periodTo >= periodFrom),
      vatMention TEXT NOT NULL, vatexCode TEXT NOT NULL, mentions TEXT NOT NULL, justification TEXT NOT NULL,
      isSpecimen INTEGER NOT NULL CHECK (isSpecimen IN (0, 1)),
      entry INTEGER NOT NULL,
      UNIQUE (issuer, year, sequence),
      CHECK ((organisation IS NOT NULL) + (student IS NOT NULL) + (partner IS NOT NULL) = 1),
      CHECK ((kind = 'creditNote') = (cancels IS NOT NULL)),
      CHECK ((purpose = 'training') = (transfer IS NOT NULL)),
      CHECK (kind = 'invoice' OR reason <> '')
    ) STRICT;
    CREATE INDEX invoiceOfCohort ON invoice (cohort, month, organisation);

    CREATE TABLE payment (
      id INTEGER PRIMARY KEY,
      reference TEXT NOT NULL UNIQUE CHECK (reference <> ''),
      invoice INTEGER NOT NULL REFERENCES invoice (id),
      paidOn TEXT NOT NULL,
      amountCents INTEGER NOT NULL CHECK (amountCents <> 0),
      method TEXT NOT NULL,
      entry INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX paymentOfInvoice ON payment (invoice);

    CREATE TABLE partnerTransfer (
      id INTEGER PRIMARY KEY,
      cohort INTEGER NOT NULL REFERENCES cohort (id),
      payer INTEGER NOT NULL REFERENCES partner (id),
      payee INTEGER NOT NULL REFERENCES partner (id) CHECK (payee <> payer),
      amountCents INTEGER NOT NULL CHECK (amountCents > 0),
      paidOn TEXT NOT NULL, reference TEXT NOT NULL,
      entry INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE financialPoint (
      id INTEGER PRIMARY KEY,
      cohort INTEGER NOT NULL REFERENCES cohort (id),
      asOf TEXT NOT NULL,
      profile TEXT NOT NULL CHECK (profile IN ('article17', 'annexe')),
      receivedCents INTEGER NOT NULL, invoicedCents INTEGER NOT NULL,
      cnamCostCents INTEGER NOT NULL, cfaCostCents INTEGER NOT NULL,
      cnamShareCents INTEGER NOT NULL, cfaShareCents INTEGER NOT NULL,
      transferredCents INTEGER NOT NULL, balanceCents INTEGER NOT NULL,
      journalHead TEXT NOT NULL,
      entry INTEGER NOT NULL,
      UNIQUE (cohort, asOf),
      CHECK (cnamShareCents + cfaShareCents = receivedCents - cnamCostCents - cfaCostCents),
      CHECK (balanceCents = cfaCostCents + cfaShareCents - transferredCents)
    ) STRICT;

    CREATE TABLE rendering (
      id INTEGER PRIMARY KEY,
      document TEXT NOT NULL UNIQUE,
      template TEXT NOT NULL,
      digest TEXT NOT NULL CHECK (length(digest) = 64),
      entry INTEGER NOT NULL
    ) STRICT;
    """
}
