import Foundation
import Testing

@testable import Alternance

@Suite("The papers of an exam, as they are printed (PC-11-08, 09, 14, 16)")
struct ExamDocumentTests {
  private typealias Sample = ResultSamples

  private let home = Address(street: "4 rue des Agaves", postalCode: "13100", city: "Aix-en-Provence")
  private let site = Address(street: "Campus Arts et Métiers", postalCode: "13100", city: "Aix-en-Provence")

  private func seat(_ student: StudentName, _ seat: Int, _ script: Int, isAbsent: Bool = false) -> ExamSeat {
    ExamSeat(
      student: student, seat: seat, script: script, convenedOn: "2017-01-23".day, isAbsent: isAbsent, address: home, siteAddress: site)
  }

  private func record(_ unit: AssessedUnit, heldOn: String? = nil) throws -> ExamRecord {
    ExamRecord(
      assessment: try #require(unit.first), seats: [seat(Sample.yann, 1, 7215), seat(Sample.agnes, 2, 1248, isAbsent: heldOn != nil)],
      heldOn: heldOn.map(\.day), subject: "", subjectLogin: nil,
      supervision: heldOn == nil ? [] : [.init(person: "Mme Odile Teyssonnière", hours: Hours(minutes: 180))],
      handovers: [], minutes: [])
  }

