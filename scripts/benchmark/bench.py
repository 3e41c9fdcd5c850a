"""What scripts/bench measures, one function each.

    bench.py PROGRAM SCRATCH APPLICATIONS LEARNERS…      SCRATCH: a folder that holds the compiled references
"""
import json
import sqlite3
import subprocess
import sys
from pathlib import Path

from assessment import assessment
from attendance import attendance
from measure import Run, Stopwatch, best, fresh_copy
from recruitment import recruitment
from rendering import printed, tell
from report import Report, machine, seconds
from semester import ABSENCES, CROWDED, semester
from tutoring import tutoring

HERE = Path(__file__).resolve().parent
MONTH = ["facturer", "2016", "--mois", "2016-10", "--le", "2016-11-05"]


class Bench:
    def __init__(self, program: Path, scratch: Path):
        self.program, self.scratch, self.report = program, scratch, Report()
        self.run = Stopwatch(scratch).run
        self.median = Stopwatch(scratch).median

    def base(self, learners: int) -> Path:
        path = self.scratch / f"{learners}.base"
        if not path.exists():
            self.make(path, learners)
        return path

    def cohorts(self, learners: int) -> Path:
        """A base of cohorts of 16."""
        path = self.scratch / f"{learners}-cohorts.base"
        if not path.exists():
            self.make(path, learners, "--cohorts")
        return path

    def make(self, path: Path, learners: int, *more):
        print(f"bench: making a base of {learners:,} learners", file=sys.stderr)
        subprocess.run([sys.executable, "-B", HERE / "generate.py", self.program, path, str(learners), *more], check=True)

    def copy(self, base: Path, name: str = "copy") -> Path:
        return fresh_copy(base, self.scratch / f"{name}.base")

    def alternance(self, base: Path, *arguments, **options) -> Run:
        return self.run(self.program, *arguments, "--base", base, **options)

    def invoiced(self, learners: int) -> Path:
        """A base whose month is invoiced, kept for what comes after."""
        path = self.scratch / f"{learners}-invoiced.base"
        if not path.exists():
            self.copy(self.base(learners), path.stem)
            self.alternance(path, *MONTH)
        return path


def totals(text: str) -> tuple[int, int, int]:
    """Invoices, minutes and cents of the list that the program prints."""
    invoices = json.loads(text)
    hundredths = [[int(each[key].replace(".", "")) for each in invoices] for key in ("heures", "montant")]
    return len(invoices), sum(hundredths[0]) * 60 // 100, sum(hundredths[1])


def month(bench: Bench, learners: int):
    base = bench.base(learners)
    runs = best({
        "reference": lambda: bench.run(bench.scratch / "reference_month", bench.copy(base)),
        "alternance": lambda: bench.alternance(bench.copy(base), *MONTH, "--format", "json"),
    })
    ours, reference = runs["alternance"], runs["reference"]
    expected = tuple(map(int, reference.output.split()))
    if totals(ours.output) != expected:
        raise SystemExit(f"bench: {learners} learners: {totals(ours.output)} is not the reference's {expected}")
    bench.report.compare(
        f"month of {learners:,} learners", ours.seconds, reference.seconds, "2.0" if learners > 16 else "",
        f"{expected[0]:,} invoices, {ours.megabytes:.0f} MB beside {reference.megabytes:.0f} MB")


def rendering(bench: Bench, learners: int):
    count, runs = printed(bench, bench.base(learners), MONTH)
    tell(bench.report, count, runs, "invoices rendered, bare Typst", f"{count} invoices issued and printed, beside one thread of Typst")


def start(bench: Bench):
    empty = bench.median(bench.scratch / "empty")
    bench.report.compare("start: --version", bench.median(bench.program, "--version"), empty, "15 ms", "median of 50, beside an empty process")
    small = bench.invoiced(16)
    bench.report.compare(
        "start: factures, 16 learners", bench.median(bench.program, "factures", "2016", "--base", small), empty)


