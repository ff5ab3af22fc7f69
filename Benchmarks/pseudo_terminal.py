"""A program in a pseudo-terminal of 80x24, watched from outside: what it writes, needs and does."""
import fcntl
import os
import re
import select
import signal
import struct
import termios
import time

CONTROL = re.compile(rb"\x1b\[[0-9;:<=>?]*[ -/]*[@-~]|\x1b\].*?(?:\x07|\x1b\\)|\x1b[()*+].|\x1b.|[\x00-\x1f]")
KEYS = {"<enter>": "\r", "<down>": "\x1bOB", "<up>": "\x1bOA", "<esc>": "\x1b", "<c-s>": "\x13",
        "<left>": "\x1bOD", "<right>": "\x1bOC", "<tab>": "\t", "<pgdn>": "\x1b[6~",
        "<pgup>": "\x1b[5~", "<f2>": "\x1bOQ", "<f5>": "\x1b[15~", "<home>": "\x1b[1~",
        "<bs>": "\x7f"}


class Watched:
    """Runs a program from its start until the end of a with block, where it is ended."""

    def __init__(self, argv, environment):
        self.master, slave = os.openpty()
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        name = os.ttyname(slave)
        self.written = bytearray()
        self.last = 0.0
        self.poll = select.poll()
        self.poll.register(self.master, select.POLLIN)
        self.start = time.monotonic()
        # The second descriptor keeps the terminal open until the program has opened it.
        self.pid = os.posix_spawn(argv[0], argv, environment, setsid=True, file_actions=[
            (os.POSIX_SPAWN_OPEN, 0, name, os.O_RDWR, 0),
            (os.POSIX_SPAWN_DUP2, 0, 1), (os.POSIX_SPAWN_DUP2, 0, 2)])
        self.slave = slave

    def __enter__(self):
        return self

    def __exit__(self, *_):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.slave)
        os.close(self.master)

    def read(self, patience):
        """Reads what comes within some seconds; false when nothing did."""
        if not self.poll.poll(patience * 1000):
            return False
        self.written += os.read(self.master, 65536)
        self.last = time.monotonic()
        return True

    def read_until_quiet(self, quiet):
        """Reads until nothing came for some seconds."""
        while self.read(quiet):
            pass

    def first_frame(self, sign, quiet=0.04, limit=20):
        """Milliseconds from the start to the last byte of the picture that shows a sign."""
        while not re.search(sign, CONTROL.sub(b"", bytes(self.written)).decode("utf-8", "replace")):
            if not self.read(limit):
                shown = CONTROL.sub(b" ", bytes(self.written)).decode("utf-8", "replace")
                raise RuntimeError(f"{sign!r} never appeared, only: {shown[-300:]!r}")
        self.read_until_quiet(quiet)
        return (self.last - self.start) * 1000

    def press(self, key, quiet=0.012, limit=2):
        """Milliseconds from a key to the last byte of the picture after it, and those bytes."""
        before, pressed = len(self.written), time.monotonic()
        os.write(self.master, KEYS.get(key, key).encode())
        if not self.read(limit):
            raise RuntimeError(f"nothing happened after {key!r}")
        self.read_until_quiet(quiet)
        return (self.last - pressed) * 1000, len(self.written) - before

    def memory(self):
        """Megabytes: the most that was resident, and what no other process shares."""
        status = read(f"/proc/{self.pid}/status")
        peak = int(re.search(r"VmHWM:\s+(\d+)", status)[1])
        rollup = read(f"/proc/{self.pid}/smaps_rollup")
        private = sum(int(size) for size in re.findall(r"^Private_\w+:\s+(\d+)", rollup, re.M))
        return peak / 1024, private / 1024

    def wake_ups(self, seconds):
        """How often the program went to sleep anew while nobody touched it."""
        before = self._switches()
        time.sleep(seconds)
        return self._switches() - before

    def _switches(self):
        folder = f"/proc/{self.pid}/task"
        return sum(
            int(re.search(r"\nvoluntary_ctxt_switches:\s+(\d+)", read(f"{folder}/{task}/status"))[1])
            for task in os.listdir(folder))


def read(path):
    """The text of a file."""
    with open(path) as file:
        return file.read()
