/// The kinds of employers of the form.
enum EmployerTypes {
  static func french(_ code: Int) -> String {
    let names = [
      11: "répertoire des métiers", 12: "registre du commerce et des sociétés", 13: "Mutualité sociale agricole", 14: "profession libérale",
      15: "association", 16: "autre employeur privé", 30: "établissement public industriel et commercial",
    ]
    return "\(code) – \(names[code] ?? "employeur public")"
  }
}

/// The situations before a contract, as the form numbers them.
enum PreviousSituations {
  static func french(_ code: Int) -> String {
    let names = [
      "scolaire", "prépa apprentissage", "étudiant", "contrat d'apprentissage", "contrat de professionnalisation", "contrat aidé",
      "stagiaire en CFA avant un contrat", "en CFA après une rupture", "autre stagiaire de la formation professionnelle", "salarié",
      "personne à la recherche d'un emploi", "inactif",
    ]
    return names.indices.contains(code - 1) ? "\(code) – \(names[code - 1])" : "\(code)"
  }
}
