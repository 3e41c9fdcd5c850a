/// The rules of the contrat d'apprentissage (Code du travail, L6211-2, L6222-1, L6222-2, D6222-26, R6223-6, R6223-22).
extension EmploymentFacts {
  var apprenticeshipChecks: [ContractCheck] {
    [apprenticeAgeCheck, apprenticeTrainingCheck] + payChecks + [masterCheck, apprenticesCheck]
  }

  private var apprenticeAgeCheck: ContractCheck {
    let isEligible = age <= 29 || isDisabledWorker
    let ground = age <= 29 ? "" : ", travailleur handicapé"
    return .init(
      "Âge", age <= 29 ? "L6222-1" : "L6222-2",
      age < 16
        ? .refused(.tooYoung(age: age, on: period.first, article: "L6222-1"))
        : isEligible ? .met("\(age) ans au début du contrat\(ground)") : .refused(.tooOldForApprenticeship(age: age, on: period.first)))
  }

  /// The law does not say of what the 25 % are: under them on the usual base, a person looks.
  private var apprenticeTrainingCheck: ContractCheck {
    let share = trainingShare
    return .init(
      "Part de la formation", "L6211-2",
      share.isUnder(percent: 25)
        ? .needsCare(.apprenticeTraining(share))
        : .met("\(share.training.french) sur \(share.total.french), soit \(share.french)"))
  }

  private var masterCheck: ContractCheck {
    let years = tutorExperienceYears
    return .init(
      "Expérience du maître d'apprentissage", "R6223-22",
      years < 2 ? .needsCare(.masterWithoutExperience(years: years)) : .met("\(years) ans"))
  }

  private var apprenticesCheck: ContractCheck {
    let others = tutorOtherTrainees
    return .init(
      "Apprentis du maître d'apprentissage", "R6223-6",
      others > 2 ? .refused(.tooManyApprentices(others: others)) : others == 2 ? .needsCare(.thirdApprentice) : .met("\(others + 1) sur 2"))
  }
}
