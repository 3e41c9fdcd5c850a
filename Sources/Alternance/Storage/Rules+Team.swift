/// The triggers of the fourth version, articles 7 to 9: programme, booklets, calendar, team, slots.
extension Rules {
  static let version4 = programmeRules + slotRules + teamRules + attendanceRules

  /// The academic year of a day, as the year of its September.
  static func academicYear(_ day: String) -> String {
    "(CAST(substr(\(day), 1, 4) AS INTEGER) - (substr(\(day), 6, 2) < '09'))"
  }

  /// The day of the week, 0 for Monday to 6 for Sunday.
  static func weekday(_ day: String) -> String { "(CAST(julianday(\(day)) + 0.5 AS INTEGER) % 7)" }

  /// The identifier of the published version of a programme in force for an academic year; null when there is none.
  static func version(of programme: String, in year: String) -> String {
    """
    (SELECT v.id FROM programmeVersion v JOIN programmePublication p ON p.version = v.id
      WHERE v.programme = \(programme) AND v.year <= \(year) ORDER BY v.year DESC LIMIT 1)
    """
  }

  private static func isPublished(_ version: String) -> String {
    "EXISTS (SELECT 1 FROM programmePublication WHERE version = \(version))"
  }

  private static let programmeRules = """
    CREATE TRIGGER moduleOpen BEFORE INSERT ON module BEGIN
      SELECT RAISE(ABORT, 'Cette version du programme est publiée : elle ne change plus, préparez celle de l''année suivante (convention, art. 8).')
      WHERE \(isPublished("NEW.version"));
    END;

    CREATE TRIGGER assessmentModeOpen BEFORE INSERT ON assessmentMode BEGIN
      SELECT RAISE(ABORT, 'Cette version du programme est publiée : elle ne change plus, préparez celle de l''année suivante (convention, art. 8).')
      WHERE \(isPublished("NEW.version"))
        AND EXISTS (SELECT 1 FROM assessmentMode WHERE version = NEW.version AND teachingUnit = NEW.teachingUnit);
    END;

    CREATE TRIGGER programmeComplete BEFORE INSERT ON programmePublication BEGIN
      SELECT RAISE(ABORT, 'Les heures des modules ne font pas celles des UE : la version du programme ne se publie pas (convention, art. 8).')
      WHERE EXISTS (SELECT 1 FROM teachingUnit u JOIN programmeVersion v ON v.id = NEW.version WHERE u.programme = v.programme
        AND u.minutes IS NOT (SELECT sum(m.minutes) FROM currentModule m WHERE m.version = NEW.version AND m.teachingUnit = u.id));
    END;

    CREATE TRIGGER bookletSectionOpen BEFORE INSERT ON bookletSection BEGIN
      SELECT RAISE(ABORT, 'Ce livret est publié : il ne change plus, préparez celui de l''année suivante (convention, art. 8).')
      WHERE EXISTS (SELECT 1 FROM bookletPublication
        WHERE programme = NEW.programme AND kind = NEW.kind AND year = NEW.year);
    END;

    CREATE TRIGGER bookletComplete BEFORE INSERT ON bookletPublication BEGIN
      SELECT RAISE(ABORT, 'Ce livret n''a pas de texte : il ne se publie pas (convention, art. 8).')
      WHERE NOT EXISTS (SELECT 1 FROM currentBookletSection WHERE programme = NEW.programme AND kind = NEW.kind AND year = NEW.year);
      SELECT RAISE(ABORT, 'Une UE n''a pas de modalité d''évaluation : le livret ne se publie pas (convention, art. 8).')
      WHERE \(version(of: "NEW.programme", in: "NEW.year")) IS NULL
        OR EXISTS (SELECT 1 FROM module m WHERE m.version = \(version(of: "NEW.programme", in: "NEW.year"))
        AND NOT EXISTS (SELECT 1 FROM assessmentMode a WHERE a.teachingUnit = m.teachingUnit AND a.version = m.version));
    END;

    CREATE TRIGGER alternanceWeekOpen BEFORE INSERT ON alternanceWeek BEGIN
      SELECT RAISE(ABORT, 'Cette version du calendrier est déjà approuvée : proposez-en une nouvelle (convention, art. 7).')
      WHERE EXISTS (SELECT 1 FROM alternanceAgreement WHERE calendar = NEW.calendar);
      SELECT RAISE(ABORT, 'Une semaine du calendrier commence un lundi.') WHERE \(weekday("NEW.monday")) <> 0;
    END;

    """

