import WorksheetText

/// The forms in which a recap is read as a whole.
public enum RecapFormat: String, Hashable, Sendable, CaseIterable {
  case text = "txt", page = "html"

  public func text(of recap: Recap, on paper: Paper, _ catalogue: Catalogue) -> PrintedText {
    switch self {
    case .text:
      PrintedText(PlainText(on: paper).text(of: Report(of: recap, in: .narrow, catalogue)))
    case .page:
      HTMLPage(catalogue: catalogue, paper: paper, isLandscape: true)
        .text(of: Report(of: recap, in: .wide, catalogue))
    }
  }
}
