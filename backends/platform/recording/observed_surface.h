// SPDX-License-Identifier: MIT
//
// ObservedSurface: a surface like the one behind it, which says what it is given to show. Its size
// is what it was when it was looked at: a window may have got another one in between.

#pragma once

#include <oriel/ui/platform.h>

#include <functional>

namespace oriel {

class ObservedSurface final : public Surface {
public:
    ObservedSurface(Surface& surface, std::function<void(DrawList const&)> on_show)
        : m_surface(surface)
        , m_on_show(std::move(on_show))
    {}

    void look()
    {
        m_size = m_surface.size();
        m_scale = m_surface.scale();
    }
    Size size() const override { return m_size; }
    float scale() const override { return m_scale; }
    int buffer_age() const override { return m_surface.buffer_age(); }
    void show(DrawList const& list, Damage const& damage) override
    {
        m_on_show(list);
        m_surface.show(list, damage);
    }

private:
    Surface& m_surface;
    std::function<void(DrawList const&)> m_on_show;
    Size m_size;
    float m_scale = 1;
};

}
