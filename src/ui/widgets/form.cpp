// SPDX-License-Identifier: MIT

#include "message_look.h"

#include <utility>

namespace oriel {

struct FormState {
    bool is_narrow = false;
};

Form::Form(Ui& ui, Scope&& scope, bool is_narrow) noexcept
    : m_ui(ui)
    , m_scope(std::move(scope))
    , m_is_narrow(is_narrow)
{}

Form Ui::form(FormOptions const& options, Here here) noexcept
{
    static constexpr Track columns[] = { Track::fit(), Track::fraction(1) };
    Id const id = this->id("form", options.id, here);
    Size const shown = rect_of(id).size();
    FormState& state = this->state<FormState>(id);
    bool const is_narrow = shown.is_empty() ? surface_size().width < options.narrow_width
                                            : shown.width < options.narrow_width;
    if (std::exchange(state.is_narrow, is_narrow) != is_narrow)
        request_settle();
    return Form(*this,
        container({ .id = id,
                      .layout = { .width = options.width,
                          .gap = options.gap,
                          .line_gap = options.line_gap,
                          .grow = options.grow,
                          .flow = is_narrow ? Flow::Column : Flow::Grid,
                          .align = is_narrow ? Align::Stretch : Align::Baseline,
                          .columns = columns },
                      .access = { .role = Role::Group } },
            id, {}, options.enabled),
        is_narrow);
}

Form::Field::Field(Ui& ui, Scope&& scope, FieldOptions const& options) noexcept
    : m_ui(ui)
    , m_scope(std::move(scope))
    , m_options(options)
{
    m_options.help = ui.keep(options.help);
    m_options.error = ui.keep(options.error);
}

static void write(Ui& ui, std::string_view text, TextStyle const& style, Color color)
{
    Node node { .layout = { .shrink = 0 }, .access = { .role = Role::Label } };
    ui.paragraph(node, text, style, { .wrap = TextWrap::Word }, color);
}

Form::Field::~Field()
{
    Theme const& theme = m_ui.theme();
    if (!m_options.error.empty())
        write(m_ui, m_options.error, theme.caption, message_color(theme, MessageKind::Error));
    else if (!m_options.help.empty())
        write(m_ui, m_options.help, theme.caption, theme.text_muted);
}

static void write_label(Ui& ui, std::string_view label, FieldOptions const& options)
{
    Theme const& theme = ui.theme();
    bool const is_enabled = options.enabled && ui.is_enabled();
    Scope const row = ui.container(
        { .layout = { .gap = 4, .shrink = 0, .flow = Flow::Row, .align = Align::Baseline } });
    write(ui, label, theme.body, is_enabled ? theme.text : theme.text_disabled);
    if (options.is_required)
        write(ui, "*", theme.body, message_color(theme, MessageKind::Error));
}

// In a narrow form label and field are one column, else two cells of a line.
Form::Field Form::field(std::string_view label, FieldOptions const& options, CallSite here) noexcept
{
    Id const id = m_ui.id(label, options.id, here);
    LayoutStyle const column { .gap = 4, .shrink = 0 };
    if (!m_is_narrow)
        write_label(m_ui, label, options);
    Scope scope = m_ui.container({ .layout = column }, id, {}, options.enabled);
    if (m_is_narrow)
        write_label(m_ui, label, options);
    return Field(m_ui, std::move(scope), options);
}

Scope Form::line() noexcept
{
    return m_ui.container({ .layout = { .gap = m_ui.theme().gap,
                                .shrink = 0,
                                .flow = Flow::Row,
                                .align = Align::Center,
                                .column_span = 2 } });
}

}
