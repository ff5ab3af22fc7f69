import WorksheetModel
import WorksheetText

// The agreement of those who share a result, in words that can be read out and signed.
extension ReportSubject {
  func contract(of plan: Plan, _ record: Record) -> [Report.Block] {
    guard !plan.parties.isEmpty else { return [] }
    let form = record.text("share_contract").flatMap(SharingContract.init)
    let when = record.text("share_when").map { words(.paidWhen, $0) } ?? words(.wantsWhen)
    let parties = plan.parties.map { clause(of: $0) }
    return [
      .paragraph(form.map { words(meaning(of: $0)) } ?? words(.noContract)),
      .sentences(parties + [when]),
    ] + doubts(on: plan, form) + example(of: plan)
  }

  private func meaning(of form: SharingContract) -> PlanPhrase {
    switch form {
    case .mudharabah: .mudharabah
    case .musyarakah: .musyarakah
    case .maro: .maro
    case .mertelu: .mertelu
    case .custom: .custom
    }
  }

  /// What one party gives, gets and bears.
  private func clause(of party: Plan.Party) -> String {
    let gives =
      party.capital > .zero
      ? words(.partyCapital, catalogue.money(party.capital)) : words(.partyWork)
    let percent = catalogue.percent(party.percent)
    let gets = words(.partyGets, party.name, gives, percent, base(of: party))
    return party.bearsLoss ? "\(gets) \(words(.partyBears))" : gets
  }

  private func base(of party: Plan.Party) -> String {
    let field = worksheets.field("base", of: .party)
    let answer = Answer(.text(party.base.rawValue))
    return field.map { catalogue.shown(answer, for: $0).lowercased() } ?? party.base.rawValue
  }

  private func doubts(on plan: Plan, _ form: SharingContract?) -> [Report.Block] {
    let mismatches = (form ?? .custom).mismatches(with: plan.parties)
    let agrees = words(form == nil ? .sumFits : .contractFits)
    return [.sentences(mismatches.isEmpty ? [agrees] : mismatches.map { wording($0) })]
  }

  private func wording(_ mismatch: SharingContract.Mismatch) -> String {
    switch mismatch {
    case .sum(let sum): words(.wantsHundred, catalogue.percent(sum))
    case .twoParties(let count): words(.wantsTwo, String(count))
    case .shares(let wanted):
      words(.wantsShares, wanted.map { catalogue.percent($0) }.joined(separator: " : "))
    case .ownerAndWorker: words(.wantsOwnerAndWorker)
    case .capitalOfAll(let names): words(.wantsCapitalOfAll, names.joined(separator: ", "))
    case .bearsWrongly(let names): words(.wantsOwnerBears, names.joined(separator: ", "))
    case .severalBases: words(.wantsOneBase)
    }
  }

  /// What falls to each in a year of this plan, to the last rupiah.
  private func example(of plan: Plan) -> [Report.Block] {
    let shares: [ProfitSharing.Share]
    do throws(Reason) {
      shares = try plan.shares()
    } catch {
      return [.paragraph(catalogue.wording(Verdict.notShared(error)))]
    }
    let sum = shares.map(\.amount).total() ?? .zero
    let rows = shares.map { [$0.name, catalogue.money($0.amount)] }
    return [
      .heading(words(.yearExample), .detail),
      .table(
        Report.Table(
          columns: [.init(words(.member)), .init(words(.amount), isNumeric: true)],
          rows: (rows + [[words(.total), catalogue.money(sum)]]).map { $0.map { .text($0) } })),
    ]
  }
}
