import Conference
import Testing

@Suite struct MomentTests {
  @Test(
    "a time is read with its offset and written back",
    arguments: [
      ("2023-09-18T08:30:00+07:00", 1_695_000_600, 420, 510),
      ("1970-01-01T00:00:00+00:00", 0, 0, 0),
      ("1969-12-31T23:59:59+00:00", -1, 0, 1439),
      ("2024-02-29T23:15:30-03:30", 1_709_261_130, -210, 1395),
    ]
  )
  func roundTrip(_ text: String, _ seconds: Int64, _ offset: Int, _ minute: Int) throws {
    let moment = try #require(Moment(text))
    #expect(moment == Moment(seconds: seconds, offset: offset))
    #expect(moment.iso8601 == text)
    #expect(moment.minuteOfDay == minute)
  }

  @Test("seconds and the offset may be left out, Z stands for UTC")
  func shortForms() throws {
    let expected = try #require(Moment("2023-09-18T08:30:00+07:00"))
    #expect(Moment("2023-09-18T08:30", defaultOffset: 420) == expected)
    #expect(Moment("2023-09-18 08:30:00", defaultOffset: 420) == expected)
    #expect(Moment("2023-09-18T01:30Z") == expected.at(offset: 0))
    #expect(Moment("2023-09-18T08:30") == nil)
  }

  @Test(
    "what is no time is refused",
    arguments: [
      "", "2023-09-18", "2023-9-18T08:30Z", "2023-09-31T08:30Z", "2023-02-29T08:30Z",
      "2023-09-18T24:00Z", "2023-09-18T08:60Z", "2023-09-18T08:30:60Z", "2023-09-18T8:30Z",
      "2023-09-18T08:30+7", "2023-09-18T08:30+07:0", "2023-09-18T08:30+15:00",
      "2023-09-18T08:30Zulu", "2023-09-18T08:30:", "2023-13-18T08:30Z", "２023-09-18T08:30Z",
    ]
  )
  func refused(_ text: String) {
    #expect(Moment(text) == nil)
  }

  @Test("a local day begins and ends at its own offset")
  func localDate() throws {
    let moment = try #require(Moment("2023-09-17T18:00Z"))
    #expect(moment.date.iso8601 == "2023-09-17")
    #expect(moment.at(offset: 420).date.iso8601 == "2023-09-18")
    let date = try #require(CalendarDate("2023-09-18"))
    #expect(Moment(date: date, minuteOfDay: 60, offset: 420) == moment.at(offset: 420))
  }

  @Test("every day of four centuries is its own number, one after the other")
  func calendar() throws {
    var date = try #require(CalendarDate("1899-12-31"))
    for day in date.daysSinceEpoch + 1...date.daysSinceEpoch + 146_097 {
      let next = CalendarDate(daysSinceEpoch: day)
      #expect(next.daysSinceEpoch == day)
      #expect(next > date)
      #expect(CalendarDate(next.iso8601) == next)
      date = next
    }
    #expect(date.iso8601 == "2299-12-31")
  }

  @Test("18 September 2023 was a Monday, 1 January 1950 a Sunday")
  func weekdays() {
    #expect(CalendarDate("2023-09-18")?.weekday == 1)
    #expect(CalendarDate("1950-01-01")?.weekday == 7)
  }

  @Test("moments are ordered by time, whatever their offsets")
  func order() throws {
    let early = try #require(Moment("2023-09-18T08:00+07:00"))
    let late = try #require(Moment("2023-09-18T02:00Z"))
    #expect(early < late)
  }
}
