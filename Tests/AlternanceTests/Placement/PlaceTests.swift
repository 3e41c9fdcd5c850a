import Testing

@testable import Alternance

@Suite("Places: the sheet and its validation (PC-05-06)")
struct PlaceTests {
  /// One place whose sheet is sent.
  private func sent() throws -> RecruitingBase {
    let recruiting = try RecruitingBase()
    try recruiting.openPlacement()
    try recruiting.write([["code": "P-01"]])
    try recruiting.send(["P-01"])
    return recruiting
  }

  private func state(_ recruiting: RecruitingBase) throws -> Place.State { try recruiting.base.place("P-01", by: Staff.manager).state }

  @Test(
    "The manager, and one of the two directions of the CFA",
    arguments: [
      ([Staff.manager], nil), ([Staff.hubDirector], nil), ([Staff.hubDirector, Staff.pedagogicalDirector], nil),
      ([Staff.manager, Staff.pedagogicalDirector], "2016-06-10"), ([Staff.hubDirector, Staff.manager], "2016-06-10"),
      ([Staff.manager, Staff.hubDirector, Staff.pedagogicalDirector], "2016-06-10"),
    ] as [([Actor], String?)])
  func validation(actors: [Actor], expected: String?) throws {
    let recruiting = try sent()
    try recruiting.validate("P-01", by: actors)
    #expect(try state(recruiting) == expected.map { .validated($0.day) } ?? .sent)
  }

  @Test("Validated on the day of the second key, whatever the third says later")
  func secondKey() throws {
    let recruiting = try sent()
    try recruiting.validate("P-01", by: [Staff.pedagogicalDirector], on: "2016-06-08")
    try recruiting.validate("P-01", by: [Staff.manager], on: "2016-06-13")
    try recruiting.validate("P-01", by: [Staff.hubDirector], on: "2016-06-20")
    #expect(try state(recruiting) == .validated("2016-06-13".day))
  }

  @Test("One refusal refuses it, with its reason")
  func refused() throws {
    let recruiting = try sent()
    try recruiting.validate("P-01", by: [Staff.manager, Staff.hubDirector])
    func refuse(_ reason: String) throws {
      try recruiting.base.refusePlace("P-01", reason: reason, by: Staff.pedagogicalDirector, on: "2016-06-13".day)
    }
    try recruiting.refuses("Un refus dit pourquoi : ajoutez --motif \"…\".") { try refuse("") }
    try refuse("missions de caisse")
    #expect(try state(recruiting) == .refused)
    #expect(try recruiting.base.place("P-01", by: Staff.manager).validations.last?.reason == "missions de caisse")
  }

  @Test("Not before the sheet is sent, by the manager, once")
  func notSent() throws {
    let recruiting = try RecruitingBase()
    try recruiting.openPlacement()
    try recruiting.write([["code": "P-01"]])
    #expect(try state(recruiting) == .drafted)
    try recruiting.refuses(
      "La fiche de la place « P-01 » n'est pas envoyée : le responsable alternance l'envoie d'abord (convention, art. 5)."
    ) { try recruiting.validate("P-01", by: [Staff.manager]) }
    try recruiting.refuses(
      "« directeur-pole » (direction du pôle entreprises-apprentis (CFA)) ne peut pas établir une place en entreprise ; seul rôle qui le "
        + "peut : responsable alternance (Cnam)."
    ) { try recruiting.base.sendPlaceSheet("P-01", by: Staff.hubDirector, on: "2016-06-06".day) }
    try recruiting.send(["P-01"])
    try recruiting.refuses("La fiche de la place « P-01 » est déjà envoyée.") { try recruiting.send(["P-01"]) }
    try recruiting.refuses("La place « P-09 » est inconnue : la commande « alternance places PROMOTION » les liste.") {
      try recruiting.send(["P-09"])
    }
    try recruiting.refuses("La fiche « Place en entreprise » n'est pas envoyée : elle ne se valide pas encore (convention, art. 5).") {
      try recruiting.validate("P-01", by: [Staff.manager], on: "2016-06-05")
    }
  }

  @Test("Each role says it once; nobody else says anything; nothing once it is filled")
  func once() throws {
    let recruiting = try RecruitingBase.placed()
    try recruiting.refuses("« responsable alternance (Cnam) » s'est déjà prononcé sur la place « P-01 ».") {
      try recruiting.validate("P-01", by: [Staff.manager])
    }
    try recruiting.refuses(
      "« directeur-cfa » (direction du CFA) ne peut pas valider une place en entreprise ; le peuvent : responsable alternance (Cnam), "
        + "direction pédagogique (CFA), direction du pôle entreprises-apprentis (CFA)."
    ) { try recruiting.validate("P-01", by: [Staff.cfaDirector]) }
    try recruiting.conclude([RecruitingBase.row(1)])
    #expect(try state(recruiting) == .filled("C-01"))
    try recruiting.refuses("La place « P-01 » est déjà pourvue.") { try recruiting.validate("P-01", by: [Staff.pedagogicalDirector]) }
  }

  @Test("The two keys are two persons'")
  func twoPersons() throws {
    let recruiting = try sent()
    try recruiting.validate("P-01", by: [Staff.manager])
    let both = Actor(login: Staff.manager.login, name: "", roles: [.pedagogicalDirector], partners: [.cfa])
    try recruiting.refuses(
      "« responsable-alternance » s'est déjà prononcé sur la place « P-01 » : la seconde clé est à une autre personne (convention, art. 5)."
    ) { try recruiting.validate("P-01", by: [both]) }
    #expect(try state(recruiting) == .sent)
  }

  @Test("A tutor of the company, capacities of the programme")
  func sheet() throws {
    let recruiting = try RecruitingBase()
    try recruiting.openPlacement()
    for tutor in ["Petit Rose", "Inconnu Luc"] {
      try recruiting.refuses(
        .places, Draft.place.file(["tuteur": tutor]), column: "tuteur",
        "« \(tutor) » n'est pas un tuteur enregistré de cette entreprise (importer tuteurs_entreprise)")
    }
    try recruiting.refuses(
      .places, Draft.place.file(["capacites": "1 8"]), column: "capacites", "la capacité n° 8 n'est pas du programme (importer capacites)")
    try recruiting.write([["code": "P-01", "capacites": "7 1"]])
    let place = try recruiting.base.place("P-01", by: Staff.manager)
    #expect(place.capacities.map(\.rank) == [1, 2, 3, 4, 5, 6, 7], "the seven capacities of PC-01-02")
    #expect(place.capacities.filter(\.isExercised).map(\.rank) == [1, 7])
    #expect(place.missions == ["Saisie des factures", "Relances"])
    #expect(place.distanceMetres == 7500)
  }
}
