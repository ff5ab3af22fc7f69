/// The words of reviews and remarks on screen and paper, in the section `review`.
public enum ReviewPhrase: String, PhraseKey {
  public static var section: String { "review" }

  // States, and the steps that lead from one to the next.
  case stateDraft = "state_draft", stateSubmitted = "state_submitted"
  case stateRevise = "state_revise", stateApproved = "state_approved"
  case state, byAndDate = "by_and_date", nobody, noDate = "no_date"
  case stepDraft = "step_draft", stepSubmit = "step_submit", stepRevise = "step_revise"
  case stepApprove = "step_approve"
  case aboutDraft = "about_draft", aboutSubmit = "about_submit", aboutRevise = "about_revise"
  case aboutApprove = "about_approve", stateChanged = "state_changed"

  // The page that leads through a review.
  case guideTitle = "guide_title", guideHelp = "guide_help"
  case rowRemarks = "row_remarks", rowChanges = "row_changes", neverReviewed = "never_reviewed"
  case rowAssess = "row_assess", rowFigure = "row_figure"
  case rowBegin = "row_begin", rowEnd = "row_end"
  case aboutRemarks = "about_remarks", aboutChanges = "about_changes"
  case aboutAssess = "about_assess", aboutFigure = "about_figure"
  case aboutBegin = "about_begin", aboutEnd = "about_end", aboutPart = "about_part"

  // What may be changed.
  case reviewing, reviewingMark = "reviewing_mark", reviewBegun = "review_begun"
  case reviewEnded = "review_ended", approved, approvedMark = "approved_mark"
  case unlikeApproved = "unlike_approved", unlikeMark = "unlike_mark"
  case differsIn = "differs_in", more

  // Who is at the keyboard.
  case nameTitle = "name_title", askMentor = "ask_mentor", askMember = "ask_member"
  case nameHelp = "name_help", namelessAgain = "nameless_again", named, nameless

  // Remarks.
  case remarksTitle = "remarks_title", remarksHelp = "remarks_help", noRemarks = "no_remarks"
  case newRemark = "new_remark", askRemark = "ask_remark", askReply = "ask_reply"
  case remarkKept = "remark_kept", replyKept = "reply_kept"
  case nowOpen = "now_open", nowFixed = "now_fixed", nowClosed = "now_closed"
  case markOpen = "mark_open", markFixed = "mark_fixed", markClosed = "mark_closed"
  case oldPlace = "old_place", placeGone = "place_gone", wholeWorkbook = "whole_workbook"
  case remarkLine = "remark_line", replyLine = "reply_line", fixedLine = "fixed_line"
  case closedLine = "closed_line", remarkCount = "remark_count"

  // What changed since a mentor looked.
  case changesTitle = "changes_title", changesHelp = "changes_help", noChanges = "no_changes"
  case changesSince = "changes_since", added, removed, moved, dismissed, cleared
  case markedSeen = "marked_seen", nothingSeen = "nothing_seen"

  // On paper.
  case judgement, criterion, weight, difference, incomplete
  case scoreTotal = "score_total", scoreClass = "score_class"
  case evidenceMissing = "evidence_missing", noScores = "no_scores"
  case automatic, automaticNote = "automatic_note"
  case signHere = "sign_here", signGroup = "sign_group", signMentor = "sign_mentor"
  case signName = "sign_name"
  case signDate = "sign_date", signLine = "sign_line"
}
