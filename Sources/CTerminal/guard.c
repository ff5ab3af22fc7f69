#define _GNU_SOURCE
#include "terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

static const int crashes[] = {SIGILL, SIGTRAP, SIGSEGV, SIGABRT, SIGBUS, SIGFPE};
enum { crash_count = sizeof crashes / sizeof *crashes };

static struct sigaction before[crash_count];
static struct termios modes;
static volatile sig_atomic_t has_modes, has_handlers, is_armed;
static int guarded = -1, errors_before = -1;
static char restoring_bytes[256], last_sentence[512];
/* A crash by endless recursion has no stack left for its handler. */
static unsigned char handler_stack[32768];

void terminal_send(int descriptor, const char *text) {
  size_t left = strlen(text);
  while (left > 0) {
    ssize_t count = write(descriptor, text, left);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return;
    text += count;
    left -= (size_t)count;
  }
}

static void restore_now(void) {
  if (!is_armed) return;
  is_armed = 0;
  terminal_send(guarded, restoring_bytes);
  if (has_modes) tcsetattr(guarded, TCSANOW, &modes);
}

static void crashed(int signal_number) {
  if (is_armed) {
    restore_now();
    terminal_send(guarded, last_sentence);
  }
  terminal_end_by(signal_number);
}

static void copy(char *target, size_t capacity, const char *source) {
  size_t length = strlen(source);
  if (length >= capacity) length = capacity - 1;
  memcpy(target, source, length);
  target[length] = 0;
}

void terminal_arm_guard(int descriptor, const char *restoring, const char *sentence) {
  static int is_registered;
  if (!is_registered) is_registered = atexit(restore_now) == 0;
  guarded = descriptor;
  copy(restoring_bytes, sizeof restoring_bytes, restoring);
  copy(last_sentence, sizeof last_sentence, sentence);
  stack_t stack = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack};
  sigaltstack(&stack, NULL);
  for (int i = 0; i < crash_count; i++) {
    struct sigaction action = {.sa_handler = crashed, .sa_flags = SA_ONSTACK | SA_RESETHAND};
    sigemptyset(&action.sa_mask);
    sigaction(crashes[i], &action, has_handlers ? NULL : &before[i]);
  }
  has_handlers = is_armed = 1;
}

void terminal_disarm_guard(void) {
  is_armed = 0;
  if (!has_handlers) return;
  has_handlers = 0;
  for (int i = 0; i < crash_count; i++) sigaction(crashes[i], &before[i], NULL);
}

int terminal_save_modes(int descriptor) {
  has_modes = tcgetattr(descriptor, &modes) == 0;
  return has_modes ? 0 : -1;
}

void terminal_restore_modes(int descriptor) {
  if (has_modes) tcsetattr(descriptor, TCSADRAIN, &modes);
}

int terminal_size(int descriptor, int *columns, int *rows) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0) return -1;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return 0;
}

int terminal_divert_errors(const char *path) {
  if (errors_before >= 0) return 0;
  int target = open(path ? path : "/dev/null", O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (target < 0) target = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (target < 0) return -1;
  errors_before = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  dup2(target, STDERR_FILENO);
  close(target);
  return 0;
}

void terminal_return_errors(void) {
  if (errors_before < 0) return;
  dup2(errors_before, STDERR_FILENO);
  close(errors_before);
  errors_before = -1;
}
