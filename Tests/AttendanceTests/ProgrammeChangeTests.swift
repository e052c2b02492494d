import Attendance
import Conference
import SampleLogs
import Testing

@Suite struct ProgrammeChangeTests {
  @Test(
    "what is written of a change is read back",
    arguments: [
      ProgrammeChange(.conference, [.title: "Hội nghị \"giảm nghèo\"", .date: "2023-09-19"]),
      ProgrammeChange(
        .session("papers"),
        [.time: "2023-09-18T08:00:00+07:00/2023-09-18T09:00:00+07:00", .room: ""],
        over: [EventID(high: 1, low: 2), EventID(high: 3, low: 4)],
        reason: "đổi phòng"
      ),
      ProgrammeChange(.session("added.1"), [.added: ProgrammeField.isSo, .title: "Họp nhóm"]),
      ProgrammeChange(.visit("thoi-lai"), [.departs: "2023-09-18T13:30:00+07:00", .bus: "Xe 2"]),
    ]
  )
  func roundTrip(_ change: ProgrammeChange) {
    #expect(ProgrammeChange(body: change.body) == change)
  }

  @Test(
    "what is no word of the programme says nothing",
    arguments: [
      "", "{}", #"{"subject":"conference"}"#, #"{"subject":"nobody","title":"A"}"#,
      #"{"subject":"conference","room":"A"}"#, #"{"subject":"visit:a","title":"A"}"#,
      #"{"subject":"session:a","title":""}"#, #"{"subject":"session:a","time":"eight"}"#,
      #"{"subject":"session:a","order":"0"}"#, #"{"subject":"conference","date":"19/9"}"#,
      #"{"subject":"session:a","removed":"no"}"#,
      #"{"subject":"session:a","time":"2023-09-18T09:00:00+07:00/2023-09-18T08:00:00+07:00"}"#,
    ]
  )
  func refused(_ body: String) {
    #expect(ProgrammeChange(body: body) == nil)
  }

  @Test("what a newer program says behind it is passed over")
  func newer() {
    let body = #"{"subject":"visit:a","bus":"Xe 1","seats":"40"}"#
    #expect(ProgrammeChange(body: body)?.values == [.bus: "Xe 1"])
  }
}