def verification(bench: Bench, learners: int):
    """The entry that generate.py made up is found, and nothing else."""
    base = bench.invoiced(learners)
    found = best({"": lambda: bench.alternance(base, "verifier", may_refuse=True)})[""]
    findings = [line for line in found.output.splitlines() if line.startswith("✗")]
    if len(findings) != 2 or not all("n° 3 " in line for line in findings):
        raise SystemExit(f"bench: verifier found {findings}")
    bench.report.tell(f"verifier, {learners:,} learners", seconds(found.seconds), note=f"{found.megabytes:.0f} MB")


def signatures(base: Path) -> tuple:
    """Enough of all the signatures to tell whether two bases hold the same."""
    connection = sqlite3.connect(base)
    try:
        return connection.execute(
            "SELECT count(*), sum(minutes), sum(quarter), sum(slot), sum(student * (slot + quarter)), min(day), max(day)"
            " FROM signature").fetchone()
    finally:
        connection.close()


def importing(bench: Bench, learners: int):
    base, file = bench.scratch / f"{learners}-unsigned.base", bench.scratch / f"{learners}.csv"
    bench.make(base, learners, file)
    options = ["--acteur", "coordinatrice", "--le", "2016-11-02"]
    runs = best({
        "reference": lambda: bench.run(bench.scratch / "reference_import", bench.copy(base, "reference"), file),
        "alternance": lambda: bench.alternance(bench.copy(base), "importer", "emargements", file, *options),
    })
    rows = int(runs["reference"].output)
    if signatures(bench.scratch / "copy.base") != signatures(bench.scratch / "reference.base"):
        raise SystemExit(f"bench: {learners} learners: the signatures are not the reference's")
    for each in (base, file):
        each.unlink()
    bench.report.rate(
        f"import, {rows:,} signatures", rows / runs["alternance"].seconds, rows / runs["reference"].seconds, "/s", "",
        f"{runs['alternance'].megabytes:.0f} MB beside {runs['reference'].megabytes:.0f} MB")


def main():
    program, scratch = Path(sys.argv[1]), Path(sys.argv[2])
    applications, *sizes = map(int, sys.argv[3:])
    bench = Bench(program, scratch)
    for size in sizes:
        month(bench, size)
    rendering(bench, 2000)
    start(bench)
    for size in sizes[1:]:
        verification(bench, size)
    for size in sizes[1:]:
        importing(bench, size)
    attendance(bench, sizes[-1])
    tutoring(bench, sizes)
    recruitment(bench, [applications // 10, applications])
    assessment(bench)
    for cohorts, absences in ((1, ABSENCES), (1, CROWDED), (20, ABSENCES)):
        semester(bench, cohorts, absences)
    print(f"Best of three, of nine for what is read of one cohort; {machine()}.\n\n{bench.report.text}\n")
    print("The month's reference is C on the same base: same sums, lines and totals, durable, in two plain tables; no trigger, key,\n"
          "journal, cap across months, agreement, nor list to print. Typst's reference makes the same documents, none written.\n"
          "The import's and the signatures' are C: same rows, verified, under the same triggers; no cell checked, no journal.\n"
          "The totals' is one SELECT in C, same sums, verified; neither corrections nor hours delivered. Where a cohort is among others,\n"
          "the reference is the same command on a base that holds it alone: their ratio says what the others cost.\n"
          "The statements' is one SELECT in C, same sums, verified; neither the lines nor the scale by the year's kilometres. The proposal's is\n"
          "a greedy list in C, students by distance; companies are not kept together.\n"
          "The recruitment's reference is C that writes the same rows, verified, under the same triggers; no cell checked, no journal.\n"
          "The semester's is FET, given each cohort in turn: same half-days, absences and earlier classes; neither rooms nor compactness.\n"
          "The results' are C, same averages, verified: no sentence nor former decision; closing writes the same decisions but their sentence.")


if __name__ == "__main__":
    main()
