/// What the documents of a base have in common.
public struct DocumentContext: Sendable {
  public let cnam: Partner
  public let cfa: Partner
  /// A demonstration: an invented number stands beside a real institution's name.
  public let isSpecimen: Bool
}

extension DocumentContext {
  public func invoice(_ invoice: IssuedInvoice) throws -> PrintableDocument { try InvoiceDocument.document(invoice) }

  public func budget(_ budget: Budget, cohort: Cohort, headcount: Int, profile: MarginProfile, on day: Day) throws -> PrintableDocument {
    try BudgetDocument.document(
      budget, cohort: cohort, headcount: headcount, profile: profile, partners: [cnam, cfa], isSpecimen: isSpecimen, on: day)
  }

  public func margin(_ actual: ActualMargin) throws -> PrintableDocument {
    try MarginDocument.statement(actual, partners: [cnam, cfa], isSpecimen: isSpecimen)
  }

  public func point(_ actual: ActualMargin) throws -> PrintableDocument {
    try MarginDocument.point(actual, partners: [cnam, cfa], isSpecimen: isSpecimen)
  }

  public func certificate(_ record: AttendanceRecord, code: String, signatory: String, on day: Day) throws -> PrintableDocument {
    try CertificateDocument.document(record, code: code, issuer: cnam, signatory: signatory, isSpecimen: isSpecimen, on: day)
  }

  public func reminder(_ invoices: [InvoiceEntry], to issued: IssuedInvoice, signatory: String, on day: Day) throws -> PrintableDocument {
    try ReminderDocument.document(invoices, to: issued, issuer: cnam, signatory: signatory, on: day)
  }

  public func absences(_ notice: AbsenceNotice) throws -> PrintableDocument {
    try AbsenceDocument.document(notice, issuer: cfa, signatory: notice.declaredBy, isSpecimen: isSpecimen)
  }
}

extension DocumentContext {
  public func pay(_ statement: PayStatement, on day: Day) throws -> PrintableDocument {
    try PayDocument.document(statement, issuer: statement.partner == .cnam ? cnam : cfa, isSpecimen: isSpecimen, on: day)
  }
}

extension DocumentContext {
  private var letters: CandidateLetters { CandidateLetters(partners: [cnam, cfa], isSpecimen: isSpecimen) }

  public func convocations(_ convocations: [Convocation], name: String, signatory: String) throws -> PrintableDocument {
    try letters.convocations(convocations, name: name, signatory: signatory)
  }

  public func commission(
    _ session: CommissionSession, members: [(role: Role, name: String)], signatory: String
  ) throws -> PrintableDocument {
    try letters.commission(session, members: members, signatory: signatory)
  }

  public func results(
    _ decisions: [AdmissibilityDecision], cohort: Cohort, name: String, signatories: [String], on day: Day
  ) throws -> PrintableDocument {
    try letters.results(decisions, cohort: cohort, name: name, signatories: signatories, on: day)
  }

  public func admissibilityList(_ list: AdmissibilityList, signatory: String, on day: Day) throws -> PrintableDocument {
    try AdmissibilityDocument.document(
      list, partners: [cnam, cfa], signatory: signatory, isSpecimen: isSpecimen, on: list.decidedOn ?? day)
  }

  public func minutes(_ session: CommissionSession, adjourned: [AgendaEntry]) throws -> PrintableDocument {
    try MinutesDocument.document(session, adjourned: adjourned, partners: [cnam, cfa], isSpecimen: isSpecimen)
  }

  public func place(_ place: Place, on day: Day) throws -> PrintableDocument {
    try PlaceDocument.document(place, partners: [cnam, cfa], isSpecimen: isSpecimen, on: day)
  }

  public func registrationForm(_ form: RegistrationForm) throws -> PrintableDocument {
    try RegistrationFormDocument.document(form, partners: [cnam, cfa], isSpecimen: isSpecimen)
  }

  public func cerfa(_ sheet: ContractSheet) throws -> PrintableDocument {
    try CerfaDocument.document(sheet, issuer: cnam, isSpecimen: isSpecimen)
  }

  public func trainingAgreement(_ sheet: ContractSheet, signatory: String) throws -> PrintableDocument {
    try TrainingAgreementDocument.document(sheet, issuer: cnam, signatory: signatory, isSpecimen: isSpecimen)
  }

  /// The sheets of one institution's sites.
  public func sheets(_ sheets: [AttendanceSheet]) throws -> PrintableDocument {
    try SheetDocument.document(sheets, issuer: sheets[0].owner == .cnam ? cnam : cfa, isSpecimen: isSpecimen)
  }

  /// The slip of a transfer; its author signs it.
  public func transferSlip(_ slip: TransferSlip, on day: Day) throws -> PrintableDocument {
    try TransferDocument.document(slip, from: cfa, to: cnam, isSpecimen: isSpecimen, on: slip.handedOn ?? day)
  }
}

extension DocumentContext {
  public func calendar(_ calendar: AlternanceCalendar, assessments: [AssessmentDate], daysOff: [DayOff], on day: Day) throws
    -> PrintableDocument
  {
    try CalendarDocument.document(
      calendar, assessments: assessments, daysOff: daysOff, partners: [cnam, cfa], isSpecimen: isSpecimen, on: day)
  }

  public func timetable(_ slots: [TimetableSlot], cohort: Cohort, subject: String, state: String, daysOff: [DayOff], on day: Day) throws
    -> PrintableDocument
  {
    try TimetableDocument.document(
      slots, cohort: cohort, subject: subject, state: state, daysOff: daysOff, partners: [cnam, cfa], isSpecimen: isSpecimen, on: day)
  }

  public func booklet(_ booklet: Booklet, on day: Day) throws -> PrintableDocument {
    try BookletDocument.document(booklet, partners: [cnam, cfa], isSpecimen: isSpecimen, on: day)
  }

  /// The file that Cnam presents to Cnam national, whoever employs the lecturer.
  public func agreement(_ file: AgreementFile, signatories: [String], on day: Day) throws -> PrintableDocument {
    try AgreementDocument.document(file, issuer: cnam, signatories: signatories, isSpecimen: isSpecimen, on: day)
  }

  public func service(_ statement: ServiceStatement, signatories: [String], on day: Day) throws -> PrintableDocument {
    try ServiceDocument.document(
      statement, issuer: statement.employer == .cnam ? cnam : cfa, signatories: signatories, isSpecimen: isSpecimen, on: day)
  }
}
