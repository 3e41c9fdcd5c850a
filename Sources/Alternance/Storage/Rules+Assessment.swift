/// The triggers of the fifth version, article 11: exams, subjects, scripts, marks.
extension Rules {
  static let version5 = assessmentRules + subjectRules + examRules + markRules + juryRules

  /// True when a unit of a cohort is assessed by an oral defence, as the version in force for its year says.
  static func isDefence(_ unit: String, of cohort: String) -> String {
    """
    EXISTS (SELECT 1 FROM cohort h JOIN teachingUnit u ON u.id = \(unit) JOIN currentAssessmentMode m ON m.teachingUnit = u.id
      WHERE h.id = \(cohort) AND m.exam = 'defence'
        AND m.version = \(version(of: "h.programme", in: "CAST(substr(h.startsOn, 1, 4) AS INTEGER) + u.year - 1")))
    """
  }

  /// True when a lecturer has hours or slots in a unit of a cohort.
  static func teaches(_ lecturer: String, _ unit: String, in cohort: String) -> String {
    """
    (EXISTS (SELECT 1 FROM heldSlot s WHERE s.lecturer = \(lecturer) AND s.cohort = \(cohort) AND s.teachingUnit = \(unit))
      OR EXISTS (SELECT 1 FROM teachingAssignment t JOIN module m ON m.id = t.module
        WHERE t.lecturer = \(lecturer) AND t.cohort = \(cohort) AND m.teachingUnit = \(unit)))
    """
  }

  /// The status that the last closed jury gave a student in a unit; null before any.
  static func decidedStatus(_ student: String, _ unit: String) -> String {
    """
    (SELECT d.status FROM juryDecision d JOIN juryClosing k ON k.jury = d.jury
      WHERE d.student = \(student) AND d.teachingUnit = \(unit) ORDER BY k.id DESC LIMIT 1)
    """
  }

  /// True when a subject of a unit is agreed for one sitting of a cohort's exam.
  static func hasAgreedSubject(_ unit: String, sitting: String, of cohort: String) -> String {
    """
    EXISTS (SELECT 1 FROM examSubject x JOIN subjectDecision d ON d.examSubject = x.id
      WHERE x.cohort = \(cohort) AND x.teachingUnit = \(unit) AND x.sitting = \(sitting) AND d.outcome = 'agreed')
    """
  }

  /// The month of the exams of a semester, « 2017-02 »: February for the first of a year, June for the second.
  private static func month(ofSemester semester: String, of cohort: String) -> String {
    """
    ((SELECT CAST(substr(startsOn, 1, 4) AS INTEGER) FROM cohort WHERE id = \(cohort)) + (\(semester) + 1) / 2)
      || CASE \(semester) % 2 WHEN 1 THEN '-02' ELSE '-06' END
    """
  }

  private static func monday(of day: String) -> String { "date(\(day), '-' || \(weekday(day)) || ' days')" }

