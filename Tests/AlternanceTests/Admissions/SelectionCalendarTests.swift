import Testing

@testable import Alternance

@Suite("The selection calendar (PC-04-05 to PC-04-07)")
struct SelectionCalendarTests {
  private let dayNotAgreed =
    "La journée « SEL-1 » n'a pas les deux accords du calendrier : responsable alternance et direction du pôle (convention, art. 4)."
  private let commissionNotAgreed =
    "La date « COM-1 » n'a pas les deux accords du calendrier : responsable alternance et direction du pôle (convention, art. 4)."

  @Test("One key opens nothing, whichever it is", arguments: [Staff.manager, Staff.hubDirector])
  func oneKey(holder: Actor) throws {
    let recruiting = try RecruitingBase(upTo: .form)
    try recruiting.propose()
    try recruiting.agree(holder, on: "2016-01-11")
    try recruiting.receive(["C-01"])
    try recruiting.centralise(["C-01"])
    try recruiting.refuses(dayNotAgreed) { try recruiting.convene(["C-01"]) }
    try recruiting.refuses(commissionNotAgreed) { try recruiting.conveneCommission() }
    #expect(
      try recruiting.base.selectionCalendar(of: recruiting.cohort, by: Staff.manager).map(\.isAgreed) == [false, false, false, false])
    let partner = holder == Staff.manager ? "du Cnam" : "du CFA"
    try recruiting.refuses("Il n'y a rien à approuver : l'accord \(partner) est déjà donné, ou rien n'est proposé.") {
      try recruiting.agree(holder, on: "2016-01-12")
    }
    try recruiting.agree(holder == Staff.manager ? Staff.hubDirector : Staff.manager, on: "2016-01-15")
    #expect(try recruiting.base.selectionCalendar(of: recruiting.cohort, by: Staff.manager).map(\.isAgreed) == [true, true, true, true])
    #expect(sentence { try recruiting.convene(["C-01"]) } == nil)
  }

  @Test("The pedagogical director holds no key of it")
  func otherRole() throws {
    let recruiting = try RecruitingBase(upTo: .form)
    try recruiting.propose()
    try recruiting.refuses(
      "« directrice-pedagogique » (direction pédagogique (CFA)) ne peut pas approuver le calendrier de sélection ; le peuvent : "
        + "responsable alternance (Cnam), direction du pôle entreprises-apprentis (CFA)."
    ) { try recruiting.agree(Staff.pedagogicalDirector, on: "2016-01-15") }
  }

  @Test("A date added later needs its own two keys")
  func added() throws {
    let recruiting = try RecruitingBase()
    try recruiting.base.load(.calendrierSelection, Draft.date.file(["code": "SEL-3", "jour": "27/04/2016"]), on: "2016-02-01".day)
    try recruiting.receive(["C-01"])
    try recruiting.centralise(["C-01"])
    try recruiting.refuses(dayNotAgreed.replacing("SEL-1", with: "SEL-3")) {
      try recruiting.base.convene(["C-01"], to: "SEL-3", room: "salle 1", by: Staff.assistant, on: "2016-02-11".day)
    }
  }

  @Test("A selection day calls the candidates of its cohort")
  func otherCohort() throws {
    let recruiting = try RecruitingBase()
    _ = try recruiting.base.openCohort(
      "2017", programme: nil, firstClassOn: nil, maxHeadcount: 4, by: Staff.manager, on: "2016-01-20".day)
    let day = ["code": "SEL-9", "promotion": "2017", "jour": "22/02/2017"]
    try recruiting.base.load(.calendrierSelection, Draft.date.file(day), on: "2016-02-01".day)
    for holder in [Staff.manager, Staff.hubDirector] {
      _ = try recruiting.base.approve(.calendar(cohort: "2017"), by: holder, on: "2016-02-02".day)
    }
    try recruiting.receive(["C-01"])
    try recruiting.centralise(["C-01"])
    try recruiting.refuses("« C-01 » est candidat à une autre promotion que celle de la journée « SEL-9 ».") {
      try recruiting.base.convene(["C-01"], to: "SEL-9", room: "salle 1", by: Staff.assistant, on: "2016-02-11".day)
    }
  }

  @Test("Selections are held in Aix, at the CFA or at Cnam (PC-04-06)")
  func site() throws {
    let recruiting = try RecruitingBase(upTo: .form)
    let sites = "code;nom;partenaire;adresse;code_postal;ville;principal\nCNAM_MRS;Centre de Marseille;CNAM;2 rue Une;13015;Marseille;non"
    try recruiting.base.load(.sites, sites)
    try recruiting.refuses(
      .calendrierSelection, Draft.date.file(["site": "CNAM_MRS"]),
      "Les sélections se tiennent dans la ville du site principal, au CFA ou au Cnam (convention, art. 4)")
    for site in ["CFA", "CNAM_AIX"] {
      #expect(sentence { try recruiting.base.load(.calendrierSelection, Draft.date.file(["code": site, "site": site])) } == nil)
    }
  }

  @Test("Candidates are convened to a selection day to come, once, with a room")
  func convocation() throws {
    let recruiting = try RecruitingBase()
    try recruiting.receive(RecruitingBase.codes)
    try recruiting.centralise([])
    func convene(_ codes: [String], to date: String, on day: String = "2016-02-11") throws -> [Convocation] {
      try recruiting.base.convene(codes, to: date, room: "salle B12", by: Staff.assistant, on: day.day)
    }
    try recruiting.refuses("« COM-1 » est une commission : on convoque les candidats à une journée de sélection.") {
      try convene(["C-01"], to: "COM-1")
    }
    try recruiting.refuses("La journée « SEL-1 » du 24/02/2016 est passée : on n'y convoque plus.") {
      try convene(["C-01"], to: "SEL-1", on: "2016-02-25")
    }
    let sent = try convene(["C-01", "C-02"], to: "SEL-1")
    #expect(sent.map(\.candidate.code) == ["C-02", "C-01"], "the letters come in alphabetical order")
    #expect(sent.map(\.room) == ["salle B12", "salle B12"])
    try recruiting.refuses("« C-01 » est déjà convoqué à la journée « SEL-1 ».") { try convene(["C-01"], to: "SEL-2") }
    #expect(try convene([], to: "SEL-2").map(\.candidate.code) == ["C-04", "C-03"], "the others wait for a day")
  }
}
