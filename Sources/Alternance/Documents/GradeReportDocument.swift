/// The data of `templates/bulletin`: the grade reports of a semester, one page a student, on the letterhead of both partners.
struct GradeReportDocument: Encodable {
  let issuers: [Letterhead]
  let specimen: Bool
  let place, madeOn: String
  let reports: [Page]

  struct Page: Encodable {
    let name, civilityLine, programme, cohort, semester: String
    let facts: [Labelled]
    let units: [Unit]
    let average: Average?
    let decision: String
    let mention: String?
    let jury: String
    let notes: [String]
    let signatory: String
  }

  struct Unit: Encodable {
    let code, title, coefficient: String
    let tests: [Labelled]
    let exam, second, figure, status, rule, classAverage: String
    let isObtained, isProvisional: Bool
  }

  struct Average: Encodable { let label, value, rule: String }

  static let notes = [
    "Une UE est obtenue à partir de 10,00 / 20 ; aucune ne compense une autre (convention, art. 11).".typeset,
    "ABS : absence sans motif valable, comptée 0 en contrôle continu ; EXC : absence excusée, non comptée ; ATT : note attendue. ".typeset
      + "Qui est absent à l'examen est ajourné.",
  ]
}

extension GradeReportDocument.Page {
  init(_ report: GradeReport, signatory: String, on day: Day) {
    let student = report.results.student
    mention = report.mention(on: day)
    name = student.listed
    civilityLine = "\(student.full), n° \(student.code)".typeset
    programme = report.cohort.programme.title
    cohort = "Promotion \(report.cohort.years)"
    semester = report.cohort.french(semester: report.semester)
    facts = [
      Labelled(label: "Date de naissance", value: report.profile.bornOn.french),
      Labelled(label: "Entreprise", value: report.profile.company.isEmpty ? "sans contrat" : report.profile.company),
    ]
    units = report.results.lines.map { .init($0, average: report.averages[$0.unit.code]) }
    average = report.results.average.map {
      .init(
        label: "Moyenne du semestre", value: "\($0.mark.french) / 20".typeset,
        rule: "pondérée par les coefficients ; elle ne décide d'aucune UE".typeset)
    }
    decision = mention == nil ? ResultWords.decision(report.results.lines.map { ($0.unit, $0.result.status) }, scope: "du semestre") : ""
    jury = mention == nil ? report.juries : ""
    notes = GradeReportDocument.notes
    self.signatory = signatory
  }
}

extension GradeReport {
  /// « Jury du 27/02/2017 », « Jurys du 27/02/2017 et du 13/07/2017 »: those that decided the results of the student.
  fileprivate var juries: String {
    let days = Set(results.lines.compactMap { $0.decision?.day }).sorted().map { "du \($0.french)" }
    return days.isEmpty ? "" : "Jury\(days.count > 1 ? "s" : "") \(days.joined(separator: " et "))"
  }
}

extension GradeReportDocument.Unit {
  init(_ line: ResultLine, average: Mark?) {
    let unit = line.unit
    let areEqual = Set(unit.tests.map(\.weight)).count < 2
    code = unit.code
    title = unit.title
    coefficient = FrenchNumbers.coefficient(hundredths: unit.coefficientHundredths)
    tests = zip(unit.tests, line.tests).map { test, entry in
      let isWeighted = !areEqual && test.weight != 1
      return Labelled(label: test.code.short + (isWeighted ? "\u{00A0}×\u{00A0}\(test.weight)" : ""), value: entry.french)
    }
    exam = unit.first == nil ? "" : line.first.french
    second = line.second == .pending ? "" : line.second.french
    figure = line.result.grade.french
    status = line.result.status.french
    rule = line.result.shortRule
    classAverage = average?.french ?? ""
    isObtained = line.result.status.isObtained
    isProvisional = line.isProvisional
  }
}

extension FrenchNumbers {
  /// A coefficient without useless decimals: `3`, `2,50`.
  static func coefficient(hundredths value: Int) -> String { value % 100 == 0 ? whole(value / 100) : hundredths(value) }
}

extension DocumentContext {
  /// The grade reports of a semester, on the letterhead of both partners (PC-11-19): one student's, or the cohort's in one file. Who has
  /// no mark has no page. Without any mention left it is evidence, of the day of the last jury, which its name tells: another jury makes
  /// another document.
  /// - Parameter name: which semester, and whose: `AGAC-2016-S1-S2016-05`.
  /// - Throws: `GradeReportRefusal.noMark` when nothing was entered.
  public func gradeReports(_ reports: [GradeReport], name: String, signatory: String, on day: Day) throws -> PrintableDocument {
    let printed = reports.filter(\.hasMarks)
    guard let first = printed.first else {
      throw GradeReportRefusal.noMark(reports.count == 1 ? reports[0].results.student.full : name, reports.first?.semester ?? 0)
    }
    let jury = printed.allSatisfy { $0.mention(on: day) == nil } ? printed.compactMap(\.jury).max() : nil
    let made = jury ?? day
    let state = jury.map { "jury-\($0.iso)" } ?? "provisoire"
    let whose = printed.count == 1 ? printed[0].results.student.full : "promotion \(first.cohort.years)"
    return try PrintableDocument(
      name: "bulletin/bulletin-\(name)-\(state)", template: Templates.gradeReport,
      title: "Bulletin\(printed.count > 1 ? "s" : "") de notes du semestre \(first.semester), \(whose)", author: cnam.legalName, day: made,
      content: GradeReportDocument(
        issuers: [cnam, cfa].map { Letterhead($0) }, specimen: isSpecimen, place: cnam.address.city, madeOn: made.french,
        reports: printed.map { .init($0, signatory: signatory, on: made) }),
      isEvidence: jury != nil && printed.allSatisfy(\.isFinal))
  }
}
