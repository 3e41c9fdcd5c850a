import Testing

@testable import Alternance

@Suite("The title: every unit before the jury, two years of experience (PC-11-01, A-37, A-38, A-50)")
struct TitleAwardTests {
  private let own: AssessmentBase
  private var base: Database { own.base }

  /// All obtain UE16 and UE21; E-01 and E-04, whose 9,99 in UE12 the jury raised, have obtained all four units.
  init() throws {
    own = try Self.judged.get().copy()
  }

  private static let judged = Result {
    let own = try AssessmentBase(.marked)
    let all = Dictionary(uniqueKeysWithValues: AssessmentBase.students.map { ($0, "12,00") })
    try own.harmonise("E-04", "UE12", "9,99", "10,00")
    try own.close("J-1")
    try own.sit("UE16-S1", all)
    try own.close("J-2")
    try own.test("UE21-CC1", all)
    try own.sit("UE21-S1", all)
    try own.close("J-4")
    return own
  }

  private func award(_ student: String?, on day: String = "2018-10-10", by actor: Actor = Staff.president) throws -> [TitleFile] {
    try base.awardTitles(of: own.cohort, to: student, by: actor, on: day.day)
  }

  private func file(_ student: String) throws -> TitleFile {
    try #require(try base.titleFiles(of: own.cohort, by: Staff.manager).first { $0.student.code == student })
  }

  private func months(_ posts: [(first: String, last: String)], until day: String) -> Int {
    let posts = posts.map { post in
      TitleFile.Post(employer: "Un", position: "", period: Period(from: post.first.day, to: post.last.day), isExternal: false)
    }
    let student = StudentName(code: "E-01", civility: "", lastName: "Tamalet", firstName: "Zoé")
    return TitleFile(cohort: own.cohort, student: student, units: [], posts: posts, award: nil).months(on: day.day)
  }

  @Test("Months of a post", arguments: Golden.rows("experience-months"))
  func months(row: GoldenRow) {
    #expect(months([(row["first"], row["last"])], until: row["until"]) == row.whole("months"))
  }

  @Test("Posts one after the other add their months; days that two of them share count once")
  func posts() {
    let contract = ("2016-09-15", "2018-09-14")
    #expect(months([("2015-09-01", "2016-08-31"), contract], until: "2018-09-14") == 36)
    #expect(months([contract, ("2016-10-01", "2017-09-30")], until: "2018-09-14") == 24)
    #expect(months([("2016-10-01", "2017-09-30"), contract], until: "2018-09-13") == 23)
    #expect(months([("2016-03-15", "2017-03-14"), contract], until: "2018-09-14") == 30)
    #expect(months([], until: "2018-09-14") == 0)
  }

