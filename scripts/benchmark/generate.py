"""Makes a base of any size, as the benchmark measures it: a month signed and transmitted, no invoice yet.

The program creates the base and opens the cohort; the rows then go straight into the tables, with the triggers put aside and
created again from their own text. The journal entry that they name is made up: `alternance verifier` tells so, and nothing else.
"""
import sqlite3
import subprocess
import sys
from pathlib import Path

ROWS = Path(__file__).with_name("generate.sql")
LEARNERS_PER_COMPANY, FUNDS, GROUP = 3.75, 11, 16
CSV = """
    SELECT s.code || ';' || g.quarter || ';' || t.code || ';' || char(13, 10)
    FROM signature g JOIN slot s ON s.id = g.slot JOIN student t ON t.id = g.student ORDER BY g.slot, g.quarter, g.student"""


def alternance(program: Path, base: Path, *arguments: str):
    subprocess.run([program, *arguments, "--base", base], check=True, capture_output=True)


def siret(number: int) -> str:
    """Fourteen figures whose key is right, of nobody: the sum of the figures, every second one doubled, is a multiple of ten."""
    body = f"0000{number:07}01"
    doubled = [2 * int(figure) if rank % 2 else int(figure) for rank, figure in enumerate(reversed(body + "0"))]
    return body + str(-sum(value // 10 + value % 10 for value in doubled) % 10)


def number_lists(connection: sqlite3.Connection, learners: int):
    counts = {"learner": learners, "company": max(1, int(learners / LEARNERS_PER_COMPANY)), "fund": FUNDS,
              "team": (learners + GROUP - 1) // GROUP}
    for name, count in counts.items():
        connection.execute(f"CREATE TEMP TABLE {name} (n INTEGER PRIMARY KEY)")
        connection.executemany(f"INSERT INTO {name} VALUES (?)", ((number,) for number in range(1, count + 1)))


def write_rows(connection: sqlite3.Connection, learners: int):
    connection.create_function("siret", 1, siret)
    number_lists(connection, learners)
    connection.execute(
        "INSERT INTO journal SELECT id + 1, '2016-11-03', 'bench', 'bench', 'bench', 'bench', ?1, hash, ?1"
        " FROM journal ORDER BY id DESC LIMIT 1", ["0" * 64])
    connection.commit()
    connection.executescript("BEGIN;" + ROWS.read_text("utf-8") + "COMMIT;")


def take_signatures_out(connection: sqlite3.Connection, csv: Path):
    """The month as it was before its sheets came: they go to a file, to be imported."""
    with csv.open("w", encoding="utf-8", newline="") as file:
        file.write("seance;quart;stagiaire;observation\r\n")
        file.writelines(line for (line,) in connection.execute(CSV))
    connection.executescript("DELETE FROM signature; DELETE FROM monthlyTransfer; VACUUM")


def make(program: Path, base: Path, learners: int, csv: Path | None = None):
    """Makes a base; with a file, the signatures are written there instead."""
    alternance(program, base, "initialiser", "--acteur", "directeur-cnam", "--le", "2016-07-01")
    alternance(program, base, "promotion", "ouvrir", "2016", "--effectif-max", str(learners), "--acteur", "responsable-alternance",
               "--le", "2016-07-01")
    connection = sqlite3.connect(base)
    connection.executescript("PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF; PRAGMA cache_size = -262144")
    guards = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid").fetchall()
    connection.executescript("".join(f"DROP TRIGGER {name};" for name, _ in guards))
    write_rows(connection, learners)
    if csv:
        take_signatures_out(connection, csv)
    connection.executescript("".join(f"{sql};" for _, sql in guards) + "PRAGMA journal_mode = DELETE")
    connection.close()


if __name__ == "__main__":
    make(Path(sys.argv[1]).resolve(), Path(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4]) if len(sys.argv) > 4 else None)
