import Testing

@testable import Alternance

@Suite("Each student has an academic tutor, agreed by two (art. 12)")
struct TutorDesignationTests {
  private let tutoring: TutoringBase
  private var base: Database { tutoring.base }

  init() throws { tutoring = try TutoringBase(isDesignated: false) }

  private func states(_ day: String = "2016-10-01") throws -> [String] {
    try base.tutors(of: tutoring.cohort, on: day.day, by: Staff.accountant).entries.map { "\($0.student.code) \($0.state)" }
  }

  @Test("Proposed by one, agreed by the other, told to three")
  func story() throws {
    try tutoring.agree("I-01")
    let proposal = try base.recordTutorProposal(of: tutoring.cohort, from: "2016-09-26".day, by: Staff.manager, on: "2016-09-26".day)
    #expect(proposal.assignments.count == 3)
    #expect(try states()[0] == "S-01 proposé, accord attendu : direction du pôle")
    #expect(
      sentence { try base.notifyTutors(of: tutoring.cohort, by: Staff.manager, on: "2016-09-27".day) }
        == "Aucune désignation n'a encore les deux accords : la liste s'accepte avant de s'annoncer (tuteurs accepter).")
    try tutoring.accept()
    #expect(try states()[0] == "S-01 accepté")
    #expect(try base.notifyTutors(of: tutoring.cohort, by: Staff.hubDirector, on: "2016-09-28".day).count == 3)
    #expect(try states()[0] == "S-01 annoncé le 28/09/2016")
    #expect(
      sentence { try base.notifyTutors(of: tutoring.cohort, by: Staff.hubDirector, on: "2016-09-29".day) }
        == "Toutes les désignations acceptées sont déjà annoncées : --reediter refait les lettres.")
    #expect(
      sentence { try base.proposeTutors(of: tutoring.cohort, on: "2016-09-29".day, by: Staff.manager) }
        == "Tous les stagiaires de la promotion 2016 ont déjà un tuteur : il n'y a rien à proposer.")
    #expect(
      sentence { try tutoring.accept() }
        == "Il n'y a aucune désignation à accepter : votre accord est déjà donné, ou rien n'est proposé (tuteurs proposer).")
  }

  @Test("A tutor of the CFA waits for both prior agreements, one of Cnam for none (PC-12-03)")
  func agreements() throws {
    try base.agreeCfaTutor("I-01", cohort: tutoring.cohort, by: Staff.cfaDirector, on: "2016-09-20".day)
    #expect(
      sentence { try tutoring.designate("I-01", for: "S-03") }
        == "« I-01 » est employé par le CFA : sa désignation attend l'accord de la direction pédagogique et de la direction du CFA (tuteurs "
        + "agreer ; convention, art. 12).")
    #expect(
      sentence { try base.agreeCfaTutor("I-01", cohort: tutoring.cohort, by: Staff.cfaDirector, on: "2016-09-21".day) }
        == "L'accord « direction du CFA » est déjà donné pour « I-01 ».")
    #expect(
      sentence { try base.agreeCfaTutor("I-06", cohort: tutoring.cohort, by: Staff.cfaDirector, on: "2016-09-21".day) }
        == "« I-06 » n'est pas employé par le CFA : sa désignation n'attend aucun accord préalable (convention, art. 12).")
    try tutoring.designate("I-06", for: "S-03")
  }

  @Test("A tutor is of the teaching team")
  func team() {
    #expect(
      sentence { try tutoring.designate("I-09", for: "S-01") }
        == "« I-09 » n'est pas de l'équipe pédagogique de la promotion : le tuteur académique y est choisi (convention, art. 12).")
    #expect(
      sentence { try tutoring.designate("comptable", for: "S-01") }
        == "« comptable » n'est pas un intervenant de cette base : importez-le (intervenants).")
    #expect(
      sentence { try tutoring.designate("I-06", for: "S-99") }
        == "Le stagiaire « S-99 » est inconnu de cette base : vérifiez son code (tuteurs PROMOTION les liste).")
  }

  @Test("A change has a reason, a later day, and both keys again")
  func change() throws {
    try tutoring.designate("I-06", for: "S-01")
    try tutoring.accept()
    #expect(sentence { try tutoring.designate("I-06", for: "S-01") } == "« I-06 » est déjà le tuteur de « S-01 ».")
    #expect(
      sentence { try tutoring.designate("I-07", for: "S-01", from: "2017-09-18") }
        == "« S-01 » a déjà un tuteur : dites pourquoi il change (--motif).")
    #expect(
      sentence { try tutoring.designate("I-07", for: "S-01", from: "2016-09-01", "départ") }
        == "La désignation précédente de « S-01 » commence le 26/09/2016 : celle-ci ne commence pas avant.")
    try tutoring.designate("I-07", for: "S-01", from: "2017-09-18", "départ", by: Staff.hubDirector, on: "2017-09-01")
    func tutor(_ day: String) throws -> String? {
      try base.visits(of: tutoring.cohort, on: day.day, by: Staff.accountant).first { $0.student.code == "S-01" }?.student.tutor
    }
    #expect(try tutor("2017-10-01") == "I-06")
    try tutoring.accept(by: Staff.manager, on: "2017-09-02")
    #expect(try (tutor("2017-09-17"), tutor("2017-10-01")) == ("I-06", "I-07"))
  }

  @Test("Nobody turns both keys, nor follows somebody who left")
  func refusals() throws {
    let both = Actor(login: "responsable-alternance", name: "", roles: [.businessHubDirector], partners: [.cfa])
    try tutoring.designate("I-06", for: "S-01")
    #expect(
      sentence { try base.agreeTutors(of: tutoring.cohort, by: both, on: "2016-09-27".day) }
        == "« responsable-alternance » a déjà donné l'un des deux accords : l'autre vient de l'autre responsable (convention, art. 12).")
    try base.load(.ruptures, "contrat;jour;motif\nK-02;10/10/2017;commun accord")
    #expect(
      sentence { try tutoring.designate("I-06", for: "S-02", from: "2017-11-01") }
        == "« S-02 » a quitté la formation le 10/10/2017 : il n'a plus de tuteur (convention, art. 12).")
  }

  @Test("The list is due a month after the first class; the halves are told")
  func warnings() throws {
    func warnings(_ day: String) throws -> [String] {
      try base.tutors(of: tutoring.cohort, on: day.day, by: Staff.accountant).warnings(on: day.day)
    }
    #expect(try warnings("2016-10-19").isEmpty)
    #expect(try warnings("2016-10-20") == ["3 stagiaires sans tuteur ; la liste était due le 19/10/2016 (convention, art. 12)."])
    for student in ["S-01", "S-02", "S-03"] { try tutoring.designate("I-06", for: student, on: "2016-10-20") }
    try tutoring.accept(on: "2016-10-20")
    #expect(
      try warnings("2016-10-21") == [
        "3 tuteurs désignés après le 19/10/2016 (convention, art. 12).",
        "Le Cnam suit 3 stagiaires et le CFA 0 ; le budget en compte la moitié chacun, le surnuméraire au Cnam.",
      ])
  }

  @Test("A file of designations; semesters in their order")
  func imports() throws {
    try base.load(.designations, "stagiaire;tuteur;du\nS-01;I-06;26/09/2016\nS-02;I-07;26/09/2016", on: "2016-09-26".day)
    #expect(try base.load(.designations, "stagiaire;tuteur;du\nS-01;I-06;26/09/2016", on: "2016-09-26".day).unchanged == 1)
    #expect(
      sentence { try base.load(.designations, "stagiaire;tuteur;du\nS-01;I-07;26/10/2016", on: "2016-10-26".day) }?.contains(
        "colonne « motif » : « S-01 » a déjà un tuteur") == true)
    #expect(
      sentence { try base.load(.semestres, "promotion;annee;semestre;du;au\n2016;1;1;19/09/2016;01/03/2017") }?.contains(
        "chevauche un autre semestre") == true)
    #expect(
      sentence { try base.load(.semestres, "promotion;annee;semestre;du;au\n2016;2;2;12/03/2018;22/06/2019") }?.contains(
        "sort de la promotion")
        == true)
  }
}
