/// The words around the strength of a group, in the section `group`.
public enum GroupPhrase: String, PhraseKey {
  public static var section: String { "group" }

  case membersTitle = "members_title", membersAre = "members_are", women, men
  case genderUnknown = "gender_unknown", young, grown, ageUnknown = "age_unknown", all
  case attendanceTitle = "attendance_title", presentOf = "present_of"
  case averageAttendance = "average_attendance", membersMissing = "members_missing"
  case capabilityTitle = "capability_title", officialTotal = "official_total"
  case officialMissing = "official_missing", unverifiedMost = "unverified_most"
  case pointsOf = "points_of"
  case decisionsTitle = "decisions_title", openDecisions = "open_decisions"
  case allDone = "all_done", decision, responsible, due, late
}
