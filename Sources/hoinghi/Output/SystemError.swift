import Conference
import Glibc
import Wording

/// An errno with words for a person.
struct SystemError: Hashable, Sendable {
  var code: Int32

  var words: Localized {
    switch code {
    case ENOENT: Phrases.noSuchFile
    case EACCES, EPERM: Phrases.notAllowed
    case EISDIR: Phrases.isAFolder
    case EINVAL: Phrases.isNoPlainFile
    case ENOTDIR: Phrases.isNoFolder
    case ENOSPC, EDQUOT: Phrases.deviceFull
    case EIO: Phrases.deviceFault
    case EROFS: Phrases.readOnlyDevice
    case EBADF: Phrases.isClosed
    case EFBIG: Phrases.fileTooLarge
    case EMFILE, ENFILE: Phrases.tooManyFiles
    case ELOOP: Phrases.linksInCircle
    case ENAMETOOLONG: Phrases.nameTooLong
    default: Phrases.systemCode(Int(code))
    }
  }
}
