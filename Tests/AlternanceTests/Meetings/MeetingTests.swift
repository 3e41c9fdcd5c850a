import Foundation
import Testing

@testable import Alternance

/// Three meetings a year at least, all lecturers invited, on two logos (PC-10-01, PC-10-02, PC-10-03).
@Suite struct MeetingTests {
  private static let header = "programme;code;annee;nature;jour;heure;site;ordre_du_jour\n"
  private static let opening = "AGAC;R-1;2016;pre_rentree;05/09/2016;14:00;CFA;Nouveaux intervenants | Tuteurs\n"
  private static let winter = "AGAC;R-2;2016;fevrier_mars;07/03/2017;17:30;CFA;Bilan du premier semestre\n"
  private static let summer = "AGAC;R-3;2016;juin_juillet;03/07/2017;09:30;CNAM_AIX;Bilan | jury | programme\n"
  private static let other = "AGAC;R-4;2016;autre;14/11/2016;12:00;CFA;Assiduité\n"
  private let sent = Day(iso: "2016-08-31")!

  private func base(_ rows: [String] = [opening, winter, summer]) throws -> Database {
    let base = try PlanningBase.make()
    if !rows.isEmpty { try base.load(.reunions, Self.header + rows.joined()) }
    return base
  }

  private func convene(_ code: String = "R-1", _ logins: [String] = [], in base: Database) throws -> MeetingRecord {
    try base.conveneMeeting(code, inviting: logins, by: Staff.pedagogicalDirector, on: sent)
  }

  private func report(
    _ code: String = "R-1", _ present: [String] = ["I-01"], _ text: String = "Vu.", heldOn: String? = nil, on day: String, in base: Database
  )
    throws -> MeetingRecord
  {
    try base.reportMeeting(
      code, heldOn: heldOn.map { Day(iso: $0)! }, present: present, report: text, by: Staff.assistant, on: Day(iso: day)!)
  }

  @Test("A year with two meetings is told; four with the three kinds are enough")
  func year() throws {
    let two = try base([Self.opening, Self.summer]).meetings(programme: nil, year: nil, by: Staff.accountant)
    #expect(two.flatMap(\.warnings) == ["AGAC, 2016-2017 : pas de réunion de février-mars ; la convention en veut trois par an (art. 10)."])
    let four = try base([Self.opening, Self.winter, Self.summer, Self.other]).meetings(programme: "AGAC", year: 2016, by: Staff.accountant)
    #expect(four.map(\.meetings.count) == [4] && four.flatMap(\.warnings).isEmpty)
    #expect(try base([]).meetings(programme: "AGAC", year: 2017, by: Staff.accountant).flatMap(\.warnings).count == 3)
  }

  @Test(
    "February-March is not April, the opening precedes the first class",
    arguments: [
      (
        "R-2;2016;fevrier_mars;10/04/2017",
        "le 10/04/2017 n'est pas dans la période de la réunion de février-mars, du 01/02/2017 au 31/03/2017"
      ),
      (
        "R-1;2016;pre_rentree;19/09/2016",
        "le 19/09/2016 n'est pas dans la période de la réunion de pré-rentrée, du 01/07/2016 au 18/09/2016"
      ),
      (
        "R-3;2016;juin_juillet;31/05/2017",
        "le 31/05/2017 n'est pas dans la période de la réunion de juin-juillet, du 01/06/2017 au 31/07/2017"
      ),
    ])
  func windows(row: String, reason: String) throws {
    let refused = sentence { try base(["AGAC;\(row);14:00;CFA;Bilan\n"]) }
    #expect(refused?.contains(reason) == true, "\(refused ?? "")")
  }

  @Test("Convened: every lecturer of the year, those who coordinate, and whoever is named")
  func convened() throws {
    let base = try base()
    let record = try convene("R-1", ["directeur-cfa", "I-01"], in: base)
    let logins = Set(record.invited.map(\.login))
    #expect(logins.isSuperset(of: ["responsable-alternance", "directrice-pedagogique", "assistante-formation", "directeur-cfa"]))
    #expect(logins.filter { $0.hasPrefix("I-") }.count == 10 && logins.count == 14 && record.meeting.state == "convoquée")
    #expect(record.invited.first { $0.login == "I-01" }?.quality == "intervenant (CFA)")
    #expect(record.meeting.items == ["Nouveaux intervenants", "Tuteurs"] && record.present.isEmpty)
    #expect(try base.verify().isClean)
  }

