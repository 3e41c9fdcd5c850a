/// What labour law forbids in a contract; each sentence names its article of the Code du travail.
public enum ContractLawRefusal: Refusal, Equatable {
  case tooYoung(age: Int, on: Day, article: String)
  case notEligible(age: Int, on: Day)
  case tooOldForApprenticeship(age: Int, on: Day)
  case publicEmployer(type: Int)
  case trainingUnder150Hours(Hours)
  case trainingUnder15Percent(TrainingShare)
  case trainingOver25Percent(TrainingShare)
  case longerThanCompany(Hours, company: Hours)
  case noMinimumWage(on: Day, article: String)
  case payUnderMinimum(Money, MinimumPay)
  case tutorWithoutExperience(years: Int)
  case tooManyTrainees(others: Int, most: Int)
  case tooManyApprentices(others: Int)

  public var sentence: String {
    switch self {
    case .tooYoung(let age, let day, let article):
      "le stagiaire a \(age) ans au début du contrat, le \(day.french) : il en faut 16 (Code du travail, \(article))"
    case .notEligible(let age, let day):
      "le stagiaire a \(age) ans au début du contrat, le \(day.french) : à partir de 26 ans, il doit être inscrit comme demandeur "
        + "d'emploi ou bénéficier d'un minimum social (Code du travail, L6325-1)"
    case .tooOldForApprenticeship(let age, let day):
      "le stagiaire a \(age) ans au début du contrat, le \(day.french) : l'apprentissage se commence à 29 ans au plus, "
        + "sauf travailleur handicapé (Code du travail, L6222-1 et L6222-2)"
    case .publicEmployer(let type):
      "l'employeur est de type \(type) : l'État, les collectivités territoriales et leurs établissements administratifs ne "
        + "concluent pas de contrat de professionnalisation (Code du travail, L6325-1 et suivants)"
    case .trainingUnder150Hours(let training):
      "la formation dure \(training.french) : il en faut au moins 150 (Code du travail, L6325-13)"
    case .trainingUnder15Percent(let share):
      "\(share.sentenceStart) : il en faut au moins 15\u{A0}%, \(share.hours(percent: 15).french) (Code du travail, L6325-13)"
    case .trainingOver25Percent(let share):
      "\(share.sentenceStart) : au-delà de 25\u{A0}%, \(share.hours(percent: 25).french), il faut un accord de branche "
        + "(Code du travail, L6325-14)"
    case .longerThanCompany(let weekly, let company):
      "la durée hebdomadaire de \(weekly.french), formation comprise, dépasse celle de l'entreprise, \(company.french) "
        + "(Code du travail, L6325-10)"
    case .noMinimumWage(let day, let article):
      "aucun SMIC n'est connu au \(day.french), importez-le par « alternance importer smic » (Code du travail, \(article))"
    case .payUnderMinimum(let gross, let minimum):
      "le salaire brut de \(gross.french) est inférieur au minimum de \(minimum.amount.french), \(minimum.basis) (\(minimum.article))"
    case .tutorWithoutExperience(let years):
      "l'expérience du tuteur est de \(years) an\(years > 1 ? "s" : "") : il en faut au moins 2 (Code du travail, D6325-6)"
    case .tooManyTrainees(let others, let most):
      "le tuteur suit déjà \(others) alternants : \(most) au plus en même temps (Code du travail, D6325-9)"
    case .tooManyApprentices(let others):
      "le maître d'apprentissage suit déjà \(others) apprentis : 2 au plus, et 1 redoublant (Code du travail, R6223-6)"
    }
  }
}

extension TrainingShare {
  /// « la formation de 892,00 h fait 24,51 % du contrat ».
  var sentenceStart: String { "la formation de \(training.french) fait \(french) du contrat" }
}
