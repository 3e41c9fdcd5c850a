extension MeetingDocument {
  /// The report of a meeting of the tutors, with what it checked of each student's activities (PC-12-06).
  init(_ record: TutoringRecord, partners: [Partner], signatories: [String], isSpecimen: Bool) {
    let meeting = record.meeting
    let checks = record.checks.map { check in
      "- \(check.name) : activités \(check.isConform ? "conformes aux missions validées" : "non conformes aux missions validées"), "
        + "\(check.isAdequate ? "adaptées à la formation" : "inadaptées à la formation")\(check.note.isEmpty ? "" : " (\(check.note))")"
    }
    self.init(
      issuers: partners.map { Letterhead($0) }, specimen: isSpecimen, title: "Compte rendu, \(meeting.kind.french)",
      programme: meeting.cohort.french,
      facts: [
        Labelled(label: "Date", value: (meeting.heldOn ?? meeting.day).frenchWithWeekday),
        Labelled(label: "Heure", value: meeting.startsAt.text), Labelled(label: "Lieu", value: meeting.site),
        Labelled(label: "Convoquée le", value: meeting.convenedOn?.french ?? ""), Labelled(label: "Référence", value: meeting.code),
      ], agenda: meeting.items, present: record.present.map(Attendee.init), absent: record.absent.map(Attendee.init),
      paragraphs: record.minutes.split(whereSeparator: \.isNewline).map(String.init) + checks + record.remarks, signatories: signatories)
  }

  private init(
    issuers: [Letterhead], specimen: Bool, title: String, programme: String, facts: [Labelled], agenda: [String], present: [Attendee],
    absent: [Attendee], paragraphs: [String], signatories: [String]
  ) {
    self.issuers = issuers
    self.specimen = specimen
    self.title = title
    self.programme = programme
    self.facts = facts
    self.agenda = agenda
    self.present = present
    self.absent = absent
    self.paragraphs = paragraphs
    self.signatories = signatories
  }
}

extension MeetingDocument.Attendee {
  init(_ participant: TutoringRecord.Participant) { (name, quality) = (participant.name, participant.quality) }
}

extension DocumentContext {
  /// The report of a meeting of the tutors, on the letterhead of both partners.
  public func tutoringReport(_ record: TutoringRecord, signatories: [String]) throws -> PrintableDocument {
    try PrintableDocument(
      name: "compte-rendu/\(record.meeting.code)", template: Templates.meetingReport, title: "Compte rendu, réunion \(record.meeting.code)",
      author: cnam.legalName, day: record.meeting.heldOn ?? record.meeting.day,
      content: MeetingDocument(record, partners: [cnam, cfa], signatories: signatories, isSpecimen: isSpecimen))
  }
}
