import Glibc
import Interchange

// Reads a file of rows as `import roster` does and prints one JSON object: rows, fields and bytes of
// text, CPU time in milliseconds, peak memory in kilobytes. With "text" each field is made a string.
// Run by bench/roster_reader.py.

func cpuMilliseconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
}

func peakKilobytes() -> Int {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return usage.ru_maxrss
}

guard CommandLine.arguments.count > 1 else { exit(64) }
let descriptor = open(CommandLine.arguments[1], O_RDONLY)
guard descriptor >= 0 else { exit(66) }
let makesText = CommandLine.arguments.contains("text")
let start = cpuMilliseconds()
var reader = try RecordReader { bytes throws(ListFault) in
  let count = read(descriptor, bytes.baseAddress, bytes.count)
  guard count >= 0 else { throw .unreadable(errno) }
  return count
}
var fields = 0
var bytes = 0
while try reader.next() {
  fields += reader.count
  for index in 0..<reader.count {
    bytes += makesText ? try reader.field(index).utf8.count : reader.withField(index) { $0.count }
  }
}
print(
  """
  {"rows": \(reader.row), "fields": \(fields), "bytes": \(bytes), \
  "milliseconds": \(cpuMilliseconds() - start), "kilobytes": \(peakKilobytes())}
  """
)
