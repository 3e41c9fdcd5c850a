/// The data of `templates/convention`: the training agreement between Cnam and the company (Code du travail, D.6353-1).
struct TrainingAgreementDocument: Encodable {
  let issuer: Letterhead
  let specimen: Bool
  let number, madeOn, place: String
  let company: Addressee
  let representedBy, issuerRepresentedBy, trainee: String
  let articles: [Article]
  let signatures: [Signature]

  struct Article: Encodable {
    let title: String
    var paragraphs: [String] = []
    var items: [String] = []
    var facts: [Labelled] = []
  }

  struct Signature: Encodable { let label, name: String }

  init(_ sheet: ContractSheet, issuer: Partner, signatory: String, isSpecimen: Bool) {
    self.issuer = Letterhead(issuer)
    specimen = isSpecimen
    number = "CF-\(sheet.reference)"
    madeOn = sheet.signedOn.french
    place = issuer.address.city
    company = Addressee(
      name: sheet.company.name, addressLines: sheet.company.address.lines,
      ids: [Labelled(label: "SIRET", value: sheet.company.siret.french)])
    representedBy = ""
    issuerRepresentedBy = signatory
    trainee = sheet.student.fullName
    articles = [
      sheet.purposeArticle, sheet.contentArticle, sheet.organisationArticle, sheet.assessmentArticle, sheet.priceArticle(issuer),
      sheet.endArticle,
    ]
    signatures = [
      Signature(label: "Pour l'organisme de formation", name: signatory),
      Signature(label: "Pour l'entreprise (nom, qualité, cachet)", name: ""),
    ]
  }

  static func document(_ sheet: ContractSheet, issuer: Partner, signatory: String, isSpecimen: Bool) throws -> PrintableDocument {
    try PrintableDocument(
      name: "convention/convention-\(sheet.reference)", template: Templates.trainingAgreement,
      title: "Convention de formation CF-\(sheet.reference)", author: issuer.legalName, day: sheet.signedOn,
      content: TrainingAgreementDocument(sheet, issuer: issuer, signatory: signatory, isSpecimen: isSpecimen))
  }
}

extension ContractSheet {
  fileprivate typealias Article = TrainingAgreementDocument.Article

  fileprivate var purposeArticle: Article {
    Article(
      title: "Article 1 – Objet",
      paragraphs: [
        "En application des articles L.6353-1 et D.6353-1 du Code du travail, l'organisme de formation organise l'action ci-dessous pour le "
          + "stagiaire, employé par l'entreprise en \(kind.french)."
      ],
      facts: [
        Labelled(label: "Stagiaire", value: "\(student.fullName) (\(student.code))"), Labelled(label: "Intitulé", value: programme),
        Labelled(label: "Période", value: period.french), Labelled(label: "Durée", value: training.french),
        Labelled(label: "Lieux", value: sites.joined(separator: " ; ")),
      ])
  }

  fileprivate var contentArticle: Article {
    Article(
      title: "Article 2 – Objectif et contenu",
      paragraphs: [objective, capacities.isEmpty ? "" : "À l'issue de la formation, le stagiaire est capable de :"].filter { !$0.isEmpty },
      items: capacities)
  }

  fileprivate var organisationArticle: Article {
    Article(
      title: "Article 3 – Moyens et déroulement",
      paragraphs: [
        "La formation alterne enseignements et travail en entreprise, selon le calendrier remis à l'entreprise. Les enseignements sont assurés par "
          + "des intervenants académiques et professionnels du Cnam et du CFA.",
        "Les feuilles d'émargement, signées à chaque quart de journée, attestent les heures suivies. Un tuteur académique rend visite au stagiaire "
          + "dans l'entreprise ; \(tutor.name), \(tutor.job), y est son tuteur.",
      ])
  }

  fileprivate var assessmentArticle: Article {
    Article(
      title: "Article 4 – Suivi et sanction",
      paragraphs: [
        "Chaque unité d'enseignement est évaluée par un contrôle continu et un examen. La formation est sanctionnée par le titre, délivré par le "
          + "Conservatoire national des arts et métiers."
      ])
  }

  fileprivate func priceArticle(_ issuer: Partner) -> Article {
    Article(
      title: "Article 5 – Prix et règlement",
      paragraphs: ["Les heures réellement suivies sont facturées chaque mois, dans la limite du plafond. \(issuer.vatMention)."],
      facts: payers.map { payer in
        Labelled(
          label: payer.name,
          value: "\(payer.hourlyRate.french) par heure" + (payer.isBeyondCap ? ", au-delà du plafond" : "")
            + (payer.fundFile.isEmpty ? "" : ", dossier \(payer.fundFile)"))
      } + [
        Labelled(label: "Plafond annuel", value: annualCap.french), Labelled(label: "Prix maximal", value: maximumPrice.french),
        Labelled(label: "Règlement", value: "à \(issuer.paymentDays) jours de la facture"),
      ])
  }

  fileprivate var endArticle: Article {
    Article(
      title: "Article 6 – Rupture",
      paragraphs: [
        "Si le contrat de travail est rompu, les heures suivies jusqu'à la rupture restent dues et aucune pénalité ne s'y ajoute. Les sommes perçues "
          + "pour des heures non réalisées sont remboursées (Code du travail, L.6354-1).",
        "Aucune participation n'est demandée au stagiaire (Code du travail, L.6325-2-1).",
      ])
  }
}
