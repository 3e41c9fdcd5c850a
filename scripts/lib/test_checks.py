"""The checks themselves: each refuses what it must, and leaves alone what only looks like it."""
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import bans
import budgets
import layers
import privacy
import rules_table
from project import Project
from swift_source import SwiftSource

STRINGS = r'''
let a = "func x() { \(names.map { "}" }.joined()) {"  // func y() {
let b = #"raw " \(no) \#(yes)"#
let c = """
  SELECT "{" \(table) FROM t /* not a comment */
  """
/* outer /* inner */ func z() {} */
let d = text.firstMatch(of: /["{]/), e = 4 / 2 / 1
'''

FUNCTIONS = '''
protocol Shape { var area: Int { get }; func draw() ; init(size: Int) }
struct Square: Shape {
  var stored: Int = 3
  var area: Int { 4 }
  init(size: Int) {
    self.stored = size
  }
  func draw<T: Sequence>(_ items: T, then: (Int) -> Void = { _ in })
    throws -> [Int] where T.Element == Int
  {
    let local = items.map { $0 }
    return local
  }
  static func < (left: Square, right: Square) -> Bool { left.area < right.area }
  subscript(at: Int) -> Int { at }
}
'''


def project(files: dict[str, str]) -> Project:
    """A project in memory."""
    made = Project(Path("/nowhere"))
    made.texts, made.files = files, sorted(files)
    return made


def lines(violations) -> list[tuple[str, int]]:
    return [(violation.path.rsplit("/", 1)[-1], violation.line) for violation in violations]


class SwiftSourceTests(unittest.TestCase):
    def test_tells_code_from_strings_and_comments(self):
        source = SwiftSource(STRINGS)
        self.assertEqual(source.functions, [])
        self.assertEqual(source.code.count("{"), source.code.count("}"))
        self.assertIn("names.map {", source.code)
        self.assertIn("(yes)", source.code)
        self.assertIn("(no)", source.strings[2].text)
        self.assertIn('SELECT "{"          FROM t /* not a comment */', source.strings[3].text)
        self.assertIn("e = 4 / 2 / 1", source.code)

    def test_measures_functions(self):
        found = [(function.name, function.first, function.lines) for function in SwiftSource(FUNCTIONS).functions]
        self.assertEqual(found, [("area", 5, 1), ("init", 6, 3), ("draw", 9, 6), ("<", 15, 1), ("subscript", 16, 1)])

    def test_names_nested_types(self):
        source = SwiftSource("struct A { enum B { case c }\n struct C {} }\nextension A.B { struct D {} }\nclass func x() {}")
        self.assertEqual([declared.name for declared in source.types], ["A", "A.B", "A.C", "A.B", "A.B.D"])


class BudgetTests(unittest.TestCase):
    def test_ranks(self):
        measures = [budgets.Measured("a", 1, "f", lines) for lines in range(1, 11)]
        self.assertEqual([budgets.rank(measures, share) for share in (0.5, 0.9, 1)], [5, 9, 10])
        self.assertEqual(budgets.rank([], 0.5), 0)

    def test_refuses_a_long_function(self):
        long = "func f() {\n" + "  x()\n" * 39 + "}\n"
        self.assertIn(("A.swift", 1), lines(budgets.violations(project({"Sources/FacturX/A.swift": long}))))


class BanTests(unittest.TestCase):
    REFUSED = [
        "let x: Double = 1", 'let s = "SELECT AVG(x)"', "let d = Date()", "let s = \"date('now')\"", "struct PriceManager {}",
        "// TODO later", "// let x = f()", "// }", "try! f()", "let \u00e9t\u00e9 = 1", "/// }"]
    ACCEPTED = [
        "let x: Doubled = 1", 'let s = "le total (TTC)"', "let d = Date(timeIntervalSince1970: 0)", "struct ServiceFait {}",
        "// TODO (#12) later", "/// Rows are added; the table keeps `entry`, the one that wrote the row;",
        "try! f()  // the pattern is a constant", 'let s = "\u00e9t\u00e9"', "/// ```\n/// let x = f()\n/// ```", "func round(x: Int)"]

    def found(self, code: str):
        return list(bans.violations(project({"Sources/Alternance/Values/A.swift": code + "\n"})))

    def test_refuses(self):
        for code in self.REFUSED:
            self.assertTrue(self.found(code), code)

    def test_accepts(self):
        for code in self.ACCEPTED:
            self.assertEqual(self.found(code), [], code)


