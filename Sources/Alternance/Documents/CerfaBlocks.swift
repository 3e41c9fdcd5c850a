extension ContractSheet {
  var employerBlock: CerfaDocument.Block {
    .init(
      title: "L'employeur",
      fields: [
        .init("Dénomination", company.name), .init("SIRET de l'établissement d'exécution", company.siret.french),
        .init("Adresse", company.address.lines.joined(separator: ", ")), .init("Téléphone", company.phone),
        .init("Courriel", company.email),
        .init("Type d'employeur", company.profile.map { EmployerTypes.french($0.employerType) }), .init("Code NAF", company.profile?.naf),
        .init("Effectif salarié", company.profile.map { FrenchNumbers.whole($0.workforce) }),
        .init("Convention collective", company.profile?.collectiveAgreement), .init("Code IDCC", company.profile?.idcc),
        .init("Caisse de retraite complémentaire", company.profile?.pensionFund),
        .init("Organisme de prévoyance", company.profile?.providentFund),
      ])
  }

  var studentBlock: CerfaDocument.Block {
    .init(
      title: kind == .apprentissage ? "L'apprenti" : "Le salarié",
      fields: [
        .init("Nom de naissance", student.lastName), .init("Prénom", student.firstName), .init("Date de naissance", student.bornOn.french),
        .init("Sexe", student.civility == "Mme" ? "F" : student.civility == "M." ? "M" : ""),
        .init("Numéro de sécurité sociale", SocialSecurityNumber(employment.socialSecurityNumber)?.french),
        .init("Adresse", student.address.lines.joined(separator: ", ")), .init("Téléphone", student.phone),
        .init("Courriel", student.email),
        .init("Travailleur handicapé (RQTH)", studentProfile.isDisabledWorker ? "oui" : "non"),
        .init("Inscrit comme demandeur d'emploi", studentProfile.jobseekerMonths.map { "oui, depuis \($0) mois" } ?? "non"),
        .init("Situation avant le contrat", PreviousSituations.french(studentProfile.previousSituation)),
        .init("Minimum social", studentProfile.socialMinimum.isEmpty ? "aucun" : studentProfile.socialMinimum),
        .init("Diplôme le plus élevé", studentProfile.diploma),
      ])
  }

  var tutorBlock: CerfaDocument.Block {
    .init(
      title: kind == .apprentissage ? "Le maître d'apprentissage" : "Le tuteur",
      fields: [
        .init("Nom et prénom", tutor.name), .init("Emploi occupé", tutor.job), .init("Date de naissance", tutor.bornOn.french),
        .init("Expérience", "\(tutor.experienceYears) ans"), .init("Courriel", tutor.email),
      ])
  }

  var contractBlock: CerfaDocument.Block {
    .init(
      title: "Le contrat",
      fields: [
        .init("Nature", employment.nature.french), .init("Type", "contrat initial"), .init("Emploi occupé", employment.jobTitle),
        .init("Classification, niveau, coefficient", employment.classification),
        .init("Durée hebdomadaire, formation comprise", employment.weekly.french), .init("Date de début", period.first.french),
        .init("Date de fin", period.last.french), .init("Date de conclusion", signedOn.french),
        .init("Période d'essai", "\(employment.trialDays) jours"), .init("Salaire brut mensuel d'embauche", employment.grossMonthly.french),
        .init("Motif de la durée", employment.durationGround.french),
      ])
  }

  func trainingBlock(_ issuer: Partner) -> CerfaDocument.Block {
    .init(
      title: "La formation",
      fields: [
        .init("Organisme de formation", issuer.legalName), .init("Numéro de déclaration d'activité", issuer.declarationNumber),
        .init("SIRET", issuer.siret.french), .init("Qualification visée", "1 – titre enregistré au RNCP"),
        .init("Intitulé précis", programme),
        .init("Spécialité de formation (NSF)", nil), .init("Durée totale des actions", training.french),
        .init("Début du cycle", cohort.firstClassOn.french), .init("Fin du cycle", cohort.period.last.french),
        .init("Date des épreuves", nil),
      ])
  }

  var fundBlock: CerfaDocument.Block {
    let fund = payers.first(where: \.isFund)
    return .init(
      title: "Le financeur",
      fields: [
        .init(cohort.intake < 2019 ? "OPCA" : "OPCO", fund?.name ?? "payé par l'entreprise"),
        .init("Numéro de dossier", fund == nil ? "sans objet" : fund?.fundFile),
        .init("Taux horaire", payers.first?.hourlyRate.french), .init("Heures prises en charge par an", annualCap.french),
      ])
  }
}
