/// The triggers of the fifth version, article 11: minutes, marks, juries, titles.
extension Rules {
  static let markRules = """
    CREATE TRIGGER minutesOfLecturer BEFORE INSERT ON resultMinutes BEGIN
      SELECT RAISE(ABORT, 'Le procès-verbal est signé par un intervenant de l''UE, qui a corrigé (convention, art. 11).')
      WHERE NOT EXISTS (SELECT 1 FROM assessment a WHERE a.id = NEW.assessment AND \(teaches("NEW.lecturer", "a.teachingUnit", in: "a.cohort")));
      SELECT RAISE(ABORT, 'Un procès-verbal de résultat ne précède pas l''épreuve.')
      WHERE NEW.signedOn < coalesce((SELECT day FROM currentAssessment WHERE id = NEW.assessment), '9999-12-31');
      SELECT RAISE(ABORT, 'L''épreuve n''est pas enregistrée comme tenue : son procès-verbal ne se reçoit pas (convention, art. 11).')
      WHERE (SELECT kind FROM assessment WHERE id = NEW.assessment) = 'exam' AND NOT EXISTS (SELECT 1 FROM examHeld WHERE assessment = NEW.assessment);
      SELECT RAISE(ABORT, 'Le procès-verbal revient avec les copies, remises à l''intervenant puis rendues : enregistrez ces remises (convention, art. 11).')
      WHERE EXISTS (SELECT 1 FROM assessment a WHERE a.id = NEW.assessment AND a.kind = 'exam' AND NOT \(isDefence("a.teachingUnit", of: "a.cohort")))
        AND NOT EXISTS (SELECT 1 FROM scriptHandover WHERE assessment = NEW.assessment AND stage = 'toAssistant' AND handedOn <= NEW.receivedOn)
        AND (SELECT count(*) FROM examSeat WHERE assessment = NEW.assessment) > (SELECT count(*) FROM absentFromExam WHERE assessment = NEW.assessment);
    END;

    CREATE TRIGGER markOfMinutes BEFORE INSERT ON mark BEGIN
      SELECT RAISE(ABORT, 'Les notes se saisissent d''après le procès-verbal signé par l''intervenant : il manque (convention, art. 11).')
      WHERE NOT EXISTS (SELECT 1 FROM resultMinutes WHERE assessment = NEW.assessment);
      SELECT RAISE(ABORT, 'L''UE est obtenue : la deuxième session est pour les ajournés (convention, art. 11).')
      WHERE EXISTS (SELECT 1 FROM assessment a WHERE a.id = NEW.assessment AND a.kind = 'exam' AND a.rank = 2
        AND \(decidedStatus("NEW.student", "a.teachingUnit")) = 'obtainedFirst') AND NEW.jury IS NULL;
      SELECT RAISE(ABORT, 'Cette personne n''est pas de la promotion, ou n''était pas convoquée à l''épreuve.')
      WHERE NOT EXISTS (SELECT 1 FROM assessment a JOIN student s ON s.id = NEW.student AND s.cohort = a.cohort WHERE a.id = NEW.assessment
        AND (a.kind = 'continuous' OR EXISTS (SELECT 1 FROM examSeat e WHERE e.assessment = a.id AND e.student = s.id)));
      SELECT RAISE(ABORT, 'Cette personne était absente à l''épreuve : écrivez ABS ou EXC, pas une note (convention, art. 11).')
      WHERE NEW.state = 'value' AND EXISTS (SELECT 1 FROM absentFromExam WHERE assessment = NEW.assessment AND student = NEW.student);
      SELECT RAISE(ABORT, 'Cette personne a rendu une copie : elle a une note, ou ATT tant qu''elle est attendue (convention, art. 11).')
      WHERE NEW.state IN ('absent', 'excused') AND EXISTS (SELECT 1 FROM examSeat WHERE assessment = NEW.assessment AND student = NEW.student)
        AND NOT EXISTS (SELECT 1 FROM absentFromExam WHERE assessment = NEW.assessment AND student = NEW.student);
      SELECT RAISE(ABORT, 'Une note saisie ne change qu''avec un motif : donnez-le.')
      WHERE NEW.reason = '' AND EXISTS (SELECT 1 FROM mark m WHERE m.assessment = NEW.assessment AND m.student = NEW.student AND m.state <> 'pending');
      SELECT RAISE(ABORT, 'L''épreuve est annulée : elle n''a pas de notes.')
      WHERE EXISTS (SELECT 1 FROM assessmentCancellation WHERE assessment = NEW.assessment);
      SELECT RAISE(ABORT, 'Le jury s''est prononcé : la note ne change que par une nouvelle décision d''un jury (convention, art. 11).')
      WHERE NEW.jury IS NULL AND EXISTS (SELECT 1 FROM assessment a WHERE a.id = NEW.assessment
        AND \(decidedStatus("NEW.student", "a.teachingUnit")) IS NOT NULL
        AND (a.kind = 'continuous' OR a.rank = 1 OR \(decidedStatus("NEW.student", "a.teachingUnit")) <> 'adjourned'));
      SELECT RAISE(ABORT, 'Une note se corrige devant un jury de la promotion qui n''est pas clos (convention, art. 11).')
      WHERE NEW.jury IS NOT NULL AND NOT EXISTS (SELECT 1 FROM jury j JOIN assessment a ON a.cohort = j.cohort AND a.semester <= j.semester
        WHERE j.id = NEW.jury AND a.id = NEW.assessment AND NOT EXISTS (SELECT 1 FROM juryClosing WHERE jury = j.id));
    END;

    """

