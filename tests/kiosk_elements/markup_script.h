// SPDX-License-Identifier: MIT
//
// Tests beside the markup: a file of markup/ whose screen is `Test`, and comments that say what a
// person does there and what is to be then. One step a line, after "//>":
//
//     tap Button "Buy"               as a finger; click, as a pointer
//     drag Slider "Volume" 40 0      by so many pixels
//     swipe 400 100 100 100          a finger, from there to there
//     type "abc"     key Enter       to what has the focus; alt in front of a key
//     ask Slider "Volume" "0.5"      as assistive technology sets a value
//     set count 3    call reset      a property of the screen, one of its functions
//     translate "Buy" "Kaufen"       from then on
//     wait 2.5                       seconds, frame by frame
//     is count 3                     what a property holds: 3, 2.5, true, "text", #a0b0c0
//     see Button "Buy"               it is there; a value may follow: see Label "Sum" "3"
//     gone Button "Buy"
//     size Button "Buy" 120 32       width and height, to a pixel

#pragma once

#include <string>
#include <string_view>
#include <vector>

struct ScriptFailure {
    int line = 0;
    std::string message {};
};

std::vector<std::string> script_files();
std::string script_text(std::string const& file);
// Its end is the first step that fails.
std::vector<ScriptFailure> run_script(std::string const& text);
