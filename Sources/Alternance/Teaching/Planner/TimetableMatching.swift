/// Blocks on one side, places on the other, each used once: a matching of a bipartite graph.
///
/// Inserting every block leaves a matching of the greatest size there is, and among those one of the greatest weight. A path that
/// alternates between places taken and not, from a block to a free place, makes room for one more block (Berge, 1957; Kuhn, 1955);
/// when there is none, the places reached are fewer than the blocks that want them (Hall, 1935), and the lightest of these blocks
/// gives way. As sets of blocks that can be placed together form a matroid, blocks inserted one after the other so, in any order,
/// end at the greatest weight, and no block that gave way can come back.
struct TimetableMatching {
  /// The places that suit each block.
  let suitable: [[Int]]
  /// What each block is worth: its minutes.
  let weights: [Int]
  private(set) var placeOf: [Int?]
  private(set) var blockAt: [Int?]

  init(suitable: [[Int]], weights: [Int], places: Int) {
    self.suitable = suitable
    self.weights = weights
    placeOf = Array(repeating: nil, count: suitable.count)
    blockAt = Array(repeating: nil, count: places)
  }

  /// Puts a block in a free place that suits it.
  mutating func put(_ block: Int, at place: Int) {
    placeOf[block] = place
    blockAt[place] = block
  }

  /// Finds a place for one more block, moving others; without one, the lightest of those that compete with it gives way.
  mutating func insert(_ block: Int) {
    let search = reached(from: block)
    if let free = search.free { return shift(along: search, to: free) }
    let rivals = search.places.compactMap { blockAt[$0] }
    guard let lightest = rivals.min(by: { (weights[$0], $1) < (weights[$1], $0) }), weights[lightest] < weights[block],
      let place = placeOf[lightest]
    else { return }
    placeOf[lightest] = nil
    shift(along: search, to: place)
  }

  /// What alternating paths reach from a block, the nearest first.
  struct Search {
    /// The places reached, in order.
    var places: [Int] = []
    /// The block that reaches each place.
    var reachedBy: [Int: Int] = [:]
    /// The first free place, where the search ends.
    var free: Int?
  }

  /// Follows alternating paths from a block that has no place, until a free place or the end.
  func reached(from block: Int) -> Search {
    var search = Search()
    var queue = [block]
    var next = 0
    while next < queue.count {
      for place in suitable[queue[next]] where search.reachedBy[place] == nil {
        search.reachedBy[place] = queue[next]
        search.places.append(place)
        guard let other = blockAt[place] else {
          search.free = place
          return search
        }
        queue.append(other)
      }
      next += 1
    }
    return search
  }

  /// Moves each block of a path to the place that it reaches.
  private mutating func shift(along search: Search, to end: Int) {
    var place: Int? = end
    while let here = place, let block = search.reachedBy[here] {
      place = placeOf[block]
      put(block, at: here)
    }
  }
}