  @Test("Attendance: names and scripts side by side, in the order of the seats")
  func attendance() throws {
    let document = try Sample.context().examAttendance(record(Sample.ue12), cohort: Sample.cohort, on: "2017-02-07".day)
    #expect((document.name, document.template) == ("epreuve/emargement-AGAC-2016-UE12-S1", "epreuve/1"))
    let data = try PrintedData(document)
    #expect(data["kind"] == "emargement")
    #expect(
      data.rows("rows", "seat", "name", "code", "script") == ["1 | Kerbrat Yann | S2016-02 | 7215", "2 | Ruellan Agnès | S2016-01 | 1248"])
    #expect(
      data.labelled("facts") == [
        "Épreuve: UE12-S1, examen, 1re session", "UE: Comptabilité et analyse financière",
        "Formation: Assistant de gestion – Attaché commercial",
        "Promotion: 2016-2018", "Date: mardi 7 février 2017", "Heure: 08:30, durée 3,00 h", "Salle: CNAM-A1, Centre Cnam d'Aix-en-Provence",
        "Candidats: 2",
      ])
    #expect(data.texts("signatories").count == 2)
    let held = try PrintedData(
      Sample.context().examAttendance(record(Sample.ue12, heldOn: "2017-02-07"), cohort: Sample.cohort, on: "2017-02-07".day))
    #expect(held.texts("signatories") == ["Mme Odile Teyssonnière, surveillance"])
  }

  @Test("Minutes by script: in the order of the numbers, no name anywhere; blank, then as entered")
  func minutes() throws {
    let (context, lecturer) = (try Sample.context(), "Mme Leïla Hadj-Brahim")
    let blank = try context.examMinutes(record(Sample.ue12), cohort: Sample.cohort, marks: nil, lecturers: [lecturer], on: "2017-02-07".day)
    #expect(blank.name == "epreuve/PV-AGAC-2016-UE12-S1")
    #expect(try PrintedData(blank).rows("rows", "script", "mark") == ["1248 | ", "7215 | "])
    let sheet = MarkSheet(
      assessment: try #require(Sample.ue12.first), minutes: [],
      lines: [
        .init(student: Sample.agnes, script: 1248, isAbsent: true, mark: .absent),
        .init(student: Sample.yann, script: 7215, isAbsent: false, mark: MarksRead.entry("12,50")),
      ])
    let entered = try context.examMinutes(
      record(Sample.ue12, heldOn: "2017-02-07"), cohort: Sample.cohort, marks: sheet, lecturers: [lecturer], on: "2017-02-20".day)
    let data = try PrintedData(entered)
    #expect(data.rows("rows", "script", "mark") == ["1248 | ABS", "7215 | 12,50"])
    #expect(Array(data.labelled("facts").suffix(3)) == ["Candidats: 2", "Absents: 1", "Copies: 1"])
    #expect(data.texts("signatories") == ["Mme Leïla Hadj-Brahim, correction"])
    for document in [blank, entered] {
      let text = document.title + document.name + String(decoding: document.data, as: UTF8.self)
      for secret in ["Kerbrat", "Yann", "Ruellan", "Agnès", "S2016-01", "S2016-02"] { #expect(!text.contains(secret)) }
    }
  }

  @Test("Minutes of a test of continuous assessment: by name")
  func test() throws {
    let sheet = MarkSheet(
      assessment: Sample.ue12.tests[1],
      minutes: [ResultMinutes(lecturer: "M. X", signedOn: "2016-12-15".day, receivedOn: "2016-12-16".day)],
      lines: [
        .init(student: Sample.yann, script: nil, isAbsent: false, mark: .excused),
        .init(student: Sample.agnes, script: nil, isAbsent: false, mark: .pending),
      ])
    let document = try Sample.context().testMinutes(sheet, cohort: Sample.cohort, lecturers: [], on: "2016-12-16".day)
    let data = try PrintedData(document)
    #expect((document.name, data["rowHead"]) == ("epreuve/PV-AGAC-2016-UE12-CC2", "Stagiaire"))
    #expect(data.rows("rows", "script", "mark") == ["Kerbrat Yann | EXC", "Ruellan Agnès | "])
    #expect(Array(data.labelled("facts").suffix(2)) == ["Stagiaires: 2", "Signé le: 15/12/2016"])
  }

  @Test("A defence: one candidate every 45 minutes, four criteria that make 20")
  func defence() throws {
    let data = try PrintedData(Sample.context().defenceGrid(record(Sample.ue16), cohort: Sample.cohort, on: "2017-02-07".day))
    #expect(data["kind"] == "soutenance")
    #expect(data.rows("candidates", "time", "name", "mark") == ["08:30 | Kerbrat Yann | ", "09:15 | Ruellan Agnès | "])
    #expect(
      data.rows("criteria", "label", "points") == [
        "Analyse de la situation | 5", "Solution proposée | 5", "Exposé oral | 5", "Réponses au jury | 5",
      ])
    #expect(data.isAbsent("rows"))
  }

  @Test("Convocations: both logos, where and when, never the number of the script")
  func convocations() throws {
    let exam = try #require(Sample.ue12.first)
    let document = try Sample.context().examConvocations(
      [seat(Sample.agnes, 2, 1248)], exam: exam, cohort: Sample.cohort, name: "UE12-S1", signatory: "Mme Soraya Ferrandin")
    #expect((document.name, document.template, document.day.iso) == ("convocation/UE12-S1", "courrier/1", "2017-01-23"))
    let data = try PrintedData(document)
    #expect(data.list("issuers").map { $0["code"] } == ["CNAM", "CFA"])
    #expect(data.texts("letters.0.buyer.addressLines") == ["4 rue des Agaves", "13100 Aix-en-Provence"])
    #expect(
      data.labelled("letters.0.facts") == [
        "Date: mardi 7 février 2017", "Heure: 08:30, durée 3,00 h",
        "Lieu: Centre Cnam d'Aix-en-Provence, Campus Arts et Métiers, 13100 Aix-en-Provence", "Salle: CNAM-A1", "Place: n° 2",
      ])
    let body = data.texts("letters.0.body").joined(separator: " ")
    for words in [
      "Madame,", "Vous êtes convoquée à la première session de l'examen « Comptabilité et analyse financière » (UE12)", "pièce d'identité",
      "sont obligatoires (convention, art. 11)",
    ] {
      #expect(body.contains(words), "« \(words) » lacks")
    }
    #expect(!String(decoding: document.data, as: UTF8.self).contains("1248"))
  }

  @Test("A convocation to a defence tells the candidate's own hour")
  func defenceConvocation() throws {
    let data = try PrintedData(
      Sample.context().examConvocations(
        [seat(Sample.yann, 3, 1248)], exam: #require(Sample.ue16.second), cohort: Sample.cohort, name: "UE16-S2", signatory: "M. X"))
    #expect(data.labelled("letters.0.facts")[1] == "Heure: 10:00, durée 0,75 h")
    #expect(data["letters.0.body.1"].contains("convoqué à la deuxième session de la soutenance « Conduite de projet » (UE16)"))
  }
}
