import Alternance
import Testing

@Suite("Expenses entered by hand")
struct ExpenseTests {
  @Test(
    "What is computed from slots and visits is refused",
    arguments: ["enseignement", "tutorat", "deplacement_tuteur", "salle", "fournitures"])
  func computed(code: String) {
    #expect(
      sentence { try Expense(categoryCode: code, amount: Money(cents: 1), fundedBy: .training) }
        == "« \(code) » est calculé à partir des séances et des visites : une dépense ne le double pas")
  }

  @Test("What the flat hour pays already is refused (A1-02)", arguments: ["reunion", "correction", "sujet", "preparation"])
  func paidByTheHour(code: String) {
    #expect(
      sentence { try Expense(categoryCode: code, amount: Money(cents: 1), fundedBy: .training) }
        == "« \(code) » est compris dans l'heure d'enseignement : rien n'est payé à part (convention, annexe 1)")
  }

  @Test("A lecturer's travel is refused (PC-09-08), so is an unknown category, and no amount")
  func others() {
    #expect(
      sentence { try Expense(categoryCode: "deplacement_intervenant", amount: Money(cents: 1), fundedBy: .training) }
        == "le déplacement des intervenants n'est pas remboursé (convention, art. 9)")
    #expect(
      sentence { try Expense(categoryCode: "cafe", amount: Money(cents: 1), fundedBy: .training) }
        == "la catégorie « cafe » est inconnue ; catégories admises : part_salaire, forfait_deplacement, surveillance_examen, "
        + "brochures, developpement_commercial, autre")
    #expect(
      sentence { try Expense(categoryCode: "brochures", amount: .zero, fundedBy: .training) }
        == "le montant 0,00\u{A0}€ n'est pas supérieur à zéro")
    #expect(
      sentence { try Expense(categoryCode: "brochures", amount: Money(cents: -100), fundedBy: .training) }
        == "le montant −1,00\u{A0}€ n'est pas supérieur à zéro")
  }

  @Test(
    "The rest is kept",
    arguments: ["part_salaire", "forfait_deplacement", "surveillance_examen", "brochures", "developpement_commercial", "autre"])
  func kept(code: String) throws {
    let expense = try Expense(categoryCode: code, amount: Money(cents: 84_500), fundedBy: .framework)
    #expect(expense.category.code == code)
    #expect(expense.amount == Money(cents: 84_500))
    #expect(!expense.category.isDirect)
  }

  @Test("Article 17 counts its four direct costs, the annexe all of them, exam supervision when asked (A-05)")
  func profiles() {
    let direct: Set<CostCategory> = [.teaching, .tutoring, .tutorTravel, .room, .supplies]
    for category in CostCategory.allCases {
      #expect(MarginProfile.article17.counts(category) == direct.contains(category))
      #expect(MarginProfile.annexe.counts(category))
      #expect(
        MarginProfile.article17.counts(category, examSupervision: true)
          == (direct.contains(category) || category == .examSupervision))
    }
  }
}
