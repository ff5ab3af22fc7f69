/// What the commands say on the command line: section `command`.
public enum CommandPhrase: String, PhraseKey {
  public static var section: String { "command" }

  // Help.
  case aboutLembar = "about_lembar", aboutNew = "about_new", aboutGet = "about_get"
  case aboutSet = "about_set"
  case helpLanguage = "help_language", helpTemplates = "help_templates", helpFile = "help_file"
  case helpNewFile = "help_new_file", helpExample = "help_example", helpJSON = "help_json"
  case helpRecord = "help_record"
  case helpField = "help_field", helpValue = "help_value", helpNewKind = "help_new_kind"
  case helpParent = "help_parent", helpRemove = "help_remove", helpBatch = "help_batch"

  // Problems.
  case wrongArguments = "wrong_arguments", unknownLanguage = "unknown_language"
  case unknownTheme = "unknown_theme"
  case outputFailed = "output_failed", unknownExample = "unknown_example"
  case noSuchRecord = "no_such_record", noSuchField = "no_such_field", noSuchKind = "no_such_kind"
  case parentMissing = "parent_missing", parentWrongKind = "parent_wrong_kind"
  case fieldMissing = "field_missing"
  case valueMissing = "value_missing", tooMuchGiven = "too_much_given"
  case batchLineIncomplete = "batch_line_incomplete", batchNotText = "batch_not_text"
  case atBatchLine = "at_batch_line"
  case recordExists = "record_exists", circle, orderEmpty = "order_empty", approved
  case valueRefused = "value_refused"

  // Copies.
  case aboutMerge = "about_merge", helpMergeFirst = "help_merge_first"
  case helpMergeSecond = "help_merge_second", helpOutput = "help_output", helpForce = "help_force"
  case mergeOfStrangers = "merge_of_strangers", mergedWhole = "merged_whole"
  case mergeConflict = "merge_conflict", mergeAnswer = "merge_answer"
  case mergedWithConflicts = "merged_with_conflicts"

  // The screen.
  case aboutOpen = "about_open", aboutPlay = "about_play", helpReadOnly = "help_read_only"
  case helpASCII = "help_ascii", helpMono = "help_mono", helpKeys = "help_keys"
  case helpTheme = "help_theme", helpSize = "help_size", notATerminal = "not_a_terminal"
  case dumbTerminal = "dumb_terminal", unknownTerminal = "unknown_terminal"
  case wrongKeys = "wrong_keys", wrongSize = "wrong_size"

  // Questions and answers.
  case aboutFill = "about_fill", fillSigns = "fill_signs"

  // Echoes.
  case readAs = "read_as"

  // Reading on paper.
  case aboutShow = "about_show", aboutCheck = "about_check", aboutAppraise = "about_appraise"
  case aboutCalc = "about_calc", helpSheet = "help_sheet", helpWidth = "help_width"
  case helpFiles = "help_files", helpCalculation = "help_calculation"
  case unknownSheet = "unknown_sheet", widthTooSmall = "width_too_small"
  case unknownCalculation = "unknown_calculation", inputNotJSON = "input_not_json"
  case wrongInput = "wrong_input", notComputed = "not_computed"

  case aboutLessons = "about_lessons", helpLesson = "help_lesson"
  case unknownLesson = "unknown_lesson", aboutPresent = "about_present"
  case helpHideNames = "help_hide_names", helpHideAmounts = "help_hide_amounts"

  // Export.
  case aboutExport = "about_export", helpFormat = "help_format"
  case helpExportOutput = "help_export_output", unknownFormat = "unknown_format"
  case outputExists = "output_exists", tablesNeedFolder = "tables_need_folder"
  case helpExportFile = "help_export_file", helpSummary = "help_summary"
  case helpWithout = "help_without", helpAnonymous = "help_anonymous", helpBlank = "help_blank"
  case helpPaged = "help_paged", exportNeedsFile = "export_needs_file", notAPage = "not_a_page"
  case notTogether = "not_together", unknownOmission = "unknown_omission"
  case amountsAreData = "amounts_are_data", onlyTextIsPaged = "only_text_is_paged"
  case folderInTheWay = "folder_in_the_way", notDrawn = "not_drawn"
  case omittedFindings = "omitted_findings", omittedRemarks = "omitted_remarks"
  case omittedAmounts = "omitted_amounts"
  case overWorkbook = "over_workbook", spreadsheetNeedsFile = "spreadsheet_needs_file"

  // Recap.
  case aboutRecap = "about_recap", helpFolders = "help_folders"
  case helpRecapFormat = "help_recap_format", helpRecapOutput = "help_recap_output"

  // Import.
  case aboutImport = "about_import", helpList = "help_list", helpUnder = "help_under"
  case listEmpty = "list_empty", cardsImported = "cards_imported"

  // Templates.
  case aboutTemplates = "about_templates", aboutTemplatesList = "about_templates_list"
  case aboutTemplatesCopy = "about_templates_copy", aboutTemplatesCheck = "about_templates_check"
  case helpTemplateFolder = "help_template_folder"
  case templateExists = "template_exists", templateNotWritten = "template_not_written"
  case templatesCopied = "templates_copied", templatesGood = "templates_good"
  case helpAllRemarks = "help_all_remarks", textsMissing = "texts_missing"
  case seeAllRemarks = "see_all_remarks"
}
