/// One row in every table of the second version, after `OneRowEach.reference`: one candidate goes from the file to a contract broken
/// six months later. Each statement is the smallest that its rules accept; the order is theirs.
///
/// | candidate | |
/// |---|---|
/// | 1, S | heard by 13 and 14, admissible on 19/04/2016, hired by company 1 on place 1, enrolled |
/// | 2, S2 | has withdrawn |
/// | 3, S3 | an employee whom both partners accept |
///
/// | persons | 11 | 12 | 13 | 14 | 15 | 16 |
/// |---|---|---|---|---|---|---|
/// | | Cnam's director | CFA's director | RA | DP | DPed | mandated by DP for interviews |
enum RecruitmentRows {
  static let all = (files + selection + placement + contract).joined(separator: "\n")

  /// The statements that come before the first row of a table, without those of others.
  static func before(_ table: String, without left: [String] = []) -> String {
    let statements = (files + selection + placement + contract).prefix { target($0) != table }
    return statements.filter { !left.contains(target($0)) }.joined(separator: "\n")
  }

  /// The statements from the first row of a table to the one before another's.
  static func between(_ table: String, _ end: String) -> String {
    let statements = (files + selection + placement + contract).drop { target($0) != table }
    return statements.prefix { target($0) != end }.joined(separator: "\n")
  }

  private static func target(_ statement: String) -> String { String(statement.split(separator: " ")[2]) }

  private static let files = [
    "INSERT INTO programmeItem VALUES (1, 1, 'capacity', 1, 'Vendre', 1);",
    "INSERT INTO delegation VALUES (1, 'businessHubDirector', 16, 'interview', '2016-02-01', '2016-07-31', 'mandat', 1);",
    "INSERT INTO communicationItem VALUES (1, 1, 1, 'brochure', 'Brochure', 1, '2015-11-20', 1);",
    "INSERT INTO promotionItem VALUES (1, 1, 'fair', 'Salon', '2016-01-15', NULL, 1);",
    "INSERT INTO prospectingVisit VALUES (1, 1, 2, '2016-01-20', 'school', 'Lycée', '', 1);",
    "INSERT INTO admissionRules VALUES (1, 1, 1, 'prérequis', 'épreuves', 'guide', '2015-12-01', 1);",
    "INSERT INTO registrationForm VALUES (1, 1, 1, '2015-12-15', 1);",
    "INSERT INTO requiredDocument VALUES (1, 1, 'CV', 'Curriculum vitæ', 1);",
    "INSERT INTO diploma VALUES (1, '54', 'BTS', 0, 1);",
    application(1, "S"), application(2, "S2"), application(3, "S3"),
    "INSERT INTO applicationDocument VALUES (1, 1, 1, '2016-02-10', 1);",
    "INSERT INTO centralisation VALUES (1, 1, '2016-02-12', 1);",
    "INSERT INTO withdrawal VALUES (1, 2, '2016-03-01', 'autre projet', 1);",
  ]

  /// The file of a candidate of the cohort 1, on the form 1.
  static func application(_ id: Int, _ code: String, cohort: Int = 1, form: Int = 1) -> String {
    "INSERT INTO application VALUES (\(id), '\(code)', \(cohort), \(form), 'campaign', 1, '2016-02-10', '', 'Nom', 'Prénom', '1996-01-01', "
      + "'', '', 'r', '13000', 'v', 1, 1, NULL, '', 0, 1);"
  }

  private static let selection = [
    "INSERT INTO selectionDate VALUES (1, 'SEL-1', 1, 'selection', '2016-04-05', 540, 1, 1);",
    "INSERT INTO selectionDate VALUES (2, 'COM-1', 1, 'commission', '2016-04-19', 540, 1, 1);",
    "INSERT INTO selectionDateAgreement VALUES (1, 1, 'alternanceManager', 13, '2016-01-10', 1);",
    "INSERT INTO selectionDateAgreement VALUES (2, 1, 'businessHubDirector', 14, '2016-01-11', 1);",
    "INSERT INTO selectionDateAgreement VALUES (3, 2, 'alternanceManager', 13, '2016-01-10', 1);",
    "INSERT INTO selectionDateAgreement VALUES (4, 2, 'businessHubDirector', 14, '2016-01-11', 1);",
    "INSERT INTO convocation VALUES (1, 1, 1, 'Salle 1', '2016-03-20', 1);",
    "INSERT INTO testMark VALUES (1, 1, 'comprehension', 1200, '2016-04-05', 1);",
    "INSERT INTO testMark VALUES (2, 1, 'expression', 1200, '2016-04-05', 1);",
    "INSERT INTO testMark VALUES (3, 1, 'businessCulture', 1200, '2016-04-05', 1);",
    "INSERT INTO juror VALUES (1, 1, 'alternanceManager', 13, 1);",
    "INSERT INTO juror VALUES (2, 1, 'businessHubDirector', 14, 1);",
    "INSERT INTO interview VALUES (1, 1, '2016-04-05', 'métier', 'alternance', 'favourable', 1, NULL, NULL, '', 1);",
    "INSERT INTO commission VALUES (1, 2, '2016-04-05', 1);",
    "INSERT INTO commissionSeat VALUES (1, 1, 'cnamRegionalDirector', 11, 1);",
    "INSERT INTO commissionSeat VALUES (2, 1, 'cfaDirector', 12, 1);",
    "INSERT INTO commissionSeat VALUES (3, 1, 'alternanceManager', 13, 1);",
    "INSERT INTO commissionSeat VALUES (4, 1, 'businessHubDirector', 14, 1);",
    "INSERT INTO commissionSeat VALUES (5, 1, 'pedagogicalDirector', 15, 1);",
    "INSERT INTO admissibilityDecision VALUES (1, 1, 1, 'admissible', '2016-04-19', 1);",
    "INSERT INTO notification VALUES (1, 1, '2016-04-22', 1);",
  ]

