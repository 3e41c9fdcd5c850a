"""Makes a base of any size, as the benchmark measures it: a month signed and transmitted, no invoice yet.

    generate.py PROGRAM BASE LEARNERS [--cohorts | FILE.csv]      --cohorts: of 16 learners each, not one; with a file, nothing is signed

The program creates the base and opens the cohort; the rows then go straight into the tables, with the triggers put aside and
created again from their own text. The journal entry that they name is made up: `alternance verifier` tells so, and nothing else.
"""
import sqlite3
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

ROWS, COHORTS = Path(__file__).with_name("generate.sql"), Path(__file__).with_name("cohorts.sql")
LEARNERS_PER_COMPANY, FUNDS, GROUP = 3.75, 11, 16
CSV = """
    SELECT s.code || ';' || g.quarter || ';' || t.code || ';' || char(13, 10)
    FROM signature g JOIN slot s ON s.id = g.slot JOIN student t ON t.id = g.student ORDER BY g.slot, g.quarter, g.student"""


def alternance(program: Path, base: Path, *arguments: str):
    subprocess.run([program, *arguments, "--base", base], check=True, capture_output=True)


@contextmanager
def unguarded(base: Path):
    """A connection without triggers, which are created again from their own text."""
    connection = sqlite3.connect(base)
    connection.executescript("PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF; PRAGMA cache_size = -262144")
    guards = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid").fetchall()
    connection.executescript("".join(f"DROP TRIGGER {name};" for name, _ in guards))
    yield connection
    connection.commit()
    connection.executescript("".join(f"{sql};" for _, sql in guards) + "PRAGMA journal_mode = DELETE")
    connection.close()


def make_up_entry(connection: sqlite3.Connection, day: str):
    """The entry of the journal that the rows name."""
    connection.execute(
        "INSERT INTO journal SELECT id + 1, ?, 'bench', 'bench', 'bench', 'bench', printf('%064d', id), hash, printf('%064d', id)"
        " FROM journal ORDER BY id DESC LIMIT 1", [day])


def siret(number: int) -> str:
    """Fourteen figures whose key is right, of nobody: the sum of the figures, every second one doubled, is a multiple of ten."""
    body = f"0000{number:07}01"
    doubled = [2 * int(figure) if rank % 2 else int(figure) for rank, figure in enumerate(reversed(body + "0"))]
    return body + str(-sum(value // 10 + value % 10 for value in doubled) % 10)


def number_lists(connection: sqlite3.Connection, learners: int):
    counts = {"learner": learners, "company": max(1, int(learners / LEARNERS_PER_COMPANY)), "fund": FUNDS}
    for name, count in counts.items():
        connection.execute(f"CREATE TEMP TABLE {name} (n INTEGER PRIMARY KEY)")
        connection.executemany(f"INSERT INTO {name} VALUES (?)", ((number,) for number in range(1, count + 1)))


def number_teams(connection: sqlite3.Connection, learners: int, cohorts: bool):
    """Groups of 16: all of the cohort that is open, or each its own; the first is always the one that the program opened."""
    first, = connection.execute("SELECT id FROM cohort").fetchone()
    teams = range((learners + GROUP - 1) // GROUP)
    if cohorts:
        connection.executemany(
            "INSERT INTO cohort SELECT id + ?1, programme, 3000 + ?1, firstClassOn, startsOn, endsOn, maxHeadcount,"
            " (SELECT max(id) FROM journal) FROM cohort WHERE id = ?2", ((team, first) for team in teams[1:]))
    connection.execute("CREATE TEMP TABLE team (n INTEGER PRIMARY KEY, cohort INTEGER NOT NULL)")
    connection.executemany("INSERT INTO team VALUES (?, ?)", ((team + 1, first + team * cohorts) for team in teams))


def write_rows(connection: sqlite3.Connection, learners: int, cohorts: bool):
    connection.create_function("siret", 1, siret)
    number_lists(connection, learners)
    make_up_entry(connection, "2016-11-03")
    number_teams(connection, learners, cohorts)
    connection.commit()
    script = ROWS.read_text("utf-8") + (COHORTS.read_text("utf-8") if cohorts else "")
    connection.executescript(f"BEGIN;{script}COMMIT;")


def take_signatures_out(connection: sqlite3.Connection, csv: Path):
    """The month as it was before its sheets came: they go to a file, to be imported."""
    with csv.open("w", encoding="utf-8", newline="") as file:
        file.write("seance;quart;stagiaire;observation\r\n")
        file.writelines(line for (line,) in connection.execute(CSV))
    connection.executescript("DELETE FROM signature; DELETE FROM monthlyTransfer; VACUUM")


def make(program: Path, base: Path, learners: int, csv: Path | None = None, cohorts: bool = False):
    """Makes a base; with a file, the signatures are written there instead; with cohorts, the year that cohorts.sql tells."""
    alternance(program, base, "initialiser", "--acteur", "directeur-cnam", "--le", "2016-07-01")
    alternance(program, base, "promotion", "ouvrir", "2016", "--effectif-max", str(learners), "--acteur", "responsable-alternance",
               "--le", "2016-07-01")
    with unguarded(base) as connection:
        write_rows(connection, learners, cohorts)
        if csv:
            take_signatures_out(connection, csv)


def main(program: str, base: str, learners: str, more: str = ""):
    cohorts = more == "--cohorts"
    make(Path(program).resolve(), Path(base), int(learners), Path(more) if more and not cohorts else None, cohorts)


if __name__ == "__main__":
    main(*sys.argv[1:])
