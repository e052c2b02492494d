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

  @Test("taken on trust it is the same as checked, part by part")
  func trusted() throws {
    let (checked, trusted) = (try BundledConference.load(), BundledConference.conference)
    #expect(trusted.info == checked.info)
    #expect(trusted.agenda == checked.agenda)
    #expect(trusted.people == checked.people)
    #expect(trusted.remarks == checked.remarks)
    #expect(trusted.visits == checked.visits)
    #expect(trusted.models == checked.models)
    #expect(trusted.figures == checked.figures)
    #expect(trusted.figureGroups == checked.figureGroups)
    #expect(trusted.measures == checked.measures)
    #expect(trusted.checks == checked.checks)
    #expect(trusted.photographs == checked.photographs)
    #expect(trusted.criteria == checked.criteria)
    #expect(trusted.synonyms == checked.synonyms)
    #expect(trusted.source == checked.source)
    #expect(trusted.roster == checked.roster)
    #expect(trusted.ownLists == checked.ownLists)
    #expect(trusted == checked)
  }

  @Test("its parts are counted without being decoded")
  func counts() throws {
    let (checked, trusted) = (try BundledConference.load(), BundledConference.conference)
    #expect(trusted.$agenda.count == checked.agenda.count)
    #expect(trusted.$remarks.count == checked.remarks.count)
    #expect(trusted.$visits.count == checked.visits.count)
    #expect(trusted.$models.count == checked.models.count)
    #expect(trusted.$figures.count == checked.figures.count)
    #expect(trusted.$figureGroups.count == checked.figureGroups.count)
    #expect(trusted.$roster.count == checked.roster.delegates.count)
  }
}
