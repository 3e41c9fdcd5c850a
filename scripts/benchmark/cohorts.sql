-- A cohort for each group, after generate.sql. Of the first cohort, which is measured: October signed and countersigned, to be handed
-- over; November to be signed; every second week from January to March signed and countersigned. Of all the others: October handed
-- over, absences declared and sent, one of three justified, one of thirty corrected. No drawn signature, no scan.

DELETE FROM monthlyTransfer WHERE cohort = (SELECT cohort FROM team WHERE n = 1);

CREATE TEMP TABLE laterDay AS
WITH RECURSIVE calendar (day) AS (
  SELECT '2016-11-02' UNION ALL SELECT date(day, '+1 day') FROM calendar WHERE day < '2017-03-03'
)
SELECT row_number() OVER (ORDER BY day) - 1 AS rank, day FROM calendar
WHERE strftime('%w', day) NOT IN ('0', '6') AND day <> '2016-11-11'
  AND (day < '2016-12-01' OR day >= '2017-01-02' AND strftime('%W', day) % 2 = 0);

-- The half-days of November are N000, N001…: what is signed there is told by a number.
CREATE TEMP TABLE laterHalf AS
SELECT (SELECT max(id) FROM slot) + 1 + 2 * d.rank + h.rank AS slot, 2 * d.rank + h.rank AS rank, h.rank AS half, d.day, h.startsAt,
  h.endsAt
FROM laterDay d CROSS JOIN half h;

INSERT INTO slot (id, code, cohort, day, startsAt, endsAt, teachingUnit, lecturer, site, entry)
SELECT l.slot, printf('N%03d', l.rank), s.cohort, l.day, l.startsAt, l.endsAt, s.teachingUnit, s.lecturer, s.site, s.entry
FROM laterHalf l CROSS JOIN slot s WHERE s.id = 1;

INSERT INTO quarterDay (slot, quarter, day, startsAt, endsAt, minutes, entry)
SELECT l.slot, q.quarter, l.day, q.startsAt, q.endsAt, q.endsAt - q.startsAt, made.entry
FROM laterHalf l JOIN quarterDayTime q ON (q.quarter - 1) / 2 = l.half CROSS JOIN made;

INSERT INTO signature (student, day, quarter, slot, minutes, remark, entry)
SELECT s.id, q.day, q.quarter, q.slot, q.minutes, NULL, q.entry
FROM student s JOIN team t ON t.cohort = s.cohort AND t.n = 1 CROSS JOIN laterHalf l JOIN quarterDay q ON q.slot = l.slot
WHERE l.day >= '2017-01-01' AND (5 * l.rank + q.quarter + s.id) % 84 >= (s.id + 2) % 9;

INSERT INTO countersignature (slot, quarter, lecturer, signedOn, entry)
SELECT q.slot, q.quarter, s.lecturer, q.day, q.entry FROM quarterDay q JOIN slot s ON s.id = q.slot WHERE q.day NOT LIKE '2016-11-%';

CREATE TEMP TABLE absence AS
SELECT t.cohort, c.company, l.n AS student, q.day, q.quarter, 42 * ((l.n - 1) / 16) + q.half + 1 AS slot, q.endsAt - q.startsAt AS minutes
FROM learner l JOIN team t ON t.n = 1 + (l.n - 1) / 16 AND t.n > 1 JOIN contract c ON c.student = l.n CROSS JOIN quarterOfMonth q
WHERE (5 * q.rank + l.n) % 84 < (l.n + 2) % 9;

INSERT INTO sheetCentralisation (slot, quarter, centralisedOn, entry)
SELECT k.slot, k.quarter, '2016-11-03', k.entry FROM countersignature k JOIN slot s ON s.id = k.slot JOIN team t ON t.cohort = s.cohort
WHERE t.n > 1;

CREATE TEMP TABLE notice AS
SELECT row_number() OVER (ORDER BY cohort, company) AS id, row_number() OVER (PARTITION BY cohort ORDER BY company) AS rank, cohort, company
FROM (SELECT DISTINCT cohort, company FROM absence);
CREATE INDEX temp.noticeOf ON notice (cohort, company);

INSERT INTO absenceNotice (id, cohort, company, month, number, declaredOn, entry)
SELECT n.id, n.cohort, n.company, '2016-10', printf('ABS-AGAC-%s-%04d', h.name, n.rank), '2016-11-04', made.entry
FROM notice n JOIN cohort h ON h.id = n.cohort CROSS JOIN made;

INSERT INTO absentQuarter (notice, student, day, quarter, slot, minutes, entry)
SELECT n.id, a.student, a.day, a.quarter, a.slot, a.minutes, made.entry
FROM absence a JOIN notice n ON n.cohort = a.cohort AND n.company = a.company CROSS JOIN made ORDER BY n.id, a.student, a.day, a.quarter;

INSERT INTO noticeSending (notice, means, sentOn, proof, entry)
SELECT id, 'email', '2016-11-05', 'accusé de réception', made.entry FROM notice, made;

INSERT INTO justification (student, firstDay, lastDay, reason, document, receivedOn, entry)
SELECT student, min(day), min(day), 'illness', 'Certificat médical', min(day), made.entry FROM absence, made
WHERE student % 3 = 0 GROUP BY student;

INSERT INTO justificationDecision (justification, isAccepted, decidedOn, note, entry)
SELECT id, 1, '2016-11-02', '', entry FROM justification;

INSERT INTO attendanceCorrection (student, day, quarter, slot, minutes, change, reason, correctedOn, entry)
SELECT student, day, quarter, slot, minutes, 1, 'feuille retrouvée', '2016-11-02', made.entry FROM absence, made WHERE student % 30 = 7;
