"""How a command is measured: the whole process, its seconds by the clock and the most memory it held."""
import os
import sqlite3
import statistics
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

TIMES = 3


@dataclass(order=True)
class Run:
    seconds: float
    megabytes: float = 0
    output: str = ""


class Stopwatch:
    """Measures commands by the small program stopwatch.c, compiled in a folder."""

    def __init__(self, folder: Path):
        self.program, self.result = folder / "stopwatch", folder / "measured"

    def run(self, *command, may_refuse=False, environment=None) -> Run:
        """Standard output goes to a file: a pipe would make the command wait for its reader."""
        with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
            subprocess.run(
                [self.program, self.result, *map(str, command)], stdout=output, stderr=errors, stdin=subprocess.DEVNULL,
                env={**os.environ, **(environment or {})}, check=True)
            seconds, kilobytes, status = self.result.read_text().split()
            if status != "0" and not may_refuse:
                errors.seek(0)
                raise SystemExit(f"bench: {' '.join(map(str, command))}: {errors.read().decode()}")
            output.seek(0)
            return Run(float(seconds), int(kilobytes) / 1024, output.read().decode())

    def median(self, *command, times=50) -> float:
        return statistics.median(self.run(*command).seconds for _ in range(times))


def fresh_copy(base: Path, copy: Path) -> Path:
    """A copy already on the disk: its pages must not be written at the expense of the command that is measured."""
    copy.write_bytes(b"")
    with base.open("rb") as source, copy.open("r+b") as target:
        while os.copy_file_range(source.fileno(), target.fileno(), 1 << 30):
            pass
        os.fsync(target.fileno())
    return copy


def rows(base: Path, table: str) -> list[tuple]:
    connection = sqlite3.connect(base)
    try:
        return connection.execute(f"SELECT * FROM {table} ORDER BY id").fetchall()
    finally:
        connection.close()


def best(measures: dict, times=TIMES) -> dict[str, Run]:
    """The fastest run of each measure; they take turns, so that a slow moment of the machine falls on all."""
    runs = {name: [] for name in measures}
    for _ in range(times):
        for name, measure in measures.items():
            runs[name].append(measure())
    return {name: min(all_runs) for name, all_runs in runs.items()}
