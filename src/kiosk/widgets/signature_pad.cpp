// SPDX-License-Identifier: MIT

#include <oriel/kiosk/signature_pad.h>
#include <oriel/ui/look.h>

#include <algorithm>
#include <cmath>

namespace oriel::kiosk {

static constexpr float natural_width = 360;
static constexpr float least_step = 1.5f; // between two points
static constexpr float line_above = 36;   // from the lower edge, where one signs
static constexpr float padding = 16;

namespace {

// What a pad remembers of the stroke that is being written, and the outline of the others.
struct PadMemory {
    Path outline {};
    Signature outlined {};
    double moved = 0;
    float width = 0;
    bool is_writing = false;
};

struct PadPaint {
    Path const* outline;
    TextLayout const* hint;
    Look look;

    void operator()(Painting const& p) const
    {
        Theme const& theme = p.theme;
        p.painter.rectangle(p.rect, { .fill = look.dimmed(theme.field, theme.background),
                                        .radius = theme.control_radius,
                                        .border_width = 1,
                                        .border = theme.field_border });
        float const line = p.painter.snapped(p.rect.bottom() - line_above);
        p.painter.rectangle(
            { p.rect.x + padding, line, std::max(0.0f, p.rect.width - 2 * padding), 1 },
            { .fill = theme.line });
        if (outline->is_empty())
            p.line(*hint, theme.body,
                { p.rect.x + padding, line + 4, p.rect.width - 2 * padding, 24 },
                look.is_disabled ? theme.text_disabled : theme.text_muted, TextAlign::Center);
        else
            paint_ink(p);
        if (look.is_ringed)
            p.focus_ring(p.rect, theme.control_radius, look.is_ringed);
    }
    void paint_ink(Painting const& p) const
    {
        p.painter.push_clip(p.rect.shrunken(1));
        p.painter.push_transform(Transform::translation(p.rect.position()));
        p.painter.fill(*outline, look.is_disabled ? p.theme.text_disabled : p.theme.text);
        p.painter.pop_transform();
        p.painter.pop_clip();
    }
};

}

// One pad during one call.
class SignatureCall {
public:
    SignatureCall(
        Ui& ui, Signature& signature, SignaturePadOptions const& options, Id id, PadMemory& memory)
        : m_ui(ui)
        , m_signature(signature)
        , m_options(options)
        , m_id(id)
        , m_memory(memory)
    {}

    // True when the value is another one.
    bool write(Response const& response);
    bool press_keys();
    bool answer();
    void outline();

private:
    InkPoint ink(Point at);
    bool clear();

    Ui& m_ui;
    Signature& m_signature;
    SignaturePadOptions const& m_options;
    Id m_id;
    PadMemory& m_memory;
};

// A quick finger leaves a thinner line; the width follows slowly, for it to be smooth.
InkPoint SignatureCall::ink(Point at)
{
    constexpr float slow = 250; // logical pixels per second
    float const pen = std::clamp(finite_or_zero(m_options.pen_width), 0.5f, 40.0f);
    if (!m_memory.is_writing) {
        m_memory.width = pen;
        return { at, pen };
    }
    Point const way = at - m_signature.points().back().at;
    auto const seconds = static_cast<float>(std::max(m_ui.time() - m_memory.moved, 0.001));
    float const speed = std::hypot(way.x, way.y) / seconds;
    float const wanted = std::max(0.35f * pen, pen * slow / (slow + speed * 0.5f));
    m_memory.width += (wanted - m_memory.width) * 0.35f;
    return { at, m_memory.width };
}

bool SignatureCall::write(Response const& response)
{
    Rect const rect = m_ui.rect_of(m_id);
    Point const at = m_ui.pointer_position() - rect.position();
    bool const had_ended = !m_memory.is_writing;
    if (response.held() || response.pressed()) {
        Point const way =
            m_memory.is_writing ? at - m_signature.points().back().at : Point { 1e3f, 0 };
        if (std::hypot(way.x, way.y) >= least_step) {
            InkPoint const point = ink(at);
            m_memory.is_writing ? m_signature.add(point) : m_signature.begin_stroke(point);
            m_memory.is_writing = !m_signature.is_empty();
            m_memory.moved = m_ui.time();
        }
        return false;
    }
    m_memory.is_writing = false;
    return !had_ended;
}

bool SignatureCall::clear()
{
    if (m_signature.is_empty())
        return false;
    m_signature.clear();
    m_memory.is_writing = false;
    return true;
}

bool SignatureCall::press_keys()
{
    auto const keys = m_ui.key_events(m_id);
    bool const is_clear = std::any_of(keys.begin(), keys.end(), [](Event const& event) {
        return event.kind == EventKind::KeyPress
               && (event.key == Key::Delete || event.key == Key::Backspace);
    });
    return is_clear && clear();
}

bool SignatureCall::answer()
{
    AccessRequest const* const request = m_ui.access_request(m_id);
    if (!request || request->action != AccessAction::SetValue)
        return false;
    Signature const asked = read_signature(request->value);
    if (asked == m_signature)
        return false;
    m_signature = asked;
    return true;
}

// Again only when it is another one.
void SignatureCall::outline()
{
    if (m_memory.outlined == m_signature)
        return;
    m_memory.outline = m_signature.path();
    m_memory.outlined = m_signature;
}

static bool clear_button(Ui& ui, SignaturePadOptions const& options)
{
    auto const corner = ui.container({ .layout = { .padding = 4,
                                           .grow = 1,
                                           .flow = Flow::Row,
                                           .align = Align::Start,
                                           .justify = Justify::End } });
    return ui
        .button(
            options.clear, { .kind = ButtonKind::Quiet, .id = "clear", .enabled = options.enabled })
        .clicked();
}

Response signature_pad(Ui& ui, std::string_view label, Signature& signature,
    SignaturePadOptions const& options, CallSite here) noexcept
{
    // Where and who.
    Id const id = ui.id(label, options.id, here);
    PadMemory& memory = ui.state<PadMemory>(id);
    SignatureCall call(ui, signature, options, id, memory);

    // Input.
    Sense const sense = sense_button | Sense::Drag | Sense::Text;
    Response response = ui.interact(id, sense, options.enabled);
    bool has_changed = false;
    if (!response.is_disabled()) {
        has_changed = call.write(response);
        has_changed = call.press_keys() || has_changed;
        has_changed = call.answer() || has_changed;
    }

    // Picture.
    call.outline();
    oriel::Node stack { .layout = { .height = options.height, .grow = options.grow } };
    stack.layout.width = options.width.is_automatic() ? Length(natural_width) : options.width;
    stack.layout.flow = Flow::Stack;
    stack.layout.align_self = ui.natural_align();
    auto const scope = ui.container(stack, id);
    ui.leaf({ .id = id,
                .layout = { .grow = 1 },
                .access = { .role = Role::Image,
                    .states = access_states(response),
                    .actions = AccessAction::Focus | AccessAction::SetValue,
                    .name = ui.keep(label),
                    .value =
                        signature.is_empty() ? std::string_view {} : ui.keep(options.signed_word) },
                .sense = sense },
        PadPaint { &memory.outline, &ui.text(options.hint, ui.theme().body), Look::of(response) });
    if (!signature.is_empty() && !memory.is_writing && clear_button(ui, options)) {
        signature.clear();
        has_changed = true;
    }
    if (has_changed)
        ui.mark_changed(response);
    return response;
}

}
