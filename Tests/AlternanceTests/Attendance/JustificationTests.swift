import Testing

@testable import Alternance

/// In October S-01 misses one quarter, S-02 all four, S-03 none.
@Suite("Why students were absent, and how companies were told")
struct JustificationTests {
  private let sheets: SheetBase
  private let october = Month(written: "2016-10")!
  private static let header = "stagiaire;du;au;motif;piece;recu_le\n"

  init() throws {
    sheets = try SheetBase()
    try sheets.enter("P-01", quarters: [1], absent: ["S-02"])
    try sheets.enter("P-01", quarters: [2], absent: ["S-01", "S-02"])
    try sheets.enter("P-02", absent: ["S-02"], by: Staff.assistant)
    try sheets.countersign("2016-10")
    try sheets.base.load(
      .justificatifs,
      Self.header + "S-02;03/10/2016;03/10/2016;maladie;certificat;05/10/2016\nS-01;01/10/2016;04/10/2016;famille;;06/10/2016")
  }

  private func judge(
    _ number: Int, _ isAccepted: Bool, note: String = "", by actor: Actor = Staff.pedagogicalDirector, on day: String = "2016-10-10"
  ) throws {
    try sheets.base.judgeJustification(number, isAccepted: isAccepted, note: note, by: actor, on: Day(iso: day)!)
  }

  private func states(_ month: Month?) throws -> [String] {
    try sheets.base.justifications(of: sheets.cohort, month: month, by: Staff.manager).map {
      "\($0.id) \($0.name) \($0.reason.french) \($0.state)"
    }
  }

  private func absences() throws -> [String] {
    try sheets.base.absenceEntries(of: sheets.cohort, month: october, by: Staff.manager).map { absence in
      [
        absence.student, absence.company, absence.day.french, String(absence.time.quarter), absence.slot, absence.hours.plain,
        absence.reason?.french ?? "", absence.justification, absence.notice, absence.sentOn?.french ?? "",
      ].joined(separator: ";")
    }
  }

  @Test("Received, accepted or refused; no hour changes")
  func judged() throws {
    let before = try sheets.totals("2016-10")
    #expect(try states(nil) == ["2 Alpha Anne événement familial reçu", "1 Bravo Bruno maladie reçu"])
    try judge(1, true)
    try judge(2, false, note: "sans pièce")
    #expect(try states(october) == ["2 Alpha Anne événement familial refusé", "1 Bravo Bruno maladie accepté"])
    #expect(try states(Month(written: "2016-11")) == [])
    #expect(try sheets.totals("2016-10") == before)
  }

  @Test("What is not judged")
  func refused() throws {
    #expect(
      sentence { try judge(9, true) }
        == "Le justificatif n° 9 est inconnu : « alternance justificatifs PROMOTION » donne leurs numéros.")
    #expect(sentence { try judge(1, false) } == "Un refus dit pourquoi : ajoutez --motif \"…\".")
    #expect(
      sentence { try judge(1, true, on: "2016-10-04") } == "Le justificatif n° 1 a été reçu le 05/10/2016 : il ne se juge pas avant.")
    #expect(
      sentence { try judge(1, true, by: Staff.assistant) }?.contains("ne peut pas recevoir et juger un justificatif d'absence") == true)
    try judge(1, true)
    #expect(sentence { try judge(1, false, note: "non") } == "Le justificatif n° 1 est déjà accepté, depuis le 10/10/2016.")
  }

  @Test("The monthly export: every absent quarter with its duration, its ground and its declaration")
  func export() throws {
    try judge(1, true)
    #expect(
      try absences() == [
        "S-02;Ateliers Un;03/10/2016;1;P-01;1.75;maladie;accepté;;",
        "S-01;Ateliers Un;03/10/2016;2;P-01;1.75;événement familial;reçu;;",
        "S-02;Ateliers Un;03/10/2016;2;P-01;1.75;maladie;accepté;;",
        "S-02;Ateliers Un;03/10/2016;3;P-02;1.75;maladie;accepté;;",
        "S-02;Ateliers Un;03/10/2016;4;P-02;1.75;maladie;accepté;;",
      ])
    try sheets.billing.transmit("2016-10", on: "2017-10-05")
    let notices = try sheets.declare("2016-10")
    #expect(notices.map(\.sending) == ["à envoyer"])
    try sheets.base.load(
      .envois,
      "declaration;moyen;envoye_le;preuve\nABS-AGAC-2016-0001;recommande;07/10/2017;1A 2B\nABS-AGAC-2016-0001;courriel;06/10/2017;accusé")
    let sent = try sheets.base.absenceNotices(of: sheets.cohort, month: october, by: Staff.manager)
    #expect(sent.map(\.sending) == ["envoyée le 06/10/2017 par courriel"])
    #expect(sent[0].sendings.map(\.proof) == ["accusé", "1A 2B"])
    #expect(try absences().first == "S-02;Ateliers Un;03/10/2016;1;P-01;1.75;maladie;accepté;ABS-AGAC-2016-0001;06/10/2017")
  }

  @Test("The thresholds: by month, contract year and contract, justified absences left out where it is said")
  func thresholds() throws {
    try sheets.base.load(
      .seuils,
      """
      programme;periode;heures;injustifiees;intitule
      AGAC;mois;7,00;non;Sept heures
      AGAC;mois;5,25;oui;Trois quarts injustifiés
      AGAC;annee;8,75;non;Année
      AGAC;contrat;12,25;non;Contrat
      """)
    func alerts(_ day: String) throws -> [String] {
      try sheets.base.absenceAlerts(of: sheets.cohort, on: Day(iso: day)!, by: Staff.manager).map {
        "\($0.student) \($0.title) \($0.period) \($0.hours.plain)/\($0.threshold.plain)"
      }
    }
    let month = "S-02 Sept heures octobre 2016 7.00/7.00"
    #expect(try alerts("2016-10-02") == [])
    #expect(try alerts("2016-10-03") == ["S-02 Trois quarts injustifiés octobre 2016 7.00/5.25", month])
    try judge(1, true)
    #expect(try alerts("2016-10-09").count == 2)
    #expect(try alerts("2016-10-10") == [month])
    try sheets.enter("P-04", quarters: [1], absent: ["S-02"], isCountersigned: true)
    try sheets.enter("P-05", quarters: [1], absent: ["S-02"])
    #expect(try alerts("2017-10-05") == [month, "S-02 Année 1re année du contrat 8.75/8.75"])
    try sheets.enter("P-06", absent: ["S-02"], isCountersigned: true)
    #expect(
      try alerts("2017-10-05") == [month, "S-02 Année 1re année du contrat 8.75/8.75", "S-02 Contrat contrat 12.25/12.25"])
  }
}
