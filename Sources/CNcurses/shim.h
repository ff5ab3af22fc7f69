/* What Swift cannot see of ncurses: macros, variables, the wide interface. No state. */
#ifndef LEMBAR_NCURSES_H
#define LEMBAR_NCURSES_H

#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <term.h>
#include <wchar.h>

/* glibc declares it only with _XOPEN_SOURCE, which Swift's own C headers do not set. */
extern int wcwidth(wchar_t character);

static const unsigned int curses_bold = A_BOLD;
static const unsigned int curses_reverse = A_REVERSE;
static const unsigned int curses_underline = A_UNDERLINE;

/* Whether terminfo knows a terminal and can move its cursor. */
enum curses_fitness { curses_fits, curses_unknown, curses_cannot_move };

static inline enum curses_fitness curses_fitness_of(const char *term) {
  int problem = 0;
  if (setupterm(term, 1, &problem) != OK) return curses_unknown;
  const char *move = tigetstr("cup");
  int can_move = move != NULL && move != (const char *)-1;
  del_curterm(cur_term);
  return can_move ? curses_fits : curses_cannot_move;
}

/* Takes over standard input and output; NULL for a terminal that terminfo does not know. */
static inline void *curses_open(const char *term) {
  use_env(FALSE);
  use_tioctl(TRUE);
  return newterm(term, stdout, stdin);
}

static inline void curses_close(void *screen) { delscreen((SCREEN *)screen); }

/* Keys are decoded elsewhere: ncurses must neither look for them nor break off for them. */
static inline void curses_prepare(void) {
  raw();
  noecho();
  nonl();
  typeahead(-1);
  scrollok(stdscr, FALSE);
  idlok(stdscr, FALSE);
  leaveok(stdscr, FALSE);
}

static inline int curses_rows(void) { return getmaxy(stdscr); }
static inline int curses_columns(void) { return getmaxx(stdscr); }

/* A capability as the bytes to send, or NULL when the terminal has none. */
static inline const char *curses_capability(const char *name) {
  const char *text = tigetstr(name);
  return text == (const char *)-1 ? NULL : text;
}

/* Forgets what the terminal shows, so that the next refresh sends everything. */
static inline void curses_forget(void) { clearok(curscr, TRUE); }

/* The terminal may have drawn this row otherwise than we believe: the next refresh sends it whole. */
static inline void curses_distrust_row(int row) { wredrawln(stdscr, row, 1); }

/* One character without marks. */
static inline void curses_set_simple(
    cchar_t *cell, wchar_t character, unsigned int attributes, short pair) {
  wchar_t text[] = {character, 0};
  setcchar(cell, text, attributes, pair, NULL);
}

static inline int curses_set(
    cchar_t *cell, const wchar_t *text, unsigned int attributes, short pair) {
  return setcchar(cell, text, attributes, pair, NULL);
}

static inline void curses_put(int row, int column, const cchar_t *cells, int count) {
  mvadd_wchnstr(row, column, cells, count);
}

static inline int curses_is_utf8(void) {
  const char *codeset = nl_langinfo(CODESET);
  return codeset[0] == 'U' && codeset[1] == 'T' && codeset[2] == 'F';
}

/* Makes bytes above 127 characters; answers whether the wish of the environment is UTF-8. */
static inline int curses_adopt_locale(void) {
  /* No other part of the locale is of use here, and each costs files to read at the start. */
  int is_installed = setlocale(LC_CTYPE, "") != NULL;
  int is_utf8 = is_installed && curses_is_utf8();
  if (!is_utf8) setlocale(LC_CTYPE, "C.UTF-8");
  return is_utf8;
}

#endif
