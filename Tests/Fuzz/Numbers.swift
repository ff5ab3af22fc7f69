import WorksheetModel

/// Reads a typed number in every way, and reads again what stands in the field afterwards.
func examineNumber(_ bytes: [UInt8]) {
  let text = String(decoding: bytes, as: UTF8.self)
  _ = try? NumberReading.read(text, units: ["kg", "liter/hari", "%"])
  _ = try? NumberReading.readPercent(text)
  let unit = Localized([.indonesian: "kg"])
  for kind in [FieldKind.number(unitKey: nil, unit: unit), .rupiah, .percent] {
    examine(text, in: kind)
  }
}

/// Reads a typed day, month or list of months, and reads again what stands in the field afterwards.
func examineDate(_ bytes: [UInt8]) {
  let text = String(decoding: bytes, as: UTF8.self)
  for kind in [FieldKind.date, .month, .months] { examine(text, in: kind) }
  if let day = try? DayReading.read(text, year: 2027) {
    expect(Day(iso: day.iso) == day, "a day comes back from its own spelling")
  }
  if let month = try? MonthReading.read(text) {
    expect(Month(iso: month.iso) == month, "a month comes back from its own spelling")
  }
}

// What a field shows for correcting has to mean the answer that it stands for.
private func examine(_ text: String, in kind: FieldKind) {
  let field = Field(key: "x", kind: kind, label: .none)
  var context = TypingContext()
  context.year = 2027
  guard let reading = try? field.answer(typed: text, in: context) else { return }
  let again = try? field.answer(typed: field.typed(reading.answer), in: context)
  expect(
    again?.answer.value == reading.answer.value && again?.answer.state == reading.answer.state,
    "“\(text)” became “\(field.typed(reading.answer))”, which means something else")
}
