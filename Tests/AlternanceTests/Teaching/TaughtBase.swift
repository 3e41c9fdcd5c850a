@testable import Alternance

/// What stands before the first slot of a cohort: modules published, booklets, the team approved and agreed, as the seed files tell.
extension Database {
  /// Imports and publishes the programme of the seed files, and its two booklets for 2016.
  func publishTaughtProgramme() throws {
    for type in [ImportType.modules, .modalites, .livrets, .salles, .jours, .seuils] {
      _ = try loadSeed("programme/\(type.rawValue).csv", type)
    }
    _ = try publishProgramme(nil, year: 2016, by: Staff.manager, on: "2016-04-06".day)
    for kind in Booklet.Kind.allCases { _ = try publishBooklet(kind, of: nil, year: 2016, by: Staff.assistant, on: "2016-07-08".day) }
  }

  /// The team of the cohort 2016: lecturers known already, hours approved by both directors, agreed by Cnam national.
  func gatherTeam() throws {
    for type in [ImportType.affectations, .plansCours] { _ = try loadSeed("demonstration/\(type.rawValue).csv", type) }
    for director in [Staff.cnamDirector, Staff.cfaDirector] {
      _ = try approve(.hours(cohort: "2016", lecturer: nil), by: director, on: "2016-04-11".day)
    }
    _ = try loadSeed("demonstration/agrements.csv", .agrements)
  }

  /// Both, for a cohort recruited here.
  func prepareTeaching() throws {
    try publishTaughtProgramme()
    try gatherTeam()
  }
}
