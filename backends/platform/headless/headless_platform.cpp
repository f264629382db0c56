// SPDX-License-Identifier: MIT

#include <oriel/backends/headless_platform.h>

#include <cmath>
#include <vector>

namespace oriel {

namespace {

class MemorySurface final : public Surface {
public:
    void resize(Size size, float scale)
    {
        m_size = size;
        m_scale = scale;
        set_device_size({ static_cast<int>(std::floor(size.width * scale + 0.5f)),
            static_cast<int>(std::floor(size.height * scale + 0.5f)) });
    }
    PixelBuffer pixels() { return { m_pixels.data(), m_device_size, m_device_size.width }; }
    int shown_count() const { return m_shown_count; }
    std::int64_t shown_area() const { return m_shown_area; }

    Size size() const override { return m_size; }
    float scale() const override { return m_scale; }
    int buffer_age() const override { return m_has_content ? 1 : 0; }
    void show(DrawList const& list, Damage const& damage) override
    {
        ++m_shown_count;
        m_shown_area += damage.is_everything() ? whole_area() : damage.area();
        m_renderer.set_target(pixels());
        m_renderer.render(list, damage);
        m_has_content = true;
    }

private:
    void set_device_size(IntSize size)
    {
        m_device_size = size.is_empty() ? IntSize {} : size;
        m_pixels.assign(static_cast<std::size_t>(whole_area()), 0xff000000u);
        m_has_content = false;
    }
    std::int64_t whole_area() const
    {
        return static_cast<std::int64_t>(m_device_size.width) * m_device_size.height;
    }

    SoftwareRenderer m_renderer;
    Size m_size;
    float m_scale = 1;
    IntSize m_device_size;
    std::vector<std::uint32_t> m_pixels;
    bool m_has_content = false;
    int m_shown_count = 0;
    std::int64_t m_shown_area = 0;
};

}

struct HeadlessPlatform::Private {
    MemorySurface surface;
    double time = 0;
    bool is_closed = false;
    PointerShape pointer_shape = PointerShape::Arrow;
    Rect caret_rect;
    TextInputState text_input;
    std::string surrounding;
    std::string clipboard;
    std::string primary_selection;
};

HeadlessPlatform::HeadlessPlatform(Size size, float scale) : m(std::make_unique<Private>())
{
    m->surface.resize(size, scale);
}
HeadlessPlatform::~HeadlessPlatform() = default;

void HeadlessPlatform::advance_time(double seconds) { m->time += seconds; }
void HeadlessPlatform::resize(Size size, float scale) { m->surface.resize(size, scale); }
void HeadlessPlatform::close() { m->is_closed = true; }
PixelBuffer HeadlessPlatform::pixels() const { return m->surface.pixels(); }
int HeadlessPlatform::shown_count() const { return m->surface.shown_count(); }
std::int64_t HeadlessPlatform::shown_area() const { return m->surface.shown_area(); }
PointerShape HeadlessPlatform::pointer_shape() const { return m->pointer_shape; }
Rect HeadlessPlatform::caret_rect() const { return m->caret_rect; }
TextInputState const& HeadlessPlatform::text_input() const { return m->text_input; }
std::string const& HeadlessPlatform::surrounding_text() const { return m->surrounding; }

Surface& HeadlessPlatform::surface() { return m->surface; }
double HeadlessPlatform::time() const { return m->time; }
void HeadlessPlatform::wait(double timeout_seconds, EventSink&)
{
    if (std::isfinite(timeout_seconds) && timeout_seconds > 0)
        m->time += timeout_seconds;
}
bool HeadlessPlatform::should_close() const { return m->is_closed; }
void HeadlessPlatform::set_pointer_shape(PointerShape shape) { m->pointer_shape = shape; }
void HeadlessPlatform::set_caret_rect(Rect const& rect) { m->caret_rect = rect; }
void HeadlessPlatform::set_text_input(TextInputState const& state)
{
    m->text_input = state;
    m->text_input.surrounding = {};
    m->surrounding = state.surrounding;
}
void HeadlessPlatform::wake() {}
std::string HeadlessPlatform::clipboard() { return m->clipboard; }
void HeadlessPlatform::set_clipboard(std::string_view text) { m->clipboard = text; }
std::string HeadlessPlatform::primary_selection() { return m->primary_selection; }
void HeadlessPlatform::set_primary_selection(std::string_view text) { m->primary_selection = text; }

}
