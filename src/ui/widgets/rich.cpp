// SPDX-License-Identifier: MIT

#include <oriel/ui/ui.h>

#include <vector>

namespace oriel {

struct RichDraft {
    std::string text;
    std::vector<TextSpan> spans;
    std::vector<TextPaint> paints; // one for each span
};

static constexpr FontStackId monospaced = 2;
static constexpr float code_scale = 0.93f; // as high as the letters around it
static constexpr float link_radius = 3;
// Of the text's color in that of a link: the accent alone is too dark to be read on dark surfaces.
static constexpr float link_share = 0.35f;
static constexpr float hovered_link_share = 0.6f;

static TextStyle style_of(Theme const& theme, RichPiece const& piece)
{
    TextStyle style = piece.is_bold ? theme.strong : theme.body;
    style.size *= piece.scale;
    if (piece.scale > 1)
        style.line_height *= piece.scale;
    if (piece.is_italic)
        style.slant = FontSlant::Italic;
    if (piece.is_code) {
        style.font = monospaced;
        style.size *= code_scale;
    }
    return style;
}

Rich::Rich(Ui& ui, Id id, RichOptions const& options, CallSite site) noexcept
    : m_ui(ui)
    , m_id(id)
    , m_options(options)
    , m_site(site)
    , m_draft(ui.state<RichDraft>(id))
    , m_scope(ui.container({ .id = id,
                               .layout = { .width = options.width,
                                   .height = options.height,
                                   .grow = options.grow } },
          id, {}, options.enabled))
{
    m_draft.text.clear();
    m_draft.spans.clear();
    m_draft.paints.clear();
    Node node { .access = { .role = Role::Label } };
    m_paragraph = ui.rich_paragraph(node, {}, ui.theme().body, {}, {}, {});
}

Rich::~Rich()
{
    Theme const& theme = m_ui.theme();
    bool const is_muted = m_options.tone == LabelTone::Muted;
    Color const color = !m_ui.is_enabled() ? theme.text_disabled
                        : is_muted         ? theme.text_muted
                                           : theme.text;
    m_ui.write_paragraph(m_paragraph, { m_draft.text, m_draft.spans }, theme.body,
        { .wrap = m_options.wrap,
            .align = m_options.align,
            .ellipsis = m_options.ellipsis,
            .max_lines = m_options.max_lines,
            .tab_width = m_options.tab_width,
            .tab_stops = m_options.tab_stops },
        color, m_draft.paints);
}

Rich& Rich::operator<<(RichPiece const& piece) & noexcept
{
    if (piece.text.empty())
        return *this;
    TextPaint paint = piece.paint;
    if (!piece.link_key.empty())
        add_link(piece, paint);
    m_draft.text += piece.text;
    m_draft.spans.push_back(
        { static_cast<std::uint32_t>(m_draft.text.size()), style_of(m_ui.theme(), piece) });
    m_draft.paints.push_back(paint);
    return *this;
}

Response Rich::link(std::string_view key) const noexcept
{
    return m_ui.interact(m_id.child(key), sense_button, true);
}

struct LinkPaint {
    Share is_ringed;

    void operator()(Painting const& p) const
    {
        for (Rect const& part : p.fragments()) {
            if (is_ringed)
                p.focus_ring(part, link_radius, is_ringed);
        }
    }
};

void Rich::add_link(RichPiece const& piece, TextPaint& paint) noexcept
{
    // Where and who.
    Theme const& theme = m_ui.theme();
    Id const id = m_ui.id(piece.link_key, piece.link_key, m_site);

    // Input.
    Response const response = m_ui.interact(id, sense_button, true);
    Look const look = Look::of(response);

    // Picture.
    auto const span = static_cast<std::uint32_t>(m_draft.spans.size());
    m_ui.leaf({ .id = id,
                  .layout = { .floating = Floating::Parent },
                  .access = { .role = Role::Link,
                      .states = access_states(response),
                      .name = m_ui.keep(piece.text) },
                  .sense = sense_button,
                  .pointer_shape = PointerShape::Hand,
                  .spans = { span, span + 1 } },
        LinkPaint { look.is_ringed });
    paint.lines = paint.lines | TextLines::Underline;
    if (look.is_disabled)
        paint.color = theme.text_disabled;
    else if (paint.color.is_transparent())
        paint.color = theme.accent.mixed(
            theme.text, look.is_hovered || look.is_held ? hovered_link_share : link_share);
}

Scope Rich::box(Size size, BoxAlign align) noexcept
{
    auto const span = static_cast<std::uint32_t>(m_draft.spans.size());
    m_draft.text += inline_box_text;
    m_draft.spans.push_back({ static_cast<std::uint32_t>(m_draft.text.size()), m_ui.theme().body,
        { .size = size, .align = align } });
    m_draft.paints.emplace_back();
    return m_ui.container({ .layout = { .width = size.width,
                                .height = size.height,
                                .justify = Justify::Center,
                                .floating = Floating::Parent },
        .spans = { span, span + 1, true } });
}

Rich Ui::rich(RichOptions const& options, Here here) noexcept
{
    return Rich(*this, id("", options.id, here), options, here);
}

}
