import Alternance
import Foundation

/// The files of the demonstration, cut by month as the office would receive them.
struct DemonstrationFiles {
  let resources: Resources
  private let shelf = Shelf()

  /// The files already read.
  private final class Shelf {
    var lines: [String: Lines] = [:]
  }

  private struct Lines {
    let header: [String]
    let rows: [[String]]

    func index(_ column: String) -> Int { header.firstIndex(of: column) ?? 0 }
  }

  /// A missing quarter-day.
  struct Missing {
    let student, slot: String
    let quarter: Int
  }

  /// A visit to a company more than 50 km away.
  struct FarVisit {
    let student: String
    let year, rank: Int
  }

  func whole(_ file: String) throws -> Data? { try Files.read(resources.path("seed/demonstration/\(file).csv")) }

  private func lines(_ file: String) throws -> Lines {
    if let known = shelf.lines[file] { return known }
    let text = String(decoding: try whole(file) ?? Data(), as: UTF8.self).replacing("\u{FEFF}", with: "")
    let rows = text.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }
    let lines = Lines(header: rows.first ?? [], rows: Array(rows.dropFirst()))
    shelf.lines[file] = lines
    return lines
  }

  private func data(_ lines: Lines, _ rows: [[String]]) -> Data? {
    if rows.isEmpty { return nil }
    return Data(([lines.header] + rows).map { $0.joined(separator: ";") + "\r\n" }.joined().utf8)
  }

  /// The rows whose day falls in a month; nil when there is none.
  func rows(_ file: String, dated column: String, in month: Month) throws -> Data? {
    let lines = try lines(file)
    let index = lines.index(column)
    return data(lines, lines.rows.filter { Day(french: $0[index])?.inMonth == month })
  }

  /// The rows of one value, dated up to a day; a row whose day is still empty counts when another day of it does not. Nil when none.
  func rows(_ file: String, where filter: (column: String, values: [String])?, dated column: String?, upTo last: Day) throws -> Data? {
    let lines = try lines(file)
    let kept = lines.rows.filter { row in
      let matches = filter.map { $0.values.contains(row[lines.index($0.column)]) } ?? true
      let day = column.flatMap { Day(french: row[lines.index($0)]) ?? Day(french: row[lines.index("jour")]) }
      return matches && (column == nil || day.map { $0 <= last } == true)
    }
    return data(lines, kept)
  }

  /// The days of a column.
  func days(of file: String, _ column: String) throws -> [Day] {
    let lines = try lines(file)
    return lines.rows.compactMap { Day(french: $0[lines.index(column)]) }
  }

  /// The values of a column, in the rows of some values of another.
  func values(_ file: String, _ column: String, where filter: (column: String, values: [String])) throws -> [String] {
    let lines = try lines(file)
    return lines.rows.filter { filter.values.contains($0[lines.index(filter.column)]) }.map { $0[lines.index(column)] }
  }

  /// The day of a date of the selection calendar.
  func day(of code: String) throws -> Day {
    let lines = try lines("calendrier_selection")
    let row = lines.rows.first { $0[0] == code }
    return row.flatMap { Day(french: $0[lines.index("jour")]) } ?? Day(year: 2016, month: 1, day: 1)!
  }

  /// The signatures of the month's slots; nil when there is none.
  func signatures(_ file: String, in month: Month) throws -> Data? {
    let slots = try slots(in: month)
    let lines = try lines(file)
    return data(lines, lines.rows.filter { slots.contains($0[0]) })
  }

  /// The countersignatures of the month's slots on one site; nil when there is none.
  func countersignatures(on site: String, in month: Month) throws -> Data? {
    let slots = try slots(in: month, on: site)
    let lines = try lines("contresignatures")
    return data(lines, lines.rows.filter { slots.contains($0[0]) })
  }

  private func slots(in month: Month, on site: String? = nil) throws -> Set<String> {
    let lines = try lines("seances")
    let (day, place) = (lines.index("jour"), lines.index("site"))
    return Set(lines.rows.filter { Day(french: $0[day])?.inMonth == month && (site == nil || $0[place] == site) }.map { $0[0] })
  }

  /// The visits whose report comes in a month, and those made in it that have none; nil when there is none.
  func visits(in month: Month) throws -> Data? {
    let lines = try lines("visites")
    return data(lines, lines.rows.filter { told($0, lines) == month })
  }

  /// The month with which a visit is told: its report comes in it, or in the ten days that follow.
  private func told(_ row: [String], _ lines: Lines) -> Month? {
    (Day(french: row[lines.index("date_rapport")]) ?? Day(french: row[lines.index("jour")]))?.adding(days: -10).inMonth
  }

  /// The visits told in a month that call for an agreement on transport.
  func farVisits(in month: Month) throws -> [FarVisit] {
    let lines = try lines("visites")
    let distance = lines.index("km")
    return lines.rows.filter { row in
      told(row, lines) == month && (FrenchNumbers.hundredths(written: row[distance]) ?? 0) > 5000
    }.compactMap { row in
      guard let year = Int(row[lines.index("annee")]), let rank = Int(row[lines.index("rang")]) else { return nil }
      return FarVisit(student: row[0], year: year, rank: rank)
    }
  }

  /// A visit whose report a tutor tells: its key, as the files write it.
  struct ToldVisit {
    let key: [String]
    let tutor: String
  }

  /// The visits reported that are told in a month.
  func toldVisits(in month: Month) throws -> [ToldVisit] {
    let lines = try lines("visites")
    let (tutor, report) = (lines.index("tuteur"), lines.index("date_rapport"))
    return lines.rows.filter { told($0, lines) == month && !$0[report].isEmpty }.map {
      ToldVisit(key: Array($0.prefix(3)), tutor: $0[tutor])
    }
  }

  /// What some reports say; nil when there is none.
  func reports(of visits: [[String]]) throws -> Data? {
    let lines = try lines("rapports")
    return data(lines, lines.rows.filter { visits.contains(Array($0.prefix(3))) })
  }

  /// A visit of the coming month, as its tutor plans it.
  struct PlannedVisit {
    let student, tutor, transport, reason: String
    let year, rank: Int
    let day: Day
  }

  /// The visits made in a month.
  func plannedVisits(in month: Month) throws -> [PlannedVisit] {
    let lines = try lines("visites")
    return lines.rows.compactMap { row in
      guard let day = Day(french: row[lines.index("jour")]), day.inMonth == month, let year = Int(row[1]), let rank = Int(row[2]) else {
        return nil
      }
      return PlannedVisit(
        student: row[0], tutor: row[lines.index("tuteur")], transport: row[lines.index("transport")], reason: row[lines.index("motif")],
        year: year, rank: rank, day: day)
    }
  }

  /// The first quarter-day of a month, at the CFA, that one student alone did not sign.
  func firstAbsence(in month: Month) throws -> Missing? {
    let slots = try slots(in: month)
    let signed = try lines("emargements-cfa").rows.filter { slots.contains($0[0]) }
    let students = Set(signed.map { $0[2] })
    let bySheet = Dictionary(grouping: signed) { [$0[0], $0[1]] }
    for sheet in bySheet.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let absent = students.subtracting(bySheet[sheet]!.map { $0[2] }).sorted()
      if let student = absent.first, let quarter = Int(sheet[1]) { return Missing(student: student, slot: sheet[0], quarter: quarter) }
    }
    return nil
  }
}