  private static let assessmentRules = """
    CREATE TRIGGER assessmentOfProgramme BEFORE INSERT ON assessment BEGIN
      SELECT RAISE(ABORT, 'Cette UE n''est pas du programme de la promotion.')
      WHERE NOT EXISTS (SELECT 1 FROM cohort h JOIN teachingUnit u ON u.programme = h.programme WHERE h.id = NEW.cohort AND u.id = NEW.teachingUnit);
      SELECT RAISE(ABORT, 'Ce semestre n''est pas de l''année de l''UE : l''année 1 a les semestres 1 et 2, l''année 2 les semestres 3 et 4.')
      WHERE (NEW.semester + 1) / 2 <> (SELECT year FROM teachingUnit WHERE id = NEW.teachingUnit);
      SELECT RAISE(ABORT, 'Toutes les épreuves d''une UE sont du même semestre.')
      WHERE EXISTS (SELECT 1 FROM currentAssessment a WHERE a.cohort = NEW.cohort AND a.teachingUnit = NEW.teachingUnit AND a.semester <> NEW.semester);
      SELECT RAISE(ABORT, 'Un jury s''est prononcé sur cette UE : elle n''a plus de nouveau contrôle continu (convention, art. 11).')
      WHERE NEW.kind = 'continuous' AND EXISTS (SELECT 1 FROM jury j JOIN juryClosing k ON k.jury = j.id JOIN juryDecision d ON d.jury = j.id
        WHERE j.cohort = NEW.cohort AND d.teachingUnit = NEW.teachingUnit);
      SELECT RAISE(ABORT, 'Cette UE est évaluée par une soutenance, sans contrôle continu (convention, art. 11).')
      WHERE NEW.kind = 'continuous' AND \(isDefence("NEW.teachingUnit", of: "NEW.cohort"));
    END;

    CREATE TRIGGER scheduleOfAssessmentRules BEFORE INSERT ON assessmentSchedule BEGIN
      SELECT RAISE(ABORT, 'Cette épreuve a eu lieu, ou a déjà un procès-verbal : sa date ne change plus.')
      WHERE EXISTS (SELECT 1 FROM examHeld WHERE assessment = NEW.assessment)
        OR EXISTS (SELECT 1 FROM resultMinutes WHERE assessment = NEW.assessment);
      SELECT RAISE(ABORT, 'Les épreuves de fin de module ont lieu au Cnam d''Aix : donnez une de ses salles (convention, art. 11).')
      WHERE (SELECT kind FROM assessment WHERE id = NEW.assessment) = 'exam' AND NOT EXISTS (SELECT 1 FROM room r
        JOIN site x ON x.id = r.site JOIN partner p ON p.id = x.partner WHERE r.id = NEW.room AND p.code = 'CNAM');
      SELECT RAISE(ABORT, 'Cette salle n''a pas assez de places pour les candidats convoqués.')
      WHERE (SELECT seats FROM room WHERE id = NEW.room) < (SELECT count(*) FROM examSeat WHERE assessment = NEW.assessment);
      SELECT RAISE(ABORT, 'Le jour n''est pas dans les cours de la promotion.')
      WHERE NOT EXISTS (SELECT 1 FROM assessment a JOIN cohort h ON h.id = a.cohort
        WHERE a.id = NEW.assessment AND NEW.day BETWEEN h.startsOn AND h.endsOn);
    END;

    CREATE TRIGGER examInItsWeek BEFORE INSERT ON assessmentSchedule
    WHEN (SELECT kind FROM assessment WHERE id = NEW.assessment) = 'exam' BEGIN
      SELECT RAISE(ABORT, 'La première session se tient en fin de semestre : en février au premier de l''année, en juin au second (convention, art. 11).')
      WHERE EXISTS (SELECT 1 FROM assessment a WHERE a.id = NEW.assessment AND a.rank = 1
        AND substr(NEW.day, 1, 7) <> \(month(ofSemester: "a.semester", of: "a.cohort")));
      SELECT RAISE(ABORT, 'Ce jour n''est pas une date d''épreuve du calendrier de la promotion : inscrivez-la d''abord (importer calendrier_epreuves) (convention, art. 7).')
      WHERE NOT EXISTS (SELECT 1 FROM assessment a JOIN assessmentDate d ON d.cohort = a.cohort WHERE a.id = NEW.assessment
        AND NEW.day BETWEEN d.firstDay AND d.lastDay AND (d.kind = 'resit') = (a.rank = 2) AND d.kind <> 'jury');
      SELECT RAISE(ABORT, 'Les épreuves d''un semestre se tiennent toutes dans la même semaine (convention, art. 11).')
      WHERE EXISTS (SELECT 1 FROM assessment a JOIN currentAssessment b ON b.cohort = a.cohort AND b.semester = a.semester AND b.id <> a.id
        WHERE a.id = NEW.assessment AND a.rank = 1 AND b.rank = 1 AND b.kind = 'exam' AND \(monday(of: "b.day")) <> \(monday(of: "NEW.day"))
          AND EXISTS (SELECT 1 FROM examSeat e WHERE e.assessment = b.id));
      SELECT RAISE(ABORT, 'La deuxième session suit la première, qui a son jour : elle ne la précède pas (convention, art. 11).')
      WHERE EXISTS (SELECT 1 FROM assessment a LEFT JOIN currentAssessment b ON b.cohort = a.cohort AND b.teachingUnit = a.teachingUnit
        AND b.kind = 'exam' AND b.rank = 3 - a.rank WHERE a.id = NEW.assessment
        AND (a.rank = 2 AND coalesce(b.day, '9999-12-31') >= NEW.day OR a.rank = 1 AND b.day <= NEW.day));
    END;

    CREATE TRIGGER cancellationBeforeMarks BEFORE INSERT ON assessmentCancellation BEGIN
      SELECT RAISE(ABORT, 'Les deux sessions d''une UE sont dues : une épreuve de fin de module ne s''annule pas, elle se déplace (convention, art. 11).')
      WHERE (SELECT kind FROM assessment WHERE id = NEW.assessment) = 'exam';
      SELECT RAISE(ABORT, 'Cette épreuve a déjà des notes : elle ne s''annule plus.')
      WHERE EXISTS (SELECT 1 FROM mark WHERE assessment = NEW.assessment);
    END;

    """

