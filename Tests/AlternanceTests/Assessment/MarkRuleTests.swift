import Testing

@testable import Alternance

@Suite("The rules of minutes and marks, against a hand with a SQL shell")
struct MarkRuleTests {
  private func sign(_ own: AssessmentBase, _ code: String, _ login: String = "I-06", on day: String, received: String? = nil) throws
    -> String?
  {
    try own.add("resultMinutes", "\(own.id(code)), \(own.lecturerID(login)), '\(day)', '\(received ?? day)'")
  }

  private func mark(
    _ own: AssessmentBase, _ code: String, _ student: String = "E-01", _ value: String = "'value', 1200", reason: String = "",
    jury: String = "NULL"
  ) throws -> String? {
    try own.add("mark", "\(own.id(code)), \(own.id(student)), \(value), '\(reason)', \(jury)")
  }

  @Test("Minutes signed by a lecturer of the unit, after the assessment")
  func lecturer() throws {
    let own = try AssessmentBase()
    #expect(
      try sign(own, "UE11-CC1", "I-07", on: "2016-11-14")
        == "Le procès-verbal est signé par un intervenant de l'UE, qui a corrigé (convention, art. 11).")
    #expect(try sign(own, "UE11-CC1", on: "2016-11-06") == "Un procès-verbal de résultat ne précède pas l'épreuve.")
    #expect(try sign(own, "UE11-CC1", on: "2016-11-07") == nil)
    #expect(try sign(own, "UE11-CC1", "I-01", on: "2016-11-07") == nil)
  }

  @Test("Minutes of an exam once held, its scripts back; of a defence, which has none, once held")
  func scripts() throws {
    let own = try AssessmentBase()
    let held = "L'épreuve n'est pas enregistrée comme tenue : son procès-verbal ne se reçoit pas (convention, art. 11)."
    try own.convene("UE11-S1")
    #expect(try sign(own, "UE11-S1", on: "2017-02-27") == held)
    try own.hold("UE11-S1")
    let back =
      "Le procès-verbal revient avec les copies, remises à l'intervenant puis rendues : enregistrez ces remises (convention, art. 11)."
    #expect(try sign(own, "UE11-S1", on: "2017-02-27") == back)
    try own.hand("UE11-S1")
    #expect(try sign(own, "UE11-S1", on: "2017-02-26") == back)
    #expect(try sign(own, "UE11-S1", on: "2017-02-26", received: "2017-02-27") == nil)
    #expect(try sign(own, "UE16-S1", "I-10", on: "2017-06-29") == held)
    try own.convene("UE16-S1")
    try own.hold("UE16-S1")
    #expect(try sign(own, "UE16-S1", "I-10", on: "2017-06-29") == nil)
  }

  @Test("Nobody sat: there are no scripts to wait for")
  func allAbsent() throws {
    let own = try AssessmentBase()
    try own.convene("UE11-S1")
    try own.hold("UE11-S1", absent: AssessmentBase.students)
    #expect(try sign(own, "UE11-S1", on: "2017-02-27") == nil)
  }

  @Test("Marks from the minutes, of the cohort for a test, of the convened for an exam")
  func candidate() throws {
    let own = try AssessmentBase()
    let missing = "Les notes se saisissent d'après le procès-verbal signé par l'intervenant : il manque (convention, art. 11)."
    #expect(try mark(own, "UE11-CC1") == missing)
    try own.sign("UE11-CC1")
    #expect(try mark(own, "UE11-CC1") == nil)
    #expect(try mark(own, "UE11-CC2") == missing)
    let stranger = "Cette personne n'est pas de la promotion, ou n'était pas convoquée à l'épreuve."
    _ = try own.base.openCohort("2017", programme: nil, firstClassOn: nil, maxHeadcount: nil, by: Staff.manager, on: "2017-05-02".day)
    try own.base.takeOver(own.base.cohort("2017"), reason: "essai", by: Staff.cnamDirector, on: "2017-05-02".day)
    try own.base.load(.stagiaires, "\(Files.student)F-01;M.;Autre;Luc;01/02/1996;6 rue Haute;13100;Aix;2017\n")
    #expect(try mark(own, "UE11-CC1", "F-01") == stranger)
    try own.base.load(.ruptures, "contrat;jour;motif\nK-E-05;19/02/2017;accord")
    try own.convene("UE11-S1")
    try own.hold("UE11-S1")
    try own.hand("UE11-S1")
    try own.sign("UE11-S1")
    #expect(try mark(own, "UE11-S1", "E-05") == stranger)
    #expect(try mark(own, "UE11-S1", "E-04") == nil)
  }

  @Test("ABS or EXC for who was absent, a mark or ATT for who sat")
  func absent() throws {
    let own = try AssessmentBase()
    try own.convene("UE11-S1")
    try own.hold("UE11-S1", absent: ["E-03"])
    try own.hand("UE11-S1")
    try own.sign("UE11-S1")
    let value = "Cette personne était absente à l'épreuve : écrivez ABS ou EXC, pas une note (convention, art. 11)."
    let script = "Cette personne a rendu une copie : elle a une note, ou ATT tant qu'elle est attendue (convention, art. 11)."
    #expect(try mark(own, "UE11-S1", "E-03", "'value', 0") == value)
    #expect(try mark(own, "UE11-S1", "E-01", "'absent', NULL") == script)
    #expect(try mark(own, "UE11-S1", "E-01", "'excused', NULL") == script)
    #expect(try mark(own, "UE11-S1", "E-01", "'pending', NULL") == nil)
    #expect(try mark(own, "UE11-S1", "E-03", "'pending', NULL") == nil)
    #expect(try mark(own, "UE11-S1", "E-03", "'absent', NULL") == nil)
    #expect(try mark(own, "UE11-S1", "E-03", "'excused', NULL", reason: "certificat") == nil)
  }

  @Test(
    "From 0 to 20, and a figure only where there is a mark",
    arguments: [
      "'value', -1", "'value', 2001", "'value', NULL", "'absent', 0", "'pending', 1200", "'other', 1200",
    ])
  func limits(value: String) throws {
    let own = try AssessmentBase()
    try own.sign("UE11-CC1")
    #expect(try mark(own, "UE11-CC1", "E-01", value)?.hasPrefix("CHECK constraint failed") == true)
    for edge in ["0", "2000"] { #expect(try mark(own, "UE11-CC1", "E-0\(edge.count == 1 ? 1 : 2)", "'value', \(edge)") == nil) }
  }

  @Test("A word that changes another has a reason, but for ATT")
  func reason() throws {
    let own = try AssessmentBase()
    try own.sign("UE11-CC1")
    let refusal = "Une note saisie ne change qu'avec un motif : donnez-le."
    #expect(try mark(own, "UE11-CC1", "E-01", "'pending', NULL") == nil)
    #expect(try mark(own, "UE11-CC1", "E-01", "'value', 1200") == nil)
    #expect(try mark(own, "UE11-CC1", "E-01", "'value', 1300") == refusal)
    #expect(try mark(own, "UE11-CC1", "E-01", "'pending', NULL") == refusal)
    #expect(try mark(own, "UE11-CC1", "E-01", "'pending', NULL", reason: "copie à relire") == nil)
    #expect(try mark(own, "UE11-CC1", "E-01", "'value', 1300") == refusal)
    #expect(try mark(own, "UE11-CC1", "E-01", "'value', 1300", reason: "relue") == nil)
  }

  @Test("A cancelled test has no mark")
  func cancelled() throws {
    let own = try AssessmentBase()
    try own.sign("UE11-CC1")
    let test = try own.id("UE11-CC1")
    #expect(own.add("assessmentCancellation", "\(test), 'grève'") == nil)
    #expect(
      try own.add("mark", "\(test), \(own.id("E-01")), 'value', 1200, '', NULL") == "L'épreuve est annulée : elle n'a pas de notes.")
  }

  @Test("After the jury, by another jury of the cohort that looks at the semester and is open")
  func jury() throws {
    let own = try AssessmentBase(.judged)
    let locked = "Le jury s'est prononcé : la note ne change que par une nouvelle décision d'un jury (convention, art. 11)."
    let open = "Une note se corrige devant un jury de la promotion qui n'est pas clos (convention, art. 11)."
    func correct(_ code: String, jury: String) throws -> String? { try mark(own, code, reason: "erreur de saisie", jury: jury) }
    for code in ["UE11-CC1", "UE11-S1"] {
      #expect(try correct(code, jury: "NULL") == locked)
      #expect(try correct(code, jury: String(own.id("J-1"))) == open)
    }
    #expect(try correct("UE11-S1", jury: String(own.id("J-2"))) == nil)
    #expect(try own.add("jury", "'J-8', \(own.cohort.id), 1, 2, '2017-03-20', 'Paris', \(own.id("enseignant-referent"))") == nil)
    #expect(try correct("UE11-CC1", jury: String(own.id("J-8"))) == nil)
    try own.test("UE21-CC1", ["E-01": "12,00"])
    #expect(try correct("UE21-CC1", jury: String(own.id("J-8"))) == open)
    #expect(try correct("UE21-CC1", jury: String(own.id("J-4"))) == nil)
  }
}
