/// The data of `templates/courrier`: letters on one or two letterheads, one after the other.
struct LetterDocument: Encodable {
  let issuers: [Letterhead]
  let specimen: Bool
  let letters: [Letter]

  /// One letter; the first paragraph is the salutation.
  struct Letter: Encodable {
    let buyer: Addressee
    let place, madeOn, reference, subject: String
    let body: [String]
    let facts: [Labelled]
    let signatories: [String]
  }
}

extension Application {
  var addressee: Addressee { Addressee(name: fullName, addressLines: address.lines, ids: []) }

  /// « Madame », « Monsieur », or both when the file does not say.
  var salutation: String {
    switch civility {
    case "Mme": "Madame"
    case "M.": "Monsieur"
    default: "Madame, Monsieur"
    }
  }

  /// « convoqué » or « convoquée », by the civility of the file.
  func agreed(_ word: String) -> String { civility == "Mme" ? word + "e" : word }
}

/// The letters that candidates receive: convocations on Cnam's letterhead, results on the letterhead of both partners.
struct CandidateLetters {
  let partners: [Partner]
  let isSpecimen: Bool

  /// The convocations of a selection day (PC-04-07); several make one file for the post.
  func convocations(_ convocations: [Convocation], name: String, signatory: String) throws -> PrintableDocument {
    let (issuer, first) = (partners[0], convocations[0])
    return try document(
      [issuer], name: "convocation/\(name)", title: "Convocation, journée \(first.date.code)", day: first.sentOn,
      letters: convocations.map { letter($0, place: issuer.address.city, signatory: signatory) })
  }

  /// The results of the commission, whatever they are (PC-04-15).
  func results(_ decisions: [AdmissibilityDecision], cohort: Cohort, name: String, signatories: [String], on day: Day) throws
    -> PrintableDocument
  {
    let letters = decisions.map { letter($0, cohort: cohort, place: partners[0].address.city, signatories: signatories, on: day) }
    return try document(
      partners, name: "resultat/\(name)", title: "Résultat de la commission d'admissibilité", day: day, letters: letters)
  }

  /// The convocation of the members of a commission, on the letterhead of Cnam, which convenes it (PC-04-13).
  func commission(_ session: CommissionSession, members: [(role: Role, name: String)], signatory: String) throws
    -> PrintableDocument
  {
    let letters = members.map { commission(session, role: $0.role, name: $0.name, signatory: signatory) }
    return try document(
      [partners[0]], name: "convocation/commission-\(session.code)", title: "Convocation, commission \(session.code)",
      day: session.convenedOn, letters: letters)
  }

  private func commission(_ session: CommissionSession, role: Role, name: String, signatory: String) -> LetterDocument.Letter {
    let home = partners.first { $0.code == role.partner } ?? partners[0]
    let quality = role.french.prefix(1).uppercased() + role.french.dropFirst()
    return LetterDocument.Letter(
      buyer: Addressee(name: name, addressLines: [quality, home.displayName] + home.address.lines, ids: []),
      place: partners[0].address.city, madeOn: session.convenedOn.frenchInFull, reference: session.code,
      subject: "convocation à la commission d'admissibilité",
      body: [
        "Madame, Monsieur,",
        "La commission d'admissibilité de la promotion \(session.cohort.name), « \(session.cohort.programme.title) », se réunit :",
        "Elle examinera les dossiers centralisés et déclarera admissibles les candidats qui ont des chances raisonnables de "
          + "succès ; la liste n'est pas ordonnée. Ses cinq sièges doivent être tenus (convention, art. 4).",
        "Je vous prie d'agréer, Madame, Monsieur, mes salutations distinguées.",
      ],
      facts: [
        Labelled(label: "Date", value: session.day.frenchWithWeekday), Labelled(label: "Heure", value: session.startsAt.text),
        Labelled(label: "Lieu", value: session.site),
      ], signatories: [signatory])
  }

