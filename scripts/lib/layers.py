"""Who may know whom: rules ← storage, rules ← documents, both ← the programs; and no room looks downstream."""
import re
from pathlib import PurePosixPath

from project import Project, Violation
from swift_source import SwiftSource

LIBRARY = "Sources/Alternance/"
DATABASE_IMPORT = re.compile(r"^[ \t]*(?:@\w+\s+)?(?:\w+\s+)?import\s+(?:\w+\s+)?(GRDB|CSQLite)\b", re.M)
OUR_IMPORT = re.compile(r"^[ \t]*(?:@\w+\s+)?(?:\w+\s+)?import\s+(?:\w+\s+)?(Alternance\w*|GRDB|CSQLite)\b", re.M)
DATABASE_NAME = re.compile(r"(?<![.\w])(?<!import )(GRDB|CSQLite|Database)\b")
DOCUMENT_NAME = re.compile(r"(?<!import )\b(GRDB|CSQLite|Database|db)\b")
SQL = re.compile(r"\b(SELECT|INSERT\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|FROM|WHERE|JOIN|PRAGMA|CREATE\s+\w+)\b")
NAMED_TYPE = re.compile(r"(?<![.\w])[A-Z]\w*")

# Upstream first. A room may name the types of the rooms before it, never those of a room behind it.
ROOMS = [
    "Values", "People", "Programme", "Teaching", "Admissions", "Placement", "Contracts", "Tutoring",
    "Attendance", "Assessment", "Billing", "Partnership", "Conventions", "Meetings"]


def room(path: str) -> str:
    return path.removeprefix(LIBRARY).split("/")[0] if path.startswith(LIBRARY) else ""


def may_know_the_database(path: str) -> bool:
    return room(path) in ("Storage", "Exchange") or (room(path) != "" and path.endswith("+Storage.swift"))


def found(path: str, source: SwiftSource, pattern: re.Pattern, text: str):
    for match in pattern.finditer(source.code):
        yield Violation(path, source.line(match.start(1)), text.format(match[1]))


def sql_in(path: str, source: SwiftSource, remedy: str):
    for string in source.strings:
        if match := SQL.search(string.text):
            yield Violation(path, source.line(string.start + match.start()), f"SQL in a string, {remedy}")


def library_violations(path: str, source: SwiftSource):
    if may_know_the_database(path):
        return
    move = "move it to a +Storage file"
    yield from found(path, source, DATABASE_IMPORT, f"imports {{}} outside Storage, Exchange and +Storage files, {move}")
    if room(path) == "Documents":
        yield from found(path, source, DOCUMENT_NAME, "a document names {}, hand it the value it prints")
    else:
        yield from found(path, source, DATABASE_NAME, f"a rule names {{}}, {move}")
    yield from sql_in(path, source, move)


def program_violations(path: str, source: SwiftSource):
    yield from found(path, source, DATABASE_IMPORT, "a program imports {}, call the library instead")
    yield from sql_in(path, source, "put it in the library, in a +Storage file")


def owners(project: Project) -> dict[str, str]:
    """The room that declares each type that no other type contains."""
    return {
        declared.name: room(path)
        for path, source in project.sources.items() if path.startswith(LIBRARY)
        for declared in source.types if not declared.is_extension and "." not in declared.name}


def is_downstream(owner: str, path: str) -> bool:
    if owner in ROOMS:
        return ROOMS.index(owner) > ROOMS.index(room(path))
    return owner == "Documents" or (owner == "Exchange" and room(path) != "Exchange") or (
        owner == "Storage" and not may_know_the_database(path))


def direction_violations(path: str, source: SwiftSource, owner_of: dict[str, str]):
    told = {"Database"}  # library_violations tells that one
    told |= {declared.name.split(".")[-1] for declared in source.types if not declared.is_extension}
    for match in NAMED_TYPE.finditer(source.code):
        owner = owner_of.get(match[0])
        if owner and is_downstream(owner, path) and match[0] not in told:
            told.add(match[0])
            yield Violation(
                path, source.line(match.start()),
                f"{room(path)} names {match[0]}, which {owner} declares downstream: turn the dependency round")


def violations(project: Project):
    owner_of = owners(project)
    for path, source in project.sources.items():
        if path.startswith("Sources/FacturX/"):
            yield from found(path, source, OUR_IMPORT, "FacturX imports {}, it must stand alone")
        elif room(path):
            yield from library_violations(path, source)
            if room(path) in ROOMS:
                yield from direction_violations(path, source, owner_of)
        elif PurePosixPath(path).parts[1] != "CSQLite":
            yield from program_violations(path, source)
