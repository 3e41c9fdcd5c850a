-- Two visits of each learner, after generate.sql: reported but one of fifty, by the tutors in turn, from 0 to 119,9 km, the transport agreed
-- but one of ten. Half of the lecturers become Cnam's, the CFA's have both prior agreements. :tutors is how many visit.
UPDATE lecturer SET employer = (SELECT id FROM partner WHERE code = 'CNAM') WHERE id % 2 = 0;

INSERT INTO visit (student, year, rank, day, tutor, distanceMetres, transport, reason, entry)
SELECT s.id, 1, k.rank, k.day, 1 + s.id % tutors.n, c.company * 37 % 1200 * 100, 'vehicule_personnel', '', (SELECT max(id) FROM journal)
FROM student s JOIN contract c ON c.student = s.id CROSS JOIN (SELECT 1 AS rank, '2016-12-08' AS day UNION ALL SELECT 2, '2017-04-26') k CROSS JOIN tutors ORDER BY s.id, k.rank;

INSERT INTO visitReport (visit, reportedOn, entry) SELECT id, date(day, '+7 days'), entry FROM visit WHERE id % 50 <> 0;

INSERT INTO transportApproval (visit, person, approvedOn, entry)
SELECT id, (SELECT min(id) FROM person), date(day, '+8 days'), entry FROM visit WHERE distanceMetres > 50000 AND id % 10 <> 0;

INSERT INTO tutorAgreement (cohort, tutor, role, person, agreedOn, entry)
SELECT (SELECT min(id) FROM cohort), l.id, r.column1, (SELECT min(id) FROM person), '2016-09-19', (SELECT max(id) FROM journal)
FROM lecturer l CROSS JOIN (VALUES ('pedagogicalDirector'), ('cfaDirector')) r WHERE l.id % 2 = 1;
