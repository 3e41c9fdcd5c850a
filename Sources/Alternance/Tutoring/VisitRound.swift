/// A day of visits proposed to a tutor: the most urgent one, then those nearest to it by distance from the site (convention, art. 13).
public struct VisitRound: Sendable, Equatable {
  public let stops: [Stop]

  /// One visit of the round, with its hour.
  public struct Stop: Sendable, Equatable {
    public let visit: VisitDue
    public let arrivesAt: TimeOfDay
    /// Why it is there.
    public let reason: String
  }

  private static let (starts, ends, visitMinutes) = (8 * 60 + 30, 18 * 60, 60)
  /// An hour for sixty kilometres, a quarter of an hour to park and find the door.
  private static let (metresPerMinute, doorMinutes) = (1000, 15)

  /// - Parameters:
  ///   - visits: those of the tutor's students; one for each student is kept, the first that is owed on the day.
  ///   - day: the day of the round.
  public init(of visits: [VisitDue], on day: Day) {
    let owed = visits.filter {
      $0.madeOn == nil && $0.student.distanceMetres != nil && ($0.window.map { $0.first <= day } ?? ($0.rank == 3))
    }
    let known = Dictionary(grouping: owed, by: \.student.code).values.compactMap { $0.min { ($0.year, $0.rank) < ($1.year, $1.rank) } }
    let urgent = known.min { Self.urgency($0) < Self.urgency($1) }
    guard let urgent else {
      stops = []
      return
    }
    let others = known.filter { $0 != urgent }.sorted { Self.nearness($0, urgent) < Self.nearness($1, urgent) }
    stops = Self.timed(Self.fitting([urgent] + others), around: urgent)
  }

  private static func urgency(_ visit: VisitDue) -> (Day, String) {
    (visit.window?.last ?? Day(year: 9999, month: 12, day: 31)!, visit.student.code)
  }

  /// The same town first, then the same department, then the least difference of distance.
  private static func nearness(_ visit: VisitDue, _ urgent: VisitDue) -> (Int, Int, String) {
    let (town, other) = (visit.student.town, urgent.student.town)
    let rank = town == other ? 0 : town.prefix(2) == other.prefix(2) ? 1 : 2
    return (rank, abs((visit.student.distanceMetres ?? 0) - (urgent.student.distanceMetres ?? 0)), visit.student.code)
  }

  /// The first visits that one day holds, nearest to the site first.
  private static func fitting(_ visits: [VisitDue]) -> [VisitDue] {
    var kept: [VisitDue] = []
    for visit in visits {
      let tried = (kept + [visit]).sorted {
        ($0.student.distanceMetres ?? 0, $0.student.code) < ($1.student.distanceMetres ?? 0, $1.student.code)
      }
      if returns(tried) <= ends { kept = tried } else if kept.isEmpty { return [visit] }
    }
    return kept
  }

  /// Minutes of the day at which the tutor is back.
  private static func returns(_ visits: [VisitDue]) -> Int {
    (arrivals(visits).last ?? starts) + visitMinutes + (visits.last?.student.distanceMetres ?? 0) / metresPerMinute
  }

  private static func arrivals(_ visits: [VisitDue]) -> [Int] {
    var (minute, last, times) = (starts, 0, [Int]())
    for visit in visits {
      let metres = visit.student.distanceMetres ?? 0
      minute += (metres - last) / metresPerMinute + doorMinutes
      times.append(minute)
      (minute, last) = (minute + visitMinutes, metres)
    }
    return times
  }

  private static func timed(_ visits: [VisitDue], around urgent: VisitDue) -> [Stop] {
    zip(visits, arrivals(visits)).map { visit, minute in
      Stop(visit: visit, arrivesAt: TimeOfDay(minutes: min((minute + 4) / 5 * 5, 1439))!, reason: reason(visit, urgent))
    }
  }

  private static func reason(_ visit: VisitDue, _ urgent: VisitDue) -> String {
    if visit == urgent { return "la plus urgente" + (visit.window.map { ", avant le \($0.last.french)" } ?? "") }
    if visit.student.town == urgent.student.town { return "même commune" }
    return visit.student.town.prefix(2) == urgent.student.town.prefix(2)
      ? "même département, \(visit.student.distance)" : visit.student.distance
  }
}
