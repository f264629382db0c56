// SPDX-License-Identifier: MIT

#include <oriel/draw/painter.h>

#include <oriel/draw/textures.h>

#include <algorithm>

#include <draw/rounding.h>

namespace oriel {

// In device pixels; the indices are good, or nothing is drawn.
bool Painter::place_vertices(
    std::span<MeshVertex const> vertices, std::span<std::uint32_t const> indices)
{
    bool const is_whole = indices.size() % 3 == 0
                          && std::all_of(indices.begin(), indices.end(),
                              [&](std::uint32_t index) { return index < vertices.size(); });
    if (!is_whole) {
        report(DiagnosticKind::InvalidNumber,
            "A mesh has an index without a vertex, or a triangle without three of them.",
            "Give three indices a triangle, each below the number of vertices.");
        return false;
    }
    Transform const transform = path_transform();
    m_vertices.assign(vertices.begin(), vertices.end());
    for (MeshVertex& vertex : m_vertices) {
        Point const place = transform.applied({ vertex.x, vertex.y });
        if (!are_finite({ place.x, place.y, vertex.u, vertex.v })) {
            report_invalid_number("A vertex of a mesh has a number that is not finite.");
            return false;
        }
        vertex.x = finite_or_zero(place.x, coordinate_limit);
        vertex.y = finite_or_zero(place.y, coordinate_limit);
    }
    return true;
}

static IntRect bounds_of(
    std::span<MeshVertex const> vertices, std::span<std::uint32_t const> indices)
{
    MeshVertex const& first = vertices[indices.front()];
    float left = first.x;
    float top = first.y;
    float right = first.x;
    float bottom = first.y;
    for (std::uint32_t const index : indices) {
        left = std::min(left, vertices[index].x);
        top = std::min(top, vertices[index].y);
        right = std::max(right, vertices[index].x);
        bottom = std::max(bottom, vertices[index].y);
    }
    // Backends round places to 1/256 pixels.
    return { floor_to_int(left), floor_to_int(top), ceil_to_int(right + 1.0f / 256),
        ceil_to_int(bottom + 1.0f / 256) };
}

void Painter::mesh(std::span<MeshVertex const> vertices, std::span<std::uint32_t const> indices,
    Image const& image)
{
    if (indices.empty() || !place_vertices(vertices, indices))
        return;
    IntRect const box = bounds_of(m_vertices, indices);
    if (!box.intersects(m_device_clip))
        return;
    TextureId const texture = image.is_empty() ? TextureId { 0 } : m_textures.ensure(image);
    Record& record = append(RecordKind::Mesh, box);
    record.texture = texture;
    record.texture_generation =
        texture != 0 ? static_cast<std::uint16_t>(image.generation()) : std::uint16_t { 0 };
    record.first = m_list.add_mesh(m_vertices, indices);
    record.count = static_cast<std::uint32_t>(indices.size());
}

void Painter::host(Rect const& rect, HostDraw const& host_draw)
{
    if (host_draw.draw == nullptr || !is_drawable(rect))
        return;
    IntRect const box = device_bounds(rect);
    if (!box.intersects(m_device_clip))
        return;
    Record& record = append(RecordKind::Host, box);
    record.first = m_list.add_host_draw(host_draw);
}

}
