/// One row in every table of the sixth version, around the visit of `OneRowEach`: the student 1 followed by the lecturer 1, of Cnam.
enum TutoringRows {
  /// What comes before the visit: semester, tutor, meeting, appointment.
  static let before = """
    INSERT INTO semesterDates VALUES (1, 1, 1, 1, '2016-09-19', '2017-02-03', 1);
    INSERT INTO tutorAgreement VALUES (1, 1, 2, 'pedagogicalDirector', 15, '2016-09-20', 1);
    INSERT INTO tutorDesignation VALUES (1, 1, 1, 1, '2016-09-26', '2016-09-26', '', 1);
    INSERT INTO designationAgreement VALUES (1, 1, 'alternanceManager', 13, '2016-09-26', 1),
      (2, 1, 'businessHubDirector', 14, '2016-09-27', 1);
    INSERT INTO designationNotice VALUES (1, 1, 'student', '2016-09-28', 1);
    INSERT INTO tutoringMeeting VALUES (1, 'TUT', 1, 'tutorial', '2016-11-14', 840, 1, 'Missions', 1);
    INSERT INTO tutoringInvitation VALUES (1, 1, 1, NULL, NULL, 1);
    INSERT INTO tutoringConvocation VALUES (1, 1, '2016-10-31', 1);
    INSERT INTO tutoringPresence VALUES (1, 1, 1);
    INSERT INTO tutoringMinutes VALUES (1, 1, '2016-11-14', 'Texte', 1);
    INSERT INTO activityCheck VALUES (1, 1, 1, 1, 1, '', 1);
    INSERT INTO visitPlan VALUES (1, 1, 1, 1, 1, 1, '2016-12-08', 600, 60, 'onSite', 'voiture', '', 1);
    INSERT INTO plannedTransportApproval VALUES (1, 1, 11, '2016-12-01', 1);
    """

  /// What follows its report: content, readings, follow-up, claim, statement, election.
  static let after = """
    INSERT INTO visitAccount VALUES (1, 1, 'onSite', 'Progrès', 'Équipe', 'Retards', 'Point le vendredi', 1, 1, 1);
    INSERT INTO accountMission VALUES (1, 1, 1, 'Vendre', 'done', 1);
    INSERT INTO accountSending VALUES (1, 1, 'alternanceManager', 13, '2016-12-16', 1);
    INSERT INTO accountReading VALUES (1, 1, 'alternanceManager', 13, '2016-12-17', 1);
    INSERT INTO followUp VALUES (1, 1, 1, 13, '2016-12-20', 'Entretien', 0, 1);
    INSERT INTO kilometreScale VALUES (1, '2022-01-01', 1, 0, 32, '', 1);
    INSERT INTO travelClaim VALUES (1, 1, 5, '2016-12-20', 1);
    INSERT INTO tutorStatementLine VALUES (1, 1, 1, 'fee', 19000, 1);
    INSERT INTO tutorStatement VALUES (1, 1, 2016, '2017-07-31', 11, 19000, 1);
    INSERT INTO delegateElection VALUES (1, 1, 1, '2016-10-10', 2, 3, 3, 0, 15, 1);
    INSERT INTO electionCandidate VALUES (1, 1, 1, 2, 1);
    """
}
