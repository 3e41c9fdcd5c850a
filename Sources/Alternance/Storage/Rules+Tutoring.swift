/// The triggers of the sixth version, articles 12 to 14 and annexe 1.
extension Rules {
  static let version6 = designationRules + tutorialRules + visitRules + serviceRules + delegateRules

  /// True when a student is under contract on a day, or of a cohort whose contracts are not there.
  private static func isHere(_ student: String, on day: String) -> String {
    """
    (NOT EXISTS (SELECT 1 FROM contract c WHERE c.student = \(student))
      OR EXISTS (SELECT 1 FROM contract c LEFT JOIN contractBreak b ON b.contract = c.id
        WHERE c.student = \(student) AND c.startsOn <= \(day) AND coalesce(b.endedOn, c.endsOn) >= \(day)))
    """
  }

  /// The designated tutor of a student on a day: the last one that both agreed to.
  static func tutor(of student: String, on day: String) -> String {
    "(SELECT d.tutor FROM agreedDesignation d WHERE d.student = \(student) AND d.startsOn <= \(day) ORDER BY d.rank DESC LIMIT 1)"
  }

  /// True when a lecturer is of the teaching team of a student's cohort: hours assigned, or a slot held.
  static func isInTeam(_ tutor: String, ofStudent student: String) -> String {
    """
    EXISTS (SELECT 1 FROM student s WHERE s.id = \(student) AND (
      EXISTS (SELECT 1 FROM teachingAssignment t WHERE t.cohort = s.cohort AND t.lecturer = \(tutor)
        AND NOT EXISTS (SELECT 1 FROM assignmentEnd e WHERE e.teachingAssignment = t.id))
      OR EXISTS (SELECT 1 FROM heldSlot h WHERE h.cohort = s.cohort AND h.lecturer = \(tutor))))
    """
  }

  private static let isFollowed = "EXISTS (SELECT 1 FROM tutorDesignation d WHERE d.student = NEW.student)"
  private static let isTakenOverStudent =
    "EXISTS (SELECT 1 FROM cohortTakeover t JOIN student s ON s.cohort = t.cohort WHERE s.id = NEW.student)"

  private static let designationRules = """
    CREATE TRIGGER tutorAgreementOfCfa BEFORE INSERT ON tutorAgreement BEGIN
      SELECT RAISE(ABORT, 'Les deux accords préalables ne concernent que le personnel du CFA (convention, art. 12).')
      WHERE (SELECT p.code FROM lecturer l JOIN partner p ON p.id = l.employer WHERE l.id = NEW.tutor) <> 'CFA';
    END;

    CREATE TRIGGER designationRules BEFORE INSERT ON tutorDesignation BEGIN
      SELECT RAISE(ABORT, 'Le tuteur académique est choisi dans l''équipe pédagogique de la promotion (convention, art. 12).')
      WHERE NOT \(isInTeam("NEW.tutor", ofStudent: "NEW.student"));
      SELECT RAISE(ABORT, 'Un tuteur du CFA est désigné après l''accord de la direction pédagogique et de la direction du CFA (convention, art. 12).')
      WHERE (SELECT p.code FROM lecturer l JOIN partner p ON p.id = l.employer WHERE l.id = NEW.tutor) = 'CFA'
        AND (SELECT count(*) FROM tutorAgreement a JOIN student s ON s.cohort = a.cohort
          WHERE s.id = NEW.student AND a.tutor = NEW.tutor AND a.agreedOn <= NEW.designatedOn) < 2;
      SELECT RAISE(ABORT, 'Ce stagiaire a quitté la formation : il n''a plus de tuteur (convention, art. 12).')
      WHERE NOT \(isHere("NEW.student", on: "NEW.startsOn"));
      SELECT RAISE(ABORT, 'Les désignations d''un stagiaire se suivent sans trou, chacune au plus tôt du jour de la précédente (convention, art. 12).')
      WHERE NEW.rank <> (SELECT count(*) + 1 FROM tutorDesignation WHERE student = NEW.student)
        OR NEW.startsOn < (SELECT max(startsOn) FROM tutorDesignation WHERE student = NEW.student);
    END;

    CREATE TRIGGER designationAgreedByTwo BEFORE INSERT ON designationAgreement BEGIN
      SELECT RAISE(ABORT, 'La liste des tuteurs est arrêtée par deux personnes, l''une au Cnam, l''autre au CFA (convention, art. 12).')
      WHERE EXISTS (SELECT 1 FROM designationAgreement WHERE designation = NEW.designation AND person = NEW.person);
      SELECT RAISE(ABORT, 'L''accord sur un tuteur ne précède pas sa désignation (convention, art. 12).')
      WHERE NEW.agreedOn < (SELECT designatedOn FROM tutorDesignation WHERE id = NEW.designation);
    END;

    CREATE TRIGGER noticeOfAgreedTutor BEFORE INSERT ON designationNotice BEGIN
      SELECT RAISE(ABORT, 'La désignation s''annonce une fois les deux accords donnés (convention, art. 12).')
      WHERE NOT EXISTS (SELECT 1 FROM agreedDesignation WHERE id = NEW.designation AND agreedOn <= NEW.sentOn);
    END;

    """

