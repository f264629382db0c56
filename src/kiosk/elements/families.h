// SPDX-License-Identifier: MIT
//
// The families of the standard library, each in a file of its own. A new one: a file with
// declarations and build functions, a line here, and one in standard_library.cpp.

#pragma once

#include <oriel/kiosk/library.h>

#include <cstdint>
#include <string_view>

namespace oriel {
class Ui;
}

namespace oriel::kiosk {

class OnScreenKeyboard;

void add_enums(Library& library);
void add_layouts(Library& library);
void add_containers(Library& library);
void add_texts(Library& library);
void add_buttons(Library& library);
void add_numbers(Library& library);
void add_choices(Library& library);
void add_fields(Library& library);
void add_dates(Library& library);
void add_shows(Library& library);
void add_shapes(Library& library);
void add_lists(Library& library);
void add_overlays(Library& library);
void add_behaviours(Library& library);
void add_instruments(Library& library);
void add_charts(Library& library);
void add_keys(Library& library);
void add_stations(Library& library);
void add_gestures(Library& library);
void add_news(Library& library);
void add_bars(Library& library);
void add_tables(Library& library);
void add_paths(Library& library);
void add_number_functions(Library& library);
void add_text_functions(Library& library);
void add_list_functions(Library& library);
void add_paint_functions(Library& library);

// The keyboard of the screen: there is one, for there is one focus.
OnScreenKeyboard& screen_keyboard(Ui& ui);

bool is_a(ElementBuild const& element, std::string_view name);

// The text of an `Icon`, by its place; empty for "none".
std::string_view icon_glyph(std::int64_t place);

// The event of what has no more than one.
enum class OneEvent : int { It };

}
