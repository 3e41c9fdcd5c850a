"""Tutoring: the yearly statements of all tutors, and a list of tutors proposed for 2,000 students.

The reference of the statements is one SELECT in C, whose sums are verified; that of the proposal a greedy list in C."""
import csv
import io
import json
import sqlite3
from collections import defaultdict
from pathlib import Path

from measure import best

TUTORS, STUDENTS = 2000, 2000
STATEMENTS = ["etats-tutorat", "2016", "--le", "2017-07-31", "--format", "json"]
PROPOSAL = ["tuteurs", "proposer", "2016", "--le", "2017-07-31", "--acteur", "responsable-alternance", "--format", "csv"]


def visited(bench, learners: int) -> Path:
    """A base whose learners are visited, its tariffs agreed."""
    path = bench.copy(bench.base(learners), f"{learners}-visited")
    for director in ("directeur-cnam", "directeur-cfa"):
        bench.alternance(path, "approuver", "tarifs", "--acteur", director, "--le", "2016-11-04")
    connection = sqlite3.connect(path)
    guards = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid").fetchall()
    lecturers, = connection.execute("SELECT count(*) FROM lecturer").fetchone()
    connection.executescript("".join(f"DROP TRIGGER {name};" for name, _ in guards))
    connection.execute("CREATE TEMP TABLE tutors AS SELECT ? AS n", [min(TUTORS, lecturers)])
    connection.executescript("BEGIN;" + Path(__file__).with_name("tutoring.sql").read_text("utf-8") + "COMMIT;")
    connection.executescript("".join(f"{sql};" for _, sql in guards) + "ANALYZE")
    connection.close()
    return path


def cents(amount: str) -> int:
    return int(amount.replace(".", ""))


def statements(bench, learners: int):
    base = visited(bench, learners)
    runs = best({
        "reference": lambda: bench.run(bench.scratch / "reference_statements", base),
        "alternance": lambda: bench.alternance(base, *STATEMENTS),
    })
    ours = {each["tuteur"]: (each["visites"], cents(each["total"])) for each in json.loads(runs["alternance"].output)}
    theirs = {tutor: (int(visits), int(total)) for tutor, visits, total in map(str.split, runs["reference"].output.splitlines())}
    if ours != theirs:
        raise SystemExit(f"bench: {learners} learners: the statements are not the reference's")
    bench.report.compare(
        f"statements of {len(ours):,} tutors, {learners:,} students", runs["alternance"].seconds, runs["reference"].seconds, "",
        f"{sum(visits for visits, _ in ours.values()):,} visits, {runs['alternance'].megabytes:.0f} MB beside "
        f"{runs['reference'].megabytes:.0f} MB")


def quality(rows: list[tuple[str, str, str, int]]) -> str:
    """Companies whose students have several tutors, and between which kilometres the tutors of an institution are: (company, tutor,
    employer, metres)."""
    companies, metres = defaultdict(set), defaultdict(lambda: defaultdict(int))
    for company, tutor, employer, distance in rows:
        companies[company].add(tutor)
        metres[employer.upper()][tutor] += distance
    split = sum(len(tutors) > 1 for tutors in companies.values())
    spread = max(max(own.values()) - min(own.values()) for own in metres.values())
    return f"{split} of {len(companies)} companies split, tutors within {spread / 1000:.0f} km"


def proposal(bench, learners: int):
    base = visited(bench, learners)
    runs = best({
        "reference": lambda: bench.run(bench.scratch / "reference_tutors", base),
        "alternance": lambda: bench.alternance(base, *PROPOSAL),
    })
    ours = [
        (row["entreprise"], row["tuteur"], row["employeur"], int(float(row["distance"].split("\u00a0")[0].replace(",", ".") or 0) * 1000))
        for row in csv.DictReader(io.StringIO(runs["alternance"].output.lstrip("\ufeff")), delimiter=";")]
    theirs = [(company, tutor, employer, int(metres))
              for _, company, tutor, employer, metres in map(str.split, runs["reference"].output.splitlines())]
    if len(ours) != len(theirs):
        raise SystemExit(f"bench: {len(ours)} students have a tutor, {len(theirs)} by the reference")
    bench.report.compare(
        f"tutors proposed for {learners:,} students", runs["alternance"].seconds, runs["reference"].seconds, "",
        f"{quality(ours)}, beside {quality(theirs)}")


def tutoring(bench, sizes: list[int]):
    for size in sizes[1:]:
        statements(bench, size)
    proposal(bench, STUDENTS)
