import Glibc

extension FileProblem {
  /// What an error number of the system means while reading.
  static func reading(_ code: Int32) -> FileProblem {
    switch code {
    case ENOENT, ENOTDIR: .notFound
    case EISDIR: .isFolder
    case EACCES, EPERM: .notAllowed
    case ENXIO, ENODEV: .notAFile
    default: .unreadable(code: code)
    }
  }

  /// What an error number of the system means while writing.
  static func writing(_ code: Int32) -> FileProblem {
    switch code {
    case ENOSPC, EDQUOT: .noSpace
    case EROFS: .readOnlyMedium
    case EFBIG: .tooLargeForMedium
    case EACCES, EPERM: .notAllowed
    // A stick that was pulled, a share whose server is gone.
    case ENOENT, ENOTDIR, ENODEV, ENXIO, ENOMEDIUM, ESTALE, ENOTCONN: .noFolder
    case EISDIR: .isFolder
    case EEXIST: .exists
    default: .unwritable(code: code)
    }
  }
}
