#define _GNU_SOURCE
#include "pseudo_terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utmp.h>

static void default_signals(void) {
  sigset_t none;
  for (int i = 1; i < NSIG; i++) signal(i, SIG_DFL);
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
}

static void run_program(
    const char *path, char *const arguments[], char *const environment[], const char *folder) {
  setpgid(0, 0);
  tcsetpgrp(STDIN_FILENO, getpid());
  default_signals();
  if (folder != NULL && chdir(folder) != 0) _exit(126);
  execve(path, arguments, environment);
  _exit(127);
}

/* Descriptors: 0-2 the terminal, 3 report, 4 control. All others belong to other tests. */
static void lead(
    int slave, int report, int control, const char *path, char *const arguments[],
    char *const environment[], const char *folder) {
  /* High numbers first: a low one could be overwritten before it is used. */
  int high_report = fcntl(report, F_DUPFD, 100), high_control = fcntl(control, F_DUPFD, 100);
  login_tty(slave);
  dup2(high_report, 3);
  dup2(high_control, 4);
  close_range(5, ~0U, 0);
  fcntl(3, F_SETFD, FD_CLOEXEC);
  fcntl(4, F_SETFD, FD_CLOEXEC);
  default_signals();
  signal(SIGHUP, SIG_IGN);
  signal(SIGTTOU, SIG_IGN);
  signal(SIGTTIN, SIG_IGN);
  signal(SIGPIPE, SIG_IGN);
  pid_t program = fork();
  if (program == 0) {
    signal(SIGTTOU, SIG_IGN);
    run_program(path, arguments, environment, folder);
  }
  setpgid(program, program);
  int status = program;
  if (write(3, &status, sizeof status) < 0) _exit(1);
  while (waitpid(program, &status, WUNTRACED) == program) {
    if (write(3, &status, sizeof status) < 0) break;
    if (!WIFSTOPPED(status)) break;
  }
  char byte;
  while (read(4, &byte, 1) > 0) {
  }
  _exit(0);
}

int pseudo_terminal_start(
    struct pseudo_terminal *terminal, const char *path, char *const arguments[],
    char *const environment[], const char *folder, int columns, int rows) {
  struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
  int slave, report[2], control[2];
  if (openpty(&terminal->master, &slave, NULL, NULL, &size) != 0) return -1;
  if (pipe2(report, O_CLOEXEC) != 0 || pipe2(control, O_CLOEXEC) != 0) return -1;
  tcgetattr(slave, &terminal->modes);
  fcntl(terminal->master, F_SETFD, FD_CLOEXEC);
  fcntl(terminal->master, F_SETFL, O_NONBLOCK);
  terminal->leader = fork();
  if (terminal->leader < 0) return -1;
  if (terminal->leader == 0) {
    lead(slave, report[1], control[0], path, arguments, environment, folder);
  }
  close(slave);
  close(report[1]);
  close(control[0]);
  terminal->report = report[0];
  terminal->control = control[1];
  int program = 0;
  if (read(report[0], &program, sizeof program) != sizeof program) return -1;
  terminal->program = program;
  fcntl(report[0], F_SETFL, O_NONBLOCK);
  return 0;
}

int pseudo_terminal_wait(const struct pseudo_terminal *terminal, int timeout_milliseconds) {
  struct pollfd waiting[] = {
      {.fd = terminal->master, .events = POLLIN},
      {.fd = terminal->report, .events = POLLIN},
  };
  int count = poll(waiting, 2, timeout_milliseconds);
  if (count <= 0) return 0;
  return (waiting[0].revents ? pseudo_terminal_output : 0) |
         (waiting[1].revents ? pseudo_terminal_news : 0);
}

int pseudo_terminal_next_news(const struct pseudo_terminal *terminal, int *status) {
  return read(terminal->report, status, sizeof *status) == sizeof *status;
}

int pseudo_terminal_resize(const struct pseudo_terminal *terminal, int columns, int rows) {
  struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
  return ioctl(terminal->master, TIOCSWINSZ, &size);
}

int pseudo_terminal_has_first_modes(const struct pseudo_terminal *terminal) {
  struct termios now;
  if (tcgetattr(terminal->master, &now) != 0) return 0;
  return now.c_iflag == terminal->modes.c_iflag && now.c_oflag == terminal->modes.c_oflag &&
         now.c_cflag == terminal->modes.c_cflag && now.c_lflag == terminal->modes.c_lflag;
}

int pseudo_terminal_resume(const struct pseudo_terminal *terminal) {
  return kill(-terminal->program, SIGCONT);
}

int pseudo_terminal_limit_files(pid_t program, long bytes) {
  struct rlimit limit;
  if (prlimit(program, RLIMIT_FSIZE, NULL, &limit) != 0) return -1;
  limit.rlim_cur = bytes < 0 ? limit.rlim_max : (rlim_t)bytes;
  return prlimit(program, RLIMIT_FSIZE, &limit, NULL);
}

void pseudo_terminal_hang_up(struct pseudo_terminal *terminal) {
  if (terminal->master >= 0) close(terminal->master);
  terminal->master = -1;
}

void pseudo_terminal_close(struct pseudo_terminal *terminal) {
  int status;
  if (terminal->leader <= 0) return;
  kill(-terminal->program, SIGKILL);
  close(terminal->control);
  pseudo_terminal_hang_up(terminal);
  close(terminal->report);
  while (waitpid(terminal->leader, &status, 0) < 0 && errno == EINTR) {
  }
  terminal->leader = 0;
}

int pseudo_terminal_has_exited(int status, int *code) {
  *code = WEXITSTATUS(status);
  return WIFEXITED(status);
}

int pseudo_terminal_was_killed(int status, int *signal_number) {
  *signal_number = WTERMSIG(status);
  return WIFSIGNALED(status);
}

int pseudo_terminal_was_stopped(int status) { return WIFSTOPPED(status); }
