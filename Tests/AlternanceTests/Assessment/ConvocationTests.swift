import Testing

@testable import Alternance

@Suite("Convocations, seats and anonymous scripts (PC-11-14, A-43)")
struct ConvocationTests {
  private let own: AssessmentBase
  private var base: Database { own.base }

  init() throws { own = try AssessmentBase() }

  private func codes(_ convocation: ExamConvocation) -> [String] { convocation.convened.map(\.student.code).sorted() }

  /// E-05 leaves on 19 February, the day before the exam.
  private func leave(_ student: String, on day: String) throws {
    try base.load(.ruptures, "contrat;jour;motif\nK-\(student);\(day);accord")
  }

  @Test("The first sitting is for whoever is in training on its day")
  func first() throws {
    try leave("E-05", on: "19/02/2017")
    try leave("E-04", on: "20/02/2017")
    let convocation = try own.convene("UE11-S1")
    #expect(codes(convocation) == ["E-01", "E-02", "E-03", "E-04"])
    #expect(convocation.awaited.isEmpty)
    #expect(convocation.record.seats.map(\.seat) == [1, 2, 3, 4])
    #expect(convocation.record.seats.allSatisfy { $0.convenedOn.iso == "2017-02-14" && !$0.isAbsent })
    #expect(try base.exam("UE11-S1", of: own.cohort, by: Staff.assistant) == convocation.record)
  }

  @Test("Who comes later is convened later, on the next seat; who is convened keeps seat and number")
  func again() throws {
    let first = try own.convene("UE11-S1")
    try own.refuses("Tous les candidats de « UE11-S1 » sont déjà convoqués : --reediter refait les lettres.") {
      try own.convene("UE11-S1", seed: 7)
    }
    try base.load(.stagiaires, "\(Files.student)E-06;M.;Neuville;Luc;01/02/1996;6 rue Haute;13100;Aix;2016\n")
    try base.load(
      .contrats,
      "\(SmallCohort.contractHeader)\nK-06;E-06;\(SmallCohort.company);professionnalisation;15/09/2016;14/09/2018;10/09/2016;entreprise;;;"
        + "9,15;446,00;;;")
    let second = try own.convene("UE11-S1", seed: 1)
    #expect(codes(second) == ["E-06"])
    #expect(Array(second.record.seats.prefix(5)) == first.record.seats)
    #expect(second.record.seats.last?.seat == 6)
    #expect(Set(second.record.seats.map(\.script)).count == 6)
  }

  /// By the table: E-02 and E-05 are under 10 in UE11, E-03 was absent; in UE12, E-02 has no mark of continuous assessment, E-04 has 9,99
  /// and E-05 was excused.
  @Test("The second sitting is for the adjourned, absent or excused at the first too")
  func second() throws {
    let marked = try AssessmentBase(.marked)
    #expect(codes(try marked.convene("UE11-S2")) == ["E-02", "E-03", "E-05"])
    #expect(codes(try marked.convene("UE12-S2")) == ["E-02", "E-04", "E-05"])
  }

  @Test("Who has no result yet is told, and convened once adjourned")
  func awaited() throws {
    try own.test("UE11-CC1", ["E-01": "15,00", "E-02": "15,00", "E-03": "15,00"])
    try own.test("UE11-CC2", ["E-01": "15,00", "E-02": "15,00", "E-03": "15,00"])
    try own.refuses("La première session n'est pas notée : « UE11-S2 » n'a pas encore de candidats (convention, art. 11).") {
      try own.convene("UE11-S2")
    }
    try own.sit("UE11-S1", ["E-01": "6,00", "E-02": "10,00", "E-03": "ATT", "E-04": "0,00", "E-05": "ABS"])
    let convocation = try own.convene("UE11-S2")
    #expect(codes(convocation) == ["E-01", "E-05"])
    #expect(convocation.awaited.map(\.code) == ["E-03", "E-04"])
    try own.enter("UE11-S1", ["E-03": "5,00"])
    #expect(codes(try own.convene("UE11-S2", seed: 3)) == ["E-03"])
  }

  @Test("Nobody is adjourned: nobody is convened")
  func nobody() throws {
    let all = AssessmentBase.students
    try own.sit("UE16-S1", Dictionary(uniqueKeysWithValues: all.map { ($0, "12,00") }))
    try own.refuses("Personne n'est ajourné : l'épreuve « UE16-S2 » n'a pas de candidat (convention, art. 11).") {
      try own.convene("UE16-S2")
    }
    for student in all { try leave(student, on: "01/02/2018") }
    try own.refuses("Personne n'est en formation ce jour-là : l'épreuve « UE21-S1 » n'a pas de candidat.") { try own.convene("UE21-S1") }
  }

