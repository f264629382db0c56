// SPDX-License-Identifier: MIT
//
// QR codes, compared module by module with libqrencode's, and read back from the picture by zbar.

#include "picture.h"

#include <oriel/kiosk/qr_code.h>
#include <oriel/oriel.h>
#include <tests/support/allocation_count.h>

#include <gtest/gtest.h>

#include <qrencode.h>
#include <zbar.h>

#include <memory>
#include <string>
#include <vector>

namespace oriel {
namespace {

using kiosk::QrCode;
using kiosk::QrCorrection;

constexpr QrCorrection corrections[] = { QrCorrection::Low, QrCorrection::Medium,
    QrCorrection::Quartile, QrCorrection::High };

// What the format bits beside the upper left finder say.
int mask_of(QRcode const& code)
{
    int bits = 0;
    for (int i = 0; i <= 2; ++i) {
        bool const is_dark = (code.data[8 * code.width + 2 + i] & 1) != 0;
        bits = bits << 1 | int { is_dark };
    }
    return bits ^ 0b101;
}

void expect_equal(std::string const& text, QRencodeMode mode, int version, QrCorrection correction)
{
    std::unique_ptr<QRinput, void (*)(QRinput*)> const input(
        QRinput_new2(version, static_cast<QRecLevel>(correction)), QRinput_free);
    QRinput_append(input.get(), mode, static_cast<int>(text.size()),
        reinterpret_cast<unsigned char const*>(text.data()));
    std::unique_ptr<QRcode, void (*)(QRcode*)> const theirs(
        QRcode_encodeInput(input.get()), QRcode_free);
    ASSERT_TRUE(theirs) << text.size() << " in " << version;
    auto const ours = QrCode::encode(
        text, { .correction = correction, .version = theirs->version, .mask = mask_of(*theirs) });
    ASSERT_TRUE(ours);
    ASSERT_EQ(ours->size(), theirs->width);
    int different = 0;
    for (int i = 0; i < theirs->width * theirs->width; ++i)
        different +=
            ours->is_dark(i % theirs->width, i / theirs->width) != ((theirs->data[i] & 1) != 0);
    EXPECT_EQ(different, 0) << "version " << theirs->version << ", mask " << ours->mask();
}

TEST(QrCode, IsThatOfAnotherEncoderInEveryVersionAndLevel)
{
    for (int version = 1; version <= 40; ++version) {
        for (QrCorrection const correction : corrections) {
            auto const length = static_cast<std::size_t>(version) * 7;
            std::string digits;
            std::string capitals;
            std::string bytes;
            for (std::size_t i = 0; i < length; ++i) {
                digits += static_cast<char>('0' + (i * 7 + i / 3) % 10);
                capitals += "A9 $%*+-./:Z"[(i * 5 + i / 7) % 12];
                bytes += static_cast<char>('a' + (i * 11 + i / 5) % 26);
            }
            expect_equal(digits, QR_MODE_NUM, version, correction);
            expect_equal(capitals, QR_MODE_AN, version, correction);
            expect_equal(bytes, QR_MODE_8, version, correction);
        }
    }
}

TEST(QrCode, HoldsAsMuchAsTheStandardSays)
{
    EXPECT_EQ(
        QrCode::encode(std::string(2953, 'a'), { .correction = QrCorrection::Low })->version(), 40);
    EXPECT_FALSE(QrCode::encode(std::string(2954, 'a'), { .correction = QrCorrection::Low }));
    EXPECT_EQ(
        QrCode::encode(std::string(7089, '1'), { .correction = QrCorrection::Low })->version(), 40);
    EXPECT_FALSE(QrCode::encode(std::string(7090, '1'), { .correction = QrCorrection::Low }));
    EXPECT_EQ(
        QrCode::encode(std::string(1852, 'A'), { .correction = QrCorrection::High })->version(),
        40);
    EXPECT_EQ(QrCode::encode("")->version(), 1);
    EXPECT_FALSE(QrCode::encode("abc", { .version = 41 }));
    EXPECT_FALSE(QrCode::encode("abc", { .version = -1 }));
    EXPECT_FALSE(QrCode::encode("abc", { .mask = 8 }));
    EXPECT_FALSE(QrCode::encode(std::string(200, 'a'), { .version = 1 }));
}

// What zbar reads in a picture; empty for nothing.
std::string read_code(PixelBuffer const& picture)
{
    auto const width = static_cast<unsigned>(picture.size.width);
    auto const height = static_cast<unsigned>(picture.size.height);
    std::vector<unsigned char> grey(std::size_t { width } * height);
    for (std::size_t i = 0; i < grey.size(); ++i)
        grey[i] = static_cast<unsigned char>(
            picture
                .pixels[static_cast<int>(i / width) * picture.stride + static_cast<int>(i % width)]
            >> 8);
    zbar::ImageScanner scanner;
    scanner.set_config(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
    zbar::Image image(width, height, "Y800", grey.data(), grey.size());
    scanner.scan(image);
    for (auto symbol = image.symbol_begin(); symbol != image.symbol_end(); ++symbol)
        return symbol->get_data();
    return {};
}

TEST(QrCode, IsReadFromTheScreenInBothThemes)
{
    for (std::string const& text :
        { std::string("HTTPS://EXAMPLE.ORG/T/4711"), std::string("0123456789012345"),
            std::string("Straße 日本 العربية"), std::string(300, 'x') }) {
        for (Theme const& theme : { Theme::light(), Theme::dark() }) {
            Harness harness([&](Ui& ui) { kiosk::qr_code(ui, "Ticket", text, { .width = 280 }); },
                { .size = { 320, 320 }, .scale = 1.5f, .theme = theme });
            EXPECT_EQ(read_code(harness.pixels()), text);
            EXPECT_EQ(harness.find(Role::Image, "Ticket").value(), text);
        }
    }
}

TEST(QrCode, SaysWhenATextIsTooLongAndFollowsOneThatChanges)
{
    std::string text(4000, 'x');
    Harness harness([&](Ui& ui) { kiosk::qr_code(ui, "Ticket", text, { .width = 280 }); },
        { .size = { 320, 320 } });
    EXPECT_EQ(read_code(harness.pixels()), "");
    text = "now it fits";
    harness.settle();
    EXPECT_EQ(read_code(harness.pixels()), text);
    for (int i = 0; i < 30; ++i)
        harness.frame();
    AllocationCount const count;
    harness.frame();
    EXPECT_EQ(count.count(), 0u);
}

TEST(QrCode, IsAsAccepted)
{
    Harness harness(
        [](Ui& ui) {
            if (auto row = ui.row({ .gap = 24 })) {
                kiosk::qr_code(ui, "Ticket", "https://example.org/t/4711");
                kiosk::qr_code(
                    ui, "Safe", "https://example.org/t/4711", { .correction = QrCorrection::High });
            }
        },
        { .size = { 456, 232 }, .theme = Theme::dark() });
    expect_picture(harness, "qr_codes");
}

}
}
