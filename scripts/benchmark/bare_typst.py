"""Typst alone over documents, as the program sent them, one request a line. Nothing is written.

    bare_typst.py THREADS REQUESTS      prints the seconds

Each thread has its compiler before the clock starts, when there are documents enough to spare some for that.
"""
import json
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "renderer"))
from typesetting import Typesetter  # noqa: E402

threads, requests = int(sys.argv[1]), [json.loads(line) for line in Path(sys.argv[2]).read_text("utf-8").splitlines()]
typesetter = Typesetter(ROOT / "templates")
spared = 4 * threads if len(requests) > 40 * threads else 0
with ThreadPoolExecutor(threads) as pool:
    list(pool.map(typesetter.bare_pdf, requests[:spared]))
    start = time.perf_counter()
    for _ in pool.map(typesetter.bare_pdf, requests[spared:]):
        pass
    print((time.perf_counter() - start) * len(requests) / (len(requests) - spared))
