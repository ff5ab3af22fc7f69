/* Starts a program under a pseudo-terminal as a shell would: in its own job of a session.
 *
 * The leader of the session is a small process between the test and the program. If the program
 * led the session itself, its end would reset the modes of the terminal, and nobody could tell
 * whether it had restored them. */
#ifndef PSEUDO_TERMINAL_H
#define PSEUDO_TERMINAL_H

#include <sys/types.h>
#include <termios.h>

struct pseudo_terminal {
  int master;           /* the side of the terminal */
  int report;           /* what became of the program, one int each time */
  int control;          /* closing it ends the leader */
  pid_t leader;
  pid_t program;
  struct termios modes; /* as they were before the program began */
};

enum { pseudo_terminal_output = 1, pseudo_terminal_news = 2 };

int pseudo_terminal_start(
    struct pseudo_terminal *terminal, const char *path, char *const arguments[],
    char *const environment[], const char *folder, int columns, int rows);
/* Waits for output or for news of the program; answers a sum of the above, 0 after the timeout. */
int pseudo_terminal_wait(const struct pseudo_terminal *terminal, int timeout_milliseconds);
/* The next news as waitpid tells it; 0 when there is none. */
int pseudo_terminal_next_news(const struct pseudo_terminal *terminal, int *status);
int pseudo_terminal_resize(const struct pseudo_terminal *terminal, int columns, int rows);
/* Whether the modes are those before the program. */
int pseudo_terminal_has_first_modes(const struct pseudo_terminal *terminal);
/* Gives the terminal to the program again and lets it go on, as `fg` does. */
int pseudo_terminal_resume(const struct pseudo_terminal *terminal);
/* Limits the size of the files that the program may write; a negative one takes the limit away. */
int pseudo_terminal_limit_files(pid_t program, long bytes);
/* The terminal goes away, as when a window is closed. */
void pseudo_terminal_hang_up(struct pseudo_terminal *terminal);
/* Ends what is still running and frees everything. */
void pseudo_terminal_close(struct pseudo_terminal *terminal);

int pseudo_terminal_has_exited(int status, int *code);
int pseudo_terminal_was_killed(int status, int *signal_number);
int pseudo_terminal_was_stopped(int status);

#endif
