/// What a part shows beyond its records, by the name a template gives it.
///
/// Each has one calculation and one piece of the report; the screen, `show` and exports draw that.
public enum Analysis: String, Hashable, Sendable, CaseIterable {
  /// The months of the potentials below a calendar, and where those that were chosen are missing.
  case gap
  /// Institutions in rings around the group, the nearest inside.
  case rings
  /// Stakeholders by interest and influence, in four quadrants.
  case influenceInterest = "influence_interest"
  /// Events along the years.
  case timeline
  /// How much there was then and is now, as bars.
  case trend
  /// Zones of a walk side by side.
  case transect
  /// A total of the scores, weighted where the fields have weights, and the ranks.
  case ranking
  /// Problems by urgency, seriousness and growth.
  case usg
  /// Problems by gawat, mendesak, penyebaran.
  case gmp
  /// The kinds of capital, what to look for in each, and which potentials and ideas have no partner.
  case inventory
  /// Ideas side by side, to choose among them.
  case alternatives
  /// The logical framework as a matrix of four levels.
  case logframe
  /// Cards that are sorted for practice, and what changed between before and after the course.
  case drill
  /// A dialogue that compares two at a time, and the order that follows.
  case pairwise
  /// The problem tree turned over, card by card.
  case objectives
  /// Business plans side by side.
  case plans
  /// What the cost of a plan consists of, and how far it is from break-even.
  case costs
  /// The kinds of capital, those without interest first, and the whole schedule of what is repaid.
  case funding
  /// The contract of profit sharing in words, and what does not fit it.
  case contract
  /// How far the measures of success have come.
  case progress
  /// People by gender and age.
  case members
  /// Who came to the meetings.
  case attendance
  /// How able a group is in each aspect, now and before.
  case capability
  /// Which decisions wait to be carried out.
  case decisions
  /// Figures of a visit beside those of the plan.
  case visited
  /// The scenarios that were saved, in one table and one drawing.
  case scenarios
  /// The forms RUA, RUK and RUB with their sums.
  case groupForms = "group_forms"
  /// Where a review stands: the scores of the raters side by side, and lines to sign on.
  case review

  /// Whether it is a picture to look at; the others have a page of their own to work on.
  public var isPicture: Bool {
    switch self {
    case .gap, .rings, .influenceInterest, .timeline, .trend, .transect, .ranking, .usg, .gmp,
      .plans, .costs, .funding, .contract, .progress, .groupForms, .visited, .members, .attendance,
      .decisions, .capability, .review,
      .scenarios:
      true
    case .inventory, .pairwise, .alternatives, .logframe, .drill, .objectives: false
    }
  }

  /// Whether it has something to say before there is any record.
  public var beginsEmpty: Bool { self == .gap || self == .funding || self == .groupForms }

  /// The fields it reads; without them it would show nothing, for ever.
  public var fields: [FieldKey] {
    switch self {
    case .scenarios: ["price_change", "yield_change", "cost_change"]
    case .gap, .transect, .inventory, .pairwise, .ranking, .plans: []
    case .costs: ["quantity", "price", "behaviour", "paid"]
    case .funding: ["source", "amount", "month"]
    case .contract: ["percent", "capital", "base", "bears_loss"]
    case .progress: ["baseline", "target"]
    case .groupForms: ["member", "branch", "amount"]
    case .visited: ["value", "target", "target_field"]
    case .members: ["gender", "birth_year"]
    case .attendance: ["date", "women", "men"]
    case .capability: ["item", "score"]
    case .decisions: ["responsible", "due", "done"]
    case .review: ["by", "state"]
    case .alternatives: ["name", "roots", "chosen"]
    case .logframe: ["level", "text", "indicator", "means", "assumption"]
    case .objectives: ["objective"]
    case .drill: ["drill", "moment", "score", "most"]
    case .rings: ["nearness", "benefit"]
    case .influenceInterest: ["interest", "influence"]
    case .timeline: ["year", "change"]
    case .trend: ["before", "now"]
    case .usg: ["urgency", "seriousness", "growth"]
    case .gmp: ["gmp.severity", "gmp.urgency", "gmp.spread"]
    }
  }
}

/// A line that a template offers ready to take, for example the planting seasons of a calendar.
public struct ReadyLine: Hashable, Sendable {
  /// What the new record is called, in the language of the screen.
  public var name: Localized
  public var fields: [FieldKey: Value]

  public init(name: Localized, fields: [FieldKey: Value] = [:]) {
    self.name = name
    self.fields = fields
  }
}
