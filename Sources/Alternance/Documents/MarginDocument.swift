/// The data of `templates/marge` and `templates/point`: the actual margin on a day, and what balances the partners.
struct MarginDocument: Encodable {
  let title, cohort, asOf, status, profile: String
  let sections: [StatementSection]
  let result, bridge: [Labelled]
  let receivable: String?
  let settlement: [Labelled]
  let chart: StatementChart
  let notes, signatures: [String]
  let specimen: Bool
  let issuers: [Letterhead]
  let journalHead: String

  init(_ actual: ActualMargin, title: String, status: String, partners: [Partner], isSpecimen: Bool) {
    self.title = title
    cohort = "\(actual.cohort.programme.title), promotion \(actual.cohort.name)"
    asOf = actual.asOf.french
    self.status = status
    profile = actual.margin.profile.french
    sections = actual.margin.sections(revenueTitle: "Recettes encaissées")
    result = actual.margin.result
    bridge = actual.margin.bridge.isEmpty ? [] : actual.margin.bridgeRows
    receivable =
      actual.receivable == .zero
      ? nil : "Facturé et non encaissé : \(actual.receivable.french). Ces sommes ne comptent pas dans la marge."
    settlement = Self.settlement(actual)
    chart = StatementChart(actual.margin)
    notes = [
      "Seules les recettes encaissées et les charges réalisées au \(actual.asOf.french) sont comptées (convention, art. 17).",
      "VAP et VES restent hors de la marge partagée.",
    ]
    signatures = ["Pour le Cnam", "Pour le CFA"]
    specimen = isSpecimen
    issuers = partners.map(Letterhead.init)
    journalHead = actual.journalHead
  }

  private static func settlement(_ actual: ActualMargin) -> [Labelled] {
    let direction = actual.balance < .zero ? "Solde à verser par le CFA au Cnam" : "Solde à verser par le Cnam au CFA"
    return [
      Labelled(label: "Charges directes du CFA", value: actual.margin.totalCosts(of: .cfa).french),
      Labelled(label: "Part du CFA dans la marge", value: actual.margin.share(of: .cfa).french),
      Labelled(label: "Déjà viré au CFA", value: (-actual.transferred).french),
      Labelled(
        label: direction, value: (actual.balance < .zero ? -actual.balance : actual.balance).french, strong: true),
    ]
  }

  /// The statement of the margin, labelled provisional until the cohort has ended.
  static func statement(_ actual: ActualMargin, partners: [Partner], isSpecimen: Bool) throws -> PrintableDocument {
    let content = MarginDocument(
      actual, title: "État de marge", status: actual.isFinal ? "Définitif" : "Provisoire", partners: partners, isSpecimen: isSpecimen)
    return try PrintableDocument(
      name: "marge/marge-\(actual.cohort.name)-\(actual.asOf.iso)", template: Templates.margin,
      title: "État de marge, promotion \(actual.cohort.name), au \(actual.asOf.french)", author: partners[0].legalName,
      day: actual.asOf, content: content)
  }

  /// The point of July or December, for the steering committee.
  static func point(_ actual: ActualMargin, partners: [Partner], isSpecimen: Bool) throws -> PrintableDocument {
    let title = "Point financier, \(actual.asOf.inMonth.french)"
    let content = MarginDocument(
      actual, title: title, status: "Comité de pilotage", partners: partners, isSpecimen: isSpecimen)
    return try PrintableDocument(
      name: "point/point-\(actual.cohort.name)-\(actual.asOf.iso)", template: Templates.point,
      title: "\(title), promotion \(actual.cohort.name)", author: partners[0].legalName, day: actual.asOf, content: content)
  }
}
