/// The districts and towns, until July 2025, of the provinces that the bundled conference has.
///
/// A list that names one of them where the province belongs says no province, and nobody comes from
/// "Thới Lai" as a guest. Of other provinces none is known: "huyện" before a name tells those.
enum VietnameseDistricts {
  /// - Parameter province: Its name, as ``ListField/plain(_:)`` makes it.
  /// - Returns: Their names without rank, made in the same way.
  static func of(_ province: String) -> [String] { byProvince[province] ?? [] }

  private static let byProvince = [
    "can tho": [
      "ninh kieu", "binh thuy", "cai rang", "o mon", "thot not", "phong dien", "co do", "thoi lai",
      "vinh thanh",
    ],
    "hau giang": [
      "vi thanh", "nga bay", "long my", "chau thanh", "chau thanh a", "phung hiep", "vi thuy",
    ],
    "vinh long": [
      "binh minh", "binh tan", "long ho", "mang thit", "tam binh", "tra on", "vung liem",
    ],
  ]
}
