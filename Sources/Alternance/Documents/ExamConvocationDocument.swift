/// The convocations to an exam, on the letterhead of both partners (convention, art. 11). The script number is in none of them: it lies
/// under the sealed corner of the script.
struct ExamLetters {
  let exam: Assessment
  let cohort: Cohort
  let place: String
  let signatory: String

  func letter(_ seat: ExamSeat) -> LetterDocument.Letter {
    let student = seat.student
    return LetterDocument.Letter(
      buyer: Addressee(name: student.full, addressLines: seat.address.lines, ids: []), place: place,
      madeOn: seat.convenedOn.frenchInFull, reference: "\(exam.code.text), \(student.code)", subject: "convocation, \(exam.french)",
      body: body(student).map(\.typeset), facts: facts(seat), signatories: [signatory])
  }

  private func body(_ student: StudentName) -> [String] {
    [
      "\(student.salutation),",
      "Vous êtes \(student.agreed("convoqué")) à \(what) « \(exam.unitTitle) » (\(exam.code.unit)) de la formation "
        + "« \(cohort.programme.title) », promotion \(cohort.years) :",
      "Munissez-vous de cette convocation et d'une pièce d'identité, et soyez là un quart d'heure avant." + anonymity,
      "Toutes les épreuves sont obligatoires (convention, art. 11). \(consequence) Prévenez-nous sans attendre d'un empêchement.",
      "Nous vous prions d'agréer, \(student.salutation), nos salutations distinguées.",
    ]
  }

  private var what: String {
    "la \(exam.code.isSecondSitting ? "deuxième" : "première") session \(exam.mode.isDefence ? "de la soutenance" : "de l'examen")"
  }

  private var anonymity: String {
    exam.mode.isDefence ? "" : " Votre copie est anonyme : n'écrivez votre nom que sous le coin cacheté, sans autre signe."
  }

  private var consequence: String {
    let test = exam.mode.isDefence ? "soutenance" : "examen"
    return exam.code.isSecondSitting
      ? "La note de cette épreuve sera celle de l'UE, quels que soient vos résultats de la première session ; une absence ne permettrait plus de l'obtenir."
      : "Une absence à \(test == "examen" ? "l'" : "la ")\(test) vous ferait ajourner à la deuxième session."
  }

  private func facts(_ seat: ExamSeat) -> [Labelled] {
    let hour = exam.mode.isDefence ? exam.passage(seat.seat) : exam.startsAt
    let site = ([exam.site ?? ""] + (seat.siteAddress?.lines ?? [])).filter { !$0.isEmpty }.joined(separator: ", ")
    let rows: [(String, String?)] = [
      ("Date", exam.day?.frenchWithWeekday), ("Heure", hour.map { "\($0.text), durée \(exam.mode.duration.french)" }), ("Lieu", site),
      ("Salle", exam.room), (exam.mode.isDefence ? "Passage" : "Place", "n° \(seat.seat)".typeset),
    ]
    return rows.compactMap { label, value in value.map { Labelled(label: label, value: $0) } }
  }
}

extension DocumentContext {
  /// The convocations of an exam (PC-11-08); several make one file for the post.
  /// - Parameter name: whose they are, `UE12-S1`.
  public func examConvocations(
    _ seats: [ExamSeat], exam: Assessment, cohort: Cohort, name: String, signatory: String
  ) throws -> PrintableDocument {
    let letters = ExamLetters(exam: exam, cohort: cohort, place: cnam.address.city, signatory: signatory)
    return try PrintableDocument(
      name: "convocation/\(name)", template: Templates.letter, title: "Convocation, épreuve \(exam.code.text)", author: cnam.legalName,
      day: seats.map(\.convenedOn).max() ?? exam.day ?? cohort.firstClassOn,
      content: LetterDocument(issuers: [cnam, cfa].map { Letterhead($0) }, specimen: isSpecimen, letters: seats.map(letters.letter)))
  }
}
