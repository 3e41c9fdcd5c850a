/// The rules of the contrat de professionnalisation (Code du travail, L6325-1 to L6325-14, D6325-6 to D6325-18).
extension EmploymentFacts {
  var professionnalisationChecks: [ContractCheck] {
    [ageCheck, employerCheck, durationCheck, trainingCheck, weeklyCheck] + payChecks + [experienceCheck, traineesCheck]
  }

  private var ageCheck: ContractCheck {
    let isEligible = age < 26 || isRegisteredJobseeker || !socialMinimum.isEmpty
    let ground = age < 26 ? "" : isRegisteredJobseeker ? ", demandeur d'emploi" : ", bénéficiaire d'un minimum social"
    return .init(
      "Public", "L6325-1",
      age < 16
        ? .refused(.tooYoung(age: age, on: period.first, article: "L6325-1"))
        : isEligible ? .met("\(age) ans au début du contrat\(ground)") : .refused(.notEligible(age: age, on: period.first)))
  }

  private var employerCheck: ContractCheck {
    let outcome: ContractCheck.Outcome =
      switch employerType {
      case nil: .needsCare(.unknownEmployerType)
      case let type? where isPublicEmployer: .refused(.publicEmployer(type: type))
      case let type?: .met("type \(type)")
      }
    return .init("Employeur", "L6325-1 et suivants", outcome)
  }

  private var durationCheck: ContractCheck {
    let months = period.months
    let outcome: ContractCheck.Outcome =
      switch durationGround {
      case _ where months <= 12: .met("\(months) mois")
      case .none: .needsCare(.unknownDurationGround(months: months))
      case .branchAgreement: .met("\(months) mois par accord de branche")
      case .priorityPublic: mayBePriority ? .met("\(months) mois pour un public prioritaire") : .needsCare(.priorityPublicNotShown)
      }
    return .init("Durée", durationGround == .branchAgreement ? "L6325-12" : "L6325-11", outcome)
  }

  /// What the facts let one believe: the young without a professional diploma, the registered for more than a year, the
  /// beneficiaries of a social minimum (L6325-1-1). A general baccalauréat does not show here.
  private var mayBePriority: Bool {
    (age < 26 && !raised) || (isRegisteredJobseeker && jobseekerMonths ?? 0 > 12) || !socialMinimum.isEmpty
  }

  /// An agreement that lengthens the contract may not be the one that lengthens the training: a person looks.
  private var trainingCheck: ContractCheck {
    let share = trainingShare
    let hasAgreement = durationGround == .branchAgreement
    let article = share.isOver(percent: 25) ? "L6325-14" : "L6325-13"
    if let refusal = share.refusal(branchAgreement: hasAgreement) { return .init("Part de la formation", article, .refused(refusal)) }
    return .init(
      "Part de la formation", article,
      share.isOver(percent: 25)
        ? .needsCare(.branchAgreementForTraining(share))
        : .met("\(share.training.french) sur \(share.total.french), soit \(share.french)"))
  }

  private var weeklyCheck: ContractCheck {
    let outcome: ContractCheck.Outcome =
      switch companyWeekly {
      case nil: .needsCare(.unknownCompanyDuration)
      case let company? where weekly > company: .refused(.longerThanCompany(weekly, company: company))
      case let company?: .met("\(weekly.french) par semaine, \(company.french) dans l'entreprise")
      }
    return .init("Durée hebdomadaire", "L6325-10", outcome)
  }

  private var experienceCheck: ContractCheck {
    let years = tutorExperienceYears
    return .init(
      "Expérience du tuteur", "D6325-6", years < 2 ? .refused(.tutorWithoutExperience(years: years)) : .met("\(years) ans"))
  }

  private var traineesCheck: ContractCheck {
    let (others, most) = (tutorOtherTrainees, tutorIsEmployer ? 2 : 3)
    return .init(
      "Alternants du tuteur", "D6325-9",
      others >= most ? .refused(.tooManyTrainees(others: others, most: most)) : .met("\(others + 1) sur \(most)"))
  }
}
