import Testing

@testable import Alternance

@Suite("Refused tariffs, budgets and contracts")
struct AgreementImportTests {
  private static let tariffs = [
    ImportCase(
      "three decimals", .tarifs, Files.tariff + "AGAC;heure_cours;77,005;;01/09/2017;", column: "montant",
      "« 77,005 » n'est pas un nombre à deux décimales au plus"),
    ImportCase(
      "unknown kind", .tarifs, Files.tariff + "AGAC;repas;5,00;;01/09/2017;", column: "nature",
      "« repas » n'est pas l'un de : heure_cours, heure_salle, heure_fournitures, forfait_tuteur_heures, km, surveillance_examen, vap, "
        + "ves, heure_stagiaire"),
    ImportCase(
      "unknown programme", .tarifs, Files.tariff + "GOUT;heure_cours;77,00;;01/09/2017;", column: "programme",
      "le programme « GOUT » est inconnu de la base"),
    ImportCase(
      "other headcount", .budgets, Files.budget + "AGAC;2016;1;15;CNAM;recette;Heures stagiaires;446,00;stagiaire;9,15;",
      column: "effectif", "ce budget est établi pour 16 stagiaires"),
    ImportCase(
      "no year of intake", .budgets, Files.budget + "AGAC;16;1;16;CNAM;recette;Heures stagiaires;446,00;stagiaire;9,15;",
      column: "a_partir_de", "« 16 » n'est pas une année d'entrée"),
    ImportCase(
      "unknown category", .budgets, Files.budget + "AGAC;2017;1;16;CNAM;cafe;Café;1,00;fixe;9,15;", column: "categorie",
      "« cafe » n'est pas l'un de : recette, enseignement, tutorat, deplacement_tuteur, salle, fournitures, part_salaire, "
        + "forfait_deplacement, surveillance_examen, brochures, developpement_commercial, autre"),
  ]

  /// A contract for S-04 with one cell changed.
  private static func contract(
    _ name: String, _ old: String, _ new: String, column: String? = nil, _ reason: String
  ) -> ImportCase {
    let row = "K-04;S-04;00000090100017;professionnalisation;15/09/2016;14/09/2018;10/09/2016;entreprise;;;9,15;446,00;;;"
    precondition(row.contains(old))
    return ImportCase(name, .contrats, Files.contract + row.replacing(old, with: new), column: column, reason)
  }

  private static let contracts = [
    contract("unknown student", "S-04", "S-99", column: "stagiaire", "le stagiaire « S-99 » est inconnu de la base"),
    contract(
      "unknown company", "00000090100017", "00000090400011", column: "entreprise",
      "l'organisme de SIRET « 00000090400011 » est inconnu de la base"),
    contract(
      "fund without SIRET", "entreprise;;", "opco;;", column: "opco",
      "le payeur est un OPCO : indiquez son SIRET dans la colonne « opco »"),
    contract(
      "excess paid by no fund", "446,00;;;", "446,00;;opco;", column: "opco",
      "le payeur est un OPCO : indiquez son SIRET dans la colonne « opco »"),
    contract("price of nothing", "9,15", "0,00", "le taux horaire doit être supérieur à zéro"),
    contract("price in words", "9,15", "neuf", column: "taux_horaire", "« neuf » n'est pas un montant (1234,56)"),
    contract("three decimals", "9,15", "9,155", column: "taux_horaire", "« 9,155 » n'est pas un montant (1234,56)"),
    contract(
      "hours of no minute", "446,00", "446,01", column: "plafond_annuel_heures",
      "« 446,01 » n'est pas une durée en heures et centièmes, de 3 minutes en 3 minutes (446,00)"),
    contract(
      "remainder without fund", "446,00;;", "446,00;2,00;",
      "un reste à charge accompagne un OPCO : avec payeur « entreprise », laissez-le vide"),
    contract(
      "apprenticeship", "professionnalisation", "apprentissage",
      "le contrat d'apprentissage n'est pas ouvert pour ce titre à cette date (convention, préambule et art. 6)"),
    contract(
      "one year", "14/09/2018", "14/09/2017",
      "le contrat du 15/09/2016 au 14/09/2017 ne dure pas 24 mois : fin attendue le 14/09/2018 (convention, art. 7)"),
    contract("signed too late", "10/09/2016", "16/09/2016", "le contrat est signé le 16/09/2016, après son début le 15/09/2016"),
    contract(
      "unknown scheme", "professionnalisation", "stage", column: "type",
      "« stage » n'est pas l'un de : professionnalisation, cif, periode_professionnalisation, demandeur_emploi, apprentissage"),
    contract(
      "known reference, other student", "K-04", "K-01", column: "stagiaire",
      "« K-01 » est déjà enregistré avec une autre valeur (S-01) : un import n'écrase rien"),
    contract("two running", "S-04", "S-02", column: "stagiaire", "le stagiaire a déjà un contrat en cours, « K-02 »"),
  ]

  @Test("One line, one row, one column", arguments: tariffs + contracts.filter { $0.testDescription != "known reference, other student" })
  func refused(file: ImportCase) throws {
    try file.check(in: Fixture.small())
  }

  @Test(
    "A kept value is told in the words of the file", arguments: contracts.filter { $0.testDescription == "known reference, other student" })
  func words(file: ImportCase) throws {
    try file.check(in: Fixture.small())
  }

  @Test("The payers of a known contract do not change")
  func payers() throws {
    let base = try Fixture.small()
    try ImportCase(
      "remainder dropped", .contrats, SmallCohort.contracts.replacing("7,00;2,00", with: "7,00;"), row: 3, column: "payeur",
      "le contrat « K-02 » est déjà enregistré avec d'autres payeurs"
    ).check(in: base)
    try ImportCase(
      "excess payer added", .contrats, SmallCohort.contracts.replacing("7,00;2,00;;", with: "7,00;2,00;entreprise;"), row: 3,
      "Le financement de ce contrat est déjà approuvé : il ne change plus"
    ).check(in: base)
  }

  @Test("A start away from mid-September is a notice, not a refusal (A-33)")
  func notice() throws {
    let base = try Fixture.small()
    let row = "K-04;S-04;00000090100017;professionnalisation;03/10/2016;02/10/2018;30/09/2016;entreprise;;;9,15;446,00;;;"
    let report = try base.load(.contrats, Files.contract + row)
    #expect(report.added == 1)
    #expect(report.notices == ["Le contrat « K-04 » commence le 03/10/2016, loin de la mi-septembre (convention, art. 7)."])
  }
}
