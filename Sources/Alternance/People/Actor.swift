/// The person who acts, with the roles held on the day of the act. Every command and every page runs as an actor.
public struct Actor: Sendable, Equatable {
  public let login: String
  public let name: String
  public let roles: [Role]
  /// The institution of a role that belongs to neither, for a tutor.
  public let partners: Set<PartnerCode>
  /// The roles that the actor represents that day (convention, art. 4).
  public let mandates: [Mandate]

  /// A role represented in one act.
  public struct Mandate: Sendable, Equatable {
    public let role: Role
    public let act: RepresentedAct
  }

  public init(login: String, name: String, roles: [Role], partners: Set<PartnerCode>, mandates: [Mandate] = []) {
    self.mandates = mandates
    self.login = login
    self.name = name
    self.roles = roles
    self.partners = partners
  }

  /// The role under which the actor may do the action.
  /// - Throws: `PermissionRefusal` naming who may.
  public func role(for action: Action) throws -> Role {
    if let own = roles.first(where: action.roles.contains) { return own }
    let mandated = mandates.first { $0.act == action.representedAct && action.roles.contains($0.role) }
    guard let mandated else { throw PermissionRefusal.notAllowed(actor: self, action: action) }
    return mandated.role
  }

  /// The institutions on whose behalf the actor may do the action.
  public func partners(for action: Action) -> Set<PartnerCode> {
    Set(roles.filter(action.roles.contains).compactMap(\.partner))
  }

  /// The one institution on whose behalf the actor agrees to something.
  /// - Throws: `PermissionRefusal` when the role belongs to neither institution.
  public func partner(for action: Action) throws -> PartnerCode {
    guard let partner = try role(for: action).partner else { throw PermissionRefusal.noInstitution(actor: self) }
    return partner
  }
}

/// Why somebody may not do something.
public enum PermissionRefusal: Refusal, Equatable {
  case noActor
  case unknownActor(String, known: [String])
  case noRole(String, Day)
  case notAllowed(actor: Actor, action: Action)
  case noInstitution(actor: Actor)
  case otherInstitution(actor: Actor, owner: PartnerCode, what: String)

  public var sentence: String {
    switch self {
    case .noActor:
      "Qui agit ? Indiquez --acteur QUI ou la variable ALTERNANCE_ACTEUR (la commande « alternance acteurs » les liste)."
    case .unknownActor(let login, let known):
      "L'acteur « \(login) » est inconnu de cette base ; acteurs connus : \(known.joined(separator: ", "))."
    case .noRole(let login, let day):
      "« \(login) » ne tient aucun rôle le \(day.french) : vérifiez ses dates de désignation."
    case .notAllowed(let actor, let action):
      "« \(actor.login) » (\(actor.roles.map(\.french).joined(separator: ", "))) ne peut pas \(action.french) ; "
        + Self.permitted(action)
    case .noInstitution(let actor):
      "« \(actor.login) » n'agit au nom ni du Cnam ni du CFA : l'accord doit venir de l'un des deux partenaires."
    case .otherInstitution(let actor, let owner, let what):
      "« \(actor.login) » n'est pas \(owner.frenchOf) : \(what) relève \(owner.frenchOf)."
    }
  }

  /// « le peuvent : direction du CFA, … », or « seul le peut : … ».
  private static func permitted(_ action: Action) -> String {
    let roles = Role.allCases.filter(action.roles.contains).map(\.french)
    return (roles.count == 1 ? "seul rôle qui le peut : " : "le peuvent : ") + roles.joined(separator: ", ") + "."
  }
}
