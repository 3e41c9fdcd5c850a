@testable import Alternance

extension RecruitingBase {
  /// The short names of the golden tables.
  static let logins = [
    "ra": "responsable-alternance", "dp": "directeur-pole", "dped": "directrice-pedagogique", "dcnam": "directeur-cnam",
    "dcfa": "directeur-cfa", "af": "assistante-formation", "cp": "coordinatrice", "enr": "enseignant-referent", "s-ra": "suppleant-ra",
    "s-dp": "suppleant-dp", "s-dped": "suppleante-dped", "s-dcnam": "suppleant-dcnam", "s-dcfa": "suppleante-dcfa", "x": "inconnu",
  ]

  /// Five persons who hold no seat of their own, and the mandates that the convention grants, from 1 February to 31 July 2016.
  func mandate() throws {
    try base.load(
      .personnes,
      """
      identifiant;nom;prenom;role;partenaire;du
      suppleant-ra;Aubanel;Luc;tuteur;CNAM;01/09/2015
      suppleant-dp;Barbaroux;Paul;tuteur;CFA;01/09/2015
      suppleante-dped;Cazal;Marie;tuteur;CFA;01/09/2015
      suppleant-dcnam;Dorgal;Jean;tuteur;CNAM;01/09/2015
      suppleante-dcfa;Esterel;Zoé;tuteur;CFA;01/09/2015
      """, on: "2016-01-20".day)
    try give("responsable_alternance;suppleant-ra;entretien", by: Staff.manager)
    try give("directeur_pole;suppleant-dp;entretien", by: Staff.hubDirector)
    try give("directrice_pedagogique;suppleante-dped;entretien", by: Staff.pedagogicalDirector)
    try give("directeur_cnam;suppleant-dcnam;commission", by: Staff.cnamDirector)
    try give("directeur_cfa;suppleante-dcfa;commission", by: Staff.cfaDirector)
  }

  static func mandate(_ seat: String, from: String = "01/02/2016", to: String = "31/07/2016") -> String {
    "role;representant;acte;du;au;mandat\n\(seat);\(from);\(to);lettre du 20/01/2016"
  }

  func give(_ seat: String, from: String = "01/02/2016", to: String = "31/07/2016", by actor: Actor) throws {
    try base.load(.delegations, Self.mandate(seat, from: from, to: to), by: actor, on: "2016-01-25".day)
  }
}
