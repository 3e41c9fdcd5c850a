/// The triggers of the second version, articles 5 to 7: presentations, places, contracts, enrolment.
extension Rules {
  /// True when the commission declared a candidate admissible by a day.
  private static func isAdmissible(_ application: String, by day: String) -> String {
    """
    (EXISTS (SELECT 1 FROM admissibilityDecision x
        WHERE x.application = \(application) AND x.outcome = 'admissible' AND x.decidedOn <= \(day))
      AND NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.application = \(application) AND w.withdrawnOn <= \(day)))
    """
  }

  /// True when both partners agreed by a day that an employee or a jobseeker joins.
  private static func isAgreedPublic(_ application: String, by day: String) -> String {
    """
    (SELECT count(*) FROM otherPublic o JOIN otherPublicApproval p ON p.otherPublic = o.id
      WHERE o.application = \(application) AND p.approvedOn <= \(day)) = 2
    """
  }

  /// True when the place was validated by a day: the alternance manager, and one of the two directions of the CFA.
  static func isValidated(_ place: String, by day: String) -> String {
    """
    (EXISTS (SELECT 1 FROM placeValidation v WHERE v.place = \(place) AND v.role = 'alternanceManager'
        AND v.outcome = 'validated' AND v.decidedOn <= \(day))
      AND EXISTS (SELECT 1 FROM placeValidation v WHERE v.place = \(place) AND v.role <> 'alternanceManager'
        AND v.outcome = 'validated' AND v.decidedOn <= \(day))
      AND NOT EXISTS (SELECT 1 FROM placeValidation v WHERE v.place = \(place) AND v.outcome = 'refused'
        AND v.decidedOn <= \(day)))
    """
  }

  private static let isTakenOver = "EXISTS (SELECT 1 FROM cohortTakeover t JOIN student s ON s.cohort = t.cohort WHERE s.id = NEW.student)"
  private static let application = "(SELECT a.id FROM application a JOIN student s ON s.code = a.code WHERE s.id = NEW.student)"

