import Testing

@testable import Alternance

@Suite("The grid and the minutes of a jury, as they are printed (PC-11-17)")
struct JuryDocumentTests {
  private typealias Sample = ResultSamples

  /// Agnès: 10,80 and 9,60; Yann: 9,80 raised to 10,00 by the jury, absent at the exam of UE12.
  private func file(jury day: String?, late: Bool = false) throws -> JuryFile {
    let change = try RecordedChange(
      jury: "JURY-2016-1", student: Sample.yann, unit: "UE11", sitting: 1,
      change: JuryChange(before: Mark(hundredths: 980)!, after: .pass, reason: "progrès constatés : travail régulier"))
    let results = Sample.results([
      (
        Sample.yann,
        [
          Sample.line(Sample.ue11, "9,50 9,50/10,00/", jury: day, changes: [change]),
          Sample.line(Sample.ue12, "12,00 12,00/ABS/", jury: day),
        ]
      ),
      (
        Sample.agnes,
        [
          Sample.line(Sample.ue11, "12,00 9,00/11,00/", jury: day),
          Sample.line(Sample.ue12, late ? "15,00 15,00//" : "15,00 15,00/6,00/", jury: late ? nil : day),
        ]
      ),
    ])
    let appeals = [
      Appeal(student: Sample.agnes, unit: "UE12", receivedOn: "2017-03-06".day, ground: "erreur de saisie", answer: nil)
    ]
    let decided =
      day == nil
      ? []
      : results.students.flatMap { student in
        student.lines.filter { $0.decision != nil }.map { StudentInUnit(student: student.student.code, unit: $0.unit.code) }
      }
    return JuryFile(jury: Sample.jury(closedOn: day), results: results, appeals: appeals, decided: Set(decided))
  }

  private static let cells = [["10,00 obtenue changed", "ABS ajourné adjourned"], ["10,80 obtenue obtained", "9,60 ajourné adjourned"]]

  private func cells(_ data: PrintedData) -> [[String]] {
    data.list("students").map { $0.list("cells").map { "\($0["figure"]) \($0["status"]) \($0["mark"])" } }
  }

  @Test("The grid: what stands, the mention, the appeals that wait")
  func preparation() throws {
    let document = try Sample.context().jury(file(jury: nil), isMinutes: false, on: "2017-02-24".day)
    #expect((document.name, document.template) == ("jury/JURY-2016-1-preparation", "jury/1"))
    #expect(!document.isEvidence)
    let data = try PrintedData(document)
    #expect((data["kind"], data["title"], data["mention"]) == ("preparation", "Jury du semestre 1", ProvisionalMention.text))
    #expect(data.list("issuers").map { $0["code"] } == ["CNAM", "CFA"])
    #expect(data.rows("units", "code", "title") == ["UE11 | Relation client et négociation", "UE12 | Comptabilité et analyse financière"])
    #expect(
      data.rows("students", "name", "code", "summary") == [
        "Kerbrat Yann | S2016-02 | 1 UE sur 2, 1 ajournée", "Ruellan Agnès | S2016-01 | 1 UE sur 2, 1 ajournée",
      ])
    #expect(cells(data) == Self.cells)
    #expect(
      data.rows("appeals", "student", "unit", "receivedOn", "outcome", "note") == [
        "Ruellan Agnès | UE12 | 06/03/2017 | à examiner | erreur de saisie"
      ])
    #expect(data.labelled("counts") == ["Stagiaires: 2", "UE obtenues en 1re session: 2", "Ajournements: 2"])
    #expect(data.list("decisions").isEmpty && data.texts("signatories").isEmpty)
  }

  @Test("Minutes: once closed, without mention, evidence of the closing")
  func minutes() throws {
    #expect(throws: JuryDocumentRefusal.notClosed("JURY-2016-1")) {
      try Sample.context().jury(file(jury: nil), isMinutes: true, on: "2017-02-27".day)
    }
    let document = try Sample.context().jury(file(jury: "2017-02-27"), isMinutes: true, on: "2017-04-01".day)
    #expect((document.name, document.day.iso) == ("jury/PV-JURY-2016-1", "2017-02-27"))
    #expect(document.isEvidence)
    let data = try PrintedData(document)
    #expect(data["kind"] == "minutes" && data.isAbsent("mention"))
    #expect(cells(data) == Self.cells)
    #expect(
      data.rows("changes", "student", "unit", "before", "after", "reason") == [
        "Kerbrat Yann | UE11 | 9,80 | 10,00 | progrès constatés : travail régulier"
      ])
    #expect(data.list("appeals").isEmpty)
    #expect(
      data.rows("decisions", "student", "text") == [
        "M. Yann Kerbrat | Une UE obtenue sur deux. UE12 : ajourné, deuxième session sur l'examen seul.",
        "Mme Agnès Ruellan | Une UE obtenue sur deux. UE12 : ajourné, deuxième session sur l'examen seul.",
      ])
    #expect(data.texts("signatories") == ["Mme Béatrice Okonska, présidence du jury", "M. Samuel Quintric, membre du jury"])
  }

  @Test("What was not decided is told as such")
  func undecided() throws {
    let data = try PrintedData(Sample.context().jury(file(jury: "2017-02-27", late: true), isMinutes: true, on: "2017-04-01".day))
    #expect(cells(data)[1] == ["10,80 obtenue obtained", " en attente pending"])
    #expect(data.texts("warnings") == ["Mme Agnès Ruellan, UE12 : en attente ; rien n'est décidé."])
  }
}
