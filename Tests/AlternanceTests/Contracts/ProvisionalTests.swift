import Testing

@testable import Alternance

@Suite("Attendance without a contract (PC-05-09, A-19)")
struct ProvisionalTests {
  private func welcome(_ recruiting: RecruitingBase, _ code: String, until: String, on day: String = "2016-09-12") throws {
    try recruiting.base.allowProvisional(code, until: until.day, by: Staff.pedagogicalDirector, on: day.day)
  }

  /// C-01 welcomed until 31 October, C-02 under contract; slots on 3 October and 7 November.
  private func attended() throws -> RecruitingBase {
    let recruiting = try RecruitingBase.placed()
    try recruiting.conclude([RecruitingBase.row(2)])
    try welcome(recruiting, "C-01", until: "2016-10-31")
    try recruiting.hold()
    return recruiting
  }

  @Test("Within the cohort, for an admissible candidate without contract, by the pedagogical director")
  func allowed() throws {
    let recruiting = try RecruitingBase.placed()
    try recruiting.receive(["C-05"])
    let dates = "qui court du 15/09/2016 au 14/09/2018."
    try recruiting.refuses("« C-05 » n'est pas sur la liste d'admissibilité : il ne peut pas suivre la formation (convention, art. 5).") {
      try welcome(recruiting, "C-05", until: "2016-10-31")
    }
    try recruiting.refuses("L'accueil provisoire jusqu'au 11/09/2016 sort de la promotion, \(dates)") {
      try welcome(recruiting, "C-01", until: "2016-09-11")
    }
    try recruiting.refuses("L'accueil provisoire jusqu'au 15/09/2018 sort de la promotion, \(dates)") {
      try welcome(recruiting, "C-01", until: "2018-09-15")
    }
    try recruiting.refuses(
      "« responsable-alternance » (responsable alternance (Cnam)) ne peut pas accueillir un candidat sans contrat ; seul rôle qui le peut : "
        + "direction pédagogique (CFA)."
    ) { try recruiting.base.allowProvisional("C-01", until: "2016-10-31".day, by: Staff.manager, on: "2016-09-12".day) }
    try recruiting.conclude([RecruitingBase.row(2)])
    try recruiting.refuses("« C-02 » a un contrat : il n'est plus accueilli à titre provisoire.") {
      try welcome(recruiting, "C-02", until: "2016-10-31")
    }
    try welcome(recruiting, "C-01", until: "2016-10-31")
    #expect(try recruiting.state("C-01", on: "2016-09-19") == .provisional)
  }

  @Test("Extended to a later day, and no other")
  func extended() throws {
    let recruiting = try attended()
    try recruiting.refuses("« C-01 » est déjà accueilli sans contrat jusqu'au 31/10/2016 : indiquez un jour plus tardif.") {
      try welcome(recruiting, "C-01", until: "2016-10-31", on: "2016-10-24")
    }
    try welcome(recruiting, "C-01", until: "2016-11-30", on: "2016-10-24")
    #expect(
      try recruiting.base.load(.emargements, SmallCohort.signatures("P-03", [1, 2], students: ["C-01"])).notices.isEmpty,
      "7 November is within the welcome")
  }

  @Test("Signatures are recorded before the contract, flagged after the end of the welcome")
  func flagged() throws {
    let recruiting = try attended()
    func sign(_ slot: String) throws -> [String] {
      try recruiting.base.load(.emargements, SmallCohort.signatures(slot, [1, 2], students: ["C-01"])).notices
    }
    #expect(try sign("P-01").isEmpty)
    #expect(
      try sign("P-03") == ["« C-01 » est présent sans contrat après le 31/10/2016, fin de son accueil provisoire (convention, art. 5)."])
    let totals = try recruiting.base.attendanceTotals(
      of: recruiting.cohort, over: Period(from: "2016-10-01".day, to: "2016-11-30".day), by: Staff.manager)
    #expect(totals.attended == Hours(minutes: 420), "two quarters of 1 h 45 on each day")
  }

  @Test("The hours are not invoiced, even once a contract follows")
  func notInvoiced() throws {
    let recruiting = try attended()
    try recruiting.base.load(.emargements, SmallCohort.signatures("P-01", [1, 2], students: ["C-01", "C-02"]))
    try recruiting.conclude(
      [RecruitingBase.row(1, ["debut": "10/10/2016", "fin": "09/10/2018", "signe_le": "07/10/2016"])], on: "2016-10-07")
    for director in [Staff.cnamDirector, Staff.cfaDirector] {
      _ = try recruiting.base.approve(.tariffs(programme: nil), by: director, on: "2016-10-25".day)
    }
    try recruiting.base.agreeContracts()
    let billing = try BillingBase(recruiting.base)
    #expect(try billing.bill("2016-10", on: "2016-11-03").summary == ["Ateliers Un 32,03"], "C-02 alone: 3,50 h x 9,15")
  }
}