  /// True when a cohort was recruited before Alternance.
  private static let isTakenOver = "EXISTS (SELECT 1 FROM cohortTakeover WHERE cohort = NEW.cohort)"

  /// Where the agreed calendar in force puts a cohort on a day: `centre`, `company`, or null.
  static func place(of cohort: String, on day: String) -> String {
    """
    (SELECT w.place FROM alternanceWeek w WHERE w.calendar = \(calendar(of: cohort))
      AND w.monday = date(\(day), '-' || \(weekday(day)) || ' days'))
    """
  }

  /// The last version of the alternance calendar that both keys agreed to.
  static func calendar(of cohort: String) -> String {
    """
    (SELECT c.id FROM alternanceCalendar c WHERE c.cohort = \(cohort)
      AND (SELECT count(*) FROM alternanceAgreement a WHERE a.calendar = c.id) = 2 ORDER BY c.version DESC LIMIT 1)
    """
  }

  private static func clash(_ column: String, _ condition: String = "1") -> String {
    """
    EXISTS (SELECT 1 FROM slot s WHERE s.\(column) = NEW.\(column) AND \(condition) AND s.day = NEW.day AND s.startsAt < NEW.endsAt
      AND s.endsAt > NEW.startsAt AND NOT EXISTS (SELECT 1 FROM slotCancellation c WHERE c.slot = s.id))
    """
  }

  private static let slotRules = """
    CREATE TRIGGER slotFree BEFORE INSERT ON slot BEGIN
      SELECT RAISE(ABORT, 'L''intervenant donne déjà une séance à cette heure.') WHERE \(clash("lecturer"));
      SELECT RAISE(ABORT, 'La promotion a déjà une séance à cette heure.')
      WHERE \(clash("cohort", "(s.groupName IS NULL OR NEW.groupName IS NULL OR s.groupName = NEW.groupName)"));
      SELECT RAISE(ABORT, 'La salle est déjà occupée à cette heure.') WHERE NEW.room IS NOT NULL AND \(clash("room"));
      SELECT RAISE(ABORT, 'La salle n''est pas sur le site de la séance.')
      WHERE NEW.room IS NOT NULL AND (SELECT site FROM room WHERE id = NEW.room) <> NEW.site;
    END;

    CREATE TRIGGER slotOnClassDay BEFORE INSERT ON slot BEGIN
      SELECT RAISE(ABORT, 'La promotion est en entreprise cette semaine-là : pas de séance (convention, art. 7).')
      WHERE \(place(of: "NEW.cohort", on: "NEW.day")) = 'company';
      SELECT RAISE(ABORT, 'Ce jour est férié ou l''établissement est fermé : pas de séance.')
      WHERE \(weekday("NEW.day")) = 6 OR EXISTS (SELECT 1 FROM dayOff d WHERE d.kind <> 'schoolHoliday'
        AND NEW.day BETWEEN d.firstDay AND d.lastDay AND coalesce(d.site, NEW.site) = NEW.site);
    END;

    CREATE TRIGGER slotOfModule BEFORE INSERT ON slot WHEN NEW.module IS NULL AND NOT \(isTakenOver) BEGIN
      SELECT RAISE(ABORT, 'Une séance dit son module : seule une promotion reprise a des séances sans module (convention, art. 9).');
    END;

    CREATE TRIGGER slotAfterBooklets BEFORE INSERT ON slot WHEN NOT \(isTakenOver) BEGIN
      SELECT RAISE(ABORT, 'La promotion ne commence pas sans ses deux livrets, publiés pour son année d''entrée (convention, art. 8).')
      WHERE (SELECT count(*) FROM bookletPublication b JOIN cohort h ON h.programme = b.programme
        WHERE h.id = NEW.cohort AND b.year = CAST(substr(h.startsOn, 1, 4) AS INTEGER)) < 2;
    END;

    CREATE TRIGGER slotOfTeam BEFORE INSERT ON slot WHEN NEW.module IS NOT NULL BEGIN
      SELECT RAISE(ABORT, 'Ce module n''est pas de cette UE, ou n''est pas de la version du programme en vigueur ce jour-là (convention, art. 8).')
      WHERE NOT EXISTS (SELECT 1 FROM module m JOIN cohort h ON h.id = NEW.cohort WHERE m.id = NEW.module AND m.teachingUnit = NEW.teachingUnit
        AND m.version = \(version(of: "h.programme", in: academicYear("NEW.day"))));
      SELECT RAISE(ABORT, 'Les heures de cet intervenant sur ce module ne sont pas approuvées par la direction de son institution (convention, art. 9).')
      WHERE NOT EXISTS (\(approved("NEW.cohort", "NEW.module")) AND t.lecturer = NEW.lecturer);
      SELECT RAISE(ABORT, 'Cet intervenant n''est pas agréé par le Cnam national : il n''intervient pas (convention, art. 9).')
      WHERE NOT \(isAgreed("NEW.lecturer", "NEW.module", on: "NEW.day"));
      SELECT RAISE(ABORT, 'Un module général est donné par un binôme, un universitaire et un professionnel : il en manque un (convention, art. 9).')
      WHERE (SELECT kind FROM module WHERE id = NEW.module) = 'general'
        AND (SELECT count(DISTINCT l.profile) FROM (\(approved("NEW.cohort", "NEW.module"))) x
          JOIN lecturer l ON l.id = x.lecturer) < 2;
    END;

    CREATE TRIGGER quarterDayApproved BEFORE INSERT ON quarterDay
    WHEN (SELECT module FROM slot WHERE id = NEW.slot) IS NOT NULL BEGIN
      SELECT RAISE(ABORT, 'Cette séance dépasse les heures approuvées de l''intervenant sur ce module (convention, art. 9).')
      WHERE NEW.minutes + (SELECT coalesce(sum(q.minutes), 0) FROM slot n JOIN heldSlot s ON s.module = n.module AND s.cohort = n.cohort
          AND s.lecturer = n.lecturer AND s.day > \(lastEnd("n.cohort", "n.module", "n.lecturer")) JOIN quarterDay q ON q.slot = s.id
          WHERE n.id = NEW.slot)
        > (SELECT coalesce(sum(t.minutes), 0) FROM slot n JOIN teachingAssignment t ON t.module = n.module AND t.cohort = n.cohort
          AND t.lecturer = n.lecturer JOIN assignmentApproval p ON p.teachingAssignment = t.id WHERE n.id = NEW.slot
          AND NOT EXISTS (SELECT 1 FROM assignmentEnd e WHERE e.teachingAssignment = t.id));
    END;

    """

