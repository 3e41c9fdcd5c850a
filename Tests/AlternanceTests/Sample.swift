/// Small files that several tests import.
enum Sample {
  static let partners = """
    code;raison_sociale;nom_usage;adresse;code_postal;ville;siret;nda;region_nda;prefixe;public;mention_tva;vatex;delai_paiement_jours
    CNAM;Association;Cnam;12 place Une;13015;Marseille;00000001800010;93139999813;PACA;CNAM-T;non;Exonération;VATEX-FR-CGI261-4;30
    CFA;Métropole;CFA;7 rue Deux;13090;Aix;00000002600013;93139999913;PACA;CFA-T;oui;Exonération;VATEX-FR-CGI261-4;30
    """

  static let sites = """
    code;nom;partenaire;adresse;code_postal;ville;principal
    CFA;CFA du Pays d'Aix;CFA;7 rue Deux;13090;Aix-en-Provence;oui
    CNAM_AIX;Centre d'Aix;CNAM;Campus;13100;Aix-en-Provence;non
    """
}
