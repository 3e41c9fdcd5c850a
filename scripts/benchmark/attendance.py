"""Attendance: the totals of a cohort, a sheet signed and written durably, what is asked of a cohort all day long.

The reference of what is asked is the same command on a base that holds this cohort alone: among thousands it must take no longer."""
import json
import sqlite3
import statistics
from pathlib import Path

from measure import Run, best
from report import seconds

READINGS = 9  # they last milliseconds: the best of three would tell the machine's moods
COHORT, GROUP, SHEETS = "2016", 16, 40  # of November's eighty sheets, half signed by one learner, half by all
ALONE = [f"B2016-{learner:05}" for learner in range(2, GROUP + 1)]  # who is away when the first signs alone
COORDINATOR, END = ["--acteur", "coordinatrice"], ["--le", "2016-12-01"]
TOTALS = {"month": ["--par", "stagiaire", "--mois", "2016-10"], "year": ["--par", "annee"]}
READ = {
    "feuilles of a day": ["feuilles", COHORT, "--jour", "2016-10-05"],
    "feuilles of a month": ["feuilles", COHORT, "--mois", "2016-10"],
    "emploi-du-temps": ["emploi-du-temps", COHORT],
    "emploi-du-temps of a lecturer": ["emploi-du-temps", "--intervenant", "B-00001"],
    "a-signer": ["a-signer", COHORT, "--mois", "2016-11", *END],
    "alertes": ["alertes", COHORT, "--le", "2017-03-31"],
    "certificats": ["certificats", COHORT, "--mois", "2016-10", "--le", "2016-12-01"],
}
WRITTEN = {  # one after the other
    "transmettre": ["transmettre", COHORT, "--mois", "2016-10", "--le", "2016-11-05"],
    "absences --declarer": ["absences", COHORT, "--mois", "2016-10", "--declarer", "--le", "2016-11-05"],
}
DECLARED = {
    "absences": ["absences", COHORT, "--mois", "2016-10", "--le", "2016-11-06"],
    "absences --toutes": ["absences", COHORT, "--mois", "2016-10", "--toutes", "--le", "2016-11-06"],
    "transmettre --apercu": ["transmettre", COHORT, "--mois", "2016-10", "--apercu", "--le", "2016-11-06"],
}


def minutes(hours: str) -> int:
    """The program prints hundredths of an hour."""
    return round(int(hours.replace(".", "")) * 0.6)


def totals(bench, base: Path, learners: int):
    """The sums of the program are those of a plain SELECT, which is verified."""
    for span, options in TOTALS.items():
        runs = best({
            "reference": lambda: bench.run(bench.scratch / "reference_totals", base, COHORT, span),
            "alternance": lambda: bench.alternance(base, "heures", COHORT, *options, *COORDINATOR, "--format", "json"),
        }, READINGS)
        lines = json.loads(runs["alternance"].output)
        ours = [(each["stagiaire"], each.get("annee", 0), minutes(each["heuresStagiaires"])) for each in lines]
        theirs = [(code, int(year), int(total)) for code, year, total in map(str.split, runs["reference"].output.splitlines())]
        if sorted(ours) != sorted(theirs):
            raise SystemExit(f"bench: {span}: the totals are not the reference's")
        bench.report.compare(
            f"totals per student, {span}, among {learners:,}", runs["alternance"].seconds, runs["reference"].seconds, "",
            f"{len(ours)} students, {sum(line[2] for line in ours) // 60:,} hours, {runs['alternance'].megabytes:.0f} MB")


def many(runs) -> Run:
    """Processes one after the other."""
    runs = list(runs)
    return Run(sum(run.seconds for run in runs), max(run.megabytes for run in runs))


def signed(base: Path) -> tuple:
    """What November's sheets hold."""
    connection = sqlite3.connect(base)
    try:
        return connection.execute(
            "SELECT count(*), sum(student), sum(quarter), sum(slot), sum(minutes) FROM signature"
            " WHERE student <= ? AND day BETWEEN '2016-11-01' AND '2016-11-30'", [GROUP]).fetchone()
    finally:
        connection.close()


