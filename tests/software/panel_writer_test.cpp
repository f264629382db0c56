// SPDX-License-Identifier: MIT

#include <oriel/backends/panel_writer.h>

#include <gtest/gtest.h>

#include <cstdlib>
#include <cstring>

#include <tests/draw/picture.h>
#include <tests/draw/random_scene.h>
#include <tests/software/panel_picture.h>
#include <tests/support/allocation_count.h>

namespace oriel {
namespace {

// A display with memory of its own. It reads a band as late as it may.
class FakePanel final : public Panel {
public:
    FakePanel(PanelOptions const& options, Sent sent)
        : m_picture(options.size, options.format)
        , m_format(options.format)
        , m_sent(sent)
    {}

    Sent send(PanelBand const& band) override
    {
        EXPECT_FALSE(m_is_sending);
        IntRect const all { 0, 0, m_picture.size().width, m_picture.size().height };
        EXPECT_EQ(band.rect.intersected(all), band.rect);
        EXPECT_FALSE(band.rect.is_empty());
        EXPECT_EQ(
            band.stride, static_cast<std::ptrdiff_t>(bytes_per_row(m_format, band.rect.width())));
        EXPECT_EQ(band.bytes.size(), static_cast<std::size_t>(band.stride * band.rect.height()));
        EXPECT_EQ(band.rect.left * bits_per_pixel(m_format) % 8, 0);
        m_band = band;
        m_is_sending = true;
        if (m_count < std::size(rects))
            rects[m_count] = band.rect;
        ++m_count;
        if (m_sent == Sent::Now)
            read();
        return m_sent;
    }
    void wait() override
    {
        EXPECT_TRUE(m_is_sending);
        read();
    }

    PanelPicture& picture() { return m_picture; }
    std::size_t count() const { return m_count; }
    IntRect rects[64] = {};

private:
    void read()
    {
        m_is_sending = false;
        for (int y = 0; y < m_band.rect.height(); ++y)
            std::memcpy(m_picture.place(m_band.rect.left, m_band.rect.top + y),
                m_band.bytes.data() + m_band.stride * y, static_cast<std::size_t>(m_band.stride));
    }

    PanelPicture m_picture;
    PixelFormat m_format;
    Sent m_sent;
    PanelBand m_band;
    std::size_t m_count = 0;
    bool m_is_sending = false;
};

// The same by the plainest way: draw all, turn pixel by pixel, convert all.
PanelPicture expected_on(PanelOptions const& options, DrawList const& list)
{
    SoftwareRenderer renderer;
    Picture drawn(list.size());
    renderer.set_target(drawn.buffer());
    renderer.render(list);
    int const width = options.size.width;
    int const height = options.size.height;
    Picture turned(options.size);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            switch (options.turn) {
            case Turn::None:
                turned.at(x, y) = drawn.at(x, y);
                break;
            case Turn::Quarter:
                turned.at(x, y) = drawn.at(y, width - 1 - x);
                break;
            case Turn::Half:
                turned.at(x, y) = drawn.at(width - 1 - x, height - 1 - y);
                break;
            case Turn::ThreeQuarters:
                turned.at(x, y) = drawn.at(height - 1 - y, x);
                break;
            }
        }
    }
    PanelPicture panel(options.size, options.format);
    PixelConverter(options.format, options.dither)
        .convert(turned.buffer(), 0, 0, panel.bytes(), panel.stride());
    return panel;
}

// Memory of exactly the size that the writer asks for, at an odd address.
class Memory {
public:
    explicit Memory(PanelOptions const& options) : m_bytes(PanelWriter::memory_needed(options) + 1)
    {}
    operator std::span<std::byte>() { return std::span(m_bytes).subspan(1); }

private:
    std::vector<std::byte> m_bytes;
};

constexpr Turn all_turns[] = { Turn::None, Turn::Quarter, Turn::Half, Turn::ThreeQuarters };

IntSize panel_size_for(IntSize list, Turn turn)
{
    bool const is_sideways = turn == Turn::Quarter || turn == Turn::ThreeQuarters;
    return is_sideways ? IntSize { list.height, list.width } : list;
}

