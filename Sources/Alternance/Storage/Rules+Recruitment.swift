/// The triggers of the second version, articles 2 to 4: mandates, files, tests, interviews, commission.
extension Rules {
  /// True when a person sits for a role on a day: holder of the role, or mandated for the act.
  private static func sits(_ person: String, _ seat: String, act: String, on day: String) -> String {
    """
    (EXISTS (SELECT 1 FROM roleAssignment r LEFT JOIN roleEnd e ON e.roleAssignment = r.id
        WHERE r.person = \(person) AND r.role = \(seat) AND r.since <= \(day) AND coalesce(r.until, e.until, '9999-12-31') >= \(day))
      OR EXISTS (SELECT 1 FROM delegation d
        WHERE d.person = \(person) AND d.role = \(seat) AND d.act = '\(act)' AND d.since <= \(day) AND d.until >= \(day)))
    """
  }

  /// True when every document of the form has been handed in.
  static func isComplete(_ application: String) -> String {
    """
    NOT EXISTS (SELECT 1 FROM application f JOIN requiredDocument d ON d.form = f.form
      WHERE f.id = \(application) AND NOT EXISTS (
        SELECT 1 FROM applicationDocument p WHERE p.application = f.id AND p.document = d.id))
    """
  }

  /// True when both keys of the calendar are turned.
  private static func isAgreed(_ date: String) -> String {
    "(SELECT count(*) FROM selectionDateAgreement WHERE selectionDate = \(date)) = 2"
  }

