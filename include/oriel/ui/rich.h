// SPDX-License-Identifier: MIT
//
// Rich: a paragraph whose parts look different, with links and widgets among its words. It is
// written while its scope is open, and wraps, aligns and is selected as one text.
//
//     if (auto text = ui.rich()) {
//         text << "Total " << bold("42") << fg(red, " !") << " " << link("details");
//         if (text.clicked("details"))
//             show_details();
//     }
//     ui.rich() << "Saved to " << code(path);                      // or all at once

#pragma once

#include <oriel/core/color.h>
#include <oriel/draw/text_paint.h>
#include <oriel/text/rich_text.h>
#include <oriel/ui/call_site.h>
#include <oriel/ui/options.h>
#include <oriel/ui/response.h>
#include <oriel/ui/scope.h>

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

namespace oriel {

class Ui;

// Some words and what is different about them. A view: to be written at once.
struct RichPiece {
    template <std::convertible_to<std::string_view> Text>
    constexpr RichPiece(Text const& words) : text(words)
    {}

    std::string_view text;
    std::string_view link_key {}; // empty: no link
    float scale = 1;              // of the size of the letters
    bool is_bold = false;
    bool is_italic = false;
    bool is_code = false;
    TextPaint paint {};
};

// Each takes words, or words that are different already: bold(fg(red, "42")).
constexpr RichPiece bold(RichPiece piece)
{
    piece.is_bold = true;
    return piece;
}
constexpr RichPiece italic(RichPiece piece)
{
    piece.is_italic = true;
    return piece;
}
// Letters of one width.
constexpr RichPiece code(RichPiece piece)
{
    piece.is_code = true;
    return piece;
}
constexpr RichPiece underlined(RichPiece piece)
{
    piece.paint.lines = piece.paint.lines | TextLines::Underline;
    return piece;
}
constexpr RichPiece struck(RichPiece piece)
{
    piece.paint.lines = piece.paint.lines | TextLines::Strike;
    return piece;
}
constexpr RichPiece fg(Color color, RichPiece piece)
{
    piece.paint.color = color;
    return piece;
}
constexpr RichPiece bg(Color color, RichPiece piece)
{
    piece.paint.background = color;
    return piece;
}
constexpr RichPiece scaled(float scale, RichPiece piece)
{
    piece.scale *= scale;
    return piece;
}
// Asked for by its key, which is its words unless it has another: links of one paragraph need
// different ones.
constexpr RichPiece link(RichPiece piece, std::string_view key = {})
{
    piece.link_key = key.empty() ? piece.text : key;
    return piece;
}

// What has been written of one paragraph; kept from frame to frame for its memory.
struct RichDraft;

class [[nodiscard]] Rich {
public:
    Rich(Rich const&) = delete;
    Rich& operator=(Rich const&) = delete;
    ~Rich();
    explicit operator bool() const& { return true; }
    explicit operator bool() && = delete; // keep it: if (auto text = ui.rich())

    Rich& operator<<(RichPiece const& piece) & noexcept;
    Rich& operator<<(RichPiece const& piece) && noexcept { return *this << piece; }
    // What happened to a link, written already or not.
    Response link(std::string_view key) const noexcept;
    bool clicked(std::string_view key) const noexcept { return link(key).clicked(); }
    // In the place of a character: widgets follow until the scope closes.
    //
    //     if (auto box = text.box({ 18, 18 }, BoxAlign::Middle))
    //         ui.image("Flag", flag);
    Scope box(Size size, BoxAlign align = BoxAlign::Baseline) noexcept;

private:
    friend class Ui;
    Rich(Ui& ui, Id id, RichOptions const& options, CallSite site) noexcept;
    void add_link(RichPiece const& piece, TextPaint& paint) noexcept;

    Ui& m_ui;
    Id m_id;
    RichOptions m_options;
    CallSite m_site;
    RichDraft& m_draft;
    Scope m_scope;
    std::uint32_t m_paragraph = 0; // its node, before those of links and boxes
};

}
