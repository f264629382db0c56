// SPDX-License-Identifier: MIT
//
// A picture must not depend on how it is drawn: whole, by bands, by tiles, in parts, by damage, by
// one thread or four, with whatever instruction set. Random scenes say so, to the bit.
//     fuzz_pictures [--scenes N] [--seed S]
// It draws N scenes from seed S on, names those that differ, and returns 1 when any does.

#include <oriel/backends/software_renderer.h>
#include <oriel/draw/damage.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>

#include <tests/draw/picture.h>
#include <tests/draw/random_scene.h>

namespace {

using namespace oriel;

class Fuzzer {
public:
    Fuzzer();
    // How many ways of drawing scene `seed` differ from the plainest.
    int check(std::uint64_t seed);

private:
    void check_levels();
    void check_bands();
    void check_tiles();
    void check_parts();
    void check_threads();
    void check_edges();
    void check_damage();
    void check_swapped_buffers();

    Picture drawn(SoftwareRenderer& renderer);
    void redraw(SoftwareRenderer& renderer, Picture& picture, Damage const& damage);
    void expect(bool is_right, char const* what, int detail = 0);
    void expect_same(Picture const& picture, char const* what, int detail = 0);
    SoftwareRenderer& some_renderer() { return *m_renderers[m_seed % m_renderers.size()]; }

    FakeAtlas m_atlas;
    SoftwareRenderer m_plain { SimdLevel::Scalar };
    SoftwareRenderer m_threaded;
    std::vector<std::unique_ptr<SoftwareRenderer>> m_renderers; // one for each instruction set

