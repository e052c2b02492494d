/// Schedules as publishers write them, each as small as shows what is particular to it.
package enum SampleSchedules {
  /// Berlin's zone as the system keeps it, without its past: all is in the rule at its end.
  package static let zones: [String: [UInt8]] = [
    "Europe/Berlin": zone("CET-1CEST,M3.5.0,M10.5.0/3", hours: 1),
    "Asia/Ho_Chi_Minh": zone("<+07>-7", hours: 7),
  ]

  private static func zone(_ rule: String, hours: Int) -> [UInt8] {
    func header(types: UInt8, letters: UInt8) -> [UInt8] {
      Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15)
        + [UInt8](repeating: 0, count: 16) + [0, 0, 0, types, 0, 0, 0, letters]
    }
    let seconds = UInt32(hours * 3600)
    let type = (0..<4).map { UInt8(truncatingIfNeeded: seconds >> (24 - 8 * $0)) } + [0, 0]
    let block = type + [0x4C, 0]
    return header(types: 1, letters: 2) + block + header(types: 1, letters: 2) + block
      + Array("\n\(rule)\n".utf8)
  }

  /// frab: no dates in events; what begins after midnight stands behind what came before it.
  package static let frab = """
    <?xml version="1.0" encoding="UTF-8"?>
    <schedule>
      <version>1.3 Rote Grütze</version>
      <conference>
        <acronym>ht24</acronym>
        <title>Hội thảo vườn cây</title>
        <venue>Nhà văn hóa</venue>
        <city>Vị Thanh</city>
        <start>2024-05-17</start>
        <end>2024-05-18</end>
        <days>2</days>
        <timeslot_duration>00:15</timeslot_duration>
      </conference>
      <day index="1" date="2024-05-17" start="2024-05-17T09:00:00+07:00" end="2024-05-18T04:00:00+07:00">
        <room name="Phòng A">
          <event id="101" guid="5f0f4e1c-0d9b-4b0c-9a56-5f1f4c5d7e01">
            <start>09:30</start>
            <duration>00:45</duration>
            <room>Phòng A</room>
            <slug>vuon</slug>
            <title>Vườn &amp; ao</title>
            <subtitle>Kinh nghiệm ba năm</subtitle>
            <track>Cây ăn trái</track>
            <type>lecture</type>
            <language>vi</language>
            <abstract>Tóm tắt một câu.</abstract>
            <description>&lt;p&gt;Đoạn &lt;b&gt;một&lt;/b&gt;.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;ý a&lt;/li&gt;&lt;li&gt;ý b&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;Xem &lt;a href="https://example.org/v?a=1&amp;amp;b=2"&gt;trang này&lt;/a&gt;.&lt;/p&gt;</description>
            <persons>
              <person id="7">Nguyễn Thị Một</person>
              <person id="8">Trần Văn Hai</person>
            </persons>
            <links>
              <link href="https://example.org/slides.pdf">Bản chiếu</link>
              <link href="javascript:alert(1)">bẫy</link>
            </links>
          </event>
          <event id="102" guid="5f0f4e1c-0d9b-4b0c-9a56-5f1f4c5d7e02">
            <start>00:30</start>
            <duration>01:00</duration>
            <title>Đêm nhạc</title>
            <type>other</type>
          </event>
        </room>
      </day>
      <day index="2" date="2024-05-18">
        <room name="Phòng B">
          <event id="103">
            <start>08:00</start>
            <duration>00:00</duration>
            <title>Đi vườn</title>
            <persons><person id="7">Nguyễn Thị Một</person></persons>
          </event>
        </room>
      </day>
    </schedule>
    """

  /// pentabarf: no dates, no offset; the day changes at nine.
  package static let pentabarf = """
    <schedule>
      <conference>
        <title>PENTA</title><start>2020-02-01</start><end>2020-02-02</end>
        <day_change>09:00:00</day_change>
      </conference>
      <day index="1" date="2020-02-01">
        <room name="Janson">
          <event id="9025">
            <start>09:30</start><duration>00:25</duration><tag>welcome</tag>
            <title>Welcome</title><language/>
            <abstract><p>First.</p><p>Second <a href="http://example.org/x">here</a>.</p></abstract>
          </event>
          <event id="9026"><start>01:00</start><duration>00:25</duration><title>Late</title></event>
        </room>
      </day>
    </schedule>
    """

  /// wafer: dates in UTC beside local starts; breaks without a type.
  package static let wafer = """
    <schedule>
      <generator name="wafer" version="0.15"/>
      <conference>
        <title>DebCamp</title><start>2024-07-28</start>
        <time_zone_name>Asia/Nowhere</time_zone_name><acronym>DC24</acronym>
      </conference>
      <day date="2024-07-28" index="1">
        <room name="Bada">
          <event id="1" guid="a2b3">
            <date>2024-07-28T01:00:00+00:00</date><start>10:00</start><duration>00:45</duration>
            <title>Opening</title><type>plenary</type>
          </event>
          <event id="2" guid="a2b4">
            <date>2024-07-28T15:30:00+00:00</date><start>00:30</start><duration>00:45</duration>
            <title>Lunch</title><type/>
            <url>https://example.org/talks/2</url>
          </event>
        </room>
      </day>
    </schedule>
    """

  /// The second version of frab's JSON: one list, rooms and tracks by reference, a mixed bag of offsets.
  package static let json2 = """
    {"schedule": {
      "version": "2", "base_url": "https://example.org/hub/",
      "conference": {
        "acronym": "c38", "title": "Congress", "start": "2024-12-27T09:30:00+00:00",
        "end": "2024-12-28T06:00:00+01:00", "time_zone_name": "Europe/Berlin",
        "tracks": [{"slug": "ccc", "name": "CCC"}],
        "rooms": [{"guid": "r-1", "name": "Saal 1"}],
        "days": [
          {"index": 1, "date": "2024-12-27", "start": "2024-12-27T09:30:00+00:00",
           "end": "2024-12-28T06:00:00+01:00"}
        ]
      },
      "events": [
        {"guid": "270fa44c-821a-577f-8ca3-33e8d4a8c2a7", "title": "Opening", "type": "talk",
         "start": "2024-12-27T09:30:00+00:00", "end": "2024-12-27T11:00:00+01:00",
         "room": {"guid": "r-1"}, "track": {"slug": "ccc"}, "subtitle": null, "language": "en",
         "abstract": {"en": "Glad you made it.", "de": "Schön."}, "description": "a\\r\\n\\r\\nb",
         "participants": [{"guid": "0c16ffaa-709d-599f-959f-9a38b911361a", "name": "Gabriela"}],
         "links": [{"url": "https://example.net/", "title": "foo"}], "url": "/event/opening/"},
        {"guid": "b1740c2f-0c44-5f1b-89ed-456a9eecf0b8", "title": "Night", "type": "talk",
         "start": "2024-12-28T00:15:00+01:00", "end": "2024-12-28T00:55:00+01:00",
         "room": {"name": "Saal Z"}, "track": null, "participants": [], "links": []}
      ]
    }}
    """

  /// A calendar: a fold inside a letter, a zone that is not described, a recurrence with an exception and
  /// a change, a whole day.
  package static let calendar: [UInt8] = {
    var text = """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//example//x//EN
      X-WR-CALNAME:Lịch họp
      BEGIN:VEVENT
      UID:a@example.org
      DTSTART;TZID=Europe/Berlin:20240701T093000
      DURATION:PT1H30M
      SUMMARY:Hội @FOLD@nghị\\, phần một
      LOCATION:Phòng A
      CATEGORIES:Chung,Khác
      DESCRIPTION:Dòng một\\n\\nDòng hai
      URL:https://example.org/a
      END:VEVENT
      BEGIN:VEVENT
      UID:daily
      DTSTART;TZID=Europe/Berlin:20240702T080000
      DTEND;TZID=Europe/Berlin:20240702T083000
      RRULE:FREQ=DAILY;COUNT=4
      EXDATE;TZID=Europe/Berlin:20240703T080000
      SUMMARY:Điểm tin
      BEGIN:VALARM
      ACTION:DISPLAY
      TRIGGER:-PT5M
      END:VALARM
      END:VEVENT
      BEGIN:VEVENT
      UID:daily
      RECURRENCE-ID;TZID=Europe/Berlin:20240704T080000
      DTSTART;TZID=Europe/Berlin:20240704T100000
      DTEND;TZID=Europe/Berlin:20240704T103000
      SUMMARY:Điểm tin muộn
      END:VEVENT
      BEGIN:VEVENT
      UID:day
      DTSTART;VALUE=DATE:20240702
      SUMMARY:Ngày hội
      END:VEVENT
      BEGIN:VEVENT
      UID:off
      DTSTART:20240702T080000Z
      STATUS:CANCELLED
      SUMMARY:Hủy
      END:VEVENT
      END:VCALENDAR
      """
    text = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    // The three bytes of "ị" on two lines.
    let letter = Array("ị".utf8)
    let parts = text.components(separatedAt: "@FOLD@")
    return Array(parts[0].utf8) + letter.prefix(1) + Array("\r\n ".utf8) + letter.dropFirst()
      + Array(parts[1].utf8)
  }()
}

extension SampleSchedules {
  /// All of them, as bytes.
  package static let all: [[UInt8]] =
    [frab, pentabarf, wafer, json2].map { Array($0.utf8) } + [calendar]
}

extension String {
  fileprivate func components(separatedAt separator: String) -> [String] {
    guard let found = firstRange(of: separator) else { return [self, ""] }
    return [String(self[..<found.lowerBound]), String(self[found.upperBound...])]
  }
}
