import WorksheetModel
import WorksheetText

/// A number that stands elsewhere in the workbook and may be taken into a line of a plan: a price
/// of the shared list, or a figure that was brought home from a visit.
struct FigureOffer: Hashable, Sendable {
  let record: RecordID
  let value: Decimal4
  let unit: String
  let source: Source?
  /// Whether its name is that of the line, so that it is shown without being asked for.
  private(set) var isNamedAlike: Bool

  /// Nil for a record without a number.
  init?(_ record: Record) {
    guard let value = record.number(record.kind == .price ? "price" : "value") else { return nil }
    self.record = record.id
    self.value = value
    unit = record.text("unit") ?? ""
    source = record.text("source").flatMap(Source.init)
    isNamedAlike = false
  }

  /// What may be taken at a field of a line, what is called alike first; what stands there is no offer.
  static func all(for field: Field, of line: Record, at desk: Desk) -> [FigureOffer] {
    let prices = field.kind == .rupiah ? desk.workbook.records(of: .price) : []
    let offers = (prices + desk.workbook.records(of: .figure)).compactMap { record in
      FigureOffer(record)?.compared(with: record, for: field, of: line)
    }.filter { $0.value != line.number(field.key) }
    return offers.filter(\.isNamedAlike) + offers.filter { !$0.isNamedAlike }
  }

  /// The same offer, with whether it is meant for a field of a line or called like it.
  func compared(with record: Record, for field: Field, of line: Record) -> FigureOffer {
    let name = (line.text("name") ?? "").lowercased()
    let isMeant =
      record.links("target").first == line.id
      && (record.text("target_field").map { $0 == field.key.text } ?? true)
    let own = (record.text("name") ?? "").lowercased()
    let isAlike = !name.isEmpty && (own == name || own.contains(name)) && Self.fits(unit, line)
    let isPrice = record.kind == .price || unit.lowercased().hasPrefix("rupiah")
    var offer = self
    offer.isNamedAlike = isMeant || (isAlike && isPrice == (field.kind == .rupiah))
    return offer
  }

  /// A price per kilogram is none per bundle.
  private static func fits(_ unit: String, _ line: Record) -> Bool {
    guard let wanted = line.text("unit")?.lowercased(), !unit.isEmpty else { return true }
    let unit = unit.lowercased()
    return unit == wanted || unit.hasSuffix("/\(wanted)")
  }

  /// Takes it into a field, with its source; a visited figure notes where it is used.
  func change(into field: FieldKey, of subject: Subject, at desk: Desk) -> Change {
    var edits =
      subject.making(at: desk) + [
        .set(subject.id, field, Answer(value: .number(value), source: source))
      ]
    let line = subject.record(at: desk)
    if line?.text("unit") == nil, desk.workbook[record]?.kind == .price, !unit.isEmpty {
      edits.append(.set(subject.id, "unit", Answer(.text(unit))))
    }
    if desk.workbook[record]?.kind == .figure {
      edits.append(.set(record, "target", Answer(.text(subject.id.text))))
      edits.append(.set(record, "target_field", Answer(.text(field.text))))
    }
    return Change(edits)
  }

  /// For example "Harga beli susu: 13.000 rupiah/liter, kata orang (Kunjungan ke Getasan)".
  func words(at desk: Desk) -> String {
    let place =
      desk.workbook[record]?.parent.map { desk.name(of: $0) }
      ?? desk.workbook[record]?.text("place")
    let pieces = [
      "\(desk.name(of: record)): \(desk.catalogue.quantity(value, unit: unit))",
      source.map { desk.catalogue.shown($0) }, place.map { desk.report.words(.offerWhere, $0) },
    ]
    return pieces.compactMap { $0 }.joined(separator: ", ").replacingLineFeeds()
  }

  /// The sentence below a question that offers it.
  func hint(at desk: Desk) -> String {
    let isPrice = desk.workbook[record]?.kind == .price
    return desk.report.words(isPrice ? .offerPrice : .offerFigure, words(at: desk))
  }
}

extension FormPage {
  /// Lines of a plan, whose numbers may come from the price list or from a visit.
  var takesFigures: Bool { [.sale, .cost, .asset].contains(part.kind) }

  /// Numbers for a field of a line of a plan.
  func offers(for field: Field, at desk: Desk) -> [FigureOffer] {
    guard takesFigures, field.asksSource, let line = record(at: desk) else { return [] }
    return FigureOffer.all(for: field, of: line, at: desk)
  }

  /// The list of what may be taken at the focused number, or at the price.
  mutating func takeFigure(at desk: Desk) -> Step {
    guard takesFigures else { return .unused }
    guard !desk.isReadOnly else { return .say(desk.readOnlyReason ?? "") }
    if focusedField(at: desk)?.asksSource != true { focus(on: "price", at: desk) }
    guard let field = focusedField(at: desk), field.asksSource else { return .stay([]) }
    expect(field.key, thenMoveBy: 1)
    return .push(OfferPage(field: field, subject: subject))
  }
}
