import Testing

@testable import Alternance

@Suite("Acting by mandate (art. 4; PC-02-03)")
struct MandateTests {
  private let base: Database
  private func day(_ iso: String) -> Day { Day(iso: iso)! }

  init() throws {
    base = try Fixture.programme()
    try base.load(
      .personnes, "identifiant;civilite;nom;prenom;role;partenaire;du;au\nadjoint;M.;Roux;Éric;tuteur;CNAM;01/09/2015;")
  }

  /// The assistant, mandated on 18 and 19 April 2016, as of a day.
  private func actor(for role: String, in act: String, by principal: Actor, on iso: String = "2016-04-19") throws -> Actor {
    try base.load(
      .delegations, "role;representant;acte;du;au;mandat\n\(role);adjoint;\(act);18/04/2016;19/04/2016;Mandat du 11/04/2016", by: principal)
    return try base.actor("adjoint", on: day(iso))
  }

  private func refusal(_ action: Action, only role: String) -> String {
    "« adjoint » (tuteur académique) ne peut pas \(action.french) ; seul rôle qui le peut : \(role)."
  }

  /// The actions that the mandate alone allows.
  private func given(to actor: Actor) -> Set<String> {
    let allowed = Action.allCases.filter { action in
      !action.roles.contains(.academicTutor) && sentence { try actor.role(for: action) } == nil
    }
    return Set(allowed.map(\.rawValue))
  }

  @Test("Mandated by the director of Cnam for the commission: chairs it, reads its marks, and nothing else")
  func chair() throws {
    let actor = try actor(for: "directeur_cnam", in: "commission", by: Staff.cnamDirector)
    #expect(actor.roles == [.academicTutor])
    #expect(actor.mandates == [Actor.Mandate(role: .cnamRegionalDirector, act: .commission)])
    #expect(try actor.role(for: .decideAdmissibility) == .cnamRegionalDirector)
    #expect(given(to: actor) == ["decideAdmissibility", "readSelectionMarks"])
    #expect(sentence { try actor.role(for: .conveneCommission) } == refusal(.conveneCommission, only: "direction régionale du Cnam"))
  }

  @Test(
    "From its first day to its last",
    arguments: [("2016-04-17", false), ("2016-04-18", true), ("2016-04-19", true), ("2016-04-20", false)])
  func dates(iso: String, isAllowed: Bool) throws {
    let actor = try actor(for: "directeur_cnam", in: "commission", by: Staff.cnamDirector, on: iso)
    #expect(
      sentence { try actor.role(for: .decideAdmissibility) }
        == (isAllowed ? nil : refusal(.decideAdmissibility, only: "direction régionale du Cnam")))
  }

  @Test(
    "A mandate for the interviews gives nothing, from the director of the CFA only the marks to read",
    arguments: [
      ("responsable_alternance", "entretien", Staff.manager), ("directeur_pole", "entretien", Staff.hubDirector),
      ("directrice_pedagogique", "entretien", Staff.pedagogicalDirector), ("directeur_cfa", "commission", Staff.cfaDirector),
    ])
  func others(role: String, act: String, principal: Actor) throws {
    let actor = try actor(for: role, in: act, by: principal)
    #expect(actor.mandates.count == 1)
    #expect(given(to: actor) == (act == "commission" ? ["readSelectionMarks"] : []))
    #expect(sentence { try actor.role(for: .decideAdmissibility) } == refusal(.decideAdmissibility, only: "direction régionale du Cnam"))
  }
}
