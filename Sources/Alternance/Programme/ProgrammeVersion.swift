/// A version of a programme, which Cnam publishes for an academic year and those that follow (convention, art. 8).
public struct ProgrammeVersion: Sendable, Equatable {
  public let programme: Programme
  /// The academic year from which it applies, as the year of its September.
  public let year: Int
  public let units: [Booklet.Unit]
  /// Nil while it is a draft.
  public let publishedOn: Day?
  public let publishedBy: String

  public var modules: [Module] { units.flatMap(\.modules) }

  /// What keeps it from being published: the modules must have the hours of their unit, no more, no less.
  /// - Throws: `PublicationRefusal.hoursDiffer`.
  func check() throws {
    for unit in units {
      let hours = unit.modules.map(\.hours).sum()
      if hours != unit.hours { throw PublicationRefusal.hoursDiffer(unit: unit.code, modules: hours, due: unit.hours) }
    }
  }
}
