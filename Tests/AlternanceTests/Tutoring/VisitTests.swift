import Testing

@testable import Alternance

@Suite("Visits are planned, made, reported, read (art. 13)")
struct VisitTests {
  private let tutoring: TutoringBase
  private var base: Database { tutoring.base }

  init() throws { tutoring = try TutoringBase() }

  private func plan(
    _ student: String, _ rank: Int, _ day: String, mode: VisitPlan.Mode = .onSite, transport: String = "vehicule_personnel",
    reason: String = "", by login: String = "I-06"
  ) throws -> VisitDue {
    let plan = VisitPlan(
      attempt: 1, day: day.day, startsAt: TimeOfDay(minutes: 600)!, minutes: 60, mode: mode, transport: transport, reason: reason)
    return try base.planVisit(
      VisitAppointment(student: student, year: 1, rank: rank, plan: plan), by: TutoringBase.actor(login), on: "2016-10-03".day)
  }

  private func words(_ day: String, _ student: String = "S-01", _ rank: Int = 1) throws -> String? {
    try base.visits(of: tutoring.cohort, on: day.day, by: Staff.accountant).first {
      $0.student.code == student && $0.year == 1 && $0.rank == rank
    }?.words(on: day.day)
  }

  @Test("From expected to reported, on its windows")
  func states() throws {
    #expect(try words("2016-10-03") == "à faire")
    #expect(try words("2016-10-03", "S-01", 2) == "à faire à partir du 11/04/2017")
    #expect(try words("2016-12-19") == "à faire")
    #expect(try words("2016-12-20") == "en retard depuis le 19/12/2016")
    _ = try plan("S-01", 1, "2016-12-08")
    #expect(try words("2016-12-01") == "rendez-vous le 08/12/2016 à 10:00")
    try tutoring.report("S-01", 1, 1, on: "2016-12-20", reported: "2016-12-22")
    #expect(try words("2016-12-21") == "faite le 20/12/2016, rapport attendu")
    #expect(try words("2016-12-22") == "rapportée le 22/12/2016, faite en retard le 20/12/2016")
  }

  @Test("An appointment moves, and its event with it")
  func calendar() throws {
    _ = try plan("S-01", 1, "2016-12-08")
    let moved = try plan("S-01", 1, "2016-12-09")
    #expect(moved.plan?.attempt == 2)
    let text = VisitCalendar(title: "Visites", visits: [moved]).text
    #expect(text.contains("UID:visite-S-01-1-1@alternance\r\n") && text.contains("SEQUENCE:1\r\n"))
    #expect(text.contains("DTSTART;TZID=Europe/Paris:20161209T100000\r\nDTEND;TZID=Europe/Paris:20161209T110000\r\n"))
    #expect(VisitCalendar(title: "Visites", visits: [moved]).text == text)
  }

