import Testing

@testable import Alternance

@Suite("Tutoring by the service really done (annexe 1)")
struct TutoringCostTests {
  private let share: ShareBase
  private let header = "stagiaire;annee;rang;jour;tuteur;date_rapport;km;transport;motif\n"

  init() throws { share = try ShareBase() }

  private func visit(_ row: String) throws { try share.base.load(.visites, header + row) }

  private func approve(_ student: String, _ year: Int, _ rank: Int, by director: Actor = Staff.cnamDirector, on day: String = "2017-06-01")
    throws
  {
    _ = try share.base.approve(.transport(student: student, year: year, rank: rank), by: director, on: Day(iso: day)!)
  }

  /// The lines of tutoring and travel alone.
  private func lines(_ day: String = "2018-12-10") throws -> [String] {
    try share.margin(day).margin.costs.filter { $0.category == .tutoring || $0.category == .tutorTravel }
      .map { bare("\($0.partner.rawValue) \($0.label) \($0.amount.plain), \($0.basis)") }
  }

  @Test("Three students, 2, 2 and 1 reported visits: 950,00 € (§8, scenario 9)")
  func scenario() throws {
    try visit(
      """
      S-01;1;1;08/12/2016;I-06;16/12/2016;7,5;train;
      S-01;1;2;10/05/2017;I-06;17/05/2017;7,5;train;
      S-02;1;1;08/12/2016;I-07;16/12/2016;7,5;train;
      S-02;1;2;10/05/2017;I-07;17/05/2017;7,5;train;
      S-03;1;1;08/12/2016;I-06;16/12/2016;7,5;train;
      S-03;1;2;10/05/2017;I-06;;7,5;train;
      """)
    #expect(try lines() == ["CNAM Tutorat, année 1 950.00, 5 visites rapportées, 3 stagiaires"])
  }

  @Test("A report counts from its day, not from the visit's")
  func reportDay() throws {
    try visit("S-01;1;1;08/12/2016;I-06;16/12/2016;7,5;train;\nS-02;1;1;08/12/2016;I-06;19/12/2016;7,5;train;")
    #expect(try lines("2016-12-15").isEmpty)
    #expect(try lines("2016-12-19") == ["CNAM Tutorat, année 1 380.00, 2 visites rapportées, 2 stagiaires"])
  }

  @Test("A third visit adds no fee, its travel is paid (A-17)")
  func thirdVisit() throws {
    try visit("S-01;1;3;14/06/2017;I-06;27/06/2017;60,0;voiture;retards")
    try approve("S-01", 1, 3, on: "2017-06-28")
    #expect(try lines().map { $0.prefix(44) } == ["CNAM Déplacements des tuteurs, année 1 72.00"])
  }

  @Test("Each employer and each year has its own line; a student visited by two tutors makes two halves")
  func twoEmployers() throws {
    try visit(
      """
      S-01;1;1;08/12/2016;I-06;16/12/2016;7,5;train;
      S-01;1;2;10/05/2017;I-01;17/05/2017;7,5;train;
      S-02;2;1;08/12/2017;I-01;16/12/2017;7,5;train;
      S-03;2;1;08/12/2017;I-02;16/12/2017;7,5;train;
      """)
    #expect(
      try lines().map { $0.split(separator: ",").prefix(2).joined(separator: ",") } == [
        "CNAM Tutorat, année 1 190.00", "CFA Tutorat, année 1 190.00", "CFA Tutorat, année 2 380.00",
      ])
  }

  @Test("60 km, two visits: 144,00 €; 50,0 km: nothing (A1-05)")
  func travel() throws {
    try visit(
      """
      S-01;1;1;08/12/2016;I-06;16/12/2016;60,0;voiture;
      S-01;1;2;10/05/2017;I-06;17/05/2017;60,0;voiture;
      S-02;1;1;08/12/2016;I-06;16/12/2016;50,0;voiture;
      """)
    for (student, rank) in [("S-01", 1), ("S-01", 2), ("S-02", 1)] { try approve(student, 1, rank) }
    #expect(try lines().last == "CNAM Déplacements des tuteurs, année 1 144.00, 2 visites, 240,00 km")
  }

  @Test("50,1 km, one visit: 60,12 €")
  func justBeyond() throws {
    try visit("S-01;1;1;08/12/2016;I-01;16/12/2016;50,1;voiture;")
    try approve("S-01", 1, 1, by: Staff.cfaDirector)
    #expect(try lines().last?.hasPrefix("CFA Déplacements des tuteurs, année 1 60.12,") == true)
  }

  @Test("No agreement, no report: no travel; an agreement counts from its day")
  func unapproved() throws {
    try visit("S-01;1;1;08/12/2016;I-06;16/12/2016;60,0;voiture;\nS-02;1;1;08/12/2016;I-06;;60,0;voiture;")
    #expect(try lines().count == 1)
    try approve("S-02", 1, 1)
    #expect(try lines().count == 1)
    try approve("S-01", 1, 1)
    #expect(try lines("2017-05-31").count == 1)
    #expect(try lines("2017-06-01").last?.contains(" 72.00,") == true)
  }
}
