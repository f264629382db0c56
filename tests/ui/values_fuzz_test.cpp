// SPDX-License-Identifier: MIT
//
// Somebody who means nothing, at every widget that shows a value: numbers stay numbers, and what is
// painted is what would be painted anew.

#include "events.h"
#include "every_value.h"
#include "random_user.h"

#include <gtest/gtest.h>

#include <cmath>

namespace oriel {
namespace {

struct Session {
    EveryValue values;
    Context context;
    std::vector<std::uint64_t> pictures;
    std::vector<DiagnosticKind> diagnostics;
    double time = 0;
    bool paints_anew = false;

    Session()
    {
        context.set_diagnostic_handler(
            [this](Diagnostic const& diagnostic) { diagnostics.push_back(diagnostic.kind); });
    }
    void frame()
    {
        if (paints_anew) {
            Theme theme = context.theme();
            float const usual = Theme::light().field_width;
            theme.field_width = theme.field_width == usual ? std::nextafter(usual, 1000.0f) : usual;
            context.set_theme(theme);
        }
        context.frame({ .size = { 860, 620 }, .time = time }, [this](Ui& ui) {
            if (auto area = ui.scroll_area("All"))
                values(ui);
        });
        pictures.push_back(hash_of(context.draw_list()));
    }
    void run(unsigned seed, int events)
    {
        RandomUser user(seed);
        for (int i = 0; i < events; ++i) {
            Event event = user.event();
            event.time = time;
            context.post(event);
            if (user.below(3) == 0)
                frame();
            time += user.below(100) * 0.003;
            values.is_open = values.is_open || user.below(20) == 0;
        }
        frame();
    }
};

TEST(ValuesFuzz, ValuesStayInTheirRanges)
{
    for (unsigned seed = 0; seed < 6; ++seed) {
        Session session;
        session.run(seed, 3000);
        EveryValue const& values = session.values;
        EXPECT_LE(values.low, values.high);
        EXPECT_TRUE(values.date.ok());
        EXPECT_GE(values.time.count(), 0);
        EXPECT_LT(values.time.count(), 86'400);
        EXPECT_GE(values.curve.size(), 2u);
        EXPECT_GE(values.gradient.count, 1);
        EXPECT_LE(values.gradient.count, Gradient::max_stops);
        for (CurvePoint const& point : values.curve)
            EXPECT_TRUE(std::isfinite(point.x) && std::isfinite(point.y));
        // What is typed may have no glyph and be no text; the rest would be a widget's fault.
        for (DiagnosticKind const kind : session.diagnostics)
            EXPECT_TRUE(kind == DiagnosticKind::MissingGlyph || kind == DiagnosticKind::InvalidUtf8)
                << name_of(kind);
    }
}

TEST(ValuesFuzz, WhatIsTakenOverIsWhatWouldBePainted)
{
    Session usual;
    usual.context.set_motion(Motion::Reduced); // what leaves is seen no longer
    usual.run(77, 4000);
    Session anew;
    anew.context.set_motion(Motion::Reduced);
    anew.paints_anew = true;
    anew.run(77, 4000);
    EXPECT_EQ(usual.pictures, anew.pictures);
}

}
}
