import Conference

@testable import BundledData

/// A whole conference of one of each, in which a test can change one thing.
struct SmallConference {
  var files: [DataFile: String] = [
    .conference: """
    {
      "id": "small",
      "title": "Hội nghị nhỏ",
      "titleProvenance": {"kind": "reported", "paragraphs": [1]},
      "date": "2024-05-01",
      "dateProvenance": {"kind": "assumed"},
      "place": {"vi": "Cần Thơ", "en": "Can Tho"},
      "placeProvenance": {"kind": "assumed"},
      "organiser": "Sở",
      "organiserProvenance": {"kind": "assumed"},
      "summary": {"text": "Tóm tắt", "provenance": {"kind": "assumed"}},
      "expected": 2,
      "expectedProvenance": {"kind": "assumed"},
      "utcOffset": 420,
      "themes": [{"id": "t", "text": "Nội dung", "provenance": {"kind": "assumed"}}],
      "provinces": [{"id": "ct", "name": "Cần Thơ", "provenance": {"kind": "assumed"}}],
      "categories": [{"id": "c", "label": "C", "name": "C", "provenance": {"kind": "assumed"}}]
    }
    """,
    .source: """
    {
      "title": "Nguồn",
      "paragraphs": 3,
      "provenance": {"kind": "reported", "paragraphs": [1]}
    }
    """,
    .people: """
    {"people": [
      {"id": "p", "name": "Bà Ước", "role": "Chủ", "provenance": {"kind": "assumed"}}
    ]}
    """,
    .figures: """
    {
      "measures": [{"id": "cap", "name": "Vốn"}, {"id": "out", "name": "Thoát nghèo"}],
      "figures": [
        {"id": "a", "label": "A", "value": 5.12, "unit": "%", "year": 2020, "printed": "5,12%",
         "provenance": {"kind": "reported", "paragraphs": [2]}},
        {"id": "b", "label": "B", "value": 0.29, "unit": "%", "printed": "0,29%",
         "provenance": {"kind": "reported", "paragraphs": [2]}},
        {"id": "d", "label": "D", "value": 4.83, "unit": "điểm",
         "provenance": {"kind": "derived", "formula": "round(a - b, 2)"}},
        {"id": "h", "label": "H", "value": 30, "unit": "hộ", "printed": "30 hộ",
         "provenance": {"kind": "reported", "paragraphs": [3]}},
        {"id": "c", "label": "C", "value": 140000000, "unit": "đồng", "printed": "140 triệu",
         "measure": "cap", "provenance": {"kind": "reported", "paragraphs": [3]}},
        {"id": "l", "label": "L", "value": 7, "unit": "đồng", "printed": "7 đồng",
         "provenance": {"kind": "reported", "paragraphs": [3]}},
        {"id": "o", "label": "O", "value": 14, "measure": "out", "total": 16, "unit": "hộ",
         "printed": "14 hộ", "provenance": {"kind": "reported", "paragraphs": [3]}}
      ],
      "groups": [
        {"id": "g", "title": "G", "kind": "beforeAfter", "figures": ["a", "b"]},
        {"id": "all", "title": "Kỳ", "kind": "periods", "groups": ["g"]}
      ]
    }
    """,
    .checks: """
    {"checks": [
      {"id": "k", "kind": "equality", "text": "K", "formula": "a - d = b",
       "figures": ["a", "b", "d"], "provenance": {"kind": "derived"}}
    ]}
    """,
    .agenda: """
    {"agenda": [
      {"id": "one", "title": "Một", "kind": "opening", "order": 1,
       "orderProvenance": {"kind": "assumed"}, "speakers": ["p"], "themes": ["t"],
       "starts": "2024-05-01T08:00", "ends": "2024-05-01T09:00", "day": "2024-05-02",
       "subtitle": "Phụ", "description": ["Đoạn “một”.", "Hai."], "type": "lecture",
       "language": "vi", "links": [{"url": "https://example.org/a", "title": "Trang"}],
       "guid": "g-1", "provenance": {"kind": "assumed"}},
      {"id": "two", "title": "Hai", "kind": "visit", "order": 2,
       "orderProvenance": {"kind": "assumed"}, "visits": ["v"],
       "provenance": {"kind": "assumed"}}
    ]}
    """,
    .visits: """
    {"visits": [
      {"id": "v", "title": "V", "district": "Thới Lai", "summary": "S",
       "models": [{"model": "m", "provenance": {"kind": "assumed"}}],
       "departs": "2024-05-01T13:30", "meetingPoint": "Cổng", "bus": "Xe 1", "contact": "Ông Lẻ",
       "arrangementsProvenance": {"kind": "imported", "file": "xe.csv"},
       "provenance": {"kind": "assumed"}}
    ]}
    """,
    .models: """
    {"models": [
      {"id": "m", "title": "M", "people": ["p"], "summary": "S", "facts": ["a"],
       "provenance": {"kind": "assumed"}},
      {"id": "n", "title": "N", "summary": "S", "facts": ["h", "c", "d", "l", "o"],
       "sustained": "Bền",
       "whatIf": {"households": "h", "capital": "c", "results": ["o"], "besides": ["l"]},
       "provenance": {"kind": "assumed"}}
    ]}
    """,
    .criteria: """
    {"criteria": [
      {"id": "r", "name": "Kết quả", "question": "Ra sao?", "low": "kém", "high": "tốt",
       "weight": 3, "provenance": {"kind": "assumed"}},
      {"id": "s", "name": "Chi phí", "low": "đắt", "high": "rẻ", "provenance": {"kind": "assumed"}}
    ]}
    """,
    .roster: """
    {"provenance": {"kind": "sample"}, "delegates": [
      {"id": "1", "code": "5724", "name": "Một", "province": "ct", "category": "c"},
      {"id": "2", "code": "1010", "name": "Hai"}
    ]}
    """,
    .lists: """
    {"lists": [
      {"id": "l", "name": "Cơm trưa", "provinces": ["ct"], "categories": ["c"], "codes": ["5724"]},
      {"id": "n", "name": "Tài liệu"}
    ]}
    """,
    .synonyms: """
    {"synonyms": [{"words": ["HTX", "hợp tác xã"]}, {"words": ["lãi", "lợi nhuận"]}],
     "fillers": ["bao nhiêu"]}
    """,
  ]

  /// The file does not hold the text that a test wants to change.
  struct NotThere: Error {
    var text: String
  }

  /// Changes the first place where a text stands in a file.
  mutating func replace(_ file: DataFile, _ old: String, _ new: String) throws {
    guard let text = files[file], let range = text.firstRange(of: old) else {
      throw NotThere(text: old)
    }
    files[file] = text[..<range.lowerBound] + new + text[range.upperBound...]
  }

  /// The place of the first character of a text, counted line by line.
  func position(of place: String, in file: DataFile) throws -> TextPosition {
    guard let text = files[file], let range = text.firstRange(of: place) else {
      throw NotThere(text: place)
    }
    let lines = text[..<range.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
    return TextPosition(line: lines.count, column: (lines.last?.count ?? 0) + 1)
  }

  func load(text: Result<[UInt8], FileFault>? = nil) throws(DataFaults) -> Conference {
    try ConferenceDecoder(files.mapValues { .success(Array($0.utf8)) }, text: text).decode()
  }

  /// What is wrong with it; nothing where it loads.
  var faults: [DataFault] {
    do {
      _ = try load()
      return []
    } catch {
      return error.faults
    }
  }
}
