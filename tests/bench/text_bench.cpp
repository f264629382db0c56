// SPDX-License-Identifier: MIT
//
// Text beside HarfBuzz, Pango and Dear ImGui, which take turns with it: CPU time of one thread.
// `ours_us` and `theirs_us` are medians of a turn, `ratio` is the one divided by the other, `goal`
// what it should be at most. All of them have the same font at 14 pixels.

#include "imgui/prose.h"
#include "tests/bench/turns.h"

#include <oriel/text/text.h>

#include <benchmark/benchmark.h>
#include <hb.h>
#include <imgui_internal.h>
#include <pango/pangocairo.h>

#include <cstdio>
#include <memory>
#include <string>
#include <vector>

namespace {

using namespace oriel;

constexpr char const* font_file = ORIEL_SOURCE_DIR "/fonts/Inter-Regular.ttf";
constexpr float font_size = 14;
constexpr std::size_t label_count = 1000;
constexpr std::size_t paragraph_bytes = 20'000;
constexpr float paragraph_width = 600;

class Deaf final : public DiagnosticSink {
public:
    void report(Diagnostic const&) noexcept override {}
};

class Ours {
public:
    Ours() : m_engine(m_sink) { m_engine.add_embedded_fonts(); }

    void begin_frame() { m_engine.begin_frame(++m_frame, 1); }
    TextLayout const& layout(std::string_view text, ParagraphStyle const& paragraph = {})
    {
        return m_engine.layout(text, { .size = font_size }, paragraph);
    }
    // All that a painter needs.
    void draw(TextLayout const& layout)
    {
        for (GlyphBlock const& block : m_engine.blocks(layout))
            benchmark::DoNotOptimize(block.hash);
    }

private:
    Deaf m_sink;
    TextEngine m_engine;
    std::uint64_t m_frame = 0;
};

class HarfBuzzPeer {
public:
    HarfBuzzPeer()
        : m_blob(hb_blob_create_from_file(font_file))
        , m_face(hb_face_create(m_blob, 0))
        , m_font(hb_font_create(m_face))
        , m_buffer(hb_buffer_create())
    {
        hb_font_set_scale(
            m_font, static_cast<int>(font_size) * 64, static_cast<int>(font_size) * 64);
    }
    ~HarfBuzzPeer()
    {
        hb_buffer_destroy(m_buffer);
        hb_font_destroy(m_font);
        hb_face_destroy(m_face);
        hb_blob_destroy(m_blob);
    }
    HarfBuzzPeer(HarfBuzzPeer const&) = delete;
    HarfBuzzPeer& operator=(HarfBuzzPeer const&) = delete;

