import Glibc
import Terminal

/// Shows each event as a line of text, newest first, for the end-to-end tests.
///
/// Arguments: `mouse-off`, `ascii`, `mono`, `light`, `dark`, `no-colour`. Keys that do something:
/// ^Z suspends, ^L repaints, ^C ends, F2 copies, F3 names the window, F4 rings, F5 traps, F6 writes
/// to address 0, F7 aborts, F8 fills the screen, F9 shows the cursor, F10 says something on standard
/// error, F11 overflows the stack.
let arguments = Set(CommandLine.arguments.dropFirst())
var options = ScreenOptions()
options.mouse = !arguments.contains("mouse-off")
options.ascii = arguments.contains("ascii")
if arguments.contains("mono") { options.theme = .mono }
if arguments.contains("light") { options.theme = .light }
if arguments.contains("dark") { options.theme = .dark }
if arguments.contains("no-colour") { options.colour = .never }

/// What the probe shows.
struct Probe {
  var events: [String] = []
  var count = 0
  var isFilled = false
  var cursorVisible = false

  func canvas(_ size: Size) -> Canvas {
    var canvas = Canvas(size: size)
    if isFilled {
      canvas.fill(canvas.bounds, with: "█", style: Style(.accent, reverse: true))
      return canvas
    }
    canvas.draw("Hội nghị Cần Thơ ─ Thới Lai ĐẶNG", x: 0, y: 0, style: Style(.accent, bold: true))
    canvas.draw("events \(count)", x: 0, y: 1)
    canvas.draw("size \(size.width)x\(size.height)", x: 20, y: 1)
    canvas.draw("caution", x: 0, y: 2, style: Style(.caution))
    canvas.draw("good", x: 10, y: 2, style: Style(.good, underline: true))
    canvas.draw("reverse", x: 20, y: 2, style: Style(reverse: true))
    canvas.draw("┌──┐ │ ✓ → • … ▸ █ ▁", x: 0, y: 3)
    for (row, event) in events.prefix(max(0, size.height - 4)).enumerated() {
      canvas.draw(event, x: 0, y: row + 4)
    }
    canvas.cursor = Point(x: 0, y: 4)
    canvas.cursorVisible = cursorVisible
    return canvas
  }
}

func describe(_ event: TerminalEvent) -> String {
  switch event {
  case .key(let key): "key \(key)"
  case .paste(let text): "paste \(text.debugDescription)"
  case .mouse(let mouse): "mouse \(mouse.kind) \(mouse.point.x),\(mouse.point.y)"
  case .resize(let size): "resize \(size.width)x\(size.height)"
  case .minute: "minute"
  case .watched: "watched"
  case .helper: "helper"
  case .resumed: "resumed"
  case .terminate(let signal): "terminate \(signal)"
  }
}

func trap() -> Int {
  let numbers: [Int] = []
  return numbers[CommandLine.arguments.count]
}

/// Calls itself until the stack is full.
func overflow(_ depth: Int) -> Int {
  depth < 0 ? 0 : overflow(depth + 1) &+ overflow(depth + 2)
}

func run(_ options: ScreenOptions) -> Int32 {
  let screen: Screen
  do {
    screen = try Screen(options: options)
  } catch {
    print("no screen: \(error)")
    return 69
  }
  defer { screen.close() }
  var probe = Probe()
  screen.show(probe.canvas(screen.size))
  while true {
    repeat {
      let event = screen.waitForEvent()
      // It comes between any two others, and would change their count.
      if event == .minute { continue }
      probe.count += 1
      probe.events.insert("\(probe.count) \(describe(event))", at: 0)
      probe.isFilled = false
      switch event {
      case .terminate(let signal): return 128 + signal
      case .key(.control("c")): return 0
      case .key(.control("z")): screen.suspend()
      case .key(.control("l")): screen.repaint()
      case .key(.function(2)): screen.copy("Thới Lai\nPhong Điền\u{1b}[31m")
      case .key(.function(3)): screen.setTitle("Hội nghị\u{7}\u{1b}[31m")
      case .key(.function(4)): screen.bell()
      case .key(.function(5)): probe.count = trap()
      case .key(.function(6)): kill(getpid(), SIGSEGV)
      case .key(.function(7)): abort()
      case .key(.function(8)): probe.isFilled = true
      case .key(.function(9)): probe.cursorVisible.toggle()
      case .key(.function(10)): perror("a word from below")
      case .key(.function(11)): probe.count = overflow(probe.count)
      default: break
      }
    } while screen.hasQueuedInput
    screen.show(probe.canvas(screen.size))
  }
}

exit(run(options))
