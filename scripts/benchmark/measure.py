"""How a command is measured: the whole process, its seconds by the clock and the most memory it held."""
import os
import statistics
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

TIMES = 3


@dataclass(order=True)
class Run:
    seconds: float
    megabytes: int = 0
    output: str = ""


def run(*command, may_refuse=False, environment=None) -> Run:
    """Standard output is kept in a file: a pipe would make the command wait for its reader."""
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        start = time.perf_counter()
        process = subprocess.Popen(
            [str(word) for word in command], stdout=output, stderr=errors, stdin=subprocess.DEVNULL,
            env={**os.environ, **(environment or {})})
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0 and not may_refuse:
            errors.seek(0)
            raise SystemExit(f"bench: {' '.join(process.args)}: {errors.read().decode()}")
        output.seek(0)
        return Run(seconds, used.ru_maxrss // 1024, output.read().decode())


def fresh_copy(base: Path, copy: Path) -> Path:
    """A copy already on the disk: its pages must not be written at the expense of the command that is measured."""
    copy.write_bytes(b"")
    with base.open("rb") as source, copy.open("r+b") as target:
        while os.copy_file_range(source.fileno(), target.fileno(), 1 << 30):
            pass
        os.fsync(target.fileno())
    return copy


def best(measures: dict) -> dict[str, Run]:
    """The fastest run of each measure; they take turns, so that a slow moment of the machine falls on all."""
    runs = {name: [] for name in measures}
    for _ in range(TIMES):
        for name, measure in measures.items():
            runs[name].append(measure())
    return {name: min(all_runs) for name, all_runs in runs.items()}


def median_start(*command, times=50) -> float:
    return statistics.median(run(*command).seconds for _ in range(times))
