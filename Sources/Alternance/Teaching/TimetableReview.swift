/// What the convention wants of a timetable's shape: told, never blocked (convention, art. 7 and 9).
public struct TimetableReview: Sendable, Equatable {
  /// Hours planned beside hours due, by teaching unit.
  public let units: [Unit]
  /// The same by module; empty in a cohort whose slots name their unit alone.
  public let modules: [Unit]
  /// Hours taught on the sites of each institution, and by the people of each.
  public let bySite: [PartnerCode: Hours]
  public let byEmployer: [PartnerCode: Hours]
  public let warnings: [String]

  public struct Unit: Sendable, Equatable {
    public let code: String
    public let title: String
    public let due: Hours
    public let planned: Hours
    public var gap: Hours { planned - due }
  }

  /// - Parameters:
  ///   - due: the hours of each unit of the programme, in its order.
  ///   - modules: the hours of each module of the version in force.
  ///   - slots: the slots of the timetable; those that are not held do not count.
  public init(due: [Unit], modules: [Unit] = [], slots: [TimetableSlot]) {
    let held = slots.filter(\.isHeld)
    units = Self.planned(due, held, by: \.unit)
    self.modules = held.contains { $0.module != nil } ? Self.planned(modules, held) { $0.module ?? "" } : []
    bySite = Dictionary(grouping: held, by: \.owner).mapValues { $0.map(\.hours).sum() }
    byEmployer = Dictionary(grouping: held, by: \.employer).mapValues { $0.map(\.hours).sum() }
    warnings =
      Self.unitWarnings(self.modules.isEmpty ? units : self.modules) + Self.siteWarning(bySite) + Self.employerWarning(byEmployer)
      + Self.dayWarnings(held)
  }

  /// Tolerance of the half of the hours each, in hundredths of a percent: two percent.
  private static let tolerance = 200

  private static func planned(_ due: [Unit], _ slots: [TimetableSlot], by code: (TimetableSlot) -> String) -> [Unit] {
    let planned = Dictionary(grouping: slots, by: code).mapValues { $0.map(\.hours).sum() }
    return due.map { Unit(code: $0.code, title: $0.title, due: $0.due, planned: planned[$0.code] ?? .zero) }
  }

  private static func unitWarnings(_ units: [Unit]) -> [String] {
    units.filter { $0.planned > .zero && $0.gap != .zero }.map { unit in
      let word = unit.gap > .zero ? "de trop" : "qui manquent"
      let gap = unit.gap > .zero ? unit.gap : .zero - unit.gap
      return "\(unit.code) : \(unit.planned.french) prévues pour \(unit.due.french) dues, \(gap.french) \(word) (convention, art. 7)."
    }
  }

  /// Mainly at the CFA (PC-07-06).
  private static func siteWarning(_ hours: [PartnerCode: Hours]) -> [String] {
    let (cfa, all) = (hours[.cfa] ?? .zero, hours.values.sum())
    guard all > .zero, cfa.minutes * 2 <= all.minutes else { return [] }
    return ["\(share(cfa, all)) des heures au CFA : la convention les y veut principalement (art. 7)."]
  }

  /// Each seeks to provide half of the hours (PC-09-01).
  private static func employerWarning(_ hours: [PartnerCode: Hours]) -> [String] {
    let (cfa, all) = (hours[.cfa] ?? .zero, hours.values.sum())
    guard all > .zero, abs(divideHalfUp(cfa.minutes * 10_000, by: all.minutes) - 5000) > tolerance else { return [] }
    return [
      "\(share(cfa, all)) des heures par le CFA, \(share(all - cfa, all)) par le Cnam : chacun en recherche la moitié (convention, art. 9)."
    ]
  }

  /// Half-days or whole days (PC-07-05).
  private static func dayWarnings(_ slots: [TimetableSlot]) -> [String] {
    let days = Dictionary(grouping: slots, by: \.day).mapValues { $0.map(\.hours).sum() }
    let short = days.filter { $0.value.minutes <= 120 }.keys.sorted()
    return short.map {
      "Le \($0.french), un seul quart de journée : les cours se tiennent en demi-journées ou en journées (convention, art. 7)."
    }
  }

  private static func share(_ part: Hours, _ whole: Hours) -> String {
    FrenchNumbers.percent(hundredths: divideHalfUp(part.minutes * 10_000, by: whole.minutes))
  }
}