  private static let sameSubject =
    "x.cohort = NEW.cohort AND x.teachingUnit = NEW.teachingUnit AND x.sitting = NEW.sitting AND x.lecturer = NEW.lecturer"

  private static let subjectRules = """
    CREATE TRIGGER subjectOfLecturer BEFORE INSERT ON examSubject BEGIN
      SELECT RAISE(ABORT, 'Le sujet est proposé par un intervenant de l''UE (convention, art. 11).')
      WHERE NOT \(teaches("NEW.lecturer", "NEW.teachingUnit", in: "NEW.cohort"));
      SELECT RAISE(ABORT, 'Cette UE est évaluée par une soutenance : elle n''a pas de sujet (convention, art. 11).')
      WHERE \(isDefence("NEW.teachingUnit", of: "NEW.cohort"));
      SELECT RAISE(ABORT, 'Un sujet transmis se propose à nouveau s''il est refusé par le Cnam national, sous le numéro de version suivant (convention, art. 11).')
      WHERE NEW.version <> 1 + (SELECT count(*) FROM examSubject x WHERE \(sameSubject)) OR EXISTS (SELECT 1 FROM examSubject x
        JOIN subjectHandover h ON h.examSubject = x.id LEFT JOIN subjectDecision d ON d.examSubject = x.id
        WHERE \(sameSubject) AND d.outcome IS NOT 'refused');
    END;

    CREATE TRIGGER subjectHandedLater BEFORE INSERT ON subjectHandover BEGIN
      SELECT RAISE(ABORT, 'Un sujet sans corrigé ne se transmet pas (convention, art. 11).')
      WHERE (SELECT keyName FROM examSubject WHERE id = NEW.examSubject) = '';
      SELECT RAISE(ABORT, 'Ce sujet est remplacé par une version plus récente : transmettez celle-ci.')
      WHERE EXISTS (SELECT 1 FROM examSubject n JOIN examSubject x ON x.cohort = n.cohort AND x.teachingUnit = n.teachingUnit
        AND x.sitting = n.sitting AND x.lecturer = n.lecturer AND x.version > n.version WHERE n.id = NEW.examSubject);
      SELECT RAISE(ABORT, 'Un sujet ne se transmet pas avant d''être proposé.')
      WHERE NEW.handedOn < (SELECT proposedOn FROM examSubject WHERE id = NEW.examSubject);
    END;

    CREATE TRIGGER subjectSubmittedLater BEFORE INSERT ON subjectSubmission BEGIN
      SELECT RAISE(ABORT, 'La direction pédagogique transmet le sujet à l''assistante de formation, qui le soumet : il manque la transmission (convention, art. 11).')
      WHERE NOT EXISTS (SELECT 1 FROM subjectHandover h WHERE h.examSubject = NEW.examSubject AND h.handedOn <= NEW.submittedOn);
    END;

    CREATE TRIGGER subjectDecidedLater BEFORE INSERT ON subjectDecision BEGIN
      SELECT RAISE(ABORT, 'Le Cnam national se prononce sur un sujet qui lui est soumis, pas avant (convention, art. 11).')
      WHERE NOT EXISTS (SELECT 1 FROM subjectSubmission s WHERE s.examSubject = NEW.examSubject AND s.submittedOn <= NEW.decidedOn);
    END;

    """

  private static func absencesOpen(_ exam: String) -> String {
    """
    SELECT RAISE(ABORT, 'L''épreuve n''est pas enregistrée comme tenue, ou ses copies ou son procès-verbal sont déjà remis : les absents se notent entre les deux.')
      WHERE NOT EXISTS (SELECT 1 FROM examHeld WHERE assessment = \(exam))
        OR EXISTS (SELECT 1 FROM scriptHandover WHERE assessment = \(exam))
        OR EXISTS (SELECT 1 FROM resultMinutes WHERE assessment = \(exam));
    """
  }

