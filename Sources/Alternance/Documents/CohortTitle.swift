extension Cohort {
  /// « Assistant de gestion – Attaché commercial, promotion 2016-2018 ».
  var french: String { "\(programme.title), promotion \(period.first.year)-\(period.last.year)" }
}
