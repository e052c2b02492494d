import BundledData
import Conference
import Interchange
import SampleSchedules
import Spreadsheets

extension FuzzTarget {
  /// A folder that has this file alone: its faults are told, and what it says is put into words.
  func readData(_ bytes: [UInt8]) {
    guard let choice = bytes.first else { return }
    let files = DataFile.allCases
    let file = files[Int(choice) % files.count]
    do throws(DataFaults) {
      _ = try ConferenceFolder.check([(file.name, Array(bytes.dropFirst()))])
    } catch {
      precondition(!error.faults.isEmpty)
    }
  }

  /// A list is read, or refused with a reason; its people can be told apart by their rows.
  func readList(_ bytes: [UInt8]) {
    guard let file = try? FileBytes.holding(bytes, limit: 1 << 24),
      let list = try? ListFile(file, RosterFile.Choices()),
      let read = try? list.read(info: Sample.info, language: .vi)
    else { return }
    for row in read.list.rows { precondition(row.row > 0 && !row.name.isEmpty) }
  }

  /// A schedule is read, or refused with a reason; ids are told apart.
  func readSchedule(_ bytes: [UInt8]) {
    let reading = ScheduleReading(ScheduleReading.Choices(language: .vi)) {
      SampleSchedules.zones[$0]
    }
    guard let schedule = try? reading.read(bytes) else { return }
    precondition(Set(schedule.sessions.map(\.id)).count == schedule.sessions.count)
  }
}
