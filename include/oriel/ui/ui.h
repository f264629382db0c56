// SPDX-License-Identifier: MIT
//
// ui: calls in, a tree of nodes out, arranged, painted and described.
//
//     input.h      Event: what a person did       composition.h  what an input method tells
//     platform.h   what the loop needs from outside
//     context.h    Context, Frame: one user interface and its frame
//     ui_class.h   Ui: the widgets               widget_kit.h   WidgetKit: what they are made of
//     rich.h       Rich: a paragraph with links and widgets among its words
//     response.h   Response: what happened to a widget      scope.h  Scope: an open container
//     frame_loop.h FrameLoop: wait, build, show what changed
//     list.h, row_selection.h   rows of any number, and which of them are selected
//     numbers.h, lent_number.h  fields, ranges and knobs, and what they change
//     combo.h, color_picker.h, dates.h   lists that open, colors, days and times
//     curves.h, file_picker.h   curves and gradients with their points, and files
//     choices.h, texts.h        switches, segments, chips, links, and the texts of lists
//     text_area.h, log_view.h   what texts of any size and logs are told, and tell
//     options.h    designated initialisers        theme.h     colors, sizes, text styles
//     node.h       Node, Sense, Painting: what a widget hands to the tree    look.h  Look
//     direction.h  where lines begin: at the left, or at the right
//
// A frame, stage by stage:
//
//     judge        interaction.cpp   queued events against what the last frame showed
//     build        widget_kit.cpp    the application's calls append nodes; nothing is placed
//     arrange      layout/           sizes upwards, positions downwards
//     settle       context.cpp       built again when the first build changed what it shows
//     paint        paint.cpp         closures append records, back to front
//     describe     describe.cpp      from the same nodes, only when somebody asks
//
// It does not rasterise, own a window, read a clock or keep a global. A Context owns all state;
// nodes live for one frame, a widget's own state for as long as it is called.

#pragma once

#include <oriel/ui/bars.h>
#include <oriel/ui/call_site.h>
#include <oriel/ui/choices.h>
#include <oriel/ui/color_picker.h>
#include <oriel/ui/combo.h>
#include <oriel/ui/composition.h>
#include <oriel/ui/context.h>
#include <oriel/ui/curves.h>
#include <oriel/ui/dates.h>
#include <oriel/ui/dialog.h>
#include <oriel/ui/direction.h>
#include <oriel/ui/drag_drop.h>
#include <oriel/ui/file_picker.h>
#include <oriel/ui/frame_loop.h>
#include <oriel/ui/input.h>
#include <oriel/ui/lent_number.h>
#include <oriel/ui/list.h>
#include <oriel/ui/log_console.h>
#include <oriel/ui/log_view.h>
#include <oriel/ui/look.h>
#include <oriel/ui/menu.h>
#include <oriel/ui/node.h>
#include <oriel/ui/numbers.h>
#include <oriel/ui/options.h>
#include <oriel/ui/platform.h>
#include <oriel/ui/popover.h>
#include <oriel/ui/property_editor.h>
#include <oriel/ui/response.h>
#include <oriel/ui/rich.h>
#include <oriel/ui/row_move.h>
#include <oriel/ui/row_selection.h>
#include <oriel/ui/scene.h>
#include <oriel/ui/scope.h>
#include <oriel/ui/sections.h>
#include <oriel/ui/split.h>
#include <oriel/ui/table.h>
#include <oriel/ui/tabs.h>
#include <oriel/ui/text_area.h>
#include <oriel/ui/texts.h>
#include <oriel/ui/theme.h>
#include <oriel/ui/theme_tokens.h>
#include <oriel/ui/tree.h>
#include <oriel/ui/ui_class.h>
#include <oriel/ui/widget_kit.h>
