/// Yearly benefits and costs, and what they are worth today.
public struct Flows: Hashable, Sendable {
  /// Rupiah per period.
  public let benefit: [Double]
  /// Rupiah per period, positive.
  public let cost: [Double]
  /// 0: the first flow counts in full; 1: it is discounted once.
  public let firstExponent: Int

  public init(benefit: [Double], cost: [Double], firstExponent: Int) {
    self.benefit = benefit
    self.cost = cost
    self.firstExponent = firstExponent
  }

  /// Flows of which only the nets are known.
  public init(net: [Double], firstExponent: Int) {
    self.init(
      benefit: net.map { max($0, 0) }, cost: net.map { max(-$0, 0) }, firstExponent: firstExponent)
  }

  public var net: [Double] { zip(benefit, cost).map { $0 - $1 } }

  /// Net present value, sum of flow_t / (1 + rate)^(t + e), in rupiah.
  public func npv(rate: Double) throws(Reason) -> Double {
    try finite(present(net, rate: rate))
  }

  /// Present value of benefits over present value of costs (gross B/C).
  public func grossRatio(rate: Double) throws(Reason) -> Double {
    let costs = present(cost, rate: rate)
    guard costs > 0 else { throw .noPositiveCost }
    return try finite(present(benefit, rate: rate) / costs)
  }

  /// Present value of the positive nets over that of the negative ones (net B/C, Kadariah 1986).
  public func netRatio(rate: Double) throws(Reason) -> Double {
    let negative = present(net.map { min($0, 0) }, rate: rate)
    guard negative < 0 else { throw .noNegativeFlow }
    return try finite(present(net.map { max($0, 0) }, rate: rate) / -negative)
  }

  /// Periods until the running total stays at zero or above, interpolated within the last one.
  public func payback() throws(Reason) -> Double {
    let net = net
    var total = 0.0
    var last: (index: Int, total: Double)?
    for (index, flow) in net.enumerated() {
      total += flow
      if total < 0 { last = (index, total) }
    }
    guard let last else { return 0 }
    guard last.index + 1 < net.count else { throw .notRecovered }
    return try finite(
      Double(last.index + firstExponent) + -last.total / net[last.index + 1])
  }

  private func present(_ flows: [Double], rate: Double) -> Double {
    guard 1 + rate > 0 else { return .nan }
    let factor = 1 / (1 + rate)
    var weight = power(factor, firstExponent)
    var sum = 0.0
    for flow in flows {
      sum += flow * weight
      weight *= factor
    }
    return sum
  }

  private func finite(_ value: Double) throws(Reason) -> Double {
    guard value.isFinite else { throw .tooLarge }
    return value
  }
}

// MARK: - Internal rate of return

extension Flows {
  /// The rate at which the net present value is zero, as a fraction per period.
  ///
  /// It is searched for between -99.99 % and 1,000,000 %; flows that never change their sign have
  /// none, and of several roots none is better than another.
  public func irr() throws(Reason) -> Double {
    let net = net
    guard net.contains(where: { $0 > 0 }), net.contains(where: { $0 < 0 }) else {
      throw .noSignChange
    }
    let rates = Self.searchedRates
    var brackets: [(Double, Double)] = []
    var previous = (rate: rates[0], sign: sign(at: rates[0]))
    for rate in rates.dropFirst() {
      let sign = sign(at: rate)
      guard sign != 0 else { continue }
      if previous.sign != 0, sign != previous.sign { brackets.append((previous.rate, rate)) }
      previous = (rate, sign)
    }
    guard let bracket = brackets.first else { throw .noRoot }
    guard brackets.count == 1 else { throw .severalRoots }
    return bisect(bracket.0, bracket.1)
  }

  // The discount factor falls by half a percent from point to point.
  private static var searchedRates: [Double] {
    var rates: [Double] = []
    var growth = 1e-4
    while growth < 1e4 {
      rates.append(growth - 1)
      growth *= 1.005
    }
    return rates
  }

  // The first exponent only scales all flows, so it does not move a root.
  private func sign(at rate: Double) -> Int {
    let value = present(at: rate)
    return value > 0 ? 1 : value < 0 ? -1 : 0
  }

  // In powers of the larger of growth and its inverse, so that nothing runs over.
  private func present(at rate: Double) -> Double {
    let growth = 1 + rate
    if growth >= 1 {
      return net.reversed().reduce(0) { $0 / growth + $1 }
    }
    return net.reduce(0) { $0 * growth + $1 }
  }

  private func bisect(_ low: Double, _ high: Double) -> Double {
    var (low, high) = (low, high)
    let start = sign(at: low)
    for _ in 0..<200 {
      let middle = low + (high - low) / 2
      if sign(at: middle) == start { low = middle } else { high = middle }
    }
    return low + (high - low) / 2
  }
}
