"""docs/RULES.md: article → rule → type → test. Every name in it exists, and no compulsory article is missing."""
import re
from pathlib import PurePosixPath

from project import Project, Violation

TABLE = "docs/RULES.md"
REQUIRED = "docs/required-ids.txt"
IDENTIFIER = re.compile(r"[A-Z][A-Z0-9]{0,2}(?:-\d+){1,2}[a-z]?")
CELL_BORDER = re.compile(r"(?<!\\)\|")
SCHEMA_OBJECT = re.compile(r"\bCREATE (?:TEMP )?(?:UNIQUE )?(?:TABLE|TRIGGER|INDEX|VIEW) (\w+)")
TEST_FUNCTION = re.compile(r"\bfunc\s+(`[^`]+`|\w+)")


def names_in(cell: str) -> list[str]:
    """`Margin`, `MarginTests` / margin.csv: names are set apart by commas or by a slash between spaces."""
    return [name.strip(" `").removesuffix("()") for name in re.split(r",|;|\s/\s|<br>", cell) if name.strip(" `")]


def rows(text: str):
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("|"):
            cells = [cell.strip() for cell in CELL_BORDER.split(line.strip().strip("|"))]
            yield number, cells


def is_row_of_rules(cells: list[str]) -> bool:
    return bool(re.search(r"\d", cells[0]))  # neither the header nor the dashes under it


class KnownNames:
    """What RULES.md may name: the types and the schema of Sources/, the files, suites and functions of Tests/."""

    def __init__(self, project: Project):
        self.files = project.files
        self.types = {declared.name for source in project.sources.values() for declared in source.types}
        self.schema = {name for path, text in project.texts.items() if path.startswith("Sources/Alternance/")
                       for name in SCHEMA_OBJECT.findall(text)}
        self.guards = project.texts.get("Sources/Alternance/Storage/Guards.swift", "")
        self.tests = {name.strip("`") for path, source in project.tests.items()
                      for name in TEST_FUNCTION.findall(source.text)}
        self.tests |= {declared.name for source in project.tests.values() for declared in source.types}
        for path in self.files:
            if path.startswith("Tests/"):
                self.tests |= {PurePosixPath(path).stem, PurePosixPath(path).name}

    def implements(self, name: str) -> bool:
        return name in self.types or name in self.schema or self.is_guard(name) or name in self.files

    def is_guard(self, name: str) -> bool:
        """Guards.swift makes the same triggers for each table: invoice_noDelete."""
        table, _, guard = name.partition("_")
        return bool(guard) and table in self.schema and f'"{guard}"' in self.guards

    def tests_it(self, name: str) -> bool:
        is_path = "/" in name and any(path.startswith("Tests/") and path.endswith("/" + name) for path in self.files)
        suite, _, function = name.rpartition(".")
        return name in self.files or is_path or name in self.tests or (
            suite in self.tests and function in self.tests)


def row_violations(number: int, cells: list[str], known: KnownNames):
    if len(cells) < 4:
        yield Violation(TABLE, number, "four cells are needed: article, rule, types, tests")
        return
    for identifier in names_in(cells[0]):
        if not IDENTIFIER.fullmatch(identifier):
            yield Violation(TABLE, number, f"“{identifier}” is no article: PC-17-06, A1-01, A-05")
    for cell, exists, what in ((cells[2], known.implements, "type, trigger or table of Sources/"),
                               (cells[3], known.tests_it, "file, suite or function of Tests/")):
        names = names_in(cell)
        if not names:
            yield Violation(TABLE, number, f"{cells[0]} names no {what}, add it")
        for name in names:
            if not exists(name):
                yield Violation(TABLE, number, f"{cells[0]} names {name}, which is no {what}: correct the row or write it")


def violations(project: Project):
    if TABLE not in project.texts:
        yield Violation(TABLE, 1, f"the file is missing, write one row for each article of {REQUIRED}")
        return
    known, told = KnownNames(project), set()
    for number, cells in rows(project.texts[TABLE]):
        if is_row_of_rules(cells):
            told.update(names_in(cells[0]))
            yield from row_violations(number, cells, known)
    for identifier in required(project):
        if identifier not in told:
            yield Violation(TABLE, 1, f"{identifier} has no row, and {REQUIRED} asks for it")


def required(project: Project) -> list[str]:
    lines = project.texts.get(REQUIRED, "").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]
