/// The triggers of the fourth version on sheets, absences and meetings (convention, art. 7 and 10).
extension Rules {
  /// True when the lecturer has signed the sheet of a quarter-day: from then on a blank cell is an absence.
  static func isCountersigned(_ slot: String, _ quarter: String) -> String {
    "EXISTS (SELECT 1 FROM countersignature k WHERE k.slot = \(slot) AND k.quarter = \(quarter))"
  }

  static let attendanceRules = """
    CREATE TRIGGER signatureOpenSheet BEFORE INSERT ON signature BEGIN
      SELECT RAISE(ABORT, 'L''intervenant a signé cette feuille, elle est close : passez par « alternance corriger emargement ».')
      WHERE \(isCountersigned("NEW.slot", "NEW.quarter"));
    END;

    CREATE TRIGGER countersignatureOfLecturer BEFORE INSERT ON countersignature BEGIN
      SELECT RAISE(ABORT, 'La feuille est contresignée par l''intervenant de la séance, et par lui seul (convention, art. 7).')
      WHERE NEW.lecturer <> (SELECT lecturer FROM slot WHERE id = NEW.slot);
      SELECT RAISE(ABORT, 'Une feuille ne se contresigne pas avant la séance.')
      WHERE NEW.signedOn < (SELECT day FROM slot WHERE id = NEW.slot);
      SELECT RAISE(ABORT, 'Cette séance est annulée ou déplacée : sa feuille ne se contresigne pas.')
      WHERE EXISTS (SELECT 1 FROM slotCancellation WHERE slot = NEW.slot);
    END;

    CREATE TRIGGER cancellationBeforeCountersignature BEFORE INSERT ON slotCancellation BEGIN
      SELECT RAISE(ABORT, 'L''intervenant a signé la feuille de cette séance : elle a eu lieu, elle ne s''annule pas.')
      WHERE EXISTS (SELECT 1 FROM countersignature WHERE slot = NEW.slot);
    END;

    CREATE TRIGGER drawnSignatureOfSigned BEFORE INSERT ON drawnSignature BEGIN
      SELECT RAISE(ABORT, 'L''image d''une signature suit la signature : cette case est vide.')
      WHERE NEW.student IS NOT NULL AND NOT EXISTS (SELECT 1 FROM signature g JOIN slot s ON s.id = g.slot
          WHERE g.student = NEW.student AND g.day = s.day AND g.quarter = NEW.quarter AND s.id = NEW.slot)
        OR NEW.lecturer IS NOT NULL AND NOT EXISTS (SELECT 1 FROM countersignature k
          WHERE k.slot = NEW.slot AND k.quarter = NEW.quarter AND k.lecturer = NEW.lecturer);
    END;

    CREATE TRIGGER justificationDecidedLater BEFORE INSERT ON justificationDecision BEGIN
      SELECT RAISE(ABORT, 'Un justificatif ne se juge pas avant d''être reçu.')
      WHERE NEW.decidedOn < (SELECT receivedOn FROM justification WHERE id = NEW.justification);
    END;

    CREATE TRIGGER sendingAfterNotice BEFORE INSERT ON noticeSending BEGIN
      SELECT RAISE(ABORT, 'Une déclaration d''absence ne s''envoie pas avant d''être établie (convention, art. 7).')
      WHERE NEW.sentOn < (SELECT declaredOn FROM absenceNotice WHERE id = NEW.notice);
    END;

    CREATE TRIGGER invitationBeforeConvocation BEFORE INSERT ON meetingInvitation BEGIN
      SELECT RAISE(ABORT, 'Cette réunion est déjà convoquée : sa liste est close.')
      WHERE EXISTS (SELECT 1 FROM meetingConvocation WHERE meeting = NEW.meeting);
    END;

    CREATE TRIGGER convocationOfAllLecturers BEFORE INSERT ON meetingConvocation BEGIN
      SELECT RAISE(ABORT, 'Tous les intervenants sont invités à une réunion pédagogique : il en manque (convention, art. 10).')
      WHERE EXISTS (SELECT 1 FROM meeting m JOIN (\(team)) t ON t.programme = m.programme AND t.year = m.year
        WHERE m.id = NEW.meeting AND NOT EXISTS (SELECT 1 FROM meetingInvitation i WHERE i.meeting = m.id AND i.person = t.person));
    END;

    CREATE TRIGGER reportAfterMeeting BEFORE INSERT ON meetingReport BEGIN
      SELECT RAISE(ABORT, 'Le compte rendu d''une réunion ne la précède pas.')
      WHERE NEW.heldOn < (SELECT day FROM meeting WHERE id = NEW.meeting);
    END;

    """

  /// The lecturers of a programme in an academic year: whoever is assigned hours, or holds a slot.
  static let team = """
    SELECT DISTINCT h.programme, v.year, l.person FROM teachingAssignment t JOIN cohort h ON h.id = t.cohort JOIN lecturer l ON l.id = t.lecturer
      JOIN (SELECT id, CAST(substr(startsOn, 1, 4) AS INTEGER) AS intake FROM cohort) n ON n.id = h.id
      JOIN module m ON m.id = t.module JOIN teachingUnit u ON u.id = m.teachingUnit
      JOIN (SELECT DISTINCT year FROM meeting) v ON v.year = n.intake + u.year - 1
      WHERE NOT EXISTS (SELECT 1 FROM assignmentEnd e WHERE e.teachingAssignment = t.id)
    UNION SELECT h.programme, \(academicYear("s.day")), l.person FROM heldSlot s JOIN cohort h ON h.id = s.cohort
      JOIN lecturer l ON l.id = s.lecturer
    """
}
