/// What one reported visit is worth to the tutor who made it: half of the flat fee, and the travel (annexe 1). The margin, the pay
/// statements of a period and the yearly statements of the tutors all read it here.
struct VisitPay: Equatable {
  let visit: Visit
  let id: Int
  let cohort: Int
  let studentName: String
  let company: String
  let tutor: String
  let tutorName: String
  let employer: PartnerCode
  let reportedOn: Day
  /// Nothing for a third visit.
  let fee: Money
  /// Nothing within 50 km, without agreement, or while the tutor of a designated student has not asked for it.
  let travel: Money
  /// Signed off in a yearly statement: it will not be paid again.
  let isFeePaid: Bool
  let isTravelPaid: Bool
}

/// How the travel of the visits of one tutor in one calendar year is priced: what is paid keeps its amount, what is not follows it
/// on the scale.
struct YearTravel {
  /// One travel to price, or already paid.
  struct Trip: Equatable {
    /// Both ways.
    let metres: Int
    /// The programme whose tariff applies before any official scale.
    let programme: Int
    let horsepower: Int?
    let day: Day
    let paid: Money?
  }

  let scales: [KilometreScale]

  /// The amount of each trip, in the order given: those paid first. A trip before any official scale, or whose car nobody told, is
  /// paid at the tariff of the convention.
  func amounts(_ trips: [Trip], tariff: (Trip) throws -> Money) rethrows -> [Money] {
    var driven = 0
    return try trips.map { trip in
      guard let scale = scales.last(where: { $0.validFrom <= trip.day }), let horsepower = trip.horsepower else {
        return try trip.paid ?? Money(cents: divideHalfUp(trip.metres * tariff(trip).cents, by: 1000))
      }
      let before = driven
      driven += trip.metres
      return trip.paid ?? scale.amount(metres: trip.metres, after: before, horsepower: horsepower)
    }
  }
}
