/* What a terminal program needs below ncurses: signals, modes, a guard against crashes.
 *
 * A signal handler may only touch memory that C gives it, so the state lives here, in one place,
 * and serves one terminal at a time. Nothing in it knows ncurses or worksheets. */
#ifndef LEMBAR_TERMINAL_H
#define LEMBAR_TERMINAL_H

#include <stddef.h>

/* Waiting. */
enum terminal_ready {
  terminal_ready_nothing = 0,
  terminal_ready_input = 1,
  terminal_ready_signal = 2,
  terminal_ready_other = 4,
};

/* Waits for input, a signal or something to read from another descriptor, which may be -1 for none;
 * a negative timeout means for ever. Answers a sum of terminal_ready. */
int terminal_wait(int input, int other, int timeout_milliseconds);
/* Reads what is there: the count, 0 at the end of the terminal, -1 when nothing was there. */
long terminal_read(int input, unsigned char *bytes, size_t capacity);

/* Signals. */
int terminal_watch_signals(void);
void terminal_unwatch_signals(void);
/* The next signal that arrived, or 0. */
int terminal_next_signal(void);
/* Stops the whole job as Ctrl-Z does in a shell and comes back when it is continued. */
void terminal_stop_job(void);
/* Ends this process by the signal, so that its parent sees the true reason. */
void terminal_end_by(int signal_number) __attribute__((noreturn));

/* Modes of the terminal. */
int terminal_save_modes(int descriptor);
void terminal_restore_modes(int descriptor);
/* The size in columns and rows; 0 when the terminal does not know it. */
int terminal_size(int descriptor, int *columns, int *rows);

/* Guard: what a crash or a stray exit() sends to the terminal before the process ends. */
void terminal_arm_guard(int descriptor, const char *restoring, const char *sentence);
void terminal_disarm_guard(void);

/* Writes all bytes, whatever interrupts it; a terminal that is gone swallows them. */
void terminal_send(int descriptor, const char *text);

/* Standard error goes to a file meanwhile; path NULL means nowhere. */
int terminal_divert_errors(const char *path);
void terminal_return_errors(void);

#endif
