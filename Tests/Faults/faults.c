/* Stands between a program and the C library, for the files below FAULTS_ROOT:
 *
 * FAULTS_FAIL="write:3:28"   the third write fails with error 28 (ENOSPC)
 * FAULTS_FAIL="write:3:short" the third write takes half of its bytes
 * FAULTS_HIT=path            this file is made when the failure came
 * FAULTS_RECORD=path         every operation that changes the disk is noted there, one a line
 *
 * The program is not changed for any of it: it is loaded before the C library. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

enum { is_short = -1 };

static int record = -2;

/* The real function of this name. */
#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

/* Makes a path absolute without following its last link; relative ones count from the folder. */
static const char *absolute(const char *path, char *buffer) {
  char folder[PATH_MAX];
  if (path[0] == '/' || getcwd(folder, sizeof folder) == NULL) return path;
  if (strcmp(path, ".") == 0) {
    snprintf(buffer, 2 * PATH_MAX, "%s", folder);
  } else {
    snprintf(buffer, 2 * PATH_MAX, "%s/%s", folder, path[0] == '.' && path[1] == '/' ? path + 2 : path);
  }
  return buffer;
}

static int is_below_root(const char *path) {
  const char *root = getenv("FAULTS_ROOT");
  return root != NULL && strncmp(path, root, strlen(root)) == 0;
}

static int concerns_path(const char *path) {
  char buffer[2 * PATH_MAX];
  return path != NULL && is_below_root(absolute(path, buffer));
}

static int concerns_file(int descriptor) {
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t count = readlink(link, path, sizeof path - 1);
  if (count < 0) return 0;
  path[count] = 0;
  /* What the program says goes to files of the test. */
  return descriptor > 2 && is_below_root(path);
}

/* The error this call shall fail with, 0 for none. */
static int fault(const char *call, int concerns) {
  static atomic_int count = 0;
  const char *wanted = getenv("FAULTS_FAIL");
  size_t length = strlen(call);
  if (!concerns || wanted == NULL || strncmp(wanted, call, length) != 0 || wanted[length] != ':')
    return 0;
  char *rest;
  if (++count != strtol(wanted + length + 1, &rest, 10)) return 0;
  const char *hit = getenv("FAULTS_HIT");
  if (hit != NULL) {
    int descriptor = REAL(open)(hit, O_WRONLY | O_CREAT, 0600);
    if (descriptor >= 0) REAL(close)(descriptor);
  }
  return strcmp(rest, ":short") == 0 ? is_short : atoi(rest + 1);
}

#define FAIL(call, concerns, failed) \
  do { \
    int error = fault(call, concerns); \
    if (error > 0) { \
      errno = error; \
      return failed; \
    } \
  } while (0)

static void note(const char *format, ...) {
  int saved = errno;
  if (record == -2) {
    const char *path = getenv("FAULTS_RECORD");
    record = path == NULL ? -1 : REAL(open)(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  }
  if (record >= 0) {
    char *line = NULL;
    va_list arguments;
    va_start(arguments, format);
    int count = vasprintf(&line, format, arguments);
    va_end(arguments);
    if (count > 0 && REAL(write)(record, line, count) < 0) abort();
    free(line);
  }
  errno = saved;
}

static unsigned long long inode(int descriptor) {
  struct stat status;
  return REAL(fstat)(descriptor, &status) == 0 ? status.st_ino : 0;
}

static int opened(int folder, const char *path, int flags, mode_t mode, const char *call) {
  int concerns = concerns_path(path);
  FAIL(call, concerns, -1);
  int is_new = concerns && (flags & O_CREAT) && REAL(access)(path, F_OK) != 0;
  int descriptor = REAL(openat)(folder, path, flags, mode);
  if (descriptor >= 0 && concerns) {
    char buffer[2 * PATH_MAX];
    if (is_new) note("create\t%llu\t%s\n", inode(descriptor), absolute(path, buffer));
    if (!is_new && (flags & O_TRUNC)) note("truncate\t%llu\t0\n", inode(descriptor));
  }
  return descriptor;
}

#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    va_list arguments; \
    va_start(arguments, flags); \
    mode_t mode = flags & O_CREAT ? va_arg(arguments, mode_t) : 0; \
    va_end(arguments); \
    return opened(AT_FDCWD, path, flags, mode, "open"); \
  }
OPEN(open)
OPEN(open64)

