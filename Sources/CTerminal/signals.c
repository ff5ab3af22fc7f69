#define _GNU_SOURCE
#include "terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

static const int watched[] = {SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGCONT, SIGWINCH};
static const int ignored[] = {SIGPIPE, SIGXFSZ};
enum { watched_count = sizeof watched / sizeof *watched };
enum { ignored_count = sizeof ignored / sizeof *ignored };

static struct sigaction before[watched_count];
static struct sigaction ignored_before[ignored_count];
static int pipe_ends[2] = {-1, -1};

static void note(int signal_number) {
  int saved = errno;
  unsigned char byte = (unsigned char)signal_number;
  /* A full pipe already holds more signals than anybody needs. */
  if (write(pipe_ends[1], &byte, 1) < 0) {
  }
  errno = saved;
}

int terminal_watch_signals(void) {
  if (pipe2(pipe_ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  for (int i = 0; i < ignored_count; i++) {
    struct sigaction action = {.sa_handler = SIG_IGN};
    sigaction(ignored[i], &action, &ignored_before[i]);
  }
  for (int i = 0; i < watched_count; i++) {
    struct sigaction action = {.sa_handler = note, .sa_flags = SA_RESTART};
    sigfillset(&action.sa_mask);
    sigaction(watched[i], NULL, &before[i]);
    /* Who started us under nohup or in the background meant it: what is ignored stays so. */
    if (before[i].sa_handler == SIG_IGN && watched[i] != SIGWINCH) continue;
    sigaction(watched[i], &action, NULL);
  }
  return 0;
}

void terminal_unwatch_signals(void) {
  if (pipe_ends[0] < 0) return;
  for (int i = 0; i < watched_count; i++) sigaction(watched[i], &before[i], NULL);
  for (int i = 0; i < ignored_count; i++) sigaction(ignored[i], &ignored_before[i], NULL);
  close(pipe_ends[0]);
  close(pipe_ends[1]);
  pipe_ends[0] = pipe_ends[1] = -1;
}

int terminal_next_signal(void) {
  unsigned char byte;
  return pipe_ends[0] >= 0 && read(pipe_ends[0], &byte, 1) == 1 ? byte : 0;
}

int terminal_wait(int input, int other, int timeout_milliseconds) {
  struct pollfd waiting[] = {
      {.fd = input, .events = POLLIN},
      {.fd = pipe_ends[0], .events = POLLIN},
      {.fd = other, .events = POLLIN},
  };
  int count = poll(waiting, 3, timeout_milliseconds);
  /* Interrupted: the handler has written to the pipe, which the next look at it shows. */
  if (count < 0) return errno == EINTR ? terminal_ready_signal : terminal_ready_input;
  return (waiting[0].revents != 0 ? terminal_ready_input : 0) |
         (waiting[1].revents != 0 ? terminal_ready_signal : 0) |
         (waiting[2].revents != 0 ? terminal_ready_other : 0);
}

long terminal_read(int input, unsigned char *bytes, size_t capacity) {
  long count = read(input, bytes, capacity);
  if (count >= 0) return count;
  return errno == EINTR || errno == EAGAIN ? -1 : 0;
}

void terminal_stop_job(void) {
  struct sigaction action = {.sa_handler = SIG_DFL}, saved;
  sigaction(SIGTSTP, &action, &saved);
  /* The whole job: a script that waits for us has to stop with us, or the shell hangs. */
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &saved, NULL);
}

void terminal_end_by(int signal_number) {
  struct sigaction action = {.sa_handler = SIG_DFL};
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, signal_number);
  sigaction(signal_number, &action, NULL);
  sigprocmask(SIG_UNBLOCK, &set, NULL);
  raise(signal_number);
  /* Only a signal that does not end a process comes here. */
  _exit(128 + signal_number);
}
