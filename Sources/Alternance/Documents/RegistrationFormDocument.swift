/// The data of `templates/dossier`: the single form that a candidate fills, for both partners (convention, art. 4).
struct RegistrationFormDocument: Encodable {
  let issuers: [Letterhead]
  let specimen: Bool
  let title, cohort, version, publishedOn: String
  let prerequisites: [String]
  let blocks: [Block]
  let documents: [Document]
  let handIn: [Place]
  let tests: [String]
  let notice: String

  struct Block: Encodable {
    let title: String
    let fields: [Field]
  }

  struct Document: Encodable { let code, label: String }

  struct Place: Encodable {
    let name: String
    let addressLines: [String]
  }

  /// A label alone takes one line; `lines`, `cells` or `choices` say how it is filled otherwise.
  struct Field: Encodable {
    let label: String
    var lines: Int?
    var cells: [Int]?
    var choices: [String]?

    private enum Key: CodingKey { case label, lines, cells, choices }

    func encode(to encoder: any Encoder) throws {
      if lines == nil, cells == nil, choices == nil {
        var single = encoder.singleValueContainer()
        return try single.encode(label)
      }
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(label, forKey: .label)
      try container.encodeIfPresent(lines, forKey: .lines)
      try container.encodeIfPresent(cells, forKey: .cells)
      try container.encodeIfPresent(choices, forKey: .choices)
    }
  }

  init(_ form: RegistrationForm, partners: [Partner], isSpecimen: Bool) {
    issuers = partners.map { Letterhead($0) }
    specimen = isSpecimen
    title = "Dossier d'inscription"
    cohort = form.cohort.french
    version = "Version \(form.version)"
    publishedOn = form.publishedOn.french
    prerequisites = Self.sentences(form.prerequisites)
    blocks = [Self.identity, Self.background, Self.project]
    documents = form.documents.map { Document(code: $0.code, label: $0.label) }
    handIn = partners.map { Place(name: $0.displayName, addressLines: $0.address.lines) }
    tests = Self.sentences(form.tests)
    notice =
      "Ces renseignements servent à l'étude de votre candidature par les deux établissements et à eux seuls. Vous pouvez y accéder et les "
      + "faire rectifier en écrivant à l'un d'eux."
  }

  private static func sentences(_ text: String) -> [String] {
    text.split(separator: ". ").map { $0.hasSuffix(".") ? String($0.dropLast()) : String($0) }
  }

  private static let identity = Block(
    title: "Votre identité",
    fields: [
      Field(label: "Civilité", choices: ["Madame", "Monsieur"]), Field(label: "Nom"), Field(label: "Prénom"),
      Field(label: "Date de naissance (jj/mm/aaaa)", cells: [2, 2, 4]), Field(label: "Adresse", lines: 2),
      Field(label: "Code postal", cells: [5]), Field(label: "Ville"), Field(label: "Téléphone", cells: [2, 2, 2, 2, 2]),
      Field(label: "Courriel"),
    ])

  private static let background = Block(
    title: "Votre parcours",
    fields: [
      Field(label: "Diplôme le plus élevé obtenu"), Field(label: "Année et établissement"),
      Field(label: "Situation actuelle", choices: ["Lycéen", "Étudiant", "Apprenti", "Salarié", "En recherche d'emploi", "Autre"]),
      Field(label: "Si vous êtes inscrit comme demandeur d'emploi : nombre de mois"),
      Field(label: "Minimum social perçu, le cas échéant"),
      Field(label: "Reconnaissance de la qualité de travailleur handicapé (facultatif)", choices: ["Oui", "Non"]),
    ])

  private static let project = Block(
    title: "Votre projet",
    fields: [
      Field(label: "Avez-vous déjà une entreprise d'accueil ?", choices: ["Oui", "Non"]), Field(label: "Entreprise"),
      Field(label: "Personne à contacter"), Field(label: "Pourquoi ce métier, et pourquoi l'alternance ?", lines: 5),
    ])

  static func document(_ form: RegistrationForm, partners: [Partner], isSpecimen: Bool) throws -> PrintableDocument {
    try PrintableDocument(
      name: "dossier/dossier-\(form.cohort.programme.code)-\(form.cohort.name)-v\(form.version)", template: Templates.registrationForm,
      title: "Dossier d'inscription, promotion \(form.cohort.name)", author: partners[0].legalName, day: form.publishedOn,
      content: RegistrationFormDocument(form, partners: partners, isSpecimen: isSpecimen))
  }
}
