import CLinux
import Glibc

/// What a workbook lies on, as far as it matters to people.
public struct StorageMedium: Hashable, Sendable {
  /// Somebody may pull it out: a stick, a card, a disk on a cable.
  public var isRemovable: Bool
  /// Without permissions everybody who has the medium can read it.
  public var hasPermissions: Bool

  // FAT and exFAT, as they stand in `statfs`.
  private static var withoutPermissions: [UInt] { [0x4D44, 0x2011_BAB0] }

  init(holding path: String) {
    var status = stat()
    let device = stat(path, &status) == 0 ? status.st_dev : 0
    self.init(
      isFAT: Self.withoutPermissions.contains(linux_file_system_kind(path)),
      isOnCable: Self.isOnCable(
        "/sys/dev/block/\(linux_major(device)):\(linux_minor(device))"))
  }

  init(isFAT: Bool, isOnCable: Bool) {
    self.init(isRemovable: isFAT || isOnCable, hasPermissions: !isFAT)
  }

  init(isRemovable: Bool, hasPermissions: Bool) {
    self.isRemovable = isRemovable
    self.hasPermissions = hasPermissions
  }

  // A partition stands in the folder of its disk, which knows whether it can be taken out. Disks in
  // a case of their own say no, but their path leads through a USB port.
  static func isOnCable(_ device: String) -> Bool {
    guard let whole = realpath(device, nil) else { return false }
    defer { free(whole) }
    let path = String(cString: whole)
    if path.contains("/usb") { return true }
    return [path, FilePath.folder(of: path)].contains { folder in
      (try? OpenFile.reading("\(folder)/removable").read(limit: 2))?.first == UInt8(ascii: "1")
    }
  }
}

extension WorkbookFile {
  /// The medium under the folder of the file.
  public var medium: StorageMedium { StorageMedium(holding: folder) }
}
