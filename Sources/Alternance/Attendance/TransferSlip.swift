/// What a month's transfer hands over to Cnam: the sheets, the hours of each student, what changed since the last time (PC-07-12).
public struct TransferSlip: Sendable, Equatable {
  public let cohort: Cohort
  public let month: Month
  /// 1 for the first transfer of the month.
  public let rank: Int
  /// The day of the transfer; nil for one that is only looked at.
  public let handedOn: Day?
  /// Who handed over; empty for a transfer that is only looked at.
  public let author: String
  public let totals: AttendanceTotals
  public let sheets: [SheetStatus]
  /// A→Z.
  public let students: [StudentHours]
  public let changes: [SheetChange]

  /// The hours of one student.
  public struct StudentHours: Sendable, Equatable {
    public let name: String
    public let company: String
    public let hours: Hours
  }

  /// The sheets without the lecturer's signature.
  public var unsigned: [SheetStatus] { sheets.filter { $0.countersignedOn == nil } }

  /// « 3 feuilles n'ont pas la signature de l'intervenant : M. Roux (2, Cnam), Mme Blanc (1, CFA). »; nil when all have it.
  public var warning: String? {
    if unsigned.isEmpty { return nil }
    let signers = Dictionary(grouping: unsigned) { "\($0.lecturer) \($0.owner.french)" }.values.sorted {
      ($0[0].lecturer.sortKey, $0[0].owner.french) < ($1[0].lecturer.sortKey, $1[0].owner.french)
    }
    let names = signers.map { "\($0[0].lecturer) (\($0.count), \($0[0].owner.french))" }.joined(separator: ", ")
    let count = unsigned.count > 1 ? "\(unsigned.count) feuilles n'ont" : "une feuille n'a"
    return "\(count) pas la signature de l'intervenant : \(names)."
  }
}

/// What happened to a sheet after it was handed over.
public struct SheetChange: Sendable, Equatable {
  public let slot: String
  public let day: Day
  public let quarter: Int
  public let kind: Kind
  public let on: Day
  public let author: String

  public enum Kind: Sendable, Equatable {
    case correction(student: String, isPresent: Bool, reason: String)
    case countersignature(lecturer: String)
  }

  /// « 2016-0009, mardi 27 septembre 2016, 2e quart : Lefèvre Inès, compté présent (feuille retrouvée), corrigé le 12/10/2016 par … ».
  public var sentence: String {
    let cell = "\(slot), \(day.frenchWithWeekday), \(QuarterLabel.french(quarter)) : "
    switch kind {
    case .correction(let student, let isPresent, let reason):
      return cell + "\(student), compté \(isPresent ? "présent" : "absent") (\(reason)), corrigé le \(on.french) par \(author)."
    case .countersignature(let lecturer): return cell + "signé par \(lecturer), enregistré le \(on.french) par \(author)."
    }
  }
}
