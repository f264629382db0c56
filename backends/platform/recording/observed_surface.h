// SPDX-License-Identifier: MIT
//
// ObservedSurface: a surface like the one behind it, which says what it is given to show.

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

    Size size() const override { return m_surface.size(); }
    float scale() const override { return m_surface.scale(); }
    int buffer_age() const override { return m_surface.buffer_age(); }
    void show(DrawList const& list, Damage const& damage) override
    {
        m_on_show(list);
        m_surface.show(list, damage);
    }

private:
    Surface& m_surface;
    std::function<void(DrawList const&)> m_on_show;
};

}
