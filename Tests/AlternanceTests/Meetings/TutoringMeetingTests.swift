import Testing

@testable import Alternance

@Suite("The meetings of the tutors, the delegates (art. 12 to 14)")
struct TutoringMeetingTests {
  private let tutoring: TutoringBase
  private var base: Database { tutoring.base }

  init() throws {
    tutoring = try TutoringBase()
    try base.load(
      .reunionsTutorat,
      """
      promotion;code;nature;jour;heure;site;ordre_du_jour
      2016;T-1;tutorale;17/11/2016;14:00;CFA;Programme | missions
      2016;T-2;regulation;14/12/2016;17:30;CFA;Visites
      2016;T-3;concertation;19/01/2017;12:30;CFA;Emploi du temps
      """)
  }

  private func convene(_ code: String, by actor: Actor = Staff.manager, on day: String = "2016-11-02") throws -> TutoringRecord {
    try base.conveneTutoringMeeting(code, by: actor, on: day.day)
  }

  private func hold(_ code: String, _ present: [String], _ text: String = "Vu.", on day: String) throws -> TutoringRecord {
    try base.holdTutoringMeeting(code, present: present, minutes: text, by: Staff.pedagogicalDirector, on: day.day)
  }

  private func warnings(_ day: String) throws -> [String] {
    try base.tutoringMeetings(of: tutoring.cohort, by: Staff.accountant).warnings(on: day.day)
  }

  @Test("All academic tutors are invited; one who does not come is an anomaly of the service")
  func tutorial() throws {
    #expect(try convene("T-1").participants.filter(\.isCompulsory).map(\.code) == ["I-01", "I-06", "I-07"])
    let held = try hold("T-1", ["I-06", "I-01", "responsable-alternance"], on: "2016-11-18")
    #expect(held.remarks == ["M. Yann Kerbrat, tuteur académique (Cnam) : absence à une réunion obligatoire (convention, art. 12)."])
    try tutoring.report("S-02", 1, 1, on: "2016-12-08")
    let statement = try base.tutorStatement(of: "I-07", year: 2016, on: "2017-07-31".day, by: Staff.accountant)
    #expect(statement.absences == ["réunion tutorale du 17/11/2016"])
    #expect(statement.total.cents == 19_000, "an absence deducts nothing (A-14)")
  }

