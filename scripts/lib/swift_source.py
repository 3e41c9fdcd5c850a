"""Reads a Swift file just enough to check it: which text is code, which is comment, which is string, and where the
functions and the types are. Braces are matched in the code alone, so a brace in a string or a comment counts for nothing."""
import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

FUNCTION = re.compile(
    r"(?<![.\w])(?:func\s+(?P<name>`[^`]+`|\w+|[-+*/=<>!&|^~%?.]+)|(?P<special>init[?!]?|subscript)(?=\s*[(<])"
    r"|(?P<deinit>deinit)|var\s+(?P<property>`?\w+`?)\s*:)")
TYPE = re.compile(r"(?<![.\w])(?P<kind>struct|class|enum|protocol|actor|extension|typealias)\s+(?P<name>[A-Z][\w.]*)")
REQUIREMENT = re.compile(r"(?:\s*(?:mutating|nonmutating|get|set|async|throws))+\s*")  # { get set } of a protocol
SIGNATURE_GOES_ON = re.compile(r"\{|->|(?:where|async|throws|rethrows)\b")
TURN = re.compile(r'//|/\*|#*"|#?/|[()]')  # where code may stop being code
REGEX_LITERAL = re.compile(r"/(?![\s/*)])(?:\\.|[^/\\\n])+/")
CLOSING = {"(": ")", "[": "]", "{": "}"}


@dataclass(frozen=True)
class Piece:
    """A comment or a string, at its place; what is interpolated in a string is blank here, and code."""
    start: int
    text: str


@dataclass(frozen=True)
class Function:
    name: str
    first: int
    last: int

    @property
    def lines(self) -> int:
        return self.last - self.first + 1


@dataclass(frozen=True)
class DeclaredType:
    name: str  # with the types around it: InvoiceEntry.State
    kind: str
    line: int

    @property
    def is_extension(self) -> bool:
        return self.kind == "extension"


