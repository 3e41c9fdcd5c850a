import Alternance
import Testing

@Suite("What labour law answers, in French")
struct ContractLawSentenceTests {
  /// The only refusal or warning of a contract, its no-break spaces made plain.
  private func only(_ sentences: [String]) -> String? {
    sentences.count == 1 ? sentences[0].replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ") : nil
  }

  @Test(
    "Each refusal names its article",
    arguments: [
      (
        "pro", "born=2000-09-16",
        "le stagiaire a 15 ans au début du contrat, le 15/09/2016 : il en faut 16 (Code du travail, L6325-1)"
      ),
      (
        "app", "born=2000-09-16",
        "le stagiaire a 15 ans au début du contrat, le 15/09/2016 : il en faut 16 (Code du travail, L6222-1)"
      ),
      (
        "pro", "born=1990-09-15",
        "le stagiaire a 26 ans au début du contrat, le 15/09/2016 : à partir de 26 ans, il doit être inscrit comme demandeur "
          + "d'emploi ou bénéficier d'un minimum social (Code du travail, L6325-1)"
      ),
      (
        "app", "born=1986-09-15 gross=1466,62",
        "le stagiaire a 30 ans au début du contrat, le 15/09/2016 : l'apprentissage se commence à 29 ans au plus, "
          + "sauf travailleur handicapé (Code du travail, L6222-1 et L6222-2)"
      ),
      (
        "pro", "type=22",
        "l'employeur est de type 22 : l'État, les collectivités territoriales et leurs établissements administratifs ne "
          + "concluent pas de contrat de professionnalisation (Code du travail, L6325-1 et suivants)"
      ),
      ("pro", "training=140,00", "la formation dure 140,00 h : il en faut au moins 150 (Code du travail, L6325-13)"),
      (
        "pro", "training=540,00",
        "la formation de 540,00 h fait 14,84 % du contrat : il en faut au moins 15 %, 546,00 h (Code du travail, L6325-13)"
      ),
      (
        "pro", "training=1000,00 ground=priorityPublic",
        "la formation de 1 000,00 h fait 27,47 % du contrat : au-delà de 25 %, 910,00 h, il faut un accord de branche "
          + "(Code du travail, L6325-14)"
      ),
      (
        "pro", "weekly=39,00",
        "la durée hebdomadaire de 39,00 h, formation comprise, dépasse celle de l'entreprise, 35,00 h (Code du travail, L6325-10)"
      ),
      (
        "pro", "wage=",
        "aucun SMIC n'est connu au 15/09/2016, importez-le par « alternance importer smic » (Code du travail, D6325-14)"
      ),
      (
        "app", "wage=",
        "aucun SMIC n'est connu au 15/09/2016, importez-le par « alternance importer smic » (Code du travail, D6222-26)"
      ),
      (
        "pro", "gross=800,00",
        "le salaire brut de 800,00 € est inférieur au minimum de 806,64 €, 55 % du SMIC (1 466,62 €), moins de 21 ans "
          + "(Code du travail, D6325-14)"
      ),
      ("pro", "experience=1", "l'expérience du tuteur est de 1 an : il en faut au moins 2 (Code du travail, D6325-6)"),
      ("pro", "others=3", "le tuteur suit déjà 3 alternants : 3 au plus en même temps (Code du travail, D6325-9)"),
      ("pro", "others=2 employer=yes", "le tuteur suit déjà 2 alternants : 2 au plus en même temps (Code du travail, D6325-9)"),
      (
        "app", "others=3",
        "le maître d'apprentissage suit déjà 3 apprentis : 2 au plus, et 1 redoublant (Code du travail, R6223-6)"
      ),
    ])
  func refusals(kind: String, changes: String, expected: String) {
    #expect(only(LawCase(kind, changes).examination.refusals.map(\.sentence)) == expected)
  }

  @Test(
    "Each warning names its article",
    arguments: [
      (
        "pro", "ground=none",
        "Un contrat de 24 mois demande un accord de branche (Code du travail, L6325-12) ou un public prioritaire (L6325-11) : "
          + "indiquez le motif de la durée."
      ),
      (
        "pro", "ground=priorityPublic raised=yes gross=1200,00",
        "Rien ne montre un public prioritaire : jeune sans baccalauréat, plus d'un an de recherche d'emploi ou minimum social "
          + "(Code du travail, L6325-1-1 et L6325-11)."
      ),
      (
        "pro", "training=1000,00",
        "La formation fait 27,47 % du contrat : l'accord de branche doit permettre plus de 25 % (Code du travail, L6325-14)."
      ),
      (
        "pro", "type=",
        "Le type d'employeur n'est pas connu : une administration ne conclut pas ce contrat (Code du travail, L6325-1 et suivants)."
      ),
      (
        "pro", "company=",
        "La durée hebdomadaire de l'entreprise n'est pas connue : celle du contrat ne doit pas la dépasser "
          + "(Code du travail, L6325-10)."
      ),
      (
        "pro", "gross=900,00",
        "Le 01/04/2017, le minimum passe à 1 026,63 €, 70 % du SMIC (1 466,62 €), 21 à 25 ans : le salaire de 900,00 € devra être "
          + "relevé (Code du travail, D6325-14)."
      ),
      (
        "app", "training=892,00",
        "La formation fait 24,51 % de 1 820 h par an : vérifiez qu'elle atteint 25 % du contrat (Code du travail, L6211-2)."
      ),
      (
        "app", "others=2",
        "Le maître d'apprentissage suit déjà 2 apprentis : un troisième doit être redoublant (Code du travail, R6223-6)."
      ),
      (
        "app", "experience=1",
        "L'expérience du maître d'apprentissage est de 1 an : sous 2 ans, il lui faut un diplôme du même domaine et 1 an d'exercice "
          + "(Code du travail, R6223-22)."
      ),
    ])
  func warnings(kind: String, changes: String, expected: String) {
    #expect(only(LawCase(kind, changes).examination.warnings.map(\.sentence)) == expected)
  }
}
