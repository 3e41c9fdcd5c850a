"""Shell and Python scripts can be read by their interpreter. Nothing is run, nothing is written."""
import subprocess

from project import Project, Violation


def is_script(path: str, text: str, language: str, extension: str) -> bool:
    first = text.split("\n", 1)[0]
    return path.endswith(extension) or (first.startswith("#!") and language in first)


def python_violation(path: str, text: str):
    try:
        compile(text, path, "exec", dont_inherit=True)
    except (SyntaxError, ValueError) as error:
        yield Violation(path, getattr(error, "lineno", None) or 1, f"Python cannot read it: {error}")


def bash_violation(path: str, text: str):
    told = subprocess.run(["bash", "-n"], input=text, capture_output=True, text=True)
    if told.returncode:
        yield Violation(path, 1, f"bash cannot read it: {' '.join(told.stderr.split())}")


def violations(project: Project):
    for path, text in project.texts.items():
        if is_script(path, text, "python", ".py"):
            yield from python_violation(path, text)
        elif is_script(path, text, "bash", ".sh") or is_script(path, text, "/sh", ".sh"):
            yield from bash_violation(path, text)
