/// At least one row in every table, written by a hand with a SQL shell, in an order that the rules accept.
enum OneRowEach {
  static let sql = [reference, RecruitmentRows.all, facts, AssessmentRows.sql].joined(separator: "\n")

  /// Institutions, programme, people and the cohort 2016.
  static let reference = """
    INSERT INTO journal VALUES (1, '2016-10-25', 'a', 'r', 'initialise', 's', printf('%064d', 1), printf('%064d', 0), printf('%064d', 2));
    INSERT INTO base VALUES (1, 'real', 1);
    INSERT INTO partner VALUES (1, 'CNAM', 'Cnam', 'Cnam', 'r', '13000', 'v', '00000001800010', 'n', 'p', 'CNAM-T', 0, 'm', 'x', 30, '', '', '', 1);
    INSERT INTO partner VALUES (2, 'CFA', 'CFA', 'CFA', 'r', '13000', 'v', '00000002600013', 'n', 'p', 'CFA-T', 1, 'm', 'x', 30, '', '', '', 1);
    INSERT INTO site VALUES (1, 'CFA', 'CFA', 2, 'r', '13000', 'v', 1, 1);
    INSERT INTO legalMention VALUES (1, 'escompte', 't', '2016-01-01', NULL, 1);
    INSERT INTO ledgerAccount VALUES (1, 'banque', '512', 'Banque', 'BQ', 1);
    INSERT INTO programme VALUES (1, 'T', 'Titre', 'III', NULL, NULL, NULL, 26760, 2, 16, '', 1);
    INSERT INTO teachingUnit VALUES (1, 1, 'UE1', 1, 'Unité', 600, 100, 1, 1);
    INSERT INTO quarterDayTime VALUES (1, 1, 1, 510, 615, 1);
    INSERT INTO person VALUES (1, 'p', '', 'Nom', 'Prénom', '', '', 1);
    INSERT INTO roleAssignment VALUES (1, 1, 'academicTutor', 1, '2016-09-01', NULL, 1);
    INSERT INTO person VALUES (11, 'dcnam', '', 'Nom', 'Prénom', '', '', 1), (12, 'dcfa', '', 'Nom', 'Prénom', '', '', 1),
      (13, 'ra', '', 'Nom', 'Prénom', '', '', 1), (14, 'dp', '', 'Nom', 'Prénom', '', '', 1), (15, 'dped', '', 'Nom', 'Prénom', '', '', 1),
      (16, 'adjoint', '', 'Nom', 'Prénom', '', '', 1);
    INSERT INTO roleAssignment VALUES (11, 11, 'cnamRegionalDirector', 1, '2015-09-01', NULL, 1),
      (12, 12, 'cfaDirector', 2, '2015-09-01', NULL, 1), (13, 13, 'alternanceManager', 1, '2015-09-01', NULL, 1),
      (14, 14, 'businessHubDirector', 2, '2015-09-01', NULL, 1), (15, 15, 'pedagogicalDirector', 2, '2015-09-01', NULL, 1);
    INSERT INTO roleEnd VALUES (1, 1, '2018-12-31', 1);
    INSERT INTO cohort VALUES (1, 1, '2016', '2016-09-19', '2016-09-15', '2018-09-14', 16, 1);
    INSERT INTO tariff VALUES (1, 1, 'teachingHour', 7600, 5428, '2016-09-01', '', 1);
    INSERT INTO tariffAgreement VALUES (1, 1, 1, 1, '2016-10-25', 1);
    INSERT INTO budget VALUES (1, 1, 2016, 1, 16, 1);
    INSERT INTO budgetLine VALUES (1, 1, 1, 1, 'teaching', 'Heures', 22300, 'flat', 7600, '', 1);
    INSERT INTO budgetAgreement VALUES (1, 1, 1, 1, '2016-10-25', 1);
    INSERT INTO lecturer VALUES (1, 1, 1, 'permanent', 'academic', 1);
    INSERT INTO organisation VALUES (1, 'company', '00000090100017', 'Un', 'r', '13000', 'v', '', '', 30, '', 1);
    """

