"""templates/FROZEN: the digests of the published templates. A published version never changes, so that an issued
document comes out identical when it is made again. The file has the form that `sha256sum --check` reads."""
import hashlib
import re
from pathlib import Path

from project import Project, Violation

FROZEN = "templates/FROZEN"
PUBLISHED = re.compile(r"templates/(?:[^/]+/[1-9]\d*\.typ|common/[1-9]\d*/.+|logos/.+)")


def digest(root: Path, path: str) -> str:
    return hashlib.sha256((root / path).read_bytes()).hexdigest()


def frozen(root: Path) -> dict[str, str]:
    """Path → digest."""
    lines = (root / FROZEN).read_text(encoding="utf-8").splitlines() if (root / FROZEN).is_file() else []
    return {path: sha for sha, path in (line.split(maxsplit=1) for line in lines if line.strip())}


def not_yet_frozen(project: Project) -> list[str]:
    known = frozen(project.root)
    return [path for path in project.files if PUBLISHED.fullmatch(path) and path not in known]


def violations(project: Project):
    if not (project.root / FROZEN).is_file():
        project.notices.append(f"{FROZEN} is not there yet: scripts/lib/freeze writes it when templates are published")
        return
    for path, sha in frozen(project.root).items():
        if not (project.root / path).is_file():
            yield Violation(path, 1, "a published version is gone: put it back")
        elif digest(project.root, path) != sha:
            yield Violation(path, 1, "published version changed: put it back, and add version 2 beside it")
    if new := not_yet_frozen(project):
        project.notices.append(f"not published yet (scripts/lib/freeze): {', '.join(new)}")


def freeze(project: Project) -> list[str]:
    """Adds the new files, changes nothing that is there; returns what was added."""
    new = not_yet_frozen(project)
    lines = {**frozen(project.root), **{path: digest(project.root, path) for path in new}}
    text = "".join(f"{sha}  {path}\n" for path, sha in sorted(lines.items()))
    (project.root / FROZEN).write_text(text, encoding="utf-8")
    return new