  /// The approved assignments of a cohort's module that have not ended.
  static func approved(_ cohort: String, _ module: String) -> String {
    """
    SELECT t.lecturer FROM teachingAssignment t JOIN assignmentApproval p ON p.teachingAssignment = t.id
    WHERE t.cohort = \(cohort) AND t.module = \(module) AND NOT EXISTS (
      SELECT 1 FROM assignmentEnd e WHERE e.teachingAssignment = t.id)
    """
  }

  /// The last day of a lecturer's hours that were taken back in a module; the empty text before any day when none was.
  static func lastEnd(_ cohort: String, _ module: String, _ lecturer: String) -> String {
    """
    coalesce((SELECT max(ending.endedOn) FROM teachingAssignment ended JOIN assignmentEnd ending ON ending.teachingAssignment = ended.id
      WHERE ended.cohort = \(cohort) AND ended.module = \(module) AND ended.lecturer = \(lecturer)), '')
    """
  }

  /// True when Cnam national agreed by a day to a lecturer for the programme of a module.
  static func isAgreed(_ lecturer: String, _ module: String, on day: String) -> String {
    """
    EXISTS (SELECT 1 FROM nationalAgreement a JOIN nationalDecision d ON d.nationalAgreement = a.id
      JOIN programmeVersion v ON v.programme = a.programme JOIN module m ON m.version = v.id
      WHERE a.lecturer = \(lecturer) AND m.id = \(module) AND d.outcome = 'agreed' AND d.decidedOn <= \(day))
    """
  }

