import CQRCode

/// Makes QR codes by libqrencode, which is opened for it and not before.
package final class QREncoder {
  private let encoder: OpaquePointer
  private static let messageLimit = 256
  /// The modules of the largest code there is, 177 on a side.
  private static let mostModules = 177 * 177

  /// - Throws: ``QRCodeError`` where the library is not there.
  package init() throws(QRCodeError) {
    var message = [CChar](repeating: 0, count: Self.messageLimit)
    guard let encoder = qr_begin(&message, message.count) else {
      let detail = message.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
      throw QRCodeError(reason: .noLibrary, detail: String(decoding: detail, as: UTF8.self))
    }
    self.encoder = encoder
  }

  deinit { qr_end(encoder) }

  /// The code that holds a text, with as much error correction as there is (level H).
  ///
  /// - Throws: ``QRCodeError`` where the text is too long for a code.
  package func code(of text: String) throws(QRCodeError) -> QRCode {
    var modules = [UInt8](repeating: 0, count: Self.mostModules)
    let side = qr_encode(encoder, text, &modules, modules.count)
    guard side > 0 else { throw QRCodeError(reason: .failed, detail: text) }
    return QRCode(side: side, modules: Array(modules.prefix(side * side)))
  }
}

/// Why there is no QR code.
package struct QRCodeError: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// The library is not there, or lacks a function.
    case noLibrary
    case failed
  }

  package var reason: Reason
  /// What the loader says of it, or the text that is too long.
  package var detail: String

  /// The Debian package that brings what is missing.
  package static let package = QR_PACKAGE
}
