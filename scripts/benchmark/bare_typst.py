"""Typst alone, on one thread, over the documents of a month: requests as the program sent them, one a line. Prints the seconds."""
import json
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "renderer"))
from typesetting import Typesetter  # noqa: E402

requests = [json.loads(line) for line in Path(sys.argv[1]).read_text("utf-8").splitlines()]
typesetter = Typesetter(ROOT / "templates")
typesetter.bare_pdf(requests[0])
start = time.perf_counter()
for request in requests:
    typesetter.bare_pdf({**request, "title": request["title"] + " bis"})  # another document than the one just made
print(time.perf_counter() - start)
