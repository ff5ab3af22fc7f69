import TerminalScreen
import WorksheetModel

/// Remarks, the mentor's mode, and who is at the keyboard.
extension App {
  /// Opens the remarks at the focus, ready to write a new one.
  mutating func comment() -> [Effect] {
    guard hasWorkbook else { return [] }
    let place = page.place(at: desk) ?? RemarkPlace()
    if let reason = desk.refusal(for: .remark), !desk.remarks.contains(where: place.includes) {
      message = reason
      return []
    }
    guard desk.signer != nil || desk.refusal(for: .remark) != nil else {
      return follow(.push(NamePage(then: .press(.control("c")), at: desk)))
    }
    return follow(.push(RemarksPage(about: place, at: desk)))
  }

  /// Begins or ends the mentor's mode; what is open stays open.
  mutating func switchReview() -> [Effect] {
    guard hasWorkbook else { return [] }
    switch desk.access {
    case .nothing(let reason): message = reason
    case .review:
      desk.access = .everything
      message = desk.words(.reviewEnded)
    case .everything:
      guard !desk.workbook.isApproved else {
        message = desk.words(.approved)
        return []
      }
      desk.access = .review
      message = desk.words(.reviewBegun)
      if desk.signer == nil { return follow(.push(NamePage(then: .nothing, at: desk))) }
    }
    return []
  }

  /// Takes the name that was asked for, and goes on with what asked for it.
  mutating func sign(_ name: String, then next: NamePage.Next) -> [Effect] {
    desk.sign(name)
    if let below = pagesBelow.popLast() { page = below }
    switch next {
    case .nothing:
      message = name.isEmpty ? desk.words(.nameless) : desk.words(.named, name)
      return []
    case .press(let key): return receive(key)
    }
  }

  /// Only what may be changed goes out; the rest is said.
  mutating func permitted(_ effects: [Effect]) -> [Effect] {
    effects.filter { effect in
      guard case .apply(let change, _) = effect, let reason = desk.refusal(of: change) else {
        return true
      }
      message = reason
      announced = nil
      return false
    }
  }
}

/// A place that a remark speaks of: a field, a record, or the whole workbook.
public struct RemarkPlace: Hashable, Sendable {
  public var record: RecordID?
  public var field: FieldKey?

  public init(record: RecordID? = nil, field: FieldKey? = nil) {
    self.record = record
    self.field = field
  }

  func includes(_ remark: Remark) -> Bool {
    remark.record == record && (field == nil || remark.field == field)
  }

  func name(at desk: Desk) -> String {
    guard let record else { return desk.words(.wholeWorkbook) }
    return field.map { desk.place(record, $0) } ?? desk.name(of: record)
  }
}
