/// The letters of article 12, on the letterhead of both partners: who the academic tutor is, told to the company tutor and to the student, and the
/// convocations of the tutors' meetings (PC-12-04, PC-12-07).
struct TutorLetters {
  let partners: [Partner]
  let isSpecimen: Bool

  /// Two letters for each student: to the company tutor, when the place names one, and to the student.
  func designations(
    _ entries: [TutorEntry], of cohort: Cohort, name: String, missions: [String: [String]], signatories: [String], on day: Day
  ) throws -> PrintableDocument {
    let letters = entries.flatMap { entry -> [LetterDocument.Letter] in
      guard let designation = entry.designation else { return [] }
      let told = designation.notifiedOn ?? day
      return [
        toCompany(entry.student, designation, cohort, missions[entry.student.code] ?? [], signatories, on: told),
        toStudent(entry.student, designation, cohort, signatories, on: told),
      ].compactMap { $0 }
    }
    return try document("designation/\(name)", title: "Désignation des tuteurs, promotion \(cohort.name)", letters, on: day)
  }

  private func document(_ name: String, title: String, _ letters: [LetterDocument.Letter], on day: Day) throws -> PrintableDocument {
    try PrintableDocument(
      name: name, template: Templates.letter, title: title, author: partners[0].legalName, day: day,
      content: LetterDocument(issuers: partners.map { Letterhead($0) }, specimen: isSpecimen, letters: letters))
  }

  private func toCompany(
    _ student: FollowedStudent, _ designation: TutorEntry.Designation, _ cohort: Cohort, _ missions: [String], _ signatories: [String],
    on day: Day
  ) -> LetterDocument.Letter? {
    guard let contact = student.companyTutor else { return nil }
    return letter(
      to: Addressee(name: contact.name, addressLines: ["Tuteur en entreprise", student.company, student.street, student.town], ids: []),
      about: student, designation,
      body: [
        "Madame, Monsieur,",
        "Vous suivez dans votre entreprise \(student.name), stagiaire de la formation « \(cohort.programme.title) ». Voici qui l'accompagne de "
          + "notre côté :",
        "Votre interlocuteur vous rend visite deux fois par an, une première dans les trois mois qui suivent le début de la formation, et "
          + "autant qu'il le faut en cas de problème. Vous définissez ensemble le travail confié et l'évaluez (convention, art. 13).",
        "Nous vous prions d'agréer, Madame, Monsieur, nos salutations distinguées.",
      ],
      more: missions.isEmpty ? [] : [Labelled(label: "Missions validées", value: missions.joined(separator: " ; "))], signatories, on: day)
  }

  private func toStudent(
    _ student: FollowedStudent, _ designation: TutorEntry.Designation, _ cohort: Cohort, _ signatories: [String], on day: Day
  ) -> LetterDocument.Letter {
    letter(
      to: Addressee(name: student.name, addressLines: student.home.lines, ids: []), about: student, designation,
      body: [
        "Madame, Monsieur,",
        "Un tuteur académique vous suit pendant votre formation « \(cohort.programme.title) », avec votre tuteur dans l'entreprise :",
        "Il vous rend visite dans l'entreprise deux fois par an et rend compte de vos progrès. Parlez-lui sans attendre d'une difficulté, "
          + "au centre comme au travail.",
        "Nous vous prions d'agréer, Madame, Monsieur, nos salutations distinguées.",
      ],
      more: student.companyTutor.map { [Labelled(label: "Tuteur en entreprise", value: $0.name)] } ?? [], signatories, on: day)
  }

  private func letter(
    to addressee: Addressee, about student: FollowedStudent, _ designation: TutorEntry.Designation, body: [String], more: [Labelled],
    _ signatories: [String], on day: Day
  ) -> LetterDocument.Letter {
    LetterDocument.Letter(
      buyer: addressee, place: partners[1].address.city, madeOn: day.frenchInFull, reference: student.code,
      subject: designation.rank == 1 ? "désignation du tuteur académique" : "changement de tuteur académique", body: body,
      facts: [
        Labelled(label: "Tuteur académique", value: designation.tutor.name),
        Labelled(label: "Établissement", value: (designation.tutor.employer == .cnam ? partners[0] : partners[1]).displayName),
        Labelled(label: "Stagiaire", value: "\(student.name), \(student.company)"),
        Labelled(label: "À compter du", value: designation.startsOn.french),
      ] + more, signatories: signatories)
  }

  /// The convocations of a meeting of the tutors; several make one file for the post.
  func convocations(
    _ participants: [TutoringRecord.Participant], to meeting: TutoringMeeting, name: String, signatories: [String]
  ) throws -> PrintableDocument {
    try document(
      "convocation/\(name)", title: "Convocation, réunion \(meeting.code)",
      participants.map { convocation($0, meeting, signatories) }, on: meeting.convenedOn ?? meeting.day)
  }

  private func convocation(_ participant: TutoringRecord.Participant, _ meeting: TutoringMeeting, _ signatories: [String])
    -> LetterDocument.Letter
  {
    let home = partners.first { [$0.code.rawValue] == participant.address }
    let quality = participant.quality.prefix(1).uppercased() + participant.quality.dropFirst()
    let presence =
      participant.isCompulsory ? "Votre présence est obligatoire (\(meeting.kind.article))." : "Prévenez-nous d'un empêchement."
    return LetterDocument.Letter(
      buyer: Addressee(
        name: participant.name, addressLines: [quality] + (home.map { [$0.displayName] + $0.address.lines } ?? participant.address), ids: []
      ),
      place: partners[1].address.city, madeOn: (meeting.convenedOn ?? meeting.day).frenchInFull, reference: meeting.code,
      subject: "convocation, \(meeting.kind.french)",
      body: [
        "Madame, Monsieur,", "Pour la formation « \(meeting.cohort.french) », nous vous convions à la \(meeting.kind.french) :", presence,
        "Nous vous prions d'agréer, Madame, Monsieur, nos salutations distinguées.",
      ],
      facts: [
        Labelled(label: "Date", value: meeting.day.frenchWithWeekday), Labelled(label: "Heure", value: meeting.startsAt.text),
        Labelled(label: "Lieu", value: ([meeting.site] + meeting.address.lines).joined(separator: ", ")),
        Labelled(label: "Ordre du jour", value: meeting.items.joined(separator: " ; ")),
      ], signatories: signatories)
  }
}

extension DocumentContext {
  /// The letters of designation, to company tutors and students (PC-12-04).
  /// - Parameter missions: those of the places, by student.
  public func tutorLetters(
    _ entries: [TutorEntry], of cohort: Cohort, name: String, missions: [String: [String]], signatories: [String], on day: Day
  ) throws -> PrintableDocument {
    try TutorLetters(partners: [cnam, cfa], isSpecimen: isSpecimen).designations(
      entries, of: cohort, name: name, missions: missions, signatories: signatories, on: day)
  }

  /// The convocations of a meeting of the tutors (PC-12-07).
  public func tutoringConvocations(
    _ participants: [TutoringRecord.Participant], to meeting: TutoringMeeting, name: String, signatories: [String]
  ) throws -> PrintableDocument {
    try TutorLetters(partners: [cnam, cfa], isSpecimen: isSpecimen).convocations(
      participants, to: meeting, name: name, signatories: signatories)
  }
}
