extension MinimumPay {
  /// A day from which a minimum is owed.
  public struct Step: Sendable, Equatable {
    public let day: Day
    public let pay: MinimumPay
  }

  /// The first day and its minimum, then each later day, to the last one, on which the amount changes: age acts on the first
  /// of a month, the year of the contract on its anniversary.
  /// - Parameter pay: the minimum of a day, by the SMIC known now: a rise to come is not foreseen.
  private static func steps(from first: Day, to last: Day, pay: (Day) -> MinimumPay) -> [Step] {
    let later = (0...max(0, Period(from: first, to: last).months)).flatMap { months in
      let day = first.adding(months: months + 1)
      return [day.inMonth.period.first, day]
    }
    return ([first] + later.filter { first < $0 && $0 <= last }).reduce(into: []) { steps, day in
      let pay = pay(day)
      if steps.last?.pay.amount != pay.amount { steps.append(Step(day: day, pay: pay)) }
    }
  }

  /// The steps of a contrat de professionnalisation: age alone changes the minimum.
  public static func steps(
    from first: Day, to last: Day, bornOn: Day, raised: Bool, wage: MinimumWage, agreedMinimum: Money?, weekly: Hours
  ) -> [Step] {
    steps(from: first, to: last) {
      professionnalisation(on: $0, bornOn: bornOn, raised: raised, wage: wage, agreedMinimum: agreedMinimum, weekly: weekly)
    }
  }

  /// The steps of an apprenticeship: age and the year of the contract change the minimum.
  public static func apprenticeshipSteps(
    from first: Day, to last: Day, bornOn: Day, wage: MinimumWage, agreedMinimum: Money?, weekly: Hours
  ) -> [Step] {
    steps(from: first, to: last) {
      apprenticeship(
        on: $0, bornOn: bornOn, year: Contract.year(of: $0, startingOn: first), wage: wage, agreedMinimum: agreedMinimum,
        weekly: weekly)
    }
  }
}
