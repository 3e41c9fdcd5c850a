"""A recruitment: applications imported, one of ten decided by one commission, the letters printed; at 1 × and at 10 ×.

Each step starts from the base that the program left at the step before. The reference writes the same rows, which is verified."""
import sys
from pathlib import Path

import applicants
from measure import Run, best, rows
from rendering import printed, tell
from report import growth

# What a step's command is called in the report, its day, who acts, its words ({} is the folder), the tables it writes.
STEPS = {
    "candidats": ("import, {:,} applications", "2016-02-08", "assistante-formation", ["importer", "candidats", "{}/candidats.csv"],
                  ["application", "applicationDocument"]),
    "dossiers": ("  {:,} files centralised", "2016-02-09", "responsable-alternance", ["dossier", "centraliser", "2016"], ["centralisation"]),
    "convocations": ("  {:,} candidates convened", "2016-02-11", "assistante-formation",
                     ["selection", "convoquer", applicants.SESSION, "--salle", "B12"], ["convocation"]),
    "epreuves": ("  {:,} marks", "2016-02-25", "assistante-formation", ["importer", "epreuves", "{}/epreuves.csv"], ["testMark"]),
    "entretiens": ("  {:,} interviews", "2016-02-25", "responsable-alternance", ["importer", "entretiens", "{}/entretiens.csv"],
                   ["interview", "juror"]),
    "decisions": ("  {:,} decisions", applicants.DECIDED_ON, "directeur-cnam", ["importer", "decisions", "{}/decisions.csv"],
                  ["admissibilityDecision"]),
}
FILES = {"dossiers": "candidats", "convocations": "decisions"}  # the reference reads the candidates there
SEATS = [
    "directeur_cnam=directeur-cnam", "directeur_cfa=directeur-cfa", "responsable_alternance=responsable-alternance",
    "directeur_pole=directeur-pole", "directrice_pedagogique=directrice-pedagogique"]
LETTERS = ["lettres", "2016", "--envoyer", "--acteur", "responsable-alternance", "--le", "2016-04-04"]
READING = ["--acteur", "responsable-alternance", "--le", "2016-04-04"]


class Recruitment:
    """The measures of one size: each step's run beside its reference's."""

    def __init__(self, bench, applications: int):
        self.bench, self.applications, self.decided = bench, applications, applications // 10
        self.folder = bench.scratch / f"recruitment-{applications}"
        self.folder.mkdir()
        print(f"bench: making a recruitment of {applications:,} applications", file=sys.stderr)
        self.heard = applicants.files(self.folder, applications, self.decided)
        self.base = self.folder / "recruitment.base"
        applicants.make(bench.program, self.base, self.folder)
        self.runs: dict[str, dict[str, Run]] = {}
        self.reading: dict[str, Run] = {}

    def step(self, name: str):
        """Measures a step, and keeps the base that the program leaves."""
        _, day, actor, words, tables = STEPS[name]
        command = [word.format(self.folder) for word in words] + (self.heard if name == "convocations" else [])
        file = self.folder / f"{FILES.get(name, name)}.csv"
        self.runs[name] = best({
            "reference": lambda: self.bench.run(
                self.bench.scratch / "reference_rows", self.bench.copy(self.base, "reference"), name, file),
            "alternance": lambda: self.alternance(self.bench.copy(self.base), actor, day, *command),
        })
        ours, reference = self.bench.scratch / "copy.base", self.bench.scratch / "reference.base"
        for table in tables:
            if rows(ours, table) != rows(reference, table):
                raise SystemExit(f"bench: {name}: the rows of {table} are not the reference's")
        ours.replace(self.base)

    def alternance(self, base: Path, actor: str, day: str, *command) -> Run:
        return self.bench.alternance(base, *command, "--acteur", actor, "--le", day)

    def commission(self):
        """The commission is convened, then composed: two rows and five."""
        self.alternance(self.base, "directeur-cnam", "2016-03-09", "commission", "convoquer", applicants.COMMISSION)
        self.alternance(self.base, "directeur-cnam", applicants.DECIDED_ON, "commission", "composer", applicants.COMMISSION, *SEATS)

    def read(self, name: str, *command):
        self.reading[name] = best({"": lambda: self.bench.alternance(self.base, *command, *READING)})[""]

    def measure(self):
        self.step("candidats")
        for name in ["dossiers", "convocations", "epreuves", "entretiens"]:
            self.step(name)
        self.commission()
        self.step("decisions")
        self.read("candidats 2016", "candidats", "2016")
        self.read("commission voir", "commission", "voir", applicants.COMMISSION)
        self.letters, self.printing = printed(self.bench, self.base, LETTERS)
        return self

    def total(self, who: str) -> Run:
        """All the steps of the commission, from the files to the decisions."""
        runs = [each[who] for name, each in self.runs.items() if name != "candidats"]
        return Run(sum(run.seconds for run in runs), max(run.megabytes for run in runs))


def tell_step(report, what: str, small: dict[str, Run], large: dict[str, Run], aim: str = ""):
    ours, reference = large["alternance"], large["reference"]
    note = f"{growth(small['alternance'], ours)} beside {reference.megabytes:.0f} MB"
    report.compare(what, ours.seconds, reference.seconds, aim, note)


def recruitment(bench, sizes: list[int]):
    small, large = (Recruitment(bench, size).measure() for size in sizes)
    totals = [{who: each.total(who) for who in ("alternance", "reference")} for each in (small, large)]
    for name, (what, *_) in STEPS.items():
        tell_step(bench.report, what.format(int(large.runs[name]["reference"].output)), small.runs[name], large.runs[name],
                  "2 s" if name == "candidats" else "")
        if name == "candidats":
            tell_step(bench.report, f"commission of {large.decided:,} candidates", *totals)
    for name, run in large.reading.items():
        bench.report.tell(f"{name}, {large.applications:,} applications", f"{run.seconds:.2f} s", "0.3 s", growth(small.reading[name], run))
    note = f"{large.letters:,} letters, {growth(small.printing['alternance'], large.printing['alternance'])}"
    tell(bench.report, large.letters, large.printing, "letters rendered, bare Typst", note)
