import Testing

@testable import Alternance

@Suite("The rules of the programme, its booklets and its calendar, against a hand with a SQL shell")
struct ProgrammeRuleTests {
  private let published =
    "Cette version du programme est publiée : elle ne change plus, préparez celle de l'année suivante (convention, art. 8)."

  @Test("No module is added to a published version, nor is an assessment mode changed (PC-08-01)")
  func versionOpen() throws {
    let draft = try TeachingRuleBase(before: "programmePublication")
    draft.run("INSERT INTO teachingUnit VALUES (2, 1, 'UE2', 1, 'Unité', 60, 100, 1, 1);")
    #expect(draft.add("module", "2, 1, 2, 'M2', 'Module', 'trade', 60, 1") == nil)
    #expect(draft.add("assessmentMode", "2, 1, 2, 40, 'written', 180") == nil)
    let base = try TeachingRuleBase(before: "bookletSection")
    base.run("INSERT INTO teachingUnit VALUES (2, 1, 'UE2', 1, 'Unité', 60, 100, 1, 1);")
    #expect(base.add("module", "2, 1, 2, 'M2', 'Module', 'trade', 60, 1") == published)
    #expect(base.raw.run("INSERT INTO assessmentMode VALUES (2, 1, 1, 30, 'written', 180, 2)") == published)
    #expect(base.add("assessmentMode", "3, 1, 2, 40, 'written', 180") == nil)
    base.run("INSERT INTO programmeVersion VALUES (2, 1, 2017, 1);")
    #expect(base.add("module", "2, 2, 2, 'M2', 'Module', 'trade', 60, 1") == nil)
  }

  /// UE1 has 600 minutes.
  @Test("A version whose modules do not make its units is not published", arguments: [("597", false), ("600", true), ("603", false)])
  func complete(minutes: String, isAccepted: Bool) throws {
    let base = try TeachingRuleBase(before: "programmePublication", changing: [("'general', 600", "'general', \(minutes)")])
    let refusal = "Les heures des modules ne font pas celles des UE : la version du programme ne se publie pas (convention, art. 8)."
    #expect(base.add("programmePublication", "1, 1, 13, '2016-04-06'") == (isAccepted ? nil : refusal))
  }

  @Test("Nor one with a unit that has no module, or none at all")
  func emptyUnit() throws {
    let refusal = "Les heures des modules ne font pas celles des UE : la version du programme ne se publie pas (convention, art. 8)."
    let base = try TeachingRuleBase(before: "programmePublication")
    base.run("INSERT INTO teachingUnit VALUES (2, 1, 'UE2', 1, 'Unité', 60, 100, 1, 1);")
    #expect(base.add("programmePublication", "1, 1, 13, '2016-04-06'") == refusal)
    #expect(base.add("module", "2, 1, 2, 'M2', 'Module', 'trade', 60, 1") == nil)
    #expect(base.add("programmePublication", "1, 1, 13, '2016-04-06'") == nil)
    let without = try TeachingRuleBase(before: "assessmentMode", without: ["module"])
    #expect(without.add("programmePublication", "1, 1, 13, '2016-04-06'") == refusal)
  }

  @Test("Nothing is added to a booklet that is out (PC-08-02)")
  func bookletOpen() throws {
    let base = try TeachingRuleBase(before: "alternanceCalendar")
    let refusal = "Ce livret est publié : il ne change plus, préparez celui de l'année suivante (convention, art. 8)."
    for kind in ["workStudy", "programme"] {
      #expect(base.add("bookletSection", "9, 1, '\(kind)', 2016, 9, 'Titre', 'Texte'") == refusal)
    }
    #expect(base.add("bookletSection", "9, 1, 'workStudy', 2017, 1, 'Titre', 'Texte'") == nil)
  }

  @Test("A booklet has a text, and a mode for every unit of the version in force")
  func bookletComplete() throws {
    let noText = "Ce livret n'a pas de texte : il ne se publie pas (convention, art. 8)."
    let noMode = "Une UE n'a pas de modalité d'évaluation : le livret ne se publie pas (convention, art. 8)."
    func publish(_ base: TeachingRuleBase, _ year: Int = 2016) -> String? {
      base.add("bookletPublication", "1, 1, 'programme', \(year), 13, '2016-07-08'")
    }
    #expect(try publish(TeachingRuleBase(before: "bookletSection")) == noText)
    #expect(try publish(TeachingRuleBase(before: "bookletPublication"), 2017) == noText)
    #expect(try publish(TeachingRuleBase(before: "bookletPublication", without: ["assessmentMode"])) == noMode)
    #expect(try publish(TeachingRuleBase(before: "bookletPublication", without: ["programmePublication"])) == noMode)
    #expect(try publish(TeachingRuleBase(before: "bookletPublication")) == nil)
    let base = try TeachingRuleBase(before: "bookletPublication")
    base.run("INSERT INTO bookletSection VALUES (9, 1, 'programme', 2015, 1, 'Titre', 'Texte', 1);")
    #expect(publish(base, 2015) == noMode)
  }

  @Test("A week begins on a Monday, in a version that nobody agreed to (PC-07-01)")
  func week() throws {
    let base = try TeachingRuleBase(before: "alternanceAgreement")
    for day in ["2016-10-16", "2016-10-18", "2016-10-22"] {
      #expect(base.add("alternanceWeek", "9, 1, '\(day)', 'centre'") == "Une semaine du calendrier commence un lundi.")
    }
    #expect(base.add("alternanceWeek", "9, 1, '2016-10-17', 'centre'") == nil)
    base.run("INSERT INTO alternanceAgreement VALUES (1, 1, 'alternanceManager', 13, '2016-04-07', 1);")
    let refusal = "Cette version du calendrier est déjà approuvée : proposez-en une nouvelle (convention, art. 7)."
    #expect(base.add("alternanceWeek", "10, 1, '2016-10-24', 'centre'") == refusal)
    base.run("INSERT INTO alternanceCalendar VALUES (2, 1, 2, 1);")
    #expect(base.add("alternanceWeek", "10, 2, '2016-10-24', 'centre'") == nil)
  }
}