  @Test("Not without an agreed subject of that sitting; a defence has none (PC-11-11)")
  func subject() throws {
    let planned = try AssessmentBase(.planned)
    let refusal =
      "Aucun sujet n'est agréé par le Cnam national pour « UE11-S1 » (session 1) : l'épreuve ne se tient pas sans lui (convention, art. 11)."
    try planned.refuses(refusal) { try planned.convene("UE11-S1") }
    try planned.agree("UE11", 2, "I-06")
    try planned.agree("UE12", 1, "I-07")
    try planned.refuses(refusal) { try planned.convene("UE11-S1") }
    try planned.base.load(.sujets, AssessmentDraft.subject.file())
    try planned.base.load(.agrementsSujets, AssessmentDraft.agreement.file(["decision": "refuse", "observation": "trop court"]))
    try planned.refuses(refusal) { try planned.convene("UE11-S1") }
    try planned.agree("UE11", 1, "I-01")
    #expect(try planned.convene("UE11-S1").convened.count == 5)
    #expect(try planned.convene("UE16-S1").convened.count == 5)
  }

  @Test("Not without a day and a room, nor in a room too small, nor once it is past or held")
  func planned() throws {
    let team = try AssessmentBase(.team)
    try team.base.load(.evaluations, AssessmentDraft.assessment.file(["jour": "", "heure": "", "salle": ""]))
    try team.refuses("L'épreuve « UE11-S1 » n'a ni jour ni salle : planifiez-la (importer evaluations) avant de convoquer.") {
      try team.convene("UE11-S1", on: "2017-02-01")
    }
    try base.load(.salles, "code;site;nom;places\nCNAM-4;CNAM_AIX;Petite salle;4", on: "2016-12-01".day)
    try base.load(.evaluations, AssessmentDraft.assessment.file(["salle": "CNAM-4"]))
    try own.refuses("La salle CNAM-4 a 4 places pour 5 candidats : déplacez l'épreuve.") { try own.convene("UE11-S1") }
    try own.refuses("L'épreuve « UE12-S1 » était le 21/02/2017 : on n'y convoque plus.") { try own.convene("UE12-S1", on: "2017-02-22") }
    #expect(try own.convene("UE12-S1", on: "2017-02-21").convened.count == 5)
    try own.hold("UE12-S1")
    try own.refuses("L'épreuve « UE12-S1 » s'est tenue le 21/02/2017, sur le sujet « UE12-S1-I-02.pdf ».") {
      try own.convene("UE12-S1", on: "2017-02-21")
    }
    try own.refuses("« UE11-CC1 » est un contrôle continu : cela ne vaut que pour une épreuve de fin de module.") {
      try own.convene("UE11-CC1")
    }
  }

  @Test("Numbers are shown to the training assistant alone, under no name to anybody who marks")
  func hidden() throws {
    let marked = try AssessmentBase(.marked)
    let numbers = try marked.base.exam("UE11-S1", of: marked.cohort, by: Staff.assistant).seats.map(\.script).sorted()
    let sheet = try marked.base.markSheet(of: "UE11-S1", cohort: marked.cohort, by: Staff.assistant)
    #expect(sheet.lines.compactMap(\.script).sorted() == numbers && numbers.count == 5)
    #expect(sheet.lines.map(\.student.code) == AssessmentBase.listed)
    for actor in [Staff.manager, Staff.president, Staff.pedagogicalDirector, Staff.cfaDirector, Staff.cnamDirector, Staff.hubDirector] {
      let seen = try marked.base.markSheet(of: "UE11-S1", cohort: marked.cohort, by: actor)
      #expect(seen.lines.map(\.script) == Array(repeating: nil, count: 5), "\(actor.login)")
      #expect(seen.lines.map(\.mark) == sheet.lines.map(\.mark))
      #expect(
        sentence { try marked.base.exam("UE11-S1", of: marked.cohort, by: actor) }?.contains("ne peut pas organiser une épreuve") == true)
    }
    for actor in [Staff.coordinator, Staff.accountant, Staff.communications, Staff.tutor] {
      #expect(
        sentence { try marked.base.markSheet(of: "UE11-S1", cohort: marked.cohort, by: actor) }?.contains("ne peut pas lire des notes")
          == true)
    }
  }
}
