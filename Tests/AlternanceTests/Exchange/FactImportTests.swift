import Testing

@testable import Alternance

@Suite("Refused visits, expenses and payments")
struct FactImportTests {
  private static func visit(_ name: String, _ cells: String, column: String? = nil, _ reason: String) -> ImportCase {
    ImportCase(name, .visites, Files.visit + cells, column: column, reason)
  }

  private static func expense(_ name: String, _ category: String, _ amount: String, column: String, _ reason: String) -> ImportCase {
    ImportCase(
      name, .depenses, Files.expense + "D-1;2016;CNAM;\(category);Libellé;30/06/2017;\(amount);formation", column: column, reason)
  }

  private static let cases = [
    visit("rank 4", "S-01;1;4;08/12/2016;I-06;;10,0;;", column: "rang", "le rang d'une visite va de 1 à 3"),
    visit(
      "third without reason", "S-01;1;3;08/12/2016;I-06;;10,0;;", column: "motif", "une troisième visite a un motif (convention, art. 13)"),
    visit("unknown student", "S-99;1;1;08/12/2016;I-06;;10,0;;", column: "stagiaire", "le stagiaire « S-99 » est inconnu de la base"),
    visit("unknown tutor", "S-01;1;1;08/12/2016;I-99;;10,0;;", column: "tuteur", "l'intervenant « I-99 » est inconnu de la base"),
    visit("kilometres in words", "S-01;1;1;08/12/2016;I-06;;loin;;", column: "km", "« loin » n'est pas un nombre à deux décimales au plus"),
    visit("report before visit", "S-01;1;1;08/12/2016;I-06;07/12/2016;10,0;;", "Le rapport d'une visite ne précède pas la visite"),
    expense(
      "computed", "enseignement", "10,00", column: "categorie",
      "« enseignement » est calculé à partir des séances et des visites : une dépense ne le double pas"),
    expense(
      "paid by the hour", "reunion", "10,00", column: "categorie",
      "« reunion » est compris dans l'heure d'enseignement : rien n'est payé à part (convention, annexe 1)"),
    expense(
      "lecturer's travel", "deplacement_intervenant", "10,00", column: "categorie",
      "le déplacement des intervenants n'est pas remboursé (convention, art. 9)"),
    expense(
      "unknown", "cafe", "10,00", column: "categorie",
      "la catégorie « cafe » est inconnue ; catégories admises : part_salaire, forfait_deplacement, surveillance_examen, brochures, "
        + "developpement_commercial, autre"),
    expense("nothing", "brochures", "0,00", column: "montant", "le montant 0,00\u{A0}€ n'est pas supérieur à zéro"),
    expense("three decimals", "brochures", "1,005", column: "montant", "« 1,005 » n'est pas un montant (1234,56)"),
    ImportCase(
      "unknown invoice", .encaissements, Files.payment + "VIR-1;CNAM-AGAC-2016-00001;15/12/2016;50,00;virement", column: "facture",
      "la facture « CNAM-AGAC-2016-00001 » est inconnue de la base"),
    ImportCase(
      "unknown contract", .ruptures, "contrat;jour;motif\nK-99;10/03/2017;accord", column: "contrat",
      "le contrat « K-99 » est inconnu de la base"),
  ]

  @Test("One line, one row, one column", arguments: cases)
  func refused(file: ImportCase) throws {
    try file.check(in: Fixture.small())
  }

  @Test("A report may come later, once")
  func report() throws {
    let base = try Fixture.small()
    let visit = Files.visit + "S-01;1;1;08/12/2016;I-06;;60,0;voiture;"
    #expect(try base.load(.visites, visit).added == 1)
    let reported = visit.replacing("I-06;;", with: "I-06;16/12/2016;")
    #expect(try base.load(.visites, reported).added == 1)
    #expect(try base.load(.visites, reported).unchanged == 1)
    #expect(sentence { try base.load(.visites, visit.replacing("I-06;;", with: "I-06;17/12/2016;")) } != nil)
  }

  @Test("A tutor reports on their own visits alone")
  func ownVisits() throws {
    let base = try Fixture.small()
    #expect(try base.load(.visites, Files.visit + "S-01;1;1;08/12/2016;I-06;;60,0;;", by: Staff.tutor).added == 1)
    try Self.visit(
      "another's", "S-02;1;1;08/12/2016;I-07;;60,0;;", column: "tuteur", "« I-06 » ne rend compte que de ses propres visites"
    ).check(in: base, by: Staff.tutor)
  }

  private static let english: [(ImportType, String)] = [
    (.quarts, "programme;quart;debut;fin\nAGAC;5;17:15;19:00"),
    (.programmes, "code;intitule;niveau;heures_par_an;annees\nGOUT;Goût;V;400,00;9"),
    (.programmes, "code;intitule;niveau;heures_par_an;annees;effectif_max\nGOUT;Goût;V;400,00;1;0"),
    (.ue, "programme;code;annee;intitule;heures;coefficient;exemple\nAGAC;UE31;0;Titre;10,00;1;non"),
    (.ue, "programme;code;annee;intitule;heures;coefficient;exemple\nAGAC;UE31;1;Titre;0,00;1;non"),
    (.mentions, "code;valable_du;valable_jusquau;texte\nescompte;01/01/2030;31/12/2029;Néant."),
    (.comptes, "usage;compte;libelle;journal\nautre;51;Banque;BQ"),
    (.tarifs, Files.tariff + "AGAC;heure_cours;-77,00;;01/09/2017;"),
    (.budgets, Files.budget + "AGAC;2017;0;16;CNAM;recette;Heures;446,00;stagiaire;9,15;"),
    (.budgets, Files.budget + "AGAC;2017;1;16;CNAM;recette;Heures;-446,00;stagiaire;9,15;"),
    (.visites, Files.visit + "S-01;0;1;08/12/2016;I-06;;10,0;;"),
    (.visites, Files.visit + "S-01;1;1;08/12/2016;I-06;;-10,0;;"),
    (.partenaires, Sample.partners.replacing("VATEX-FR-CGI261-4;30", with: "VATEX-FR-CGI261-4;90")),
  ]

  @Test("What the tables refuse is told in French too", arguments: english)
  func french(type: ImportType, text: String) throws {
    let base = try type == .partenaires ? Database.inMemory() : Fixture.small()
    let answer = try #require(sentence { try base.load(type, text) })
    #expect(!answer.contains("constraint failed"), "\(answer)")
    #expect(answer.hasPrefix("« \(type.rawValue).csv », ligne 2"), "\(answer)")
  }
}
