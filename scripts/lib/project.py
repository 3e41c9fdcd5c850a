"""What every check shares: where the project is, which files are its own, and the shape of a violation."""
import subprocess
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from swift_source import SwiftSource


@dataclass(frozen=True, order=True)
class Violation:
    path: str
    line: int
    text: str  # what is wrong, then what to do

    def __str__(self):
        return f"{self.path}:{self.line}: {self.text}"


@dataclass
class Project:
    root: Path
    notices: list[str] = field(default_factory=list)

    @cached_property
    def files(self) -> list[str]:
        """Every file that git keeps or would keep: tracked, or new and not ignored."""
        command = ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        listing = subprocess.run(command, cwd=self.root, check=True, capture_output=True, text=True).stdout
        return sorted({name for name in listing.split("\0") if name and (self.root / name).is_file()})

    @cached_property
    def texts(self) -> dict[str, str]:
        """The files that are text."""
        contents = ((name, (self.root / name).read_bytes()) for name in self.files)
        return {name: data.decode("utf-8", "replace") for name, data in contents if b"\0" not in data}

    @cached_property
    def swift(self) -> dict[str, SwiftSource]:
        """Sources/ and Tests/, read as Swift."""
        ours = [name for name in self.files if name.endswith(".swift") and name.startswith(("Sources/", "Tests/"))]
        return {name: SwiftSource(self.texts[name]) for name in ours}

    @cached_property
    def sources(self) -> dict[str, SwiftSource]:
        return {name: source for name, source in self.swift.items() if name.startswith("Sources/")}

    @cached_property
    def tests(self) -> dict[str, SwiftSource]:
        return {name: source for name, source in self.swift.items() if name.startswith("Tests/")}
