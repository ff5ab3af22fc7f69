import TerminalScreen
import WorksheetModel

/// The percentages that the contract of a plan gives to its parties, to be filled in by one key.
struct ShareOffer: Hashable, Sendable {
  let contract: SharingContract
  let parties: [Record]

  init(contract: SharingContract, parties: [Record]) {
    self.contract = contract
    self.parties = parties
  }

  /// Nil for a plan whose contract is not chosen.
  init?(of plan: RecordID, at desk: Desk) {
    let chosen = desk.workbook[plan]?.text("share_contract").flatMap(SharingContract.init)
    guard let chosen else { return nil }
    self.init(
      contract: chosen, parties: desk.workbook.children(of: plan, kind: .party))
  }

  /// The shares that are written already, in the order of the parties.
  private var written: [Decimal4?] { parties.map { $0.number("percent") } }

  var isWritten: Bool { written.contains { $0 != nil } }

  func ways() throws(SharingContract.NoOffer) -> [[Decimal4]] {
    try contract.offers(toCapital: parties.map { $0.number("capital")?.rupiah ?? .zero })
  }

  /// Fills in what leaves nothing to ask; asks which way, and before a share is replaced.
  static func step(of plan: RecordID, at desk: Desk) -> Step {
    guard !desk.isReadOnly else { return .say(desk.readOnlyReason ?? "") }
    guard let offer = ShareOffer(of: plan, at: desk) else {
      return .say(desk.report.words(.noContract))
    }
    do throws(SharingContract.NoOffer) {
      let ways = try offer.ways()
      guard !ways.contains(where: { $0 == offer.written }) else {
        return .say(desk.report.words(.sharesFit, offer.words(offer.written, at: desk)))
      }
      guard let only = ways.first, ways.count == 1, !offer.isWritten else {
        return .push(ShareOfferPage(plan: plan))
      }
      return .change(offer.change(giving: only), saying: offer.sentence(giving: only, at: desk))
    } catch {
      return .say(offer.wording(error, at: desk))
    }
  }

  /// What to press next, once a contract is chosen that says who gets how much.
  static func afterChoosing(
    _ answer: Answer, at field: Field, of plan: RecordID, desk: Desk
  ) -> String? {
    guard field.key == "share_contract", case .text(let name)? = answer.value,
      let contract = SharingContract(rawValue: name)
    else { return nil }
    let parties = desk.workbook.children(of: plan, kind: .party)
    return ShareOffer(contract: contract, parties: parties).hint(at: desk)
  }

  func change(giving shares: [Decimal4]) -> Change {
    Change(
      zip(parties, shares).map { .set($0.id, "percent", Answer(value: .number($1))) })
  }

  /// For example "Kelompok 33,3333% : Pak Karto 66,6667%".
  func words(_ shares: [Decimal4?], at desk: Desk) -> String {
    zip(parties, shares).map { party, share in
      "\(desk.name(of: party.id)) \(share.map { desk.catalogue.percent($0) } ?? "-")"
    }.joined(separator: " : ").replacingLineFeeds()
  }

  func sentence(giving shares: [Decimal4], at desk: Desk) -> String {
    desk.report.words(.sharesTaken, words(shares, at: desk))
  }

  /// What is asked before a share is replaced, or which of several ways is meant.
  func question(at desk: Desk) -> String {
    isWritten
      ? desk.report.words(.sharesReplace, words(written, at: desk))
      : desk.report.words(.sharesChoose)
  }

  /// Says that the shares of the contract can be taken; nil where it gives none, or they are there.
  func hint(at desk: Desk) -> String? {
    guard let ways = try? ways(), let first = ways.first,
      !ways.contains(where: { $0 == written })
    else { return nil }
    let shares = first.map { desk.catalogue.percent($0) }.joined(separator: " : ")
    return desk.report.words(.sharesHint, shares)
  }

  private func wording(_ reason: SharingContract.NoOffer, at desk: Desk) -> String {
    switch reason {
    case .agreedOn: desk.report.words(.sharesAgreed)
    case .twoParties(let count): desk.report.words(.wantsTwo, String(count))
    case .capitalOfAll(let idle):
      desk.report.words(
        .wantsCapitalOfAll, idle.map { desk.name(of: parties[$0].id) }.joined(separator: ", "))
    }
  }
}

extension FormPage {
  /// The plan whose parties share: the one that is asked about, or that of the party.
  func sharingPlan(at desk: Desk) -> RecordID? {
    guard desk.worksheets.field("share_contract", of: .plan) != nil else { return nil }
    if part.kind == .plan { return subject.id }
    return part.kind == .party ? record(at: desk)?.parent : nil
  }

  /// Where the contract is chosen and where a share is written, what the contract gives.
  func shareHint(for field: Field, at desk: Desk) -> String? {
    guard let plan = sharingPlan(at: desk), ["share_contract", "percent"].contains(field.key) else {
      return nil
    }
    return ShareOffer(of: plan, at: desk)?.hint(at: desk)
  }
}

extension TablePage {
  /// The plan whose parties stand here.
  func sharingPlan(at desk: Desk) -> RecordID? {
    guard part.kind == .party, desk.worksheets.field("share_contract", of: .plan) != nil else {
      return nil
    }
    return owner
  }
}