  private static let teamRules = """
    CREATE TRIGGER assignmentProfile BEFORE INSERT ON teachingAssignment BEGIN
      SELECT RAISE(ABORT, 'Un module métier est donné par des professionnels seulement (convention, art. 9).')
      WHERE (SELECT kind FROM module WHERE id = NEW.module) = 'trade'
        AND (SELECT profile FROM lecturer WHERE id = NEW.lecturer) <> 'professional';
      SELECT RAISE(ABORT, 'Le binôme de ce module a déjà un intervenant de ce profil : un universitaire et un professionnel (convention, art. 9).')
      WHERE (SELECT kind FROM module WHERE id = NEW.module) = 'general'
        AND EXISTS (SELECT 1 FROM teachingAssignment t JOIN lecturer l ON l.id = t.lecturer
          WHERE t.cohort = NEW.cohort AND t.module = NEW.module AND t.lecturer <> NEW.lecturer
            AND l.profile = (SELECT profile FROM lecturer WHERE id = NEW.lecturer)
            AND NOT EXISTS (SELECT 1 FROM assignmentEnd e WHERE e.teachingAssignment = t.id));
      SELECT RAISE(ABORT, 'Un vacataire est recruté par l''institution qui a la charge du module (convention, art. 9).')
      WHERE EXISTS (SELECT 1 FROM lecturer l JOIN module m ON m.id = NEW.module
        WHERE l.id = NEW.lecturer AND l.status = 'contract' AND l.employer <> m.partner);
      SELECT RAISE(ABORT, 'Les heures affectées à ce module dépassent celles du programme (convention, art. 9).')
      WHERE NEW.minutes + (SELECT coalesce(sum(t.minutes), 0) FROM teachingAssignment t WHERE t.cohort = NEW.cohort AND t.module = NEW.module
          AND NOT EXISTS (SELECT 1 FROM assignmentEnd e WHERE e.teachingAssignment = t.id))
        + (SELECT coalesce(sum(q.minutes), 0) FROM heldSlot s JOIN quarterDay q ON q.slot = s.id WHERE s.module = NEW.module
          AND s.cohort = NEW.cohort AND s.day <= \(lastEnd("s.cohort", "s.module", "s.lecturer")))
        > (SELECT minutes FROM module WHERE id = NEW.module);
    END;

    CREATE TRIGGER assignmentApprovedByItsDirector BEFORE INSERT ON assignmentApproval BEGIN
      SELECT RAISE(ABORT, 'Les heures d''un intervenant sont approuvées par la direction de son institution (convention, art. 9).')
      WHERE NOT EXISTS (SELECT 1 FROM teachingAssignment t JOIN lecturer l ON l.id = t.lecturer
        JOIN roleAssignment r ON r.person = NEW.person AND r.partner = l.employer LEFT JOIN roleEnd x ON x.roleAssignment = r.id
        WHERE t.id = NEW.teachingAssignment AND r.role IN ('cnamRegionalDirector', 'cfaDirector') AND r.since <= NEW.approvedOn
          AND coalesce(r.until, x.until, '9999-12-31') >= NEW.approvedOn);
    END;

    CREATE TRIGGER assignmentEndedAfterSlots BEFORE INSERT ON assignmentEnd BEGIN
      SELECT RAISE(ABORT, 'Cet intervenant a encore des séances dans ce module après ce jour : déplacez-les d''abord (convention, art. 9).')
      WHERE EXISTS (SELECT 1 FROM teachingAssignment t JOIN heldSlot s ON s.module = t.module AND s.cohort = t.cohort
        AND s.lecturer = t.lecturer WHERE t.id = NEW.teachingAssignment AND s.day > NEW.endedOn);
    END;

    CREATE TRIGGER agreementOnce BEFORE INSERT ON nationalAgreement BEGIN
      SELECT RAISE(ABORT, 'Un dossier de cet intervenant est déjà agréé, ou attend la décision du Cnam national (convention, art. 9).')
      WHERE EXISTS (SELECT 1 FROM nationalAgreement a LEFT JOIN nationalDecision d ON d.nationalAgreement = a.id
        WHERE a.programme = NEW.programme AND a.lecturer = NEW.lecturer AND (d.id IS NULL OR d.outcome = 'agreed'));
    END;

    CREATE TRIGGER agreementWithCoursePlan BEFORE INSERT ON nationalAgreement BEGIN
      SELECT RAISE(ABORT, 'Le dossier d''agrément n''a pas de plan de cours : il ne se présente pas (convention, art. 9).')
      WHERE NOT EXISTS (SELECT 1 FROM coursePlan c JOIN module m ON m.id = c.module JOIN programmeVersion v ON v.id = m.version
        WHERE c.lecturer = NEW.lecturer AND v.programme = NEW.programme);
    END;

    CREATE TRIGGER decisionAfterSubmission BEFORE INSERT ON nationalDecision BEGIN
      SELECT RAISE(ABORT, 'La décision du Cnam national ne précède pas la présentation du dossier (convention, art. 9).')
      WHERE NEW.decidedOn < (SELECT submittedOn FROM nationalAgreement WHERE id = NEW.nationalAgreement);
    END;

    """
}