  private func document(
    _ issuers: [Partner], name: String, title: String, day: Day, letters: [LetterDocument.Letter]
  ) throws -> PrintableDocument {
    try PrintableDocument(
      name: name, template: Templates.letter, title: title, author: issuers[0].legalName, day: day,
      content: LetterDocument(issuers: issuers.map { Letterhead($0) }, specimen: isSpecimen, letters: letters))
  }

  private func letter(_ convocation: Convocation, place: String, signatory: String) -> LetterDocument.Letter {
    let (candidate, date) = (convocation.candidate, convocation.date)
    return LetterDocument.Letter(
      buyer: candidate.addressee, place: place, madeOn: convocation.sentOn.frenchInFull, reference: candidate.code,
      subject: "convocation aux épreuves de sélection",
      body: [
        "\(candidate.salutation),",
        "Vous êtes \(candidate.agreed("convoqué")) à la journée de sélection de la formation « \(date.cohort.programme.title) », "
          + "promotion \(date.cohort.name) :",
        "Vous passerez trois épreuves écrites (compréhension, expression, culture commerciale), puis un entretien individuel sur votre "
          + "motivation pour le métier et pour l'alternance. Munissez-vous de cette convocation et d'une pièce d'identité.",
        "En cas d'empêchement, prévenez-nous sans attendre. Nous vous prions d'agréer, \(candidate.salutation), nos salutations distinguées.",
      ],
      facts: [
        Labelled(label: "Date", value: date.day.frenchWithWeekday), Labelled(label: "Heure", value: date.startsAt.text),
        Labelled(label: "Lieu", value: ([date.site] + date.address.lines).joined(separator: ", ")),
        Labelled(label: "Salle", value: convocation.room),
      ], signatories: [signatory])
  }

  private func letter(
    _ decision: AdmissibilityDecision, cohort: Cohort, place: String, signatories: [String], on day: Day
  ) -> LetterDocument.Letter {
    let candidate = decision.candidate
    let body = decision.outcome == .admissible ? admissible(decision, cohort) : notAdmissible(decision, cohort)
    return LetterDocument.Letter(
      buyer: candidate.addressee, place: place, madeOn: (decision.notifiedOn ?? day).frenchInFull, reference: candidate.code,
      subject: "résultat de la commission d'admissibilité du \(decision.decidedOn.frenchInFull)",
      body: ["\(candidate.salutation),"] + body
        + ["Nous vous prions d'agréer, \(candidate.salutation), l'expression de nos salutations distinguées."], facts: [],
      signatories: signatories)
  }

  private func admissible(_ decision: AdmissibilityDecision, _ cohort: Cohort) -> [String] {
    [
      "La commission d'admissibilité à la formation « \(cohort.programme.title) », réunie le \(decision.decidedOn.frenchInFull), a estimé que "
        + "vous aviez des chances raisonnables de succès : elle vous a \(decision.candidate.agreed("déclaré")) admissible.",
      "Votre nom figure sur la liste d'admissibilité de la promotion \(cohort.name). Cette liste n'est pas ordonnée et vaut pour cette seule "
        + "campagne. Vous serez \(decision.candidate.agreed("recruté")) à la signature d'un contrat de travail, et "
        + "\(decision.candidate.agreed("inscrit")) dans la limite de l'effectif de la section.",
      "Nous présenterons votre candidature aux entreprises qui ont déclaré leur intention de recruter. Poursuivez en parallèle vos propres "
        + "recherches : nos ateliers d'aide au placement vous sont ouverts.",
    ]
  }

  private func notAdmissible(_ decision: AdmissibilityDecision, _ cohort: Cohort) -> [String] {
    [
      "La commission d'admissibilité à la formation « \(cohort.programme.title) », réunie le \(decision.decidedOn.frenchInFull), a examiné "
        + "votre dossier, vos épreuves et votre entretien.",
      "Nous avons le regret de vous informer que votre candidature n'a pas été déclarée admissible pour la promotion \(cohort.name). "
        + "Nous vous remercions de l'intérêt que vous portez à nos établissements.",
    ]
  }
}
