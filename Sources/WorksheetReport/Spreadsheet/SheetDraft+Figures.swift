import WorksheetModel
import WorksheetText

// Numbers as cells. Money is hidden in this one place when nobody in the room should read it, and with
// it every formula, which would bring it back.
extension SheetDraft {
  func figure(
    _ number: Spreadsheet.Number, _ format: Spreadsheet.Format, _ formula: Formula? = nil,
    style: Spreadsheet.Style = .plain
  ) -> Cell {
    guard !catalogue.hidesAmounts else {
      return format == .rupiah
        ? .text(catalogue.money(Rupiah.zero), style) : Cell(.number(number), format, style)
    }
    return Cell(formula.map { .formula($0, number) } ?? .number(number), format, style)
  }

  func money(
    _ amount: Rupiah, _ formula: Formula? = nil, style: Spreadsheet.Style = .plain
  ) -> Cell {
    figure(.rupiah(amount), .rupiah, formula, style: style)
  }

  /// A figure, or in words why there is none.
  func money(
    _ amount: Computed<Rupiah>, _ formula: Formula?, style: Spreadsheet.Style = .plain
  ) -> Cell {
    switch amount {
    case .success(let amount): money(amount, formula, style: style)
    case .failure(let reason): .text(catalogue.wording(reason), style == .plain ? .line : style)
    }
  }

  /// A result of a plan, or in words why there is none.
  func result(_ value: Computed<Indicator.Figure>, _ formula: Formula?) -> Cell {
    switch value {
    case .failure(let reason): return .text(catalogue.wording(reason), .line)
    case .success(let figure):
      switch figure {
      case .rupiah(let amount): return money(amount, formula)
      case .unitPrice(let price): return self.figure(.real(price), .rupiah, formula)
      case .quantity(let value), .ratio(let value), .years(let value), .workDays(let value),
        .people(let value):
        return self.figure(.real(value), .decimals(2), formula)
      case .percent(let percent): return self.figure(.real(percent / 100), .share, formula)
      case .months(let months): return self.figure(.whole(Int64(months)), .decimals(0), formula)
      }
    }
  }

  /// A row with a result of the whole plan and its unit.
  @discardableResult
  mutating func add(result: Indicator, _ formula: Formula?, _ subject: ReportSubject) -> Int {
    let unit: String =
      switch try? result.value.get() {
      case .rupiah, .unitPrice, .ratio, .percent, nil: ""
      case .quantity: result.unit
      case .years: subject.label(.unitYears)
      case .months: subject.label(.unitMonths)
      case .workDays: subject.label(.unitDays)
      case .people: subject.label(.unitPeople)
      }
    return add([
      .text(catalogue.name(of: result.id)), self.result(result.value, formula), .text(unit),
    ])
  }

  /// A number as it was typed, with as many decimals as it has.
  func quantity(_ number: Decimal4, _ formula: Formula? = nil) -> Cell {
    figure(.decimal(number), .decimals(number.decimalCount), formula)
  }

  /// A price, which may have decimals.
  func price(_ price: Decimal4) -> Cell { figure(.decimal(price), .rupiah) }

  func percent(_ percent: Decimal4) -> Cell { figure(.decimal(percent), .percent) }
}

extension Decimal4 {
  /// How many decimals it has, 0...4.
  fileprivate var decimalCount: Int {
    var (count, rest) = (4, units)
    while count > 0, rest % 10 == 0 {
      rest /= 10
      count -= 1
    }
    return count
  }
}