  private static let examRules = """
    CREATE TRIGGER seatOfCandidate BEFORE INSERT ON examSeat BEGIN
      SELECT RAISE(ABORT, 'Cette épreuve n''a ni jour ni salle : planifiez-la avant de convoquer.')
      WHERE NOT EXISTS (SELECT 1 FROM currentAssessment a WHERE a.id = NEW.assessment AND a.kind = 'exam' AND a.day IS NOT NULL);
      SELECT RAISE(ABORT, 'Les épreuves d''un semestre se tiennent toutes dans la même semaine (convention, art. 11).')
      WHERE EXISTS (SELECT 1 FROM currentAssessment a JOIN currentAssessment b ON b.cohort = a.cohort AND b.semester = a.semester AND b.id <> a.id
        WHERE a.id = NEW.assessment AND a.rank = 1 AND b.rank = 1 AND b.kind = 'exam' AND \(monday(of: "b.day")) <> \(monday(of: "a.day")));
      SELECT RAISE(ABORT, 'Aucun sujet n''est agréé par le Cnam national pour cette session : l''épreuve ne se tient pas (convention, art. 11).')
      WHERE NOT EXISTS (SELECT 1 FROM assessment a WHERE a.id = NEW.assessment AND (\(isDefence("a.teachingUnit", of: "a.cohort"))
        OR \(hasAgreedSubject("a.teachingUnit", sitting: "a.rank", of: "a.cohort"))));
      SELECT RAISE(ABORT, 'Cette personne n''est pas en formation dans la promotion le jour de l''épreuve.')
      WHERE NOT EXISTS (SELECT 1 FROM currentAssessment a JOIN student s ON s.id = NEW.student AND s.cohort = a.cohort
        WHERE a.id = NEW.assessment AND \(isExpected("s", on: "a.day")));
      SELECT RAISE(ABORT, 'La salle n''a pas cette place.')
      WHERE NEW.seat > (SELECT r.seats FROM currentAssessment a JOIN room r ON r.id = a.room WHERE a.id = NEW.assessment);
      SELECT RAISE(ABORT, 'L''épreuve est passée : on n''y convoque plus.')
      WHERE NEW.convenedOn > (SELECT day FROM currentAssessment WHERE id = NEW.assessment)
        OR EXISTS (SELECT 1 FROM examHeld WHERE assessment = NEW.assessment);
      SELECT RAISE(ABORT, 'L''UE est obtenue : la deuxième session est pour les ajournés (convention, art. 11).')
      WHERE EXISTS (SELECT 1 FROM assessment a WHERE a.id = NEW.assessment AND a.rank = 2
        AND \(decidedStatus("NEW.student", "a.teachingUnit")) LIKE 'obtained%');
    END;

    CREATE TRIGGER heldExam BEFORE INSERT ON examHeld BEGIN
      SELECT RAISE(ABORT, 'Personne n''est convoqué à cette épreuve : convoquez d''abord.')
      WHERE NOT EXISTS (SELECT 1 FROM examSeat WHERE assessment = NEW.assessment);
      SELECT RAISE(ABORT, 'L''épreuve ne se tient pas un autre jour que celui de la convocation : déplacez-la d''abord.')
      WHERE NEW.heldOn <> (SELECT day FROM currentAssessment WHERE id = NEW.assessment);
      SELECT RAISE(ABORT, 'Le sujet n''est pas agréé pour cette épreuve et cette session (convention, art. 11).')
      WHERE EXISTS (SELECT 1 FROM assessment a WHERE a.id = NEW.assessment AND NOT \(isDefence("a.teachingUnit", of: "a.cohort"))
        AND NOT EXISTS (SELECT 1 FROM examSubject x JOIN subjectDecision d ON d.examSubject = x.id AND d.outcome = 'agreed' AND d.decidedOn <= NEW.heldOn
          WHERE x.id = NEW.examSubject AND x.cohort = a.cohort AND x.teachingUnit = a.teachingUnit AND x.sitting = a.rank));
    END;

    CREATE TRIGGER absenceAtHeldExam BEFORE INSERT ON examAbsence BEGIN
      \(absencesOpen("NEW.assessment"))
      SELECT RAISE(ABORT, 'Cette personne est déjà notée absente.')
      WHERE EXISTS (SELECT 1 FROM absentFromExam WHERE assessment = NEW.assessment AND student = NEW.student);
    END;
    CREATE TRIGGER correctionAtHeldExam BEFORE INSERT ON examAbsenceCorrection BEGIN
      \(absencesOpen("(SELECT assessment FROM examAbsence WHERE id = NEW.examAbsence)"))
    END;

    CREATE TRIGGER supervisionOfExam BEFORE INSERT ON examSupervision BEGIN
      SELECT RAISE(ABORT, 'Les heures de surveillance sont celles d''une épreuve de fin de module qui s''est tenue (budget annexé).')
      WHERE NOT EXISTS (SELECT 1 FROM examHeld WHERE assessment = NEW.assessment);
      SELECT RAISE(ABORT, 'La surveillance de cette promotion a été saisie en dépense : elle ne se compte pas deux fois.')
      WHERE EXISTS (SELECT 1 FROM expense e JOIN assessment a ON a.cohort = e.cohort WHERE a.id = NEW.assessment AND e.category = 'examSupervision');
    END;

    CREATE TRIGGER supervisionOnce BEFORE INSERT ON expense WHEN NEW.category = 'examSupervision' BEGIN
      SELECT RAISE(ABORT, 'La surveillance de cette promotion se compte en heures (importer surveillances) : elle ne se saisit pas en dépense.')
      WHERE EXISTS (SELECT 1 FROM examSupervision v JOIN assessment a ON a.id = v.assessment WHERE a.cohort = NEW.cohort);
    END;

    CREATE TRIGGER scriptsInOrder BEFORE INSERT ON scriptHandover BEGIN
      SELECT RAISE(ABORT, 'Une soutenance n''a pas de copies : son procès-verbal suffit (convention, art. 11).')
      WHERE EXISTS (SELECT 1 FROM assessment a WHERE a.id = NEW.assessment AND \(isDefence("a.teachingUnit", of: "a.cohort")));
      SELECT RAISE(ABORT, 'L''épreuve n''est pas enregistrée comme tenue : ses copies ne se remettent pas.')
      WHERE NOT EXISTS (SELECT 1 FROM examHeld WHERE assessment = NEW.assessment AND heldOn <= NEW.handedOn);
      SELECT RAISE(ABORT, 'Les copies vont du lieu de l''épreuve à l''intervenant, puis à l''assistante de formation, puis aux archives (convention, art. 11).')
      WHERE NEW.stage <> 'toLecturer' AND NOT EXISTS (SELECT 1 FROM scriptHandover p WHERE p.assessment = NEW.assessment AND p.handedOn <= NEW.handedOn
        AND p.stage = CASE NEW.stage WHEN 'toAssistant' THEN 'toLecturer' ELSE 'toAssistant' END);
      SELECT RAISE(ABORT, 'Le nombre de copies n''est pas celui des candidats présents : il en manque, ou il y en a trop (convention, art. 11).')
      WHERE NEW.scripts <> (SELECT count(*) FROM examSeat WHERE assessment = NEW.assessment) - (SELECT count(*) FROM absentFromExam WHERE assessment = NEW.assessment);
      SELECT RAISE(ABORT, 'Chaque intervenant corrige les copies de ses épreuves : celui-ci n''enseigne pas cette UE (convention, art. 11).')
      WHERE NEW.stage <> 'archived' AND NOT EXISTS (SELECT 1 FROM assessment a JOIN lecturer l
        ON l.person = CASE NEW.stage WHEN 'toLecturer' THEN NEW.taker ELSE NEW.giver END
        WHERE a.id = NEW.assessment AND \(teaches("l.id", "a.teachingUnit", in: "a.cohort")));
      SELECT RAISE(ABORT, 'Des notes manquent : les copies s''archivent une fois le procès-verbal reçu et toutes les notes saisies (convention, art. 11).')
      WHERE NEW.stage = 'archived' AND (NOT EXISTS (SELECT 1 FROM resultMinutes WHERE assessment = NEW.assessment)
        OR EXISTS (SELECT 1 FROM examSeat e WHERE e.assessment = NEW.assessment AND coalesce((SELECT m.state FROM mark m
          WHERE m.assessment = e.assessment AND m.student = e.student ORDER BY m.id DESC LIMIT 1), 'pending') = 'pending'));
    END;

    """
}
