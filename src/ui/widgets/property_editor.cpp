// SPDX-License-Identifier: MIT

#include <oriel/ui/property_editor.h>

#include <oriel/text/icon.h>
#include <oriel/text/text_search.h>
#include <oriel/ui/look.h>
#include <oriel/ui/ui.h>

#include <algorithm>

namespace oriel {

static constexpr float indent_width = 16;
static constexpr float reset_width = 32;
static constexpr std::string_view mixed_text = "—";

namespace {

struct GroupState {
    bool is_closed = false;
};

struct GroupPaint {
    static constexpr bool is_pure = true;
    TextLayout const* text;
    std::uint32_t is_open;
    Look look;

    void operator()(Painting const& p) const
    {
        std::string_view const closed =
            runs_left(p.direction) ? Icon::ChevronLeft : Icon::ChevronRight;
        if (look.is_hovered)
            p.painter.rectangle(
                p.rect, { .fill = p.theme.surface.mixed(p.theme.text, 0.05f), .radius = 4 });
        p.symbol(is_open != 0 ? Icon::ExpandMore : closed, 18,
            p.placed({ p.rect.x, p.rect.y, 20, p.rect.height }), p.theme.text_muted);
        Rect box = p.rect;
        box.x += 24;
        box.width = std::max(0.0f, box.width - 24);
        p.line(*text, p.theme.strong, p.placed(box), look.ink(p.theme.text, p.theme.text_disabled));
        if (look.is_ringed)
            p.focus_ring(p.rect, 4, look.is_ringed);
    }
};

}

PropertyGroup::PropertyGroup(int& depth, Scope scope, bool is_open)
    : m_depth(depth)
    , m_scope(std::move(scope))
    , m_is_open(is_open)
{
    ++m_depth;
}
PropertyGroup::~PropertyGroup() { --m_depth; }

PropertyEditor::PropertyEditor(Ui& ui, Scope scope, PropertyEditorOptions const& options)
    : m_ui(ui)
    , m_options(options)
    , m_scope(std::move(scope))
{}

bool PropertyEditor::is_found(std::string_view label) const
{
    return m_options.search.empty() || TextSearch(m_options.search).find(label).is_found();
}

PropertyGroup PropertyEditor::group(std::string_view label) noexcept
{
    // Where and who.
    Id const id = m_ui.id(label, label, CallSite {});
    auto& state = m_ui.state<GroupState>(id.child("group"));
    TextLayout const& text = m_ui.text(label, m_ui.theme().strong);

    // Input.
    Response const response = m_ui.interact(id, sense_button, true);
    if (response.clicked()) {
        state.is_closed = !state.is_closed;
        m_ui.request_settle();
    }
    bool const is_open = !state.is_closed || !m_options.search.empty();

    // Picture.
    auto scope = m_ui.container({ .layout = { .gap = 4 } }, id);
    m_ui.leaf({ .id = id,
                  .layout = { .height = 28, .shrink = 0 },
                  .content = { text.size().width + 24, text.size().height, 0, -1 },
                  .access = { .role = Role::Button,
                      .states = access_states(response)
                                | (is_open ? AccessState::Expanded : AccessState::Collapsed),
                      .name = text.text() },
                  .sense = sense_button },
        GroupPaint { &text, is_open, Look::of(response) });
    m_ui.nest(scope, { .layout = { .padding = { 0, 0, 0, indent_width }, .gap = 4 },
                         .access = { .role = Role::Group, .name = text.text() } });
    return PropertyGroup(m_depth, std::move(scope), is_open);
}

Scope PropertyEditor::open_line(
    std::string_view label, std::string_view tooltip, bool enabled) noexcept
{
    float const indent = indent_width * static_cast<float>(m_depth);
    float const width = std::max(40.0f, m_options.label_width - indent);
    auto line = m_ui.row({ .id = label, .enabled = enabled });
    m_ui.label(label, { .tone = LabelTone::Muted,
                          .wrap = TextWrap::No,
                          .tooltip = tooltip,
                          .width = Length(width) });
    return line;
}

Response PropertyEditor::edit_flag(std::string_view label, bool& value, bool is_mixed) noexcept
{
    CheckState state = is_mixed ? CheckState::Mixed : value ? CheckState::On : CheckState::Off;
    // Its label stands beside it already: only who does not see it is told.
    Node const box { .layout = { .width = m_ui.theme().box_size,
                         .shrink = 0,
                         .flow = Flow::Row,
                         .scroll = Scroll::Horizontal },
        .clipping = Clipping::Children };
    Response response;
    if (auto clip = m_ui.container(box))
        response = m_ui.checkbox(label, state);
    if (response.changed())
        value = state == CheckState::On;
    m_ui.space();
    return response;
}

Response PropertyEditor::edit_text(
    std::string_view label, std::string& value, bool is_mixed) noexcept
{
    if (is_mixed)
        value.clear();
    return m_ui.text_field(label, value,
        { .hint = is_mixed ? mixed_text : std::string_view(), .width = 80, .grow = 1 });
}

Response PropertyEditor::edit_number(
    std::string_view label, LentNumber value, bool is_mixed, NumberOptions const& options) noexcept
{
    NumberOptions number = options;
    if (is_mixed)
        number.format = [](double, std::span<char>) { return mixed_text; };
    number.width = 80;
    number.grow = 1;
    return m_ui.number(label, value, number);
}

Response PropertyEditor::edit_choice(std::string_view label, LentNumber value, bool is_mixed,
    std::span<std::string_view const> names) noexcept
{
    if (names.empty())
        return edit_number(label, value, is_mixed, { .decimals = 0 });
    return m_ui.segmented(label, value, names);
}

bool PropertyEditor::reset(bool has_button, bool is_needed) noexcept
{
    if (has_button && is_needed)
        return m_ui
            .button(Icon::Undo, { .kind = ButtonKind::Quiet,
                                    .id = "reset",
                                    .tooltip = "Back to the default",
                                    .width = reset_width })
            .clicked();
    m_ui.leaf({ .layout = { .width = reset_width, .shrink = 0 } });
    return false;
}

void PropertyEditor::mark_changed(Response& response) noexcept { m_ui.mark_changed(response); }

PropertyEditor Ui::property_editor(
    std::string_view name, PropertyEditorOptions const& options, Here here) noexcept
{
    Id const id = this->id(name, options.id, here);
    return PropertyEditor(*this,
        container({ .id = id,
                      .layout = { .width = options.width,
                          .height = options.height,
                          .gap = 4,
                          .grow = options.grow },
                      .access = { .role = Role::Group, .name = keep(name) } },
            id, {}, options.enabled),
        options);
}

}
