import CNcurses
import TerminalScreen

/// Eight colours and their use are chosen for the Linux console and for light terminals alike: no
/// blue text, no yellow, no bold black, no bright background; each meaning also has a mark or a
/// word of its own, so that nothing is lost without colours.
extension Theme {
  /// Colours and attributes of one meaning; -1 is the terminal's own colour.
  struct Look {
    var foreground: Int32 = -1
    var background: Int32 = -1
    var attributes: Style.Attributes = []

    /// Whether colours other than the terminal's own are needed.
    var isColoured: Bool { foreground != -1 || background != -1 }
  }

  func look(of tone: Tone) -> Look {
    switch self {
    case .normal: normalLook(of: tone)
    case .highContrast: highContrastLook(of: tone)
    case .projector: projectorLook(of: tone)
    }
  }

  private func normalLook(of tone: Tone) -> Look {
    switch tone {
    case .plain, .muted: Look()
    case .heading: Look(attributes: .bold)
    case .warning: Look(foreground: COLOR_MAGENTA, attributes: .bold)
    case .error: Look(foreground: COLOR_RED, attributes: .bold)
    case .good: Look(foreground: COLOR_GREEN)
    }
  }

  private func highContrastLook(of tone: Tone) -> Look {
    switch tone {
    case .plain, .muted, .good: Look(foreground: COLOR_WHITE, background: COLOR_BLACK)
    case .heading, .warning:
      Look(foreground: COLOR_WHITE, background: COLOR_BLACK, attributes: .bold)
    case .error:
      Look(foreground: COLOR_WHITE, background: COLOR_BLACK, attributes: [.bold, .reverse])
    }
  }

  private func projectorLook(of tone: Tone) -> Look {
    switch tone {
    case .plain, .muted, .good: Look(foreground: COLOR_BLACK, background: COLOR_WHITE)
    case .heading, .warning, .error:
      Look(foreground: COLOR_WHITE, background: COLOR_BLACK, attributes: .bold)
    }
  }
}
