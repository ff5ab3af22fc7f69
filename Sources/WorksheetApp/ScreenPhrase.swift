import WorksheetText

/// The sentences and words of the screen, in the section `screen` of a language file.
public enum ScreenPhrase: String, PhraseKey {
  // Frame.
  case tooSmall = "too_small"
  case readOnly = "read_only"
  case safe
  case saving
  case saved
  case safeToUnplug = "safe_to_unplug"
  case notSaved = "not_saved"
  case notSavedShort = "not_saved_short"
  case sheetListTitle = "sheet_list_title"
  case sheetListHelp = "sheet_list_help"
  case openHint = "open_hint"
  case quitHint = "quit_hint"
  case progress
  case rowCount = "row_count"
  case doubtCount = "doubt_count"
  case entryCount = "entry_count"
  case full
  case nameless
  case missingRecord = "missing_record"
  case record

  // Forms.
  case example
  case takenAs = "taken_as"
  case requiredMark = "required_mark"
  case openPart = "open_part"
  case formDone = "form_done"
  case done
  case draftKept = "draft_kept"
  case draftWaits = "draft_waits"
  case moreBelow = "more_below"
  case noSourceHere = "no_source_here"
  case yes
  case no
  case oldField = "old_field"
  case oldFieldHelp = "old_field_help"

  // Choosing.
  case pickOne = "pick_one"
  case pickMany = "pick_many"
  case pickHelp = "pick_help"
  case noMatch = "no_match"
  case nothingToPick = "nothing_to_pick"

  // Tables.
  case emptyLine = "empty_line"
  case tableHelp = "table_help"
  case movingTable = "moving_table"
  case removed
  case choosePlan = "choose_plan"
  case rowHint = "row_hint"
  case linkHint = "link_hint"
  case pastedRows = "pasted_rows"
  case pastedLeftOut = "pasted_left_out"

  // The problem tree.
  case emptyTree = "empty_tree"
  case askFocal = "ask_focal"
  case askCause = "ask_cause"
  case askEffect = "ask_effect"
  case effectOfFocalOnly = "effect_of_focal_only"
  case looseProblems = "loose_problems"
  case sameAs = "same_as"
  case standingFocal = "standing_focal"
  case standingRoot = "standing_root"
  case standingEffect = "standing_effect"
  case treeProgress = "tree_progress"
  case treeHelp = "tree_help"
  case cardHint = "card_hint"
  case pastedCards = "pasted_cards"
  case movingTree = "moving_tree"

  // The month grid.
  case gridHelp = "grid_help"
  case gridEmptyHint = "grid_empty_hint"
  case calendarHelp = "calendar_help"
  case calendarEmptyHint = "calendar_empty_hint"
  case availableLine = "available_line"
  case present, absent
  case readyTitle = "ready_title"
  case readyHelp = "ready_help"
  case figureHelp = "figure_help"
  case emptyCell = "empty_cell"
  case derivedLine = "derived_line"
  case totalLine = "total_line"
  case gridNoPlan = "grid_no_plan"
  case planName = "plan_name"
  case nothingToCopy = "nothing_to_copy"
  case opening
  case totalIn = "total_in"
  case totalOut = "total_out"
  case net
  case closing

  // Results.
  case resultsTitle = "results_title"
  case resultsHelp = "results_help"
  case noPlanYet = "no_plan_yet"
  case noResults = "no_results"
  case indicators

  // Findings.
  case findingsTitle = "findings_title"
  case findingsHelp = "findings_help"
  case noFindings = "no_findings"
  case noPlace = "no_place"
  case askReason = "ask_reason"
  case dismissedBecause = "dismissed_because"
  case dismissedMark = "dismissed_mark"
  case severityError = "severity_error"
  case severityWarning = "severity_warning"
  case severityHint = "severity_hint"

  // Copies that were merged.
  case conflictsTitle = "conflicts_title"
  case conflictsHelp = "conflicts_help"
  case conflictsHint = "conflicts_hint"
  case conflictsWait = "conflicts_wait"
  case noConflicts = "no_conflicts"
  case standingAnswer = "standing_answer"
  case otherAnswer = "other_answer"
  case answerTaken = "answer_taken"
  case copyTitle = "copy_title"
  case copyFound = "copy_found"
  case copyHelp = "copy_help"
  case copyTake = "copy_take"
  case copyMerged = "copy_merged"
  case changedMerged = "changed_merged"