  private static let tutorialRules = """
    CREATE TRIGGER tutoringInvitationOpen BEFORE INSERT ON tutoringInvitation BEGIN
      SELECT RAISE(ABORT, 'Cette réunion est déjà convoquée : sa liste est close.')
      WHERE EXISTS (SELECT 1 FROM tutoringConvocation WHERE meeting = NEW.meeting);
    END;

    CREATE TRIGGER tutorialOfAllTutors BEFORE INSERT ON tutoringConvocation BEGIN
      SELECT RAISE(ABORT, 'Tous les tuteurs académiques sont invités, leur présence est obligatoire : il en manque (convention, art. 12).')
      WHERE EXISTS (SELECT 1 FROM tutoringMeeting m JOIN student s ON s.cohort = m.cohort JOIN lecturer l ON l.id = \(tutor(of: "s.id", on: "m.day"))
        WHERE m.id = NEW.meeting AND m.kind <> 'consultation'
          AND NOT EXISTS (SELECT 1 FROM tutoringInvitation i WHERE i.meeting = m.id AND i.person = l.person));
    END;

    CREATE TRIGGER minutesAfterMeeting BEFORE INSERT ON tutoringMinutes BEGIN
      SELECT RAISE(ABORT, 'Une réunion se convoque avant de se tenir : convoquez-la (convention, art. 12).')
      WHERE NOT EXISTS (SELECT 1 FROM tutoringConvocation WHERE meeting = NEW.meeting AND sentOn <= NEW.heldOn);
      SELECT RAISE(ABORT, 'Le compte rendu d''une réunion ne la précède pas.')
      WHERE NEW.heldOn < (SELECT day FROM tutoringMeeting WHERE id = NEW.meeting);
    END;

    CREATE TRIGGER activitiesCheckedInMeeting BEFORE INSERT ON activityCheck BEGIN
      SELECT RAISE(ABORT, 'Les activités d''un stagiaire se valident à la réunion tutorale de sa promotion, une fois tenue (convention, art. 12).')
      WHERE NOT EXISTS (SELECT 1 FROM tutoringMeeting m JOIN tutoringMinutes r ON r.meeting = m.id JOIN student s ON s.cohort = m.cohort
        WHERE m.id = NEW.meeting AND m.kind = 'tutorial' AND s.id = NEW.student);
    END;

    """