  /// What happens once there is a contract: funding, attendance, visits, invoices.
  private static let facts = """
    INSERT INTO fundingShare VALUES (1, 1, 1, 915, 'withinCap', '', 1);
    INSERT INTO fundingApproval VALUES (1, 1, 1, 1, '2016-10-25', 1);
    \(TeachingRows.team)
    INSERT INTO slot VALUES (1, 'P', 1, '2016-10-03', 510, 615, 1, 1, 1, 1, 1, 1, NULL);
    INSERT INTO slot VALUES (90, 'P-90', 1, '2016-11-28', 510, 615, 1, 1, 1, 1, 1, NULL, NULL);
    INSERT INTO slotCancellation VALUES (1, 90, 'intempéries', NULL, 1);
    INSERT INTO quarterDay VALUES (1, 1, 1, '2016-10-03', 510, 615, 105, 1);
    INSERT INTO signature VALUES (1, '2016-10-03', 1, 1, 105, NULL, 1);
    \(TeachingRows.sheet)
    INSERT INTO attendanceCorrection VALUES (1, 1, '2016-10-03', 1, 1, 105, -1, 'erreur', '2016-10-04', 1);
    INSERT INTO monthlyTransfer VALUES (1, 1, '2016-10', 1, '2016-11-02', 1);
    INSERT INTO absenceNotice VALUES (1, 1, 1, '2016-10', 'ABS-1', '2016-11-02', 1);
    INSERT INTO noticeSending VALUES (1, 1, 'email', '2016-11-03', 'accusé de réception', 1);
    INSERT INTO absentQuarter VALUES (1, 1, 1, '2016-10-03', 1, 1, 105, 1);
    \(TutoringRows.before)
    INSERT INTO visit VALUES (1, 1, 1, 1, '2016-12-08', 1, 60000, 'voiture', '', 1);
    INSERT INTO visitReport VALUES (1, 1, '2016-12-16', 1);
    INSERT INTO transportApproval VALUES (1, 1, 1, '2016-12-01', 1);
    \(TutoringRows.after)
    INSERT INTO expense VALUES (1, 'D-1', 1, 1, 'brochures', 'Brochure', '2016-11-28', 84500, 'training', 1);
    \(invoice(id: 1, lines: 1))
    INSERT INTO payment VALUES (1, 'VIR-1', 1, '2016-11-30', 32025, 'virement', 1);
    INSERT INTO partnerTransfer VALUES (1, 1, 1, 2, 100000, '2017-07-10', '', 1);
    INSERT INTO financialPoint VALUES (1, 1, '2016-12-15', 'article17', 100, 200, 20, 30, 25, 25, 0, 55, printf('%064d', 2), 1);
    INSERT INTO rendering VALUES (1, 'CNAM-T-2016-00001', 'facture/1', printf('%064d', 3), 1);
    """

  /// One invoice of 35 hours at 9,15 €: its lines, then the header that closes them.
  static func invoice(
    id: Int, sequence: Int = 1, number: String? = nil, day: String = "2016-11-03", lines: Int = 1, total: Int? = nil, issuer: Int = 1,
    month: String = "2016-10", kind: String = "invoice", cancels: String = "NULL", payer: String = "1, NULL, NULL"
  ) -> String {
    let year = day.prefix(4)
    let prefix = issuer == 1 ? "CNAM-T" : "CFA-T"
    let padded = "0000\(sequence)".suffix(5)
    let written = (0..<lines).map { line in
      "INSERT INTO invoiceLine VALUES (\(id * 10 + line), \(id), \(line + 1), 1, 'Nom', '', 2100, NULL, 915, 32025, 1, 0, 0, 0, 1);"
    }
    return written.joined(separator: "\n") + """

      INSERT INTO invoice VALUES (\(id), \(issuer), \(year), \(sequence), '\(number ?? "\(prefix)-\(year)-\(padded)")', '\(kind)', 'training', 1,
        '\(month)', 1, \(payer), \(cancels), 'motif', '\(day)', '\(day)', \(total ?? lines * 32025), 'facture/1',
        's', 's', 's', 's', 's', 's', 's', 's', 's', '', 'Un', 'r', '13000', 'v', '', '', '', 'company', '', '', NULL, NULL,
        'm', 'x', '', '', 0, 1);
      """
  }
}
