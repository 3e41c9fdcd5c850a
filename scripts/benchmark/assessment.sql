-- What precedes the marks of a cohort's first semester, after generate.sql: six units with three tests, an exam and its second sitting
-- each; everyone seated, a few absent; scripts come back, minutes received. Weights are equal, or 1, 2 and 1. The marks themselves are
-- left in the table given, to be imported: 24 each, from 6,00 to 20,00, now and then ABS or EXC.

CREATE TEMP TABLE made AS
SELECT (SELECT max(id) FROM journal) AS entry, (SELECT id FROM cohort WHERE name = '2016') AS cohort,
  (SELECT id FROM person WHERE login = 'assistante-formation') AS assistant;

CREATE TEMP TABLE unit AS
SELECT row_number() OVER (ORDER BY code) AS rank, id, code FROM teachingUnit WHERE year = 1 ORDER BY code LIMIT 6;

CREATE TEMP TABLE plan AS
SELECT column1 AS kind, column2 AS rank, column3 AS day, column4 AS title FROM (VALUES
  ('continuous', 1, '2016-11-14', 'Exercice'), ('continuous', 2, '2016-12-05', 'Devoir'), ('continuous', 3, '2017-01-16', 'Exposé'),
  ('exam', 1, '2017-02-06', 'Examen'), ('exam', 2, '2017-07-10', 'Examen, 2e session'));

INSERT INTO assessmentDate (cohort, kind, firstDay, lastDay, title, entry)
SELECT cohort, 'exam', '2017-02-06', '2017-02-10', 'Examens du semestre 1', entry FROM made
UNION ALL SELECT cohort, 'resit', '2017-07-10', '2017-07-13', 'Deuxième session', entry FROM made;

INSERT INTO room (code, site, name, seats, entry)
SELECT 'B-HALL', (SELECT x.id FROM site x JOIN partner p ON p.id = x.partner WHERE p.code = 'CNAM' ORDER BY x.id LIMIT 1), 'Hall', 9000, entry
FROM made;

INSERT INTO assessment (cohort, teachingUnit, kind, rank, semester, title, weight, entry)
SELECT cohort, u.id, p.kind, p.rank, 1, p.title, 1 + (p.kind = 'continuous' AND p.rank = 2 AND u.rank % 2 = 0), entry
FROM unit u CROSS JOIN plan p CROSS JOIN made ORDER BY u.code, p.kind, p.rank;

-- Two exams a day.
INSERT INTO assessmentSchedule (assessment, day, startsAt, room, entry)
SELECT a.id, date(p.day, '+' || ((u.rank - 1) / 2) || ' days'), 510 + (u.rank - 1) % 2 * 285,
  CASE a.kind WHEN 'exam' THEN (SELECT id FROM room WHERE code = 'B-HALL') END, a.entry
FROM assessment a JOIN unit u ON u.id = a.teachingUnit JOIN plan p ON p.kind = a.kind AND p.rank = a.rank;

CREATE TEMP TABLE held AS
SELECT a.id AS assessment, u.rank AS unit, u.code || CASE a.kind WHEN 'exam' THEN '-S' ELSE '-CC' END || a.rank AS code, a.kind, a.rank,
  a.teachingUnit, s.day, a.entry
FROM assessment a JOIN unit u ON u.id = a.teachingUnit JOIN assessmentSchedule s ON s.assessment = a.id
WHERE a.kind = 'continuous' OR a.rank = 1;

CREATE TEMP TABLE given AS
SELECT h.assessment, h.kind, h.code, s.id AS student, s.code AS studentCode, CASE
    WHEN h.kind = 'exam' AND (31 * s.id + 7 * h.unit) % 43 = 0 THEN 'ABS'
    WHEN h.kind = 'continuous' AND (17 * s.id + 11 * h.unit + 5 * h.rank) % 61 = 0 THEN 'ABS'
    WHEN h.kind = 'continuous' AND (19 * s.id + 13 * h.unit + 3 * h.rank) % 67 = 0 THEN 'EXC'
    ELSE printf('%d,%02d', m.hundredths / 100, m.hundredths % 100) END AS note
FROM held h CROSS JOIN made JOIN student s ON s.cohort = made.cohort
JOIN (SELECT a.id AS assessment, t.id AS student, 600 + (7919 * t.id + 104729 * a.id) % 1401 AS hundredths FROM assessment a, student t) m
  ON m.assessment = h.assessment AND m.student = s.id;

INSERT INTO examSubject (cohort, teachingUnit, sitting, lecturer, version, subjectName, subjectSha256, keyName, keySha256, proposedOn, entry)
SELECT cohort, u.id, 1, 1, 1, u.code || '.pdf', printf('%064d', u.rank), u.code || '-corrige.pdf', printf('%064d', u.rank), '2016-12-12', entry
FROM unit u CROSS JOIN made;

INSERT INTO subjectHandover (examSubject, handedOn, entry) SELECT id, '2016-12-13', entry FROM examSubject;

INSERT INTO subjectSubmission (examSubject, submittedOn, entry) SELECT id, '2016-12-14', entry FROM examSubject;

INSERT INTO subjectDecision (examSubject, outcome, decidedOn, note, entry) SELECT id, 'agreed', '2016-12-19', '', entry FROM examSubject;

INSERT INTO examSeat (assessment, student, seat, script, convenedOn, entry)
SELECT g.assessment, g.student, g.student, 999 + g.student, '2017-01-16', made.entry FROM given g CROSS JOIN made WHERE g.kind = 'exam';

INSERT INTO examHeld (assessment, heldOn, examSubject, entry)
SELECT h.assessment, h.day, x.id, h.entry FROM held h JOIN examSubject x ON x.teachingUnit = h.teachingUnit WHERE h.kind = 'exam';

INSERT INTO examAbsence (assessment, student, entry)
SELECT g.assessment, g.student, made.entry FROM given g CROSS JOIN made WHERE g.kind = 'exam' AND g.note = 'ABS';

INSERT INTO scriptHandover (assessment, stage, giver, taker, scripts, handedOn, place, entry)
SELECT h.assessment, w.column1, CASE w.column1 WHEN 'toLecturer' THEN assistant ELSE l.person END,
  CASE w.column1 WHEN 'toLecturer' THEN l.person ELSE assistant END,
  (SELECT count(*) FROM given g WHERE g.assessment = h.assessment AND g.note <> 'ABS'), date(h.day, w.column2), '', h.entry
FROM held h CROSS JOIN (VALUES ('toLecturer', '+0 days'), ('toAssistant', '+7 days')) w CROSS JOIN made JOIN lecturer l ON l.id = 1
WHERE h.kind = 'exam';

INSERT INTO resultMinutes (assessment, lecturer, signedOn, receivedOn, entry)
SELECT assessment, 1, date(day, '+7 days'), date(day, '+7 days'), entry FROM held;
