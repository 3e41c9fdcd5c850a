import Testing

@testable import Alternance

@Suite("The jury of a semester decides, and lifts the reservation (PC-11-17, PC-11-18, A-26)")
struct JurySessionTests {
  private let own: AssessmentBase
  private var base: Database { own.base }

  init() throws { own = try AssessmentBase(.marked) }

  private func mention(_ student: String, semester: Int = 1, on day: String = "2030-01-01") throws -> String? {
    try base.gradeReports(of: own.cohort, semester: semester, student: student, by: Staff.manager)[0].mention(on: day.day)
  }

  @Test("Who meets, where and when")
  func session() throws {
    let jury = try #require(try base.juries(of: own.cohort, by: Staff.accountant).first)
    #expect((jury.code, jury.place, jury.presidentLogin, jury.president) == ("J-1", "Paris", "enseignant-referent", "Mme Béatrice Okonska"))
    #expect(Set(jury.members) == ["Mme Odile Teyssonnière", "M. Étienne Vauclair"])
    #expect(jury.french == "jury du semestre 1")
    #expect(try base.juries(of: own.cohort, by: Staff.accountant)[2].french == "2e jury du semestre 2")
    #expect(jury.state(on: "2017-03-12".day) == "prévu" && jury.state(on: "2017-03-13".day) == "à clore")
    try own.close("J-1")
    #expect(try base.juries(of: own.cohort, by: Staff.accountant)[0].state(on: "2017-03-13".day) == "clos")
  }

  @Test("Before it, every result is provisional and bears the mention; after it, none")
  func closing() throws {
    let before = try base.juryFile("J-1", by: Staff.president)
    #expect(before.undecided == 10 && before.decided.isEmpty && before.units.map(\.code) == ["UE11", "UE12"])
    #expect(try mention("E-01") == "sous réserve de validation par le jury annuel")
    let file = try own.close("J-1", on: "2017-03-14")
    #expect(file.undecided == 0 && file.decided.count == 10)
    #expect(file.jury.closedOn?.iso == "2017-03-14")
    for student in AssessmentBase.students { #expect(try mention(student) == nil) }
    #expect(try mention("E-01", on: "2017-03-12") == "sous réserve de validation par le jury annuel")
    #expect(try mention("E-01", on: "2017-03-13") == nil)
    let decision = try #require(try own.line("E-02", "UE11").decision)
    #expect((decision.jury, decision.day.iso, decision.status, decision.grade.french) == ("J-1", "2017-03-13", .adjourned, "9,60"))
    #expect(MarksRead.plain(decision.rule) == "40 % × 15,00 + 60 % × 6,00 = 9,60 → ajourné")
    #expect(try own.line("E-03", "UE11").decision?.grade == .absent)
    #expect(try base.verify().isClean)
  }

  /// In UE11: 2 obtained, 3 adjourned; in UE12: 2 obtained, 3 adjourned.
  @Test("The grid counts what it shows")
  func counts() throws {
    let counts = try base.juryFile("J-1", by: Staff.president).counts
    #expect(counts.map(\.status) == UnitStatus.allCases)
    #expect(counts.map(\.count) == [0, 4, 6, 0, 0])
  }

  @Test("What lacks is told, and not decided")
  func pending() throws {
    let own = try AssessmentBase()
    for code in ["UE11-CC1", "UE11-CC2"] {
      try own.test(code, Dictionary(uniqueKeysWithValues: AssessmentBase.students.map { ($0, "12,00") }))
    }
    try own.sit("UE11-S1", ["E-01": "12,00", "E-02": "ATT", "E-03": "8,00", "E-04": "12,00", "E-05": "12,00"])
    let file = try own.base.juryFile("J-1", by: Staff.president)
    #expect(
      file.warnings == [
        "UE11 : 1 résultat en attente ; rien n'est décidé.", "UE12 : 5 résultats en attente ; rien n'est décidé.",
      ] + file.warnings.dropFirst(2))
    try own.sit("UE12-S1", ["E-01": "12,00", "E-02": "12,00", "E-03": "8,00", "E-04": "12,00", "E-05": "12,00"])
    for code in ["UE12-CC1", "UE12-CC2"] {
      try own.test(code, Dictionary(uniqueKeysWithValues: AssessmentBase.students.map { ($0, "12,00") }))
    }
    let fewer = try own.base.juryFile("J-1", by: Staff.president)
    #expect(fewer.warnings.contains("Mme Iris Arbogast, UE11 : en attente de l'examen ; rien n'est décidé."))
    #expect(try own.close("J-1").decided.count == 9)
    #expect(try own.line("E-02", "UE11").decision == nil && !own.line("E-02", "UE11").isProvisional)
    try own.enter("UE11-S1", ["E-02": "13,00"])
    #expect(try own.line("E-02", "UE11").isProvisional)
    #expect(try own.close("J-2").decided == [StudentInUnit(student: "E-02", unit: "UE11")])
  }

