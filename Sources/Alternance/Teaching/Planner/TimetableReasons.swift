extension TimetablePlan {
  /// Why what is not placed could not be: by course what no day would cure, then the blocks that are more than their places.
  var reasons: [String] { problem.courses.flatMap(standing) + shortages.map(sentence) }

  private func standing(_ course: TimetableProblem.Course) -> [String] {
    let waiting =
      course.waiting > .zero ? ["\(course.french) : \(course.waiting.french) attendent l'accord de la direction (convention, art. 9)."] : []
    return waiting + (course.obstacle.map { ["\(course.french) : \($0.french)."] } ?? [])
  }

  /// Blocks that together want fewer places than they are (Hall, 1935).
  struct Shortage {
    var blocks: Set<Int>
    var places: Set<Int>
  }

  /// One for each block without a place, those that compete for the same places together.
  var shortages: [Shortage] {
    var groups: [Shortage] = []
    for block in blocks.indices where matching.placeOf[block] == nil {
      let places = Set(matching.reached(from: block).places)
      var group = Shortage(blocks: Set([block] + places.compactMap { matching.blockAt[$0] }), places: places)
      let isShared = { (other: Shortage) in
        !other.places.isDisjoint(with: places) || other.blocks.contains { self.blocks[$0].course == self.blocks[block].course }
      }
      for other in groups where isShared(other) {
        group.blocks.formUnion(other.blocks)
        group.places.formUnion(other.places)
      }
      groups.removeAll(where: isShared)
      groups.append(group)
    }
    return groups.sorted { $0.blocks.min() ?? 0 < $1.blocks.min() ?? 0 }
  }

  private func sentence(_ shortage: Shortage) -> String {
    let courses = Set(shortage.blocks.map { blocks[$0].course }).sorted().map { problem.courses[$0] }
    let wanted = shortage.blocks.count
    if problem.days.isEmpty {
      return "\(named(courses)) : pas un jour de cours \(problem.period.french) : ni semaine en centre, ni jour ouvert."
    }
    if problem.fittingRooms.isEmpty {
      return "\(named(courses)) : aucune salle de \(problem.headcount) places, il en faut une pour \(halfDays(wanted))."
    }
    let free = shortage.places.isEmpty ? "aucune possible" : "\(shortage.places.count) possible\(shortage.places.count > 1 ? "s" : "")"
    return "\(named(courses)) : \(halfDays(wanted)) à placer\(courses.count > 1 ? " ensemble" : ""), \(free) \(problem.period.french)"
      + cause(shortage) + "."
  }

  private func halfDays(_ count: Int) -> String { "\(count) demi-journée\(count > 1 ? "s" : "")" }

  /// « I-03 (UE13-1) et I-07 (UE12-1, UE12-2) », lecturer after lecturer.
  private func named(_ courses: [TimetableProblem.Course]) -> String {
    let byLogin = Dictionary(grouping: courses, by: \.login).sorted { $0.key < $1.key }
    let words = byLogin.map { login, own in "\(login) (\(own.map(\.module.code).sorted().joined(separator: ", ")))" }
    guard let last = words.last, words.count > 1 else { return words.joined() }
    return words.dropLast().joined(separator: ", ") + " et " + last
  }

  /// What lacks: weeks in centre, when every half-day of class is taken; rooms, when the others have none.
  private func cause(_ shortage: Shortage) -> String {
    let roomless = shortage.blocks.reduce(into: Set<Int>()) { roomless, block in
      roomless.formUnion(places.indices.filter { options[block][$0] == nil && !problem.times(of: blocks[block], in: places[$0]).isEmpty })
    }
    let rooms = roomless.isEmpty ? "" : " ; \(halfDays(roomless.count)) sans salle libre de \(problem.headcount) places"
    let weeks = Set(problem.days.map(\.week.first)).count
    return shortage.places.count + roomless.count == places.count
      ? " : trop peu de temps en centre (\(weeks) semaine\(weeks > 1 ? "s" : ""))\(rooms)" : rooms
  }
}