class LayerTests(unittest.TestCase):
    def found(self, path: str, code: str):
        margin = "struct Margin { let invoice: Invoice }"
        files = {"Sources/Alternance/Partnership/Margin.swift": margin, "Sources/Alternance/Billing/Invoice.swift": "struct Invoice {}"}
        return list(layers.violations(project({**files, path: code + "\n"})))

    def test_refuses(self):
        for path, code in [
            ("Sources/Alternance/Billing/Sum.swift", "import GRDB"),
            ("Sources/Alternance/Billing/Sum.swift", 'let sql = "SELECT 1"'),
            ("Sources/Alternance/Billing/Sum.swift", "let margin: Margin"),
            ("Sources/Alternance/Billing/Sum.swift", "extension Database {}"),
            ("Sources/Alternance/Documents/Letter.swift", "func letter(db: Int) {}"),
            ("Sources/FacturX/Line.swift", "import Alternance"),
            ("Sources/alternance-cli/Issue.swift", "import CSQLite"),
        ]:
            self.assertEqual(len(self.found(path, code)), 1, code)

    def test_accepts(self):
        for path, code in [
            ("Sources/Alternance/Billing/Sum+Storage.swift", 'import GRDB\nextension Database { var sql: String { "SELECT 1" } }'),
            ("Sources/Alternance/Storage/Schema.swift", "import CSQLite"),
            ("Sources/Alternance/Billing/Sum.swift", "enum Sum { case margin(of: Kind.Margin) }  // Margin, GRDB, SELECT"),
            ("Sources/Alternance/Documents/Letter.swift", "let margin: Margin"),
            ("Sources/alternance-cli/Issue.swift", "let database: Database"),
        ]:
            self.assertEqual(self.found(path, code), [], code)


class RulesTableTests(unittest.TestCase):
    FILES = {
        "Sources/Alternance/Partnership/Margin.swift": "struct Margin { enum State { case open } }",
        "Sources/Alternance/Storage/Schema.swift": '"CREATE TABLE invoice ("',
        "Sources/Alternance/Storage/Guards.swift": '"noDelete"',
        "Tests/AlternanceTests/MarginTests.swift": "struct MarginTests { func halves() {} }",
        "Tests/AlternanceTests/Golden/margin.csv": "",
        "docs/required-ids.txt": "# all\nPC-17-06\n"}

    def found(self, *rows: str):
        table = "| article | rule | types | tests |\n|---|---|---|---|\n" + "\n".join(rows) + "\n"
        return [violation.text for violation in rules_table.violations(project({**self.FILES, "docs/RULES.md": table}))]

    def test_accepts_what_exists(self):
        self.assertEqual(self.found(
            "| PC-17-06 | 50/50 | `Margin`, Margin.State, invoice_noDelete | MarginTests / Golden/margin.csv, MarginTests.halves |"), [])

    def test_refuses_what_does_not(self):
        self.assertEqual(len(self.found("| PC-17-06 | 50/50 | Loss | LossTests, loss.csv |")), 3)
        self.assertEqual(len(self.found("| A-05 | profile | Margin | MarginTests |")), 1)  # PC-17-06 is missing
        self.assertEqual(len(self.found("| PC-17-06 | 50/50 | Margin |")), 1)


class PrivacyTests(unittest.TestCase):
    def found(self, text: str):
        return list(privacy.violations(project({"docs/a.md": text})))

    def test_refuses_a_valid_iban_and_a_path_of_a_machine(self):
        iban = "FR76" + "30004000031234567890143"
        self.assertEqual(len(self.found(f"payez sur {iban} merci")), 1)
        self.assertEqual(len(self.found("cd " + "/ho" + "me/somebody/x")), 1)

    def test_accepts_the_rest(self):
        for text in ["FR76 3000 6000 0112 3456 7890 189", "FR76 3000 6000 0112 3456 7890 188", "docs/work/x", "/usr/share/fonts"]:
            self.assertEqual(self.found(text), [], text)

    def test_folds_names(self):
        self.assertEqual(privacy.folded("ÉLÈVE"), "eleve")


if __name__ == "__main__":
    unittest.main()
