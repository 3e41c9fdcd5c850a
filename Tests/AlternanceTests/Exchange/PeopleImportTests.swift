import Testing

@testable import Alternance

@Suite("Refused people, companies and funds")
struct PeopleImportTests {
  private static let students = [
    ImportCase("empty name", .stagiaires, Files.student + "S-09;M.;;P;01/02/1996;r;13100;Aix;2016", column: "nom", "la cellule est vide"),
    ImportCase(
      "wrong date", .stagiaires, Files.student + "S-09;M.;N;P;30/02/1996;r;13100;Aix;2016", column: "date_naissance",
      "« 30/02/1996 » n'est pas un jour (jj/mm/aaaa)"),
    ImportCase(
      "unknown cohort", .stagiaires, Files.student + "S-09;M.;N;P;01/02/1996;r;13100;Aix;2017", column: "promotion",
      "La promotion « 2017 » n'existe pas ; promotions ouvertes : 2016"),
    ImportCase(
      "twice", .stagiaires, Files.student + "S-09;M.;N;P;01/02/1996;r;13100;Aix;2016\nS-09;M.;N;P;01/02/1996;r;13100;Aix;2016", row: 3,
      column: "identifiant", "« S-09 » figure déjà ligne 2"),
  ]

  private static let organisations = [
    ImportCase(
      "wrong key", .entreprises, Files.organisation + "00000090400012;Quatre;entreprise;r;13100;Aix;30", column: "siret",
      "« 00000090400012 » n'est pas un SIRET : 14 chiffres dont la clé est juste"),
    ImportCase(
      "a SIREN", .entreprises, Files.organisation + "000000904;Quatre;entreprise;r;13100;Aix;30", column: "siret",
      "« 000000904 » n'est pas un SIRET : 14 chiffres dont la clé est juste"),
    ImportCase(
      "unknown kind", .entreprises, Files.organisation + "00000090400011;Quatre;association;r;13100;Aix;30", column: "type",
      "« association » n'est pas l'un de : entreprise, public, opco"),
    ImportCase(
      "delay in words", .entreprises, Files.organisation + "00000090400011;Quatre;entreprise;r;13100;Aix;trente",
      column: "delai_paiement_jours", "« trente » n'est pas un nombre entier"),
    ImportCase(
      "delay too long", .entreprises, Files.organisation + "00000090400011;Quatre;entreprise;r;13100;Aix;61",
      column: "delai_paiement_jours", "un délai de paiement ne dépasse pas 60 jours"),
    ImportCase(
      "other name", .entreprises, Files.organisation + "00000090100017;Ateliers Deux;entreprise;1 rue Une;13100;Aix-en-Provence;30",
      column: "raison_sociale", "« 00000090100017 » est déjà enregistré avec une autre valeur (Ateliers Un) : un import n'écrase rien"),
  ]

  private static let person = "identifiant;nom;prenom;role;partenaire;du;au\n"
  private static let lecturer = "identifiant;nom;prenom;employeur;statut;profil\n"

  private static let staff = [
    ImportCase(
      "unknown role", .personnes, person + "x;Nom;Prénom;stagiaire;CNAM;01/09/2016;", column: "role",
      "« stagiaire » n'est pas l'un de : responsable_alternance, assistante_formation, comptable, communication, enseignant_referent, "
        + "directeur_cnam, directrice_pedagogique, directeur_pole, coordinatrice, directeur_cfa, tuteur, commissaire_aux_comptes"),
    ImportCase(
      "ends before it starts", .personnes, person + "x;Nom;Prénom;comptable;CNAM;02/09/2016;01/09/2016", column: "au",
      "la désignation finit le 01/09/2016, avant de commencer le 02/09/2016"),
    ImportCase(
      "unknown partner", .personnes, person + "x;Nom;Prénom;tuteur;MAMP;02/09/2016;", column: "partenaire",
      "« MAMP » n'est pas l'un de : cnam, cfa"),
    ImportCase(
      "unknown status", .intervenants, lecturer + "I-99;Nom;Prénom;CNAM;salarié;academique", column: "statut",
      "« salarié » n'est pas l'un de : permanent, vacataire"),
    ImportCase(
      "other employer", .intervenants, lecturer + "I-06;Teyssonnière;Odile;CFA;permanent;professionnel", column: "employeur",
      "« I-06 » est déjà enregistré avec une autre valeur (CNAM) : un import n'écrase rien"),
  ]

  @Test("One line, one row, one column", arguments: students + organisations + staff.dropLast())
  func refused(file: ImportCase) throws {
    try file.check(in: Fixture.small())
  }

  @Test("A kept value is told in the words of the file, not by the base's numbers", arguments: staff.suffix(1))
  func words(file: ImportCase) throws {
    try file.check(in: Fixture.small())
  }
}
