import Attendance
import Conference
import Glibc
import Store

// Times the store alone; bench/ runs it. Prints one number a line, each with its name.
//   store-speed checkins FILE N   durable check-ins, one a transaction
//   store-speed open FILE [ID]    opening, reading everything, folding it
//   store-speed fill FILE N [ID]  N check-ins in few transactions, for `open`
// ID is the conference whose store it is.

/// What the program is asked for; ends it where it is not understood.
func usage() -> Never {
  print("usage: store-speed checkins|open|fill FILE [N] [ID]")
  exit(64)
}

func seconds(_ body: () throws -> Void) rethrows -> Double {
  let took = try ContinuousClock().measure(body).components
  return Double(took.seconds) + Double(took.attoseconds) * 1e-18
}

func open(_ path: String) throws -> AttendanceStore {
  let store = try AttendanceStore.open(
    path: path,
    conference: conference,
    mode: .create,
    isRehearsal: false
  )
  guard let store else { usage() }
  return store
}

guard CommandLine.arguments.count > 2 else { usage() }
let path = CommandLine.arguments[2]
let rest = CommandLine.arguments.dropFirst(3)
let count = rest.first.flatMap { Int($0) } ?? 0
let conference = rest.last.flatMap { Int($0) == nil ? $0 : nil } ?? "speed"
let now = Moment(seconds: Int64(time(nil)), offset: 420)
let stamp = Stamp(desk: "A", operator: "lan", at: now, received: now)

func checkIn(_ store: AttendanceStore, since cursor: StoreCursor, _ ids: Range<Int>) throws
  -> StoreCursor
{
  try store.record(since: cursor, stamp: stamp) { _ in
    let drafts = ids.map { EventDraft(.checkIn, delegate: "delegate-\($0)", list: "door") }
    return DeskStep(drafts: drafts, answer: .undone([]))
  }.cursor
}

switch CommandLine.arguments[1] {
case "checkins":
  let store = try open(path)
  var cursor = try store.load().cursor
  let took = try seconds {
    for number in 0..<count { cursor = try checkIn(store, since: cursor, number..<number + 1) }
  }
  print("check-ins-per-second \(Double(count) / took)")
case "fill":
  let store = try open(path)
  var cursor = try store.load().cursor
  for start in stride(from: 0, to: count, by: 1_000) {
    cursor = try checkIn(store, since: cursor, start..<min(start + 1_000, count))
  }
case "open":
  var store: AttendanceStore?
  var contents: StoreContents?
  var table: AttendanceState?
  let opening = try seconds { store = try open(path) }
  let loading = try seconds { contents = try store?.load() }
  let folding = seconds { table = AttendanceState(contents?.events ?? []) }
  print("open-ms \(opening * 1000)")
  print("load-ms \(loading * 1000)")
  print("fold-ms \(folding * 1000)")
  print("events \(table?.count ?? 0)")
default:
  usage()
}
