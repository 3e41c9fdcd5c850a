extension Cohort {
  /// « Assistant de gestion – Attaché commercial, promotion 2016-2018 ».
  var french: String { "\(programme.title), promotion \(years)" }

  /// « 2016-2018 ».
  var years: String { "\(period.first.year)-\(period.last.year)" }

  /// « Semestre 3, année 2017-2018 ».
  func french(semester: Int) -> String {
    let year = intake + (semester - 1) / 2
    return "Semestre \(semester), année \(year)-\(year + 1)"
  }
}
