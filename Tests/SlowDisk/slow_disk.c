/* A slow or failing disk, for the program under test: preloaded, it stands before fsync, fdatasync and
 * syncfs.
 *
 * It concerns what lies in the folder that SLOW_DISK names. While a file of that name with the
 * ending ".hold" exists, the disk does not answer; while ".fail" exists, it answers with the error
 * number in it, which may be followed by the name of the one function that fails. A test makes and
 * removes both, so that nothing depends on time. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int is_concerned(const char *disk, int descriptor) {
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return strncmp(path, disk, strlen(disk)) == 0;
}

static int failure(const char *disk, const char *function) {
  char name[PATH_MAX], text[32] = {0}, only[16] = {0};
  int error = EIO;
  snprintf(name, sizeof name, "%s.fail", disk);
  int file = open(name, O_RDONLY | O_CLOEXEC);
  if (file < 0) return 0;
  if (read(file, text, sizeof text - 1) > 0) sscanf(text, "%d %15s", &error, only);
  close(file);
  return only[0] == 0 || strcmp(only, function) == 0 ? error : 0;
}

static int synchronized(int descriptor, const char *function) {
  const char *disk = getenv("SLOW_DISK");
  if (disk != NULL && is_concerned(disk, descriptor)) {
    char hold[PATH_MAX];
    snprintf(hold, sizeof hold, "%s.hold", disk);
    while (access(hold, F_OK) == 0) usleep(1000);
    int error = failure(disk, function);
    if (error != 0) {
      errno = error;
      return -1;
    }
  }
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, function);
  return real(descriptor);
}

int fdatasync(int descriptor) { return synchronized(descriptor, "fdatasync"); }
int fsync(int descriptor) { return synchronized(descriptor, "fsync"); }
int syncfs(int descriptor) { return synchronized(descriptor, "syncfs"); }
