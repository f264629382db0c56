// SPDX-License-Identifier: MIT
#include "kiosk/elements/families.h"

namespace oriel::kiosk {

Library standard_library()
{
    Library library;
    add_enums(library);
    add_layouts(library);
    add_containers(library);
    add_texts(library);
    add_buttons(library);
    add_numbers(library);
    add_choices(library);
    add_fields(library);
    add_dates(library);
    add_shows(library);
    add_shapes(library);
    add_lists(library);
    add_overlays(library);
    add_behaviours(library);
    add_instruments(library);
    add_charts(library);
    add_keys(library);
    add_stations(library);
    add_gestures(library);
    add_news(library);
    add_bars(library);
    add_tables(library);
    add_paths(library);
    add_number_functions(library);
    add_text_functions(library);
    add_list_functions(library);
    add_paint_functions(library);
    return library;
}

}