  static let placement = """
    CREATE TRIGGER presentationAdmissible BEFORE INSERT ON presentation BEGIN
      SELECT RAISE(ABORT, 'Seul un candidat de la liste d''admissibilité est présenté aux entreprises (convention, art. 5).')
      WHERE NOT (\(isAdmissible("NEW.application", by: "NEW.presentedOn")));
      SELECT RAISE(ABORT, 'L''entreprise n''a pas d''intention de recruter ce jour-là pour cette promotion (convention, art. 5).')
      WHERE NOT EXISTS (SELECT 1 FROM hiringIntent i JOIN application a ON a.id = NEW.application AND a.cohort = i.cohort
        WHERE i.id = NEW.intent AND i.declaredOn <= NEW.presentedOn
          AND NOT EXISTS (SELECT 1 FROM intentWithdrawal w WHERE w.intent = i.id AND w.withdrawnOn <= NEW.presentedOn));
    END;

    CREATE TRIGGER outcomeAfterPresentation BEFORE INSERT ON presentationOutcome BEGIN
      SELECT RAISE(ABORT, 'La réponse de l''entreprise ne précède pas la présentation.')
      WHERE NEW.toldOn < (SELECT presentedOn FROM presentation WHERE id = NEW.presentation);
    END;

    CREATE TRIGGER placeTutor BEFORE INSERT ON place BEGIN
      SELECT RAISE(ABORT, 'Le tuteur de la place est un salarié de la même entreprise (convention, art. 5).')
      WHERE (SELECT company FROM companyTutor WHERE id = NEW.tutor) <> NEW.company;
    END;

    CREATE TRIGGER placeValidationSent BEFORE INSERT ON placeValidation BEGIN
      SELECT RAISE(ABORT, 'La fiche « Place en entreprise » n''est pas envoyée : elle ne se valide pas encore (convention, art. 5).')
      WHERE NOT EXISTS (SELECT 1 FROM placeSheet WHERE place = NEW.place AND sentOn <= NEW.decidedOn);
    END;

    CREATE TRIGGER studentAdmitted BEFORE INSERT ON student
    WHEN NOT EXISTS (SELECT 1 FROM cohortTakeover WHERE cohort = NEW.cohort) BEGIN
      SELECT RAISE(ABORT, 'Ce stagiaire n''est pas sur la liste d''admissibilité de la promotion (convention, art. 5) ; si elle a été recrutée avant Alternance, lancez « alternance promotion reprendre ».')
      WHERE NOT EXISTS (SELECT 1 FROM application a WHERE a.code = NEW.code AND a.cohort = NEW.cohort
        AND (\(isAdmissible("a.id", by: "'9999-12-31'")) OR \(isAgreedPublic("a.id", by: "'9999-12-31'"))));
    END;

    CREATE TRIGGER contractAge BEFORE INSERT ON contract BEGIN
      SELECT RAISE(ABORT, 'Le stagiaire n''a pas 16 ans au début du contrat (Code du travail, L6325-1).')
      WHERE (SELECT date(bornOn, '+16 years') FROM student WHERE id = NEW.student) > NEW.startsOn;
    END;

    CREATE TRIGGER contractRunning BEFORE INSERT ON contract BEGIN
      SELECT RAISE(ABORT, 'Ce stagiaire a déjà un contrat en cours sur ces dates (convention, art. 5).')
      WHERE EXISTS (SELECT 1 FROM contract c LEFT JOIN contractBreak b ON b.contract = c.id
        WHERE c.student = NEW.student AND c.startsOn <= NEW.endsOn AND coalesce(b.endedOn, c.endsOn) >= NEW.startsOn);
    END;

    CREATE TRIGGER contractPlace BEFORE INSERT ON contract
    WHEN NEW.kind IN ('professionnalisation', 'apprentissage') AND NOT \(isTakenOver) BEGIN
      SELECT RAISE(ABORT, 'Le candidat n''était pas admissible à la signature du contrat (convention, art. 5).')
      WHERE NOT (\(isAdmissible(application, by: "NEW.signedOn")));
      SELECT RAISE(ABORT, 'La place en entreprise n''était pas validée à la signature du contrat (convention, art. 5).')
      WHERE NEW.place IS NULL OR NOT \(isValidated("NEW.place", by: "NEW.signedOn"));
      SELECT RAISE(ABORT, 'La place en entreprise n''est pas celle de l''employeur du contrat (convention, art. 5).')
      WHERE NEW.company <> (SELECT company FROM place WHERE id = NEW.place);
      SELECT RAISE(ABORT, 'La place en entreprise est celle d''une autre promotion (convention, art. 5).')
      WHERE (SELECT cohort FROM place WHERE id = NEW.place) <> (SELECT cohort FROM student WHERE id = NEW.student);
      SELECT RAISE(ABORT, 'Un contrat occupe déjà cette place en entreprise.')
      WHERE EXISTS (SELECT 1 FROM contract c LEFT JOIN contractBreak b ON b.contract = c.id
        WHERE c.place = NEW.place AND coalesce(b.endedOn, c.endsOn) >= NEW.startsOn);
      SELECT RAISE(ABORT, 'Un contrat de travail dit l''emploi, la durée du travail et le salaire (cerfa 12434).')
      WHERE NOT EXISTS (SELECT 1 FROM employment WHERE contract = NEW.id);
    END;

    CREATE TRIGGER contractScheme BEFORE INSERT ON contract
    WHEN NEW.kind NOT IN ('professionnalisation', 'apprentissage') AND NOT \(isTakenOver) BEGIN
      SELECT RAISE(ABORT, 'Un autre public rejoint la formation avec l''accord des deux partenaires (convention, art. 5).')
      WHERE NOT (\(isAgreedPublic(application, by: "NEW.signedOn")));
    END;

    CREATE TRIGGER enrolmentSeat BEFORE INSERT ON enrolment BEGIN
      SELECT RAISE(ABORT, 'L''effectif maximal de la promotion n''est pas fixé : personne ne s''inscrit (convention, art. 5).')
      WHERE (SELECT maxHeadcount FROM cohort c JOIN student s ON s.cohort = c.id WHERE s.id = NEW.student) IS NULL;
      SELECT RAISE(ABORT, 'La section est complète : l''effectif maximal est atteint (convention, art. 5).')
      WHERE (SELECT count(*) FROM enrolment e JOIN student s ON s.id = e.student
          WHERE s.cohort = (SELECT cohort FROM student WHERE id = NEW.student) AND \(holdsSeat("e", on: "NEW.enrolledOn")))
        >= (SELECT maxHeadcount FROM cohort c JOIN student s ON s.cohort = c.id WHERE s.id = NEW.student);
      SELECT RAISE(ABORT, 'Seul un candidat recruté par un contrat, ou un autre public accepté des deux partenaires, s''inscrit (convention, art. 5).')
      WHERE NOT EXISTS (SELECT 1 FROM contract c LEFT JOIN contractBreak b ON b.contract = c.id
          WHERE c.id = NEW.contract AND c.student = NEW.student AND coalesce(b.endedOn, c.endsOn) >= NEW.enrolledOn)
        AND NOT (NEW.contract IS NULL AND \(isAgreedPublic(application, by: "NEW.enrolledOn")));
      SELECT RAISE(ABORT, 'Le candidat a retiré sa candidature.')
      WHERE NEW.contract IS NULL AND EXISTS (SELECT 1 FROM withdrawal WHERE application = \(application));
      SELECT RAISE(ABORT, 'Ce stagiaire est déjà inscrit.')
      WHERE NEW.contract IS NULL AND EXISTS (SELECT 1 FROM enrolment WHERE student = NEW.student);
    END;

    CREATE TRIGGER amendmentRank BEFORE INSERT ON contractAmendment BEGIN
      SELECT RAISE(ABORT, 'Les avenants d''un contrat se numérotent sans trou.')
      WHERE NEW.rank <> (SELECT count(*) + 1 FROM contractAmendment WHERE contract = NEW.contract);
    END;

    CREATE TRIGGER depositOfAmendment BEFORE INSERT ON contractDeposit WHEN NEW.amendmentRank > 0 BEGIN
      SELECT RAISE(ABORT, 'Cet avenant n''existe pas.')
      WHERE NOT EXISTS (SELECT 1 FROM contractAmendment WHERE contract = NEW.contract AND rank = NEW.amendmentRank);
    END;

    CREATE TRIGGER fundDecisionAfterDeposit BEFORE INSERT ON fundDecision BEGIN
      SELECT RAISE(ABORT, 'La décision du financeur ne précède pas le dépôt du contrat.')
      WHERE NEW.decidedOn < (SELECT depositedOn FROM contractDeposit WHERE id = NEW.deposit);
    END;

    CREATE TRIGGER invoiceOnceIndividual BEFORE INSERT ON invoice
    WHEN NEW.kind = 'invoice' AND NEW.purpose = 'training' AND NEW.student IS NOT NULL BEGIN
      SELECT RAISE(ABORT, 'Ce stagiaire a déjà une facture pour ce mois : établissez d''abord un avoir.')
      WHERE EXISTS (SELECT 1 FROM invoice i
        WHERE i.student = NEW.student AND i.month = NEW.month AND i.kind = 'invoice' AND i.purpose = 'training'
          AND NOT EXISTS (SELECT 1 FROM invoice c WHERE c.cancels = i.id));
    END;

    CREATE TRIGGER otherPublicOpen BEFORE INSERT ON otherPublicApproval BEGIN
      SELECT RAISE(ABORT, 'Le candidat a retiré sa candidature.')
      WHERE EXISTS (SELECT 1 FROM withdrawal w JOIN otherPublic o ON o.application = w.application WHERE o.id = NEW.otherPublic);
    END;
    """

  /// True when an enrolment still holds its seat on a day: its contract was not broken before (decision A-18).
  static func holdsSeat(_ enrolment: String, on day: String) -> String {
    "NOT EXISTS (SELECT 1 FROM contractBreak b WHERE b.contract = \(enrolment).contract AND b.endedOn < \(day))"
  }

  /// True when a contract brings its student to class: enrolled, or of somebody who came without a file, in a cohort taken over
  /// (PC-05-08).
  static func attends(_ contract: String, student: String) -> String {
    """
    (NOT EXISTS (SELECT 1 FROM application WHERE code = \(student).code)
      OR EXISTS (SELECT 1 FROM enrolment WHERE contract = \(contract).id))
    """
  }

  /// Everything that the second version adds.
  static let version2 = recruitment + "\n\n" + placement
}
