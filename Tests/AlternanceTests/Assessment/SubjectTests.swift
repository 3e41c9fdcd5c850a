import Foundation
import Testing

@testable import Alternance

@Suite("A subject from the lecturer to Cnam national (PC-11-11)")
struct SubjectTests {
  private let own: AssessmentBase
  private var base: Database { own.base }

  init() throws { own = try AssessmentBase(.planned) }

  private func propose(
    _ text: String = "énoncé", key: String? = "corrigé", of login: String = "I-06", by actor: Actor = Staff.pedagogicalDirector,
    on day: String = "2016-12-05"
  ) throws -> ExamSubject {
    try base.proposeSubject(
      of: login, unit: "UE11", sitting: 1, cohort: own.cohort, subject: ("s.pdf", Data(text.utf8)),
      answerKey: key.map { ("c.pdf", Data($0.utf8)) }, by: actor, on: day.day)
  }

  @discardableResult
  private func hand(_ login: String = "I-06", by actor: Actor = Staff.pedagogicalDirector, on day: String = "2016-12-12") throws
    -> ExamSubject
  {
    try base.handSubject(of: login, unit: "UE11", sitting: 1, cohort: own.cohort, by: actor, on: day.day)
  }

  @discardableResult
  private func submit(_ login: String = "I-06", by actor: Actor = Staff.assistant, on day: String = "2016-12-15") throws -> SubjectDue {
    try base.submitSubject(of: login, unit: "UE11", sitting: 1, cohort: own.cohort, by: actor, on: day.day)
  }

  @discardableResult
  private func decide(_ outcome: SubjectDecision.Outcome = .agreed, _ note: String = "", on day: String = "2017-01-13") throws
    -> ExamSubject
  {
    try base.decideSubject(
      of: "I-06", unit: "UE11", sitting: 1, cohort: own.cohort, outcome: outcome, note: note, by: Staff.assistant, on: day.day)
  }

  @Test("Proposed, handed over, submitted, agreed: each by its hand, on its day")
  func agreed() throws {
    let proposed = try propose()
    #expect((proposed.version, proposed.state, proposed.proposedOn.iso) == (1, "proposé", "2016-12-05"))
    #expect(proposed.lecturer == "Mme Odile Teyssonnière")
    #expect(try hand().state == "transmis")
    let due = try submit()
    #expect((due.exam?.iso, due.isLate(on: "2017-02-20".day), due.subject?.state) == ("2017-02-20", false, "soumis"))
    let agreed = try decide()
    #expect(agreed.isAgreed && agreed.state == "agréé")
    #expect((agreed.handedOn?.iso, agreed.submittedOn?.iso, agreed.decision?.decidedOn.iso) == ("2016-12-12", "2016-12-15", "2017-01-13"))
    #expect(try base.verify().isClean)
  }

  @Test("The base keeps the digests, never the files")
  func digests() throws {
    let subject = try propose("abc", key: "abcd")
    #expect(subject.subject.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    func compare(_ text: String) throws -> ExamSubject {
      try base.compareSubject(("x.pdf", Data(text.utf8)), of: "I-06", unit: "UE11", sitting: 1, cohort: own.cohort, by: Staff.assistant)
    }
    #expect(try compare("abc") == subject)
    #expect(try compare("abcd") == subject)
    try own.refuses("« x.pdf » n'est pas « s.pdf » : son empreinte diffère de celle qui a été proposée.") { try compare("abc ") }
  }

  @Test("Another version until it is handed over, or refused; agreed, none")
  func versions() throws {
    _ = try propose(key: nil)
    #expect(try propose().version == 2)
    try hand()
    let waiting = "un autre se propose tant qu'il n'est pas transmis, ou après un refus (convention, art. 11)."
    try own.refuses("« I-06 » a déjà un sujet pour la session 1 de l'UE UE11, transmis : \(waiting)") { try propose("autre") }
    try submit()
    try own.refuses("« I-06 » a déjà un sujet pour la session 1 de l'UE UE11, soumis : \(waiting)") { try propose("autre") }
    try own.refuses("Un refus dit pourquoi : donnez une observation.") { try decide(.refused, " \n") }
    #expect(try decide(.refused, "hors programme").decision?.note == "hors programme")
    let second = try propose("autre", on: "2017-01-16")
    #expect((second.version, second.state) == (3, "proposé"))
    try hand(on: "2017-01-16")
    try submit(on: "2017-01-17")
    try decide(on: "2017-01-30")
    try own.refuses("« I-06 » a déjà un sujet pour la session 1 de l'UE UE11, agréé : \(waiting)") { try propose("encore") }
    #expect(try base.subjects(of: own.cohort, by: Staff.manager).first { $0.login == "I-06" }?.subject?.version == 3)
  }

  @Test("No step before the one that it follows, none twice")
  func steps() throws {
    let unknown =
      "« I-06 » n'a pas proposé de sujet pour la session 1 de l'UE UE11 : proposez-le d'abord (sujet proposer) (convention, art. 11)."
    try own.refuses(unknown) { try hand() }
    _ = try propose()
    try own.refuses(
      "Le sujet « s.pdf » n'est pas transmis : la direction pédagogique le remet d'abord à l'assistante de formation (convention, art. 11)."
    ) { try submit() }
    try hand()
    try own.refuses("Le sujet « s.pdf » est déjà transmis, depuis le 12/12/2016.") { try hand(on: "2016-12-13") }
    try own.refuses("Le sujet « s.pdf » n'est pas soumis : le Cnam national ne s'est pas prononcé (convention, art. 11).") { try decide() }
    try submit()
    try own.refuses("Le sujet « s.pdf » est déjà soumis au Cnam national, depuis le 15/12/2016.") { try submit() }
    try decide()
    try own.refuses("Le sujet « s.pdf » est agréé depuis le 13/01/2017.") { try decide(.refused, "trop tard") }
  }

  @Test("Without its answer key it goes no further")
  func answerKey() throws {
    #expect(try propose(key: nil).state == "proposé, sans corrigé")
    try own.refuses("Le sujet « s.pdf » n'a pas de corrigé : il ne se transmet pas sans lui (convention, art. 11).") { try hand() }
  }

  @Test("A subject is not its own answer key")
  func sameFile() throws {
    try own.refuses("Le sujet et le corrigé sont le même fichier : donnez les deux.") { try propose("même", key: "même") }
  }

  @Test("Each hand its step")
  func roles() throws {
    for actor in [Staff.assistant, Staff.manager, Staff.president] {
      #expect(sentence { try propose(by: actor) }?.contains("ne peut pas proposer et transmettre un sujet d'examen") == true)
    }
    _ = try propose()
    #expect(sentence { try hand(by: Staff.assistant) }?.contains("direction pédagogique (CFA)") == true)
    try hand()
    #expect(sentence { try submit(by: Staff.pedagogicalDirector) }?.contains("ne peut pas soumettre un sujet au Cnam national") == true)
  }
}
