"""Assessment: a cohort of six units and 24 marks a student; marks imported, results, a jury's grid and closing, reports printed.

Each step starts from the base that the program left at the step before. Of 200 students, what ScoDoc 9 takes is told as well."""
import csv
import io
from pathlib import Path

from generate import make_up_entry, unguarded
from measure import TIMES, Run, best, rows
from rendering import printed
from report import growth

SIZES = (16, 200, 2000)  # the last two tell the growth
READINGS = 9
PLAN = Path(__file__).with_name("assessment.sql")
ASSISTANT = ["--acteur", "assistante-formation", "--le", "2017-02-20"]
PEDAGOGY = ["--acteur", "directrice-pedagogique", "--le", "2017-02-20"]
PRESIDENT = ["--acteur", "enseignant-referent", "--le", "2017-02-27"]
JURIES = """promotion;code;semestre;jour;president
2016;JURY-B-1;1;27/02/2017;enseignant-referent
2016;JURY-B-2;2;03/07/2017;enseignant-referent
"""
RESULTS = ["resultats", "2016", "--format", "csv"]
REPORTS = ["bulletin", "imprimer", "2016", "--semestre", "1", "--ensemble", *ASSISTANT[:2], "--le", "2017-03-01"]
# Seconds for 200 students, the lowest of issue 5, « ScoDoc 9 as published »: averages 0.3–0.4, jury decisions 60, reports as PDF 10.
SCODOC = {"averages": 0.3, "decisions": 60, "reports": 10}


def cells(output: str) -> list[list[str]]:
    """A file of the program as a spreadsheet reads it, without its head."""
    return list(csv.reader(io.StringIO(output.lstrip("\ufeff")), delimiter=";"))[1:]


def lines(output: str) -> list[list[str]]:
    return [line.split(";") for line in output.splitlines()]


class Assessment:
    """The measures of one size: each step's run beside its reference's."""

    def __init__(self, bench, students: int):
        self.bench, self.students = bench, students
        self.folder = bench.scratch / f"assessment-{students}"
        self.folder.mkdir()
        self.base = bench.copy(bench.base(students), f"{students}-assessed")
        self.runs: dict[str, dict[str, Run]] = {}
        self.plan()

    def plan(self):
        with unguarded(self.base) as connection:
            make_up_entry(connection, "2017-02-13")
            connection.commit()
            connection.executescript(f"BEGIN;{PLAN.read_text('utf-8')}COMMIT;")
            given = connection.execute("SELECT '2016', code, studentCode, note FROM given ORDER BY assessment, student").fetchall()
        with (self.folder / "notes.csv").open("w", encoding="utf-8", newline="") as file:
            file.write("promotion;epreuve;stagiaire;note\r\n")
            file.writelines(";".join(row) + "\r\n" for row in given)
        self.marks = len(given)

    def reference(self, base: Path, *words) -> Run:
        return self.bench.run(self.bench.scratch / "reference_results", base, *words)

    def same(self, what: str, ours, theirs):
        if ours != theirs:
            raise SystemExit(f"bench: {self.students} students: {what} are not the reference's")

    def written(self, name: str, reference, ours, *tables: tuple[str, slice], is_kept=True):
        """Measures a step that writes, each time on a copy, and keeps the base that the program leaves, unless said otherwise."""
        self.runs[name] = best({
            "reference": lambda: reference(self.bench.copy(self.base, "reference")), "alternance": lambda: ours(self.bench.copy(self.base))})
        kept, other = self.bench.scratch / "copy.base", self.bench.scratch / "reference.base"
        for table, part in tables:
            self.same(f"the rows of {table}", *([row[part] for row in rows(base, table)] for base in (kept, other)))
        if is_kept:
            kept.replace(self.base)

    def read(self, name: str, reference: list, command: list):
        self.runs[name] = best({
            "reference": lambda: self.reference(self.base, *reference), "alternance": lambda: self.bench.alternance(self.base, *command)},
            READINGS)

    def imported(self, name: str, kind: str, options: list, table: str, is_kept=True):
        file = self.folder / f"{kind}.csv"
        self.written(
            name, lambda base: self.bench.run(self.bench.scratch / "reference_rows", base, kind, file),
            lambda base: self.bench.alternance(base, "importer", kind, file, *options), (table, slice(None)), is_kept=is_kept)

    def measure(self):
        self.imported("marks", "notes", ASSISTANT, "mark")
        juries = self.folder / "jurys.csv"
        juries.write_text(JURIES, "utf-8")
        self.bench.alternance(self.base, "importer", "jurys", juries, *PEDAGOGY)
        self.results()
        self.grid()
        self.harmonise()
        self.imported("changes", "harmonisations", PRESIDENT, "juryChange", is_kept=False)
        self.written(
            "decisions", lambda base: self.reference(base, "close", "JURY-B-1"),
            lambda base: self.bench.alternance(base, "jury", "clore", "JURY-B-1", *PRESIDENT),
            ("juryDecision", slice(0, 7)), ("juryClosing", slice(None)))  # all but the sentence, and the entry after it
        self.read("next", ["grid"], ["jury", "voir", "JURY-B-2", *PRESIDENT])
        self.documents, self.printing = printed(self.bench, self.base, REPORTS, 1 if self.students > 200 else TIMES)
        return self

    def results(self):
        self.read("averages", ["lines"], RESULTS + ASSISTANT)
        ours, theirs = (self.runs["averages"][who].output for who in ("alternance", "reference"))
        self.same("the averages", sorted([row[0], row[2], row[6]] for row in cells(ours)), sorted(lines(theirs)))

    def harmonise(self):
        """One student of ten, half a point less in the second unit."""
        figures = [(row[0], int(row[2].replace(",", ""))) for row in lines(self.runs["averages"]["reference"].output)
                   if row[1] == "UE12" and row[0].endswith("5") and row[2][0].isdigit()]
        with (self.folder / "harmonisations.csv").open("w", encoding="utf-8", newline="") as file:
            file.write("jury;stagiaire;ue;avant;apres;motif\r\n")
            for code, figure in figures:
                before, after = (f"{each // 100},{each % 100:02}" for each in (figure, figure - 50))
                file.write(f"JURY-B-1;{code};UE12;{before};{after};Barème de Paris\r\n")
        self.changes = len(figures)

    def grid(self):
        command = ["jury", "voir", "JURY-B-1", *PRESIDENT]
        self.read("grid", ["grid"], command)
        ours = cells(self.bench.alternance(self.base, *command, "--format", "csv").output)
        theirs = lines(self.runs["grid"]["reference"].output)
        self.same("the results of the grid", sorted([row[0], *row[2:-1]] for row in ours), sorted(theirs))


