import Foundation
import Testing

/// Calendar files, from export to import and in every broken shape: one sentence, nothing written.
@Suite(.enabled(if: Command.python != nil)) struct AgendaFileTests {
  private static let slots = """
    seance;promotion;jour;debut;fin;ue;intervenant;site
    P-01;2016;03/10/2016;08:30;12:15;UE11;I-06;CFA
    P-02;2016;07/11/2016;13:15;17:00;UE12;I-07;CNAM_AIX
    """

  private func workshop() throws -> Workshop {
    let workshop = try Workshop()
    try workshop.place(.empty)
    try workshop.do("promotion", "ouvrir", "2016", "--premier-cours", "2016-09-19", "--le", "2016-07-01", by: "responsable-alternance")
    try workshop.do("promotion", "reprendre", "2016", "--le", "2016-07-01", by: "directeur-cnam")
    let lecturers = Command.root.appendingPathComponent("seed/demonstration/intervenants.csv").path
    try workshop.do("importer", "intervenants", lecturers, "--le", "2016-09-19", by: "directrice-pedagogique")
    try Self.slots.write(to: workshop.folder.appendingPathComponent("seances.csv"), atomically: true, encoding: .utf8)
    try workshop.do("importer", "seances", "seances.csv", "--le", "2016-09-19", by: "directrice-pedagogique")
    workshop.actor = "directrice-pedagogique"
    return workshop
  }

  private func take(_ text: String, in workshop: Workshop) throws -> Command {
    try Data(text.utf8).write(to: workshop.folder.appendingPathComponent("agenda.ics"))
    return try workshop.alternance("importer", "seances", "agenda.ics", "--le", "2016-09-19")
  }

  private func calendar(_ lines: String...) -> String {
    (["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", "BEGIN:VEVENT", "UID:N-1@x"] + lines + [
      "X-ALTERNANCE-PROMOTION:2016", "X-ALTERNANCE-UE:UE11", "X-ALTERNANCE-INTERVENANT:I-06", "X-ALTERNANCE-SITE:CFA", "END:VEVENT",
      "END:VCALENDAR", "",
    ]).joined(separator: "\r\n")
  }

  @Test("What is exported is known when it is imported: by cohort, by lecturer, by site")
  func roundTrip() throws {
    let workshop = try workshop()
    for (words, count) in [(["2016"], 2), (["--intervenant", "I-06"], 1), (["--site", "CNAM_AIX"], 1)] {
      let export = try Command(
        Command.program.path, ["emploi-du-temps"] + words + ["--ics", "export.ics"], in: workshop.folder,
        environment: ["ALTERNANCE_ACTEUR": "comptable"])
      #expect(export.status == 0, "\(export.complaint)")
      let back = try workshop.alternance("importer", "seances", "export.ics", "--le", "2016-09-19")
      #expect(
        back.output
          == (count == 1
            ? "Rien de nouveau : la ligne est déjà enregistrée.\n" : "Rien de nouveau : les 2 lignes sont déjà enregistrées.\n"),
        "\(back.complaint)")
    }
  }

  @Test(
    "Universal time is that of Paris, in winter and in summer",
    arguments: [("20161114T073000Z", "20161114T111500Z"), ("20161004T063000Z", "20161004T101500Z")])
  func universal(start: String, end: String) throws {
    let workshop = try workshop()
    let added = try take(calendar("DTSTART:\(start)", "DTEND:\(end)"), in: workshop)
    #expect(added.output == "1 ligne enregistrée.\n", "\(added.complaint)")
    let list = try workshop.alternance("emploi-du-temps", "2016", "--format", "csv")
    #expect(list.output.contains(";08:30;12:15;3,50;UE11;") && list.output.contains(";N-1;"))
  }

  @Test(
    "A broken file is refused in one sentence",
    arguments: [
      ("", "l'agenda est vide."), ("bonjour", "l'agenda est illisible"),
      ("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "l'agenda n'a aucun événement."),
      ("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\n", "illisible"),
      ("DTSTART:20161114T083000|DTEND:20161114T121500", "événement 1 : l'heure n'a pas de fuseau connu"),
      (
        "DTSTART;TZID=Mars/Olympus:20161114T083000|DTEND;TZID=Mars/Olympus:20161114T121500", "événement 1 : l'heure n'a pas de fuseau connu"
      ),
      ("DTSTART;VALUE=DATE:20161114|DTEND;VALUE=DATE:20161115", "événement 1 : une séance a une heure"),
      ("DTSTART:20161114T083000Z", "événement 1 : DTEND manque"), ("DTSTART:demain|DTEND:20161114T121500Z", "événement 1 : "),
      ("DTSTART:20161114T083000Z|DTEND:20161115T083000Z", "événement 1 : la séance finit un autre jour"),
      ("RRULE:FREQ=WEEKLY|DTSTART:20161114T073000Z|DTEND:20161114T111500Z", "événement 1 : un événement qui se répète"),
    ])
  func broken(text: String, reason: String) throws {
    let workshop = try workshop()
    let before = try Data(contentsOf: workshop.base)
    let lines = text.split(separator: "|").map(String.init)
    let file = text.hasPrefix("DT") || text.hasPrefix("RR") ? calendar(lines.joined(separator: "\r\n")) : text
    let refused = try take(file, in: workshop)
    #expect(
      refused.status == 1 && refused.complaint.contains("« agenda.ics »") && refused.complaint.contains(reason), "\(refused.complaint)")
    #expect(refused.complaint.split(separator: "\n").count == 1)
    #expect(try Data(contentsOf: workshop.base) == before)
  }

  @Test("A huge file, too many events, another type, a binary file: refused at once")
  func limits() throws {
    let workshop = try workshop()
    #expect(try take(String(repeating: "X", count: 5_000_001), in: workshop).complaint.contains("dépasse 5 Mo"))
    #expect(
      try take(String(repeating: "BEGIN:VEVENT\r\n", count: 20_001), in: workshop).complaint.contains("dépasse 20 000 événements"))
    let other = try workshop.alternance("importer", "salles", "agenda.ics")
    #expect(other.complaint.contains("Un agenda .ics ne contient que des séances"))
    try Data([0xFF, 0xD8, 0x00, 0x01]).write(to: workshop.folder.appendingPathComponent("agenda.ics"))
    #expect(try workshop.alternance("importer", "seances", "agenda.ics").complaint.contains("illisible"))
  }
}
