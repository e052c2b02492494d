#define _GNU_SOURCE
#include "CTerminalGuard.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/timerfd.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

static struct termios found_modes, drawing_modes;
static unsigned char farewell[1024];
static size_t farewell_count;
static volatile sig_atomic_t armed;
static int signal_pipe[2] = {-1, -1};
static int held_errors = -1, real_errors = -1;
static int nothing = -1;
static timer_t watch;
static bool has_watch;
static volatile sig_atomic_t is_ending, has_given_up, stalled;

static const int asking[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGINT, SIGQUIT, SIGHUP};
static const int crashing[] = {SIGSEGV, SIGBUS, SIGABRT, SIGILL, SIGTRAP, SIGFPE, SIGSYS};
enum {
  asking_count = sizeof asking / sizeof *asking,
  crashing_count = sizeof crashing / sizeof *crashing
};
static struct sigaction asking_before[asking_count], crashing_before[crashing_count];
static bool asking_caught[asking_count];

static void write_all(int file, const void *bytes, size_t count) {
  const unsigned char *next = bytes;
  while (count > 0) {
    ssize_t written = write(file, next, count);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0 && errno == EAGAIN) {
      // Whoever had the terminal before may have left it non-blocking.
      struct pollfd room = {.fd = file, .events = POLLOUT};
      poll(&room, 1, -1);
      continue;
    }
    if (written <= 0) return;
    next += written;
    count -= (size_t)written;
  }
}

void guard_write(const unsigned char *bytes, size_t count) {
  write_all(STDOUT_FILENO, bytes, count);
}

/// Waits until the terminal has taken what was written, but not for one that takes nothing.
static void set_modes(const struct termios *modes) {
  while (tcsetattr(STDIN_FILENO, has_given_up ? TCSANOW : TCSADRAIN, modes) == -1 &&
         errno == EINTR) {
  }
}

bool guard_remember(const unsigned char *bytes, size_t count) {
  if (count > sizeof farewell || tcgetattr(STDIN_FILENO, &found_modes) == -1) return false;
  memcpy(farewell, bytes, count);
  farewell_count = count;
  return true;
}

/// Where standard error is the terminal, output to it would spoil the drawn screen, and a crash's
/// last words would vanish with that screen: both are held back until the terminal is restored.
static void hold_errors(void) {
  if (!isatty(STDERR_FILENO)) return;
  held_errors = memfd_create("errors", MFD_CLOEXEC);
  if (held_errors == -1) return;
  real_errors = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (real_errors != -1) dup2(held_errors, STDERR_FILENO);
}

static void release_errors(void) {
  if (held_errors == -1) return;
  if (real_errors != -1) {
    dup2(real_errors, STDERR_FILENO);
    char bytes[512];
    off_t from = 0;
    ssize_t count;
    while ((count = pread(held_errors, bytes, sizeof bytes, from)) > 0) {
      write_all(STDERR_FILENO, bytes, (size_t)count);
      from += count;
    }
    close(real_errors);
  }
  close(held_errors);
  held_errors = real_errors = -1;
}

void guard_arm(void) {
  if (armed) return;
  hold_errors();
  armed = 1;
}

void guard_restore(void) {
  if (!armed) return;
  armed = 0;
  int error = errno;
  write_all(STDOUT_FILENO, farewell, farewell_count);
  set_modes(&found_modes);
  release_errors();
  errno = error;
}

void guard_keep_modes(void) { tcgetattr(STDIN_FILENO, &drawing_modes); }

void guard_set_modes(void) { set_modes(&drawing_modes); }

void guard_reread(void) {
  if (!armed) tcgetattr(STDIN_FILENO, &found_modes);
}

/// From here on nothing goes to the terminal, so that the program comes to its own end.
static void give_up(void) {
  has_given_up = 1;
  if (armed) set_modes(&found_modes);
  dup2(nothing, STDOUT_FILENO);
  if (real_errors != -1) {
    dup2(nothing, real_errors);
  } else if (isatty(STDERR_FILENO)) {
    dup2(nothing, STDERR_FILENO);
  }
}

/// Asked to end, and still here: looks whether it is the terminal that holds us up. A write that
/// waits for it is broken off by this signal, and goes on to where give_up leads it.
static void on_watch(int number) {
  (void)number;
  int error = errno;
  struct pollfd room = {.fd = STDOUT_FILENO, .events = POLLOUT};
  if (!has_given_up) {
    stalled = poll(&room, 1, 0) == 0 ? stalled + 1 : 0;
    if (stalled == 2) give_up();
  }
  errno = error;
}

/// Begins to look after the end that was asked for; more than once does no harm.
static void watch_the_end(void) {
  if (is_ending || !has_watch) return;
  is_ending = 1;
  static const struct timespec pause = {.tv_nsec = 200000000};
  const struct itimerspec times = {.it_value = pause, .it_interval = pause};
  timer_settime(watch, 0, &times, NULL);
}

/// While another program has the terminal, ^C and ^\ are that one's.
static bool asks_to_end(int number) {
  return number == SIGTERM || number == SIGHUP || (armed && (number == SIGINT || number == SIGQUIT));
}

