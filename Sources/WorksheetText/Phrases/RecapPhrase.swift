/// The words of recaps: section `recap`.
public enum RecapPhrase: String, PhraseKey {
  public static var section: String { "recap" }

  // Other files of a workbook; {0} is the file, {1} the one that counts.
  case copyOlder = "copy_older", copyIdentical = "copy_identical", copyApart = "copy_apart"

  // The table.
  case title, counts, noWorkbooks = "no_workbooks", notThere = "not_there"
  case progressTitle = "progress_title", moneyTitle = "money_title"
  case filesTitle = "files_title", skippedTitle = "skipped_title"
  case name, village, done, doubts, remarks, review, measures, result, need, month, roots, file
  case salvaged, legend, moneyLegend = "money_legend", moreFiles = "more_files"
  case noName = "no_name"

  // The screen.
  case help, sortedBy = "sorted_by", searchHint = "search_hint", nothingFound = "nothing_found"

  // While reading; {0} of {1} files.
  case reading
}
