/// What comes first when a group compares two at a time, and what it still has to be asked.
///
/// What was said settles more than its own pair: who stands above A stands above all that A stands
/// above. Each candidate is asked against the middle of those before it that are still open, so that
/// ten candidates take some twenty-five questions and not forty-five. Pairwise ranking is a usual
/// method of village mapping; that answers settle other pairs is our own way to spare the group.
public struct PairwiseRanking: Hashable, Sendable {
  /// Most wins first.
  public let rows: [Row]
  /// How many pairs somebody decided.
  public let decided: Int
  /// The pair to ask now; nil when the order is complete, or waits for pairs that were put off.
  public let next: Pair?
  /// At most so many questions are left.
  public let remaining: Int
  /// Pairs on which the group could not agree.
  public let putOff: [Pair]
  /// Pairs that nobody was asked about, because other answers settle them.
  public let settledByOthers: [Pair]
  private let votes: PairVotes

  /// One candidate, with the pairs that it wins and loses, asked or settled by other answers.
  public struct Row: Hashable, Sendable, Identifiable {
    public let id: RecordID
    public let wins: Int
    public let losses: Int
    /// Dense: equal wins share a rank.
    public internal(set) var rank: Int
  }

  /// Two candidates; which of them is named first does not matter for what they are.
  public struct Pair: Hashable, Sendable {
    public let a: RecordID
    public let b: RecordID

    public init(_ a: RecordID, _ b: RecordID) {
      self.a = a
      self.b = b
    }

    public static func == (left: Self, right: Self) -> Bool {
      (left.a, left.b) == (right.a, right.b) || (left.a, left.b) == (right.b, right.a)
    }

    public func hash(into hasher: inout Hasher) {
      hasher.combine(min(a, b))
      hasher.combine(max(a, b))
    }
  }

  /// - Parameters:
  ///   - candidates: what is compared, in reading order.
  ///   - pairs: the records of kind `pair`; those about others are passed over.
  public init(candidates: [RecordID], pairs: [Record]) {
    let votes = PairVotes(candidates: candidates, pairs: pairs)
    let open = Self.openPairs(votes)
    self.votes = votes
    next = open.next
    remaining = open.remaining
    decided = votes.decidedPairs
    putOff = open.putOff
    settledByOthers = open.settled
    rows = Self.rows(votes)
  }

  /// Of the ideas, or of the potentials that no gate stopped.
  public init(_ kind: Kind, in workbook: Workbook, worksheets: Worksheets) {
    let records = workbook.records(of: kind)
    let stopped =
      kind == .potential
      ? Set(
        ScoreRanking(records, part: worksheets.scoring(kind)).rows
          .filter(\.isGated).map(\.id)) : []
    self.init(
      candidates: records.map(\.id).filter { !stopped.contains($0) },
      pairs: workbook.records(of: .pair))
  }

  /// Answers that contradict each other: each stands above the next, and the last above the first.
  ///
  /// - Parameter confirmed: pairs that were asked again; a circle of nothing but such is the
  ///   opinion of the group.
  public func circle(besides confirmed: Set<Pair> = []) -> [RecordID]? {
    votes.circle { !confirmed.contains(Pair(votes.candidates[$0], votes.candidates[$1])) }
      .map { circle in circle.map { votes.candidates[$0] } }
  }

  private static func rows(_ votes: PairVotes) -> [Row] {
    let all = votes.candidates.indices
    var rows = all.map { one in
      Row(
        id: votes.candidates[one], wins: all.count { votes.isAbove(one, $0) },
        losses: all.count { votes.isAbove($0, one) }, rank: 0)
    }.sortedStably { $0.wins > $1.wins }
    let ranks = denseRanks(rows.map(\.wins))
    for index in rows.indices { rows[index].rank = ranks[index] }
    return rows
  }

  private struct OpenPairs {
    var next: Pair?
    var remaining = 0
    var putOff: [Pair] = []
    var settled: [Pair] = []
  }

  private static func openPairs(_ votes: PairVotes) -> OpenPairs {
    var result = OpenPairs()
    for one in votes.candidates.indices {
      var open: [Int] = []
      for other in 0..<one {
        let pair = Pair(votes.candidates[other], votes.candidates[one])
        if votes.isAbove(one, other) || votes.isAbove(other, one) {
          if !votes.wasAsked(one, other) { result.settled.append(pair) }
        } else if votes.isPutOff(one, other) {
          result.putOff.append(pair)
        } else {
          open.append(other)
        }
      }
      guard !open.isEmpty else { continue }
      if result.next == nil {
        let middle = votes.sorted(open)[open.count / 2]
        result.next = Pair(votes.candidates[middle], votes.candidates[one])
      }
      // Each answer halves what is open: 1 takes one question, 2 and 3 take two, 4 to 7 three.
      result.remaining += Int.bitWidth - open.count.leadingZeroBitCount
    }
    return result
  }
}
