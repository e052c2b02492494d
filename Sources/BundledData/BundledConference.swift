import CAssets
package import Conference

/// The conference that travels inside the binary.
package enum BundledConference {
  package static func load() throws(DataFaults) -> Conference {
    let contents = files.compactMap { name, bytes in
      DataFile(named: name).map { ($0, Result<[UInt8], FileFault>.success(bytes)) }
    }
    return try ConferenceDecoder(Dictionary(contents) { first, _ in first }).decode()
  }

  /// The files as they were embedded: a name without a folder, and the bytes.
  package static var files: [(name: String, bytes: [UInt8])] {
    (0..<asset_count()).map { index in
      let bytes = UnsafeBufferPointer(start: asset_bytes(index), count: asset_length(index))
      return (String(cString: asset_name(index)), Array(bytes))
    }
  }
}
