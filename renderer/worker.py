#!/usr/bin/env python3
"""The renderer: one JSON request a line on standard input, one JSON answer a line on standard output, in order.

    worker.py TEMPLATES               serve until standard input closes
    worker.py --samples FOLDER        render every sample of templates/samples
    worker.py --bench N SAMPLE.json   milliseconds per document: Typst alone, then the whole worker
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from queue import Queue

from typesetting import Refusal, Typesetter

THREADS = 2
WAITING_LIMIT = 64
TEMPLATES = Path(__file__).resolve().parent.parent / "templates"


def answer(typesetter: Typesetter, line: bytes) -> dict:
    """Never raises: whatever happens to one document, the next one is served."""
    request = None
    try:
        request = parsed(line)
        return {"id": request.get("id"), "ok": True, "digest": typesetter.render(request)}
    except Refusal as refusal:
        reason = str(refusal)
    except Exception as error:  # a fault of ours: said, not fatal
        reason = f"Erreur inattendue du moteur de rendu ({type(error).__name__} : {error})."
    return {"id": request.get("id") if request else None, "ok": False, "error": " ".join(reason.split())}


def parsed(line: bytes) -> dict:
    try:
        request = json.loads(line)
    except ValueError:
        raise Refusal("Requête illisible : une ligne de JSON est attendue.") from None
    if not isinstance(request, dict):
        raise Refusal("Requête illisible : un objet JSON est attendu.")
    return request


def serve(templates: Path, requests, answers):
    typesetter = Typesetter(templates)
    waiting: Queue[Future | None] = Queue(WAITING_LIMIT)
    printer = threading.Thread(target=print_in_order, args=(waiting, answers))
    printer.start()
    with ThreadPoolExecutor(THREADS) as pool:
        for line in requests:
            if line.strip():
                waiting.put(pool.submit(answer, typesetter, line))
        waiting.put(None)
        printer.join()


def print_in_order(waiting: Queue, answers):
    try:
        while (future := waiting.get()) is not None:
            answers.write(json.dumps(future.result(), ensure_ascii=False).encode() + b"\n")
            answers.flush()
    except BrokenPipeError:  # nobody reads any more
        os._exit(1)


def sample_request(path: Path, output: Path) -> dict:
    """A sample is a request without its id and output; `xml` names a file beside it."""
    request = json.loads(path.read_text("utf-8"))
    if request.get("xml"):
        request["xml"] = (path.parent / request["xml"]).read_text("utf-8")
    return request | {"id": path.stem, "output": str(output)}


def render_samples(folder: Path) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    typesetter, refused = Typesetter(TEMPLATES), 0
    for path in sorted((TEMPLATES / "samples").glob("*.json")):
        request = sample_request(path, folder / f"{path.stem}.pdf")
        result = answer(typesetter, json.dumps(request).encode())
        refused += not result["ok"]
        print(f"{path.stem}: {result.get('digest') or result['error']}")
    return 1 if refused else 0


def distinct_requests(count: int, sample: Path, folder: str) -> list[dict]:
    """The same document with another number each time, so that Typst cannot answer from its cache."""
    request = sample_request(sample, Path(folder) / "bench.pdf")
    numbers = [f"BENCH-{index:06}" for index in range(count)]
    return [
        request | {"title": number, "output": f"{folder}/{number}.pdf", "data": request["data"] | {"number": number}}
        for number in numbers
    ]


def bare_time(requests: list[dict]) -> float:
    """Seconds of a loop that only compiles, on one thread, and throws the bytes away."""
    typesetter = Typesetter(TEMPLATES)
    typesetter.bare_pdf(requests[0])
    start = time.perf_counter()
    for request in requests[1:]:
        typesetter.bare_pdf(request)
    return time.perf_counter() - start


def worker_time(requests: list[dict]) -> float:
    """Seconds of a worker in its own process, from the first line sent to the last answer read."""
    lines = [json.dumps(request).encode() + b"\n" for request in requests]
    command = [sys.executable, __file__, str(TEMPLATES)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as worker:
        worker.stdin.write(lines[0])
        worker.stdin.flush()
        worker.stdout.readline()
        start = time.perf_counter()
        feeder = threading.Thread(target=lambda: (worker.stdin.writelines(lines[1:]), worker.stdin.close()))
        feeder.start()
        answers = [json.loads(line) for line in worker.stdout]
        seconds = time.perf_counter() - start
        feeder.join()
    assert all(each["ok"] for each in answers) and len(answers) == len(lines) - 1, answers[:1]
    return seconds


def print_measures(count: int, sample: Path) -> int:
    with tempfile.TemporaryDirectory() as folder:
        requests = distinct_requests(count + 1, sample, folder)
        bare = 1000 * bare_time(requests) / count
        full = 1000 * worker_time(requests) / count
    print(f"bare Typst, 1 thread: {bare:.2f} ms · worker, {THREADS} threads: {full:.2f} ms · ratio {full / bare:.2f}")
    return 0


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("templates", nargs="?", type=Path, help="folder of the templates")
    options.add_argument("--samples", type=Path, metavar="FOLDER")
    options.add_argument("--bench", nargs=2, metavar=("N", "SAMPLE"))
    chosen = options.parse_args()
    if chosen.samples:
        return render_samples(chosen.samples)
    if chosen.bench:
        return print_measures(int(chosen.bench[0]), Path(chosen.bench[1]))
    if not chosen.templates:
        options.error("the folder of the templates is missing")
    serve(chosen.templates.resolve(), sys.stdin.buffer, sys.stdout.buffer)
    return 0


if __name__ == "__main__":
    sys.exit(main())