class SwiftSource:
    def __init__(self, text: str):
        self.text = text
        self.comments: list[Piece] = []
        self.strings: list[Piece] = []
        self._masked = list(text)
        self._code(0, inside_parentheses=False)
        self.code = "".join(self._masked)  # same length, comments and strings blank
        self._newlines = [at for at, character in enumerate(text) if character == "\n"]

    def line(self, at: int) -> int:
        return bisect_right(self._newlines, at - 1) + 1

    @property
    def line_count(self) -> int:
        return len(self.text.splitlines())

    # Telling code from comments and strings

    def _code(self, at: int, inside_parentheses: bool) -> int:
        """Walks code from `at`; inside an interpolation, stops behind its closing parenthesis."""
        depth = 0
        while turn := TURN.search(self.text, at):
            at = turn.start()
            if turn.group() in ("//", "/*"):
                at = self._comment(at)
            elif turn.group().endswith('"'):
                at = self._string(at)
            elif turn.group().endswith("/"):
                at = self._regex(at)
            else:
                depth += 1 if turn.group() == "(" else -1
                at += 1
                if inside_parentheses and depth == 0:
                    return at
        return len(self.text)

    def _comment(self, at: int) -> int:
        end = self._block_end(at) if self.text[at + 1] == "*" else self._find("\n", at)
        self.comments.append(Piece(at, self.text[at:end]))
        return self._blank(at, end)

    def _block_end(self, at: int) -> int:
        depth = 0
        for mark in re.compile(r"/\*|\*/").finditer(self.text, at):
            depth += 1 if mark.group() == "/*" else -1
            if depth == 0:
                return mark.end()
        return len(self.text)

    def _regex(self, at: int) -> int:
        """Behind the regular expression literal that begins here, or behind the sign of a division."""
        if self.text.startswith("#/", at):
            return self._blank(at, self._find("/#", at + 2) + 2)
        literal = REGEX_LITERAL.match(self.text, at)
        before = "".join(self._masked[max(0, at - 80):at]).rstrip()
        is_literal = literal and before.endswith(tuple("(=,:[{!&|"))
        return self._blank(at, literal.end()) if is_literal else at + 1

    def _string(self, at: int) -> int:
        start, hashes = at, len(re.compile("#*").match(self.text, at).group())
        quote = '"""' if self.text.startswith('"""', at + hashes) else '"'
        closing, escape = quote + "#" * hashes, "\\" + "#" * hashes
        at += hashes + len(quote)
        kept = []
        while at < len(self.text) and not self.text.startswith(closing, at):
            if self.text.startswith(escape + "(", at):
                end = self._code(at + len(escape), inside_parentheses=True)
                self._blank(at, at + len(escape))
                kept.append(" " * (end - at))
            else:
                end = at + (len(escape) + 1 if self.text.startswith(escape, at) else 1)
                kept.append(self.text[at:end])
                self._blank(at, end)
            at = end
        opening = hashes + len(quote)
        self.strings.append(Piece(start + opening, "".join(kept)))
        self._blank(start, start + opening)
        return self._blank(at, at + len(closing))

    def _find(self, mark: str, at: int) -> int:
        found = self.text.find(mark, at)
        return len(self.text) if found < 0 else found

    def _blank(self, start: int, end: int) -> int:
        for at in range(start, min(end, len(self.text))):
            if self.text[at] != "\n":
                self._masked[at] = " "
        return end

    # Declarations

    @cached_property
    def functions(self) -> list[Function]:
        """Functions, initialisers, subscripts and computed properties, from the keyword to the closing brace; no closures."""
        found = []
        for match in FUNCTION.finditer(self.code):
            body = self._body_of(match)
            if body is None:
                continue
            end = self._closing(body)
            if match["property"] and REQUIREMENT.fullmatch(self.code, body + 1, end):
                continue
            name = match["name"] or match["special"] or match["deinit"] or match["property"]
            found.append(Function(name, self.line(match.start()), self.line(end)))
        return found

    def _body_of(self, match: re.Match) -> int | None:
        at = match.end()
        if match["name"] or match["special"]:
            at = self._skip_space(at)
            if self.code.startswith("<", at):
                at = self._skip_space(self._closing_angle(at))
            if not self.code.startswith("(", at):
                return None
            at = self._closing(at) + 1
        return self._brace_after_signature(at, is_property=bool(match["property"]))

    def _brace_after_signature(self, at: int, is_property: bool) -> int | None:
        """The brace that opens the body; nothing for a stored property or a requirement of a protocol."""
        start, code = at, self.code
        while at < len(code):
            character = code[at]
            if character == "{":
                return at
            if code.startswith("==", at):
                at += 2
            elif character in "([":
                at = self._closing(at) + 1
            elif character in "=;})]" or (character == "," and is_property):
                return None
            elif character == "\n" and not self._goes_on(start, at):
                return None
            else:
                at += 1
        return None

    def _goes_on(self, start: int, newline: int) -> bool:
        before = self.code[start:newline].rstrip()
        return before.endswith((",", ":", "&", "->")) or bool(
            SIGNATURE_GOES_ON.match(self.code, self._skip_space(newline)))

    def _skip_space(self, at: int) -> int:
        return re.compile(r"\s*").match(self.code, at).end()

    def _closing(self, at: int) -> int:
        """Where the bracket that opens at `at` closes."""
        opening, depth = self.code[at], 0
        for mark in re.compile(re.escape(opening) + "|" + re.escape(CLOSING[opening])).finditer(self.code, at):
            depth += 1 if mark.group() == opening else -1
            if depth == 0:
                return mark.start()
        return len(self.code) - 1

    def _closing_angle(self, at: int) -> int:
        depth = 0
        for mark in re.compile(r"->|[<>]").finditer(self.code, at):
            depth += {"<": 1, ">": -1}.get(mark.group(), 0)
            if depth == 0:
                return mark.end()
        return len(self.code)

    @cached_property
    def types(self) -> list[DeclaredType]:
        """Every declared or extended type, with the name it has from outside."""
        found, around = [], []  # around: (full name, end) of the types not yet closed
        for match in TYPE.finditer(self.code):
            around = [(name, end) for name, end in around if end > match.start()]
            name = ".".join([*(name for name, _ in around[-1:]), match["name"]])
            found.append(DeclaredType(name, match["kind"], self.line(match.start())))
            brace = self.code.find("{", match.end())
            if match["kind"] != "typealias" and brace >= 0:
                around.append((name, self._closing(brace)))
        return found
