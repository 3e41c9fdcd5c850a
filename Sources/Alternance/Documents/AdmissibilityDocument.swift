/// The data of `templates/admissibilite`: a set of names, without rank nor score.
struct AdmissibilityDocument: Encodable {
  let issuers: [Letterhead]
  let specimen: Bool
  let cohort, title, session, decidedOn, mention, explanation: String
  let names: [Name]
  let count, signatory: String

  struct Name: Encodable { let name, city: String }

  static func document(
    _ list: AdmissibilityList, partners: [Partner], signatory: String, isSpecimen: Bool, on day: Day
  ) throws -> PrintableDocument {
    let count = list.candidates.count
    let content = AdmissibilityDocument(
      issuers: partners.map { Letterhead($0) }, specimen: isSpecimen, cohort: list.cohort.french, title: "Liste d'admissibilité",
      session: "Promotion \(list.cohort.name)", decidedOn: "Arrêtée au \(day.french)", mention: AdmissibilityList.mention,
      explanation:
        "Les candidats ci-dessous ont été déclarés admissibles par la commission. Ils sont nommés par ordre alphabétique ; la liste "
        + "ne classe personne et vaut pour cette seule campagne (convention, art. 4).",
      names: list.candidates.map { Name(name: $0.listName, city: $0.address.city) },
      count: count == 0 ? "Aucun candidat admissible" : "\(count) candidat\(count > 1 ? "s admissibles" : " admissible")",
      signatory: signatory)
    return try PrintableDocument(
      name: "admissibilite/liste-\(list.cohort.programme.code)-\(list.cohort.name)-\(day.iso)", template: Templates.admissibility,
      title: "Liste d'admissibilité, promotion \(list.cohort.name)", author: partners[0].legalName, day: day, content: content)
  }
}
