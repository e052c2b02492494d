import BundledData
import Conference
import Interchange
import SampleSchedules

@testable import hoinghi

/// What conferences publish, read as the program reads it.
enum Published {
  static func schedule(_ bytes: [UInt8]) throws -> PublishedSchedule {
    try ScheduleReading(
      ScheduleReading.Choices(language: .vi),
      zones: { SampleSchedules.zones[$0] }
    ).read(bytes)
  }

  /// Of the folder that is made of it.
  static func conference(_ schedule: PublishedSchedule) throws -> Conference {
    let folder = ScheduleFolder(schedule, ScheduleFolder.Wishes(), file: "schedule.xml")
    return try ConferenceFolder.check(try folder.checkedFiles())
  }
}
