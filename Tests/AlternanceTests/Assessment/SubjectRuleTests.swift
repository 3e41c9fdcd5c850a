import Testing

@testable import Alternance

@Suite("The rules of subjects, against a hand with a SQL shell and against files")
struct SubjectRuleTests {
  private let own: AssessmentBase

  init() throws { own = try AssessmentBase(.planned) }

  private func add(
    _ unit: String = "UE11", sitting: Int = 1, _ login: String = "I-06", version: Int = 1, key: String = "'c.pdf', printf('%064d', 2)",
    on day: String = "2016-12-05"
  ) throws -> String? {
    try own.add(
      "examSubject",
      "\(own.id("2016")), \(own.id(unit)), \(sitting), \(own.lecturerID(login)), \(version), 's.pdf', printf('%064d', 1), \(key), '\(day)'")
  }

  private func only() throws -> Int { try own.number("SELECT max(id) FROM examSubject") }

  @Test("By a lecturer of the unit")
  func lecturer() throws {
    let refusal = "Le sujet est proposé par un intervenant de l'UE (convention, art. 11)."
    #expect(try add("UE11", "I-02") == refusal)
    #expect(try add("UE12", "I-06") == refusal)
    #expect(try add("UE11", "I-06") == nil)
    try own.refuses(.sujets, AssessmentDraft.subject.file(["intervenant": "I-02"]), String(refusal.dropLast()))
  }

  @Test("None for a defence")
  func defence() throws {
    let refusal = "Cette UE est évaluée par une soutenance : elle n'a pas de sujet (convention, art. 11)."
    #expect(try add("UE16", "I-05") == refusal)
    try own.refuses(.sujets, AssessmentDraft.subject.file(["ue": "UE16", "intervenant": "I-05"]), String(refusal.dropLast()))
  }

  @Test("Another version, the next one, until it is handed over; then after a refusal only")
  func version() throws {
    let refusal =
      "Un sujet transmis se propose à nouveau s'il est refusé par le Cnam national, sous le numéro de version suivant (convention, art. 11)."
    #expect(try add(version: 2) == refusal)
    #expect(try add() == nil)
    let first = try only()
    #expect(try add(version: 3) == refusal)
    #expect(try add(version: 2) == nil)
    #expect(
      own.add("subjectHandover", "\(first), '2016-12-05'") == "Ce sujet est remplacé par une version plus récente : transmettez celle-ci.")
    let subject = try only()
    #expect(own.add("subjectHandover", "\(subject), '2016-12-05'") == nil)
    #expect(try add(version: 3) == refusal)
    #expect(own.add("subjectSubmission", "\(subject), '2016-12-15'") == nil)
    #expect(try add(version: 3) == refusal)
    #expect(own.add("subjectDecision", "\(subject), 'refused', '2017-01-13', 'hors programme'") == nil)
    #expect(try add(version: 4) == refusal)
    #expect(try add(version: 3) == nil)
  }

  @Test("Each step with the answer key, and not before the one that it follows")
  func order() throws {
    #expect(try add(key: "'', ''") == nil)
    #expect(own.add("subjectHandover", "\(try only()), '2016-12-12'") == "Un sujet sans corrigé ne se transmet pas (convention, art. 11).")
    #expect(try add(sitting: 2) == nil)
    let subject = try only()
    let submission =
      "La direction pédagogique transmet le sujet à l'assistante de formation, qui le soumet : il manque la transmission (convention, art. 11)."
    let decision = "Le Cnam national se prononce sur un sujet qui lui est soumis, pas avant (convention, art. 11)."
    #expect(own.add("subjectHandover", "\(subject), '2016-12-04'") == "Un sujet ne se transmet pas avant d'être proposé.")
    #expect(own.add("subjectSubmission", "\(subject), '2016-12-15'") == submission)
    #expect(own.add("subjectHandover", "\(subject), '2016-12-05'") == nil)
    #expect(own.add("subjectSubmission", "\(subject), '2016-12-04'") == submission)
    #expect(own.add("subjectDecision", "\(subject), 'agreed', '2017-01-13', ''") == decision)
    #expect(own.add("subjectSubmission", "\(subject), '2016-12-05'") == nil)
    #expect(own.add("subjectDecision", "\(subject), 'agreed', '2016-12-04', ''") == decision)
    #expect(own.add("subjectDecision", "\(subject), 'agreed', '2016-12-05', ''") == nil)
  }

  @Test(
    "Cells of the file of subjects",
    arguments: [
      ("session", ["session": "3"], "un examen a deux sessions, 1 et 2, pas 3 (convention, art. 11)"),
      ("sujet_sha256", ["sujet_sha256": "abc"], "« abc » n'est pas une empreinte SHA-256, de 64 chiffres hexadécimaux"),
      ("corrige_sha256", ["corrige_sha256": "abc"], "« abc » n'est pas une empreinte SHA-256, de 64 chiffres hexadécimaux"),
      ("corrige_sha256", ["corrige": ""], "le corrigé a un nom et une empreinte, ou ni l'un ni l'autre"),
      ("corrige_sha256", ["corrige_sha256": ""], "le corrigé a un nom et une empreinte, ou ni l'un ni l'autre"),
    ])
  func cells(column: String, changes: [String: String], reason: String) throws {
    try own.refuses(.sujets, AssessmentDraft.subject.file(changes), column: column, reason)
  }

  @Test("A file in which the answer key is the subject")
  func sameDigest() throws {
    let digest = String(repeating: "a", count: 64)
    try own.refuses(
      .sujets, AssessmentDraft.subject.file(["corrige_sha256": digest]), column: "corrige_sha256",
      "le sujet et le corrigé sont le même fichier : donnez les deux")
  }

  @Test("Cells of the file of agreements")
  func agreements() throws {
    try own.refuses(
      .agrementsSujets, AssessmentDraft.agreement.file(), column: "intervenant",
      "« I-06 » n'a pas proposé de sujet pour la session 1 de l'UE UE11 : proposez-le d'abord (sujet proposer) (convention, art. 11)")
    try own.base.load(.sujets, AssessmentDraft.subject.file())
    try own.refuses(
      .agrementsSujets, AssessmentDraft.agreement.file(["decision": "refuse"]), column: "observation",
      "un refus dit pourquoi : donnez une observation")
    try own.refuses(
      .agrementsSujets, AssessmentDraft.agreement.file(["decide_le": ""]), column: "decide_le", "la cellule est vide ou illisible")
    #expect(try own.base.load(.agrementsSujets, AssessmentDraft.agreement.file(["decision": "", "decide_le": ""])).added == 1)
    #expect(try own.base.load(.agrementsSujets, AssessmentDraft.agreement.file()).added == 1)
    #expect(try own.base.load(.agrementsSujets, AssessmentDraft.agreement.file()).unchanged == 1)
  }
}
