/// One business plan of a group, with its lines as typed values.
///
/// Reading a plan never fails: what is missing takes the stated default or is listed as incomplete.
public struct Plan: Hashable, Sendable, Identifiable {
  public let id: RecordID
  public var name: String
  /// Length of one cycle in months, above zero; 1 when not given.
  public var cycleMonths: Decimal4
  /// Above zero; 12 / `cycleMonths` when not given.
  public var cyclesPerYear: Decimal4
  /// The first month of the cash table.
  public var start: Month
  /// How many months the cash table has, 0...600; 12 when not given.
  public var horizon: Int
  public var openingCash: Rupiah
  /// Percent per year.
  public var discountPercent: Decimal4?
  /// 0: the first flow is not discounted; 1: it stands at the end of the first year.
  public var firstFlowExponent: Int
  public var beneficiaries: Decimal4?
  /// Rupiah that the same people and goods earn in a year without this business.
  public var profitWithout: Rupiah?
  /// The sale by whose quantity costs are divided.
  public var mainProduct: RecordID?
  public var sales: [Sale] = []
  public var costs: [Cost] = []
  public var assets: [Asset] = []
  public var fundings: [Funding] = []
  public var parties: [Party] = []
  public var cashLines: [CashLine] = []
  /// The cash book of the group, in the order of its records.
  public var entries: [CashEntry] = []
  /// Lines that lack a quantity or a price and do not count yet.
  public var incomplete: [RecordID] = []
  /// Months by which buyers pay late; 0 unless a scenario changes it.
  public var paymentDelay = 0
  /// Months by which a scenario moved `start`; typed cells move along.
  var startShift = 0

  public static var longestHorizon: Int { 600 }

  /// The main product: the one that was chosen, else the first sale.
  public var mainSale: Sale? {
    sales.first { $0.id == mainProduct } ?? sales.first
  }

  /// The months of the cash table.
  public var months: [Month] { (0..<horizon).map { start.advanced(by: $0) } }

  /// How often a line counts.
  public enum Frequency: String, Hashable, Sendable, CaseIterable {
    case cycle, month, year, once
  }

  /// When a line counts: how often, and in which months of the calendar (1...12) if not in all.
  public struct Timing: Hashable, Sendable {
    public var frequency: Frequency
    public var months: [Int]
  }

  /// A product that is sold.
  public struct Sale: Hashable, Sendable, Identifiable {
    public let id: RecordID
    public var name: String
    public var unit: String
    /// Before losses, each time.
    public var quantity: Decimal4
    /// Rupiah per unit.
    public var price: Decimal4
    /// Rupiah per unit.
    public var transport: Decimal4
    public var lossPercent: Decimal4
    /// The quantity that the group uses itself: income, but no cash.
    public var ownUse: Decimal4
    public var timing: Timing
  }

  /// What a cost does when more is made.
  public enum Behaviour: String, Hashable, Sendable, CaseIterable { case variable, fixed }

  /// How a cost is met; only `cash` leaves the cash box.
  public enum Payment: String, Hashable, Sendable, CaseIterable { case cash, family, own }

  public struct Cost: Hashable, Sendable, Identifiable {
    public let id: RecordID
    public var name: String
    public var unit: String
    public var quantity: Decimal4
    /// Rupiah per unit.
    public var price: Decimal4
    public var behaviour: Behaviour
    public var payment: Payment
    public var timing: Timing
  }

  /// A thing that lasts longer than one cycle.
  public struct Asset: Hashable, Sendable, Identifiable {
    public let id: RecordID
    public var name: String
    public var quantity: Decimal4
    /// Rupiah per unit.
    public var price: Decimal4
    /// Years; nil for a thing that does not wear out, such as land.
    public var life: Decimal4?
    /// Rupiah per unit at the end of its life.
    public var salvage: Decimal4
    /// 0 is the first month of the plan.
    public var month: Int
    public var isReplaced: Bool
    /// Rupiah of the total that the group has already: invested, but no cash.
    public var own: Rupiah
    /// Rupiah of the total that others give.
    public var donated: Rupiah
  }

  public enum FundingSource: String, Hashable, Sendable, CaseIterable {
    case own, grant, qardh, loan
    case memberSavings = "member_savings"
    case profitShare = "profit_share"

    /// Whether it is paid back by a schedule.
    public var isRepaid: Bool {
      switch self {
      case .qardh, .loan: true
      case .own, .grant, .memberSavings, .profitShare: false
      }
    }
  }

  public struct Funding: Hashable, Sendable, Identifiable {
    public let id: RecordID
    public var name: String
    public var source: FundingSource
    public var amount: Rupiah
    /// 0 is the first month of the plan.
    public var month: Int
    /// Nil when the number or length of the instalments is not known.
    public var terms: Loan.Terms?
  }

  public enum ShareBase: String, Hashable, Sendable, CaseIterable {
    case harvest
    case netProfit = "net_profit"
    case priceGain = "price_gain"
  }

  /// One who shares in the result.
  public struct Party: Hashable, Sendable, Identifiable {
    public let id: RecordID
    public var name: String
    public var capital: Rupiah
    public var percent: Decimal4
    public var base: ShareBase
    public var bearsLoss: Bool
  }

  /// A line of the cash table that the group typed itself.
  public struct CashLine: Hashable, Sendable, Identifiable {
    public let id: RecordID
    public var name: String
    public var category: CashCategory
    public var direction: CashDirection
    public var derivedFrom: RecordID?
    /// Whether the months that nobody typed are those of the line of the plan it comes from.
    public var followsPlan: Bool
    /// What was typed for each month; of a line that follows the plan, what stands in its place.
    public var amounts: [Month: Rupiah]
    /// What really came or went: as typed, else as the cash book sums it up.
    public var actual: [Month: Rupiah]
    /// What a scenario multiplies the typed amounts by.
    var scale: Scale?
  }
}
