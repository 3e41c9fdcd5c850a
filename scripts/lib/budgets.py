"""The budgets of docs and design: how long a function and a file may be. Storage/Schema.swift is one long text, excepted."""
from dataclasses import dataclass

from project import Project, Violation

EXCEPTED = "Sources/Alternance/Storage/Schema.swift"


@dataclass(frozen=True)
class Budget:
    thing: str
    median: int
    most: int  # 90 % of them
    longest: int
    remedy: str


FUNCTIONS = Budget("functions", median=8, most=25, longest=40, remedy="split it at its steps")
FILES = Budget("files", median=60, most=160, longest=300, remedy="split it by capability")


@dataclass(frozen=True)
class Measured:
    path: str
    line: int
    name: str
    lines: int


def functions(project: Project) -> list[Measured]:
    return [
        Measured(path, function.first, f"function {function.name}", function.lines)
        for path, source in project.sources.items() if path != EXCEPTED
        for function in source.functions]


def files(project: Project) -> list[Measured]:
    return [
        Measured(path, 1, "the file", source.line_count)
        for path, source in project.sources.items() if path != EXCEPTED]


def rank(measures: list[Measured], share: float) -> int:
    """The length that this share of them does not exceed (nearest rank)."""
    lengths = sorted(measure.lines for measure in measures)
    return lengths[max(0, -int(-share * len(lengths) // 1) - 1)] if lengths else 0


def over(budget: Budget, measures: list[Measured]):
    for measure in measures:
        if measure.lines > budget.longest:
            text = f"{measure.name} has {measure.lines} lines, at most {budget.longest}: {budget.remedy}"
            yield Violation(measure.path, measure.line, text)
    for label, share, limit in (("half", 0.5, budget.median), ("90 %", 0.9, budget.most)):
        if (found := rank(measures, share)) > limit:
            longest = sorted(measures, key=lambda measure: -measure.lines)[:5]
            names = ", ".join(f"{measure.path}:{measure.line} ({measure.lines})" for measure in longest)
            yield Violation(
                "Sources", 0, f"{label} of the {budget.thing} reach {found} lines, budget {limit}: shorten first {names}")


def violations(project: Project):
    yield from over(FUNCTIONS, functions(project))
    yield from over(FILES, files(project))


def figures(project: Project) -> str:
    def told(name: str, measures: list[Measured]) -> str:
        return (
            f"{len(measures)} {name}: median {rank(measures, 0.5)}, 90 % ≤ {rank(measures, 0.9)}, max {rank(measures, 1)} lines")
    return f"{told('functions', functions(project))}; {told('files', files(project))}"