static void on_asking(int number) {
  int error = errno;
  unsigned char byte = (unsigned char)number;
  if (asks_to_end(number)) watch_the_end();
  // A full pipe loses nothing that matters: what is in it already wakes the reader.
  if (write(signal_pipe[1], &byte, 1) < 0) errno = error;
  errno = error;
}

static void on_crash(int number) {
  guard_restore();
  for (int i = 0; i < crashing_count; i++) sigaction(crashing[i], &crashing_before[i], NULL);
  raise(number);
}

static unsigned char lost_words[1024];
static size_t lost_count;
static int lost_status;

static void on_lost_memory(int number) {
  (void)number;
  guard_restore();
  write_all(STDERR_FILENO, lost_words, lost_count);
  _exit(lost_status);
}

void guard_tell_of_lost_memory(const unsigned char *words, size_t count, int status) {
  if (count > sizeof lost_words) return;
  memcpy(lost_words, words, count);
  lost_count = count;
  lost_status = status;
  struct sigaction action = {.sa_handler = on_lost_memory, .sa_flags = SA_RESETHAND};
  sigemptyset(&action.sa_mask);
  sigaction(SIGBUS, &action, NULL);
}

static void catch_asking(int i) {
  struct sigaction action = {.sa_handler = on_asking, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(asking[i], &action, NULL);
}

/// What on_watch needs. Without a timer the program still ends where the terminal is read.
static void prepare_watch(void) {
  nothing = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (nothing == -1 || timer_create(CLOCK_MONOTONIC, NULL, &watch) == -1) return;
  // Without SA_RESTART: the write that waits for the terminal is to be broken off.
  struct sigaction action = {.sa_handler = on_watch};
  sigemptyset(&action.sa_mask);
  has_watch = sigaction(SIGALRM, &action, NULL) == 0;
}

int guard_catch_signals(void) {
  if (pipe2(signal_pipe, O_CLOEXEC | O_NONBLOCK) == -1) return -1;
  prepare_watch();
  for (int i = 0; i < asking_count; i++) {
    sigaction(asking[i], NULL, &asking_before[i]);
    asking_caught[i] = asking_before[i].sa_handler != SIG_IGN;
    if (asking_caught[i]) catch_asking(i);
  }
  // A stack that overflowed has no room for its own handler.
  static unsigned char spare[1 << 16];
  stack_t stack = {.ss_sp = spare, .ss_size = sizeof spare};
  sigaltstack(&stack, NULL);
  for (int i = 0; i < crashing_count; i++) {
    struct sigaction action = {.sa_handler = on_crash, .sa_flags = SA_ONSTACK | SA_NODEFER};
    sigemptyset(&action.sa_mask);
    sigaction(crashing[i], &action, &crashing_before[i]);
  }
  return signal_pipe[0];
}

void guard_release_signals(void) {
  if (signal_pipe[0] == -1) return;
  for (int i = 0; i < asking_count; i++) sigaction(asking[i], &asking_before[i], NULL);
  for (int i = 0; i < crashing_count; i++) sigaction(crashing[i], &crashing_before[i], NULL);
  stack_t none = {.ss_flags = SS_DISABLE};
  sigaltstack(&none, NULL);
  close(signal_pipe[0]);
  close(signal_pipe[1]);
  signal_pipe[0] = signal_pipe[1] = -1;
}

void guard_stop_group(void) {
  for (int i = 0; i < asking_count; i++) {
    if (asking[i] != SIGTSTP || !asking_caught[i]) continue;
    struct sigaction stop = {.sa_handler = SIG_DFL};
    sigemptyset(&stop.sa_mask);
    sigaction(SIGTSTP, &stop, NULL);
    kill(0, SIGTSTP);
    catch_asking(i);
  }
}

void guard_tell_children(bool tells) {
  struct sigaction action = {.sa_handler = tells ? on_asking : SIG_DFL, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(SIGCHLD, &action, NULL);
}

int guard_minute_timer(void) {
  int timer = timerfd_create(CLOCK_REALTIME, TFD_CLOEXEC | TFD_NONBLOCK);
  if (timer != -1) guard_next_minute(timer);
  return timer;
}

void guard_next_minute(int timer) {
  unsigned long long ticks;
  struct timespec now;
  if (read(timer, &ticks, sizeof ticks) < 0) ticks = 0;
  clock_gettime(CLOCK_REALTIME, &now);
  struct itimerspec next = {.it_value.tv_sec = (now.tv_sec / 60 + 1) * 60};
  // Also woken when somebody sets the clock: the minute shown may be wrong then.
  timerfd_settime(timer, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &next, NULL);
}

bool guard_size(int *columns, int *lines) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == -1) return false;
  if (size.ws_col == 0 || size.ws_row == 0) return false;
  *columns = size.ws_col;
  *lines = size.ws_row;
  return true;
}

bool guard_is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

int guard_columns(unsigned int character) { return wcwidth((wchar_t)character); }
