import Foundation
import Testing

@testable import Alternance

/// One file that is refused, and the sentence that its reader gets.
struct ImportCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let type: ImportType
  let text: String
  let expected: String

  /// A file with one thing wrong: the sentence names the file, the row, and the column when there is one.
  init(_ name: String, _ type: ImportType, _ text: String, row: Int = 2, column: String? = nil, _ reason: String) {
    testDescription = name
    self.type = type
    self.text = text
    let place = "« \(type.rawValue).csv », ligne \(row)" + (column.map { ", colonne « \($0) »" } ?? "")
    expected = "\(place) : \(reason).\nUne erreur : rien n'a été enregistré."
  }

  /// Imports the file into a base: the sentence is the expected one, and nothing is written.
  func check(in base: Database, by actor: Actor? = nil) throws {
    let before = try base.contents()
    #expect(sentence { try base.load(type, text, by: actor) } == expected)
    #expect(try base.contents() == before)
  }
}

/// The header of each file that tests write, and rows that are accepted.
enum Files {
  static let student = "identifiant;civilite;nom;prenom;date_naissance;adresse;code_postal;ville;promotion\n"
  static let organisation = "siret;raison_sociale;type;adresse;code_postal;ville;delai_paiement_jours\n"
  static let contract = SmallCohort.contractHeader + "\n"
  static let slot = "seance;promotion;jour;debut;fin;ue;intervenant;site\n"
  static let groupSlot = "seance;promotion;jour;debut;fin;ue;intervenant;site;groupe\n"
  static let signature = "seance;quart;stagiaire;observation\n"
  static let visit = "stagiaire;annee;rang;jour;tuteur;date_rapport;km;transport;motif\n"
  static let expense = "reference;promotion;partenaire;categorie;libelle;jour;montant;financement\n"
  static let tariff = "programme;nature;montant;brut;valable_du;source\n"
  static let budget = "programme;a_partir_de;annee;effectif;partenaire;categorie;libelle;quantite;par;taux;note\n"
  static let payment = "reference;facture;jour;montant;mode\n"
}
