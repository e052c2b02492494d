import Attendance
import Testing

@Suite("Entries of reviews as texts")
struct ReviewEntryTests {
  static let entries: [ReviewEntry] = [
    .score(criterion: "results", 4), .score(criterion: "results", nil), .households(12),
    .households(0), .households(nil), .note("Vườn đẹp.\nĐường vào \"hẹp\"\\"), .note(""),
    .answer(question: "longan-area", "2 hecta"), .photographs(["a b.jpg", "vườn.png"]),
    .photographs([]), .note("\u{1b}[31m\u{202e}👨‍👩‍👧"),
  ]

  @Test("what was written is read back", arguments: entries)
  func roundTrip(entry: ReviewEntry) {
    #expect(ReviewEntry(body: entry.body) == entry)
  }

  @Test(
    "what is no entry, or out of bounds, is not read",
    arguments: [
      "", "{}", "{\"entry\":\"score\",\"of\":\"results\",\"number\":6}",
      "{\"entry\":\"score\",\"of\":\"results\",\"number\":0}", "{\"entry\":\"score\",\"number\":1}",
      "{\"entry\":\"households\",\"number\":1000000}", "{\"entry\":\"note\"}",
      "{\"entry\":\"note\",\"words\":\"a\"} ", "{\"entry\":\"other\",\"words\":\"a\"}",
      "{\"entry\":\"note\",\"words\":\"a\",\"more\":\"b\"}",
    ]
  )
  func refused(body: String) {
    #expect(ReviewEntry(body: body) == nil)
  }
}
