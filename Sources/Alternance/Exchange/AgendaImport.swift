/// The events of a calendar file (iCalendar), read outside the program: the cells of the import `seances`, in the time of Paris.
public struct Agenda: Sendable, Decodable {
  /// By column, with the rank of the event under `rang`.
  public let events: [[String: String]]
  /// Events that are not held, left aside.
  public let cancelled: Int

  /// - Parameter events: the cells of each slot by column; `rang` is its place in the file.
  public init(events: [[String: String]], cancelled: Int) {
    self.events = events
    self.cancelled = cancelled
  }

  fileprivate var notices: [String] {
    if cancelled == 0 { return [] }
    return [cancelled == 1 ? "Un événement annulé est laissé de côté." : "\(cancelled) événements annulés sont laissés de côté."]
  }
}

extension Database {
  /// Imports the slots of an agenda as the file `seances` would bring them: all of them, or none.
  /// - Throws: `ImportRefusal` that counts in events, `CSVRefusal` when nothing is held, `PermissionRefusal`.
  public func importAgenda(_ agenda: Agenda, file: String, isDryRun: Bool = false, by actor: Actor, on day: Day) throws -> ImportReport {
    if agenda.events.isEmpty { throw CSVRefusal.empty(file) }
    let columns = ImportType.seances.columns.map(\.name)
    let rows = agenda.events.enumerated().map { index, event in
      (number: event["rang"].flatMap { digits($0) } ?? index + 1, cells: columns.map { (column: $0, value: event[$0] ?? "") })
    }
    return try importRows(
      ImportReader(type: .seances, file: file), rows, notices: agenda.notices, isDryRun: isDryRun, by: actor, on: day)
  }
}
