"""The table of what was measured."""
import math
import os
import platform
from pathlib import Path

from measure import Run


def seconds(value: float) -> str:
    return f"{1000 * value:.1f} ms" if value < 1 else f"{value:.2f} s"


def growth(small: Run, large: Run) -> str:
    """Ten times more takes how many times longer, and the power of the size that it is."""
    ratio = large.seconds / small.seconds
    return f"× {ratio:.1f} from a tenth (n^{math.log10(ratio):.2f}), {large.megabytes:.0f} MB"


class Report:
    def __init__(self):
        self.rows = [("", "alternance", "reference", "ratio", "aim", "")]

    def compare(self, what: str, ours: float, reference: float, aim: str = "", note: str = ""):
        self.rows.append((what, seconds(ours), seconds(reference), f"{ours / reference:.2f}", aim, note))

    def tell(self, what: str, figure: str, aim: str = "", note: str = ""):
        self.rows.append((what, figure, "", "", aim, note))

    def rate(self, what: str, ours: float, reference: float, unit: str, aim: str = "", note: str = ""):
        """Quantities a second: the ratio is still the time of ours over the time of the reference."""
        self.rows.append((what, f"{ours:,.0f} {unit}", f"{reference:,.0f} {unit}", f"{reference / ours:.2f}", aim, note))

    @property
    def text(self) -> str:
        widths = [max(len(row[column]) for row in self.rows) for column in range(6)]
        lines = [
            "  ".join([row[0].ljust(widths[0])] + [row[column].rjust(widths[column]) for column in range(1, 5)] + [row[5]]).rstrip()
            for row in self.rows
        ]
        lines.insert(1, "  ".join("─" * width for width in widths[:5]))
        return "\n".join(lines)


def machine() -> str:
    model = next(
        (line.split(":")[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")), "")
    return f"{os.cpu_count()} × {model or platform.machine()}, load {os.getloadavg()[0]:.1f}, warm page cache"
