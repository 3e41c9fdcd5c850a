/// What the law leaves to a person to look at in a contract; each sentence names its article of the Code du travail.
public enum ContractWarning: Sendable, Equatable {
  case unknownDurationGround(months: Int)
  case priorityPublicNotShown
  case branchAgreementForTraining(TrainingShare)
  case unknownEmployerType
  case unknownCompanyDuration
  case payToRaise(Money, MinimumPay.Step)
  case apprenticeTraining(TrainingShare)
  case thirdApprentice
  case masterWithoutExperience(years: Int)

  public var sentence: String {
    switch self {
    case .unknownDurationGround(let months):
      "Un contrat de \(months) mois demande un accord de branche (Code du travail, L6325-12) ou un public prioritaire (L6325-11) : "
        + "indiquez le motif de la durée."
    case .priorityPublicNotShown:
      "Rien ne montre un public prioritaire : jeune sans baccalauréat, plus d'un an de recherche d'emploi ou minimum social "
        + "(Code du travail, L6325-1-1 et L6325-11)."
    case .branchAgreementForTraining(let share):
      "La formation fait \(share.french) du contrat : l'accord de branche doit permettre plus de 25\u{A0}% (Code du travail, L6325-14)."
    case .unknownEmployerType:
      "Le type d'employeur n'est pas connu : une administration ne conclut pas ce contrat (Code du travail, L6325-1 et suivants)."
    case .unknownCompanyDuration:
      "La durée hebdomadaire de l'entreprise n'est pas connue : celle du contrat ne doit pas la dépasser (Code du travail, L6325-10)."
    case .payToRaise(let gross, let step):
      "Le \(step.day.french), le minimum passe à \(step.pay.amount.french), \(step.pay.basis) : le salaire de \(gross.french) devra être "
        + "relevé (\(step.pay.article))."
    case .apprenticeTraining(let share):
      "La formation fait \(share.french) de 1\u{202F}820\u{A0}h par an : vérifiez qu'elle atteint 25\u{A0}% du contrat "
        + "(Code du travail, L6211-2)."
    case .thirdApprentice:
      "Le maître d'apprentissage suit déjà 2 apprentis : un troisième doit être redoublant (Code du travail, R6223-6)."
    case .masterWithoutExperience(let years):
      "L'expérience du maître d'apprentissage est de \(years) an\(years > 1 ? "s" : "") : sous 2 ans, il lui faut un diplôme du même "
        + "domaine et 1 an d'exercice (Code du travail, R6223-22)."
    }
  }
}
