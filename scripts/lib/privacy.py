"""No real bank account, no name of a person printed in the sources, no path of somebody's machine, in any file we keep."""
import hashlib
import re
import unicodedata
from pathlib import Path

from project import Project, Violation

HERE = Path(__file__).parent
NAMES = HERE / "forbidden-names.sha256"  # first line: the salt; then one digest a line
ALLOWED_IBANS = HERE / "allowed-ibans.txt"  # examples of documentation, one a line
IBAN_LENGTHS = {
    "AD": 24, "AT": 20, "BE": 16, "CH": 21, "CZ": 24, "DE": 22, "DK": 18, "ES": 24, "FI": 18, "FR": 27, "GB": 22, "GR": 27,
    "HU": 28, "IE": 22, "IT": 27, "LU": 20, "MC": 27, "NL": 18, "NO": 15, "PL": 28, "PT": 25, "RO": 24, "SE": 24}
IBAN_START = re.compile(r"(?<![A-Za-z0-9])(" + "|".join(IBAN_LENGTHS) + r")\d\d(?:[ \u00a0\u202f.-]?[A-Z0-9]){11,30}")
WORD = re.compile(r"[^\W\d_]{5,}")
MACHINE_PATH = re.compile(r"(?<![\w.~}$-])/(?:work|root|home|Users)/[\w.-]+")


def is_iban(compact: str) -> bool:
    return int("".join(str(int(character, 36)) for character in compact[4:] + compact[:4])) % 97 == 1


def ibans(text: str):
    """(offset, IBAN without spaces) of every valid IBAN."""
    for match in IBAN_START.finditer(text):
        compact = re.sub(r"[^A-Z0-9]", "", match[0])[:IBAN_LENGTHS[match[1]]]
        if len(compact) == IBAN_LENGTHS[match[1]] and is_iban(compact):
            yield match.start(), compact


def allowed_ibans() -> set[str]:
    lines = ALLOWED_IBANS.read_text(encoding="utf-8").splitlines()
    return {line.replace(" ", "") for line in lines if not line.startswith("#")}


def folded(word: str) -> str:
    """Lower case, without accents."""
    parts = unicodedata.normalize("NFD", word.lower())
    return "".join(part for part in parts if not unicodedata.combining(part))


class ForbiddenNames:
    def __init__(self):
        self.salt, *digests = NAMES.read_text(encoding="utf-8").split()
        self.digests = set(digests)
        self.known: dict[str, bool] = {}  # each word is hashed once

    def holds(self, word: str) -> bool:
        if word not in self.known:
            self.known[word] = self.digest(word) in self.digests
        return self.known[word]

    def digest(self, word: str) -> str:
        return hashlib.sha256((self.salt + folded(word)).encode()).hexdigest()


def at(path: str, text: str, offset: int, what: str) -> Violation:
    return Violation(path, text.count("\n", 0, offset) + 1, what)


def violations(project: Project):
    names, allowed = ForbiddenNames(), allowed_ibans()
    for path, text in project.texts.items():
        for offset, iban in ibans(text):
            if iban not in allowed:
                yield at(path, text, offset, f"a valid IBAN ({iban[:4]}…{iban[-3:]}), use an example of {ALLOWED_IBANS.name}")
        for match in WORD.finditer(unicodedata.normalize("NFC", text)):
            if names.holds(match[0]):
                yield at(path, text, match.start(), f"“{match[0]}” is the name of a person of the sources, invent another")
        for match in MACHINE_PATH.finditer(text):
            yield at(path, text, match.start(), f"{match[0]} is a path of one machine, write it relative to the project")
