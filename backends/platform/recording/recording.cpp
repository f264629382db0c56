// SPDX-License-Identifier: MIT

#include "event_line.h"
#include "frame_lines.h"

#include <algorithm>
#include <cstdio>
#include <memory>

namespace oriel {

void append_head(std::string& text, Direction direction)
{
    text.append(recording_title).append("\n");
    if (runs_left(direction))
        text += "direction rtl\n";
}

void append_frame(std::string& text, RecordedFrame const& frame)
{
    append_word(text, "frame");
    append_number(text, frame.time);
    append_number(text, frame.size.width);
    append_number(text, frame.size.height);
    append_number(text, frame.scale);
    text += '\n';
    for (Event const& event : frame.events) {
        append_event(text, event);
        text += '\n';
    }
}

void append_content(std::string& text, std::string_view source, std::string_view content)
{
    append_word(text, source);
    append_quoted(text, content);
    text += '\n';
}

void append_shown(std::string& text, std::uint64_t hash)
{
    append_word(text, "shown");
    append_hex(text, "#", hash);
    text += '\n';
}

std::string Recording::text() const
{
    std::string text;
    append_head(text, direction);
    for (RecordedFrame const& frame : frames) {
        append_frame(text, frame);
        if (frame.clipboard)
            append_content(text, "clipboard", *frame.clipboard);
        if (frame.selection)
            append_content(text, "selection", *frame.selection);
        if (frame.shown)
            append_shown(text, *frame.shown);
    }
    return text;
}

static bool is_surface(Size size, float scale)
{
    static constexpr float largest = 16384; // device pixels
    return size.width >= 0 && size.width * scale <= largest && size.height >= 0
           && size.height * scale <= largest && scale > 0;
}

static bool read_frame(LineReader& line, std::vector<RecordedFrame>& frames)
{
    RecordedFrame& frame = frames.emplace_back();
    return line.number(frame.time) && line.number(frame.size.width)
           && line.number(frame.size.height) && line.number(frame.scale)
           && is_surface(frame.size, frame.scale);
}

static bool read_shown(LineReader& line, RecordedFrame& frame)
{
    return line.hex("#", frame.shown.emplace());
}

static bool read_direction(LineReader& line, Direction& direction)
{
    std::string_view const word = line.word();
    direction = word == "rtl" ? Direction::RightToLeft : Direction::LeftToRight;
    return word == "rtl" || word == "ltr";
}

static bool read_line(std::string_view text, Recording& recording)
{
    std::vector<RecordedFrame>& frames = recording.frames;
    LineReader line(text);
    if (line.is_at_end() || text.starts_with('#'))
        return true;
    LineReader const first = line;
    std::string_view const word = line.word();
    if (word == "frame")
        return read_frame(line, frames) && line.is_at_end();
    if (frames.empty())
        return word == "direction" && read_direction(line, recording.direction) && line.is_at_end();
    RecordedFrame& frame = frames.back();
    if (word == "clipboard")
        return line.quoted(frame.clipboard.emplace()) && line.is_at_end();
    if (word == "selection")
        return line.quoted(frame.selection.emplace()) && line.is_at_end();
    if (word == "shown")
        return read_shown(line, frame) && line.is_at_end();
    line = first;
    return read_event(line, frame.events.emplace_back());
}

static std::string_view take_line(std::string_view& text)
{
    std::string_view const line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    return line;
}

static Error misunderstood(int number, std::string_view line)
{
    return { "Line " + std::to_string(number) + " of the recording is not understood: '"
             + std::string(line.substr(0, 80)) + "'." };
}

Result<Recording> Recording::parse(std::string_view text)
{
    if (take_line(text) != recording_title)
        return Error { "This is no recording: it does not begin with '"
                       + std::string(recording_title) + "'." };
    Recording recording;
    for (int number = 2; !text.empty(); ++number) {
        std::string_view const line = take_line(text);
        if (!read_line(line, recording))
            return misunderstood(number, line);
    }
    return recording;
}

Result<Recording> Recording::load(std::string const& path)
{
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> const file(
        std::fopen(path.c_str(), "rb"), std::fclose);
    if (!file)
        return Error { "'" + path + "' cannot be read." };
    std::string text;
    char part[4096];
    while (std::size_t const count = std::fread(part, 1, sizeof part, file.get()))
        text.append(part, count);
    return parse(text);
}

}