  static let recruitment = """
    CREATE TRIGGER cohortUnderConvention BEFORE INSERT ON cohort BEGIN
      SELECT RAISE(ABORT, 'La convention a pris fin : aucune promotion nouvelle ne s''ouvre (convention, art. 18).')
      WHERE EXISTS (SELECT 1 FROM conventionEnd WHERE programme = NEW.programme AND endsOn < NEW.startsOn);
    END;

    CREATE TRIGGER delegationGranted BEFORE INSERT ON delegation BEGIN
      SELECT RAISE(ABORT, 'La convention ne prévoit de représentant que dans le jury d''entretien, et pour les deux directions en commission (art. 4).')
      WHERE NOT (NEW.act = 'interview' AND NEW.role IN ('alternanceManager', 'businessHubDirector', 'pedagogicalDirector')
        OR NEW.act = 'commission' AND NEW.role IN ('cnamRegionalDirector', 'cfaDirector'));
    END;

    CREATE TRIGGER communicationLogo BEFORE INSERT ON communicationItem BEGIN
      SELECT RAISE(ABORT, 'Un catalogue ou une brochure porte le logo du partenaire (convention, art. 3).')
      WHERE NEW.kind IN ('catalogue', 'brochure') AND NEW.hasPartnerLogo = 0;
    END;

    CREATE TRIGGER takeoverWithoutCandidates BEFORE INSERT ON cohortTakeover BEGIN
      SELECT RAISE(ABORT, 'La promotion a des candidats dans cette base : elle ne se reprend pas.')
      WHERE EXISTS (SELECT 1 FROM application WHERE cohort = NEW.cohort);
    END;

    CREATE TRIGGER applicationNotTakenOver BEFORE INSERT ON application BEGIN
      SELECT RAISE(ABORT, 'La promotion est reprise : elle fut recrutée avant Alternance, et ne reçoit pas de candidats.')
      WHERE EXISTS (SELECT 1 FROM cohortTakeover WHERE cohort = NEW.cohort);
    END;

    CREATE TRIGGER requiredDocumentOpen BEFORE INSERT ON requiredDocument BEGIN
      SELECT RAISE(ABORT, 'Des dossiers sont déjà reçus sur cette version du formulaire : publiez-en une nouvelle (convention, art. 4).')
      WHERE EXISTS (SELECT 1 FROM application WHERE form = NEW.form);
    END;

    CREATE TRIGGER applicationDocumentOfForm BEFORE INSERT ON applicationDocument BEGIN
      SELECT RAISE(ABORT, 'Cette pièce n''est pas de la version du formulaire que le candidat a remplie.')
      WHERE (SELECT form FROM requiredDocument WHERE id = NEW.document) <> (SELECT form FROM application WHERE id = NEW.application);
    END;

    CREATE TRIGGER centralisationComplete BEFORE INSERT ON centralisation BEGIN
      SELECT RAISE(ABORT, 'Le dossier est incomplet : il ne se centralise pas encore (convention, art. 4).')
      WHERE NOT (\(isComplete("NEW.application")));
    END;

    CREATE TRIGGER selectionSite BEFORE INSERT ON selectionDate BEGIN
      SELECT RAISE(ABORT, 'Les sélections se tiennent dans la ville du site principal, au CFA ou au Cnam (convention, art. 4).')
      WHERE (SELECT city FROM site WHERE id = NEW.site) <> (SELECT city FROM site WHERE isMain = 1);
    END;

    CREATE TRIGGER convocationAgreed BEFORE INSERT ON convocation BEGIN
      SELECT RAISE(ABORT, 'On convoque à une journée de sélection dont le calendrier a les deux accords (convention, art. 4).')
      WHERE NOT (\(isAgreed("NEW.selectionDate")))
        OR (SELECT kind FROM selectionDate WHERE id = NEW.selectionDate) <> 'selection';
      SELECT RAISE(ABORT, 'Le dossier n''est pas centralisé : le candidat ne peut pas être convoqué (convention, art. 4).')
      WHERE NOT EXISTS (SELECT 1 FROM centralisation WHERE application = NEW.application);
    END;

    CREATE TRIGGER testMarkComplete BEFORE INSERT ON testMark BEGIN
      SELECT RAISE(ABORT, 'Le dossier est incomplet : le candidat ne peut pas passer les épreuves (convention, art. 4).')
      WHERE NOT (\(isComplete("NEW.application")));
      SELECT RAISE(ABORT, 'Le candidat n''est pas convoqué à une journée de sélection à cette date ou avant elle (convention, art. 4).')
      WHERE NEW.test <> 'individual' AND NOT EXISTS (SELECT 1 FROM convocation c JOIN selectionDate d ON d.id = c.selectionDate
        WHERE c.application = NEW.application AND d.day <= NEW.takenOn);
    END;

    CREATE TRIGGER jurorOpen BEFORE INSERT ON juror BEGIN
      SELECT RAISE(ABORT, 'L''entretien est enregistré : son jury ne change plus.')
      WHERE EXISTS (SELECT 1 FROM interview WHERE id = NEW.interview);
    END;

    CREATE TRIGGER interviewJury BEFORE INSERT ON interview BEGIN
      SELECT RAISE(ABORT, 'Le dossier est incomplet : le candidat ne peut pas passer l''entretien (convention, art. 4).')
      WHERE NOT (\(isComplete("NEW.application")));
      SELECT RAISE(ABORT, 'Un membre du jury ne tient pas ce siège ce jour-là, ni par désignation ni par mandat (convention, art. 4).')
      WHERE EXISTS (SELECT 1 FROM juror j WHERE j.interview = NEW.id AND j.seat <> 'other'
        AND NOT \(sits("j.person", "j.seat", act: "interview", on: "NEW.heldOn")));
      SELECT RAISE(ABORT, 'Le jury réunit au moins le responsable alternance et la direction du pôle ou la direction pédagogique, ou leurs représentants (convention, art. 4).')
      WHERE NEW.urgentReason IS NULL AND NOT (
        EXISTS (SELECT 1 FROM juror WHERE interview = NEW.id AND seat = 'alternanceManager')
        AND EXISTS (SELECT 1 FROM juror WHERE interview = NEW.id AND seat IN ('businessHubDirector', 'pedagogicalDirector')));
      SELECT RAISE(ABORT, 'Un entretien a au moins un membre de jury (convention, art. 4).')
      WHERE NOT EXISTS (SELECT 1 FROM juror WHERE interview = NEW.id);
    END;

    CREATE TRIGGER commissionAgreed BEFORE INSERT ON commission BEGIN
      SELECT RAISE(ABORT, 'La commission se convoque à une date du calendrier qui a les deux accords (convention, art. 4).')
      WHERE NOT (\(isAgreed("NEW.selectionDate")))
        OR (SELECT kind FROM selectionDate WHERE id = NEW.selectionDate) <> 'commission';
      SELECT RAISE(ABORT, 'La commission se convoque avant de se réunir (convention, art. 4).')
      WHERE NEW.convenedOn > (SELECT day FROM selectionDate WHERE id = NEW.selectionDate);
    END;

    CREATE TRIGGER commissionSeatHeld BEFORE INSERT ON commissionSeat BEGIN
      SELECT RAISE(ABORT, 'La commission a déjà prononcé : sa composition ne change plus.')
      WHERE EXISTS (SELECT 1 FROM admissibilityDecision WHERE commission = NEW.commission);
      SELECT RAISE(ABORT, 'Ce siège de la commission est déjà tenu.')
      WHERE NEW.seat <> 'member'
        AND EXISTS (SELECT 1 FROM commissionSeat WHERE commission = NEW.commission AND seat = NEW.seat);
      SELECT RAISE(ABORT, 'Ce siège de la commission est tenu par son titulaire ; seules les deux directions ont un représentant (convention, art. 4).')
      WHERE NEW.seat <> 'member' AND NOT EXISTS (SELECT 1 FROM commission c JOIN selectionDate x ON x.id = c.selectionDate
        WHERE c.id = NEW.commission AND \(sits("NEW.person", "NEW.seat", act: "commission", on: "x.day")));
    END;

    CREATE TRIGGER decisionQuorum BEFORE INSERT ON admissibilityDecision BEGIN
      SELECT RAISE(ABORT, 'La commission ne peut pas prononcer : ses cinq sièges ne sont pas tous tenus (convention, art. 4).')
      WHERE (SELECT count(*) FROM commissionSeat WHERE commission = NEW.commission AND seat <> 'member') <> 5;
      SELECT RAISE(ABORT, 'La commission prononce le jour où elle se réunit, sur les candidats de sa promotion (convention, art. 4).')
      WHERE NOT EXISTS (SELECT 1 FROM commission c JOIN selectionDate d ON d.id = c.selectionDate
        JOIN application a ON a.id = NEW.application AND a.cohort = d.cohort WHERE c.id = NEW.commission AND d.day = NEW.decidedOn);
      SELECT RAISE(ABORT, 'Le dossier n''est pas centralisé : la commission ne peut pas en décider (convention, art. 4).')
      WHERE NOT EXISTS (SELECT 1 FROM centralisation WHERE application = NEW.application AND centralisedOn <= NEW.decidedOn);
      SELECT RAISE(ABORT, 'Le candidat a retiré sa candidature.')
      WHERE EXISTS (SELECT 1 FROM withdrawal WHERE application = NEW.application);
      SELECT RAISE(ABORT, 'Le candidat n''a pas passé l''entretien : la commission ne peut pas en décider (convention, art. 4).')
      WHERE NOT EXISTS (SELECT 1 FROM interview WHERE application = NEW.application AND heldOn <= NEW.decidedOn);
      SELECT RAISE(ABORT, 'Il manque une épreuve : trois épreuves écrites, ou l''épreuve individuelle d''un cas d''urgence (convention, art. 4).')
      WHERE (SELECT count(*) FROM testMark
          WHERE application = NEW.application AND test <> 'individual' AND takenOn <= NEW.decidedOn) < 3
        AND NOT EXISTS (SELECT 1 FROM interview i JOIN testMark t ON t.application = i.application
          WHERE i.application = NEW.application AND i.urgentReason IS NOT NULL AND t.test = 'individual' AND t.takenOn <= NEW.decidedOn);
    END;

    CREATE TRIGGER notificationAfterDecision BEFORE INSERT ON notification BEGIN
      SELECT RAISE(ABORT, 'Un résultat ne s''annonce pas avant la décision de la commission (convention, art. 4).')
      WHERE NEW.sentOn < (SELECT decidedOn FROM admissibilityDecision WHERE id = NEW.decision);
    END;
    """
}