  @Test("Adjourned students without a second sitting are told")
  func withoutSecond() throws {
    let own = try AssessmentBase(.team)
    try own.base.load(.calendrierEpreuves, Draft.assessment.file(["du": "20/02/2017", "au": "24/02/2017"]))
    try own.base.load(.evaluations, AssessmentDraft.assessment.file([[:], ["nature": "controle", "jour": "", "heure": "", "salle": ""]]))
    try own.base.load(.jurys, AssessmentDraft.juries)
    try own.agree("UE11", 1, "I-01")
    try own.sit("UE11-S1", Dictionary(uniqueKeysWithValues: AssessmentBase.students.map { ($0, "ABS") }))
    #expect(
      try own.base.juryFile("J-1", by: Staff.president).warnings
        == ["UE11 : 5 ajournés, deuxième session à planifier (convention, art. 11)."])
  }

  @Test("Only its president closes it, from its day, once, with something to decide")
  func refusals() throws {
    try base.load(
      .personnes,
      "identifiant;civilite;nom;prenom;courriel;telephone;role;partenaire;du;au\nautre;Mme;Autre;Ida;;;enseignant_referent;CNAM;01/09/2015;"
    )
    let other = Actor(login: "autre", name: "autre", roles: [.nationalCertificationLead], partners: [.cnam])
    try own.refuses(
      "« autre » ne préside pas le jury « J-1 » : Mme Béatrice Okonska seul prononce ses décisions (convention, art. 11)."
    ) { try own.close("J-1", by: other) }
    #expect(sentence { try own.close("J-1", by: Staff.manager) }?.contains("ne peut pas prononcer des résultats devant le jury") == true)
    try own.refuses("Le jury « J-1 » se réunit le 13/03/2017 : il n'a encore rien décidé.") { try own.close("J-1", on: "2017-03-12") }
    try own.refuses("Le jury « J-7 » est inconnu ; jurys : J-1, J-2, J-3, J-4, J-5.") {
      try base.closeJury("J-7", by: Staff.president, on: "2017-03-13".day)
    }
    try own.close("J-1")
    try own.refuses(
      "Le jury « J-1 » est clos depuis le 13/03/2017 : ce qu'il a décidé ne change que par un nouveau jury (convention, art. 11)."
    ) { try own.close("J-1") }
    try own.refuses("Aucun résultat n'est présenté au jury « J-2 » : saisissez les notes d'abord (convention, art. 11).") {
      try own.close("J-2")
    }
    let empty = try AssessmentBase(.team)
    try empty.refuses("Le jury « J-1 » est inconnu ; jurys : aucun, importez-les (importer jurys).") {
      try empty.base.closeJury("J-1", by: Staff.president, on: "2017-03-13".day)
    }
  }

  @Test("A jury without its president, or presided by somebody else")
  func president() throws {
    let text = AssessmentDraft.jury.file(["president": ""])
    try own.refuses(
      .jurys, text, column: "president", "un jury a un président, enseignant de l'établissement public du Cnam (convention, art. 11)")
    let refusal =
      "Le jury est présidé par un enseignant de l'établissement public du Cnam, désigné enseignant référent ce jour-là (convention, art. 11)"
    for login in ["directeur-cnam", "directrice-pedagogique", "I-06"] {
      try own.refuses(.jurys, AssessmentDraft.jury.file(["president": login]), refusal)
    }
    try own.refuses(
      .jurys, AssessmentDraft.jury.file(["membres": "x"]), column: "membres", "la personne « x » est inconnue de la base")
    #expect(try base.load(.jurys, AssessmentDraft.jury.file()).added == 1)
    #expect(try base.load(.jurys, AssessmentDraft.jury.file()).unchanged == 1)
  }

  @Test("Not before the jury of an earlier semester that has something of it to decide")
  func earlier() throws {
    try own.refuses("Le jury « J-1 » du 13/03/2017 n'est pas clos : il précède « J-2 », closez-le d'abord (convention, art. 11).") {
      try own.close("J-2")
    }
    try own.close("J-1")
    try own.sit("UE16-S1", ["E-01": "12,00"])
    #expect(try own.close("J-2").decided == [StudentInUnit(student: "E-01", unit: "UE16")])
  }

  @Test("Other members than those recorded are not taken in silence")
  func otherMembers() throws {
    try base.load(.jurys, AssessmentDraft.jury.file(["membres": "I-06"]))
    #expect(sentence { try base.load(.jurys, AssessmentDraft.jury.file(["membres": "I-07"])) } != nil)
  }

  @Test("Once decided, a mark does not change (PC-11-17)")
  func locked() throws {
    try own.close("J-1")
    let refusal = "Le jury s'est prononcé : la note ne change que par une nouvelle décision d'un jury (convention, art. 11)"
    for code in ["UE11-S1", "UE11-CC1"] {
      try own.refuses(.notes, AssessmentDraft.mark.file(["epreuve": code, "note": "15,00", "motif": "erreur"]), refusal)
    }
    try own.refuses(
      .notes, AssessmentDraft.mark.file(["note": "15,00", "motif": "erreur", "jury": "J-1"]),
      "Une note se corrige devant un jury de la promotion qui n'est pas clos (convention, art. 11)")
    try own.refuses(
      .notes, AssessmentDraft.mark.file(["note": "15,00", "motif": "erreur", "jury": "J-77"]), column: "jury",
      "le jury « J-77 » est inconnu de la base")
  }
}
