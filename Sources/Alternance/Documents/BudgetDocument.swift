/// The data of `templates/budget`: the forecast budget of a year, with its chart and the margin by headcount.
struct BudgetDocument: Encodable {
  let title, cohort, year, headcount, profile: String
  let sections: [StatementSection]
  let result, bridge: [Labelled]
  let chart: StatementChart
  let notes, agreements: [String]
  let specimen: Bool
  let issuers: [Letterhead]

  init(_ budget: Budget, cohort: Cohort, headcount: Int, profile: MarginProfile, partners: [Partner], isSpecimen: Bool) {
    let margin = budget.margin(headcount: headcount, profile: profile)
    title = "Budget prévisionnel"
    self.cohort = "\(cohort.programme.title), promotion \(cohort.name)"
    year = "Année \(budget.year), \(cohort.intake + budget.year - 1)-\(cohort.intake + budget.year)"
    self.headcount = String(headcount)
    self.profile = profile.french
    sections = margin.sections(revenueTitle: "Recettes", withNotes: false)
    result = margin.result
    bridge = margin.bridgeRows
    chart = StatementChart(margin, curve: Self.curve(budget, around: headcount, profile: profile))
    notes = Self.notes(budget, headcount: headcount)
    agreements = [(PartnerCode.cnam, budget.agreedByCnam), (.cfa, budget.agreedByCfa)].compactMap { partner, day in
      day.map { "Accord \(partner.frenchOf) : \($0.french)" }
    }
    specimen = isSpecimen
    issuers = partners.map(Letterhead.init)
  }

  private static func curve(_ budget: Budget, around headcount: Int, profile: MarginProfile) -> StatementChart.Curve {
    let counts = Set((max(1, budget.headcount - 4)...budget.headcount + 4)).union([headcount]).sorted()
    return .init(
      title: "Marge brute selon l'effectif",
      points: counts.map { count in
        let margin = budget.margin(headcount: count, profile: profile).grossMargin
        return .init(x: count, cents: margin.cents, text: margin.french)
      })
  }

  private static func notes(_ budget: Budget, headcount: Int) -> [String] {
    let lines = budget.lines.filter { !$0.note.isEmpty }.map { "\($0.label) (\($0.partner.french)) : \($0.note)" }
    let voted = headcount == budget.headcount ? [] : ["Budget voté pour \(budget.headcount) stagiaires, recalculé pour \(headcount)."]
    return voted + lines
  }

  static func document(
    _ budget: Budget, cohort: Cohort, headcount: Int, profile: MarginProfile, partners: [Partner], isSpecimen: Bool, on day: Day
  ) throws -> PrintableDocument {
    let content = BudgetDocument(
      budget, cohort: cohort, headcount: headcount, profile: profile, partners: partners, isSpecimen: isSpecimen)
    return try PrintableDocument(
      name: "budget/budget-\(cohort.name)-annee-\(budget.year)", template: Templates.budget,
      title: "Budget prévisionnel, promotion \(cohort.name), année \(budget.year)", author: partners[0].legalName, day: day,
      content: content)
  }
}