  private static func isOpen(_ jury: String) -> String { "NOT EXISTS (SELECT 1 FROM juryClosing WHERE jury = \(jury))" }

  /// True when a jury looks at a unit: it was assessed in the jury's semester, or before.
  private static func judges(_ jury: String, _ unit: String, _ student: String) -> String {
    """
    EXISTS (SELECT 1 FROM jury j JOIN student s ON s.id = \(student) AND s.cohort = j.cohort
      JOIN assessment a ON a.cohort = j.cohort AND a.teachingUnit = \(unit) AND a.semester <= j.semester WHERE j.id = \(jury))
    """
  }

  static let juryRules = """
    CREATE TRIGGER juryOfCohort BEFORE INSERT ON jury BEGIN
      SELECT RAISE(ABORT, 'Le jury est présidé par un enseignant de l''établissement public du Cnam, désigné enseignant référent ce jour-là (convention, art. 11).')
      WHERE NOT EXISTS (SELECT 1 FROM roleAssignment r LEFT JOIN roleEnd x ON x.roleAssignment = r.id WHERE r.person = NEW.president
        AND r.role = 'nationalCertificationLead' AND r.since <= NEW.day AND coalesce(r.until, x.until, '9999-12-31') >= NEW.day);
      SELECT RAISE(ABORT, 'La promotion n''a pas ce semestre.')
      WHERE NEW.semester > 2 * (SELECT p.years FROM cohort h JOIN programme p ON p.id = h.programme WHERE h.id = NEW.cohort);
      SELECT RAISE(ABORT, 'Les jurys d''un semestre se suivent : 1, puis 2.')
      WHERE NEW.rank <> 1 + (SELECT count(*) FROM jury WHERE cohort = NEW.cohort AND semester = NEW.semester);
      SELECT RAISE(ABORT, 'Un jury ne se tient pas avant les cours de la promotion.')
      WHERE NEW.day < (SELECT startsOn FROM cohort WHERE id = NEW.cohort);
    END;

    CREATE TRIGGER memberBeforeClosing BEFORE INSERT ON juryMember BEGIN
      SELECT RAISE(ABORT, 'Ce jury est clos : sa composition ne change plus.') WHERE NOT \(isOpen("NEW.jury"));
    END;

    CREATE TRIGGER changeByOpenJury BEFORE INSERT ON juryChange BEGIN
      SELECT RAISE(ABORT, 'Ce jury est clos : ce qu''il a décidé ne change que par un nouveau jury (convention, art. 11).') WHERE NOT \(isOpen("NEW.jury"));
      SELECT RAISE(ABORT, 'Cette UE n''est pas évaluée dans un semestre que ce jury examine.') WHERE NOT \(judges("NEW.jury", "NEW.teachingUnit", "NEW.student"));
    END;

    CREATE TRIGGER decisionByOpenJury BEFORE INSERT ON juryDecision BEGIN
      SELECT RAISE(ABORT, 'Ce jury est clos : ce qu''il a décidé ne change que par un nouveau jury (convention, art. 11).') WHERE NOT \(isOpen("NEW.jury"));
      SELECT RAISE(ABORT, 'Cette UE n''est pas évaluée dans un semestre que ce jury examine.') WHERE NOT \(judges("NEW.jury", "NEW.teachingUnit", "NEW.student"));
    END;

    CREATE TRIGGER closingOfJury BEFORE INSERT ON juryClosing BEGIN
      SELECT RAISE(ABORT, 'Le jury ne se clôt pas avant de s''être réuni.') WHERE NEW.closedOn < (SELECT day FROM jury WHERE id = NEW.jury);
      SELECT RAISE(ABORT, 'Ce jury n''a rien décidé : aucun résultat ne lui est présenté (convention, art. 11).')
      WHERE NOT EXISTS (SELECT 1 FROM juryDecision WHERE jury = NEW.jury);
      SELECT RAISE(ABORT, 'Un jury plus récent de la promotion est déjà clos : celui-ci ne peut plus l''être.')
      WHERE EXISTS (SELECT 1 FROM jury j JOIN jury o ON o.cohort = j.cohort AND o.day > j.day JOIN juryClosing k ON k.jury = o.id WHERE j.id = NEW.jury);
      SELECT RAISE(ABORT, 'Un recours attend la réponse de ce jury : répondez avant de le clore (convention, art. 11).')
      WHERE EXISTS (SELECT 1 FROM jury j JOIN student s ON s.cohort = j.cohort JOIN appeal p ON p.student = s.id AND p.receivedOn <= j.day
        WHERE j.id = NEW.jury AND \(judges("j.id", "p.teachingUnit", "p.student")) AND NOT EXISTS (SELECT 1 FROM appealAnswer w WHERE w.appeal = p.id));
    END;

    CREATE TRIGGER reportOfMarks BEFORE INSERT ON gradeReportHandover BEGIN
      SELECT RAISE(ABORT, 'Aucune note n''est saisie pour ce semestre : il n''y a pas de bulletin à remettre (convention, art. 11).')
      WHERE NOT EXISTS (SELECT 1 FROM mark m JOIN assessment a ON a.id = m.assessment WHERE m.student = NEW.student AND a.semester = NEW.semester);
    END;

    CREATE TRIGGER appealOfDecision BEFORE INSERT ON appeal BEGIN
      SELECT RAISE(ABORT, 'Un recours porte sur une décision du jury : aucun jury ne s''est prononcé sur cette UE (convention, art. 11).')
      WHERE NOT EXISTS (SELECT 1 FROM juryDecision d JOIN juryClosing k ON k.jury = d.jury
        WHERE d.student = NEW.student AND d.teachingUnit = NEW.teachingUnit AND k.closedOn <= NEW.receivedOn);
    END;

    CREATE TRIGGER answerByOpenJury BEFORE INSERT ON appealAnswer BEGIN
      SELECT RAISE(ABORT, 'Un recours est examiné par un jury qui n''est pas clos et qui suit sa réception (convention, art. 11).')
      WHERE NOT EXISTS (SELECT 1 FROM appeal p JOIN jury j ON j.id = NEW.jury AND j.day >= p.receivedOn
        WHERE p.id = NEW.appeal AND \(isOpen("j.id")) AND \(judges("j.id", "p.teachingUnit", "p.student")));
    END;

    CREATE TRIGGER titleOfUnits BEFORE INSERT ON titleAward BEGIN
      SELECT RAISE(ABORT, 'Le titre se décerne après un jury clos de la promotion (convention, art. 11).')
      WHERE NOT EXISTS (SELECT 1 FROM jury j JOIN juryClosing k ON k.jury = j.id JOIN student s ON s.cohort = j.cohort
        WHERE j.id = NEW.jury AND s.id = NEW.student AND k.closedOn <= NEW.awardedOn);
      SELECT RAISE(ABORT, 'Toutes les UE ne sont pas obtenues devant le jury : le titre ne se décerne pas (convention, art. 11).')
      WHERE EXISTS (SELECT 1 FROM student s JOIN cohort h ON h.id = s.cohort JOIN teachingUnit u ON u.programme = h.programme
        WHERE s.id = NEW.student AND coalesce(\(decidedStatus("s.id", "u.id")), '') NOT LIKE 'obtained%');
    END;

    """
}
