import Testing

@testable import Alternance

@Suite("Budget, margin and point, as they are printed")
struct StatementDocumentTests {
  private func budget(headcount: Int = 16, profile: MarginProfile = .annexe) throws -> PrintableDocument {
    let base = try Fixture.programme()
    try base.agreeBudgets()
    let cohort = try base.cohort("2016")
    return try base.documentContext().budget(
      base.budget(of: cohort, year: 1, by: Staff.manager), cohort: cohort, headcount: headcount, profile: profile, on: Fixture.today)
  }

  @Test("The budget as voted")
  func votedBudget() throws {
    let document = try budget()
    #expect((document.name, document.template) == ("budget/budget-2016-annee-1", "budget/1"))
    #expect(document.title == "Budget prévisionnel, promotion 2016, année 1")
    let data = try PrintedData(document)
    #expect(
      (data["title"], data["year"], data["headcount"], data["profile"]) == ("Budget prévisionnel", "Année 1, 2016-2017", "16", "annexe"))
    #expect(data["cohort"] == "Assistant de gestion – Attaché commercial, promotion 2016")
    #expect(
      data.rows("sections", "title", "total") == [
        "Recettes | 65 294,40 €", "Charges directes du Cnam | 29 268,00 €", "Charges directes du CFA | 35 981,44 €",
      ])
    #expect(
      data.labelled("result") == [
        "Marge brute: 44,96 €", "Part du Cnam: 22,48 €", "Part du CFA: 22,48 €",
        "Facture du CFA au Cnam (charges et part du CFA): 36 003,92 €",
        "Conservé par le Cnam (charges et part du Cnam): 29 290,48 €",
      ])
    #expect(data.texts("agreements") == ["Accord du Cnam : 25/10/2016", "Accord du CFA : 25/10/2016"])
    #expect(data.texts("notes").contains { $0.hasPrefix("Fournitures pédagogiques (CFA) : 442 h à l'annexe votée et non 446") })
    #expect(data.isTrue("specimen"))
  }

  @Test("Its bridge to article 17, and its charts")
  func bridge() throws {
    let data = try PrintedData(budget())
    let bridge = data.labelled("bridge")
    #expect(bridge.first == "Marge brute, profil annexe: 44,96 €")
    #expect(bridge.suffix(2) == ["Écart entre les profils: 18 320,00 €", "Marge brute, profil article 17: 18 364,96 €"])
    #expect(bridge.contains("Heures d'examen (Cnam): 720,00 €"))
    #expect(data.rows("chart.bars", "label", "cents", "text")[3] == "Marge brute | 4496 | 44,96 €")
    let curve = data.rows("chart.curve.points", "x", "text")
    #expect(curve.count == 9)
    #expect((curve.first, curve[3], curve.last) == ("12 | −14 278,64 €", "15 | −3 535,94 €", "20 | 14 368,56 €"))
  }

  @Test("For another headcount and the other profile: said so, reckoned anew")
  func otherHeadcount() throws {
    let data = try PrintedData(budget(headcount: 25, profile: .article17))
    #expect(data.texts("notes").first == "Budget voté pour 16 stagiaires, recalculé pour 25.")
    #expect(data.labelled("bridge").first?.hasPrefix("Marge brute, profil article 17: ") == true)
    #expect(data.labelled("bridge").contains("Écart entre les profils: −18 320,00 €"))
    #expect(data.rows("chart.curve.points", "x").last == "25")
  }

  /// The small cohort on 15 December 2016: see `FinancialPointTests`.
  private func december() throws -> (ShareBase, ActualMargin) {
    let share = try ShareBase()
    try share.collect()
    return (share, try share.margin("2016-12-15"))
  }

  @Test("The margin, provisional")
  func margin() throws {
    let (share, actual) = try december()
    let document = try share.base.documentContext().margin(actual)
    #expect((document.name, document.template) == ("marge/marge-2016-2016-12-15", "marge/1"))
    let data = try PrintedData(document)
    #expect((data["title"], data["status"], data["asOf"], data["profile"]) == ("État de marge", "Provisoire", "15/12/2016", "article 17"))
    #expect(data["sections.0.title"] == "Recettes encaissées")
    #expect(data.rows("sections", "total") == ["78,05 €", "1 369,62 €", "158,48 €"])
    #expect(data["receivable"] == "Facturé et non encaissé : 128,10 €. Ces sommes ne comptent pas dans la marge.")
    #expect(
      data.labelled("settlement") == [
        "Charges directes du CFA: 158,48 €", "Part du CFA dans la marge: −725,02 €", "Déjà viré au CFA: 0,00 €",
        "Solde à verser par le CFA au Cnam: 566,54 €",
      ])
    #expect(data["journalHead"] == actual.journalHead)
    #expect(data.texts("signatures") == ["Pour le Cnam", "Pour le CFA"])
    #expect(data.list("bridge").isEmpty)
  }

  @Test("The margin, final from the day after the cohort's end; the balance may go the other way")
  func final() throws {
    let share = try ShareBase(cfaTeaches: true)
    try share.collect()
    let context = try share.base.documentContext()
    #expect(try PrintedData(context.margin(share.margin("2018-09-14")))["status"] == "Provisoire")
    let data = try PrintedData(context.margin(share.margin("2018-09-15")))
    #expect(data["status"] == "Définitif")
    #expect(data.labelled("settlement").last == "Solde à verser par le Cnam au CFA: 542,75 €")
  }

  @Test("The point of December")
  func point() throws {
    let (share, _) = try december()
    try share.transfer(10_000, on: "2016-12-10")
    let document = try share.base.documentContext().point(share.point("2016-12-15"))
    #expect((document.name, document.template) == ("point/point-2016-2016-12-15", "point/1"))
    let data = try PrintedData(document)
    #expect((data["title"], data["status"]) == ("Point financier, décembre 2016", "Comité de pilotage"))
    #expect(
      data.labelled("settlement").suffix(2) == ["Déjà viré au CFA: −100,00 €", "Solde à verser par le CFA au Cnam: 666,54 €"])
  }
}