class PanelWriterTest : public testing::Test {
protected:
    // A list of one black box on white.
    DrawList const& box(IntSize size, IntRect const& rect)
    {
        m_list.begin(size, Color::white(), &m_textures);
        m_list.add_state({ .clip_x1 = static_cast<float>(size.width),
            .clip_y1 = static_cast<float>(size.height) });
        Record record;
        record.x0 = static_cast<float>(rect.left);
        record.y0 = static_cast<float>(rect.top);
        record.x1 = static_cast<float>(rect.right);
        record.y1 = static_cast<float>(rect.bottom);
        record.color = Color::black().packed();
        m_list.append(record);
        return m_list;
    }
    static Damage damage(IntRect const& rect)
    {
        Damage damage;
        damage.add(rect);
        return damage;
    }

    SoftwareRenderer renderer;
    FakeAtlas atlas;

private:
    Textures m_textures;
    DrawList m_list;
};

TEST_F(PanelWriterTest, SendsTheSamePictureInBandsOfAnyHeightAndTurn)
{
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        RandomScene scene(seed, atlas);
        PixelFormat const format = all_pixel_formats[seed % std::size(all_pixel_formats)];
        for (Turn turn : all_turns) {
            PanelOptions options {
                .size = panel_size_for(scene.size(), turn), .format = format, .turn = turn
            };
            PanelPicture const expected = expected_on(options, scene.list());
            for (int lines : { 1, 7, 16, 500 }) {
                options.lines = lines;
                options.buffers = lines % 2 == 0 ? Buffers::Two : Buffers::One;
                for (Sent sent : { Sent::Now, Sent::Later }) {
                    Memory memory(options);
                    FakePanel panel(options, sent);
                    PanelWriter writer(panel, options, memory);
                    writer.write(renderer, scene.list());
                    writer.wait();
                    ASSERT_EQ(panel.picture().rows(), expected.rows())
                        << "seed " << seed << ", " << name_of(format) << ", turn "
                        << static_cast<int>(turn) << ", " << lines << " lines";
                }
            }
        }
    }
}

TEST_F(PanelWriterTest, BringsThePanelUpToDateByDamageAlone)
{
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        RandomScene scene(seed, atlas);
        PixelFormat const format = all_pixel_formats[seed % std::size(all_pixel_formats)];
        Turn const turn = all_turns[seed / 2 % 4];
        PanelOptions const options { .size = panel_size_for(scene.size(), turn),
            .format = format,
            .turn = turn,
            .buffers = Buffers::Two,
            .lines = 5,
            .column_multiple = 1 + static_cast<int>(seed % 5),
            .row_multiple = 1 + static_cast<int>(seed % 3) };
        Memory memory(options);
        FakePanel panel(options, Sent::Later);
        PanelWriter writer(panel, options, memory);
        DamageTracker tracker;
        for (int frame = 0; frame < 4; ++frame) {
            DrawList const& list = scene.list();
            writer.write(renderer, list, tracker.update(list));
            writer.wait();
            ASSERT_EQ(panel.picture().rows(), expected_on(options, list).rows()) << "seed " << seed;
            scene.mutate();
        }
    }
}

TEST_F(PanelWriterTest, SendsOneBandOfASmallChangeAndNothingOfNone)
{
    PanelOptions const options { .size = { 320, 240 }, .format = PixelFormat::Rgb565, .lines = 10 };
    Memory memory(options);
    FakePanel panel(options, Sent::Now);
    PanelWriter writer(panel, options, memory);
    writer.write(renderer, box({ 320, 240 }, { 0, 0, 9, 9 }), Damage());
    EXPECT_EQ(panel.count(), 0u);
    // 40 rows, but no more pixels than 10 rows of the panel.
    writer.write(renderer, box({ 320, 240 }, { 0, 0, 9, 9 }), damage({ 100, 60, 150, 100 }));
    ASSERT_EQ(panel.count(), 1u);
    EXPECT_EQ(panel.rects[0], (IntRect { 100, 60, 150, 100 }));
}