static ssize_t written(int descriptor, const void *bytes, size_t count) {
  int concerns = concerns_file(descriptor);
  int error = fault("write", concerns);
  if (error > 0) {
    errno = error;
    return -1;
  }
  if (error == is_short) count /= 2;
  off_t offset = 0;
  if (concerns) {
    struct stat status;
    int flags = fcntl(descriptor, F_GETFL);
    offset = (flags & O_APPEND) && REAL(fstat)(descriptor, &status) == 0
                 ? status.st_size : lseek(descriptor, 0, SEEK_CUR);
  }
  ssize_t taken = REAL(write)(descriptor, bytes, count);
  if (!concerns && isatty(descriptor)) note("shown\n");
  if (concerns && taken > 0) {
    /* Threads write at the same time: a line has to go out as one piece. */
    char *hex = malloc(2 * taken + 1);
    if (hex == NULL) abort();
    for (ssize_t index = 0; index < taken; index++)
      sprintf(hex + 2 * index, "%02x", ((const unsigned char *)bytes)[index]);
    note("write\t%llu\t%lld\t%s\n", inode(descriptor), (long long)offset, hex);
    free(hex);
  }
  return taken;
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
  return written(descriptor, bytes, count);
}

#define ON_FILE(name, ...) \
  int name(int descriptor) { \
    int concerns = concerns_file(descriptor); \
    FAIL(#name, concerns, -1); \
    unsigned long long number = concerns ? inode(descriptor) : 0; \
    char link[64], path[PATH_MAX]; \
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor); \
    ssize_t count = concerns ? readlink(link, path, sizeof path - 1) : 0; \
    path[count > 0 ? count : 0] = 0; \
    int result = REAL(name)(descriptor); \
    if (result == 0 && concerns) note(#name "\t%llu\t%s\n", number, path); \
    return result; \
  }
ON_FILE(fsync)
ON_FILE(fdatasync)
ON_FILE(syncfs)

int close(int descriptor) {
  int error = fault("close", concerns_file(descriptor));
  int result = REAL(close)(descriptor);
  if (error > 0) {
    errno = error;
    return -1;
  }
  return result;
}

int rename(const char *from, const char *to) {
  int concerns = concerns_path(from);
  FAIL("rename", concerns, -1);
  int result = REAL(rename)(from, to);
  if (result == 0 && concerns) {
    char first[2 * PATH_MAX], second[2 * PATH_MAX];
    note("rename\t%s\t%s\n", absolute(from, first), absolute(to, second));
  }
  return result;
}

int unlink(const char *path) {
  int concerns = concerns_path(path);
  FAIL("unlink", concerns, -1);
  int result = REAL(unlink)(path);
  char buffer[2 * PATH_MAX];
  if (result == 0 && concerns) note("unlink\t%s\n", absolute(path, buffer));
  return result;
}

int mkdir(const char *path, mode_t mode) {
  int concerns = concerns_path(path);
  FAIL("mkdir", concerns, -1);
  int result = REAL(mkdir)(path, mode);
  char buffer[2 * PATH_MAX];
  if (result == 0 && concerns) note("mkdir\t%s\n", absolute(path, buffer));
  return result;
}

static int truncated(int descriptor, off_t length) {
  int concerns = concerns_file(descriptor);
  FAIL("ftruncate", concerns, -1);
  int result = REAL(ftruncate)(descriptor, length);
  if (result == 0 && concerns) note("truncate\t%llu\t%lld\n", inode(descriptor), (long long)length);
  return result;
}
int ftruncate(int descriptor, off_t length) { return truncated(descriptor, length); }
int ftruncate64(int descriptor, off_t length) { return truncated(descriptor, length); }

static ssize_t got(int descriptor, void *bytes, size_t count, off_t offset) {
  int error = fault("pread", concerns_file(descriptor));
  if (error > 0) {
    errno = error;
    return -1;
  }
  return REAL(pread)(descriptor, bytes, error == is_short && count > 1 ? count / 2 : count, offset);
}
ssize_t pread(int descriptor, void *bytes, size_t count, off_t offset) {
  return got(descriptor, bytes, count, offset);
}
ssize_t pread64(int descriptor, void *bytes, size_t count, off_t offset) {
  return got(descriptor, bytes, count, offset);
}

ssize_t read(int descriptor, void *bytes, size_t count) {
  int error = fault("read", concerns_file(descriptor));
  if (error > 0) {
    errno = error;
    return -1;
  }
  return REAL(read)(descriptor, bytes, error == is_short && count > 1 ? count / 2 : count);
}

int flock(int descriptor, int operation) {
  FAIL("flock", concerns_file(descriptor), -1);
  return REAL(flock)(descriptor, operation);
}

int fchmod(int descriptor, mode_t mode) {
  FAIL("fchmod", concerns_file(descriptor), -1);
  return REAL(fchmod)(descriptor, mode);
}

static int looked(int descriptor, struct stat *status) {
  FAIL("fstat", concerns_file(descriptor), -1);
  return REAL(fstat)(descriptor, status);
}
int fstat(int descriptor, struct stat *status) { return looked(descriptor, status); }

int stat(const char *path, struct stat *status) {
  FAIL("stat", concerns_path(path), -1);
  return REAL(stat)(path, status);
}

int lstat(const char *path, struct stat *status) {
  FAIL("lstat", concerns_path(path), -1);
  return REAL(lstat)(path, status);
}
