/// The keys that the file format names; other programs rely on them.
enum FormatKeys {
  static let byKind: [String: [String]] = table.mapValues { keys in
    keys.split(separator: " ").map(String.init)
  }

  private static let criteria = "material market skill capital speed women_youth environment risk"
  private static let sides = "debt women_workload waste water_land neighbours single_buyer"
  private static let rubric = "potentials social problem_tree ideas plan cash_flow visit"

  private static func each(_ names: String, _ prefixes: String...) -> String {
    prefixes.flatMap { prefix in names.split(separator: " ").map { "\(prefix).\($0)" } }
      .joined(separator: " ")
  }

  private static let table = [
    "profile": """
    group village district regency province training companion mentor start_date members_women \
    members_men members_under_35 notes
    """,
    "person": "name role gender birth_year household",
    "potential": """
    name asset place quantity unit price owner manager present_use months evidence \
    evidence_note added_value buyer problems \
    \(each("lawful supply buyer nature displaced", "gate")) \
    \(each(criteria, "score", "score_women", "score_note"))
    """,
    "season": "activity category level.<1-12>",
    "pair": "a b winner reason",
    "issue": """
    issue since affected decides gains loses rules control manage use conflict change evidence \
    conclusion
    """,
    "stakeholder": "name type interest influence stance power hope strategy responsible",
    "problem": """
    role statement also_under evidence evidence_source stop_reason confirmed urgency \
    seriousness growth objective \(each("severity urgency spread", "gmp"))
    """,
    "drill": "drill name moment date who score most card.<id> under.<id>",
    "idea": """
    name description roots potentials benefit cost capability risk environment acceptance time \
    \(each(sides, "side", "mitigation")) chosen reason
    """,
    "logframe": """
    level text link indicator unit baseline target target_date means source assumption
    """,
    "visit": "place host date visitors purpose",
    "observation": "text how",
    "figure": "name value unit source target target_field",
    "lesson": "text fits reason",
    "follow_up": "what who due done",
    "plan": """
    name ideas cycle_months cycles_per_year start_month horizon_months opening_cash \
    discount_percent first_flow_exponent main_product beneficiaries profit_without market \
    technique people money economy_social_environment law
    """,
    "sale": """
    name quantity unit price per transport loss_percent own_use months capacity stated_total
    """,
    "cost": "name quantity unit price behaviour per paid months stated_total",
    "asset": "name quantity unit price life_years salvage month replace own donated",
    "funding": """
    name source amount month percent_per_year method payments_per_year years grace_payments
    """,
    "party": "name capital percent base bears_loss",
    "risk": "risk chance impact mitigation responsible",
    "indicator": """
    name unit baseline baseline_date target target_date how source responsible actual
    """,
    "claim": "name result value unit per percent",
    "cash_line": """
    name direction category plan.<month> actual.<month> derived_from follows_plan
    """,
    "cash_entry": "date text receipt in out line",
    "week_line": "name direction category week.<1-26>",
    "scenario": """
    name price_change yield_change cost_change delay start_shift funding_change
    """,
    "group": "founded rules savings_initial savings_monthly meeting",
    "officer": "name role since",
    "decision": "date place agenda present decision responsible due",
    "rating": "item score evidence",
    "remark": """
    record field text by date state reply reply_by reply_date fixed_by fixed_date closed_by \
    closed_date
    """,
    "review": """
    state by date submitted_by submitted_date revise_by revise_date approved_by approved_date \
    approved_checksum seen \(each(rubric, "score", "evidence"))
    """,
  ]

  /// The choices whose values the file format lists, by `kind/key`.
  static let choices = [
    "potential/asset": "human natural physical social financial institutional cultural",
    "potential/present_use": "unused partly fully overused",
    "potential/evidence": "seen interview village_data estimate",
    "potential/gate.lawful": "yes no unknown",
    "season/category": """
    rain planting harvest pest work_women work_men price income expense lean illness event
    """,
    "stakeholder/type": "primary secondary key",
    "problem/role": "focal cause effect",
    "problem/stop_reason": "can_act outside_control unknown",
    "idea/side.debt": "yes no unknown",
    "logframe/level": "goal purpose output activity",
    "observation/how": "seen told interpreted",
    "sale/per": "cycle month year",
    "cost/behaviour": "variable fixed",
    "cost/per": "cycle month year once",
    "cost/paid": "cash family own",
    "funding/source": "own member_savings grant qardh loan profit_share",
    "funding/method": "annuity flat none",
    "party/base": "net_profit price_gain harvest",
    "cash_line/direction": "in out",
    "cash_line/category": """
    opening sale savings grant loan_in asset_sale other_in material wage transport asset rent \
    utility instalment profit_share household zakat other_out
    """,
    "remark/state": "open fixed closed",
    "review/state": "draft submitted revise approved",
  ]
}