TEST_F(PanelWriterTest, SendsFromTopToBottomOfThePanel)
{
    for (Turn turn : all_turns) {
        PanelOptions const options { .size = { 64, 48 }, .turn = turn, .lines = 4 };
        Memory memory(options);
        FakePanel panel(options, Sent::Now);
        PanelWriter writer(panel, options, memory);
        DrawList const& list = box(writer.list_size(), { 5, 5, 20, 20 });
        writer.write(renderer, list);
        ASSERT_GE(panel.count(), 6u);
        for (std::size_t i = 1; i < panel.count(); ++i) {
            IntRect const& rect = panel.rects[i];
            IntRect const& before = panel.rects[i - 1];
            EXPECT_TRUE(
                rect.top == before.bottom || (rect.top == before.top && rect.left == before.right));
        }
        Damage corners;
        corners.add({ 0, 0, 10, 10 });
        corners.add({ 30, 30, 40, 40 });
        std::size_t const before = panel.count();
        writer.write(renderer, list, corners);
        ASSERT_EQ(panel.count(), before + 2);
        EXPECT_LT(panel.rects[before].top, panel.rects[before + 1].top);
    }
}

TEST_F(PanelWriterTest, SendsWholeRowsToAPanelThatTakesNothingElse)
{
    for (Turn turn : all_turns) {
        PanelOptions const options {
            .size = { 61, 40 }, .turn = turn, .lines = 4, .column_multiple = 61
        };
        Memory memory(options);
        FakePanel panel(options, Sent::Now);
        PanelWriter writer(panel, options, memory);
        DrawList const& list = box(writer.list_size(), { 5, 5, 20, 20 });
        writer.write(renderer, list, damage({ 7, 7, 17, 17 }));
        ASSERT_GE(panel.count(), 2u);
        for (std::size_t i = 0; i < panel.count(); ++i) {
            EXPECT_EQ(panel.rects[i].left, 0);
            EXPECT_EQ(panel.rects[i].right, 61);
        }
    }
}

TEST_F(PanelWriterTest, WidensBandsToWhatThePanelCanTake)
{
    PanelOptions const options { .size = { 61, 43 },
        .format = PixelFormat::Mono,
        .lines = 16,
        .column_multiple = 4,
        .row_multiple = 8 };
    Memory memory(options);
    FakePanel panel(options, Sent::Now);
    PanelWriter writer(panel, options, memory);
    DrawList const& list = box({ 61, 43 }, { 0, 0, 9, 9 });
    writer.write(renderer, list, damage({ 9, 9, 10, 10 }));
    writer.write(renderer, list, damage({ 60, 42, 61, 43 }));
    ASSERT_EQ(panel.count(), 2u);
    EXPECT_EQ(panel.rects[0], (IntRect { 8, 8, 16, 16 }));
    EXPECT_EQ(panel.rects[1], (IntRect { 56, 40, 61, 43 }));
}

TEST_F(PanelWriterTest, SendsNoPixelTwiceWhenWidenedRectsMeet)
{
    PanelOptions const options { .size = { 64, 64 }, .lines = 64, .column_multiple = 16 };
    Memory memory(options);
    FakePanel panel(options, Sent::Now);
    PanelWriter writer(panel, options, memory);
    Damage pieces;
    pieces.add({ 2, 2, 4, 4 });
    pieces.add({ 10, 2, 12, 8 });
    writer.write(renderer, box({ 64, 64 }, { 0, 0, 9, 9 }), pieces);
    ASSERT_EQ(panel.count(), 1u);
    EXPECT_EQ(panel.rects[0], (IntRect { 0, 2, 16, 8 }));
}

TEST_F(PanelWriterTest, ShowsTheTopLeftPartOfALargerList)
{
    PanelOptions const options { .size = { 20, 10 }, .format = PixelFormat::Grey8 };
    Memory memory(options);
    FakePanel panel(options, Sent::Now);
    PanelWriter writer(panel, options, memory);
    writer.write(renderer, box({ 400, 300 }, { 19, 0, 400, 300 }));
    EXPECT_EQ(panel.picture().value(18, 9), 255u);
    EXPECT_EQ(panel.picture().value(19, 9), 0u);
}

