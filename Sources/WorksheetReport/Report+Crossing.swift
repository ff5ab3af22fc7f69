extension Report {
  /// What comes in and what it costs by the quantity sold; where the lines cross, nothing is lost.
  ///
  /// A drawing beside bars that say the same in figures: what has no lines to draw leaves it out.
  public struct Crossing: Hashable, Sendable {
    /// Rupiah that are paid without a sale, and for each unit.
    public var fixed: Double
    public var unitCost: Double
    /// Rupiah for each unit.
    public var price: Double
    /// Units.
    public var sold: Double
    /// Units; nil when the lines never cross.
    public var even: Double?
    public var words: Words

    /// What the lines and points are called, with their figures.
    public struct Words: Hashable, Sendable {
      public var revenue: String
      public var cost: String
      public var fixed: String
      public var sold: String
      public var even: String
    }
  }
}
