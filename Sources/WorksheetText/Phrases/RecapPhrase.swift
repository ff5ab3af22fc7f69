/// The words of recaps: section `recap`.
public enum RecapPhrase: String, PhraseKey {
  public static var section: String { "recap" }

  // Other files of a workbook; {0} is the file, {1} the one that counts.
  // In a command, {2} is the one that counts and {3} the file.
  case copyOlder = "copy_older", copyIdentical = "copy_identical", copyApart = "copy_apart"

  // The table.
  case title, counts, noWorkbooks = "no_workbooks", notThere = "not_there"
  case progressTitle = "progress_title", moneyTitle = "money_title"
  case filesTitle = "files_title", skippedTitle = "skipped_title"
  case name, village, done, doubts, remarks, review, measures, result, need, month, roots, file
  case salvaged, moreFiles = "more_files", noName = "no_name", gone

  // What the columns say.
  case aboutDone = "about_done", aboutDoubts = "about_doubts", aboutRemarks = "about_remarks"
  case aboutMeasures = "about_measures", aboutResult = "about_result", aboutNeed = "about_need"
  case aboutMonth = "about_month", aboutRoots = "about_roots"

  // The screen.
  case help, sortedBy = "sorted_by", fileName = "file_name", stillReading = "still_reading"
  case searchHint = "search_hint", nothingFound = "nothing_found"

  // While reading; {0} of {1} files.
  case reading
}