  private static let visitRules = """
    CREATE TRIGGER visitByTutor BEFORE INSERT ON visit BEGIN
      SELECT RAISE(ABORT, 'Ce stagiaire n''a pas de tuteur académique désigné ce jour-là : désignez-le d''abord (convention, art. 12).')
      WHERE \(tutor(of: "NEW.student", on: "NEW.day")) IS NULL AND (\(isFollowed) OR NOT \(isTakenOverStudent));
      SELECT RAISE(ABORT, 'La visite est faite par le tuteur académique du stagiaire, et par lui seul (convention, art. 13).')
      WHERE NEW.tutor <> \(tutor(of: "NEW.student", on: "NEW.day"));
      SELECT RAISE(ABORT, 'Ce stagiaire n''est pas sous contrat le jour de la visite : il n''y a plus de visite (convention, art. 13).')
      WHERE NOT \(isHere("NEW.student", on: "NEW.day"));
    END;

    CREATE TRIGGER planOfDesignatedTutor BEFORE INSERT ON visitPlan BEGIN
      SELECT RAISE(ABORT, 'Le rendez-vous est celui du tuteur académique du stagiaire, et de lui seul (convention, art. 13).')
      WHERE NEW.tutor IS NOT \(tutor(of: "NEW.student", on: "NEW.day"));
      SELECT RAISE(ABORT, 'Cette visite est déjà faite : elle ne se planifie plus (convention, art. 13).')
      WHERE EXISTS (SELECT 1 FROM visit v WHERE v.student = NEW.student AND v.year = NEW.year AND v.rank = NEW.rank);
      SELECT RAISE(ABORT, 'Ce stagiaire n''est pas sous contrat le jour du rendez-vous : il n''y a plus de visite (convention, art. 13).')
      WHERE NOT \(isHere("NEW.student", on: "NEW.day"));
      SELECT RAISE(ABORT, 'Les rendez-vous d''une visite se numérotent sans trou.')
      WHERE NEW.attempt <> (SELECT count(*) + 1 FROM visitPlan p WHERE p.student = NEW.student AND p.year = NEW.year AND p.rank = NEW.rank);
    END;

    CREATE TRIGGER accountOfReportedVisit BEFORE INSERT ON visitAccount BEGIN
      SELECT RAISE(ABORT, 'Le contenu d''un rapport suit son dépôt : cette visite n''a pas de rapport (convention, art. 13).')
      WHERE NOT EXISTS (SELECT 1 FROM visitReport WHERE visit = NEW.visit);
      SELECT RAISE(ABORT, 'Une visite par téléphone n''a pas de kilomètres (convention, annexe 1).')
      WHERE NEW.mode = 'phone' AND (SELECT distanceMetres FROM visit WHERE id = NEW.visit) > 0;
    END;

    CREATE TRIGGER readingOfSentReport BEFORE INSERT ON accountReading BEGIN
      SELECT RAISE(ABORT, 'Un rapport se lit une fois qu''il est envoyé (convention, art. 13).')
      WHERE NOT EXISTS (SELECT 1 FROM accountSending WHERE account = NEW.account AND role = NEW.role AND sentOn <= NEW.readOn);
    END;

    CREATE TRIGGER followUpOfDifficulty BEFORE INSERT ON followUp BEGIN
      SELECT RAISE(ABORT, 'Ce rapport ne signale aucune difficulté : il n''y a pas de suivi à ouvrir (convention, art. 13).')
      WHERE (SELECT difficulties FROM visitAccount WHERE id = NEW.account) = '';
      SELECT RAISE(ABORT, 'Le suivi de cette difficulté est clos (convention, art. 13).')
      WHERE EXISTS (SELECT 1 FROM followUp WHERE account = NEW.account AND closes = 1);
      SELECT RAISE(ABORT, 'L''intervention ne précède pas le rapport qui signale la difficulté (convention, art. 13).')
      WHERE NEW.day < (SELECT r.reportedOn FROM visitAccount a JOIN visitReport r ON r.visit = a.visit WHERE a.id = NEW.account);
    END;

    """

