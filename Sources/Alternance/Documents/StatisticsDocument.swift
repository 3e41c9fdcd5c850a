/// The data of `templates/statistiques`: how a cohort did in each unit.
struct StatisticsDocument: Encodable {
  let issuers: [Letterhead]
  let specimen: Bool
  let title: String
  let facts: [Labelled]
  let units: [Unit]
  let mention: String?
  let notes: [String]

  struct Unit: Encodable {
    let code, title, count, mean, median, lowest, highest, firstRate, finalRate: String
    let bars: [Int]
    let total, obtainedFirst, obtainedSecond, notObtained: Int
  }

  init(_ results: CohortResults, title: String, mention: String?, partners: [Partner], isSpecimen: Bool, on day: Day) {
    let cohort = results.cohort
    issuers = partners.map { Letterhead($0) }
    specimen = isSpecimen
    self.title = title
    facts = [
      Labelled(label: "Formation", value: cohort.programme.title),
      Labelled(label: "Promotion", value: "\(cohort.years), \(results.students.count) stagiaires"),
      Labelled(
        label: "Semestre\(results.semesters.count > 1 ? "s" : "")", value: results.semesters.map(String.init).joined(separator: ", ")),
      Labelled(label: "Arrêté au", value: day.french),
    ]
    units = UnitStatistics.all(results).map { Unit($0) }
    self.mention = mention
    notes = [
      "Les taux se rapportent aux stagiaires qui ont un résultat, absents compris ; une absence ne compte pas dans les moyennes.",
      "Le taux final tient compte de la deuxième session ; un ajourné qui ne l'a pas encore passée est compté non obtenu.",
    ].map(\.typeset)
  }
}

extension StatisticsDocument.Unit {
  init(_ statistics: UnitStatistics) {
    code = statistics.unit.code
    title = statistics.unit.title
    count = "\(statistics.count)"
    mean = statistics.mean?.french ?? ""
    median = statistics.median?.french ?? ""
    lowest = statistics.lowest?.french ?? ""
    highest = statistics.highest?.french ?? ""
    firstRate = statistics.firstRate.map { FrenchNumbers.percent(hundredths: $0) } ?? ""
    finalRate = statistics.finalRate.map { FrenchNumbers.percent(hundredths: $0) } ?? ""
    bars = statistics.histogram
    total = statistics.count
    obtainedFirst = statistics.obtainedFirst
    obtainedSecond = statistics.obtainedSecond
    notObtained = statistics.failed + statistics.adjourned
  }
}

extension CohortResults {
  fileprivate var semesters: [Int] { Set(units.map(\.semester)).sorted() }
}

extension DocumentContext {
  /// The statistics of a cohort's units, on the letterhead of both partners.
  /// - Parameter mention: `ProvisionalMention.text` while a result of them is provisional.
  public func statistics(_ results: CohortResults, title: String, mention: String?, on day: Day) throws -> PrintableDocument {
    let cohort = results.cohort
    let semesters = results.semesters.map { "S\($0)" }.joined(separator: "-")
    return try PrintableDocument(
      name: "statistiques/statistiques-\(cohort.programme.code)-\(cohort.name)-\(semesters)", template: Templates.statistics,
      title: "\(title), promotion \(cohort.years)", author: cnam.legalName, day: day,
      content: StatisticsDocument(
        results, title: title, mention: mention, partners: [cnam, cfa], isSpecimen: isSpecimen, on: day))
  }
}