    void shape(std::string_view text)
    {
        hb_buffer_clear_contents(m_buffer);
        hb_buffer_set_direction(m_buffer, HB_DIRECTION_LTR);
        hb_buffer_set_script(m_buffer, HB_SCRIPT_LATIN);
        hb_buffer_set_language(m_buffer, hb_language_from_string("en", -1));
        hb_buffer_add_utf8(m_buffer, text.data(), static_cast<int>(text.size()), 0, -1);
        hb_shape(m_font, m_buffer, nullptr, 0);
    }

private:
    hb_blob_t* m_blob;
    hb_face_t* m_face;
    hb_font_t* m_font;
    hb_buffer_t* m_buffer;
};

class ImGuiText {
public:
    ImGuiText()
        : m_font(m_atlas.AddFontFromFileTTF(font_file, font_size))
        , m_list((m_atlas.Build(), &m_data))
    {
        m_data.Font = m_font;
        m_data.FontSize = font_size;
        m_data.TexUvWhitePixel = m_atlas.TexUvWhitePixel;
        m_data.TexUvLines = m_atlas.TexUvLines;
    }
    void begin_frame()
    {
        m_list._ResetForNewFrame();
        m_list.PushClipRect({ 0, 0 }, { 4000, 100'000 });
        m_list.PushTextureID(m_atlas.TexID);
    }
    void measure(std::string_view text, float wrap = 0)
    {
        benchmark::DoNotOptimize(m_font->CalcTextSizeA(
            font_size, 1e9f, wrap, text.data(), text.data() + text.size(), nullptr));
    }
    void draw(std::string_view text, float wrap = 0)
    {
        m_list.AddText(m_font, font_size, { 10, 10 }, 0xffffffff, text.data(),
            text.data() + text.size(), wrap);
    }

private:
    ImFontAtlas m_atlas;
    ImFont* m_font;
    ImDrawListSharedData m_data;
    ImDrawList m_list;
};

class PangoPeer {
public:
    PangoPeer()
        : m_context(pango_font_map_create_context(pango_cairo_font_map_get_default()))
        , m_layout(pango_layout_new(m_context))
    {
        PangoFontDescription* const font = pango_font_description_from_string("Inter");
        pango_font_description_set_absolute_size(font, font_size * PANGO_SCALE);
        pango_layout_set_font_description(m_layout, font);
        pango_font_description_free(font);
        pango_layout_set_wrap(m_layout, PANGO_WRAP_WORD_CHAR);
    }
    ~PangoPeer()
    {
        g_object_unref(m_layout);
        g_object_unref(m_context);
    }
    PangoPeer(PangoPeer const&) = delete;
    PangoPeer& operator=(PangoPeer const&) = delete;

    void layout(std::string_view text)
    {
        pango_layout_set_text(m_layout, text.data(), static_cast<int>(text.size()));
        benchmark::DoNotOptimize(pango_layout_get_line_count(m_layout));
    }
    void set_width(float width)
    {
        pango_layout_set_width(m_layout, static_cast<int>(width * PANGO_SCALE));
        benchmark::DoNotOptimize(pango_layout_get_line_count(m_layout));
    }

private:
    PangoContext* m_context;
    PangoLayout* m_layout;
};

void report(benchmark::State& state, double ours, double theirs, double goal)
{
    for (auto _ : state)
        state.SetIterationTime(ours);
    state.counters["ours_us"] = ours * 1e6;
    state.counters["theirs_us"] = theirs * 1e6;
    state.counters["ratio"] = ours / theirs;
    state.counters["goal"] = goal;
}

std::vector<std::string> labels()
{
    std::vector<std::string> all(label_count);
    for (std::size_t i = 0; i < label_count; ++i) {
        char text[32];
        std::snprintf(text, sizeof text, "Label with number %02zu", i % 100);
        all[i] = text;
        all[i][1] = static_cast<char>('a' + i / 100);
    }
    return all;
}

ParagraphStyle wrapped(float width) { return { .width = width, .wrap = TextWrap::Word }; }

// Dear ImGui measures, without kerning.
void cached_labels(benchmark::State& state)
{
    std::vector<std::string> const texts = labels();
    Ours ours;
    ImGuiText imgui;
    std::vector<double> const seconds = medians_of_turns({ [&] {
                                                              ours.begin_frame();
                                                              for (std::string const& text : texts)
                                                                  ours.layout(text);
                                                          },
        [&] {
            for (std::string const& text : texts)
                imgui.measure(text);
        } });
    report(state, seconds[0], seconds[1], 1);
    state.counters["ns_a_label"] = seconds[0] * 1e9 / label_count;
    state.counters["goal_ns"] = 10;
}

// Another number in each of them, each turn.
class Changing {
public:
    std::vector<std::string> const& next()
    {
        for (std::string& text : m_texts) {
            std::snprintf(text.data() + 13, 9, "%08u", m_count++ * 7919 % 100'000'000);
        }
        return m_texts;
    }

private:
    std::vector<std::string> m_texts =
        std::vector<std::string>(label_count, "Label number 00000000");
    unsigned m_count = 0;
};

enum class Draw : std::uint8_t { No, Yes };

void changing_labels(benchmark::State& state, Draw draw)
{
    Changing changing;
    Ours ours;
    HarfBuzzPeer harfbuzz;
    double const writing =
        medians_of_turns({ [&] { benchmark::DoNotOptimize(changing.next()); } })[0];
    std::vector<double> const seconds =
        medians_of_turns({ [&] {
                              ours.begin_frame();
                              for (auto const& text : changing.next()) {
                                  TextLayout const& layout = ours.layout(text);
                                  if (draw == Draw::Yes)
                                      ours.draw(layout);
                              }
                          },
                             [&] {
                                 for (auto const& text : changing.next())
                                     harfbuzz.shape(text);
                             } },
            BenchClock::Thread, 161);
    report(state, seconds[0] - writing, seconds[1] - writing, 0.075);
}

void static_paragraph(benchmark::State& state)
{
    std::string const text = prose(1, paragraph_bytes)[0];
    Ours ours;
    ImGuiText imgui;
    std::vector<double> const seconds =
        medians_of_turns({ [&] {
                              ours.begin_frame();
                              ours.draw(ours.layout(text, wrapped(paragraph_width)));
                          },
            [&] {
                imgui.begin_frame();
                imgui.measure(text, paragraph_width);
                imgui.draw(text, paragraph_width);
            } });
    report(state, seconds[0], seconds[1], 0.05);
}

void another_width(benchmark::State& state, Draw draw)
{
    std::string const text = prose(1, paragraph_bytes)[0];
    Ours ours;
    PangoPeer pango;
    pango.layout(text);
    float width = paragraph_width;
    std::vector<double> const seconds = medians_of_turns({ [&] {
                                                              ours.begin_frame();
                                                              TextLayout const& layout =
                                                                  ours.layout(text, wrapped(width));
                                                              if (draw == Draw::Yes)
                                                                  ours.draw(layout);
                                                          },
        [&] {
            pango.set_width(width);
            width += 1;
        } });
    report(state, seconds[0], seconds[1], 0.05);
}

// Ours is one character typed in the midst of the paragraph, theirs all of it by an engine that
// knows none of it.
void typed_character(benchmark::State& state)
{
    std::string text = prose(1, paragraph_bytes)[0];
    Ours ours;
    std::size_t place = paragraph_bytes / 2;
    std::vector<std::unique_ptr<Ours>> fresh;
    for (int i = 0; i < 64; ++i) {
        fresh.push_back(std::make_unique<Ours>());
        fresh.back()->begin_frame();
    }
    std::size_t turn = 0;
    std::vector<double> const seconds =
        medians_of_turns({ [&] {
                              ours.begin_frame();
                              ours.layout(text, wrapped(paragraph_width));
                          },
            [&] {
                fresh[turn++]->layout(text, wrapped(paragraph_width));
                text.insert(place++, 1, static_cast<char>('a' + turn % 26));
            } });
    report(state, seconds[0], seconds[1], 0.05);
}

// Theirs is Pango's layout of all of it.
void fresh_paragraph(benchmark::State& state)
{
    std::string text = prose(1, paragraph_bytes)[0];
    Ours ours;
    PangoPeer pango;
    pango.set_width(paragraph_width);
    std::size_t place = 0;
    std::vector<double> const seconds =
        medians_of_turns({ [&] {
                              ours.begin_frame();
                              ours.layout(text, wrapped(paragraph_width));
                          },
            [&] {
                pango.layout(text);
                text[place += 3] = 'x';
            } });
    report(state, seconds[0], seconds[1], 0.05);
}

BENCHMARK(cached_labels)->UseManualTime()->Iterations(1);
BENCHMARK_CAPTURE(changing_labels, measured, Draw::No)->UseManualTime()->Iterations(1);
BENCHMARK_CAPTURE(changing_labels, drawn, Draw::Yes)->UseManualTime()->Iterations(1);
BENCHMARK(static_paragraph)->UseManualTime()->Iterations(1);
BENCHMARK_CAPTURE(another_width, measured, Draw::No)->UseManualTime()->Iterations(1);
BENCHMARK_CAPTURE(another_width, drawn, Draw::Yes)->UseManualTime()->Iterations(1);
BENCHMARK(typed_character)->UseManualTime()->Iterations(1);
BENCHMARK(fresh_paragraph)->UseManualTime()->Iterations(1);

}
