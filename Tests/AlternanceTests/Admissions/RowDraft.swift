/// An import file of accepted rows, with what a test changes in them.
struct RowDraft: Sendable {
  private let columns: [String]
  private let cells: [String: String]

  /// - Parameter accepted: every column, with the value of an accepted row.
  init(_ accepted: KeyValuePairs<String, String>) {
    columns = accepted.map(\.key)
    cells = Dictionary(uniqueKeysWithValues: accepted.map { ($0.key, $0.value) })
  }

  /// The file: one row for each set of changes.
  func file(_ rows: [[String: String]]) -> String {
    let lines = rows.map { changes in
      precondition(changes.keys.allSatisfy(columns.contains), "« \(changes) » changes a column that the file does not have")
      return columns.map { changes[$0] ?? cells[$0]! }.joined(separator: ";")
    }
    return ([columns.joined(separator: ";")] + lines).joined(separator: "\n")
  }

  func file(_ changes: [String: String] = [:]) -> String { file([changes]) }
}

/// Rows that are accepted, in the order in which a candidate meets them.
enum Draft {
  static let application = RowDraft([
    "identifiant": "C-01", "promotion": "2016", "civilite": "Mme", "nom": "Ébrard", "prenom": "Anne", "date_naissance": "14/03/1996",
    "adresse": "1 rue Haute", "code_postal": "13100", "ville": "Aix-en-Provence", "recu_par": "CNAM", "recu_le": "01/02/2016",
    "origine": "campagne", "diplome": "42", "situation": "3", "mois_inscription": "", "pieces": "toutes",
  ])
  static let date = RowDraft([
    "code": "SEL-1", "promotion": "2016", "nature": "selection", "jour": "24/02/2016", "heure": "09:00", "site": "CFA",
  ])
  static let mark = RowDraft(["candidat": "C-01", "epreuve": "comprehension", "note": "12,00", "jour": "24/02/2016"])
  static let interview = RowDraft([
    "candidat": "C-01", "jour": "24/02/2016", "motivation_metier": "aime la gestion", "motivation_alternance": "connaît le rythme",
    "avis": "favorable", "responsable_alternance": "responsable-alternance", "directeur_pole": "directeur-pole",
    "directrice_pedagogique": "", "autres": "", "urgence": "", "organise_par": "", "note_motif": "",
  ])
  static let decision = RowDraft(["commission": "COM-1", "candidat": "C-01", "decision": "admissible"])
  static let intent = RowDraft([
    "entreprise": SmallCohort.company, "promotion": "2016", "postes": "4", "declaree_le": "01/02/2016", "detectee_par": "CNAM",
  ])
  static let presentation = RowDraft([
    "candidat": "C-01", "entreprise": SmallCohort.company, "jour": "02/05/2016", "suite": "", "suite_le": "",
  ])
  static let place = RowDraft([
    "code": "P-01", "promotion": "2016", "entreprise": SmallCohort.company, "intitule": "Assistante de gestion",
    "missions": "Saisie des factures | Relances", "capacites": "1 2", "tuteur": "Morel Alice", "adresse": "1 rue Une",
    "code_postal": "13100", "ville": "Aix-en-Provence", "km": "7,5",
  ])
  static let contract = RowDraft([
    "reference": "K-01", "stagiaire": "C-01", "entreprise": SmallCohort.company, "type": "professionnalisation", "debut": "15/09/2016",
    "fin": "14/09/2018", "signe_le": "05/09/2016", "payeur": "entreprise", "taux_horaire": "9,15", "plafond_annuel_heures": "446,00",
    "place": "P-01", "emploi": "Assistante de gestion", "salaire_brut": "900,00", "duree_hebdo": "35,00", "motif_duree": "accord_branche",
  ])
}
