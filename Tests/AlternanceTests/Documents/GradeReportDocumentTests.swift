import Testing

@testable import Alternance

@Suite("Grade reports, as they are printed (PC-11-18, PC-11-19)")
struct GradeReportDocumentTests {
  private typealias Sample = ResultSamples

  private func report(_ student: StudentName, _ lines: [ResultLine], averages: [String: Mark] = [:]) -> GradeReport {
    let results = Sample.results([(student, lines)])
    return GradeReport(
      cohort: Sample.cohort, semester: 1, results: results.students[0],
      profile: .init(bornOn: "1996-03-14".day, company: student == Sample.agnes ? "Ateliers Roquefavour SAS" : ""),
      jury: lines.compactMap { $0.decision?.day }.max(), averages: averages.isEmpty ? UnitStatistics.averages(results) : averages,
      handedOn: [])
  }

  private func document(_ reports: [GradeReport], on day: String, name: String = "AGAC-2016-S1-S2016-01") throws -> PrintableDocument {
    try Sample.context().gradeReports(
      reports, name: name, signatory: "Mme Nadège Lasserane, directrice pédagogique", on: day.day)
  }

  /// (12,00 + 9,00) / 2 = 10,50; 40 % × 10,50 + 60 % × 11,00 = 10,80. 40 % × 15,00 + 60 % × 6,00 = 9,60.
  /// (3 × 10,80 + 2 × 9,60) / 5 = 10,32.
  private func lines(jury: String?) -> [ResultLine] {
    [
      Sample.line(Sample.ue11, "12,00 9,00/11,00/", jury: jury), Sample.line(Sample.ue12, "15,00 15,00/6,00/", jury: jury),
    ]
  }

