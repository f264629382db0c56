// SPDX-License-Identifier: MIT

#include "painted_scene.h"

namespace oriel {

std::vector<ConformanceScene> all_scenes()
{
    std::vector<ConformanceScene> all;
    for (auto const scenes : { shape_scenes(), gradient_scenes(), shadow_scenes(), clip_scenes(),
             image_scenes(), text_scenes(), path_scenes() })
        all.insert(all.end(), scenes.begin(), scenes.end());
    return all;
}

PaintedScene::PaintedScene(ConformanceScene const& scene)
{
    m_textures.begin_frame(1);
    m_masks.begin_frame(1);
    m_text.add_embedded_fonts();
    m_text.set_raster_budget(0);
    m_text.begin_frame(1, scene.scale);
    m_painter.begin(scene.size, scene.scale, scene.background);
    scene.paint({ m_painter, m_text });
    m_painter.end();
    m_textures.update_from(m_text.atlas());
    m_textures.update_from(m_masks);
}

}
