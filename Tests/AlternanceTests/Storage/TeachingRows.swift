/// One row in every table of the fourth version, after `RecruitmentRows`: what the slot of `OneRowEach` needs, and what follows it.
///
/// | lecturers | 1 | 2 |
/// |---|---|---|
/// | | academic, Cnam's, agreed | professional, the CFA's |
enum TeachingRows {
  /// The programme, the calendar and the pair of the general module M1.
  static let team = """
    INSERT INTO programmeVersion VALUES (1, 1, 2016, 1);
    INSERT INTO module VALUES (1, 1, 1, 'M1', 'Module', 'general', 600, 1, 1);
    INSERT INTO assessmentMode VALUES (1, 1, 1, 40, 'written', 180, 1);
    INSERT INTO programmePublication VALUES (1, 1, 13, '2016-04-06', 1);
    INSERT INTO bookletSection VALUES (1, 1, 'workStudy', 2016, 1, 'Règlement', 'Texte', 1), (2, 1, 'programme', 2016, 1, 'Buts', 'Texte', 1);
    INSERT INTO bookletPublication VALUES (1, 1, 'workStudy', 2016, 13, '2016-07-08', 1), (2, 1, 'programme', 2016, 13, '2016-07-08', 1);
    INSERT INTO alternanceCalendar VALUES (1, 1, 1, 1);
    INSERT INTO alternanceWeek VALUES (1, 1, '2016-10-03', 'centre', 1), (2, 1, '2016-11-28', 'centre', 1), (3, 1, '2016-10-10', 'company', 1);
    INSERT INTO alternanceAgreement VALUES (1, 1, 'alternanceManager', 13, '2016-04-07', 1), (2, 1, 'businessHubDirector', 14, '2016-04-08', 1);
    INSERT INTO dayOff VALUES (1, 'closure', '2016-12-26', '2016-12-30', 'Fermeture', NULL, 1);
    INSERT INTO assessmentDate VALUES (1, 1, 'exam', '2017-02-06', '2017-02-08', 'Examens', 1);
    INSERT INTO room VALUES (1, 'R1', 1, 'Salle 1', 20, 1);
    INSERT INTO unavailability VALUES (1, 1, '2016-10-04', 510, 735, '', 1);
    INSERT INTO lecturer VALUES (2, 16, 2, 'permanent', 'professional', 1);
    INSERT INTO teachingAssignment VALUES (1, 1, 1, 1, 1, 300, '2016-10-03', 1), (2, 1, 1, 2, 1, 270, '2016-10-03', 1),
      (3, 1, 1, 2, 2, 30, '2016-10-03', 1);
    INSERT INTO assignmentApproval VALUES (1, 1, 11, '2016-04-11', 1), (2, 2, 12, '2016-04-11', 1);
    INSERT INTO assignmentEnd VALUES (1, 3, '2016-09-30', 'départ', 1);
    INSERT INTO coursePlan VALUES (1, 1, 1, 'Objectifs', 'Contenu', '', 'Évaluation', 1);
    INSERT INTO nationalAgreement VALUES (1, 1, 1, '2016-07-08', 1);
    INSERT INTO nationalDecision VALUES (1, 1, 'agreed', '2016-08-29', '', 1);
    INSERT INTO timetableDistribution VALUES (1, 1, '2016-09-19', '2017-02-03', 'students', '2016-09-16', 1);
    INSERT INTO absenceThreshold VALUES (1, 1, 'month', 840, 1, 'Prévenir', 1);
    INSERT INTO meeting VALUES (1, 'REU', 1, 2016, 'opening', '2016-09-05', 840, 1, 'Tuteurs', 1);
    INSERT INTO meetingInvitation VALUES (1, 1, 1, 1), (2, 1, 16, 1);
    INSERT INTO meetingConvocation VALUES (1, 1, '2016-07-08', 1);
    INSERT INTO meetingPresence VALUES (1, 1, 1, 1);
    INSERT INTO meetingReport VALUES (1, 1, 'Compte rendu', '2016-09-05', 1);
    """

  /// What happens to a sheet once it is signed.
  static let sheet = """
    INSERT INTO countersignature VALUES (1, 1, 1, 1, '2016-10-03', 1);
    INSERT INTO sheetCentralisation VALUES (1, 1, 1, '2016-10-31', 1);
    INSERT INTO drawnSignature VALUES (1, 1, 1, 1, NULL, '2016-10-03T08:31:00', x'89504e47', printf('%064d', 4), 1);
    INSERT INTO sheetScan VALUES (1, 1, 'feuille.pdf', 'pdf', x'25504446', printf('%064d', 5), 1);
    INSERT INTO justification VALUES (1, 1, '2016-10-03', '2016-10-03', 'illness', 'arrêt de travail', '2016-10-05', 1);
    INSERT INTO justificationDecision VALUES (1, 1, 1, '2016-10-06', '', 1);
    """
}
