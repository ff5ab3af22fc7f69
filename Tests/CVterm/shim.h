/* What Swift cannot see of libvterm: bit fields and callbacks. */
#ifndef LEMBAR_VTERM_H
#define LEMBAR_VTERM_H

#include <vterm.h>

struct vterm_state {
  int is_alternate;
  int is_cursor_visible;
};

static inline int vterm_note_property(VTermProp property, VTermValue *value, void *user) {
  struct vterm_state *state = (struct vterm_state *)user;
  if (property == VTERM_PROP_ALTSCREEN) state->is_alternate = value->boolean;
  if (property == VTERM_PROP_CURSORVISIBLE) state->is_cursor_visible = value->boolean;
  return 1;
}

static const VTermScreenCallbacks vterm_noting = {.settermprop = vterm_note_property};

/* Prepares a screen for UTF-8; `state` must live as long as the terminal. */
static inline VTermScreen *vterm_prepare(VTerm *terminal, struct vterm_state *state) {
  VTermScreen *screen = vterm_obtain_screen(terminal);
  state->is_cursor_visible = 1;
  vterm_set_utf8(terminal, 1);
  vterm_screen_enable_altscreen(screen, 1);
  vterm_screen_set_callbacks(screen, &vterm_noting, state);
  vterm_screen_reset(screen, 1);
  return screen;
}

enum vterm_look { vterm_bold = 1, vterm_reverse = 2, vterm_underline = 4, vterm_coloured = 8 };

struct vterm_place {
  uint32_t scalars[VTERM_MAX_CHARS_PER_CELL];
  int width;
  int look;
};

static inline struct vterm_place vterm_cell_at(VTermScreen *screen, int row, int column) {
  struct vterm_place place = {.width = 1};
  VTermScreenCell cell;
  VTermPos position = {.row = row, .col = column};
  if (!vterm_screen_get_cell(screen, position, &cell)) return place;
  for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i] != 0; i++) {
    place.scalars[i] = cell.chars[i];
  }
  place.width = cell.width;
  place.look = (cell.attrs.bold ? vterm_bold : 0) | (cell.attrs.reverse ? vterm_reverse : 0) |
               (cell.attrs.underline ? vterm_underline : 0);
  if (!VTERM_COLOR_IS_DEFAULT_FG(&cell.fg) || !VTERM_COLOR_IS_DEFAULT_BG(&cell.bg)) {
    place.look |= vterm_coloured;
  }
  return place;
}

static inline VTermPos vterm_cursor(VTerm *terminal) {
  VTermPos position;
  vterm_state_get_cursorpos(vterm_obtain_state(terminal), &position);
  return position;
}

#endif
