// SPDX-License-Identifier: MIT
//
// run(): a window, a context and a loop, for programs that have none of their own.
//
// It opens a window with OpenGL, or else Vulkan, on a GPU, and with the software renderer where
// both are missing or emulated on the CPU; it logs which and why. Without a display it renders by
// software and says where it wrote the picture. Options on the command line:
//
//     --backend software|opengl|vulkan   draw with this one
//     --screenshot FILE              write what is shown when the program ends, as PNG
//     --dump FILE                    write the last frame in words when the program ends
//     --record FILE                  write down what is done, as it is done (recording.h)
//     --replay FILE                  do it again without a display; fails, and says where, when a
//                                    picture is another one than it was
//     --frames N                     end after N frames
//     --size WIDTHxHEIGHT   --portrait   of the window; a picture is put upright
//     --pixels xrgb8888|rgb565           as a panel shows them (software renderer)
//     --theme light|dark   --direction ltr|rtl   --scale FACTOR (without a display)
//     --arrangement FILE             keep in it what is arranged, from run to run
//     --show-damage                  tint for a moment what was drawn again
//
// The environment variable ORIEL_BACKEND stands in for --backend.
//
//     int main(int argc, char** argv)
//     {
//         return oriel::run({ .title = "Mixer", .arguments = { argv, argc } }, panel);
//     }

#pragma once

#include <oriel/backends/pixel_format.h>
#include <oriel/core/geometry.h>
#include <oriel/text/font_provider.h>
#include <oriel/ui/theme.h>
#include <oriel/ui/ui_class.h>

#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace oriel {

struct RunOptions {
    std::string title = "Oriel";
    Size size { 640, 480 }; // logical pixels
    // "software", "opengl" or "vulkan"; empty: as said above.
    std::string_view backend {};
    PixelFormat pixels = PixelFormat::Xrgb8888; // Rgb565: as such a panel shows them
    // Asked for characters before the fonts of the system. Lent.
    FontProvider* fonts = nullptr;
    Theme theme = Theme::light();
    Direction direction = Direction::LeftToRight; // see Context::set_direction()
    // Where what a person arranged is kept: read at the start, written, as a whole, a moment after
    // each change and at the end. Empty: nowhere. See arrangement.h.
    std::string arrangement_file {};
    // argv; empty: no options are read.
    std::span<char* const> arguments {};
    // Which renderer was taken and why, where a picture was written, each Diagnostic once; by
    // default lines on the standard error stream.
    std::function<void(std::string_view)> log {};
};

// Calls `build` every frame until the window closes. Returns the exit status: 0, or 1 when the
// options are wrong, a file could not be read or written, or a replay differs.
int run(RunOptions const& options, std::function<void(Ui&)> const& build);

}
