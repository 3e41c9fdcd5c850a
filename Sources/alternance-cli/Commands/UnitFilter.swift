import Alternance
import ArgumentParser

/// The options that choose units: by semester, or one alone.
struct UnitFilter: ParsableArguments {
  @Option(help: "Un seul semestre.") var semestre: Int?
  @Option(help: "Une seule UE.") var ue: String?

  /// - Throws: `GradeReportRefusal.noSemester`, `AssessmentRefusal.unknownUnit`: an empty table would say less.
  func check(_ cohort: Cohort, units: [String]) throws {
    let last = 2 * cohort.programme.years
    if let semestre, !(1...last).contains(semestre) { throw GradeReportRefusal.noSemester(semestre, last: last) }
    if let ue, !units.contains(ue) {
      throw AssessmentRefusal.unknownUnit(ue, cohort: cohort.name, known: Set(units).sorted())
    }
  }

  func keeps(semester: Int, unit: String) -> Bool { (semestre ?? semester) == semester && (ue ?? unit) == unit }
}