  @Test("Awarded to whoever has everything, by the last jury, with its months")
  func awarded() throws {
    let files = try award(nil)
    #expect(files.map(\.student.code) == ["E-04", "E-01"])
    #expect(files.allSatisfy { $0.award == TitleFile.Award(on: "2018-10-10".day, jury: "J-4", months: 24) })
    #expect(
      try file("E-01").units.map { "\($0.code) \($0.decision?.grade.french ?? "")" } == [
        "UE11 10,20", "UE12 10,00", "UE16 12,00", "UE21 12,00",
      ])
    try own.refuses("Personne de la promotion 2016 ne peut recevoir le titre ce jour-là : « titres 2016 » dit ce qui manque.") {
      try award(nil)
    }
    try own.refuses("Mme Zoé Tamalet a reçu le titre le 10/10/2018.") { try award("E-01") }
    #expect(try base.verify().isClean)
  }

  @Test("23 months are not 24", arguments: [("2018-09-13", 23), ("2018-09-14", 24)])
  func edge(day: String, months: Int) throws {
    #expect(try file("E-01").months(on: day.day) == months)
    guard months < 24 else { return #expect(try award("E-01", on: day).first?.award?.months == 24) }
    try own.refuses("Mme Zoé Tamalet ne peut pas recevoir le titre : 23 mois d'expérience sur 24 (convention, art. 11).") {
      try award("E-01", on: day)
    }
    try own.refuses("Personne de la promotion 2016 ne peut recevoir le titre ce jour-là : « titres 2016 » dit ce qui manque.") {
      try award(nil, on: day)
    }
  }

  /// To 30 June 2018: 21 months.
  @Test("A broken contract and an experience accepted on proof make the two years")
  func external() throws {
    try base.load(.ruptures, "contrat;jour;motif\nK-E-04;30/06/2018;accord")
    #expect(try file("E-04").months(on: "2018-10-10".day) == 21)
    try own.refuses("M. Noé Ébrard ne peut pas recevoir le titre : 21 mois d'expérience sur 24 (convention, art. 11).") {
      try award("E-04")
    }
    try base.load(.experiences, AssessmentDraft.experience.file(["stagiaire": "E-04", "du": "01/06/2016", "au": "30/08/2016"]))
    #expect(try file("E-04").months(on: "2018-10-10".day) == 23)
    try base.load(
      .experiences,
      AssessmentDraft.experience.file([
        "stagiaire": "E-04", "employeur": "Ateliers Cinq", "du": "01/07/2018", "au": "31/07/2018", "accepte_le": "01/10/2018",
      ]))
    #expect(try file("E-04").posts.map(\.isExternal) == [true, false, true])
    #expect(try award("E-04").first?.award?.months == 24)
  }

  @Test("A unit that is not obtained: no title (A-45, A-50)")
  func units() throws {
    try own.refuses(
      "Mme Iris Arbogast ne peut pas recevoir le titre : UE11 : 9,60, ajourné ; UE12 : EXC, ajourné (convention, art. 11)."
    ) { try award("E-02") }
    try own.refuses("M. Paul Maurel ne peut pas recevoir le titre : UE11 : ABS, ajourné (convention, art. 11).") { try award("E-03") }
    try own.refuses("« E-99 » n'est pas de la promotion 2016.") { try award("E-99") }
    #expect(sentence { try award("E-01", by: Staff.manager) }?.contains("ne peut pas décerner un titre") == true)
  }

  @Test("Marks that no jury decided are not obtained, without any jury nobody is awarded")
  func undecided() throws {
    let marked = try AssessmentBase(.marked)
    try marked.refuses("Aucun jury de la promotion 2016 n'est clos : le titre ne se décerne pas (convention, art. 11).") {
      try marked.base.awardTitles(of: marked.cohort, to: nil, by: Staff.president, on: "2018-10-10".day)
    }
    try marked.close("J-1", on: "2018-10-11")
    try marked.refuses("Aucun jury de la promotion 2016 n'est clos : le titre ne se décerne pas (convention, art. 11).") {
      try marked.base.awardTitles(of: marked.cohort, to: nil, by: Staff.president, on: "2018-10-10".day)
    }
    try marked.sit("UE16-S1", ["E-01": "12,00"])
    try marked.refuses(
      "Mme Zoé Tamalet ne peut pas recevoir le titre : UE16, UE21 : sans résultat (convention, art. 11)."
    ) { try marked.base.awardTitles(of: marked.cohort, to: "E-01", by: Staff.president, on: "2018-10-11".day) }
  }

  @Test("An expired registration is told, and stops nothing (A-37)", arguments: [("2018-11-29", false), ("2018-11-30", true)])
  func registration(day: String, isTold: Bool) throws {
    #expect(
      try file("E-01").warning(on: day.day)?.sentence
        == (isTold
          ? "L'enregistrement du titre a pris fin le 29/11/2018, avant le 30/11/2018 : vérifiez son renouvellement (convention, art. 1)."
          : nil))
    #expect(try award("E-01", on: day).count == 1)
  }

  @Test("Cells of the file of experience")
  func experience() throws {
    let file = AssessmentDraft.experience
    try own.refuses(.experiences, file.file(["au": "01/09/2015"]), column: "au", "le 01/09/2015 ne suit pas le 01/09/2015")
    try own.refuses(.experiences, file.file(["preuve": ""]), column: "preuve", "la cellule est vide")
    try own.refuses(.experiences, file.file(["stagiaire": "E-99"]), column: "stagiaire", "le stagiaire « E-99 » est inconnu de la base")
    #expect(sentence { try base.load(.experiences, file.file(), by: Staff.assistant) }?.contains("accepter une expérience") == true)
    #expect(try base.load(.experiences, file.file()).added == 1)
    #expect(try base.load(.experiences, file.file()).unchanged == 1)
    #expect(
      TitleRefusal.notAwarded("Mme Zoé Tamalet").sentence == "Mme Zoé Tamalet n'a pas reçu le titre : il n'y a pas d'attestation du titre.")
  }
}
