import Conference
import SampleSchedules

@testable import Interchange

extension SampleSchedules {
  static func read(_ text: String, offset: Int? = nil) throws -> PublishedSchedule {
    try read(Array(text.utf8), offset: offset)
  }

  static func read(_ bytes: [UInt8], offset: Int? = nil) throws -> PublishedSchedule {
    let choices = ScheduleReading.Choices(offset: offset, language: .vi)
    return try ScheduleReading(choices, zones: { zones[$0] }).read(bytes)
  }

  /// Why a text is refused; empty where it is not.
  static func faults(_ text: String) -> [ScheduleFault] {
    do {
      _ = try read(text)
      return []
    } catch {
      return (error as? ScheduleFaults)?.faults ?? []
    }
  }
}