  // Home, menu, jump, lessons, recovery.
  case homeTitle = "home_title"
  case homeIntro = "home_intro"
  case homeHelp = "home_help"
  case homeRecent = "home_recent"
  case homeNew = "home_new"
  case homeOpen = "home_open"
  case homeExample = "home_example"
  case askTitle = "ask_title"
  case askPath = "ask_path"
  case menuTitle = "menu_title"
  case menuHelp = "menu_help"
  case jumpTitle = "jump_title"
  case jumpHelp = "jump_help"
  case lessonsTitle = "lessons_title"
  case lessonsHelp = "lessons_help"
  case recoveryTitle = "recovery_title"
  case recoveryHelp = "recovery_help"
  case recoveryTake = "recovery_take"
  case recoveryLater = "recovery_later"
  case beingTyped = "being_typed"
  case emptyAnswer = "empty_answer"
  case recordRemoved = "record_removed"
  case recordMoved = "record_moved"
  case recordNew = "record_new"

  // Other places and backups.
  case placeTitle = "place_title"
  case placeHelp = "place_help"
  case askPlace = "ask_place"
  case movedTo = "moved_to"
  case copiedTo = "copied_to"
  case copiedAsDraft = "copied_as_draft"
  case copiedWhileBusy = "copied_while_busy"
  case copiedNewer = "copied_newer"
  case everybodyReads = "everybody_reads"
  case backupsTitle = "backups_title"
  case backupsHelp = "backups_help"
  case noBackups = "no_backups"
  case backupFigures = "backup_figures"
  case backupUnreadable = "backup_unreadable"
  case backupSession = "backup_session"
  case backupRecovery = "backup_recovery"
  case backupMerge = "backup_merge"
  case backupMigration = "backup_migration"
  case backupRestored = "backup_restored"

  // Undo and trouble.
  case nothingToUndo = "nothing_to_undo"
  case nothingToRedo = "nothing_to_redo"
  case undone
  case redone
  case notTaken = "not_taken"
  case notSavedBecause = "not_saved_because"
  case comesBack = "comes_back"
  case waitingForSave = "waiting_for_save"
  case readOnlyBecause = "read_only_because"
  case readOnlyAsked = "read_only_asked"
  case approved
  case damaged
  case recoveryOffer = "recovery_offer"
  case recoveryAnswers = "recovery_answers"
  case recoveryChanges = "recovery_changes"
  case recoveryWaits = "recovery_waits"
  case recoveryAbsent = "recovery_absent"
  case recoveryTorn = "recovery_torn"
  case recoveryDraft = "recovery_draft"
  case crashed
  case savedAt = "saved_at"
  case madeAt = "made_at"
  case madeAgain = "made_again"

  // Keys, in words.
  case keyAccept = "key_accept"
  case keyNextField = "key_next_field"
  case keyPreviousField = "key_previous_field"
  case keyBack = "key_back"
  case keyEdit = "key_edit"
  case keyClear = "key_clear"
  case keySource = "key_source"
  case keyNone = "key_none"
  case keyUnknown = "key_unknown"
  case keyFirst = "key_first"
  case keyLast = "key_last"
  case keyPageUp = "key_page_up"
  case keyPageDown = "key_page_down"
  case keyUp = "key_up"
  case keyDown = "key_down"
  case keyOpen = "key_open"
  case keyAdd = "key_add"
  case keyRemove = "key_remove"
  case keyCopy = "key_copy"
  case keyMove = "key_move"
  case keyChoose = "key_choose"
  case keyToggle = "key_toggle"
  case keyOpenSheet = "key_open_sheet"
  case keyAddSibling = "key_add_sibling"
  case keyAddCause = "key_add_cause"
  case keyAddEffect = "key_add_effect"
  case keyFold = "key_fold"
  case keyUnfold = "key_unfold"
  case keyPreviousMonth = "key_previous_month"
  case keyNextMonth = "key_next_month"
  case keyFillRight = "key_fill_right"
  case keyOpenLine = "key_open_line"
  case keyCopyPlan = "key_copy_plan"
  case keyReady = "key_ready"
  case keyRemoveLine = "key_remove_line"
  case keyJump = "key_jump"
  case keyDismiss = "key_dismiss"
  case keyRead = "key_read"
  case keyRecover = "key_recover"
  case keyLook = "key_look"
  case keyLater = "key_later"
  case keyPreviousAnswer = "key_previous_answer"
  case keyNextAnswer = "key_next_answer"
  case keyTakeAnswer = "key_take_answer"
  case keyMerge = "key_merge"
  case keyMergeLater = "key_merge_later"
  case keyExplain = "key_explain"
  case keyHelp = "key_help"
  case keyMenu = "key_menu"
  case keySave = "key_save"
  case keySaveElsewhere = "key_save_elsewhere"
  case keySaveHere = "key_save_here"
  case keyBackups = "key_backups"
  case keyRestore = "key_restore"
  case keyUndo = "key_undo"
  case keyRedo = "key_redo"
  case keyFindings = "key_findings"
  case keyResults = "key_results"
  case keyJumpTo = "key_jump_to"
  case keyLanguage = "key_language"
  case keySuspend = "key_suspend"
  case keyQuit = "key_quit"

  public static var section: String { "screen" }
}
