import Testing

@testable import Alternance

@Suite("The commission: who sits, who convenes, who chairs (PC-04-12, PC-04-13)")
struct CommissionTests {
  private func prepared() throws -> RecruitingBase { try Self.template.get().copy() }

  private static let template = Result {
    let recruiting = try RecruitingBase()
    try recruiting.mandate()
    try recruiting.prepare(["C-01"])
    return recruiting
  }

  @Test("Five seats, representatives for the two directors alone", arguments: Golden.rows("commission-seats"))
  func composition(row: GoldenRow) throws {
    let recruiting = try prepared()
    try recruiting.conveneCommission()
    let seats = row["seats"].split(separator: " ").map { pair in
      let parts = pair.split(separator: "=").map(String.init)
      return "\(parts[0])=\(RecruitingBase.logins[parts[1]]!)"
    }
    if !row.isEmpty("seat_refusal") {
      try recruiting.refuses(row["seat_refusal"].replacing("¦", with: ";")) { try recruiting.seat(seats) }
    } else if row.isEmpty("decision_refusal") {
      #expect(try recruiting.seat(seats).composition.isQuorate)
      try recruiting.decide(["C-01"])
      #expect(try recruiting.state("C-01", on: "2016-03-30") == .admissible)
    } else {
      #expect(try !recruiting.seat(seats).composition.isQuorate)
      try recruiting.refuses(.decisions, Draft.decision.file(), row["decision_refusal"])
    }
  }

  @Test("As many further members as one likes (PC-04-12: a minima)")
  func furtherMembers() throws {
    let recruiting = try prepared()
    try recruiting.conveneCommission()
    let session = try recruiting.seat(RecruitingBase.seats + ["membre=enseignant-referent", "membre=coordinatrice"])
    #expect(session.composition.isQuorate)
  }

  @Test("Whoever represents Cnam's director chairs, and enters the decisions alone (A-20)")
  func representative() throws {
    let recruiting = try prepared()
    try recruiting.conveneCommission()
    let deputy = try recruiting.base.actor("suppleant-dcnam", on: "2016-03-30".day)
    let session = try recruiting.seat(["directeur_cnam=suppleant-dcnam"] + RecruitingBase.seats.dropFirst(), by: deputy)
    #expect(session.composition.chair?.login == "suppleant-dcnam")
    #expect(session.composition.seats.map(\.isRepresentative) == [true, false, false, false, false])
    try recruiting.refuses(
      .decisions, Draft.decision.file(), column: "commission",
      "la décision est enregistrée par qui préside, « suppleant-dcnam » (convention, art. 4)")
    try recruiting.decide(["C-01"], by: deputy)
    #expect(try recruiting.state("C-01", on: "2016-03-30") == .admissible)
  }

  @Test("Nobody chairs for Cnam's director without his mandate, nor after it")
  func notMandated() throws {
    let recruiting = try prepared()
    try recruiting.conveneCommission()
    try recruiting.seat()
    for (login, roles) in [("suppleante-dcfa", "tuteur académique"), ("responsable-alternance", "responsable alternance (Cnam)")] {
      let actor = try recruiting.base.actor(login, on: "2016-03-30".day)
      try recruiting.refuses(
        "« \(login) » (\(roles)) ne peut pas prononcer l'admissibilité ; seul rôle qui le peut : direction régionale du Cnam."
      ) { try recruiting.decide(["C-01"], by: actor) }
    }
    let late = try recruiting.base.actor("suppleant-dcnam", on: "2016-08-01".day)
    #expect(late.mandates.isEmpty)
  }

  @Test("Convened by Cnam's director alone", arguments: [Staff.manager, Staff.assistant, Staff.cfaDirector, Staff.hubDirector])
  func convener(actor: Actor) throws {
    let recruiting = try RecruitingBase()
    try recruiting.refuses(
      "« \(actor.login) » (\(actor.roles[0].french)) ne peut pas convoquer la commission d'admissibilité ; seul rôle qui le peut : "
        + "direction régionale du Cnam."
    ) { try recruiting.base.conveneCommission("COM-1", by: actor, on: "2016-03-09".day) }
  }

  @Test("Convened once, before it sits, at a date of the calendar")
  func convocation() throws {
    let recruiting = try RecruitingBase()
    try recruiting.refuses("La commission « COM-1 » n'est pas convoquée : la direction régionale du Cnam la convoque (convention, art. 4).")
    {
      try recruiting.base.seat([("directeur_cnam", "directeur-cnam")], in: "COM-1", by: Staff.cnamDirector, on: "2016-03-30".day)
    }
    try recruiting.refuses("« SEL-1 » est une journée de sélection, non une commission.") { try recruiting.conveneCommission("SEL-1") }
    try recruiting.refuses("La date « COM-9 » n'est pas au calendrier de sélection ; dates connues : SEL-1, SEL-2, COM-1, COM-2.") {
      try recruiting.conveneCommission("COM-9")
    }
    try recruiting.refuses("La commission se convoque avant de se réunir (convention, art. 4).") {
      try recruiting.base.conveneCommission("COM-1", by: Staff.cnamDirector, on: "2016-03-31".day)
    }
    try recruiting.conveneCommission()
    try recruiting.refuses("La commission « COM-1 » est déjà convoquée.") { try recruiting.conveneCommission() }
    try recruiting.refuses("La commission « COM-1 » ne s'est pas encore réunie : elle est prévue le 30/03/2016.") {
      try recruiting.base.seat([("directeur_cnam", "directeur-cnam")], in: "COM-1", by: Staff.cnamDirector, on: "2016-03-29".day)
    }
  }

  @Test("Once it has pronounced, its composition does not change")
  func pronounced() throws {
    let recruiting = try prepared()
    try recruiting.conveneCommission()
    try recruiting.seat()
    try recruiting.decide(["C-01"])
    try recruiting.refuses("La commission « COM-1 » a déjà prononcé : sa composition ne change plus.") {
      try recruiting.seat(["membre=enseignant-referent"])
    }
  }
}