    // Of the scene at hand.
    std::uint64_t m_seed = 0;
    std::unique_ptr<RandomScene> m_scene;
    DrawList const* m_list = nullptr;
    std::unique_ptr<Picture> m_expected;
    int m_differences = 0;
};

Fuzzer::Fuzzer()
{
    m_plain.set_band_height(100000);
    m_threaded.set_threads(4, 0);
    for (SimdLevel level : simd_levels())
        m_renderers.push_back(std::make_unique<SoftwareRenderer>(level));
}

int Fuzzer::check(std::uint64_t seed)
{
    m_seed = seed;
    m_differences = 0;
    // A host draws on the thread that renders, and so does all of its scene.
    SceneKinds const kinds = seed % 2 == 0 ? SceneKinds::All : SceneKinds::NoHost;
    // Most are small, so that much happens at edges; some have several tiles and bands.
    IntSize const largest = seed % 8 < 6 ? IntSize { 260, 150 } : IntSize { 900, 300 };
    m_scene = std::make_unique<RandomScene>(seed, m_atlas, kinds, largest);
    m_list = &m_scene->list();
    m_expected = std::make_unique<Picture>(drawn(m_plain));
    check_levels();
    check_bands();
    check_tiles();
    check_parts();
    check_threads();
    check_edges();
    check_damage(); // these two change the scene
    check_swapped_buffers();
    return m_differences;
}

Picture Fuzzer::drawn(SoftwareRenderer& renderer)
{
    Picture picture(m_list->size());
    renderer.set_target(picture.buffer());
    renderer.render(*m_list);
    return picture;
}

void Fuzzer::redraw(SoftwareRenderer& renderer, Picture& picture, Damage const& damage)
{
    renderer.set_target(picture.buffer());
    renderer.render(*m_list, damage);
}

void Fuzzer::expect(bool is_right, char const* what, int detail)
{
    if (is_right)
        return;
    ++m_differences;
    std::printf("seed %llu: %s %d\n", static_cast<unsigned long long>(m_seed), what, detail);
}

void Fuzzer::expect_same(Picture const& picture, char const* what, int detail)
{
    expect(picture.is_margin_untouched(), "touched the margin:", detail);
    IntRect const difference = picture.first_difference(*m_expected);
    expect(difference.is_empty(), what, detail);
    if (difference.is_empty())
        return;
    int const x = difference.left;
    int const y = difference.top;
    std::printf("    pixel %d, %d is %08x, not %08x; the records there:", x, y, picture.at(x, y),
        m_expected->at(x, y));
    for (Record const& record : m_list->records()) {
        if (ink_bounds(record, m_list->states()[record.state]).intersects(difference))
            std::printf(" %d", static_cast<int>(&record - m_list->records().data()));
    }
    std::printf("\n");
}

void Fuzzer::check_levels()
{
    for (auto const& renderer : m_renderers)
        expect_same(
            drawn(*renderer), "instruction set differs:", static_cast<int>(renderer->simd_level()));
}

void Fuzzer::check_bands()
{
    SoftwareRenderer& renderer = some_renderer();
    for (int height : { 1, 7, 16 }) {
        renderer.set_band_height(height);
        expect_same(drawn(renderer), "bands differ, of lines:", height);
    }
    renderer.set_band_height(0);
}

void Fuzzer::check_tiles()
{
    Picture tiled(m_list->size());
    int const side = 13 + static_cast<int>(m_seed % 30);
    for (int y = 0; y < tiled.size().height; y += side) {
        for (int x = 0; x < tiled.size().width; x += side) {
            Damage tile;
            tile.add({ x, y, x + side, y + side });
            redraw(some_renderer(), tiled, tile);
        }
    }
    expect_same(tiled, "tiles differ, of side:", side);
}

// Into buffers as small as the parts.
void Fuzzer::check_parts()
{
    SoftwareRenderer& renderer = some_renderer();
    IntSize const size = m_list->size();
    Picture assembled(size);
    IntSize const part { 5 + static_cast<int>(m_seed % 60), 3 + static_cast<int>(m_seed % 20) };
    renderer.prepare(*m_list);
    for (int y = 0; y < size.height; y += part.height) {
        for (int x = 0; x < size.width; x += part.width) {
            Picture buffer(part);
            renderer.draw_part({ x, y, x + part.width, y + part.height }, buffer.buffer());
            expect(buffer.is_margin_untouched(), "a part touched its margin:", x);
            for (int i = 0; i < part.width * part.height; ++i) {
                int const px = x + i % part.width;
                int const py = y + i / part.width;
                if (px < size.width && py < size.height)
                    assembled.at(px, py) = buffer.at(i % part.width, i / part.width);
            }
        }
    }
    expect_same(assembled, "parts differ, of width:", part.width);
}

void Fuzzer::check_threads()
{
    m_threaded.set_band_height(1 + static_cast<int>(m_seed % 20));
    expect_same(drawn(m_threaded), "threads differ, of the count:", m_threaded.threads());
}

void Fuzzer::check_edges()
{
    // A pixel without alpha: what is written back must come back as it was.
    static constexpr std::uint32_t below = 0x00123456u;
    Picture picture(m_list->size(), below);
    int const x = m_list->size().width / 3;
    int const y = m_list->size().height / 3;
    IntRect const rect { x, y, x + 40, y + 20 };
    Damage damage;
    damage.add(rect);
    redraw(some_renderer(), picture, damage);
    expect(picture.is_outside_all(rect, below), "touched pixels beside the damage:", x);
    expect(picture.is_margin_untouched(), "touched the margin beside the damage:", x);
}

void Fuzzer::check_damage()
{
    DamageTracker tracker;
    Picture picture(m_list->size());
    redraw(some_renderer(), picture, tracker.update(*m_list));
    for (int frame = 0; frame < 3; ++frame) {
        if (frame == 2)
            m_scene->update_an_image();
        else
            m_scene->mutate();
        m_list = &m_scene->list();
        redraw(frame == 1 ? m_threaded : some_renderer(), picture, tracker.update(*m_list));
        *m_expected = drawn(m_plain);
        expect_same(picture, "damage differs, of frame:", frame);
    }
}

void Fuzzer::check_swapped_buffers()
{
    if (m_seed % 4 != 0)
        return;
    DamageTracker tracker;
    Picture buffers[3] = { Picture(m_list->size()), Picture(m_list->size()),
        Picture(m_list->size()) };
    int shown = 0;
    for (int frame = 0; frame < 8; ++frame) {
        m_list = &m_scene->list();
        Damage const damage = tracker.update(*m_list, shown < 3 ? 0 : 3);
        if (!damage.is_empty())
            redraw(some_renderer(), buffers[shown++ % 3], damage);
        *m_expected = drawn(m_plain);
        expect_same(buffers[(shown - 1) % 3], "swapped buffers differ, of frame:", frame);
        if (frame % 3 != 2)
            m_scene->mutate();
    }
}

std::uint64_t number_after(char const* name, int count, char** arguments, std::uint64_t other)
{
    for (int i = 1; i + 1 < count; ++i) {
        if (std::strcmp(arguments[i], name) == 0)
            return std::strtoull(arguments[i + 1], nullptr, 10);
    }
    return other;
}

}

int main(int argument_count, char** arguments)
{
    std::uint64_t const scenes = number_after("--scenes", argument_count, arguments, 1000);
    std::uint64_t const first = number_after("--seed", argument_count, arguments, 0);
    Fuzzer fuzzer;
    std::uint64_t wrong = 0;
    for (std::uint64_t seed = first; seed < first + scenes; ++seed)
        wrong += fuzzer.check(seed) != 0;
    std::printf("%llu scenes, %llu wrong\n", static_cast<unsigned long long>(scenes),
        static_cast<unsigned long long>(wrong));
    return wrong == 0 ? 0 : 1;
}
