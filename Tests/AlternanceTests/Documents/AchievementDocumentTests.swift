import Testing

@testable import Alternance

@Suite("Statistics, attestations and titles, as they are printed (PC-11-01)")
struct AchievementDocumentTests {
  private typealias Sample = ResultSamples

  /// UE11: 10,80 and 9,60, of which 12,00 in the second sitting; UE12: 9,60 and an absence. Mean of UE11: (10,80 + 12,00) / 2 = 11,40.
  @Test("Statistics: a unit a line, its histogram and its rates")
  func statistics() throws {
    let results = Sample.results([
      (Sample.agnes, [Sample.line(Sample.ue11, "12,00 9,00/11,00/"), Sample.line(Sample.ue12, "15,00 15,00/6,00/")]),
      (Sample.yann, [Sample.line(Sample.ue11, "15,00 15,00/6,00/12,00"), Sample.line(Sample.ue12, "12,00 12,00/ABS/")]),
    ])
    let document = try Sample.context().statistics(
      results, title: "Statistiques de résultats", mention: ProvisionalMention.text, on: "2017-03-01".day)
    #expect((document.name, document.template) == ("statistiques/statistiques-AGAC-2016-S1", "statistiques/1"))
    let data = try PrintedData(document)
    #expect(data.list("issuers").map { $0["code"] } == ["CNAM", "CFA"])
    #expect(data["mention"] == "sous réserve de validation par le jury annuel")
    #expect(
      data.rows("units", "code", "count", "mean", "median", "lowest", "highest", "firstRate", "finalRate") == [
        "UE11 | 2 | 11,40 | 11,40 | 10,80 | 12,00 | 50,00 % | 100,00 %", "UE12 | 2 | 9,60 | 9,60 | 9,60 | 9,60 | 0,00 % | 0,00 %",
      ])
    #expect(data.rows("units", "obtainedFirst", "obtainedSecond", "notObtained", "total") == ["1 | 1 | 0 | 2", "0 | 0 | 2 | 2"])
    #expect((0...9).map { data["units.0.bars.\($0)"] } == ["0", "0", "0", "0", "0", "1", "1", "0", "0", "0"])
    #expect(data.labelled("facts").suffix(2) == ["Semestre: 1", "Arrêté au: 01/03/2017"])
    #expect(try PrintedData(Sample.context().statistics(results, title: "S", mention: nil, on: "2017-03-01".day)).isAbsent("mention"))
  }

  private func decision(_ status: UnitStatus, _ mark: String, _ day: String) -> JuryDecision {
    JuryDecision(jury: "JURY", day: day.day, status: status, grade: MarksRead.entry(mark), rule: "")
  }

  private func file(_ decisions: [JuryDecision?], awardedOn: String? = nil) -> TitleFile {
    let units = zip(["UE11", "UE12"], decisions).map { TitleFile.UnitDecision(code: $0, title: "Unité \($0)", decision: $1) }
    let post = TitleFile.Post(
      employer: "Ateliers Roquefavour SAS", position: "", period: Period(from: "2016-09-15".day, to: "2018-09-14".day), isExternal: false)
    return TitleFile(
      cohort: Sample.cohort, student: Sample.agnes, units: units, posts: [post],
      award: awardedOn.map { .init(on: $0.day, jury: "JURY", months: 24) })
  }

  @Test("The attestation: only what a jury decided obtained")
  func attestation() throws {
    let file = file([decision(.obtainedFirst, "10,80", "2017-02-27"), decision(.adjourned, "9,60", "2017-02-27")])
    let document = try Sample.context().attestation(file, signatory: "M. Antonin Peyrolade, directeur", on: "2017-09-15".day)
    #expect((document.name, document.isEvidence) == ("reussite/attestation-S2016-01-2017-09-15", false))
    let data = try PrintedData(document)
    #expect((data["kind"], data["title"]) == ("attestation", "Attestation de réussite"))
    #expect(data.list("issuers").map { $0["code"] } == ["CNAM", "CFA"])
    #expect(data.rows("units", "code", "figure", "status", "jury") == ["UE11 | 10,80 | obtenue | jury du 27/02/2017"])
    #expect(Array(data.labelled("facts").suffix(2)) == ["UE obtenues: 1 sur 2", "Expérience professionnelle: 12 mois (24 exigés)"])
    #expect(data["paragraphs.0"].contains("attestent que Mme Agnès Ruellan, n° S2016-01, a obtenu"))
    #expect(data.isAbsent("mention"))
    #expect(throws: AchievementRefusal.noUnit("Mme Agnès Ruellan")) {
      try Sample.context().attestation(self.file([nil, nil]), signatory: "", on: "2017-09-15".day)
    }
  }

  @Test(
    "The title: only once awarded, in the words of its time",
    arguments: [("2018-10-10", "III"), ("2018-12-03", "III"), ("2019-01-15", "5")])
  func title(day: String, level: String) throws {
    let decisions = [decision(.obtainedFirst, "10,80", "2017-02-27"), decision(.obtainedSecond, "10,00", "2017-07-13")]
    #expect(throws: TitleRefusal.notAwarded("Mme Agnès Ruellan")) {
      try Sample.context().title(self.file(decisions), signatory: "", on: day.day)
    }
    let document = try Sample.context().title(
      file(decisions, awardedOn: day), signatory: "M. Antonin Peyrolade, directeur", on: "2026-01-05".day)
    #expect((document.name, document.day.iso) == ("reussite/titre-S2016-01", day))
    #expect(document.isEvidence)
    let data = try PrintedData(document)
    #expect((data["kind"], data["title"], data["name"]) == ("titre", "Assistant de gestion – Attaché commercial", "Mme Agnès Ruellan"))
    #expect(
      data["paragraphs.0"]
        == "Vu les procès-verbaux des jurys du 27/02/2017 et du 13/07/2017, vu l'expérience professionnelle de 24 mois, le titre de niveau \(level) est décerné à"
    )
    #expect(data.labelled("facts")[0] == "Niveau du titre: \(level)")
    #expect(data.texts("warnings").isEmpty, "what the office is told is not the student's")
    #expect(data["madeOn"] == day.day.french)
  }
}
