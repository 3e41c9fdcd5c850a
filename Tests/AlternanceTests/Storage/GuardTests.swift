import Testing

@testable import Alternance

@Suite("Rows are only ever added, whoever holds the pen")
struct GuardTests {
  private let folder: TemporaryFolder
  private let raw: RawConnection

  init() throws {
    folder = try TemporaryFolder()
    let path = folder.path("base.alternance")
    _ = try Database.create(at: path)
    raw = try RawConnection(path)
    #expect(raw.run(OneRowEach.sql) == nil)
  }

  /// The rules that look at a row before the guard does: either of them may answer first.
  private static let rules: [String: Set<String>] = [
    "journal": ["Le journal se continue : numéro suivant et empreinte de l'écriture précédente."],
    "invoice": [
      "La numérotation des factures se suit sans trou : ce numéro n'est pas le suivant de la série.",
      "Ce payeur a déjà une facture pour ce mois : établissez d'abord un avoir.",
    ],
    "invoiceLine": ["La facture est émise : aucune ligne ne s'y ajoute ; établissez un avoir."],
    "payment": ["Le règlement dépasse ce qui reste dû sur cette facture."],
    "signature": [
      "L'intervenant a signé cette feuille, elle est close : passez par « alternance corriger emargement ».",
      "Les feuilles de ce mois sont transmises : passez par « alternance corriger emargement ».",
    ],
    "slot": [
      "L'intervenant donne déjà une séance à cette heure.", "Les feuilles de ce mois sont transmises : aucune séance ne s'y ajoute.",
    ],
    "attendanceCorrection": ["La correction ne change rien : le quart de journée est déjà dans cet état."],
    "fundingShare": ["Le financement de ce contrat est déjà approuvé : il ne change plus."],
    "budgetLine": ["Ce budget est déjà approuvé : il ne change plus."],
    "requiredDocument": ["Des dossiers sont déjà reçus sur cette version du formulaire : publiez-en une nouvelle (convention, art. 4)."],
    "juror": ["L'entretien est enregistré : son jury ne change plus."],
    "commissionSeat": ["La commission a déjà prononcé : sa composition ne change plus."],
    "contract": [
      "Ce stagiaire a déjà un contrat en cours sur ces dates (convention, art. 5).", "Un contrat occupe déjà cette place en entreprise.",
    ],
    "contractAmendment": ["Les avenants d'un contrat se numérotent sans trou."],
    "tutorDesignation": [
      "Les désignations d'un stagiaire se suivent sans trou, chacune au plus tôt du jour de la précédente (convention, art. 12)."
    ],
    "designationAgreement": ["La liste des tuteurs est arrêtée par deux personnes, l'une au Cnam, l'autre au CFA (convention, art. 12)."],
    "tutoringInvitation": ["Cette réunion est déjà convoquée : sa liste est close."],
    "visitPlan": ["Cette visite est déjà faite : elle ne se planifie plus (convention, art. 13)."],
    "tutorStatementLine": ["L'état de ce tuteur est signé : ce qui change après paraît sur le suivant (convention, annexe 1)."],
    "tutorStatement": ["Le total d'un état est la somme de ses lignes."],
  ]

  private func isRefused(_ message: String?, _ table: String) -> Bool {
    guard let message else { return false }
    return message == "Cette ligne existe déjà dans « \(table) » : rien ne s'y remplace."
      || Self.rules[table, default: []].contains(message)
  }

  @Test("Every table has a row to try on, and its three guards")
  func everyTable() {
    #expect(raw.tables.count >= 112)
    for table in raw.tables {
      #expect(raw.column("SELECT count(*) FROM \(table)") != ["0"], "\(table) is empty: add it to OneRowEach")
      let triggers = raw.column("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = '\(table)'")
      #expect(triggers.contains("\(table)_noUpdate"))
      #expect(triggers.contains("\(table)_noDelete"))
      #expect(triggers.contains("\(table)_noReplace"))
    }
  }

  @Test("The rows point to one another")
  func foreignKeys() {
    #expect(raw.column("SELECT \"table\" || ' ' || parent FROM pragma_foreign_key_check") == [])
  }

  @Test("No update")
  func update() {
    for table in raw.tables {
      let column = table == "journal" ? "day" : "entry"
      for verb in ["UPDATE", "UPDATE OR REPLACE", "UPDATE OR IGNORE"] {
        #expect(
          raw.run("\(verb) \(table) SET \(column) = \(column)")
            == "Rien ne se modifie dans « \(table) » : ajoutez une correction.")
      }
    }
  }

  @Test("No delete")
  func delete() {
    for table in raw.tables {
      #expect(raw.run("DELETE FROM \(table)") == "Rien ne s'efface dans « \(table) ».")
    }
  }

  @Test("No replacement of a row by its own key")
  func replace() {
    for table in raw.tables {
      let message = raw.run("INSERT OR REPLACE INTO \(table) SELECT * FROM \(table) LIMIT 1")
      #expect(isRefused(message, table), "\(table): \(message ?? "accepted")")
    }
  }

  @Test("No replacement by another unique key, under a new number")
  func replaceByKey() {
    for table in raw.tables where table != "signature" {
      let keys = raw.column("SELECT name FROM pragma_index_list('\(table)') WHERE \"unique\" = 1")
      guard !keys.isEmpty else { continue }
      let columns = raw.column("SELECT name FROM pragma_table_info('\(table)') WHERE name <> 'id'").joined(separator: ", ")
      let message = raw.run("INSERT OR REPLACE INTO \(table) (id, \(columns)) SELECT 999, \(columns) FROM \(table) LIMIT 1")
      #expect(isRefused(message, table), "\(table): \(message ?? "accepted")")
    }
  }

  @Test("No upsert either")
  func upsert() {
    #expect(
      raw.run("INSERT INTO organisation SELECT * FROM organisation WHERE true ON CONFLICT (siret) DO UPDATE SET legalName = 'Autre'")
        == "Cette ligne existe déjà dans « organisation » : rien ne s'y remplace.")
    #expect(raw.column("SELECT legalName FROM organisation") == ["Un"])
  }

  @Test("Nothing changed after all these attempts")
  func unchanged() {
    let before = raw.tables.map { raw.column("SELECT count(*) FROM \($0)") }
    update()
    delete()
    replace()
    replaceByKey()
    #expect(raw.tables.map { raw.column("SELECT count(*) FROM \($0)") } == before)
  }
}