TEST_F(PanelWriterTest, SendsWhatASmallerListCoversAndBackgroundBesideIt)
{
    PanelOptions const options {
        .size = { 40, 30 }, .format = PixelFormat::Grey8, .column_multiple = 8
    };
    Memory memory(options);
    FakePanel panel(options, Sent::Now);
    PanelWriter writer(panel, options, memory);
    writer.write(renderer, box({ 13, 7 }, { 0, 0, 13, 7 }));
    ASSERT_EQ(panel.count(), 1u);
    EXPECT_EQ(panel.rects[0], (IntRect { 0, 0, 16, 7 }));
    EXPECT_EQ(panel.picture().value(12, 6), 0u);
    EXPECT_EQ(panel.picture().value(13, 6), 255u);
}

TEST_F(PanelWriterTest, KeepsAListOfAnotherSizeInTheTurnedPicturesCorner)
{
    // The corner of the picture is on the panel's right at the top, then below, then on the left.
    IntSize const places[] = { { 0, 0 }, { 19, 0 }, { 19, 9 }, { 0, 9 } };
    for (Turn turn : all_turns) {
        for (IntSize const size : { IntSize { 6, 4 }, IntSize { 400, 300 } }) {
            PanelOptions const options {
                .size = { 20, 10 }, .format = PixelFormat::Grey8, .turn = turn
            };
            Memory memory(options);
            FakePanel panel(options, Sent::Now);
            PanelWriter writer(panel, options, memory);
            writer.write(renderer, box(size, { 0, 0, 1, 1 }));
            IntSize const place = places[static_cast<int>(turn)];
            EXPECT_EQ(panel.picture().value(place.width, place.height), 0u);
            EXPECT_EQ(panel.picture().value(std::abs(place.width - 1), place.height), 255u);
        }
    }
}

TEST_F(PanelWriterTest, NeedsNothingForAPanelWithoutPixels)
{
    PanelOptions const options {};
    Memory memory(options);
    FakePanel panel(options, Sent::Now);
    PanelWriter writer(panel, options, memory);
    writer.write(renderer, box({ 13, 7 }, { 0, 0, 13, 7 }));
    writer.write(renderer, box({}, {}));
    EXPECT_EQ(panel.count(), 0u);
}

TEST_F(PanelWriterTest, AllocatesNothingTheSecondTime)
{
    RandomScene scene(3, atlas);
    DrawList const& list = scene.list();
    PanelOptions const options { .size = scene.size(), .format = PixelFormat::Rgb565Swapped };
    Memory memory(options);
    FakePanel panel(options, Sent::Later);
    PanelWriter writer(panel, options, memory);
    writer.write(renderer, list);
    AllocationCount const allocations;
    writer.write(renderer, list);
    EXPECT_EQ(allocations.count(), 0u);
}

TEST_F(PanelWriterTest, WaitsBeforeItGoes)
{
    PanelOptions const options { .size = { 8, 8 } };
    Memory memory(options);
    FakePanel panel(options, Sent::Later);
    {
        PanelWriter writer(panel, options, memory);
        writer.write(renderer, box({ 8, 8 }, { 0, 0, 8, 8 }));
    }
    EXPECT_EQ(panel.picture().value(0, 0), 0xff000000u);
}

TEST(PanelWriterDeathTest, StopsAtMemoryAndLinesThatAreTooFew)
{
    PanelOptions options { .size = { 32, 32 } };
    FakePanel panel(options, Sent::Now);
    std::vector<std::byte> memory(PanelWriter::memory_needed(options));
    EXPECT_DEATH(PanelWriter(panel, options, std::span(memory).subspan(1)), "memory");
    options.lines = 0;
    EXPECT_DEATH(PanelWriter(panel, options, memory), "lines");
    options.lines = 7;
    options.row_multiple = 8;
    EXPECT_DEATH(PanelWriter(panel, options, memory), "lines");
}

}
}
