/// What `lembar fill` says, in the section `fill`.
public enum FillPhrase: String, PhraseKey {
  public static var section: String { "fill" }

  // Commands: their words, and what they do.
  case wordHelp = "word_help", wordBack = "word_back", wordSkip = "word_skip"
  case wordList = "word_list", wordRead = "word_read", wordFindings = "word_findings"
  case wordResults = "word_results", wordUndo = "word_undo", wordRedo = "word_redo"
  case wordClear = "word_clear", wordSource = "word_source", wordAppend = "word_append"
  case wordAdd = "word_add", wordRemove = "word_remove", wordCopy = "word_copy"
  case wordMove = "word_move", wordDetails = "word_details", wordMonths = "word_months"
  case wordTake = "word_take", wordView = "word_view", wordRemark = "word_remark"
  case wordRemarks = "word_remarks", wordReply = "word_reply", wordFix = "word_fix"
  case wordClose = "word_close", wordMerge = "word_merge", wordSave = "word_save"
  case wordQuit = "word_quit"
  case aboutHelp = "about_help", aboutBack = "about_back", aboutSkip = "about_skip"
  case aboutList = "about_list", aboutRead = "about_read", aboutFindings = "about_findings"
  case aboutResults = "about_results", aboutUndo = "about_undo", aboutRedo = "about_redo"
  case aboutClear = "about_clear", aboutSource = "about_source", aboutAppend = "about_append"
  case aboutAdd = "about_add", aboutRemove = "about_remove", aboutCopy = "about_copy"
  case aboutMove = "about_move", aboutDetails = "about_details", aboutMonths = "about_months"
  case aboutTake = "about_take", aboutView = "about_view", aboutRemark = "about_remark"
  case aboutRemarks = "about_remarks", aboutReply = "about_reply", aboutFix = "about_fix"
  case aboutClose = "about_close", aboutMerge = "about_merge", aboutSave = "about_save"
  case aboutQuit = "about_quit"

  // What is said.
  case now, draft, taken, takenAs = "taken_as", readAs = "read_as", cleared, doubt
  case sourceMissing = "source_missing", sourceHint = "source_hint", longHint = "long_hint"
  case goesOn = "goes_on", nothingToPick = "nothing_to_pick", moreChoices = "more_choices"
  case severalHint = "several_hint", severalFit = "several_fit", noSuchRecord = "no_such_record"
  case noSuchCommand = "no_such_command", nothingHere = "nothing_here", helpTitle = "help_title"
  case signs, chooseSheet = "choose_sheet", notBegun = "not_begun"
  case findingsCount = "findings_count", listHint = "list_hint", listHelp = "list_help"
  case allAnswered = "all_answered", noSuchSheet = "no_such_sheet"
  case noSuchNumber = "no_such_number", noSuchRow = "no_such_row", findingsHint = "findings_hint"
  case newRow = "new_row", whichRow = "which_row", plusAdds = "plus_adds"
  case emptyTableHint = "empty_table_hint", tableHint = "table_hint", readyHint = "ready_hint"
  case emptyPlusHint = "empty_plus_hint", plusHint = "plus_hint"
  case cardsHint = "cards_hint", moreRows = "more_rows", copied, movedTo = "moved_to"
  case askRemove = "ask_remove", askRemoveBranch = "ask_remove_branch"
  case confirmHelp = "confirm_help", keptAll = "kept_all", pageHint = "page_hint"
  case pageTextHint = "page_text_hint", followsPlan = "follows_plan"
  case emptyGridHint = "empty_grid_hint", gridHint = "grid_hint", cashHint = "cash_hint"
  case cellsLabel = "cells_label", lineHint = "line_hint", oneByOne = "one_by_one"
  case noSuchMonth = "no_such_month", wordAll = "word_all", letterEffect = "letter_effect"
  case letterLoose = "letter_loose", cardFocal = "card_focal", cardCause = "card_cause"
  case cardEffect = "card_effect", cardLoose = "card_loose", alsoCause = "also_cause"
  case whichCard = "which_card", moreCards = "more_cards", treeHint = "tree_hint"
  case treeRead = "tree_read", noSuchCard = "no_such_card", cardLabel = "card_label"
  case whatToDo = "what_to_do", cardWhy = "card_why", cardEffects = "card_effects"
  case cardDetails = "card_details", cardMove = "card_move", cardAlso = "card_also"
  case cardIdea = "card_idea", cardRemove = "card_remove", cardHelp = "card_help"
  case askMove = "ask_move", askAlso = "ask_also", moveHint = "move_hint", alsoHint = "also_hint"
  case cardMoved = "card_moved", noPlaceHere = "no_place_here", onScreenOnly = "on_screen_only"
  case remarkHow = "remark_how", remarksHint = "remarks_hint", replyHow = "reply_how", recovered
  case mergeHint = "merge_hint", welcome, notText = "not_text", tooLong = "too_long", saved
}
