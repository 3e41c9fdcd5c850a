import Testing

@testable import Alternance

@Suite("Actors, as the base knows them")
struct ActorTests {
  private let base: Database
  private func day(_ iso: String) -> Day { Day(iso: iso)! }

  init() throws { base = try Fixture.programme() }

  @Test("A login acts with the roles held that day")
  func known() throws {
    let actor = try base.actor("comptable", on: day("2016-11-03"))
    #expect(actor == Actor(login: "comptable", name: "M. Hugo Toumanian", roles: [.clientAccountant], partners: [.cnam]))
  }

  @Test("Nobody, somebody unknown, somebody too early")
  func refused() {
    let asked = "Qui agit ? Indiquez --acteur QUI ou la variable ALTERNANCE_ACTEUR (la commande « alternance acteurs » les liste)."
    #expect(sentence { try base.actor(nil, on: day("2016-11-03")) } == asked)
    #expect(sentence { try base.actor("", on: day("2016-11-03")) } == asked)
    #expect(
      sentence { try base.actor("hugo", on: day("2016-11-03")) }
        == "L'acteur « hugo » est inconnu de cette base ; acteurs connus : assistante-formation, communication, comptable, "
        + "coordinatrice, directeur-cfa, directeur-cnam, directeur-pole, directrice-pedagogique, enseignant-referent, "
        + "responsable-alternance.")
    #expect(
      sentence { try base.actor("comptable", on: day("2015-08-31")) }
        == "« comptable » ne tient aucun rôle le 31/08/2015 : vérifiez ses dates de désignation.")
  }

  private let header = "identifiant;civilite;nom;prenom;role;partenaire;du;au\n"

  @Test("A role ends on its last day, and a successor takes it")
  func dates() throws {
    try base.load(.personnes, header + "renfort;Mme;Roux;Ève;comptable;CNAM;01/01/2017;30/06/2017")
    #expect(try base.actor("renfort", on: day("2017-01-01")).roles == [.clientAccountant])
    #expect(try base.actor("renfort", on: day("2017-06-30")).roles == [.clientAccountant])
    #expect(sentence { try base.actor("renfort", on: day("2016-12-31")) } != nil)
    #expect(
      sentence { try base.actor("renfort", on: day("2017-07-01")) }
        == "« renfort » ne tient aucun rôle le 01/07/2017 : vérifiez ses dates de désignation.")
  }

  @Test("Somebody new may hold two roles, told on two rows of one file")
  func twoRoles() throws {
    let file =
      header + """
        duo;Mme;Roux;Ève;comptable;CNAM;01/01/2017;
        duo;Mme;Roux;Ève;tuteur;CNAM;01/01/2017;
        """
    #expect(sentence { try base.load(.personnes, file) } == nil)
    #expect((try? base.actor("duo", on: day("2017-02-01")).roles) == [.clientAccountant, .academicTutor])
  }

  @Test("Each institution designates its own people (art. 2)")
  func designation() {
    let file = header + "renfort;Mme;Roux;Ève;comptable;CNAM;01/01/2017;"
    #expect(
      sentence { try base.load(.personnes, file, by: Staff.cfaDirector) }
        == "« personnes.csv », ligne 2, colonne « partenaire » : « directeur-cfa » ne désigne pas les personnes du Cnam "
        + "(convention, art. 2).\nUne erreur : rien n'a été enregistré.")
    #expect(sentence { try base.load(.personnes, file, by: Staff.cnamDirector) } == nil)
  }

  @Test("A CFA role is not given to somebody of Cnam (PC-02-02)")
  func wrongInstitution() {
    #expect(
      sentence { try base.load(.personnes, header + "x;Mme;Roux;Ève;coordinatrice;CNAM;01/01/2017;") }
        == "« personnes.csv », ligne 2, colonne « partenaire » : le rôle « coordinatrice » est désigné par le CFA (convention, art. 2) : "
        + "il ne peut être tenu par l'autre partenaire.\nUne erreur : rien n'a été enregistré.")
  }

  @Test("A login names one person")
  func sameLogin() {
    #expect(
      sentence { try base.load(.personnes, header + "comptable;M.;Roux;Éric;tuteur;CNAM;01/01/2017;") }
        == "« personnes.csv », ligne 2, colonne « identifiant » : « comptable » désigne déjà M. Hugo Toumanian.\n"
        + "Une erreur : rien n'a été enregistré.")
  }

  @Test("A known person with another e-mail is refused, not silently ignored (same key, other value)")
  func otherEmail() {
    let file = """
      identifiant;civilite;nom;prenom;courriel;telephone;role;partenaire;du
      comptable;M.;Toumanian;Hugo;autre@cnam.example.org;04 65 71 10 03;comptable;CNAM;01/09/2015
      """
    #expect(sentence { try base.load(.personnes, file) } != nil)
  }
}
