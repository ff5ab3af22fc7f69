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
  case listTitle = "list_title", askList = "ask_list", listHelp = "list_help"
  case listEmpty = "list_empty", listRemarks = "list_remarks"
  // Drills.
  case drillsTitle = "drills_title", drillsHelp = "drills_help", drillsNotKept = "drills_not_kept"
  case drillsResults = "drills_results", drillNoResult = "drill_no_result"
  case drillStartBefore = "drill_start_before", drillStartAfter = "drill_start_after"
  case drillStartPractice = "drill_start_practice", drillResume = "drill_resume"
  case drillAskRole = "drill_ask_role", drillAskParent = "drill_ask_parent"
  case drillPickParent = "drill_pick_parent", drillKeys = "drill_keys"
  case drillUnsorted = "drill_unsorted", drillToLinks = "drill_to_links"
  case drillToResult = "drill_to_result", drillAgain = "drill_again"
  case drillRight = "drill_right", drillWrong = "drill_wrong"
  case drillSorting = "drill_sorting", drillLinking = "drill_linking", drillHelp = "drill_help"
  case movingTree = "moving_tree"
  case standingTitle = "standing_title"
  case askBetween = "ask_between"
  case betweenHint = "between_hint"
  case branchOf = "branch_of"
  case zoomHint = "zoom_hint"
  case focalStays = "focal_stays"
  case taken
  case held
  case heldMark = "held_mark"
  case letGo = "let_go"
  case put
  case putInsideItself = "put_inside_itself"
  case putNowhere = "put_nowhere"
  case linked
  case unlinked
  case linkCircle = "link_circle"
  case overviewTitle = "overview_title"
  case overviewHelp = "overview_help"

  // Asking why, and reading links aloud.
  case whyTitle = "why_title", whyEffectTitle = "why_effect_title", whyProgress = "why_progress"
  case whyHelp = "why_help", whyTypeFirst = "why_type_first", whyGoOn = "why_go_on"
  case whyAnother = "why_another", whyEffects = "why_effects", whyStop = "why_stop"
  case whyEvidence = "why_evidence", whySkip = "why_skip", whyDone = "why_done"
  case whyBecause = "why_because", whyShallow = "why_shallow", whyCircle = "why_circle"
  case whyKnown = "why_known", whyJoined = "why_joined", whyFinished = "why_finished"
  case readTitle = "read_title", readProgress = "read_progress", readHelp = "read_help"
  case readLink = "read_link", readWhy = "read_why", readNone = "read_none", readAll = "read_all"
  case readSaid = "read_said", readYes = "read_yes", readNo = "read_no", readTurn = "read_turn"
  case readUnknown = "read_unknown", readTurned = "read_turned", readNoTurn = "read_no_turn"
  case readMend = "read_mend", readMove = "read_move", readUnlink = "read_unlink"
  case readRewrite = "read_rewrite", readLater = "read_later", readPlace = "read_place"
  case readMoved = "read_moved", readUnlinked = "read_unlinked", readRewriteAsk = "read_rewrite_ask"

  // Objectives.
  case objectiveProgress = "objective_progress", objectiveHelp = "objective_help"
  case objectiveNone = "objective_none", objectiveProblem = "objective_problem"
  case objectiveHint = "objective_hint", objectiveMissing = "objective_missing"
  case objectiveNegative = "objective_negative", objectiveActivity = "objective_activity"
  case objectiveCopied = "objective_copied", objectiveSuggested = "objective_suggested"
  case ifThen = "if_then"

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

  // Scoring matrices.
  case matrixTotal = "matrix_total"
  case matrixRank = "matrix_rank"
  case matrixHelp = "matrix_help"
  case matrixOneVoice = "matrix_one_voice"
  case matrixNoReason = "matrix_no_reason"

  // Results.
  case resultsTitle = "results_title"
  case resultsHelp = "results_help"
  case themeNormal = "theme_normal"
  case themeHighContrast = "theme_high_contrast"
  case themeProjector = "theme_projector"
  case mouseOn = "mouse_on"
  case mouseOff = "mouse_off"
  case finishTyping = "finish_typing"
  case pasteTooLong = "paste_too_long"
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

  // Potentials and ideas.
  case inventoryTitle = "inventory_title"
  case inventoryProgress = "inventory_progress"
  case inventoryHelp = "inventory_help"
  case inventoryNone = "inventory_none"
  case inventoryUnused = "inventory_unused"
  case inventoryUnsupported = "inventory_unsupported"
  case lookFor = "look_for"
  case ideaMade = "idea_made"
  case planMade = "plan_made"
  case planWithoutIdea = "plan_without_idea"
  case rootOfferTitle = "root_offer_title"
  case rootOfferHelp = "root_offer_help"
  case rootOfferCard = "root_offer_card"
  case rootOfferIdea = "root_offer_idea"
  case rootOfferFree = "root_offer_free"
  case rootOfferNone = "root_offer_none"
  case rootOfferOpen = "root_offer_open"
  case rootOfferAnyway = "root_offer_anyway"
  case rootsAreFine = "roots_are_fine"
  case rootsTaken = "roots_taken"
  case alternativesHelp = "alternatives_help"
  case ideaChosen = "idea_chosen"
  case ideaNotChosen = "idea_not_chosen"
  case noIdeas = "no_ideas"
  case logframeHelp = "logframe_help"
  case logframeEmpty = "logframe_empty"
  case logframeFilled = "logframe_filled"
  case logframeNothing = "logframe_nothing"
  case logframeNoFocal = "logframe_no_focal"
  case logframeNoEffect = "logframe_no_effect"
  case logframeNoIdea = "logframe_no_idea"
  case logframeNoObjective = "logframe_no_objective"

  // Two at a time.
  case pairsProgress = "pairs_progress"
  case pairsDone = "pairs_done"
  case pairsTooFew = "pairs_too_few"
  case pairsCircle = "pairs_circle"
  case pairsPutOff = "pairs_put_off"
  case pairsAskPutOff = "pairs_ask_put_off"
  case pairsAskSettled = "pairs_ask_settled"
  case pairsOther = "pairs_other"
  case pairsAnswers = "pairs_answers"
  case pairsComplete = "pairs_complete"
  case pairsWaiting = "pairs_waiting"
  case pairsOrder = "pairs_order"
  case pairsOrderSoFar = "pairs_order_so_far"
  case pairsWins = "pairs_wins"
  case pairsAhead = "pairs_ahead"
  case pairsHelp = "pairs_help"

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
  case backupApproval = "backup_approval"
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

  public static var section: String { "screen" }
}
