// SPDX-License-Identifier: MIT

#include <oriel/ui/ui.h>

namespace oriel {

// The closure cannot own the pixels: a copy of the Image lives in the widget's state.
struct ImageState {
    Image image;
};

Response Ui::image(
    std::string_view name, Image const& image, ImageOptions const& options, Here here) noexcept
{
    // Where and who.
    Id const id = this->id(name, options.id, here);
    ImageState& kept = state<ImageState>(id);
    if (kept.image.identity() != image.identity())
        kept.image = image;
    float const width = static_cast<float>(image.size().width);
    float const height = static_cast<float>(image.size().height);

    // Input.
    Response const response = interact(id, Sense::Hover, options.enabled);
    tooltip(response, options.tooltip);

    // Picture.
    leaf({ .id = id,
             .layout = { .width = options.width,
                 .height = options.height,
                 .grow = options.grow,
                 .aspect = height > 0 ? width / height : 0,
                 .align_self = natural_align() },
             .content = { width, height },
             .access = { .role = Role::Image, .name = keep(name) },
             .sense = Sense::Hover },
        [shown = &kept.image, tint = options.tint, fit = options.fit, radius = options.radius](
            Painting const& p) {
            p.painter.image(*shown, p.rect, { .tint = tint, .fit = fit, .radius = radius });
        });
    return response;
}

}
