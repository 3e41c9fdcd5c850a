"""The checks of scripts/check, one module each. Prints one line per violation, then the verdict."""
import sys
from pathlib import Path

import bans
import budgets
import layers
import privacy
import published
import rules_table
import syntax
import toolchain
from project import Project

CHECKS = [
    layers.violations, budgets.violations, bans.violations, rules_table.violations, published.violations, privacy.violations,
    syntax.violations, toolchain.format_violations, toolchain.build_violations]


def main(arguments: list[str]) -> int:
    project = Project(Path(__file__).resolve().parents[2])
    checks = [check for check in CHECKS if check is not toolchain.build_violations or "--no-build" not in arguments]
    found = sorted({violation for check in checks for violation in check(project)})
    for violation in found:
        print(violation)
    for notice in project.notices:
        print(f"notice: {notice}")
    verdict = f"{len(found)} violations" if found else "ok"
    print(f"check: {verdict} ({budgets.figures(project)})")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
