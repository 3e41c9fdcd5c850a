import Alternance
import Testing

@Suite("The law about a contract, rule by rule")
struct ContractLawTests {
  @Test("What is refused, and what is left to a person", arguments: Golden.rows("contract-law"))
  func rules(row: GoldenRow) {
    let examination = LawCase(row["kind"], row["changes"]).examination
    let refused = examination.checks.filter { !$0.isMet && !$0.needsCare }.map(\.rule)
    let care = examination.checks.filter(\.needsCare).map(\.rule)
    #expect(refused.joined(separator: "+") == row["refused"])
    #expect(care.joined(separator: "+") == row["care"])
    #expect(examination.refusals.count == refused.count)
    #expect(examination.warnings.count == care.count)
  }

  private func printed(_ kind: String, _ changes: String = "") -> [String] {
    LawCase(kind, changes).examination.checks.map { "\($0.rule) | \($0.source) | \($0.outcome.french) | \($0.detail)" }
      .map { $0.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ") }
  }

  @Test("A contrat de professionnalisation, as a document prints it")
  func professionnalisation() {
    #expect(
      printed("pro") == [
        "Public | Code du travail, L6325-1 | respectée | 20 ans au début du contrat",
        "Employeur | Code du travail, L6325-1 et suivants | respectée | type 12",
        "Durée | Code du travail, L6325-12 | respectée | 24 mois par accord de branche",
        "Part de la formation | Code du travail, L6325-13 | respectée | 892,00 h sur 3 640,00 h, soit 24,51 %",
        "Durée hebdomadaire | Code du travail, L6325-10 | respectée | 35,00 h par semaine, 35,00 h dans l'entreprise",
        "Salaire minimum | Code du travail, D6325-14 | respectée | "
          + "1 100,00 € pour un minimum de 806,64 €, 55 % du SMIC (1 466,62 €), moins de 21 ans",
        "Salaire en cours de contrat | Code du travail, D6325-14 et suivants | respectée | "
          + "806,64 € dès le 15/09/2016, puis 1 026,63 € dès le 01/04/2017",
        "Expérience du tuteur | Code du travail, D6325-6 | respectée | 5 ans",
        "Alternants du tuteur | Code du travail, D6325-9 | respectée | 1 sur 3",
      ])
  }

  @Test("An apprenticeship, as a document prints it")
  func apprenticeship() {
    #expect(
      printed("app", "born=1986-09-15 disabled=yes gross=1466,62 others=2") == [
        "Âge | Code du travail, L6222-2 | respectée | 30 ans au début du contrat, travailleur handicapé",
        "Part de la formation | Code du travail, L6211-2 | respectée | 910,00 h sur 3 640,00 h, soit 25,00 %",
        "Salaire minimum | Code du travail, D6222-26 | respectée | "
          + "1 466,62 € pour un minimum de 1 466,62 €, 100 % du SMIC (1 466,62 €), 26 ans et plus",
        "Salaire en cours de contrat | Code du travail, D6222-31 | respectée | 1 466,62 € dès le 15/09/2016",
        "Expérience du maître d'apprentissage | Code du travail, R6223-22 | respectée | 5 ans",
        "Apprentis du maître d'apprentissage | Code du travail, R6223-6 | à vérifier | "
          + "Le maître d'apprentissage suit déjà 2 apprentis : un troisième doit être redoublant (Code du travail, R6223-6).",
      ])
  }

  @Test("Whom the contract is open to from 26 on, and for how long")
  func grounds() {
    let adult = printed("pro", "born=1990-08-31 jobseeker=yes jobseekerMonths=13 gross=1500,00 ground=priorityPublic experience=1")
    #expect(adult[0].hasSuffix("26 ans au début du contrat, demandeur d'emploi"))
    #expect(adult[2] == "Durée | Code du travail, L6325-11 | respectée | 24 mois pour un public prioritaire")
    #expect(adult[7].hasPrefix("Expérience du tuteur | Code du travail, D6325-6 | non respectée | "))
    let social = printed("pro", "born=1990-08-31 social=RSA gross=1500,00")
    #expect(social[0].hasSuffix("26 ans au début du contrat, bénéficiaire d'un minimum social"))
  }

  @Test("The ground of a long contract, in the files")
  func groundWords() {
    #expect(DurationGround.allCases.map(\.code) == ["", "accord_branche", "public_prioritaire"])
    #expect(DurationGround.allCases.map { DurationGround(code: $0.code) } == DurationGround.allCases)
    #expect(DurationGround(code: "autre") == nil)
    #expect(DurationGround.allCases.map(\.french) == ["non précisé", "accord de branche", "public prioritaire"])
  }
}
