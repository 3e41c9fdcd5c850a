import Testing

@testable import Alternance

@Suite("A column of marks, typed once or twice")
struct MarkColumnTests {
  @Test(
    "Lines as a spreadsheet writes them, the end of the last empty or not",
    arguments: [
      ("12,50\nABS\n9", ["12,50", "ABS", "9"]), ("12,50\r\nABS\r\n9\r\n", ["12,50", "ABS", "9"]),
      ("12,50\rABS\r9\r", ["12,50", "ABS", "9"]),
      ("\u{FEFF} 12,50\t\n ABS \n9\n\n \n", ["12,50", "ABS", "9"]), ("12\n\n9", ["12", "", "9"]), ("\n12", ["", "12"]), ("", []),
      ("\n\n", []),
    ])
  func cells(text: String, cells: [String]) {
    #expect(MarkColumn(text).cells == cells)
  }

  @Test("A line for each student")
  func length() {
    #expect(sentence { try MarkColumn("12\n13").require(2, for: "UE11-S1") } == nil)
    #expect(
      sentence { try MarkColumn("12\n13").require(3, for: "UE11-S1") }
        == "La colonne a 2 lignes pour 3 personnes à « UE11-S1 » : une ligne par personne, dans l'ordre de la liste (ATT pour une note attendue)."
    )
    #expect(
      sentence { try MarkColumn("12").require(0, for: "UE11-S1") }
        == "La colonne a 1 ligne pour 0 personne à « UE11-S1 » : une ligne par personne, dans l'ordre de la liste (ATT pour une note attendue)."
    )
  }

  @Test("The same marks written otherwise are the same")
  func same() {
    let names = ["A", "B", "C", "D", "E"]
    let second = MarkColumn("12.5\nabs\n9,00\nATT\n7")
    #expect(sentence { try MarkColumn("12,50\nABS\n9\natt\n7,0").require(sameAs: second, names: names) } == nil)
  }

  @Test("Every line that differs is named")
  func different() {
    let second = MarkColumn("12,51\n0\nEXC\n9\nx")
    #expect(
      sentence {
        try MarkColumn("12,50\nABS\nEXC\n9,00\ny").require(sameAs: second, names: ["Arbogast Iris", "Dupouy Lise", "C", "D", "E"])
      }
        == """
        Les deux saisies diffèrent, rien n'est enregistré :
          Arbogast Iris : 12,50 et 12,51
          Dupouy Lise : ABS et 0
          E : y et x
        """)
  }

  @Test("A second column shorter or longer than the first is not the same")
  func otherLength() {
    for text in ["12\n13", "12", "12\n13\n14\n15"] {
      #expect(sentence { try MarkColumn("12\n13\n14").require(sameAs: MarkColumn(text), names: ["A", "B", "C"]) } != nil, "\(text)")
    }
  }

  @Test("Without minutes, or with lines that the base refuses")
  func minutes() {
    #expect(MarkColumnRefusal.refused(["A : x", "B : y"]).sentence == "La colonne n'est pas enregistrée :\n  A : x\n  B : y")
    #expect(
      MarkColumnRefusal.noMinutes("UE11-S1").sentence
        == "Le procès-verbal de « UE11-S1 », signé par l'intervenant, n'est pas reçu : les notes se saisissent d'après lui (convention, art. 11)."
    )
  }
}
