import CNcursesw
import CTerminalGuard
import Glibc
import VietnameseText

/// The terminal while the program draws on it: the only owner of curses, one at a time, one thread.
///
/// curses draws; keys are read and decoded here, because curses hands the parts of a sequence that
/// it does not know to the program as if they had been typed.
package final class Screen {
  /// Columns and rows.
  package private(set) var size: Size
  /// Which frames and marks can be drawn: by the terminal's font, the locale and the options.
  package let repertoire: GlyphEncoder.Repertoire

  let description: TerminalDescription
  private let options: ScreenOptions
  /// The terminal knows links.
  private let hasLinks: Bool
  let encoder: GlyphEncoder
  let clipboardCarrier: Clipboard.Carrier
  private var looks: [Inks.Look]
  private var shown: Canvas?
  private var cursorIsVisible = true
  private var isClosed = false
  /// What names the window, to be sent again after a stop; empty before the first name.
  var title: [UInt8] = []

  var decoder: InputDecoder
  var queue: [TerminalEvent] = []
  let signals: Int32
  let minuteTimer: Int32
  /// Beside the terminal; -1 for none.
  var watchedFiles: [Int32] = []
  /// A program in the background that can be read once it has ended, and when its time is over.
  var helper: (file: Int32, due: Int)?
  /// When the input of the queue came, in milliseconds of a monotonic clock.
  package internal(set) var inputTime = 0
  /// What asked us to end while another program had the terminal.
  var endingSignal: Int32?
  /// When the bell rings once more, by the same clock.
  var nextBell: Int?

  /// Takes over the terminal.
  ///
  /// - Throws: why there is none to draw on; nothing has been sent to it then.
  package init(options: ScreenOptions) throws(TerminalError) {
    let environment = { (name: String) in getenv(name).map { String(cString: $0) } }
    guard isatty(STDIN_FILENO) == 1 else { throw .notATerminal(.input) }
    guard isatty(STDOUT_FILENO) == 1 else { throw .notATerminal(.output) }
    LocaleEncoding.adopt(environment: environment)
    description = try TerminalDescription(environment: environment)
    self.options = options
    hasLinks = options.colour != .never && description.hasLinks
    let hasFrames = LocaleEncoding.canEncode("─") && LocaleEncoding.columns("─") == 1
    repertoire =
      options.ascii || !hasFrames
      ? .ascii : description.name == "linux" ? .console : .full
    encoder = GlyphEncoder(
      repertoire: repertoire,
      canEncode: LocaleEncoding.canEncode,
      libraryColumns: LocaleEncoding.columns
    )
    clipboardCarrier =
      environment("TMUX")?.isEmpty == false
      ? .tmux : environment("STY")?.isEmpty == false ? .screen : .none
    decoder = InputDecoder(
      encoding: LocaleEncoding.input,
      keys: description.keys,
      escapeDelay: InputDecoder.escapeDelay(environment: environment)
    )

    let farewell = description.farewell(options: options)
    guard guard_remember(farewell, farewell.count) else { throw .refused(errno) }
    minuteTimer = guard_minute_timer()
    guard minuteTimer != -1 else { throw .refused(errno) }
    guard Screen.startCurses(description.name) else { throw .termUnknown(description.name) }
    guard_arm()
    // After curses has set its own handlers, so that ours stand.
    signals = guard_catch_signals()
    guard_keep_modes()
    size = Screen.currentSize()
    resize_term(CInt(size.height), CInt(size.width))
    looks = Screen.looks(options, description: description, environment: environment)
    nc_flush()
    Screen.write(description.greeting(options: options))
  }

  deinit { close() }

  /// Gives the terminal back as it was found; more than once does no harm.
  package func close() {
    guard !isClosed else { return }
    isClosed = true
    guard_restore()
    guard_release_signals()
    Glibc.close(minuteTimer)
  }

  // MARK: Drawing

  /// Shows a canvas: only the cells that changed go out.
  package func show(_ canvas: Canvas) {
    let old = shown?.size == canvas.size ? shown : nil
    let changes = canvas.changes(since: old)
    let links = hasLinks ? canvas.linkChanges(since: old, changes: changes) : .none
    if let old, changes.isEmpty, links.isEmpty, old.hasCursor(of: canvas) { return }
    if old == nil {
      nc_erase()
      // What curses takes for drawn already would keep its link.
      if hasLinks, shown?.links.isEmpty == false { nc_forget() }
    }
    if !links.isEmpty { return show(canvas, changes: changes, links: links) }
    var run = CellRun()
    var last: [Point] = []
    for cell in changes where canDraw(at: cell) {
      let columns = canvas.columns(cell.x, cell.y)
      if description.wrapsAtOnce, cell.x + columns == size.width, cell.y < size.height - 1 {
        last.append(cell)
      } else {
        put(canvas, cell, columns: columns, &run)
      }
    }
    run.send()
    shown = canvas
    send()
    // After the last column such terminals have the cursor elsewhere than their description says
    // (TERM=ansi in xterm): what is sent next is where the cursor is to be.
    for cell in last {
      put(canvas, cell, columns: canvas.columns(cell.x, cell.y), &run)
      run.send()
      send()
      Screen.write(description.placing(cursor))
    }
  }

  /// Hands cells to curses.
  func draw(_ places: [Point], of canvas: Canvas) {
    var run = CellRun()
    for cell in places where canDraw(at: cell) {
      put(canvas, cell, columns: canvas.columns(cell.x, cell.y), &run)
    }
    run.send()
  }

  /// Takes a canvas for what the terminal shows.
  func adopt(_ canvas: Canvas) { shown = canvas }

  /// Whether a cell is on the screen and curses can draw it.
  ///
  /// Where a terminal wraps, curses fills the last cell by way of the one to its left, and reads
  /// beyond its own memory when there is none: on one column that cell stays empty.
  private func canDraw(at cell: Point) -> Bool {
    guard cell.x < size.width, cell.y < size.height else { return false }
    return size.width > 1 || description.stopsWrapping || cell.y < size.height - 1
  }

  /// Draws everything again, whatever the terminal shows.
  package func repaint() {
    nc_forget()
    guard let canvas = shown else { return }
    shown = nil
    show(canvas)
  }

  /// Where the cursor belongs, in the window.
  private var cursor: Point {
    let corner = Point(x: size.width - 1, y: size.height - 1)
    let cursor = shown?.cursor ?? corner
    return Point(x: min(max(0, cursor.x), corner.x), y: min(max(0, cursor.y), corner.y))
  }

  /// Sends what changed, and leaves the cursor where it belongs.
  func send() {
    let isVisible = shown?.cursorVisible ?? false
    if isVisible != cursorIsVisible {
      curs_set(isVisible ? 1 : 0)
      cursorIsVisible = isVisible
    }
    nc_send(CInt(cursor.y), CInt(cursor.x))
  }

  private func put(_ canvas: Canvas, _ place: Point, columns: Int, _ run: inout CellRun) {
    let cell = canvas.packed(place)
    guard cell.code != PackedCell.rightHalf else { return }
    if run.repeats(cell, at: place) { return }
    let look = looks[cell.style.ink.position]
    var attributes = attr_t(0)
    if cell.style.bold || look.bold { attributes |= nc_bold() }
    if cell.style.underline || look.underline { attributes |= nc_underline() }
    if cell.style.reverse { attributes |= nc_reverse() }
    let pair = look.colour == nil ? 0 : Int16(cell.style.ink.position)
    if let scalar = cell.scalar, encoder.showsAsItIs(scalar, columns: columns) {
      if columns == 1 { return run.add(cell, scalar, attributes, pair: pair, at: place) }
      let text = [wchar_t(bitPattern: scalar.value), 0]
      return nc_put(CInt(place.y), CInt(place.x), text, attributes, pair)
    }
    let cells = encoder.cells(for: canvas.grapheme(cell), columns: columns)
    for (offset, scalars) in cells.enumerated() where !scalars.isEmpty {
      let text = scalars.map { wchar_t(bitPattern: $0.value) } + [0]
      nc_put(CInt(place.y), CInt(place.x + offset), text, attributes, pair)
    }
  }

  // MARK: Suspending and size

  /// Gives the terminal back and stops, as ^Z does elsewhere; returns when the shell continues us.
  package func suspend() {
    guard_restore()
    guard_stop_group()
    guard_reread()
    enterAgain()
    // The continuation that woke us is dealt with.
    takeSignals(except: [SIGCONT, SIGTSTP])
  }

  /// Takes the terminal over again after a stop; the loop is told to draw.
  func enterAgain() {
    // After SIGSTOP nothing was given back: undone first, so that it is not done twice.
    guard_restore()
    guard_set_modes()
    guard_arm()
    Screen.write(description.reentry(options: options) + title)
    cursorIsVisible = true
    curs_set(1)
    nc_forget()
    shown = nil
    followSize()
    queue.removeAll { $0 == .resumed }
    queue.append(.resumed)
  }

  /// Follows the terminal's size; where it changed, the loop is told the last one alone.
  ///
  /// Where it did not, whoever said so wants everything drawn again: dtach and abduco have no other
  /// way to ask, when a person comes back to a terminal that shows something else.
  func followSize() {
    let now = Screen.currentSize()
    guard now != size else { return repaint() }
    size = now
    queue.removeAll { if case .resize = $0 { true } else { false } }
    queue.append(.resize(now))
    resize_term(CInt(now.height), CInt(now.width))
    nc_forget()
    shown = nil
  }
}