TOLD = {
    "marks": "import of {marks:,} marks",
    "averages": "results of {students:,} students",
    "grid": "  jury's grid",
    "changes": "  {changes:,} results harmonised",
    "next": "  the next jury's, all decided",
    "decisions": "  jury closed, {decisions:,} decisions, durable",
}


def tell(report, each: Assessment, smaller: Assessment | None):
    words = {"marks": each.marks, "students": each.students, "changes": each.changes, "decisions": 6 * each.students}
    for name, what in TOLD.items():
        ours, reference = each.runs[name]["alternance"], each.runs[name]["reference"]
        note = growth(smaller.runs[name]["alternance"], ours) if smaller else f"{ours.megabytes:.0f} MB"
        report.compare(what.format(**words), ours.seconds, reference.seconds, "", f"{note} beside {reference.megabytes:.0f} MB")
    ours = each.printing["alternance"]
    note = growth(smaller.printing["alternance"], ours) if smaller else f"{ours.megabytes:.0f} MB"
    for name, what, remark in [
        ("bare", f"  reports in {each.documents} PDF, bare Typst", note), ("bare2", "    the same, two threads", ""),
        ("worker", "    the same, the worker alone", ""),
    ]:
        report.compare(what, ours.seconds, each.printing[name].seconds, "1.3" if name == "bare" else "", remark)


def tell_scodoc(report, each: Assessment):
    runs = {name: run["alternance"] for name, run in each.runs.items()} | {"reports": each.printing["alternance"]}
    for name, stated in SCODOC.items():
        report.compare(f"{name} of {each.students}, ScoDoc 9 as published", runs[name].seconds, stated, "0.05", "stated, not measured here")


def assessment(bench, sizes=SIZES):
    measured = {size: Assessment(bench, size).measure() for size in sizes}
    for size, each in measured.items():
        tell(bench.report, each, measured.get(size // 10))
        if size == 200:
            tell_scodoc(bench.report, each)
