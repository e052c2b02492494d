import Glibc
import VietnameseText

// Prints a JSON object a line, medians of nine runs in CPU time: nanoseconds to fold a name and to make its sort key, and
// milliseconds a query over a million names takes, counted and with the first fifty rows in order.
// Run by bench/text_speed.py.

/// CPU time of this thread in milliseconds: what other programs do counts less than on a wall clock.
func milliseconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
}

/// The median of nine runs, in milliseconds, with the least and the greatest.
func measure(_ body: () -> Void) -> (median: Double, least: Double, most: Double) {
  let runs = (0..<9).map { _ in
    let start = milliseconds()
    body()
    return milliseconds() - start
  }.sorted()
  return (runs[4], runs[0], runs[8])
}

func row(_ name: String, _ unit: String, _ run: (median: Double, least: Double, most: Double)) {
  print(
    "{\"name\": \"\(name)\", \"unit\": \"\(unit)\", \"median\": \(run.median), ",
    terminator: ""
  )
  print("\"least\": \(run.least), \"most\": \(run.most)}")
}

func scaled(
  _ run: (median: Double, least: Double, most: Double),
  by factor: Double
) -> (median: Double, least: Double, most: Double) {
  (run.median * factor, run.least * factor, run.most * factor)
}

var names: [String] = []
while let line = readLine() { names.append(line) }

func measureFolding(_ what: String, _ names: [String]) {
  var folded: [UInt8] = []
  let time = measure {
    for _ in 0..<20 {
      folded.removeAll(keepingCapacity: true)
      for name in names { Folding.append(name, to: &folded) }
    }
  }
  row(what, "ns a name", scaled(time, by: 1e6 / 20 / Double(max(1, names.count))))
}

let fewer = Array(names.prefix(5_000))
measureFolding("fold a name and place", fewer)
// Without the place a person's name is half as long; the aim speaks of 17 characters.
let people = names.prefix(100_000).lazy
  .compactMap { name in name.firstRange(of: " xã ").map { String(name[..<$0.lowerBound]) } }
  .filter { $0.count == 17 }
measureFolding("fold 17 characters", Array(people.prefix(5_000)))
var keys: [CollationKey] = []
row(
  "sort key",
  "ns a name",
  scaled(
    measure { keys = fewer.map(CollationKey.init(personalName:)) },
    by: 1e6 / Double(max(1, fewer.count))
  )
)

var texts = FoldedTexts([])
row("fold all", "ms", measure { texts = FoldedTexts(names) })
for query in CommandLine.arguments.dropFirst() {
  var shown = 0
  let parsed = Query(query)
  row("query \(query)", "ms", measure { shown += texts.search(parsed).best(50).count })
}
