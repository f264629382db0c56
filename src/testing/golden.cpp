// SPDX-License-Identifier: MIT

#include <oriel/testing/golden.h>

#include <oriel/backends/headless_platform.h>
#include <oriel/draw/image.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string_view>
#include <vector>

namespace oriel {

namespace {

struct Comparison {
    std::int64_t differing = 0;         // pixels
    int largest = 0;                    // of any channel
    std::vector<std::uint32_t> picture; // white where equal, red where not
};

}

static int channel_distance(std::uint32_t a, std::uint32_t b)
{
    int largest = 0;
    for (unsigned shift = 0; shift < 24; shift += 8) {
        int const difference =
            static_cast<int>(a >> shift & 255u) - static_cast<int>(b >> shift & 255u);
        largest = std::max(largest, std::abs(difference));
    }
    return largest;
}

// Image keeps red first; pixel buffers have blue first.
static std::uint32_t pixel_of(Image const& image, std::int64_t index)
{
    std::uint8_t const* const texel = image.pixels() + index * 4;
    return 0xff000000u | static_cast<std::uint32_t>(texel[0]) << 16
           | static_cast<std::uint32_t>(texel[1]) << 8 | texel[2];
}

static Comparison compare(Image const& golden, PixelBuffer const& actual, int tolerance)
{
    Comparison result;
    result.picture.reserve(static_cast<std::size_t>(actual.size.width * actual.size.height));
    for (std::int32_t y = 0; y < actual.size.height; ++y) {
        std::uint32_t const* const row = actual.pixels + std::ptrdiff_t { y } * actual.stride;
        for (std::int32_t x = 0; x < actual.size.width; ++x) {
            std::int64_t const index = std::int64_t { y } * actual.size.width + x;
            int const distance = channel_distance(pixel_of(golden, index), row[x]);
            bool const differs = distance > tolerance;
            result.largest = std::max(result.largest, distance);
            result.differing += differs ? 1 : 0;
            result.picture.push_back(differs ? 0xffff0000u : 0xffffffffu);
        }
    }
    return result;
}

static std::string left_behind(std::string const& path, std::string_view what)
{
    std::filesystem::path const name = std::filesystem::path(path).stem();
    std::error_code ignored;
    return (std::filesystem::temp_directory_path(ignored) / name).string() + std::string(what);
}

static Outcome differs(std::string const& path, PixelBuffer const& actual, std::string reason)
{
    std::string const shown = left_behind(path, ".actual.png");
    Outcome const written = write_png(shown, actual);
    reason += written ? "; see " + shown : "; " + written.error().message;
    return Error { reason };
}

Outcome compare_with_golden(
    std::string const& path, PixelBuffer const& actual, GoldenTolerance const& tolerance)
{
    char const* const accept = std::getenv("ORIEL_ACCEPT_GOLDENS");
    if (accept && std::string_view(accept) == "1")
        return write_png(path, actual);
    Result<Image> const golden = load_image(path);
    if (!golden)
        return differs(path, actual, golden.error().message);
    if (golden->size() != actual.size)
        return differs(path, actual, path + " has another size");
    Comparison const comparison = compare(*golden, actual, tolerance.channel);
    auto const pixels = static_cast<double>(actual.size.width) * actual.size.height;
    if (static_cast<double>(comparison.differing) <= tolerance.share * pixels)
        return done();
    std::vector<std::uint32_t> picture = comparison.picture;
    Outcome const written = write_png(
        left_behind(path, ".difference.png"), { picture.data(), actual.size, actual.size.width });
    std::string reason = path + ": " + std::to_string(comparison.differing)
                         + " pixels differ, by up to " + std::to_string(comparison.largest)
                         + " of 255";
    return differs(path, actual, written ? reason : written.error().message);
}

}
