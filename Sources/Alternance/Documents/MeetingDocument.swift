import Foundation

/// The data of `templates/compte-rendu`: what was said in a pedagogical meeting.
struct MeetingDocument: Encodable {
  let issuers: [Letterhead]
  let specimen: Bool
  let title, programme: String
  let facts: [Labelled]
  let agenda: [String]
  let present, absent: [Attendee]
  let paragraphs, signatories: [String]

  struct Attendee: Encodable {
    let name, quality: String

    init(_ participant: MeetingRecord.Participant) {
      name = participant.name
      quality = participant.isInvited ? participant.quality : "\(participant.quality), sans convocation"
    }
  }

  init(_ record: MeetingRecord, partners: [Partner], signatories: [String], isSpecimen: Bool) {
    let meeting = record.meeting
    let kind = meeting.kind.french
    issuers = partners.map { Letterhead($0) }
    specimen = isSpecimen
    title = "Compte rendu de réunion pédagogique"
    programme = "\(meeting.programme.title), année \(meeting.year)-\(meeting.year + 1)"
    facts = [
      Labelled(label: "Nature", value: kind.prefix(1).uppercased() + kind.dropFirst()),
      Labelled(label: "Date", value: (meeting.heldOn ?? meeting.day).frenchWithWeekday),
      Labelled(label: "Heure", value: meeting.startsAt.text), Labelled(label: "Lieu", value: meeting.site),
      Labelled(label: "Convoquée le", value: meeting.convenedOn?.french ?? ""), Labelled(label: "Référence", value: meeting.code),
    ]
    agenda = meeting.items
    present = record.present.map(Attendee.init)
    absent = record.absent.map(Attendee.init)
    paragraphs = record.report.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    self.signatories = signatories
  }
}

extension DocumentContext {
  /// The report of a meeting, on the letterhead of both partners.
  public func meetingReport(_ record: MeetingRecord, signatories: [String]) throws -> PrintableDocument {
    try PrintableDocument(
      name: "compte-rendu/\(record.meeting.code)", template: Templates.meetingReport, title: "Compte rendu, réunion \(record.meeting.code)",
      author: cnam.legalName, day: record.meeting.heldOn ?? record.meeting.day,
      content: MeetingDocument(record, partners: [cnam, cfa], signatories: signatories, isSpecimen: isSpecimen))
  }

  /// The convocations of a meeting, on the letterhead of both partners (PC-10-03); several make one file for the post.
  public func meetingConvocations(
    _ participants: [MeetingRecord.Participant], to meeting: Meeting, name: String, signatories: [String]
  ) throws -> PrintableDocument {
    let letters = participants.map { letter($0, to: meeting, signatories: signatories) }
    return try PrintableDocument(
      name: "convocation/\(name)", template: Templates.letter, title: "Convocation, réunion \(meeting.code)", author: cnam.legalName,
      day: meeting.convenedOn ?? meeting.day,
      content: LetterDocument(issuers: [cnam, cfa].map { Letterhead($0) }, specimen: isSpecimen, letters: letters))
  }

  private func letter(_ participant: MeetingRecord.Participant, to meeting: Meeting, signatories: [String]) -> LetterDocument.Letter {
    let home = participant.partner == .cnam ? cnam : cfa
    let quality = participant.quality.prefix(1).uppercased() + participant.quality.dropFirst()
    return LetterDocument.Letter(
      buyer: Addressee(name: participant.name, addressLines: [quality, home.displayName] + home.address.lines, ids: []),
      place: cfa.address.city, madeOn: (meeting.convenedOn ?? meeting.day).frenchInFull, reference: meeting.code,
      subject: "convocation, \(meeting.kind.french)",
      body: [
        "Madame, Monsieur,",
        "L'équipe pédagogique de la formation « \(meeting.programme.title) » se réunit, pour l'année \(meeting.year)-\(meeting.year + 1) :",
        "Tous les intervenants y sont conviés (convention, art. 10). Prévenez-nous d'un empêchement.",
        "Nous vous prions d'agréer, Madame, Monsieur, nos salutations distinguées.",
      ],
      facts: [
        Labelled(label: "Date", value: meeting.day.frenchWithWeekday), Labelled(label: "Heure", value: meeting.startsAt.text),
        Labelled(label: "Lieu", value: ([meeting.site] + meeting.address.lines).joined(separator: ", ")),
        Labelled(label: "Ordre du jour", value: meeting.items.joined(separator: " ; ")),
      ], signatories: signatories)
  }
}
