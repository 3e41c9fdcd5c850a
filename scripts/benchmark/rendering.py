"""A command that prints, beside Typst alone over the same documents."""
import shutil
from pathlib import Path

from measure import TIMES, Run, best

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PYTHON, WORKER = ROOT / ".venv/bin/python", ROOT / "renderer/worker.py"


def recorded_requests(bench, base: Path, command: list) -> Path:
    """What the program sends to its renderer, caught on the way."""
    requests, catcher = bench.scratch / "requests", bench.scratch / "catcher"
    catcher.write_text(f'#!/bin/sh\ntee "{requests}" | "{PYTHON}" "$@"\n')
    catcher.chmod(0o755)
    bench.alternance(
        bench.copy(base), *command, "--pdf", bench.scratch / "pdf", environment={"ALTERNANCE_PYTHON": str(catcher)})
    return requests


def printed(bench, base: Path, command: list, times=TIMES) -> tuple[int, dict[str, Run]]:
    """How many documents a command makes of a base, and its run beside Typst and its worker, each alone."""
    requests, folder = recorded_requests(bench, base, command), bench.scratch / "pdf"
    runs = best({
        "bare": lambda: Run(float(bench.run(PYTHON, "-B", HERE / "bare_typst.py", 1, requests).output)),
        "bare2": lambda: Run(float(bench.run(PYTHON, "-B", HERE / "bare_typst.py", 2, requests).output)),
        "worker": lambda: bench.run("sh", "-c", f'"{PYTHON}" -B "{WORKER}" "{ROOT}/templates" < "{requests}"'),
        "alternance": lambda: bench.alternance(
            bench.copy(base), *command, "--pdf", folder, environment={"ALTERNANCE_PYTHON": str(PYTHON)}),
    }, times)
    shutil.rmtree(folder)
    return len(requests.read_bytes().splitlines()), runs


def tell(report, count: int, runs: dict[str, Run], what: str, note: str):
    ours = count / runs["alternance"].seconds
    for name, told, aim, remark in [
        ("bare", what, "1.3", note), ("bare2", "  the same, two threads", "", "as many as the worker has"),
        ("worker", "  the same, the worker alone", "1.1", "what the program adds to its renderer"),
    ]:
        report.rate(told, ours, count / runs[name].seconds, "/s", aim, remark)
