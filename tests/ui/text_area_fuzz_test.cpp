// SPDX-License-Identifier: MIT
//
// A text area in the hands of somebody who means nothing by what is done. A string and a document
// in one area each must stay the same text, whatever happens: one is copied, the other is not.

#include "random_user.h"

#include <oriel/oriel.h>
#include <oriel/testing/testing.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace oriel {
namespace {

std::string random_text(RandomUser& user, int words)
{
    static char const* const pieces[] = { "word ", "\n", "\r\n", "\t", "é", "שלום ", "🙂", "\xff",
        "e\xcc\x81", "(x) ", "\r", "日本 ", "" };
    std::string text;
    for (int i = 0; i < words; ++i)
        text += pieces[user.below(13)];
    if (user.below(4) == 0)
        text.append(static_cast<std::size_t>(user.below(30'000)), 'y');
    return text;
}

std::uint64_t stripes(std::string_view line, std::uint64_t state, std::vector<PaintedText>& paints)
{
    for (std::size_t end = 3; end < line.size() + 5; end += 4)
        paints.push_back({ static_cast<std::uint32_t>(end), { .color = Color::rgb(0x336699) } });
    return state + line.size();
}

// The same options for both.
struct Both {
    Both(RandomUser& user, std::string const& start)
        : text(start)
        , document(start)
        , highlight(stripes)
    {
        options.wrap = user.below(2) == 0 ? TextWrap::Word : TextWrap::No;
        options.shows_line_numbers = user.below(2) == 0;
        options.marks_current_line = true;
        options.scrolls_smoothly = user.below(2) == 0;
        options.tab_key = static_cast<TabKey>(user.below(3));
        options.highlight = user.below(2) == 0 ? &highlight : nullptr;
    }
    void frame(Size size, double time)
    {
        options.view = &text_view;
        lent.frame(
            { .size = size, .time = time }, [&](Ui& ui) { ui.text_area("Area", text, options); });
        options.view = &document_view;
        direct.frame({ .size = size, .time = time },
            [&](Ui& ui) { ui.text_area("Area", document, options); });
    }
    void post(Event const& event)
    {
        lent.post(event);
        direct.post(event);
    }
    template <typename Wish>
    void wish(Wish const& wish)
    {
        wish(text_view);
        wish(document_view);
    }

    std::string text;
    TextDocument document;
    TextHighlight highlight;
    TextAreaOptions options;
    TextAreaView text_view;
    TextAreaView document_view;
    Context lent;
    Context direct;
};

void act(Both& both, RandomUser& user)
{
    int const what = user.below(60);
    auto const begin = static_cast<std::size_t>(user.below(static_cast<int>(both.text.size()) + 1));
    if (what == 1) {
        both.wish([&](TextAreaView& view) { view.go_to_line(begin); });
    } else if (what == 2) {
        both.wish([&](TextAreaView& view) { view.set_search(TextSearch("WOR")); });
        both.wish([&](TextAreaView& view) { view.find_next(); });
    } else if (what == 3) {
        both.wish([&](TextAreaView& view) { view.replace_all("word word"); });
    } else if (what == 4) {
        both.wish([&](TextAreaView& view) { view.select(begin, begin / 2); });
    } else {
        both.post(user.event());
    }
}

// By the application. What differs in a string does not say where the caret was meant to go.
void change(Both& both, RandomUser& user)
{
    auto const begin = static_cast<std::size_t>(user.below(static_cast<int>(both.text.size()) + 1));
    std::string const inserted = random_text(user, user.below(6));
    std::size_t const count = std::min<std::size_t>(both.text.size() - begin, 7);
    both.text.replace(begin, count, inserted);
    both.document.replace(begin, count, inserted);
    both.wish([&](TextAreaView& view) { view.select(begin, begin); });
}

TEST(TextAreaFuzz, AStringAndADocumentStayTheSameText)
{
    for (unsigned seed = 1; seed <= 15; ++seed) {
        RandomUser user(seed);
        Both both(user, random_text(user, 200));
        Size size { 400, 300 };
        for (int step = 0; step < 150; ++step) {
            bool const is_changed = user.below(20) == 0;
            if (is_changed)
                change(both, user);
            for (int events = user.below(4); !is_changed && events >= 0; --events)
                act(both, user);
            if (user.below(30) == 0)
                size = { static_cast<float>(user.below(800)), static_cast<float>(user.below(600)) };
            both.frame(size, step * 0.05);
            ASSERT_TRUE(both.document.equals(both.text)) << "seed " << seed << ", step " << step;
            ASSERT_EQ(both.text_view.selection().caret, both.document_view.selection().caret)
                << "seed " << seed << ", step " << step;
        }
    }
}

TEST(LogViewFuzz, BearsWhateverIsDone)
{
    for (unsigned seed = 1; seed <= 8; ++seed) {
        RandomUser user(seed);
        LogBuffer log({ .max_bytes = 200'000 });
        bool follows = true;
        LogViewOptions options { .is_following = &follows,
            .shows_line_numbers = user.below(2) == 0 };
        Context context;
        for (int step = 0; step < 200; ++step) {
            context.post(user.event());
            if (user.below(3) == 0)
                log.append(random_text(user, user.below(30)));
            if (user.below(60) == 0)
                log.clear();
            if (user.below(20) == 0)
                options.filter = user.below(2) == 0 ? "word" : "";
            context.frame(
                { .size = { static_cast<float>(user.below(600)), 300 }, .time = step * 0.05 },
                [&](Ui& ui) { ui.log_view("Log", log, options); });
        }
        EXPECT_LE(log.end() - log.begin(), 300'000u);
    }
}

}
}
