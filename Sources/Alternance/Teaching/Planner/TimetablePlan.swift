/// A problem being solved: blocks of a half-day at most, and the place of each.
///
/// First each module goes, whole and in order, where it lasts the fewest weeks (PC-07-05); then what found no place is inserted by
/// paths that move other blocks. The number of blocks placed, and then of hours, is the greatest that there is: `TimetableMatching`
/// proves it, since a cohort is one group and a half-day holds one block. Nothing is drawn at random.
struct TimetablePlan {
  let problem: TimetableProblem
  let places: [TimetableProblem.HalfDay]
  let blocks: [Block]
  /// Where each block may go.
  let options: [[Int: Option]]
  private(set) var matching: TimetableMatching

  /// A half-day of a course, or what remains of it.
  struct Block: Hashable {
    /// The rank of the course in the problem.
    let course: Int
    let minutes: Int
  }

  /// The times and the room of a block in a place.
  struct Option {
    let start: TimeOfDay
    let end: TimeOfDay
    let room: TimetableProblem.Room
  }

  init(_ problem: TimetableProblem) {
    self.problem = problem
    let places = problem.places
    let blocks = problem.courses.indices.flatMap { problem.blocks(of: $0) }
    let byKind = Dictionary(uniqueKeysWithValues: Set(blocks).map { ($0, problem.options(of: $0, in: places)) })
    self.places = places
    self.blocks = blocks
    options = blocks.map { byKind[$0] ?? [:] }
    matching = TimetableMatching(suitable: options.map { $0.keys.sorted() }, weights: blocks.map(\.minutes), places: places.count)
    for module in modules { placeCompactly(module) }
    for block in blocks.indices where matching.placeOf[block] == nil { matching.insert(block) }
  }

  /// The blocks of each module in the order of the classes: the lecturers of a pair in turn, what remains at the end.
  private var modules: [[Int]] {
    let byModule = Dictionary(grouping: blocks.indices) { problem.courses[blocks[$0].course].module.code }
    return byModule.values.sorted { $0[0] < $1[0] }.map { module in
      let turns = Dictionary(grouping: module) { blocks[$0].course }.values.flatMap { $0.enumerated().map { (turn: $0, block: $1) } }
      return turns.sorted { ($0.turn, $0.block) < ($1.turn, $1.block) }.map(\.block)
    }
  }

  /// Puts the blocks of a module where they lack the fewest places, then last the fewest weeks, leave the fewest half-days empty
  /// between them, and begin first.
  private mutating func placeCompactly(_ module: [Int]) {
    var best: (cost: (Int, Int, Int), run: [(block: Int, place: Int)])?
    for start in places.indices where matching.blockAt[start] == nil {
      let run = run(of: module, from: start)
      guard let first = run.first?.place, let last = run.last?.place, first == start else { continue }
      let weeks = places[last].day.week.first.days(since: places[first].day.week.first) / 7
      let empty = (first...last).count { matching.blockAt[$0] == nil } - run.count
      let cost = (module.count - run.count, weeks, empty)
      if let known = best, known.cost <= cost { continue }
      best = (cost, run)
    }
    for (block, place) in best?.run ?? [] { matching.put(block, at: place) }
  }

  /// Each block in the first place that suits it after the one before.
  private func run(of module: [Int], from start: Int) -> [(block: Int, place: Int)] {
    var run: [(block: Int, place: Int)] = []
    var next = start
    for block in module {
      guard let place = (next..<places.count).first(where: { matching.blockAt[$0] == nil && options[block][$0] != nil }) else { continue }
      run.append((block, place))
      next = place + 1
    }
    return run
  }
}

extension TimetableProblem {
  /// The blocks of a course: half-days, then what remains.
  func blocks(of course: Int) -> [TimetablePlan.Block] {
    let minutes = courses[course].obstacle == nil ? courses[course].hours.minutes : 0
    guard blockMinutes > 0, minutes > 0 else { return [] }
    let whole = Array(repeating: TimetablePlan.Block(course: course, minutes: blockMinutes), count: minutes / blockMinutes)
    let rest = minutes % blockMinutes
    return whole + (rest > 0 ? [TimetablePlan.Block(course: course, minutes: rest)] : [])
  }

  /// Where a block may go, with its times and its room.
  func options(of block: TimetablePlan.Block, in places: [HalfDay]) -> [Int: TimetablePlan.Option] {
    let rooms = fittingRooms
    return Dictionary(
      uniqueKeysWithValues: places.indices.compactMap { index in
        times(of: block, in: places[index]).lazy.compactMap { start, end in
          rooms.first { $0.busy.isFree(places[index].day, from: start, to: end) }
            .map { (index, TimetablePlan.Option(start: start, end: end, room: $0)) }
        }.first
      })
  }

  /// The times of a half-day at which the lecturer and the group are free for a block, the earliest first.
  func times(of block: TimetablePlan.Block, in place: HalfDay) -> [(start: TimeOfDay, end: TimeOfDay)] {
    let course = courses[block.course]
    guard course.allowed?.contains(place.day) == true else { return [] }
    let quarters = halves[place.half]
    return quarters.indices.compactMap { first in
      guard let end = end(of: block.minutes, in: quarters[first...]) else { return nil }
      let start = quarters[first].start
      let isFree = course.busy.isFree(place.day, from: start, to: end) && taken.isFree(place.day, from: start, to: end)
      return isFree ? (start, end) : nil
    }
  }

  /// When so many minutes of class end; nil when the quarter-days are too short.
  private func end(of minutes: Int, in quarters: ArraySlice<QuarterDayTime>) -> TimeOfDay? {
    var left = minutes
    for quarter in quarters {
      if left <= quarter.hours.minutes { return TimeOfDay(minutes: quarter.start.minutes + left) }
      left -= quarter.hours.minutes
    }
    return nil
  }
}
