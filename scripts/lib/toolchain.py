"""What Swift itself says: the formatter and the warnings of the compiler."""
import re
import subprocess
from pathlib import Path

from project import Project, Violation

TOLD = re.compile(r"^(?P<path>[^\s:][^:\n]*):(?P<line>\d+):\d+: (?:error|warning): (?P<text>.*)$", re.M)
PACKAGE_WARNING = re.compile(r"^warning: '(?P<package>[^']+)': (?P<text>.*)$", re.M)


def run(project: Project, *command: str) -> tuple[int, str]:
    done = subprocess.run(
        command, cwd=project.root, text=True, errors="replace", stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return done.returncode, done.stdout


def in_project(project: Project, path: str) -> str:
    return path.removeprefix(f"{project.root}/")


def is_ours(path: str) -> bool:
    return path.startswith(("Sources/", "Tests/", "Package.swift"))


def format_violations(project: Project):
    failed, output = run(
        project, "swift", "format", "lint", "--strict", "--recursive", "--parallel", "--configuration", ".swift-format",
        "Sources", "Tests", "Package.swift")
    found = [
        Violation(in_project(project, match["path"]), int(match["line"]), f"{match['text']}, {remedy(match['text'])}")
        for match in TOLD.finditer(output)]
    yield from found
    if failed and not found:
        yield Violation("Sources", 1, f"swift format failed: {output.strip()[-300:]}")


def remedy(text: str) -> str:
    return "break it by hand" if text.startswith("[LineLength]") else "run swift format -i on the file"


def build_violations(project: Project):
    forget_objects_with_warnings(project.root)
    failed, output = run(project, "swift", "build", "--build-tests")
    told = {
        Violation(in_project(project, match["path"]), int(match["line"]), f"the compiler says: {match['text']}")
        for match in TOLD.finditer(output)}
    told = {violation for violation in told if is_ours(violation.path)}
    yield from told
    for match in PACKAGE_WARNING.finditer(output):
        if match["package"] == project.root.name.lower():
            yield Violation("Package.swift", 1, f"SwiftPM says: {match['text']}")
    if failed and not told:
        yield Violation("Package.swift", 1, f"swift build --build-tests failed: {output.strip()[-1500:]}")


def forget_objects_with_warnings(root: Path):
    """A warm build does not repeat the warnings of a file that it need not compile. But each object file has its diagnostics
    beside it (.dia), which name a source only when there is something to tell: without its object, that file alone is
    compiled again, and the compiler speaks again."""
    modules = {folder.name.replace("-", "_") for top in ("Sources", "Tests") for folder in (root / top).iterdir()}
    for module in modules:
        for diagnostics in (root / ".build/debug" / f"{module}.build").rglob("*.dia"):
            if b".swift" in diagnostics.read_bytes():
                diagnostics.with_suffix(".swift.o").unlink(missing_ok=True)
