import WorksheetText

/// The words of reports, in the section `report` of a language file.
public enum ReportPhrase: String, PhraseKey {
  public static var section: String { "report" }

  // Answers.
  case emptySheet = "empty_sheet", nameless, missingRecord = "missing_record"
  case withSource = "with_source", otherValue = "other_value"
  case oldAnswers = "old_answers", unattached

  // Problems.
  case focal, root, unconnected, sameAs = "same_as", cards

  // Objectives, and links read aloud.
  case objectives, problem, objective, objectiveDoubt = "objective_doubt"
  case objectiveMissing = "objective_missing", objectiveCopied = "objective_copied"
  case objectiveNegative = "objective_negative", objectiveActivity = "objective_activity"
  case ifThen = "if_then", readings
  case linksRead = "links_read", linkDenied = "link_denied", linkUnknown = "link_unknown"

  // Scoring matrices.
  case criterion, score, womenScore = "women_score", reason

  // Pictures.
  case nothingToDraw = "nothing_to_draw", unplaced, number, quadrant, threshold
  case gapTitle = "gap_title", ringsTitle = "rings_title", mapTitle = "map_title"
  case timelineTitle = "timeline_title", trendTitle = "trend_title"
  case transectTitle = "transect_title"
  case rankingTitle = "ranking_title", usgTitle = "usg_title", gmpTitle = "gmp_title", ringsLegend =
    "rings_legend", ourGroup = "our_group"
  case keyPlayer = "key_player", contextSetter = "context_setter", subject, crowd
  case direction, trendUp = "trend_up", trendDown = "trend_down", trendLevel = "trend_level"
  // Ideas and what follows from them.
  case alternativesTitle = "alternatives_title", logframeTitle = "logframe_title"
  case rootsRemoved = "roots_removed", noRoot = "no_root", time, sideEffects = "side_effects"
  case sideNone = "side_none", sideSolved = "side_solved", sideOpen = "side_open"
  case sideUnasked = "side_unasked", chosen, chosenYes = "chosen_yes", chosenNo = "chosen_no"
  case chosenBecause = "chosen_because", notChosenBecause = "not_chosen_because"
  case untouchedRoots = "untouched_roots"
  case level, indicatorChange = "indicator_change", indicatorBy = "indicator_by"

  // What parts make of their records.
  case capitals, capital, found, lookFor = "look_for", notFound = "not_found"
  case unusedPotentials = "unused_potentials", unsupportedIdeas = "unsupported_ideas"
  case pairRanking = "pair_ranking", rank, wins, losses, pairCircle = "pair_circle"
  case pairsOpen = "pairs_open"
  case drillChange = "drill_change", drillMissed = "drill_missed"

  // Money.
  case opening, totalIn = "total_in", totalOut = "total_out", net, closing
  case belowZero = "below_zero", minus
  case actual, outside, noPlan = "no_plan"
  case indicators, indicator, result, formulas

  // Findings.
  case findings, wholeWorkbook = "whole_workbook", advice, dismissed
  case error, warning, hint, counts, noFindings = "no_findings"
}
