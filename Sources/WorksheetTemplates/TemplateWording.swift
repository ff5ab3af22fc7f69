import WorksheetText

/// The sentences about mistakes in template files.
enum TemplatePhrase: String, PhraseKey {
  case place
  case syntax, unknownKey = "unknown_key", missingKey = "missing_key"
  case missingLanguage = "missing_language", wrongType = "wrong_type", notAllowed = "not_allowed"
  case duplicate, unknownName = "unknown_name", unreadable
  case weights, wordCount = "word_count", missingTexts = "missing_texts"
  case unusedText = "unused_text", unusedFile = "unused_file"
  case text, localizedText = "localized_text", wholeNumber = "whole_number", flag, texts, table
  case tables, twoNumbers = "two_numbers"

  static var section: String { "template" }
}

extension Catalogue {
  /// What is wrong in a template file: file, line, column and what is allowed there.
  public func wording(_ problem: TemplateProblem) -> String {
    let (line, column) = ("\(problem.line)", "\(problem.column)")
    return self[TemplatePhrase.place, problem.file, line, column, wording(problem.mistake)]
  }

  private func wording(_ mistake: TemplateProblem.Mistake) -> String {
    switch mistake {
    case .syntax(let words): self[TemplatePhrase.syntax, words]
    case .unknownKey(let key, let allowed):
      self[TemplatePhrase.unknownKey, key, allowed.joined(separator: ", ")]
    case .missingKey(let key): self[TemplatePhrase.missingKey, key]
    case .missingLanguage(let key, let language):
      self[TemplatePhrase.missingLanguage, key, language]
    case .wrongType(let key, let expected):
      self[TemplatePhrase.wrongType, key, self[expected.phrase]]
    case .notAllowed(let key, let value, let allowed):
      self[TemplatePhrase.notAllowed, key, value, allowed.joined(separator: ", ")]
    case .duplicate(let key, let value): self[TemplatePhrase.duplicate, key, value]
    case .unknownName(let key, let name, let known):
      self[TemplatePhrase.unknownName, key, name, known.joined(separator: ", ")]
    case .weights(let sum): self[TemplatePhrase.weights, String(sum)]
    case .wordCount(let count, let wanted):
      self[TemplatePhrase.wordCount, String(count), String(wanted)]
    case .missingTexts(let count, let first):
      self[TemplatePhrase.missingTexts, String(count), first]
    case .unusedText(let key): self[TemplatePhrase.unusedText, key]
    case .unusedFile: self[TemplatePhrase.unusedFile]
    case .unreadable: self[TemplatePhrase.unreadable]
    }
  }
}

extension TemplateProblem.Expected {
  fileprivate var phrase: TemplatePhrase {
    switch self {
    case .text: .text
    case .localizedText: .localizedText
    case .wholeNumber: .wholeNumber
    case .flag: .flag
    case .texts: .texts
    case .table: .table
    case .tables: .tables
    case .twoNumbers: .twoNumbers
    }
  }
}
