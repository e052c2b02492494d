import CFileSystem
import Glibc
import VietnameseText

/// A program in the background that reads a card as its standard input.
struct PrintProgram {
  private let process: pid_t
  /// Readable once the process has ended.
  let end: Int32
  /// What it says.
  private let output: Int32

  /// Starts a program, without a shell.
  ///
  /// - Parameters:
  ///   - command: The program, looked for along PATH, and its arguments.
  ///   - bytes: What it reads.
  /// - Throws: What the system says.
  init(_ command: [String], reading bytes: [UInt8]) throws(SystemFailure) {
    let input = memfd_create("card", memfd_close_on_exec)
    guard input >= 0 else { throw SystemFailure(code: errno) }
    defer { close(input) }
    if let code = FullWrite.perform(bytes, to: input) { throw SystemFailure(code: code) }
    lseek(input, 0, SEEK_SET)
    var pipe: [Int32] = [-1, -1]
    guard Glibc.pipe(&pipe) == 0 else { throw SystemFailure(code: errno) }
    for file in pipe { _ = fcntl(file, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(pipe[0], F_SETFL, O_NONBLOCK)
    defer { close(pipe[1]) }
    var process = pid_t()
    let code = Self.spawn(command, input: input, output: pipe[1], &process)
    guard code == 0 else {
      close(pipe[0])
      throw SystemFailure(code: code)
    }
    end = process_file(process)
    guard end >= 0 else {
      let code = errno
      kill(-process, SIGKILL)
      waitpid(process, nil, 0)
      close(pipe[0])
      throw SystemFailure(code: code)
    }
    self.process = process
    output = pipe[0]
  }

  /// Stops it and whatever it started.
  func stop() { kill(-process, SIGKILL) }

  /// Waits for its end.
  ///
  /// - Parameter patience: In milliseconds.
  /// - Returns: Whether it has ended.
  func waitForEnd(_ patience: Int32) -> Bool {
    var file = pollfd(fd: end, events: Int16(POLLIN), revents: 0)
    return poll(&file, 1, patience) > 0
  }

  /// How it ended, as a shell counts it, and what it said last; nil while it has not ended.
  ///
  /// Once it has, nothing else may be asked of it.
  func takeEnd() -> (status: Int32, said: String)? {
    var status: Int32 = 0
    guard waitpid(process, &status, WNOHANG) == process else { return nil }
    let said = Self.lastLine(of: output)
    close(output)
    close(end)
    let signal = status & 0x7F
    return (signal == 0 ? status >> 8 & 0xFF : 128 + signal, said)
  }

  /// - Returns: An errno; 0 where the program runs.
  private static func spawn(
    _ command: [String],
    input: Int32,
    output: Int32,
    _ process: inout pid_t
  ) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO)
    // A group of its own: no key of the terminal reaches it, and all of it can be stopped.
    posix_spawnattr_setpgroup(&attributes, 0)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK)
    )
    let texts = command.map { strdup($0) }
    defer { for text in texts { free(text) } }
    return posix_spawnp(
      &process,
      command.first ?? "",
      &actions,
      &attributes,
      texts + [nil],
      environ
    )
  }

  /// The last line of what can be read, made harmless.
  private static func lastLine(of output: Int32) -> String {
    var bytes: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 4096)
    while bytes.count < 1 << 17 {
      let count = read(output, &room, room.count)
      guard count > 0 else { break }
      bytes += room.prefix(count)
    }
    let line = bytes.split { $0 == 0x0A || $0 == 0x0D }.last ?? []
    return ForeignText.visible(String(String(decoding: line, as: UTF8.self).prefix(200)))
  }
}
