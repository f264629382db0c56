// SPDX-License-Identifier: MIT
//
// Pictures of a text area that somebody opened and accepted.

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>
#include <tests/text/debian_font.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <string>
#include <string_view>
#include <vector>

namespace oriel {
namespace {

constexpr std::string_view source =
    "// A wave, drawn with so many points.\n"
    "static Path wave(Rect const& box, int count)\n"
    "{\n"
    "\tPath path;\n"
    "\tfor (int i = 0; i < count; ++i) {\n"
    "\t\tfloat const x = box.width * i / (count - 1);\n"
    "\t\tpath.line_to({ box.x + x, box.y + 20 * sin(x * 0.1f) });\n"
    "\t}\n"
    "\treturn path; // a line that is too long for the area, and so goes on in the next row\n"
    "}\n"
    "\n"
    "/* Grüße aus Köln, こんにちは, שלום */\n"
    "static char const* const text = \"one \\\"two\\\"\";\n";

bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_'; }

bool is_keyword(std::string_view word)
{
    for (std::string_view const keyword :
        { "static", "const", "int", "float", "for", "return", "char" }) {
        if (word == keyword)
            return true;
    }
    return false;
}

std::size_t end_of_word(std::string_view line, std::size_t at)
{
    while (at < line.size() && (is_letter(line[at]) || std::isdigit(line[at]) != 0))
        ++at;
    return at;
}

std::size_t end_of_string(std::string_view line, std::size_t at)
{
    for (++at; at < line.size() && line[at] != '"'; ++at)
        at += line[at] == '\\' ? 1 : 0;
    return std::min(at + 1, line.size());
}

struct CodeColors {
    Color keyword;
    Color number;
    Color string;
    Color comment;

    void add(std::vector<PaintedText>& paints, std::size_t end, Color color) const
    {
        paints.push_back({ static_cast<std::uint32_t>(end), { .color = color } });
    }
    std::uint64_t operator()(
        std::string_view line, std::uint64_t state, std::vector<PaintedText>& paints) const
    {
        for (std::size_t at = 0; at < line.size();) {
            std::size_t end = at + 1;
            Color color {};
            if (state == 1 || line.substr(at).starts_with("/*")) {
                std::size_t const close = line.find("*/", at);
                state = close == line.npos ? 1 : 0;
                end = state == 1 ? line.size() : close + 2;
                color = comment;
            } else if (line.substr(at).starts_with("//")) {
                end = line.size();
                color = comment;
            } else if (line[at] == '"') {
                end = end_of_string(line, at);
                color = string;
            } else if (is_letter(line[at])) {
                end = end_of_word(line, at);
                color = is_keyword(line.substr(at, end - at)) ? keyword : Color {};
            } else if (std::isdigit(line[at]) != 0) {
                end = end_of_word(line, at);
                color = number;
            }
            add(paints, end, color);
            at = end;
        }
        return state;
    }
};

constexpr CodeColors on_light { Color::rgb(0x7b2fa8), Color::rgb(0x9a5b00), Color::rgb(0x1f7a3a),
    Color::rgb(0x6a737d) };
constexpr CodeColors on_dark { Color::rgb(0xc792ea), Color::rgb(0xf2b36b), Color::rgb(0x9bd68a),
    Color::rgb(0x8b95a1) };

struct Editor {
    TextDocument document { std::string(source) };
    TextHighlight highlight;
    TextAreaView view {};

    void operator()(Ui& ui)
    {
        ui.text_area("Source", document,
            { .style = TextStyle { 2, 13, 20 },
                .shows_line_numbers = true,
                .marks_current_line = true,
                .scrolls_smoothly = false,
                .tab_key = TabKey::Inserts,
                .highlight = &highlight,
                .view = &view });
    }
};

void expect_golden(std::string const& name, Harness const& harness)
{
    std::string const path = std::string(ORIEL_SOURCE_DIR) + "/tests/golden/" + name + ".png";
    Outcome const outcome = compare_with_golden(path, harness.pixels());
    EXPECT_TRUE(outcome.is_ok()) << (outcome ? "" : outcome.error().message);
}

TEST(TextAreaPicture, OfSourceTextIsAsAccepted)
{
    Editor editor { .highlight = on_light };
    Harness light([&](Ui& ui) { editor(ui); }, { .size = { 520, 360 } });
    light.find(Role::TextField, "Source").click();
    editor.view.set_search(TextSearch("path"));
    editor.view.select(93, 135);
    light.settle();
    expect_golden("text_area_light", light);
    Editor again { .highlight = on_dark };
    Harness dark([&](Ui& ui) { again(ui); },
        { .size = { 520, 360 }, .scale = 1.5f, .theme = Theme::dark() });
    dark.find(Role::TextField, "Source").click();
    again.view.set_search(TextSearch("path"));
    again.view.select(93, 135);
    dark.settle();
    expect_golden("text_area_dark_150", dark);
}

class HebrewFont final : public FontProvider {
public:
    FontData find(FontRequest const&) override { return { m_bytes }; }
    bool is_there() const { return !m_bytes.empty(); }

private:
    std::vector<std::byte> m_bytes = read_font(dejavu_sans);
};

TEST(TextAreaPicture, OfWhatRunsToTheLeftIsAsAccepted)
{
    HebrewFont font;
    if (!font.is_there())
        GTEST_SKIP() << "the package fonts-dejavu-core is not installed";
    bool has_font = false;
    Editor editor { .highlight = on_light };
    LogBuffer log;
    log.append("12:00:01 server started\n12:00:02 \u05e9\u05dc\u05d5\u05dd, "
               "\u05de\u05d4 \u05e0\u05e9\u05de\u05e2?\n"
               "\u05d4\u05e7\u05d5\u05d1\u05e5 config.json \u05e0\u05e9\u05de\u05e8\n");
    std::string letter = "\u05e9\u05dc\u05d5\u05dd \u05dc\u05db\u05d5\u05dc\u05dd,\n"
                         "the second line runs to the right, but lies where all others do "
                         "(and is long enough for two rows).\n\u05e1\u05d5\u05e3 12/3.";
    Harness harness(
        [&](Ui& ui) {
            if (!has_font)
                return;
            editor(ui);
            ui.text_area("Letter", letter, { .height = Length(112) });
            ui.log_view("Log", log, { .shows_line_numbers = true, .height = Length(84) });
        },
        { .size = { 520, 560 }, .scale = 1.5f, .direction = Direction::RightToLeft });
    harness.context().text().add_provider(font);
    has_font = true;
    harness.settle();
    harness.find(Role::TextField, "Source").click();
    editor.view.set_search(TextSearch("path"));
    editor.view.select(93, 135);
    harness.settle();
    expect_golden("text_area_right_to_left_150", harness);
}

}
}