  @Test("Before the jury: the mention word for word, no decision, no evidence")
  func provisional() throws {
    let document = try document([report(Sample.agnes, lines(jury: nil), averages: ["UE11": Mark(hundredths: 1139)!])], on: "2017-02-20")
    #expect((document.name, document.template) == ("bulletin/bulletin-AGAC-2016-S1-S2016-01-provisoire", "bulletin/1"))
    #expect(!document.isEvidence && document.day.iso == "2017-02-20")
    let data = try PrintedData(document)
    #expect(data.list("issuers").map { $0["code"] } == ["CNAM", "CFA"])
    #expect(data["reports.0.mention"] == "sous réserve de validation par le jury annuel")
    #expect((data["reports.0.decision"], data["reports.0.jury"], data["place"]) == ("", "", "Marseille"))
    #expect(data["reports.0.civilityLine"] == "Mme Agnès Ruellan, n° S2016-01")
    #expect((data["reports.0.cohort"], data["reports.0.semester"]) == ("Promotion 2016-2018", "Semestre 1, année 2016-2017"))
    #expect(data.labelled("reports.0.facts") == ["Date de naissance: 14/03/1996", "Entreprise: Ateliers Roquefavour SAS"])
    #expect(
      data.rows("reports.0.units", "code", "coefficient", "exam", "second", "figure", "status", "rule", "classAverage") == [
        "UE11 | 3 | 11,00 |  | 10,80 | obtenue | 40 % × 10,50 + 60 % × 11,00 | 11,39",
        "UE12 | 2 | 6,00 |  | 9,60 | ajourné | 40 % × 15,00 + 60 % × 6,00 | ",
      ])
    #expect(data.labelled("reports.0.units.0.tests") == ["CC1: 12,00", "CC2: 9,00"])
    #expect(data.labelled("reports.0.units.1.tests") == ["CC1: 15,00", "CC2 × 2: 15,00"])
    #expect(data["reports.0.average.value"] == "10,32 / 20")
    #expect(data.isTrue("reports.0.units.0.isProvisional") && data.isTrue("reports.0.units.0.isObtained"))
  }

  @Test("After the jury: no mention, the decision, evidence of the day of the jury")
  func final() throws {
    let document = try document([report(Sample.agnes, lines(jury: "2017-02-27"))], on: "2017-03-01")
    #expect((document.name, document.day.iso) == ("bulletin/bulletin-AGAC-2016-S1-S2016-01-jury-2017-02-27", "2017-02-27"))
    #expect(document.isEvidence)
    let data = try PrintedData(document)
    #expect(data.isAbsent("reports.0.mention") && !String(decoding: document.data, as: UTF8.self).contains(ProvisionalMention.text))
    #expect((data["madeOn"], data["reports.0.jury"]) == ("27/02/2017", "Jury du 27/02/2017"))
    #expect(data["reports.0.decision"] == "Une UE obtenue sur deux. UE12 : ajourné, deuxième session sur l'examen seul.")
    #expect(data.rows("reports.0.units", "classAverage") == ["10,80", "9,60"])
    #expect(!data.isTrue("reports.0.units.0.isProvisional"))
  }

  @Test("Between the second sitting and its jury the mention is back; then both juries decided")
  func secondSitting() throws {
    let first = Sample.line(Sample.ue11, "12,00 9,00/11,00/", jury: "2017-02-27")
    let sat = Sample.line(Sample.ue12, "15,00 15,00/6,00/10,00", jury: "2017-02-27", decided: "15,00 15,00/6,00/")
    let between = try PrintedData(document([report(Sample.agnes, [first, sat])], on: "2017-07-12"))
    #expect(between["reports.0.mention"] == ProvisionalMention.text)
    #expect(between.rows("reports.0.units", "second", "figure", "rule")[1] == "10,00 | 10,00 | 2e session, examen seul : 10,00")
    let decided = Sample.line(Sample.ue12, "15,00 15,00/6,00/10,00", jury: "2017-07-13")
    let after = try PrintedData(document([report(Sample.agnes, [first, decided])], on: "2017-07-18"))
    #expect(after.isAbsent("reports.0.mention"))
    #expect(
      (after["reports.0.decision"], after["reports.0.jury"]) == (
        "Les deux UE du semestre sont obtenues.", "Jurys du 27/02/2017 et du 13/07/2017"
      ))
  }

  @Test("Marks published of a result that waits bear the mention, even after the jury")
  func awaited() throws {
    let waiting = Sample.line(Sample.ue12, "15,00 15,00//")
    let document = try document(
      [report(Sample.agnes, [Sample.line(Sample.ue11, "12,00 9,00/11,00/", jury: "2017-02-27"), waiting])], on: "2017-03-01")
    #expect(!document.isEvidence)
    let data = try PrintedData(document)
    #expect(data["reports.0.mention"] == ProvisionalMention.text)
    #expect(data.rows("reports.0.units", "exam", "figure", "status", "rule")[1] == "ATT | ATT | en attente | en attente de l'examen")
    #expect(data.isAbsent("reports.0.average"))
  }

  @Test("Absences, defences, changes of the jury are told")
  func words() throws {
    let change = try RecordedChange(
      jury: "JURY-2016-1", student: Sample.yann, unit: "UE11", sitting: 1,
      change: JuryChange(before: Mark(hundredths: 980)!, after: .pass, reason: "progrès"))
    let data = try PrintedData(
      document(
        [
          report(
            Sample.yann,
            [
              Sample.line(Sample.ue11, "9,50 9,50/10,00/", jury: "2017-02-27", changes: [change]),
              Sample.line(Sample.ue12, "EXC 12,00/ABS/", jury: "2017-02-27"), Sample.line(Sample.ue16, "/8,00/", jury: "2017-02-27"),
            ])
        ], on: "2017-03-01"))
    #expect(
      data.rows("reports.0.units", "coefficient", "exam", "figure", "status", "rule") == [
        "3 | 10,00 | 10,00 | obtenue | harmonisation du jury, 9,80 avant : 10,00", "2 | ABS | ABS | ajourné | absent à l'examen",
        "2,50 | 8,00 | 8,00 | ajourné | soutenance : 8,00",
      ])
    #expect(
      data["reports.0.decision"]
        == "Une UE obtenue sur trois. UE12 : ajourné, deuxième session sur l'examen seul. UE16 : ajourné, deuxième session sur la soutenance."
    )
    #expect(data.labelled("reports.0.facts")[1] == "Entreprise: sans contrat")
  }

  @Test("A cohort in one file: a page for each student who has marks, provisional as long as one of them is")
  func cohort() throws {
    let reports = [
      report(Sample.yann, lines(jury: nil)), report(Sample.agnes, lines(jury: "2017-02-27")),
      report(StudentName(code: "S2016-03", civility: "", lastName: "Sans", firstName: "Note"), [Sample.line(Sample.ue11, "ATT ATT//")]),
    ]
    let document = try document(reports, on: "2017-03-01", name: "AGAC-2016-S1")
    #expect(document.name == "bulletin/bulletin-AGAC-2016-S1-provisoire")
    let data = try PrintedData(document)
    #expect(data.rows("reports", "name", "mention") == ["Kerbrat Yann | \(ProvisionalMention.text)", "Ruellan Agnès | nothing at mention"])
    #expect(throws: GradeReportRefusal.noMark("Note Sans", 1)) { try self.document([reports[2]], on: "2017-03-01") }
  }
}
