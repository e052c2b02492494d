import Conference
import Testing

@testable import hoinghi

@Suite("Times")
struct TimeTests {
  @Test(
    "a time is read with its offset, or by the clock of the conference",
    arguments: [
      ("1970-01-01T00:00:00Z", 0, 0),
      ("1970-01-01T07:00:00+07:00", 0, 420),
      ("1970-01-01", -420 * 60, 420),
      ("2023-09-18T08:00", 1_694_998_800, 420),
      ("2023-09-18T08:00:59.999", 1_694_998_859, 420),
      ("2000-02-29T12:00Z", 951_825_600, 0),
      ("2023-09-18 08:00:00+0700", 1_694_998_800, 420),
      ("2023-09-18T08:00+07", 1_694_998_800, 420),
      ("2023-09-17T21:30-03:30", 1_694_998_800, -210),
    ] as [(String, Int64, Int)]
  )
  func reads(_ text: String, _ seconds: Int64, _ offset: Int) throws {
    let time = try #require(RequestedTime(text))
    #expect(time.moment(utcOffset: 420) == Moment(seconds: seconds, offset: offset))
  }

  @Test(
    "what is no time is refused",
    arguments: [
      "", "now", "2023-9-18", "2023-02-29", "2023-09-18T25:00", "2023-09-18T08:00+7",
      "2023-09-18T08:00:00.", "2023-09-18T08:00.5", "2023-09-18T08:00+07:00x",
    ]
  )
  func refuses(_ text: String) {
    #expect(RequestedTime(text) == nil)
  }
}
