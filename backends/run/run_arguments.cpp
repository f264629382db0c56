// SPDX-License-Identifier: MIT

#include "run_arguments.h"

#include <charconv>
#include <string_view>

namespace oriel {

static constexpr int most_pixels = 16384;

template <typename Number>
static bool read_number(std::string_view text, Number least, Number& number)
{
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() && number >= least;
}

static bool read_renderer(std::string_view value, WindowRenderer& renderer)
{
    if (value == "software")
        renderer = WindowRenderer::Software;
    else if (value == "opengl")
        renderer = WindowRenderer::OpenGl;
    else if (value == "vulkan")
        renderer = WindowRenderer::Vulkan;
    else
        return false;
    return true;
}

static bool read_size(std::string_view value, std::optional<Size>& size)
{
    std::size_t const cross = value.find('x');
    int width = 0;
    int height = 0;
    if (cross == std::string_view::npos || !read_number(value.substr(0, cross), 1, width)
        || !read_number(value.substr(cross + 1), 1, height))
        return false;
    size = Size { static_cast<float>(width), static_cast<float>(height) };
    return width <= most_pixels && height <= most_pixels;
}

static bool read_pixels(std::string_view value, std::optional<PixelFormat>& pixels)
{
    if (value != "xrgb8888" && value != "rgb565")
        return false;
    pixels = value == "rgb565" ? PixelFormat::Rgb565 : PixelFormat::Xrgb8888;
    return true;
}

static bool read_theme(std::string_view value, std::optional<Theme>& theme)
{
    if (value != "light" && value != "dark")
        return false;
    theme = value == "light" ? Theme::light() : Theme::dark();
    return true;
}

static bool read_direction(std::string_view value, std::optional<Direction>& direction)
{
    if (value != "ltr" && value != "rtl")
        return false;
    direction = value == "ltr" ? Direction::LeftToRight : Direction::RightToLeft;
    return true;
}

static bool read_option(RunArguments& read, std::string_view option, std::string_view value)
{
    if (option == "--backend")
        return read_renderer(value, read.renderer);
    if (option == "--theme")
        return read_theme(value, read.theme);
    if (option == "--direction")
        return read_direction(value, read.direction);
    if (option == "--size")
        return read_size(value, read.size);
    if (option == "--pixels")
        return read_pixels(value, read.pixels);
    if (option == "--frames")
        return read_number(value, 1, read.frames);
    if (option == "--scale")
        return read_number(value, 0.25f, read.scale);
    if (option == "--screenshot")
        read.screenshot = value;
    else if (option == "--dump")
        read.dump = value;
    else if (option == "--record")
        read.record = value;
    else if (option == "--replay")
        read.replay = value;
    else if (option == "--arrangement")
        read.arrangement = value;
    else
        return false;
    return !value.empty();
}

static Error misunderstood(std::string_view option, std::string_view value)
{
    std::string message(option);
    message.append(" ").append(value).append(
        " is not understood; there are: --backend software|opengl|vulkan, "
        "--screenshot FILE, --dump FILE, --record FILE, --replay FILE, --frames N, "
        "--theme light|dark, --direction ltr|rtl, --size WIDTHxHEIGHT, --portrait, "
        "--pixels xrgb8888|rgb565, --scale FACTOR, --arrangement FILE, --show-damage");
    return { message };
}

Size surface_size(RunArguments const& read, Size of_program)
{
    Size const size = read.size.value_or(of_program);
    bool const is_turned = read.is_portrait && size.width > size.height;
    return is_turned ? Size { size.height, size.width } : size;
}

bool read_backend_variable(RunArguments& read, char const* value)
{
    bool const is_set = value != nullptr && *value != 0;
    if (!is_set || read.renderer != WindowRenderer::Automatic)
        return true;
    return read_renderer(value, read.renderer);
}

Result<RunArguments> parse_run_arguments(std::span<char* const> arguments)
{
    RunArguments read;
    for (std::size_t i = 1; i < arguments.size();) {
        std::string_view const option = arguments[i++];
        if (option == "--show-damage") {
            read.shows_damage = true;
            continue;
        }
        if (option == "--portrait") {
            read.is_portrait = true;
            continue;
        }
        std::string_view const value = i < arguments.size() ? arguments[i++] : "";
        if (!read_option(read, option, value))
            return misunderstood(option, value);
    }
    return read;
}

}
