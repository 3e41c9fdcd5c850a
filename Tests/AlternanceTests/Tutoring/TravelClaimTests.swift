import Testing

@testable import Alternance

@Suite("Travel beyond 50 km, agreed, asked for once (annexe 1)")
struct TravelClaimTests {
  private let tutoring: TutoringBase

  init() throws { tutoring = try TutoringBase() }

  @Test("Agreed, asked for, paid at the tariff of 2016: 2 × 62 × 0,60")
  func claimed() throws {
    try tutoring.report("S-01", 1, 1, on: "2016-12-08", km: 62)
    #expect(try tutoring.costs("2017-01-01").cents == 19_000)
    try tutoring.approve("S-01", 1, 1, on: "2016-12-12")
    #expect(try tutoring.costs("2017-01-01").cents == 19_000, "agreed, not asked for yet")
    try tutoring.claim("S-01", 1, 1, on: "2016-12-13")
    #expect(try tutoring.costs("2016-12-12").cents == 19_000)
    #expect(try tutoring.costs("2016-12-13").cents == 19_000 + 7440)
  }

  @Test("What is refused, with the article")
  func refusals() throws {
    try tutoring.report("S-01", 1, 1, on: "2016-12-08", km: 50)
    #expect(
      bare(sentence { try tutoring.claim("S-01", 1, 1, on: "2016-12-13") } ?? "")
        == "L'entreprise de « S-01 » est à 50,0 km du site : le déplacement ne se rembourse qu'au-delà de 50 km (convention, annexe 1).")
    try tutoring.report("S-02", 1, 1, on: "2016-12-08", km: 51)
    #expect(
      sentence { try tutoring.claim("S-02", 1, 1, on: "2016-12-13") }
        == "Votre établissement n'a pas accordé le mode de transport : sa direction lance « approuver transport S-02 1 1 » (convention, "
        + "annexe 1).")
    try tutoring.approve("S-02", 1, 1, on: "2016-12-14")
    #expect(
      sentence { try tutoring.claim("S-02", 1, 1, on: "2016-12-14", by: "I-06") }
        == "« I-06 » n'est pas le tuteur académique de « S-02 » : c'est « I-07 », et lui seul fait la visite (convention, art. 13).")
    #expect(
      sentence { try tutoring.claim("S-02", 1, 1, on: "2016-12-14", horsepower: 0) }
        == "« 0 » n'est pas une puissance fiscale, de 1 à 99 chevaux : écrivez --chevaux 5.")
    try tutoring.claim("S-02", 1, 1, on: "2016-12-15")
    #expect(
      sentence { try tutoring.claim("S-02", 1, 1, on: "2016-12-16") }
        == "Ce déplacement est déjà demandé, depuis le 15/12/2016 : il ne se paie qu'une fois (convention, annexe 1).")
    #expect(
      sentence { try tutoring.claim("S-03", 1, 1, on: "2016-12-16") }
        == "Aucune visite de rang 1 n'est enregistrée pour « S-03 » en année 1.")
  }

  @Test("A service car, or a visit without report, earns no kilometre")
  func otherTransport() throws {
    try tutoring.base.load(
      .visites,
      """
      stagiaire;annee;rang;jour;tuteur;date_rapport;km;transport;motif
      S-01;1;1;08/12/2016;I-06;16/12/2016;60,0;vehicule_service;
      S-02;1;1;08/12/2016;I-07;;60,0;vehicule_personnel;
      """)
    try tutoring.approve("S-01", 1, 1, on: "2016-12-17")
    #expect(
      sentence { try tutoring.claim("S-01", 1, 1, on: "2016-12-18") }
        == "« vehicule_service » ne se rembourse pas au kilomètre : le barème est celui du véhicule personnel (convention, annexe 1).")
    #expect(
      sentence { try tutoring.claim("S-02", 1, 1, on: "2016-12-18") }
        == "La visite de « S-02 » n'est pas rapportée : le déplacement se demande avec le service fait (convention, annexe 1).")
  }

  @Test("The transport agreed for an appointment serves the visit made by it")
  func plannedAgreement() throws {
    let plan = VisitPlan(
      attempt: 1, day: "2016-12-08".day, startsAt: TimeOfDay(minutes: 600)!, minutes: 60, mode: .onSite, transport: "vehicule_personnel",
      reason: "")
    _ = try tutoring.base.planVisit(
      VisitAppointment(student: "S-01", year: 1, rank: 1, plan: plan), by: TutoringBase.actor("I-06"), on: "2016-11-02".day)
    try tutoring.approve("S-01", 1, 1, on: "2016-11-03")
    try tutoring.report("S-01", 1, 1, on: "2016-12-08", km: 60)
    try tutoring.claim("S-01", 1, 1, on: "2016-12-09")
    #expect(try tutoring.costs("2016-12-31").cents == 19_000 + 7200)
  }

  @Test("From the official scale on, by horsepower and by the kilometres of the year, across the slices")
  func scale() throws {
    try tutoring.base.load(
      .baremes, "valable_du;a_partir_de_chevaux;a_partir_de_km;taux\n01/01/2017;1;0;0,32\n01/01/2017;1;150;0,40\n01/01/2017;6;0;0,41")
    for (student, rank, day) in [("S-01", 1, "2016-12-08"), ("S-01", 2, "2017-04-26")] {
      try tutoring.report(student, 1, rank, on: day, km: 60)
      try tutoring.approve(student, 1, rank, on: day)
      try tutoring.claim(student, 1, rank, on: day)
    }
    #expect(try tutoring.costs("2017-06-01").cents == 38_000 + 7200 + 3840, "120 km at 0,60, then 120 km at 0,32")
    try tutoring.report("S-01", 1, 3, on: "2017-06-05", km: 60, reason: "retards")
    try tutoring.approve("S-01", 1, 3, on: "2017-06-05")
    try tutoring.claim("S-01", 1, 3, on: "2017-06-05")
    #expect(try tutoring.costs("2017-06-06").cents == 38_000 + 7200 + 3840 + 960 + 3600, "30 km at 0,32 and 90 km at 0,40")
  }
}
