import Testing

@testable import Alternance

@Suite("The plan of assessments, two sittings of each unit (PC-11-03, PC-11-04, PC-11-05)")
struct AssessmentPlanTests {
  private let own: AssessmentBase
  private var base: Database { own.base }

  init() throws { own = try AssessmentBase(.planned) }

  private func plan(_ changes: [String: String]) throws -> ImportReport {
    try base.load(.evaluations, AssessmentDraft.assessment.file(changes))
  }

  private func find(_ code: String) throws -> Assessment { try base.read { try Assessment.find(code, of: own.cohort, in: $0) } }

  @Test("Every assessment by its code, its words and its hour")
  func words() throws {
    #expect(try bare(find("ue11-cc2").french) == "contrôle continu n° 2")
    #expect(try find("UE11-S1").french == "examen, 1re session")
    #expect(try find("UE16-S2").french == "soutenance, 2e session")
    #expect(try find("UE11-S1").schedule == "20/02/2017, 08:30, CNAM-A1")
    #expect(try find("UE11-CC1").schedule == "07/11/2016, 08:30, CFA-101")
    #expect(try find("UE12-CC2").weight == 2 && find("UE12-CC1").weight == 1 && find("UE11-CC1").weight == 1)
    #expect(try find("UE11-S1").mode.duration == Hours(minutes: 180) && find("UE16-S1").mode.isDefence)
    let planned = try base.assessments(of: own.cohort, by: Staff.accountant)
    #expect(
      planned.map(\.assessment.code.text) == [
        "UE11-CC1", "UE11-CC2", "UE11-S1", "UE11-S2", "UE12-CC1", "UE12-CC2", "UE12-S1", "UE12-S2", "UE16-S1", "UE16-S2", "UE21-CC1",
        "UE21-S1", "UE21-S2",
      ])
    #expect(planned.allSatisfy { $0.state == "planifiée" })
  }

  @Test(
    "What is no code",
    arguments: [
      ("UE11", nil), ("UE11-S3", nil), ("UE11-CC", nil), ("UE11-CC0", nil), ("UE11-X1", nil), ("", nil), ("UE11-S1", "UE11-S1"),
      ("ue-1-cc12", "UE-1-CC12"),
    ])
  func codes(text: String, code: String?) {
    #expect(Assessment.Code(written: text)?.text == code)
  }

  @Test("Not found: what is foreseen is told")
  func unknown() throws {
    #expect(
      sentence { try find("UE11") }
        == "« UE11 » ne dit pas une épreuve : écrivez UE11-CC1 (contrôle continu), UE11-S1 ou UE11-S2 (examen, 1re ou 2e session).")
    #expect(
      sentence { try find("UE11-CC9") }
        == "L'épreuve « UE11-CC9 » n'est pas prévue pour la promotion 2016 ; épreuves de l'UE : UE11-CC1, UE11-CC2, UE11-S1, UE11-S2.")
    for (own, code) in try [(own, "UE14-S1"), (AssessmentBase(.team), "UE11-S1")] {
      #expect(
        sentence { try own.base.read { try Assessment.find(code, of: own.cohort, in: $0) } }
          == "L'épreuve « \(code) » n'est pas prévue pour la promotion 2016 ; aucune ne l'est pour cette UE (« evaluations 2016 » les liste)."
      )
    }
    #expect(
      AssessmentRefusal.unknownUnit("UE14", cohort: "2016", known: ["UE11", "UE12"]).sentence
        == "L'UE « UE14 » n'a pas d'épreuve dans la promotion 2016 ; UE évaluées : UE11, UE12.")
    #expect(
      AssessmentRefusal.unknownUnit("UE14", cohort: "2016", known: []).sentence
        == "L'UE « UE14 » n'a pas d'épreuve dans la promotion 2016 ; aucune n'en a : importez-les (importer evaluations).")
    #expect(
      sentence { try base.exam("UE11-CC1", of: own.cohort, by: Staff.assistant) }
        == "« UE11-CC1 » est un contrôle continu : cela ne vaut que pour une épreuve de fin de module.")
  }

  @Test(
    "Cells that are refused",
    arguments: [
      ("rang", ["rang": "3"], "un examen a deux sessions, 1 et 2, pas 3 (convention, art. 11)"),
      ("poids", ["poids": "2"], "le poids est celui d'un contrôle continu ; l'examen a le reste"),
      ("nature", ["nature": "oral"], "« oral » n'est pas l'un de : controle, examen"),
      ("heure", ["heure": ""], "un jour et une heure vont ensemble : donnez les deux, ou aucun"),
      ("jour", ["jour": ""], "un jour et une heure vont ensemble : donnez les deux, ou aucun"),
      (
        "salle", ["salle": ""],
        "l'épreuve « UE11-S1 » n'a pas de salle : une épreuve de fin de module a lieu au Cnam d'Aix (convention, art. 11)"
      ),
      ("salle", ["salle": "Z9"], "la salle « Z9 » est inconnue de la base"),
      ("jour", ["jour": "25/12/2017"], "le 25/12/2017 est un dimanche ou un jour férié"),
      ("poids", ["nature": "controle", "rang": "3", "poids": "0"], "un poids va de 1 à 10 000, pas 0"),
      ("rang", ["nature": "controle", "rang": "0"], "les contrôles continus d'une UE se comptent à partir de 1"),
      (
        "semestre", ["semestre": "2"],
        "« 2016 », « UE11 », « examen », « 1 » est déjà enregistré avec une autre valeur (1) : un import n'écrase rien"
      ),
    ])
  func cells(column: String, changes: [String: String], reason: String) throws {
    try own.refuses(.evaluations, AssessmentDraft.assessment.file(changes), column: column, reason)
  }

  /// UE12-S2 begins at 13:15 on the day of UE11-S2, which lasts from 08:30 to 11:30.
  @Test("The cohort does not sit two exams at once", arguments: [("11:29", true), ("11:30", false), ("05:30", false), ("05:31", true)])
  func overlap(time: String, isRefused: Bool) throws {
    let file = AssessmentDraft.assessment.file(["ue": "UE12", "rang": "2", "jour": "10/07/2017", "heure": time])
    guard isRefused else { return #expect(try base.load(.evaluations, file).added == 1) }
    try own.refuses(
      .evaluations, file,
      "Le 10/07/2017, l'épreuve « UE12-S2 » tombe en même temps que « UE11-S2 » : la promotion ne peut pas être aux deux"
    )
  }

  @Test("A date is a draft until the exam: another one replaces it; the file that planned it, read again, does not undo the move")
  func moved() throws {
    let before = try base.contents()
    #expect(try plan([:]).unchanged == 1)
    #expect(try base.contents() == before)
    #expect(try plan(["jour": "22/02/2017", "heure": "13:15", "salle": "CNAM-B2"]).added == 1)
    #expect(try find("UE11-S1").schedule == "22/02/2017, 13:15, CNAM-B2")
    #expect(try plan([:]).unchanged == 1)
    #expect(try find("UE11-S1").schedule == "22/02/2017, 13:15, CNAM-B2")
  }

  @Test("A week of exams moves as a whole")
  func movedWeek() throws {
    try base.load(.calendrierEpreuves, Draft.assessment.file())
    let file = AssessmentDraft.assessment.file([["jour": "06/02/2017"], ["ue": "UE12", "jour": "07/02/2017"]])
    #expect(sentence { try base.load(.evaluations, file) } == nil)
    #expect(try find("UE11-S1").day?.iso == "2017-02-06" && find("UE12-S1").day?.iso == "2017-02-07")
  }

  @Test("Planned without a day, then with one")
  func withoutDay() throws {
    let own = try AssessmentBase(.team)
    try own.base.load(.evaluations, AssessmentDraft.assessment.file(["jour": "", "heure": "", "salle": ""]))
    let planned = try own.base.assessments(of: own.cohort, by: Staff.manager)
    #expect(planned.map(\.state) == ["à planifier"] && planned.map(\.assessment.schedule) == ["à planifier"])
    #expect(planned[0].late(on: "2030-01-01".day) == nil)
  }
}
