"""A semester to be planned: cohorts one after the other, which share their lecturers; the same problem is given to FET.

FET (Debian package `fet`) is a general timetabling program: it must place everything or nothing, and draws at random. Both receive
the same half-days, lecturers' absences and earlier cohorts' classes. Left out for FET: rooms, hours, modules on consecutive days.
"""
import random
import shutil
import sqlite3
import subprocess
import time
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from generate import make_up_entry, unguarded

FIRST, WEEKS, DAY = date(2016, 9, 19), 20, timedelta(days=1)
LAST = FIRST + timedelta(days=7 * WEEKS - 3)
HOLIDAYS = {date(2016, 11, 1), date(2016, 11, 11)}
HALVES = ((510, 735), (795, 1020))
MODULES, BLOCKS = 6, 12  # of each cohort; half-days of each
ABSENCES, CROWDED = 60, 170  # half-days that a lecturer refuses, of 200: everything fits; much does not
FET_PATIENCE = 30


@dataclass
class Problem:
    """Cohorts, each with its weeks in centre; of each cohort, its modules with their lecturer; who is away, when."""
    weeks: dict[int, set[int]]
    lecturers: dict[tuple[int, int], int]
    absences: dict[int, set[tuple[int, int]]]


def drawn(cohorts: int, absences: int) -> Problem:
    """Every second week in centre; three cohorts for four lecturers."""
    draw = random.Random(cohorts)
    count = max(8, MODULES * cohorts // 3)
    times = [(week, half) for week in range(WEEKS) for half in range(10)]
    weeks = {cohort: {week for week in range(WEEKS) if (week + cohort) % 2} for cohort in range(cohorts)}
    lecturers = {(cohort, module): (cohort * MODULES + module) % count for cohort in range(cohorts) for module in range(MODULES)}
    return Problem(weeks, lecturers, {lecturer: set(draw.sample(times, absences)) for lecturer in range(count)})


def day_of(week: int, half: int) -> date:
    return FIRST + timedelta(days=7 * week + half // 2)


def write(connection: sqlite3.Connection, problem: Problem):
    """Straight into the tables, as generate.py does; the cohorts are named 2016, 3001, 3002…"""
    make_up_entry(connection, "2016-08-30")
    entry = connection.execute("SELECT max(id) FROM journal").fetchone()[0]
    cfa = connection.execute("SELECT id FROM partner WHERE code = 'CFA'").fetchone()[0]
    site = connection.execute("SELECT id FROM site WHERE partner = ? AND isMain", [cfa]).fetchone()[0]
    unit = connection.execute("SELECT min(id) FROM teachingUnit WHERE year = 1").fetchone()[0]
    hours = BLOCKS * 210

    def add(table: str, *values) -> int:
        names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")][1:]
        names = names[:len(values)] + ["entry"]
        marks = ", ".join("?" * len(names))
        return connection.execute(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})", [*values, entry]).lastrowid

    version = add("programmeVersion", 1, 2015)
    add("programmePublication", version, 1, "2016-08-30")
    modules = [add("module", version, unit, f"B-{rank}", f"Module {rank}", "trade", hours, cfa) for rank in range(MODULES)]
    for rank in range(len(problem.weeks)):
        add("room", f"B-{rank:02}", site, f"Salle {rank}", 40)
    lecturers = {}
    for rank, away in problem.absences.items():
        person = add("person", f"B-{rank:02}", "Mme", "Intervenante", f"{rank}", "", "")
        lecturers[rank] = add("lecturer", person, cfa, "permanent", "professional")
        agreement = add("nationalAgreement", 1, lecturers[rank], "2016-07-01")
        add("nationalDecision", agreement, "agreed", "2016-08-30", "")
        for week, half in sorted(away):
            add("unavailability", lecturers[rank], day_of(week, half).isoformat(), *HALVES[half % 2], "")
    for cohort, centre in problem.weeks.items():
        name = str(3000 + cohort) if cohort else "2016"
        if cohort:
            identifier = add("cohort", 1, name, "2016-09-15", "2016-09-15", "2018-09-14", 16)
        else:
            identifier = connection.execute("SELECT id FROM cohort").fetchone()[0]
        add("cohortTakeover", identifier, "bench")
        calendar = add("alternanceCalendar", identifier, 1)
        for week in range(WEEKS):
            monday = (FIRST + timedelta(days=7 * week)).isoformat()
            add("alternanceWeek", calendar, monday, "centre" if week in centre else "company")
        for role in ("alternanceManager", "businessHubDirector"):
            add("alternanceAgreement", calendar, role, 1, "2016-08-30")
        for rank, module in enumerate(modules):
            assignment = add("teachingAssignment", identifier, module, lecturers[problem.lecturers[cohort, rank]], 1, hours, "2016-09-19")
            add("assignmentApproval", assignment, 1, "2016-08-30")


def make(program: Path, base: Path, problem: Problem):
    options = ["--base", base, "--le", "2016-07-01"]
    subprocess.run([program, "initialiser", *options, "--acteur", "directeur-cnam"], check=True, capture_output=True)
    subprocess.run(
        [program, "promotion", "ouvrir", "2016", *options, "--acteur", "responsable-alternance"], check=True, capture_output=True)
    with unguarded(base) as connection:
        write(connection, problem)


def planned(program: Path, base: Path, problem: Problem, folder: Path) -> tuple[float, int]:
    """Each cohort planned, its slots imported: the seconds of the planning alone, and the half-days placed."""
    seconds, blocks = 0.0, 0
    for cohort in problem.weeks:
        name, file = str(3000 + cohort) if cohort else "2016", folder / f"{cohort}.csv"
        start = time.perf_counter()
        subprocess.run(
            [program, "planifier", f"AGAC-{name}", "--du", FIRST.isoformat(), "--au", LAST.isoformat(), "--vacances",
             "--ecrire", file, "--base", base, "--acteur", "coordinatrice"], check=True, capture_output=True)
        seconds += time.perf_counter() - start
        blocks += len(file.read_text("utf-8-sig").splitlines()) - 1
        subprocess.run(
            [program, "importer", "seances", file, "--base", base, "--acteur", "coordinatrice", "--le", "2016-09-01"], check=True,
            capture_output=True)
    return seconds, blocks


def listed(parent, name: str, count: str, item: str, names):
    element = ElementTree.SubElement(parent, name)
    if count:
        ElementTree.SubElement(element, count).text = str(len(names))
    for each in names:
        ElementTree.SubElement(ElementTree.SubElement(element, item), "Name").text = each
    return element


def constraint(parent, name: str, **fields) -> ElementTree.Element:
    element = ElementTree.SubElement(parent, name)
    for key, value in {"Weight_Percentage": "100", **fields}.items():
        ElementTree.SubElement(element, key).text = value
    return element


def unavailable(parent, name: str, key: str, who: str, times):
    element = constraint(parent, name, **{key: who, "Number_of_Not_Available_Times": str(len(times))})
    for week, half in sorted(times):
        moment = ElementTree.SubElement(element, "Not_Available_Time")
        ElementTree.SubElement(moment, "Day").text = f"W{week:02}"
        ElementTree.SubElement(moment, "Hour").text = f"H{half}"
    ElementTree.SubElement(element, "Active").text = "true"


def fet_file(problem: Problem, cohort: int, taken: dict[int, set[tuple[int, int]]]) -> ElementTree.ElementTree:
    """A week is a day of FET, a half-day one of its hours."""
    root = ElementTree.Element("fet", version="6.8.7")
    ElementTree.SubElement(root, "Institution_Name").text = "bench"
    listed(root, "Days_List", "Number_of_Days", "Day", [f"W{week:02}" for week in range(WEEKS)])
    listed(root, "Hours_List", "Number_of_Hours", "Hour", [f"H{half}" for half in range(10)])
    listed(root, "Subjects_List", "", "Subject", [f"B-{rank}" for rank in range(MODULES)])
    team = sorted({problem.lecturers[cohort, rank] for rank in range(MODULES)})
    listed(root, "Teachers_List", "", "Teacher", [f"L{lecturer}" for lecturer in team])
    year = ElementTree.SubElement(ElementTree.SubElement(root, "Students_List"), "Year")
    for key, value in {"Name": "G", "Number_of_Students": "16", "Separator": " "}.items():
        ElementTree.SubElement(year, key).text = value
    activities = ElementTree.SubElement(root, "Activities_List")
    for number in range(MODULES * BLOCKS):
        fields = {
            "Teacher": f"L{problem.lecturers[cohort, number // BLOCKS]}", "Subject": f"B-{number // BLOCKS}", "Students": "G", "Duration": "1",
            "Total_Duration": "1", "Id": str(number + 1), "Activity_Group_Id": "0", "Active": "true"}
        activity = ElementTree.SubElement(activities, "Activity")
        for key, value in fields.items():
            ElementTree.SubElement(activity, key).text = value
    times = ElementTree.SubElement(root, "Time_Constraints_List")
    constraint(times, "ConstraintBasicCompulsoryTime", Active="true")
    for lecturer in team:
        unavailable(times, "ConstraintTeacherNotAvailableTimes", "Teacher", f"L{lecturer}", problem.absences[lecturer] | taken[lecturer])
    closed = {
        (week, half) for week in range(WEEKS) for half in range(10)
        if week not in problem.weeks[cohort] or day_of(week, half) in HOLIDAYS}
    unavailable(times, "ConstraintStudentsSetNotAvailableTimes", "Students", "G", closed)
    constraint(ElementTree.SubElement(root, "Space_Constraints_List"), "ConstraintBasicCompulsorySpace", Active="true")
    return ElementTree.ElementTree(root)


def solved_by_fet(problem: Problem, folder: Path) -> tuple[float, int]:
    """The same cohorts, one after the other: seconds, half-days placed; of a cohort that it gives up, the most that it had placed."""
    seconds, blocks, taken = 0.0, 0, {lecturer: set() for lecturer in problem.absences}
    for cohort in problem.weeks:
        file = folder / f"cohort{cohort}.fet"
        fet_file(problem, cohort, taken).write(file, "utf-8", xml_declaration=True)
        start = time.perf_counter()
        subprocess.run(
            ["fet-cl", f"--inputfile={file}", f"--outputdir={folder}", f"--timelimitseconds={FET_PATIENCE}"], capture_output=True)
        seconds += time.perf_counter() - start
        results = [folder / "timetables" / f"{file.stem}{part}" / f"{file.stem}_activities.xml" for part in ("", "-highest")]
        result = next((each for each in results if each.exists()), None)
        placed = [each for each in ElementTree.parse(result).iter("Activity") if each.findtext("Day")] if result else []
        blocks += len(placed)
        for each in placed:
            lecturer = problem.lecturers[cohort, (int(each.findtext("Id")) - 1) // BLOCKS]
            taken[lecturer].add((int(each.findtext("Day")[1:]), int(each.findtext("Hour")[1:])))
    return seconds, blocks


def semester(bench, cohorts: int, absences: int = ABSENCES):
    problem, folder = drawn(cohorts, absences), bench.scratch / f"semester-{cohorts}-{absences}"
    folder.mkdir()
    make(bench.program, folder / "semester.base", problem)
    ours, placed = planned(bench.program, folder / "semester.base", problem, folder)
    asked = cohorts * MODULES * BLOCKS
    what = f"semester of {cohorts} cohort{'s' if cohorts > 1 else ''}, {placed:,} of {asked:,} half-days"
    if not shutil.which("fet-cl"):
        return bench.report.tell(what, f"{ours:.2f} s", note="fet absent (apt-get install fet)")
    theirs, found = solved_by_fet(problem, folder)
    bench.report.compare(what, ours, theirs, "", f"FET placed {found:,}")
