import GRDB

extension Database {
  /// One person's whole way, with who decided what and when.
  /// - Throws: `ApplicationRefusal.unknown`.
  public func journey(of code: String, on day: Day, by actor: Actor) throws -> Journey {
    try consult(by: actor) { db in
      let candidate = try CandidateEntry.find(code, on: day, in: db)
      let steps = try Row.fetchAll(db, sql: Journey.query, arguments: ["code": code]).map { row in
        Journey.Step(day: row["day"], what: row["what"], by: row["actor"], recordedOn: row["recordedOn"])
      }
      return Journey(candidate: candidate, steps: steps)
    }
  }
}

extension Journey {
  /// Every dated row about one candidate, in the order of the days.
  static let query = """
    WITH me AS (SELECT a.*, s.id AS student FROM application a LEFT JOIN student s ON s.code = a.code WHERE a.code = :code),
    step (day, what, entry) AS (
      SELECT receivedOn, 'dossier reçu ' || CASE p.code WHEN 'CFA' THEN 'au CFA' ELSE 'au Cnam' END
        || CASE origin WHEN 'spontaneous' THEN ', candidature spontanée' ELSE '' END, me.entry FROM me JOIN partner p ON p.id = me.receivedAt
      UNION ALL SELECT d.providedOn, 'pièce reçue : ' || r.label, d.entry FROM me JOIN applicationDocument d ON d.application = me.id
        JOIN requiredDocument r ON r.id = d.document WHERE d.providedOn > me.receivedOn
      UNION ALL SELECT z.centralisedOn, 'dossier centralisé au Cnam', z.entry FROM me JOIN centralisation z ON z.application = me.id
      UNION ALL SELECT c.sentOn, 'convoqué à la journée ' || x.code || ', ' || c.room, c.entry FROM me
        JOIN convocation c ON c.application = me.id JOIN selectionDate x ON x.id = c.selectionDate
      UNION ALL SELECT max(t.takenOn), CASE max(t.test = 'individual') WHEN 1 THEN 'épreuve individuelle passée'
        ELSE count(*) || ' épreuves écrites passées' END, max(t.entry) FROM me JOIN testMark t ON t.application = me.id GROUP BY me.id
      UNION ALL SELECT i.heldOn, CASE WHEN i.urgentReason IS NULL THEN 'entretien devant ' ELSE 'entretien d''urgence devant ' END
        || (SELECT group_concat(name, ', ') FROM (SELECT trim(q.civility || ' ' || q.lastName) AS name FROM juror j
          JOIN person q ON q.id = j.person WHERE j.interview = i.id ORDER BY j.id)), i.entry FROM me JOIN interview i ON i.application = me.id
      UNION ALL SELECT d.decidedOn, CASE d.outcome WHEN 'admissible' THEN 'déclaré admissible' ELSE 'déclaré non admissible' END
        || ' par la commission ' || x.code, d.entry FROM me JOIN admissibilityDecision d ON d.application = me.id
        JOIN commission c ON c.id = d.commission JOIN selectionDate x ON x.id = c.selectionDate
      UNION ALL SELECT n.sentOn, 'résultat annoncé par lettre', n.entry FROM me JOIN admissibilityDecision d ON d.application = me.id
        JOIN notification n ON n.decision = d.id
      UNION ALL SELECT v.presentedOn, 'présenté à « ' || o.legalName || ' »', v.entry FROM me JOIN presentation v ON v.application = me.id
        JOIN hiringIntent h ON h.id = v.intent JOIN organisation o ON o.id = h.company
      UNION ALL SELECT r.toldOn, CASE r.outcome WHEN 'retained' THEN 'retenu par « ' WHEN 'declined' THEN 'non retenu par « '
        ELSE 'a décliné l''offre de « ' END || o.legalName || ' »', r.entry FROM me JOIN presentation v ON v.application = me.id
        JOIN presentationOutcome r ON r.presentation = v.id JOIN hiringIntent h ON h.id = v.intent JOIN organisation o ON o.id = h.company
      UNION ALL SELECT m.day, CASE m.mode WHEN 'workshop' THEN 'atelier : ' ELSE 'accompagnement : ' END || m.topic, m.entry
        FROM me JOIN placementSupport m ON m.application = me.id
      UNION ALL SELECT v.decidedOn, 'place ' || p.code || CASE v.outcome WHEN 'validated' THEN ' validée' ELSE ' refusée' END, v.entry
        FROM me JOIN contract k ON k.student = me.student JOIN place p ON p.id = k.place JOIN placeValidation v ON v.place = p.id
      UNION ALL SELECT k.signedOn, 'contrat ' || k.reference || ' signé avec « ' || o.legalName || ' »', k.entry FROM me
        JOIN contract k ON k.student = me.student JOIN organisation o ON o.id = k.company
      UNION ALL SELECT f.approvedOn, 'financement du contrat ' || k.reference || ' approuvé par le '
        || CASE p.code WHEN 'CFA' THEN 'CFA' ELSE 'Cnam' END, f.entry FROM me JOIN contract k ON k.student = me.student
        JOIN fundingApproval f ON f.contract = k.id JOIN partner p ON p.id = f.partner
      UNION ALL SELECT e.enrolledOn, 'inscrit définitivement', e.entry FROM me JOIN enrolment e ON e.student = me.student
      UNION ALL SELECT j.day, 'accueilli sans contrat jusqu''au ' || substr(u.until, 9) || '/' || substr(u.until, 6, 2) || '/' || substr(u.until, 1, 4), u.entry FROM me
        JOIN provisionalAttendance u ON u.student = me.student JOIN journal j ON j.id = u.entry
      UNION ALL SELECT y.approvedOn, 'entrée comme autre public approuvée par le ' || CASE p.code WHEN 'CFA' THEN 'CFA' ELSE 'Cnam' END, y.entry
        FROM me JOIN otherPublic b ON b.application = me.id JOIN otherPublicApproval y ON y.otherPublic = b.id JOIN partner p ON p.id = y.partner
      UNION ALL SELECT d.depositedOn, 'contrat ' || k.reference || CASE d.amendmentRank WHEN 0 THEN '' ELSE ', avenant ' || d.amendmentRank END
        || ' déposé à l''OPCO', d.entry FROM me JOIN contract k ON k.student = me.student JOIN contractDeposit d ON d.contract = k.id
      UNION ALL SELECT f.decidedOn, CASE f.outcome WHEN 'accepted' THEN 'accepté par l''OPCO' ELSE 'refusé par l''OPCO : ' || f.reason END, f.entry
        FROM me JOIN contract k ON k.student = me.student JOIN contractDeposit d ON d.contract = k.id JOIN fundDecision f ON f.deposit = d.id
      UNION ALL SELECT m.signedOn, 'avenant ' || m.rank || ' signé : ' || m.subject, m.entry FROM me
        JOIN contract k ON k.student = me.student JOIN contractAmendment m ON m.contract = k.id
      UNION ALL SELECT b.endedOn, 'contrat ' || k.reference || ' rompu : ' || b.reason, b.entry FROM me
        JOIN contract k ON k.student = me.student JOIN contractBreak b ON b.contract = k.id
      UNION ALL SELECT r.reportedOn, 'rupture du contrat ' || k.reference || ' signalée', r.entry FROM me
        JOIN contract k ON k.student = me.student JOIN breakReport r ON r.contract = k.id
      UNION ALL SELECT w.withdrawnOn, 'candidature retirée : ' || w.reason, w.entry FROM me JOIN withdrawal w ON w.application = me.id)
    SELECT step.day, step.what, j.actor, j.day AS recordedOn FROM step JOIN journal j ON j.id = step.entry ORDER BY step.day, step.entry
    """
}
