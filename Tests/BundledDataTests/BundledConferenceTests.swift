import BundledData
import Conference
import Testing

@Suite struct BundledConferenceTests {
  @Test("the conference inside the binary has no fault")
  func loads() throws {
    do {
      let conference = try BundledConference.load()
      #expect(conference.roster.delegates.count == conference.info.expected)
    } catch {
      for fault in error.faults { Issue.record("\(fault)") }
    }
  }
}
