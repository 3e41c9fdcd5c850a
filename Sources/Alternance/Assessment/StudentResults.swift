/// One student's results, unit after unit.
public struct StudentResults: Sendable, Equatable {
  public let student: StudentName
  public let lines: [ResultLine]

  /// The average by the coefficients, told once every unit has a figure; it never decides (decision A-45).
  public var average: GeneralAverage? {
    GeneralAverage(lines.map { .init($0.result, coefficientHundredths: $0.unit.coefficientHundredths) })
  }

  public func line(_ unit: String) -> ResultLine? { lines.first { $0.unit.code == unit } }

  /// « 4 UE obtenues sur 6, ajourné en UE12, 1 en attente ».
  public var summary: String {
    let obtained = lines.count(where: \.result.status.isObtained)
    func units(_ status: UnitStatus) -> [String] { lines.filter { $0.result.status == status }.map(\.unit.code) }
    let (adjourned, failed, pending) = (units(.adjourned), units(.failed), units(.pending).count)
    return
      (["\(obtained) UE obtenue\(obtained > 1 ? "s" : "") sur \(lines.count)"]
      + (adjourned.isEmpty ? [] : ["ajourné en \(adjourned.joined(separator: ", "))"])
      + (failed.isEmpty ? [] : ["\(failed.joined(separator: ", ")) non obtenue\(failed.count > 1 ? "s" : "")"])
      + (pending == 0 ? [] : ["\(pending) en attente"])).joined(separator: ", ")
  }
}
