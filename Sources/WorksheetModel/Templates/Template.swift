/// One sheet of the workbook, as its template file defines it.
public struct Template: Hashable, Sendable, Identifiable {
  /// For example `potentials`; also what `--sheet` takes.
  public var id: String
  /// 1...9 for the embedded sheets; the order in the list.
  public var number: Int
  public var title: Localized
  /// The question the whole sheet answers, shown at its top.
  public var question: Localized
  /// A few sentences on why and how, for the help page.
  public var explanation: Localized
  /// The name of the lesson that teaches the sheet; empty for none.
  public var lesson: String
  /// The first part is what opens with the sheet; parts with an `owner` open from a record of that kind.
  public var parts: [Part]

  public init(
    id: String, number: Int, title: Localized, question: Localized = .none,
    explanation: Localized = .none, lesson: String = "", parts: [Part]
  ) {
    self.id = id
    self.number = number
    self.title = title
    self.question = question
    self.explanation = explanation
    self.lesson = lesson
    self.parts = parts
  }
}

/// How a part shows its records. Four views serve all sheets.
public enum SheetView: String, Hashable, Sendable, CaseIterable {
  case form, table, tree, grid
}

/// One kind of record within a sheet: its fields and how they are shown.
public struct Part: Hashable, Sendable {
  public var kind: Kind
  public var view: SheetView
  public var title: Localized
  public var question: Localized
  /// The kind of record this part stands below, for example `plan` for costs; nil at the top.
  public var owner: Kind?
  /// There is only one record of this kind in a workbook.
  public var isSingle: Bool
  /// The keys shown as columns of a table; the first names a record.
  public var columns: [FieldKey]
  /// What a grid shows in its cells; nil for the other views.
  public var grid: Grid? { didSet { derived = Derived(fields, grid) } }
  /// What is shown beyond the records; nil for most parts.
  public var analysis: Analysis?
  /// Lines to take over with one key.
  public var ready: [ReadyLine]
  /// The name of a lesson that fits better than that of the sheet; empty for none.
  public var lesson: String
  /// The words for a total of its scores, from the lowest on; empty for most parts.
  public var classes: [ScoreClass]
  public var fields: [Field] { didSet { derived = Derived(fields, grid) } }
  private var derived: Derived

  /// What follows from the fields, without their wordings: it is asked for in every workbook of many.
  private struct Derived: Hashable {
    let keys: [FieldKey]
    /// What a form asks.
    let questions: [Question]
    /// The keys of those that are always asked, and the others.
    let always: [FieldKey]
    let conditional: [Question]
    let criteria: [Criterion]
    let dates: [FieldKey]

    init(_ fields: [Field], _ grid: Grid?) {
      keys = fields.map(\.key)
      questions = fields.enumerated().filter { !$1.isPattern && !$1.isInternal }
        .map { Question(place: $0, key: $1.key, relevance: $1.relevance) }
      always = questions.filter { $0.relevance == nil }.map(\.key)
      conditional = questions.filter { $0.relevance != nil }
      criteria = Criterion.all(of: fields, in: grid)
      dates = fields.filter { $0.kind == .date }.map(\.key)
    }
  }

  private struct Question: Hashable {
    /// Where its field is.
    let place: Int
    let key: FieldKey
    let relevance: Field.Relevance?

    func isAsked(about record: Record) -> Bool { relevance?.isMet(by: record) ?? true }
  }

  public init(
    kind: Kind, view: SheetView, title: Localized, question: Localized = .none,
    owner: Kind? = nil, isSingle: Bool = false, columns: [FieldKey] = [], grid: Grid? = nil,
    analysis: Analysis? = nil, ready: [ReadyLine] = [], lesson: String = "",
    classes: [ScoreClass] = [], fields: [Field]
  ) {
    self.kind = kind
    self.view = view
    self.title = title
    self.question = question
    self.owner = owner
    self.isSingle = isSingle
    self.columns = columns
    self.grid = grid
    self.analysis = analysis
    self.ready = ready
    self.lesson = lesson
    self.classes = classes
    self.fields = fields
    derived = Derived(fields, grid)
  }

  /// The keys of all fields.
  var keys: [FieldKey] { derived.keys }

  /// The keys of the questions for a date.
  var dates: [FieldKey] { derived.dates }

  /// The columns that are summed up in a scoring matrix; without one, the weighted scores.
  var criteria: [Criterion] { derived.criteria }

  /// The field whose value names a record in lists.
  public var nameField: Field? {
    columns.first.flatMap { field($0) } ?? fields.first
  }

  /// The definition of a key; `plan.2027-01` finds the field `plan.<month>`.
  public func field(_ key: FieldKey) -> Field? {
    // A field is large, and this is asked for every answer: only the one that is found is copied.
    if let index = fields.indices.first(where: { fields[$0].key == key }) { return fields[index] }
    return fields.first { $0.covers(key) }
  }

  /// The fields that a form asks: those that make sense, without the cells of a grid.
  public func formFields(for record: Record) -> [Field] {
    derived.questions.filter { $0.isAsked(about: record) }.map { fields[$0.place] }
  }

  /// How many questions a form asks, and how many of them are answered.
  func progress(of record: Record) -> (answered: Int, asked: Int) {
    var (answered, asked) = (0, 0)
    for key in derived.always {
      asked += 1
      if record.hasAnswer(key) { answered += 1 }
    }
    for question in derived.conditional where question.isAsked(about: record) {
      asked += 1
      if record.hasAnswer(question.key) { answered += 1 }
    }
    return (answered, asked)
  }
}

/// A word for all totals from a limit on, such as "Mandiri" from 80.
public struct ScoreClass: Hashable, Sendable {
  /// The lowest total that is called so.
  public var from: Decimal4
  public var label: Localized

  public init(from: Decimal4, label: Localized) {
    self.from = from
    self.label = label
  }
}

extension Part {
  /// What a total is called; nil where the template has no word for it.
  public func scoreClass(of total: Decimal4) -> ScoreClass? {
    classes.filter { $0.from <= total }.max { $0.from < $1.from }
  }
}

/// The cells of a grid.
public enum Grid: Hashable, Sendable {
  /// Twelve columns January to December; cell keys are `<prefix>.1` to `<prefix>.12`.
  case yearRound(prefix: String)
  /// The months of the plan the record stands below; cell keys are `<prefix>.YYYY-MM`.
  case planMonths(prefix: String)
  /// The weeks of one cycle of the plan the record stands below; cell keys are `<prefix>.1` and so on.
  case planWeeks(prefix: String)
  /// The columns are the gates and the scores among the fields of the part: a scoring matrix.
  case fields

  /// What stands before the dot in the keys of cells by month or week.
  public var prefix: String? {
    switch self {
    case .yearRound(let prefix), .planMonths(let prefix), .planWeeks(let prefix): prefix
    case .fields: nil
    }
  }
}
