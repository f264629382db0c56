// SPDX-License-Identifier: MIT
//
// The driver of panel_writer.h, word by word, on a bus that notes what it is told.

#include <oriel/backends/panel_writer.h>

#include <gtest/gtest.h>

#include <vector>

namespace oriel {
namespace {

class Bus {
public:
    std::vector<int> commands;
    std::size_t bytes_sent = 0;
    int waits = 0;

protected:
    void command(int code) { commands.push_back(code); }
    void command(int code, int from, int to)
    {
        commands.insert(commands.end(), { code, from, to });
    }
    void start_dma(std::span<std::uint8_t const> bytes) { bytes_sent += bytes.size(); }
    void wait_for_dma() { ++waits; }
};

class SpiPanel final : public Panel, public Bus {
    Sent send(PanelBand const& band) override
    {
        command(0x2a, band.rect.left, band.rect.right - 1); // the window's columns
        command(0x2b, band.rect.top, band.rect.bottom - 1); // and rows
        command(0x2c);
        start_dma(band.bytes);
        return Sent::Later;
    }
    void wait() override { wait_for_dma(); }
};

TEST(SpiPanelExample, SendsAWindowAndItsPixels)
{
    constexpr PanelOptions options { .size = { 240, 320 },
        .format = PixelFormat::Rgb565Swapped,
        .turn = Turn::Quarter,
        .lines = 16 };
    alignas(64) static std::byte memory[PanelWriter::memory_needed(options)];
    SpiPanel panel;
    PanelWriter writer(panel, options, memory);
    SoftwareRenderer renderer;
    DrawList list;
    list.begin({ 320, 240 }, Color::white(), nullptr);
    Damage damage;
    damage.add({ 10, 20, 40, 60 });

    writer.write(renderer, list, damage);
    EXPECT_EQ(panel.commands, (std::vector<int> { 0x2a, 180, 219, 0x2b, 10, 39, 0x2c }));
    EXPECT_EQ(panel.bytes_sent, 30u * 40 * 2);
    EXPECT_EQ(panel.waits, 0);

    writer.write(renderer, list);
    writer.wait();
    EXPECT_EQ(panel.bytes_sent, 30u * 40 * 2 + 240 * 320 * 2);
    EXPECT_GT(panel.waits, 2);
    EXPECT_LT(sizeof memory, 24u << 10);
}

}
}
