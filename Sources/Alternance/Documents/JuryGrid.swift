/// The results that a jury reads, student by student; in the minutes, those that are decided: by it, or by a jury before it.
struct JuryGrid {
  let units: [AssessedUnit]
  let rows: [Row]

  struct Result {
    let status: UnitStatus
    let grade: MarkEntry
    let isChanged: Bool
  }

  struct Row {
    let student: StudentName
    let results: [(unit: AssessedUnit, result: Result?)]

    /// In the order of the units; nil in a unit that does not concern the student.
    var cells: [Result?] { results.map(\.result) }
    fileprivate var known: [(unit: AssessedUnit, status: UnitStatus)] {
      results.compactMap { unit, result in result.map { (unit, $0.status) } }
    }

    /// « Les trois UE sont obtenues. »
    var decision: String { ResultWords.decision(known) }

    /// « 2 UE sur 3, 1 ajournée ».
    var summary: String {
      let words: [(status: UnitStatus, one: String, many: String)] = [
        (.adjourned, "ajournée", "ajournées"), (.failed, "non obtenue", "non obtenues"), (.pending, "en attente", "en attente"),
      ]
      let rest = words.map { word in (known.count { $0.status == word.status }, word) }.filter { $0.0 > 0 }
      return
        (["\(known.count(where: \.status.isObtained)) UE sur \(known.count)"]
        + rest.map { "\($0) \($0 > 1 ? $1.many : $1.one)" }).joined(separator: ", ")
    }
  }

  init(_ file: JuryFile, isMinutes: Bool) {
    let semester = file.jury.semester
    units =
      isMinutes
      ? file.results.units.filter { unit in unit.semester == semester || file.decided.contains { $0.unit == unit.code } } : file.units
    let units = units
    rows = file.results.students.map { student in
      Row(student: student.student, results: units.map { ($0, Self.result(of: student, in: $0.code, file: file, isMinutes: isMinutes)) })
    }.filter { $0.results.contains { $0.result != nil } }
  }

  private static func result(of student: StudentResults, in unit: String, file: JuryFile, isMinutes: Bool) -> Result? {
    guard let line = student.line(unit) else { return nil }
    let isChanged = line.changes.contains { $0.jury == file.jury.code }
    if !isMinutes { return Result(status: line.result.status, grade: line.result.grade, isChanged: isChanged) }
    guard let decision = line.decision else { return Result(status: .pending, grade: .pending, isChanged: false) }
    return Result(status: decision.status, grade: decision.grade, isChanged: isChanged)
  }

  private var known: [UnitStatus] { rows.flatMap(\.known).map(\.status) }

  /// « Stagiaires : 16 », « Unités obtenues en 1re session : 41 »; what there is none of is not told.
  var counts: [Labelled] {
    let words: [(UnitStatus, String)] = [
      (.obtainedFirst, "UE obtenues en 1re session"), (.obtainedSecond, "UE obtenues en 2e session"), (.adjourned, "Ajournements"),
      (.failed, "UE non obtenues"), (.pending, "Résultats en attente"),
    ]
    let all = known
    let told = words.map { status, label in (label, all.count { $0 == status }) }.filter { $0.1 > 0 }
    return [Labelled(label: "Stagiaires", value: "\(rows.count)", strong: true)]
      + told.map { Labelled(label: $0.0, value: "\($0.1)") }
  }

  /// What the jury left undecided.
  var warnings: [String] {
    rows.flatMap { row in
      row.known.filter { $0.status == .pending }.map { "\(row.student.full), \($0.unit.code) : en attente ; rien n'est décidé." }
    }
  }
}
