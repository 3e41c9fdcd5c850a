"""What Sources/ never holds: inexact numbers, the clock, empty names, dead code, silent crashes."""
import re

from project import Project, Violation
from swift_source import Piece, SwiftSource

INEXACT = re.compile(r"(?<!\w)(Double|Float(?:16|32|64|80)?|CGFloat)\b")
INEXACT_SQL = re.compile(r"\b((?:AVG|TOTAL|ROUND)\s*\(|(?:avg|total|round)\()")
CLOCK = re.compile(
    r"\b(Date\(\)|Date\.now|Date\.init\(\)|Date\(timeIntervalSinceNow|(?:Continuous|Suspending)Clock|time\(nil\)|gettimeofday"
    r"|clock_gettime|DispatchTime\.now|DispatchWallTime\.now|CFAbsoluteTimeGetCurrent)")
CLOCK_SQL = re.compile(r"('now'|\bstrftime\b|\bCURRENT_(?:DATE|TIME|TIMESTAMP)\b|\b(?:date|time|datetime|julianday|unixepoch)\(\))")
EMPTY_NAME = re.compile(r"(Manager|Helpers?|Utils?|Utility|Service|Repository|Impl|DTO|Controller)$")
UNNUMBERED = re.compile(r"\b(TODO|FIXME)\b(?!.*\(#\d+\))")
CRASH = re.compile(r"(try!|\bas!|\bfatalError\b)")
NOT_ASCII = re.compile(r"[^\x00-\x7F]+")

DEAD_LINE = re.compile(r"[{}]$|^(?:let|var|func|return|if|guard|import)\s.*[=({]|^return \w+$|[=(].*;$|^@?\w+\(.*\);?$")
DEAD_DOC_LINE = re.compile(r"[^\s`]\s[{]$|^[{}]$|^(?:let|var|func)\s.*[=({]")


def matches(path: str, source: SwiftSource, pattern: re.Pattern, text: str):
    for match in pattern.finditer(source.code):
        yield Violation(path, source.line(match.start()), text.format(match[0]))


def matches_in(pieces: list[Piece], path: str, source: SwiftSource, pattern: re.Pattern, text: str):
    for piece in pieces:
        for match in pattern.finditer(piece.text):
            yield Violation(path, source.line(piece.start + match.start()), text.format(match[0]))


def inexact_numbers(path: str, source: SwiftSource):
    yield from matches(path, source, INEXACT, "{} is inexact, use Money, Hours or integers")
    yield from matches_in(source.strings, path, source, INEXACT_SQL, "SQL {}…) is inexact, sum integers and divide in Swift")


def clock_reads(path: str, source: SwiftSource):
    if path.startswith(("Sources/Alternance/", "Sources/FacturX/")):
        yield from matches(path, source, CLOCK, "{} reads the clock, take the day as an argument")
        yield from matches_in(source.strings, path, source, CLOCK_SQL, "SQL {} reads the clock, bind the day")


def empty_names(path: str, source: SwiftSource):
    for declared in source.types:
        if not declared.is_extension and (match := EMPTY_NAME.search(declared.name)):
            yield Violation(path, declared.line, f"{declared.name} ends with {match[0]}, name it after what it is in the convention")


def crashes(path: str, source: SwiftSource):
    explained = {source.line(comment.start) for comment in source.comments if len(comment.text.strip("/* ")) > 8}
    for violation in matches(path, source, CRASH, "{} can crash, throw, or say in a comment on the line why it cannot"):
        if violation.line not in explained:
            yield violation


def dead_code(path: str, source: SwiftSource):
    in_example = False  # between ``` of a documentation comment
    for comment in source.comments:
        is_doc, words = comment.text.startswith(("///", "/**")), comment.text.strip("/* \t")
        if words.startswith("```"):
            in_example = not in_example
        elif not in_example and (DEAD_DOC_LINE if is_doc else DEAD_LINE).search(words):
            yield Violation(path, source.line(comment.start), "this comment looks like code put aside, delete it: git remembers")


def violations(project: Project):
    for path, source in project.sources.items():
        yield from inexact_numbers(path, source)
        yield from clock_reads(path, source)
        yield from empty_names(path, source)
        yield from crashes(path, source)
        yield from dead_code(path, source)
        yield from matches_in(source.comments, path, source, UNNUMBERED, "{0} without an issue, write {0} (#12) or do it")
    for path, source in project.swift.items():
        yield from matches(path, source, NOT_ASCII, "“{}” in an identifier, English names without accents")
