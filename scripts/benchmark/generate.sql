-- October 2016 of one cohort, or of a cohort for each group: 21 days of four quarter-days, groups of 16, each learner away for
-- 0 to 8 quarter-days, so that 75,000 learners sign exactly 6,000,000 times. generate.py fills learner, company, fund and team with
-- numbers, each team with its cohort, and writes the made-up entry of the journal that every row names.

CREATE TEMP TABLE made AS
SELECT (SELECT max(id) FROM journal) AS entry, (SELECT id FROM partner WHERE code = 'CFA') AS cfa;

CREATE TEMP TABLE classDay AS
WITH RECURSIVE calendar (day) AS (
  SELECT '2016-10-03' UNION ALL SELECT date(day, '+1 day') FROM calendar WHERE day < '2016-10-31'
)
SELECT row_number() OVER (ORDER BY day) - 1 AS rank, day FROM calendar WHERE strftime('%w', day) NOT IN ('0', '6');

CREATE TEMP TABLE half AS SELECT column1 AS rank, column2 AS startsAt, column3 AS endsAt FROM (VALUES (0, 510, 735), (1, 795, 1020));

-- The 84 quarter-days of the month: two halves of two quarters each day.
CREATE TEMP TABLE quarterOfMonth AS
SELECT 4 * d.rank + q.quarter - 1 AS rank, 2 * d.rank + (q.quarter - 1) / 2 AS half, d.day, q.quarter, q.startsAt, q.endsAt
FROM classDay d CROSS JOIN quarterDayTime q ORDER BY 1;

INSERT INTO person (login, civility, lastName, firstName, email, phone, entry)
SELECT printf('B-%05d', n), 'Mme', 'Intervenante', printf('%05d', n), '', '', entry FROM team, made;

INSERT INTO lecturer (id, person, employer, status, profile, entry)
SELECT t.n, p.id, cfa, 'permanent', 'academic', made.entry FROM team t JOIN person p ON p.login = printf('B-%05d', t.n), made;

INSERT INTO organisation (id, kind, siret, legalName, street, postalCode, city, email, phone, paymentDays, serviceCode, entry)
SELECT n, CASE WHEN n % 50 = 7 THEN 'publicBody' ELSE 'company' END, siret(n), printf('Entreprise %05d', n),
  n || ' avenue de la République', '13100', 'Aix-en-Provence', '', '', 30, '', entry FROM company, made
UNION ALL
SELECT 1000000 + n, 'fund', siret(1000000 + n), printf('Opco %02d', n), n || ' rue du Fonds', '75011', 'Paris', '', '', 30, '', entry
FROM fund, made;

INSERT INTO student (id, code, civility, lastName, firstName, bornOn, email, phone, street, postalCode, city, cohort, entry)
SELECT l.n, printf('B2016-%05d', l.n), 'M.', printf('Stagiaire %05d', l.n), 'Camille', '1996-03-14', '', '', l.n || ' rue des Agaves',
  '13100', 'Aix-en-Provence', t.cohort, entry FROM learner l JOIN team t ON t.n = 1 + (l.n - 1) / 16 CROSS JOIN made;

INSERT INTO contract (id, reference, student, company, kind, startsOn, endsOn, signedOn, annualCapMinutes, purchaseOrder, entry)
SELECT n, printf('CB-2016-%05d', n), n, 1 + n * 7919 % (SELECT count(*) FROM company), 'professionnalisation', '2016-09-15',
  '2018-09-14', '2016-09-12', 26760, '', entry FROM learner, made;

-- Of eleven learners, one is paid by a fund, one by a fund with a remainder to the company, the others by their company.
INSERT INTO fundingShare (contract, payer, hourlyRateCents, scope, fundFile, entry)
SELECT n, 1000001 + n / 11 % (SELECT count(*) FROM fund), 915, 'withinCap', printf('D-%06d', n), entry FROM learner, made
WHERE n % 11 IN (0, 5)
UNION ALL
SELECT c.id, c.company, CASE WHEN c.id % 11 = 5 THEN 203 ELSE 915 + c.id * 37 % 586 END, 'withinCap', '', made.entry
FROM contract c, made WHERE c.id % 11 <> 0;

INSERT INTO fundingApproval (contract, partner, person, approvedOn, entry)
SELECT n, p.id, (SELECT min(id) FROM person), '2016-09-19', made.entry FROM learner, partner p, made;

INSERT INTO slot (id, code, cohort, day, startsAt, endsAt, teachingUnit, lecturer, site, entry)
SELECT 42 * (t.n - 1) + 2 * d.rank + h.rank + 1, printf('B%05d-%02d', t.n, 2 * d.rank + h.rank), t.cohort, d.day, h.startsAt, h.endsAt,
  (SELECT min(id) FROM teachingUnit), t.n, (SELECT id FROM site WHERE partner = cfa), entry
FROM team t CROSS JOIN classDay d CROSS JOIN half h CROSS JOIN made;

INSERT INTO quarterDay (slot, quarter, day, startsAt, endsAt, minutes, entry)
SELECT 42 * (t.n - 1) + q.half + 1, q.quarter, q.day, q.startsAt, q.endsAt, q.endsAt - q.startsAt, entry
FROM team t CROSS JOIN quarterOfMonth q CROSS JOIN made;

INSERT INTO signature (student, day, quarter, slot, minutes, remark, entry)
SELECT l.n, q.day, q.quarter, 42 * ((l.n - 1) / 16) + q.half + 1, q.endsAt - q.startsAt, NULL, entry
FROM learner l CROSS JOIN quarterOfMonth q CROSS JOIN made
WHERE (5 * q.rank + l.n) % 84 >= (l.n + 2) % 9;

INSERT INTO monthlyTransfer (cohort, month, rank, handedOn, entry)
SELECT DISTINCT cohort, '2016-10', 1, '2016-11-03', entry FROM team, made;
