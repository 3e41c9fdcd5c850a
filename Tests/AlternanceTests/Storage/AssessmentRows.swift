/// One row in every table of the fifth version, after `OneRowEach.facts`: the student 1 is absent at the exam of UE1, adjourned by the
/// first jury, and obtains the unit before the second one, on appeal.
enum AssessmentRows {
  static let sql = [exam, jury].joined(separator: "\n")

  /// From the plan to the marks.
  private static let exam = """
    INSERT INTO site VALUES (5, 'AIX', 'Aix', 1, 'r', '13000', 'v', 0, 1);
    INSERT INTO room VALUES (5, 'A1', 5, 'Salle A1', 20, 1);
    INSERT INTO assessment VALUES (1, 1, 1, 'continuous', 1, 1, 'Étude de cas', 1, 1), (2, 1, 1, 'exam', 1, 1, '', 1, 1),
      (3, 1, 1, 'continuous', 2, 1, '', 1, 1);
    INSERT INTO assessmentSchedule VALUES (1, 1, '2016-12-05', 510, NULL, 1), (2, 2, '2017-02-06', 510, 5, 1);
    INSERT INTO assessmentCancellation VALUES (1, 3, 'grève', 1);
    INSERT INTO examSubject VALUES (1, 1, 1, 1, 1, 1, 's.pdf', printf('%064d', 6), 'c.pdf', printf('%064d', 7), '2017-01-02', 1);
    INSERT INTO subjectHandover VALUES (1, 1, '2017-01-03', 1);
    INSERT INTO subjectSubmission VALUES (1, 1, '2017-01-05', 1);
    INSERT INTO subjectDecision VALUES (1, 1, 'agreed', '2017-01-20', '', 1);
    INSERT INTO examSeat VALUES (1, 2, 1, 1, 4821, '2017-01-25', 1);
    INSERT INTO examHeld VALUES (1, 2, '2017-02-06', 1, 1);
    INSERT INTO examAbsence VALUES (1, 2, 1, 1);
    INSERT INTO examAbsenceCorrection VALUES (1, 1, 1);
    INSERT INTO examSupervision VALUES (1, 2, 16, 180, 1);
    INSERT INTO scriptHandover VALUES (1, 2, 'toLecturer', 13, 1, 1, '2017-02-06', '', 1),
      (2, 2, 'toAssistant', 1, 13, 1, '2017-02-13', '', 1);
    INSERT INTO resultMinutes VALUES (1, 1, 1, '2016-12-12', '2016-12-12', 1), (2, 2, 1, '2017-02-13', '2017-02-13', 1);
    INSERT INTO mark VALUES (1, 1, 1, 'value', 1250, '', NULL, 1), (2, 2, 1, 'value', 900, '', NULL, 1);
    """

  /// From the first jury to the title.
  private static let jury = """
    INSERT INTO person VALUES (17, 'enr', '', 'Nom', 'Prénom', '', '', 1);
    INSERT INTO roleAssignment VALUES (17, 17, 'nationalCertificationLead', 1, '2015-09-01', NULL, 1);
    INSERT INTO jury VALUES (1, 'JURY-1', 1, 1, 1, '2017-02-27', 'Paris', 17, 1);
    INSERT INTO juryMember VALUES (1, 1, 13, 1);
    INSERT INTO juryDecision VALUES (1, 1, 1, 1, 'adjourned', 'absent', NULL, 'absent à l''examen → ajourné', 1);
    INSERT INTO juryClosing VALUES (1, 1, '2017-02-27', 1);
    INSERT INTO gradeReportHandover VALUES (1, 1, 1, '2017-03-01', 1);
    INSERT INTO appeal VALUES (1, 1, 1, '2017-03-02', 'présent à l''épreuve', 1);
    INSERT INTO jury VALUES (2, 'JURY-2', 1, 1, 2, '2017-03-13', 'Paris', 17, 1);
    INSERT INTO appealAnswer VALUES (1, 1, 2, 'upheld', 'copie retrouvée', 1);
    INSERT INTO juryChange VALUES (1, 2, 1, 1, 980, 1, 1000, 'barème', 1);
    INSERT INTO juryDecision VALUES (2, 2, 1, 1, 'obtainedFirst', 'value', 1000, 'harmonisation', 1);
    INSERT INTO juryClosing VALUES (2, 2, '2017-03-13', 1);
    INSERT INTO externalExperience VALUES (1, 1, 'Deux', 'vendeur', '2014-09-01', '2016-08-31', 'certificat', '2018-09-20', 1);
    INSERT INTO titleAward VALUES (1, 1, 2, 24, '2018-10-10', 1);
    """
}
