import WorksheetText

/// The words of what is printed: summaries, empty forms, and what a page says about itself.
public enum PaperPhrase: String, PhraseKey {
  public static var section: String { "paper" }

  // A page and its drawings.
  case contents, about, treeDrawing = "tree_drawing", curveDrawing = "curve_drawing"
  case crossRevenue = "cross_revenue", crossCost = "cross_cost", crossFixed = "cross_fixed"
  case crossSold = "cross_sold", crossEven = "cross_even"

  // The summary.
  case group, potentials, problem, roots, ideas, plan, checks, review
  case more, noneYet = "none_yet", openRemarks = "open_remarks", otherPlans = "other_plans"

  // Empty forms.
  case blankTitle = "blank_title", filledBy = "filled_by", date, card
  case focal, effect, cause, deeperCause = "deeper_cause"
  case sources, severalPossible = "several_possible", month, week, line
}