def signing(bench, base: Path, learners: int):
    """Sheets of one signature, then of sixteen; the program is started for each, as is the reference unless it is said."""
    def emarger(sheet: int, *absent):
        options = [word for each in absent for word in ("--sauf", each)]
        return bench.alternance(copy, "emarger", f"N{sheet // 2:03}", "--quarts", 1 + sheet % 4, *options, *COORDINATOR, *END)

    def reference(first: int, sheets: int, signatures: int):
        return bench.run(bench.scratch / "reference_sign", copy, first, sheets, signatures)

    copy = bench.scratch / "copy.base"
    measures = {
        "alternance one": lambda: many(emarger(sheet, *ALONE) for sheet in range(SHEETS)),
        "reference one": lambda: many(reference(sheet, 1, 1) for sheet in range(SHEETS)),
        "in one process": lambda: reference(0, SHEETS, 1),
        "alternance sixteen": lambda: many(emarger(sheet) for sheet in range(SHEETS, 2 * SHEETS)),
        "reference sixteen": lambda: many(reference(sheet, 1, GROUP) for sheet in range(SHEETS, 2 * SHEETS)),
    }
    rows = {}

    def on_a_copy(name: str, measure):
        bench.copy(base)
        run, rows[name] = measure(), signed(copy)
        return run

    runs = best({name: lambda name=name, measure=measure: on_a_copy(name, measure) for name, measure in measures.items()})
    if rows["alternance one"] != rows["reference one"] or rows["alternance sixteen"] != rows["reference sixteen"]:
        raise SystemExit("bench: the signatures are not the reference's")
    opening = statistics.median(
        bench.alternance(copy, "emarger", "nowhere", *COORDINATOR, *END, may_refuse=True).seconds for _ in range(20))
    ours, theirs = SHEETS / runs["alternance one"].seconds, SHEETS / runs["reference one"].seconds
    bench.report.rate(f"one signature, durable, among {learners:,}", ours, theirs, "/s", "", "a process each, on both sides")
    bench.report.rate(
        "  beside SQLite without its process", ours, SHEETS / runs["in one process"].seconds, "/s", "",
        f"ours starts and opens each time: {seconds(opening)} of {seconds(1 / ours)} before anything is written")
    bench.report.rate(
        "  a sheet of 16 signatures", SHEETS / runs["alternance sixteen"].seconds, SHEETS / runs["reference sixteen"].seconds, "/s", "",
        f"sheets, a process each; {runs['alternance sixteen'].megabytes:.0f} MB")


def told(bench, name: str, runs: dict[str, Run], learners: int):
    small, large = runs["small"], runs["large"]
    bench.report.compare(
        f"{name}, among {learners:,}", large.seconds, small.seconds, "", f"{large.megabytes:.0f} MB beside {small.megabytes:.0f} MB")


def read(bench, bases: dict[str, Path], commands: dict[str, list], learners: int):
    for name, words in commands.items():
        runs = best({size: lambda base=base: bench.alternance(base, *words, *COORDINATOR) for size, base in bases.items()}, READINGS)
        told(bench, name, runs, learners)


def write(bench, bases: dict[str, Path], learners: int) -> dict[str, Path]:
    """Each command starts from the base that the one before left; the bases as they are after the last are returned."""
    bases = {size: bench.copy(base, f"{size}-attendance") for size, base in bases.items()}
    for name, words in WRITTEN.items():
        runs = best({
            size: lambda size=size, base=base: bench.alternance(bench.copy(base, f"{size}-written"), *words, *COORDINATOR)
            for size, base in bases.items()})
        for size, base in bases.items():
            (bench.scratch / f"{size}-written.base").replace(base)
        told(bench, name, runs, learners)
    return bases


def attendance(bench, learners: int):
    bases = {"small": bench.cohorts(GROUP), "large": bench.cohorts(learners)}
    totals(bench, bases["large"], learners)
    signing(bench, bases["large"], learners)
    read(bench, bases, {f"heures, {span}": ["heures", COHORT, *options] for span, options in TOTALS.items()} | READ, learners)
    read(bench, write(bench, bases, learners), DECLARED, learners)
