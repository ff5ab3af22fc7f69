/// The words around the month grid and the cash book, in the section `grid` of a language file.
public enum GridPhrase: String, PhraseKey {
  public static var section: String { "grid" }

  // What the cells show.
  case plan, actual, difference
  case differenceIsComputed = "difference_is_computed", noLinesYet = "no_lines_yet"
  case fromPlan = "from_plan", fromBook = "from_book", sourceGone = "source_gone"
  case insteadOf = "instead_of"
  case backToPlan = "back_to_plan", linesAdded = "lines_added", nothingMissing = "nothing_missing"
  case copiedFigures = "copied_figures"

  // Filling.
  case fillTitle = "fill_title", fillHelp = "fill_help"
  case fillRight = "fill_right", fillEvery = "fill_every", fillGrowth = "fill_growth"
  case fillYear = "fill_year", fillMonths = "fill_months", fillReset = "fill_reset"
  case fillNothing = "fill_nothing", fillPreview = "fill_preview", filled = "filled"
  case lineReset = "line_reset", needsFigure = "needs_figure", needsStep = "needs_step"

  // Pasting.
  case pasteTitle = "paste_title", pasteHelp = "paste_help", pasteAsk = "paste_ask"
  case pasteReading = "paste_reading", pasted, pastedNew = "pasted_new"
  case pastedOutside = "pasted_outside", pastedTwice = "pasted_twice", pastedNothing =
    "pasted_nothing"

  // Copying out.
  case copiedOut = "copied_out", fileEnding = "file_ending"

  // Weeks.
  case week, weekDeepest = "week_deepest", weekWhole = "week_whole", weekNever = "week_never"
  case weekHolds = "week_holds", weekEmpty = "week_empty"

  // The cash book.
  case balance, bookBalance = "book_balance", bookNotCounted = "book_not_counted"
}
