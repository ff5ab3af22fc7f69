/// The words around a business plan that stand on screen and paper alike, in the section `plan`.
public enum PlanPhrase: String, PhraseKey {
  public static var section: String { "plan" }

  // The questions that the verdicts answer, by `Verdict.Question`.
  case earns, even, back, falls, shares, cash, time, missing

  // What if.
  case whatIfTitle = "what_if_title", whatIfHelp = "what_if_help"
  case leverPrice = "lever_price", leverYield = "lever_yield", leverCost = "lever_cost"
  case leverDelay = "lever_delay", percentUnit = "percent_unit", monthUnit = "month_unit"
  case limits, usualScenarios = "usual_scenarios", scenario, ending
  case asPlanned = "as_planned", changedPrice = "changed_price", changedYield = "changed_yield"
  case changedCost = "changed_cost", changedDelay = "changed_delay"
  case planned, withChange = "with_change", profitOfYear = "profit_of_year"
  case lowestCash = "lowest_cash"
  case endsInProfit = "ends_in_profit", endsInLoss = "ends_in_loss"
  case cashHolds = "cash_holds", cashBelowZero = "cash_below_zero"

  case knownNow = "known_now"

  // Figures of a visit.
  case visitedTitle = "visited_title", visitedNone = "visited_none", visitedLine = "visited_line"
  case visitedThere = "visited_there", visitedHere = "visited_here"
  case visitedTimes = "visited_times", visitedFar = "visited_far", visitedNear = "visited_near"
  case sendTitle = "send_title", sendHelp = "send_help", sendEmpty = "send_empty"
  case sendNow = "send_now", sent

  // Drawings of costs and of break-even.
  case drawingTitle = "drawing_title", costBars = "cost_bars", evenBars = "even_bars"
  case barVariable = "bar_variable", barFixed = "bar_fixed", barWear = "bar_wear"
  case barUnpaid = "bar_unpaid", barSold = "bar_sold", barEvenContribution = "bar_even_contribution"
  case barEvenTotal = "bar_even_total", evenReached = "even_reached", evenMissed = "even_missed"
  case costBarsNote = "cost_bars_note"

  // Several plans side by side.
  case compareTitle = "compare_title"

  // Where a plan comes from.
  case threadIdeas = "thread_ideas", threadRoots = "thread_roots"
  case threadPotentials = "thread_potentials", threadNone = "thread_none"

  // Funding.
  case fundingTitle = "funding_title", order
  case chooseOwn = "choose_own", chooseMemberSavings = "choose_member_savings"
  case chooseGrant = "choose_grant", chooseQardh = "choose_qardh"
  case chooseProfitShare = "choose_profit_share", chooseLoan = "choose_loan"
  case source, amount, funded, fundedEnough = "funded_enough", fundedShort = "funded_short"
  case noFunding = "no_funding"
  case loanCost = "loan_cost", loanFree = "loan_free", loanNoTerms = "loan_no_terms"
  case period, principal, charge, payment, balance, total

  // Contracts in words.
  case contractTitle = "contract_title", mudharabah, musyarakah, maro, mertelu, custom
  case noContract = "no_contract", partyGets = "party_gets", partyCapital = "party_capital"
  case partyWork = "party_work", partyBears = "party_bears"
  case yearExample = "year_example", contractFits = "contract_fits", sumFits = "sum_fits"
  case wantsTwo = "wants_two", wantsShares = "wants_shares", wantsHundred = "wants_hundred"
  case wantsOwnerAndWorker = "wants_owner_and_worker", wantsCapitalOfAll = "wants_capital_of_all"
  case wantsOwnerBears = "wants_owner_bears"
  case wantsWhen = "wants_when", paidWhen = "paid_when", wantsOneBase = "wants_one_base"

  // The shares that a contract gives.
  case sharesTitle = "shares_title", sharesHelp = "shares_help", sharesHint = "shares_hint"
  case sharesChoose = "shares_choose", sharesReplace = "shares_replace"
  case sharesTaken = "shares_taken", sharesFit = "shares_fit", sharesAgreed = "shares_agreed"

  // Measures of success.
  case progressTitle = "progress_title", progressOf = "progress_of", notMeasured = "not_measured"
  case notSmart = "not_smart", smart

  // Prices and visited figures.
  case offerTitle = "offer_title", offerHelp = "offer_help", offerEmpty = "offer_empty"
  case offerTaken = "offer_taken", offerPrice = "offer_price", offerFigure = "offer_figure"
  case offerWhere = "offer_where"

  // RUA, RUK, RUB.
  case formsTitle = "forms_title", formRUA = "form_rua", formRUK = "form_ruk"
  case formRUB = "form_rub", member, branch, value, business, volume, group
  case noBranch = "no_branch", formsAgree = "forms_agree", formDiffers = "form_differs"
  case formMissing = "form_missing", lineDiffers = "line_differs", controlTitle = "control_title"
  case controlRule = "control_rule"
  case signatures, jointSignatures = "joint_signatures", noMember = "no_member"
  case papersDiffer = "papers_differ", formFactor = "form_factor"

  // The explanation of a result.
  case placeHint = "place_hint"
}
