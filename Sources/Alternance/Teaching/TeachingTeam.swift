/// Who teaches a cohort: the hours of each lecturer in each module, and what still lacks before they may be timetabled
/// (convention, art. 9).
public struct TeachingTeam: Sendable, Equatable {
  public let assignments: [Assignment]

  /// The hours of one lecturer in one module.
  public struct Assignment: Sendable, Equatable {
    public let module: Module
    public let login: String
    public let lecturer: String
    public let employer: PartnerCode
    public let isPermanent: Bool
    public let profile: String
    public let hours: Hours
    /// Hours of the slots that are held, past or to come.
    public let planned: Hours
    public let startsOn: Day
    /// The agreement of the director of the lecturer's institution (PC-09-02).
    public let approvedOn: Day?
    public let hasCoursePlan: Bool
    public let agreement: NationalAgreement?
    public let ended: End?

    /// Why a lecturer left a module.
    public struct End: Sendable, Equatable {
      public let on: Day
      public let reason: String
    }

    /// What lacks, from the course plan to the agreement; « prêt » when slots may be planned.
    public var state: String {
      if let ended { return "retiré le \(ended.on.french)" }
      if approvedOn == nil { return "heures à approuver" }
      guard let agreement else { return hasCoursePlan ? "agrément à demander" : "plan de cours à écrire" }
      return agreement.decision.map { $0.outcome == .agreed ? "prêt" : "refusé par le Cnam national" } ?? "agrément demandé"
    }
  }

  public var running: [Assignment] { assignments.filter { $0.ended == nil } }

  /// What the convention wants of the team, and is not so: pairs, hours of the modules, agreements in time.
  public func warnings(of modules: [Module], on day: Day) -> [String] {
    let byModule = Dictionary(grouping: assignments) { $0.module.code }
    let empty = modules.filter { byModule[$0.code] == nil }.map(\.code)
    let count = "\(empty.count) module\(empty.count > 1 ? "s" : "") sans intervenant"
    return (empty.isEmpty ? [] : ["\(count) : \(empty.joined(separator: ", ")) (convention, art. 9)."])
      + modules.flatMap { moduleWarnings($0, byModule[$0.code] ?? []) } + agreementWarnings(on: day)
  }

  /// Hours that were taken back count for what was given of them.
  private func moduleWarnings(_ module: Module, _ team: [Assignment]) -> [String] {
    if team.isEmpty { return [] }
    let running = team.filter { $0.ended == nil }
    let hours = running.map(\.hours).sum() + team.filter { $0.ended != nil }.map(\.planned).sum()
    let lacking =
      hours == module.hours
      ? [] : ["\(module.code) : \(hours.french) affectées pour \(module.hours.french) dues (convention, art. 7)."]
    if module.kind == .general, Set(running.map(\.profile)).count < 2 {
      return lacking + [
        "\(module.code) est un module général : il lui faut un binôme, un universitaire et un professionnel (convention, art. 9)."
      ]
    }
    return lacking
  }

  private func agreementWarnings(on day: Day) -> [String] {
    let waiting = running.filter { $0.agreement == nil }
    return Dictionary(grouping: waiting, by: \.login).sorted { $0.key < $1.key }.compactMap { login, assignments in
      guard let first = assignments.map(\.startsOn).min() else { return nil }
      let deadline = NationalAgreement.deadline(firstIntervention: first)
      let word = day > deadline ? "en retard" : "à faire"
      return "Agrément de « \(login) » \(word) : dossier dû le \(deadline.french), premier cours le \(first.french) (convention, art. 9)."
    }
  }
}

/// Why the team does not change.
public enum TeamRefusal: Refusal, Equatable {
  case unknownLecturer(String)
  case notAssigned(String, String)
  case slotsLeft(String, String, String)
  case endInFuture(Day)
  case withoutReason
  case alreadySubmitted(String, Day)
  case alreadyAgreed(String, Day)
  case noFile(String)
  case noPlan(String)

  public var sentence: String {
    switch self {
    case .unknownLecturer(let login): "« \(login) » n'est pas enregistré comme intervenant."
    case .notAssigned(let login, let module): "« \(login) » n'a pas d'heures en cours dans le module « \(module) »."
    case .slotsLeft(let login, let module, let slot):
      "« \(login) » a encore des séances dans « \(module) », à commencer par « \(slot) » : déplacez-les ou annulez-les d'abord."
    case .endInFuture(let day): "Le \(day.french) est dans l'avenir : on retire les heures qui restent à donner ce jour."
    case .withoutReason: "Un retrait dit pourquoi : ajoutez --motif \"…\"."
    case .alreadySubmitted(let login, let day):
      "Le dossier de « \(login) » est déjà présenté, depuis le \(day.french) : il attend la décision du Cnam national."
    case .alreadyAgreed(let login, let day): "« \(login) » est déjà agréé, depuis le \(day.french)."
    case .noFile(let login):
      "« \(login) » n'a pas de dossier d'agrément en attente de décision : présentez-le d'abord (agrement presenter)."
    case .noPlan(let login):
      "« \(login) » n'a pas de plan de cours : le dossier d'agrément ne se présente pas (convention, art. 9)."
    }
  }
}
