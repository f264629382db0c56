// SPDX-License-Identifier: MIT
//
// DrawnList: a draw list of records made by hand, and what the software renderer makes of it.

#pragma once

#include <oriel/backends/software_renderer.h>
#include <oriel/draw/draw_list.h>
#include <oriel/draw/textures.h>

#include <gtest/gtest.h>

#include <algorithm>

#include "picture.h"

namespace oriel {

class DrawnList : public testing::Test {
protected:
    DrawnList() { begin({ 64, 48 }); }

    void begin(IntSize size, Color background = Color::white())
    {
        list.begin(size, background, &textures);
        whole = list.add_state({ .clip_x1 = static_cast<float>(size.width),
            .clip_y1 = static_cast<float>(size.height) });
    }
    // Black, everywhere visible, not yet in the list.
    Record box(float x0, float y0, float x1, float y1, Color color = Color::black()) const
    {
        Record record;
        record.x0 = x0;
        record.y0 = y0;
        record.x1 = x1;
        record.y1 = y1;
        record.color = color.packed();
        record.state = whole;
        return record;
    }
    static Record rounded(Record record, float radius)
    {
        std::fill(record.radii, record.radii + 4, static_cast<std::uint16_t>(radius * 16));
        return record;
    }
    // A rounded clip over all of the surface, inside of `outer`.
    std::uint16_t rounded_clip(float x0, float y0, float x1, float y1, float radius,
        std::uint16_t outer = DrawState::no_outer)
    {
        DrawState state = list.states()[whole];
        state.round_x0 = x0;
        state.round_y0 = y0;
        state.round_x1 = x1;
        state.round_y1 = y1;
        std::fill(
            state.round_radii, state.round_radii + 4, static_cast<std::uint16_t>(radius * 16));
        state.has_round = 1;
        state.outer = outer;
        return list.add_state(state);
    }
    void add(Record const& record) { list.append(record); }
    void add(Record record, std::uint16_t state)
    {
        record.state = state;
        list.append(record);
    }
    void add_layer_end(RecordKind kind, float opacity = 1)
    {
        IntSize const size = list.size();
        Record end = box(0, 0, static_cast<float>(size.width), static_cast<float>(size.height),
            Color::white().with_opacity(opacity));
        end.kind = kind;
        list.append(end);
    }
    Picture drawn()
    {
        Picture picture(list.size());
        renderer.set_target(picture.buffer());
        renderer.render(list);
        return picture;
    }
    // The largest difference of a channel.
    static int difference(Picture const& a, Picture const& b)
    {
        int largest = 0;
        for (int y = 0; y < a.size().height; ++y) {
            for (int x = 0; x < a.size().width; ++x) {
                for (int shift = 0; shift < 32; shift += 8) {
                    int const one = static_cast<int>(a.at(x, y) >> shift & 255);
                    int const other = static_cast<int>(b.at(x, y) >> shift & 255);
                    largest = std::max(largest, std::abs(one - other));
                }
            }
        }
        return largest;
    }

    Textures textures;
    DrawList list;
    std::uint16_t whole = 0; // the state that shows all
    SoftwareRenderer renderer;
};

}
