import Attendance
import Conference
import SampleLogs

/// Everything that may be asked of a state but what rests on the order of coming.
struct StateView: Equatable {
  var presences: [String: Presence] = [:]
  var inForce: Set<EventID> = []
  var arrived: [ListID: Int] = [:]
  var quarters: [ListID: [String]] = [:]
  var desks: [String: Int] = [:]
  var wrongClocks: Set<String>
  var strangers: [PersonID: String] = [:]
  var names: [String: EventID?] = [:]
  var delegates: Set<PersonID>

  init(_ state: AttendanceState, _ events: [LogEvent]) {
    wrongClocks = state.wrongClocks
    delegates = state.delegates
    inForce = Set(events.map(\.id).filter(state.isInForce))
    for list in RandomLog.lists {
      arrived[list] = state.arrived(on: list)
      quarters[list] = state.arrivalsByQuarter(on: list, offset: 420).map {
        "\($0.start.iso8601) \($0.count)"
      }
      for desk in ["A", "B"] { desks["\(list) \(desk)"] = state.arrivals(at: desk, on: list) }
      for delegate in RandomLog.delegates {
        presences["\(list) \(delegate)"] = state.presence(of: delegate, on: list)
        names["\(list) \(delegate)"] = state.naming(of: delegate, on: list)
      }
    }
    for delegate in RandomLog.delegates {
      strangers[delegate] = state.unnamed(delegate).map { "\($0.number) \($0.desk)" }
    }
  }
}
