// SPDX-License-Identifier: MIT
//
// Compares a picture with a golden one as tests in C++ do, for tests in other languages.
//     compare_pictures GOLDEN ACTUAL CHANNEL SHARE

#include <oriel/draw/image.h>
#include <oriel/testing/golden.h>

#include <cstdio>
#include <cstdlib>
#include <vector>

namespace oriel {

static std::vector<std::uint32_t> pixels_of(Image const& image)
{
    std::vector<std::uint32_t> pixels;
    std::uint8_t const* const end = image.pixels() + image.size().width * image.size().height * 4;
    for (std::uint8_t const* texel = image.pixels(); texel != end; texel += 4) {
        Color const color { texel[2], texel[1], texel[0], 255 }; // blue first
        pixels.push_back(color.packed());
    }
    return pixels;
}

static Outcome compare_files(
    std::string const& golden, std::string const& actual, GoldenTolerance const& tolerance)
{
    Result<Image> const image = load_image(actual);
    if (!image)
        return image.error();
    std::vector<std::uint32_t> pixels = pixels_of(*image);
    return compare_with_golden(
        golden, { pixels.data(), image->size(), image->size().width }, tolerance);
}

}

int main(int argc, char** argv)
{
    if (argc != 5) {
        std::fputs("usage: compare_pictures GOLDEN ACTUAL CHANNEL SHARE\n", stderr);
        return 2;
    }
    oriel::GoldenTolerance const tolerance { std::atoi(argv[3]), std::atof(argv[4]) };
    oriel::Outcome const outcome = oriel::compare_files(argv[1], argv[2], tolerance);
    if (!outcome)
        std::fprintf(stderr, "%s\n", outcome.error().message.c_str());
    return outcome ? 0 : 1;
}
