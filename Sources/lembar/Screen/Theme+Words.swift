import TerminalScreen
import WorksheetApp
import WorksheetText

extension Theme {
  /// The theme with this name, in either language.
  init?(named name: String) {
    switch name.lowercased() {
    case "kontras": self = .highContrast
    case "proyektor": self = .projector
    case let name: self.init(rawValue: name)
    }
  }

  /// The sentence that says which theme it is.
  var phrase: ScreenPhrase {
    switch self {
    case .normal: .themeNormal
    case .highContrast: .themeHighContrast
    case .projector: .themeProjector
    }
  }
}