  @Test("Held: who came, who did not, what was said, printed with the two logos")
  func held() throws {
    let base = try base()
    _ = try convene(in: base)
    let record = try report(
      "R-1", ["I-02", "I-01", "directeur-cfa", "I-01"], "Tuteurs désignés.\n\nSuite en février.", on: "2016-09-06", in: base)
    #expect(record.present.map(\.login).sorted() == ["I-01", "I-02", "directeur-cfa"] && record.absent.count == 11)
    #expect(record.meeting.heldOn == Day(iso: "2016-09-05")!)
    let document = try base.documentContext().meetingReport(record, signatories: ["A", "B"])
    let data = try #require(JSONSerialization.jsonObject(with: document.data) as? [String: Any])
    #expect((data["issuers"] as? [Any])?.count == 2 && data["paragraphs"] as? [String] == ["Tuteurs désignés.", "Suite en février."])
    #expect((data["present"] as? [[String: String]])?.contains { $0["quality"] == "direction du CFA, sans convocation" } == true)
    let post = try base.documentContext().meetingConvocations(
      record.invited, to: record.meeting, name: "reunion-R-1", signatories: ["A", "B"])
    let letters = try #require(JSONSerialization.jsonObject(with: post.data) as? [String: Any])
    #expect((letters["issuers"] as? [Any])?.count == 2 && (letters["letters"] as? [Any])?.count == record.invited.count)
  }

  @Test("Refusals, nothing written")
  func refusals() throws {
    let base = try base()
    #expect(sentence { try convene("R-9", in: base) } == "La réunion « R-9 » est inconnue ; réunions : R-1, R-2, R-3.")
    #expect(
      sentence { try convene("R-1", ["personne"], in: base) }
        == "« personne » n'est pas une personne de cette base : importez-la (personnes ou intervenants).")
    #expect(
      sentence { try report(on: "2016-09-06", in: base) }
        == "La réunion « R-1 » n'est pas convoquée : convoquez-la d'abord (convention, art. 10).")
    #expect(
      sentence { try base.conveneMeeting("R-1", by: Staff.assistant, on: Day(iso: "2016-09-06")!) }
        == "La réunion « R-1 » était le 05/09/2016 : elle ne se convoque plus.")
    #expect(
      sentence { try base.conveneMeeting("R-1", by: Staff.accountant, on: sent) }?.contains("ne peut pas tenir une réunion pédagogique")
        == true)
    _ = try convene(in: base)
    let before = try base.contents()
    #expect(
      sentence { try convene(in: base) }
        == "La réunion « R-1 » est déjà convoquée, depuis le 31/08/2016 : sa liste est close ; --reediter refait les lettres.")
    #expect(
      sentence { try report(on: "2016-09-04", in: base) }
        == "La réunion « R-1 » se tient le 05/09/2016 : son compte rendu ne la précède pas.")
    #expect(
      sentence { try report(heldOn: "2016-09-02", on: "2016-09-06", in: base) }
        == "Le 02/09/2016 précède le jour de la convocation, le 05/09/2016 : une réunion ne se tient pas avant.")
    #expect(
      sentence { try report(heldOn: "2016-10-02", on: "2016-10-06", in: base) }
        == "Le 02/10/2016 n'est pas dans la période de la réunion de pré-rentrée, du 01/07/2016 au 18/09/2016 (convention, art. 10).")
    #expect(
      sentence { try report("R-1", [], on: "2016-09-06", in: base) } == "Qui était présent à la réunion « R-1 » ? Ajoutez --present QUI.")
    #expect(
      sentence { try report("R-1", ["I-01"], " \n", on: "2016-09-06", in: base) }
        == "Un compte rendu a un texte : ajoutez --compte-rendu \"…\" ou --fichier texte.txt.")
    #expect(sentence { try report("R-1", ["I-99"], on: "2016-09-06", in: base) }?.hasPrefix("« I-99 » n'est pas une personne") == true)
    #expect(try base.contents() == before)
    _ = try report(on: "2016-09-06", in: base)
    #expect(
      sentence { try report(on: "2016-09-07", in: base) }
        == "La réunion « R-1 », tenue le 05/09/2016, a déjà son compte rendu : il ne change plus.")
  }

  @Test("A hand with SQL does not convene without a lecturer, nor invite afterwards")
  func rawSQL() throws {
    let base = try base()
    let missing = raw("INSERT INTO meetingConvocation (meeting, sentOn, entry) VALUES (1, '2016-08-31', 1)", in: base)
    #expect(missing == "Tous les intervenants sont invités à une réunion pédagogique : il en manque (convention, art. 10).")
    _ = try convene(in: base)
    let late = raw("INSERT INTO meetingInvitation (meeting, person, entry) VALUES (1, 10, 1)", in: base)
    #expect(late == "Cette réunion est déjà convoquée : sa liste est close.")
  }

  private func raw(_ sql: String, in base: Database) -> String? {
    do { try base.queue.write { try $0.execute(sql: sql) } } catch let error {
      return "\(error)".components(separatedBy: ": ").dropFirst().joined(separator: ": ").components(separatedBy: " - while").first
    }
    return nil
  }

  @Test("Nobody is convened before the team is known")
  func withoutTeam() throws {
    let base = try Fixture.programme()
    try base.load(.reunions, Self.header + Self.opening)
    #expect(
      sentence { try convene(in: base) }
        == "Aucun intervenant n'est affecté l'année de la réunion « R-1 » : constituez l'équipe avant de la convoquer (convention, art. 10)."
    )
  }
}