  private static let placement = [
    "INSERT INTO hiringIntent VALUES (1, 1, 1, 2, '2016-04-20', 2, 1);",
    "INSERT INTO intentWithdrawal VALUES (1, 1, '2016-06-30', 'autre besoin', 1);",
    "INSERT INTO presentation VALUES (1, 1, 1, '2016-05-02', 1);",
    "INSERT INTO presentationOutcome VALUES (1, 1, 'retained', '2016-05-10', 1);",
    "INSERT INTO placementSupport VALUES (1, 1, 'workshop', '2016-04-27', 'Lettre', 1);",
    "INSERT INTO companyTutor VALUES (1, 1, '', 'Tuteur', 'Prénom', '1970-01-01', 'chef de rayon', 12, 0, '', '', 1);",
    "INSERT INTO place VALUES (1, 'PL-1', 1, 1, 'Vendeur', 'Accueillir', 1, 'r', '13000', 'v', 4000, 1);",
    "INSERT INTO placeCapacity VALUES (1, 1, 1, 1);",
    "INSERT INTO placeSheet VALUES (1, 1, '2016-05-12', 1);",
    "INSERT INTO placeValidation VALUES (1, 1, 'alternanceManager', 13, 'validated', '', '2016-05-20', 1);",
    "INSERT INTO placeValidation VALUES (2, 1, 'pedagogicalDirector', 15, 'validated', '', '2016-05-21', 1);",
    "INSERT INTO schemeOpening VALUES (1, 1, 'professionnalisation', '2015-09-01', NULL, 1);",
    "INSERT INTO minimumWage VALUES (1, '2016-01-01', 967, 146662, 'décret', 1);",
    "INSERT INTO employerProfile VALUES (1, 1, '2016-01-01', 14, '4711F', 40, '2216', 'commerce', '', '', 2100, 1);",
    "INSERT INTO student VALUES (1, 'S', '', 'Nom', 'Prénom', '1996-01-01', '', '', 'r', '13000', 'v', 1, 1);",
  ]

  private static let contract = [
    "INSERT INTO employment VALUES (1, 1, 'fixedTerm', 'Vendeur', '', 2100, 146662, NULL, 30, '', '', 1);",
    "INSERT INTO contract VALUES (1, 'K', 1, 1, 'professionnalisation', '2016-09-15', '2018-09-14', '2016-09-10', 26760, '', 1, 1);",
    "INSERT INTO contractAmendment VALUES (1, 1, 1, '2016-11-02', '2016-12-01', 'horaire', NULL, NULL, 2100, 1);",
    "INSERT INTO contractDeposit VALUES (1, 1, 0, '2016-09-16', 'D', 1);",
    "INSERT INTO fundDecision VALUES (1, 1, 'accepted', '2016-09-30', '', 1);",
    "INSERT INTO provisionalAttendance VALUES (1, 1, '2016-10-31', 1);",
    "INSERT INTO enrolment VALUES (1, 1, 1, '2016-09-19', 1);",
    "INSERT INTO contractBreak VALUES (1, 1, '2017-03-10', 'accord', 1);",
    "INSERT INTO breakReport VALUES (1, 1, '2017-03-13', 1);",
    "INSERT INTO otherPublic VALUES (1, 3, 'employee', 'organisation', NULL, NULL, 1);",
    "INSERT INTO otherPublicApproval VALUES (1, 1, 1, 11, '2016-07-01', 1);",
    "INSERT INTO otherPublicApproval VALUES (2, 1, 2, 12, '2016-07-02', 1);",
    "INSERT INTO cohort VALUES (3, 1, '2013', '2013-09-16', '2013-09-15', '2015-09-14', 16, 1);",
    "INSERT INTO cohortTakeover VALUES (1, 3, 'essai', 1);",
    "INSERT INTO conventionEnd VALUES (1, 1, '2018-12-31', 'échéance', 1);",
  ]

  /// A second admissible candidate, heard as a case of urgency, with the terms of the contract 2.
  static let second = """
    \(application(4, "S4"))
    INSERT INTO applicationDocument VALUES (4, 4, 1, '2016-02-10', 1);
    INSERT INTO centralisation VALUES (4, 4, '2016-02-12', 1);
    INSERT INTO testMark VALUES (40, 4, 'individual', 1200, '2016-04-05', 1);
    INSERT INTO juror VALUES (40, 4, 'alternanceManager', 13, 1);
    INSERT INTO interview VALUES (4, 4, '2016-04-05', 'métier', 'alternance', 'favourable', 1, 'isolated', 1, '', 1);
    INSERT INTO admissibilityDecision VALUES (4, 4, 1, 'admissible', '2016-04-19', 1);
    INSERT INTO student VALUES (4, 'S4', '', 'Nom', 'Prénom', '1996-01-01', '', '', 'r', '13000', 'v', 1, 1);
    INSERT INTO employment VALUES (2, 2, 'fixedTerm', 'Vendeur', '', 2100, 146662, NULL, 30, '', '', 1);
    """
}
