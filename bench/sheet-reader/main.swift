import Glibc
import Spreadsheets

// Reads the first sheet of a spreadsheet and prints one JSON object: rows, cells and bytes of text,
// CPU time in milliseconds, peak memory in kilobytes.

func cpuMilliseconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
}

/// VmHWM of proc(5): rusage would begin with the peak of the program that started this one.
func peakKilobytes() -> Int {
  guard let file = fopen("/proc/self/status", "r") else { return 0 }
  defer { fclose(file) }
  var bytes = [UInt8](repeating: 0, count: 1 << 13)
  let status = String(decoding: bytes[..<fread(&bytes, 1, bytes.count, file)], as: UTF8.self)
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
  return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
}

func report(_ path: String) throws {
  let start = cpuMilliseconds()
  var reader = try Workbook(path: path).rows(of: 0)
  var (rows, cells, bytes) = (0, 0, 0)
  while try reader.next() {
    rows += 1
    for column in 0..<reader.row.count where reader.row.kind(column) != .empty {
      cells += 1
      bytes += reader.row.withText(column) { $0.count }
    }
  }
  print(
    """
    {"rows": \(rows), "cells": \(cells), "bytes": \(bytes), \
    "milliseconds": \(cpuMilliseconds() - start), "kilobytes": \(peakKilobytes())}
    """
  )
}

guard CommandLine.arguments.count > 1 else { exit(64) }
try report(CommandLine.arguments[1])