  @Test("What is not planned")
  func planRefusals() throws {
    #expect(
      sentence { try plan("S-01", 1, "2016-12-08", by: "I-07") }
        == "« I-07 » n'est pas le tuteur académique de « S-01 » : c'est « I-06 », et lui seul fait la visite (convention, art. 13).")
    #expect(sentence { try plan("S-01", 3, "2016-12-08") } == "Une troisième visite a un motif : ajoutez --motif (convention, art. 13).")
    #expect(sentence { try plan("S-01", 4, "2016-12-08") } == "Le rang d'une visite va de 1 à 3, et non 4.")
    #expect(
      sentence { try plan("S-01", 1, "2016-12-08", mode: .phone) }
        == "Une visite par téléphone n'a ni transport ni kilomètres (convention, annexe 1).")
    #expect(
      sentence { try plan("S-04", 1, "2016-12-08") }
        == "« S-04 » n'a pas de tuteur académique le 08/12/2016 : désignez-le d'abord (tuteurs ; convention, art. 12).")
    #expect(
      sentence { try plan("S-01", 1, "2018-12-08") } == "Le 08/12/2018 est hors de la promotion 2016, du 15/09/2016 au 14/09/2018.")
  }

  @Test("What is not reported")
  func reportRefusals() throws {
    #expect(
      sentence { try tutoring.report("S-01", 1, 1, on: "2016-12-08", reported: "2016-12-07") }
        == "Le 08/12/2016 est dans l'avenir : une visite se rapporte une fois faite.")
    #expect(
      sentence { try tutoring.report("S-01", 1, 1, on: "2016-12-08", by: "I-01") }
        == "« I-01 » n'est pas le tuteur académique de « S-01 » : c'est « I-06 », et lui seul fait la visite (convention, art. 13).")
    #expect(
      sentence { try tutoring.report("S-01", 1, 3, on: "2016-12-08") }
        == "Une troisième visite a un motif : ajoutez --motif (convention, art. 13).")
    #expect(
      sentence { try tutoring.report("S-01", 1, 1, on: "2016-12-08", km: nil) }
        == "La base ne connaît pas la distance de l'entreprise de « S-01 » : ajoutez --km 62,0, aller, depuis le site principal.")
    #expect(
      sentence { try tutoring.report("S-01", 3, 1, on: "2016-12-08") } == "L'année de formation va de 1 à 2, et non 3.")
    #expect(
      sentence { try tutoring.report("S-01", 1, 1, on: "2016-12-08", account: TutoringBase.account(progress: "")) }
        == "Le rapport ne dit rien de « progression » : cette partie est demandée (convention, art. 13).")
    #expect(
      sentence { try tutoring.report("S-01", 1, 1, on: "2016-12-08", account: TutoringBase.account(difficulties: "retards")) }
        == "Le rapport signale une difficulté et ne dit pas ce qui est convenu : ajoutez --actions (convention, art. 13).")
    #expect(
      sentence { try tutoring.report("S-01", 1, 1, on: "2016-12-08", missions: "oui") }
        == "La fiche de la place a 0 mission et le rapport en dit 1 : écrivez « oui|partiel|non », dans l'ordre de la fiche (convention, "
        + "art. 13).")
    try tutoring.report("S-01", 1, 1, on: "2016-12-08")
    #expect(
      sentence { try tutoring.report("S-01", 1, 1, on: "2016-12-09") } == "Cette visite de « S-01 » est déjà faite, le 08/12/2016.")
  }

  @Test("Nobody visits a student who left; a visit made before is still reported (A-18)")
  func left() throws {
    try base.load(.ruptures, "contrat;jour;motif\nK-01;10/10/2017;commun accord")
    #expect(
      sentence { try tutoring.report("S-01", 2, 2, on: "2018-04-26") }
        == "« S-01 » a quitté la formation le 10/10/2017 : il n'y a plus de visite après ce jour (convention, art. 13).")
    #expect(try tutoring.report("S-01", 2, 1, on: "2017-10-10", reported: "2017-11-03").reportedOn == "2017-11-03".day)
    let owed = try base.visits(of: tutoring.cohort, on: "2018-09-01".day, by: Staff.accountant)
    #expect(owed.filter { $0.student.code == "S-01" }.map { [$0.year, $0.rank] } == [[1, 1], [1, 2], [2, 1]])
  }

  @Test("By telephone: half of the fee, no kilometre")
  func phone() throws {
    let record = try tutoring.report("S-01", 1, 1, on: "2016-12-08", km: nil, account: TutoringBase.account(.phone))
    #expect((record.distanceMetres, record.account?.mode) == (0, .phone))
    #expect(try tutoring.costs("2017-01-01").cents == 19_000)
  }

  @Test("A report goes to three, two read it; a difficulty lasts until it is closed (PC-13-07)")
  func handling() throws {
    let told = TutoringBase.account(difficulties: "Retards", actions: "Point chaque vendredi")
    let record = try tutoring.report("S-01", 1, 1, on: "2016-12-08", account: told)
    #expect(Set(record.sendings.map(\.role)) == [.alternanceManager, .businessHubDirector, .pedagogicalDirector])
    #expect(record.state == "difficulté sans intervention")
    func handle(_ text: String = "", closes: Bool = false, by actor: Actor = Staff.manager) throws -> String {
      try base.handleReport("S-01", year: 1, rank: 1, intervention: text, closes: closes, by: actor, on: "2016-12-15".day).state
    }
    #expect(try handle() == "difficulté sans intervention")
    #expect(
      sentence { try handle() }
        == "Ce rapport est déjà lu par « responsable alternance (Cnam) » : dites une intervention pour aller plus loin.")
    #expect(
      sentence { try handle(closes: true) }
        == "Un suivi se clôt en disant ce qui a été fait : ajoutez --intervention (convention, art. 13).")
    #expect(try handle("Entretien") == "difficulté suivie")
    #expect(try base.openReports(of: tutoring.cohort, by: Staff.accountant).count == 1)
    #expect(try handle("Plus de retard", closes: true, by: Staff.hubDirector) == "difficulté close")
    #expect(sentence { try handle("Encore") } == "Le suivi de cette difficulté est clos depuis le 15/12/2016.")
    #expect(try base.openReports(of: tutoring.cohort, by: Staff.accountant).isEmpty)
    try tutoring.report("S-02", 1, 1, on: "2016-12-08")
    #expect(
      sentence {
        try base.handleReport("S-02", year: 1, rank: 1, intervention: "x", closes: false, by: Staff.manager, on: "2016-12-15".day)
      }
        == "Ce rapport ne signale aucune difficulté : il n'y a rien à suivre (convention, art. 13).")
    #expect(
      sentence { try base.handleReport("S-02", year: 1, rank: 2, intervention: "", closes: false, by: Staff.manager, on: "2016-12-15".day) }
        == "Aucune visite de rang 2 n'est enregistrée pour « S-02 » en année 1.")
  }

  @Test("A tutor sees the own students alone, the staff all of them")
  func privacy() throws {
    try tutoring.report("S-01", 1, 1, on: "2016-12-08")
    #expect(try base.visit("S-01", year: 1, rank: 1, by: TutoringBase.actor("I-06")).rank == 1)
    #expect(
      sentence { try base.visit("S-01", year: 1, rank: 1, by: TutoringBase.actor("I-07")) }
        == "Un tuteur ne voit que ses propres stagiaires : « I-06 » n'est pas vous (convention, art. 12).")
    #expect(try base.visits(ofTutor: "I-06", on: "2016-12-10".day, by: Staff.accountant).map(\.student.code) == ["S-01", "S-01"])
    #expect(
      sentence { try base.visits(ofTutor: "I-09", on: "2016-12-10".day, by: Staff.accountant) }
        == "« I-09 » n'est le tuteur d'aucun stagiaire ce jour-là.")
  }

  @Test("A round: the most urgent visit, the same town, one a student")
  func round() throws {
    try tutoring.report("S-01", 1, 1, on: "2016-12-08", km: 62)
    let round = VisitRound(of: try base.visits(ofTutor: "I-06", on: "2017-05-02".day, by: Staff.accountant), on: "2017-05-02".day)
    #expect(round.stops.map(\.visit.rank) == [2])
    #expect(round.stops[0].arrivesAt.text == "09:50")
    #expect(round.stops[0].reason == "la plus urgente, avant le 11/05/2017")
    #expect(VisitRound(of: [], on: "2017-05-02".day).stops.isEmpty)
  }

  @Test("The content of a report comes in a file too, once")
  func file() throws {
    let visits = "stagiaire;annee;rang;jour;tuteur;date_rapport;km;transport;motif\n"
    #expect(
      sentence { try base.load(.visites, visits + "S-01;1;1;08/12/2016;I-07;;7,0;train;") }?.contains(
        "La visite est faite par le tuteur académique du stagiaire, et par lui seul (convention, art. 13)") == true)
    try base.load(.visites, visits + "S-01;1;1;08/12/2016;I-06;16/12/2016;7,0;train;\nS-02;1;1;08/12/2016;I-07;;7,0;train;")
    let header = "stagiaire;annee;rang;mode;progression;integration;signe_tuteur_entreprise;signe_stagiaire\n"
    let row = "S-01;1;1;sur_place;Autonome;Bien accueilli;oui;oui"
    #expect(try base.load(.rapports, header + row).added == 1)
    #expect(try base.load(.rapports, header + row).unchanged == 1)
    #expect(
      sentence { try base.load(.rapports, header + "S-01;1;1;sur_place;Autre;Bien accueilli;oui;oui") }?.contains("ne change plus") == true)
    #expect(
      sentence { try base.load(.rapports, header + "S-02;1;1;sur_place;Autonome;Bien;oui;oui") }?.contains("n'a pas de rapport") == true)
    #expect(
      sentence { try base.load(.rapports, header + "S-01;1;1;sur_place;Autonome;Bien accueilli;oui;oui", by: TutoringBase.actor("I-07")) }?
        .contains("n'est pas le tuteur académique") == true)
  }
}
