/// Import files of article 11, of rows that are accepted.
enum AssessmentDraft {
  /// The exams of the first sitting in February 2017, of the second in July; UE12's second test counts twice.
  static let plan = """
    promotion;ue;nature;rang;semestre;intitule;poids;jour;heure;salle
    2016;UE11;controle;1;1;Accueil;;07/11/2016;08:30;CFA-101
    2016;UE11;controle;2;1;Négociation;;12/12/2016;08:30;CFA-101
    2016;UE12;controle;1;1;Journaux;1;08/11/2016;08:30;CFA-101
    2016;UE12;controle;2;1;Analyse;2;13/12/2016;08:30;CNAM-A1
    2016;UE11;examen;1;1;Cas;;20/02/2017;08:30;CNAM-A1
    2016;UE12;examen;1;1;Cas;;21/02/2017;08:30;CNAM-A1
    2016;UE16;examen;1;2;Soutenance;;29/06/2017;08:30;CNAM-A1
    2016;UE11;examen;2;1;Cas;;10/07/2017;08:30;CNAM-A1
    2016;UE12;examen;2;1;Cas;;10/07/2017;13:15;CNAM-A1
    2016;UE16;examen;2;2;Soutenance;;11/07/2017;08:30;CNAM-A1
    2016;UE21;controle;1;3;Campagne;;07/11/2017;08:30;CFA-101
    2016;UE21;examen;1;3;Cas;;19/02/2018;08:30;CNAM-A1
    2016;UE21;examen;2;3;Cas;;10/07/2018;08:30;CNAM-A1
    """

  static let juries = """
    promotion;code;semestre;rang;jour;lieu;president;membres
    2016;J-1;1;1;13/03/2017;;enseignant-referent;I-06 responsable-alternance
    2016;J-2;2;1;03/07/2017;;enseignant-referent;
    2016;J-3;2;2;13/07/2017;;enseignant-referent;
    2016;J-4;3;1;12/03/2018;;enseignant-referent;
    2016;J-5;3;2;13/07/2018;;enseignant-referent;
    """

  static let assessment = RowDraft([
    "promotion": "2016", "ue": "UE11", "nature": "examen", "rang": "1", "semestre": "1", "intitule": "Cas", "poids": "",
    "jour": "20/02/2017", "heure": "08:30", "salle": "CNAM-A1",
  ])
  static let subject = RowDraft([
    "promotion": "2016", "ue": "UE11", "session": "1", "intervenant": "I-06", "version": "1", "sujet": "sujet.pdf",
    "sujet_sha256": String(repeating: "a", count: 64), "corrige": "corrige.pdf", "corrige_sha256": String(repeating: "b", count: 64),
    "propose_le": "05/12/2016", "transmis_le": "12/12/2016",
  ])
  static let agreement = RowDraft([
    "promotion": "2016", "ue": "UE11", "session": "1", "intervenant": "I-06", "version": "1", "soumis_le": "15/12/2016",
    "decision": "agree", "decide_le": "13/01/2017", "observation": "",
  ])
  static let held = RowDraft([
    "promotion": "2016", "epreuve": "UE11-S1", "le": "20/02/2017", "absents": "", "intervenant_sujet": "I-06",
  ])
  static let supervision = RowDraft(["promotion": "2016", "epreuve": "UE11-S1", "personne": "I-06", "heures": "3,00"])
  static let handover = RowDraft([
    "promotion": "2016", "epreuve": "UE11-S1", "etape": "vers_intervenant", "de": "assistante-formation", "a": "I-06", "copies": "5",
    "le": "20/02/2017", "lieu": "",
  ])
  static let minutes = RowDraft([
    "promotion": "2016", "epreuve": "UE11-S1", "intervenant": "I-06", "signe_le": "27/02/2017", "recu_le": "27/02/2017",
  ])
  static let mark = RowDraft([
    "promotion": "2016", "epreuve": "UE11-S1", "stagiaire": "E-01", "copie": "", "note": "12,00", "motif": "", "jury": "",
  ])
  static let jury = RowDraft([
    "promotion": "2016", "code": "J-9", "semestre": "1", "rang": "2", "jour": "20/03/2017", "lieu": "Paris",
    "president": "enseignant-referent", "membres": "",
  ])
  static let change = RowDraft([
    "jury": "J-1", "stagiaire": "E-02", "ue": "UE11", "avant": "9,60", "apres": "10,00", "motif": "barème ramené à celui de Paris",
  ])
  static let appeal = RowDraft(["stagiaire": "E-02", "ue": "UE11", "recu_le": "20/03/2017", "motif": "erreur de report"])
  static let experience = RowDraft([
    "stagiaire": "E-01", "employeur": "Ateliers Quatre", "poste": "assistante commerciale", "du": "01/09/2015", "au": "31/08/2016",
    "preuve": "certificat de travail", "accepte_le": "05/10/2016",
  ])
}