  private static let serviceRules = """
    CREATE TRIGGER claimOfFarVisit BEFORE INSERT ON travelClaim BEGIN
      SELECT RAISE(ABORT, 'Un déplacement se rembourse une fois la visite rapportée (convention, annexe 1).')
      WHERE NOT EXISTS (SELECT 1 FROM visitReport WHERE visit = NEW.visit);
      SELECT RAISE(ABORT, 'Le déplacement ne se rembourse que si l''entreprise est à plus de 50 km du site d''enseignement (convention, annexe 1).')
      WHERE (SELECT distanceMetres FROM visit WHERE id = NEW.visit) <= 50000;
      SELECT RAISE(ABORT, 'Le mode de transport n''a pas l''accord de l''établissement du tuteur (convention, annexe 1).')
      WHERE NOT EXISTS (SELECT 1 FROM agreedTransport WHERE visit = NEW.visit AND approvedOn <= NEW.claimedOn);
    END;

    CREATE TRIGGER statementLineOpen BEFORE INSERT ON tutorStatementLine BEGIN
      SELECT RAISE(ABORT, 'L''état de ce tuteur est signé : ce qui change après paraît sur le suivant (convention, annexe 1).')
      WHERE EXISTS (SELECT 1 FROM tutorStatement WHERE id = NEW.statement);
      SELECT RAISE(ABORT, 'Le forfait paie deux visites rapportées par an et par stagiaire, de rang 1 et 2 (convention, annexe 1).')
      WHERE NEW.kind = 'fee' AND NOT EXISTS (SELECT 1 FROM visit v JOIN visitReport r ON r.visit = v.id WHERE v.id = NEW.visit AND v.rank <= 2);
      SELECT RAISE(ABORT, 'Le déplacement payé est celui d''une visite rapportée, à plus de 50 km, dont le transport est accordé (convention, annexe 1).')
      WHERE NEW.kind = 'travel' AND NOT EXISTS (SELECT 1 FROM visit v JOIN visitReport r ON r.visit = v.id JOIN agreedTransport a ON a.visit = v.id
        WHERE v.id = NEW.visit AND v.distanceMetres > 50000);
    END;

    CREATE TRIGGER statementSeal BEFORE INSERT ON tutorStatement BEGIN
      SELECT RAISE(ABORT, 'Le total d''un état est la somme de ses lignes.')
      WHERE NEW.totalCents IS NOT (SELECT sum(amountCents) FROM tutorStatementLine WHERE statement = NEW.id);
      SELECT RAISE(ABORT, 'L''état d''un tuteur ne paie que ses propres visites, rapportées à sa date (convention, art. 13).')
      WHERE EXISTS (SELECT 1 FROM tutorStatementLine e JOIN visit v ON v.id = e.visit JOIN visitReport r ON r.visit = v.id
        WHERE e.statement = NEW.id AND (v.tutor <> NEW.tutor OR r.reportedOn > NEW.signedOn));
      SELECT RAISE(ABORT, 'L''état d''un tuteur est signé par la direction de son établissement (convention, art. 13).')
      WHERE NOT EXISTS (SELECT 1 FROM lecturer l JOIN roleAssignment r ON r.person = NEW.person AND r.partner = l.employer
        LEFT JOIN roleEnd x ON x.roleAssignment = r.id
        WHERE l.id = NEW.tutor AND r.role IN ('cnamRegionalDirector', 'cfaDirector') AND r.since <= NEW.signedOn
          AND coalesce(r.until, x.until, '9999-12-31') >= NEW.signedOn);
    END;

    """

  private static let delegateRules = """
    CREATE TRIGGER candidateOfCohort BEFORE INSERT ON electionCandidate BEGIN
      SELECT RAISE(ABORT, 'Un candidat délégué est un stagiaire de la promotion, présent le jour du vote (convention, art. 14).')
      WHERE NOT EXISTS (SELECT 1 FROM delegateElection e JOIN student s ON s.cohort = e.cohort
        WHERE e.id = NEW.election AND s.id = NEW.student AND \(isHere("s.id", on: "e.heldOn")));
      SELECT RAISE(ABORT, 'Un candidat n''a pas plus de voix que de bulletins valables, ni tous ensemble plus que de sièges (convention, art. 14).')
      WHERE EXISTS (SELECT 1 FROM delegateElection e WHERE e.id = NEW.election AND (NEW.votes > e.ballots - e.blank
        OR NEW.votes + (SELECT coalesce(sum(votes), 0) FROM electionCandidate WHERE election = e.id) > e.seats * (e.ballots - e.blank)));
    END;
    """
}
