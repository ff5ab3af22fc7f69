extension Verdict {
  /// What a group asks of a plan, in the order of the asking.
  public enum Question: String, Hashable, Sendable, CaseIterable {
    case earns, even, back, falls, shares, cash, time, missing
  }

  /// The question that the sentence answers.
  public var question: Question {
    switch self {
    case .profit, .loss, .returnPerThousand, .unpaid, .comparedWithout, .work,
      .notComputed:
      .earns
    case .unitCost, .breakEven, .noBreakEven: .even
    case .paidBack, .paidBackInFirstCycle, .notPaidBack, .notPaidBackWithin: .back
    case .priceFall, .lowestPrice: .falls
    case .shares, .notShared: .shares
    case .cashDeepest, .cashNegativeSince, .cashWholeAgain, .cashNeverWholeAgain,
      .cashNeverNegative, .capitalNeeded, .takeHome, .nothingToTakeHome, .longestDelay:
      .cash
    case .worthIt, .notWorthIt, .costPerBeneficiary: .time
    case .linesIncomplete, .cellsOutside: .missing
    }
  }
}

extension [Verdict] {
  /// The sentences by their questions; a question that none answers is left out.
  public var byQuestion: [(question: Verdict.Question, verdicts: [Verdict])] {
    Verdict.Question.allCases.compactMap { question in
      let answers = filter { $0.question == question }
      return answers.isEmpty ? nil : (question, answers)
    }
  }
}