  @Test("It says of each student that the activities conform and suit (PC-12-06)")
  func checks() throws {
    func check(_ student: String, conform: Bool = true, note: String = "", in code: String = "T-1") throws {
      try base.checkActivities(
        of: student, in: code, isConform: conform, isAdequate: true, note: note, by: Staff.manager, on: "2016-11-20".day)
    }
    #expect(sentence { try check("S-01") } == "La réunion « T-1 » n'est pas tenue : ce qu'elle valide vient après (convention, art. 12).")
    _ = try convene("T-1")
    _ = try hold("T-1", ["I-06"], on: "2016-11-18")
    try check("S-01")
    #expect(sentence { try check("S-01") } == "Les activités de « S-01 » sont déjà examinées à cette réunion.")
    #expect(sentence { try check("S-02", conform: false) } == "Les activités de « S-02 » ne sont pas validées : dites pourquoi (--note).")
    #expect(
      sentence { try check("S-02", in: "T-2") }
        == "La réunion « T-2 » n'est pas la réunion tutorale : les activités s'y valident, et là seulement (convention, art. 12).")
    #expect(try base.tutoringMeeting("T-1", by: Staff.accountant).checks.map(\.student) == ["S-01"])
  }

  @Test("Within two months: on 19 November in time, on the 20th late; regulation, consultation, coordination are missed aloud")
  func warnings() throws {
    #expect(try warnings("2016-11-19").isEmpty)
    #expect(try warnings("2016-11-20") == ["Pas de réunion tutorale ; elle était due le 19/11/2016 (convention, art. 12)."])
    _ = try convene("T-1")
    _ = try base.holdTutoringMeeting(
      "T-1", heldOn: "2016-11-20".day, present: [], minutes: "Vu.", by: Staff.manager, on: "2016-11-21".day)
    #expect(try warnings("2016-11-21") == ["Réunion tutorale tenue le 20/11/2016, après le 19/11/2016 (convention, art. 12)."])
    #expect(
      try warnings("2017-09-20").dropFirst() == [
        "Pas de réunion de régulation du 19/09/2016 au 20/09/2017 ; la convention en veut une tous les trois mois environ (art. 13).",
        "Année 1 : 0 réunion de coordination des tuteurs ; le forfait en compte deux (convention, annexe 1).",
        "Pas de concertation avec les délégués au semestre 1 de l'année 1 (convention, art. 14).",
        "Pas de concertation avec les délégués au semestre 2 de l'année 1 (convention, art. 14).",
      ])
  }

  @Test("What is refused")
  func refusals() throws {
    #expect(sentence { try convene("T-9") } == "La réunion « T-9 » est inconnue ; réunions : T-1, T-2, T-3.")
    #expect(
      sentence { try hold("T-1", [], on: "2016-11-18") }
        == "La réunion « T-1 » n'est pas convoquée : convoquez-la d'abord (convention, art. 12).")
    #expect(sentence { try convene("T-1", on: "2016-11-18") } == "La réunion « T-1 » était le 17/11/2016 : elle ne se convoque plus.")
    _ = try convene("T-1")
    #expect(
      sentence { try convene("T-1") } == "La réunion « T-1 » est déjà convoquée, depuis le 02/11/2016 : --reediter refait les lettres.")
    #expect(
      sentence { try hold("T-1", [], on: "2016-11-16") }
        == "La réunion « T-1 » se tient le 17/11/2016 : son compte rendu ne la précède pas.")
    #expect(
      sentence { try hold("T-1", ["I-09"], on: "2016-11-18") }
        == "« I-09 » n'est pas invité à la réunion « T-1 » (tutorale voir les liste).")
    #expect(sentence { try hold("T-1", [], " ", on: "2016-11-18") } == "Un compte rendu a un texte : ajoutez --compte-rendu \"…\".")
    _ = try hold("T-1", [], on: "2016-11-18")
    #expect(sentence { try hold("T-1", [], on: "2016-11-18") } == "La réunion « T-1 », tenue le 17/11/2016, a déjà son compte rendu.")
    #expect(
      sentence { try convene("T-3") }
        == "La concertation avec les délégués est organisée par la direction pédagogique (convention, art. 14).")
    #expect(
      sentence { try convene("T-3", by: Staff.pedagogicalDirector) }
        == "Personne n'est à inviter à la réunion « T-3 » : désignez d'abord les tuteurs, ou élisez les délégués.")
  }

  private func elect(
    _ votes: [(code: String, votes: Int)], ballots: Int = 3, blank: Int = 0, year: Int = 1, on day: String = "2016-10-10", seats: Int = 2
  ) throws -> DelegateElection {
    try base.electDelegates(
      of: tutoring.cohort, year: year, heldOn: day.day, seats: seats, votes: votes, ballots: ballots, blank: blank,
      by: Staff.pedagogicalDirector, on: "2016-10-20".day)
  }

  @Test("The delegates elected are invited to their consultation")
  func delegates() throws {
    let election = try elect([("S-01", 1), ("S-02", 3), ("S-03", 2)])
    #expect(election.elected.map(\.code) == ["S-02", "S-03"])
    let record = try convene("T-3", by: Staff.pedagogicalDirector)
    #expect(record.participants.filter { $0.quality == "délégué des stagiaires" }.map(\.code) == ["S-02", "S-03"])
    #expect(try base.elections(of: tutoring.cohort, by: Staff.accountant) == [election])
    #expect(
      sentence { try elect([("S-01", 1)]) }
        == "Les délégués de l'année 1 sont élus depuis le 10/10/2016 : une élection par an (convention, art. 14).")
  }

  @Test("A count that does not hold together")
  func counts() {
    #expect(sentence { try elect([]) } == "Personne n'est candidat : ajoutez --voix STAGIAIRE=NOMBRE pour chacun (convention, art. 14).")
    #expect(sentence { try elect([("S-01", 1), ("S-01", 1)]) } == "« S-01 » figure deux fois parmi les candidats.")
    #expect(sentence { try elect([("S-01", 1)], ballots: 4) } == "4 bulletins pour 3 inscrits : recomptez l'urne.")
    #expect(sentence { try elect([("S-01", 1)], ballots: 2, blank: 3) } == "3 bulletins blancs ou nuls sur 2 bulletins : recomptez.")
    #expect(sentence { try elect([("S-01", 3)], blank: 1) } == "« S-01 » a 3 voix pour 2 bulletins valables : recomptez.")
    #expect(
      sentence { try elect([("S-01", 3), ("S-02", 3), ("S-03", 1)]) }
        == "7 voix en tout, pour 3 bulletins valables d'au plus 2 noms : recomptez.")
    #expect(
      sentence { try elect([("S-99", 1)]) }
        == "« S-99 » n'est pas un stagiaire de la promotion 2016 présent ce jour-là (convention, art. 14).")
    #expect(
      sentence { try elect([("S-01", 1)], year: 2) } == "Le 10/10/2016 n'est pas dans l'année 2 de la promotion (convention, art. 14).")
    #expect(
      sentence { try elect([("S-01", 1)], on: "2016-10-21") }
        == "Le 21/10/2016 est dans l'avenir : un vote s'enregistre une fois dépouillé.")
    #expect(sentence { try elect([("S-01", 1)], seats: 0) } == "Une élection pourvoit au moins un siège de délégué (convention, art. 14).")
  }
}
