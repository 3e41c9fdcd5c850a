/// The data of `templates/election`: the minutes of the election of the delegates (PC-14-01).
struct ElectionDocument: Encodable {
  let issuers: [Letterhead]
  let specimen: Bool
  let title, programme: String
  let facts, counts: [Labelled]
  let candidates: [Candidate]
  let notes, signatories: [String]

  struct Candidate: Encodable {
    let name, votes: String
    let elected: Bool
  }

  init(_ election: DelegateElection, partners: [Partner], signatories: [String], isSpecimen: Bool) {
    issuers = partners.map { Letterhead($0) }
    specimen = isSpecimen
    title = "Procès-verbal d'élection des délégués"
    programme = "\(election.cohort.french), année \(election.year)"
    facts = [
      Labelled(label: "Date", value: election.heldOn.frenchWithWeekday), Labelled(label: "Sièges", value: "\(election.seats)"),
      Labelled(label: "Scrutin", value: "secret, à un tour, à la majorité relative"),
    ]
    counts = [
      Labelled(label: "Inscrits", value: "\(election.registered)"), Labelled(label: "Bulletins", value: "\(election.ballots)"),
      Labelled(label: "Blancs ou nuls", value: "\(election.blank)"), Labelled(label: "Valables", value: "\(election.valid)"),
    ]
    let elected = Set(election.elected.map(\.code))
    candidates = election.ranking.map { Candidate(name: $0.name, votes: "\($0.votes)", elected: elected.contains($0.code)) }
    notes = [
      "À égalité de voix, le plus âgé est élu.",
      "L'élection est organisée chaque année à la rentrée par la direction pédagogique du CFA (convention, art. 14).",
    ]
    self.signatories = signatories
  }
}

extension DocumentContext {
  /// The minutes of an election, on the letterhead of both partners.
  public func electionMinutes(_ election: DelegateElection, signatories: [String]) throws -> PrintableDocument {
    try PrintableDocument(
      name: "election/delegues-\(election.cohort.programme.code)-\(election.cohort.name)-\(election.year)", template: Templates.election,
      title: "Élection des délégués, promotion \(election.cohort.name), année \(election.year)", author: cnam.legalName,
      day: election.heldOn,
      content: ElectionDocument(election, partners: [cnam, cfa], signatories: signatories, isSpecimen: isSpecimen))
  }
}
