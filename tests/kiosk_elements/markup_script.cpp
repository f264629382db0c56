// SPDX-License-Identifier: MIT
#include "markup_script.h"

#include <oriel/access/access.h>
#include <oriel/kiosk/compile.h>
#include <oriel/kiosk/library.h>
#include <oriel/kiosk/view.h>
#include <oriel/testing/harness.h>
#include <oriel/ui/ui_class.h>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <sstream>

using namespace oriel;
using namespace oriel::kiosk;

namespace {

std::filesystem::path const script_folder =
    std::filesystem::path(ORIEL_SOURCE_DIR) / "tests/kiosk_elements/markup";

// What a canvas and an immediate element find in the test.
struct ScriptHost {
    int draws = 0;
    int builds = 0;
    int presses = 0;

    void drawing(Canvas& canvas)
    {
        ++draws;
        canvas.painter.rectangle(canvas.rect, { .fill = canvas.theme.accent });
    }
    void panel(Ui& ui)
    {
        ++builds;
        if (ui.button("Pressed in C++").clicked())
            ++presses;
    }
};

// Words and "quoted texts".
std::vector<std::string> words_of_step(std::string_view line)
{
    std::vector<std::string> words;
    std::istringstream stream { std::string(line) };
    while (stream >> std::ws && !stream.eof()) {
        std::string word;
        if (stream.peek() == '"') {
            stream.get();
            std::getline(stream, word, '"');
        } else
            stream >> word;
        words.push_back(word);
    }
    return words;
}

std::optional<Role> role_named(std::string const& name)
{
    for (int role = 0; role < 64; ++role) {
        if (name_of(static_cast<Role>(role)) == name)
            return static_cast<Role>(role);
    }
    return {};
}

std::optional<Key> key_named(std::string const& name)
{
    static std::map<std::string, Key> const keys { { "Enter", Key::Enter }, { "Tab", Key::Tab },
        { "Escape", Key::Escape }, { "Space", Key::Space }, { "Left", Key::Left },
        { "Right", Key::Right }, { "Up", Key::Up }, { "Down", Key::Down }, { "Home", Key::Home },
        { "End", Key::End }, { "Delete", Key::Delete }, { "Backspace", Key::Backspace } };
    auto const found = keys.find(name);
    return found == keys.end() ? std::nullopt : std::optional(found->second);
}

std::string shown(Value const& value)
{
    switch (value.kind()) {
    case ValueKind::Empty:
        return "none";
    case ValueKind::Bool:
        return value.as_bool() ? "true" : "false";
    case ValueKind::Int:
    case ValueKind::Enum:
        return std::to_string(value.as_int());
    case ValueKind::Number:
        return fmt::format("{:.4g}", value.as_number());
    case ValueKind::Text:
        return std::string(value.as_text());
    case ValueKind::Color: {
        Color const color = value.as_color();
        return fmt::format("#{:02x}{:02x}{:02x}", color.red, color.green, color.blue);
    }
    default:
        return fmt::format("{} items", value.items().size());
    }
}

Value value_like(Value const& before, std::string const& word)
{
    switch (before.kind()) {
    case ValueKind::Bool:
        return Value::of(word == "true");
    case ValueKind::Int:
        return Value::of(std::int64_t { std::stoll(word) });
    case ValueKind::Enum:
        return Value::of_enum(std::stoll(word));
    case ValueKind::Text:
        return Value::of(std::string_view { word });
    default:
        return Value::of(std::stod(word));
    }
}

class ScriptRun {
public:
    explicit ScriptRun(std::shared_ptr<Program const> program)
        : m_view(std::move(program), "Test", m_host)
        , m_harness([this](Ui& ui) { m_view.build(ui); },
              { .size = { 800, 600 },
                  .on_failure = [this](std::string const& message) { m_message = message; } })
    {
        m_view.set_translation([this](Message const& message, std::int64_t) {
            auto const found = m_words.find(message.text);
            return found == m_words.end() ? std::string_view {} : std::string_view(found->second);
        });
        m_harness.settle();
        for (Problem const& problem : m_view.problems())
            m_message += text_of(problem);
    }

    // Empty when all is well.
    std::string step(std::vector<std::string> words)
    {
        words.resize(std::max<std::size_t>(words.size(), 5));
        if (!act(words) && !look(words))
            m_message = "no such step";
        m_harness.settle();
        return std::exchange(m_message, {});
    }
    std::string const& message() const { return m_message; }
    std::string diagnostics() const
    {
        return m_harness.diagnostics().empty() ? "" : "there was a Diagnostic";
    }

private:
    bool act(std::vector<std::string> const& words)
    {
        std::string const& verb = words[0];
        if (verb == "tap" || verb == "click" || verb == "drag" || verb == "ask")
            touch(words);
        else if (verb == "type")
            m_harness.type(words[1]);
        else if (verb == "key" || verb == "alt")
            press(words[1], verb == "alt" ? Modifiers::Alt : Modifiers::None);
        else if (verb == "swipe")
            m_harness.swipe({ std::stof(words[1]), std::stof(words[2]) },
                { std::stof(words[3]), std::stof(words[4]) });
        else if (verb == "wait") {
            for (double left = std::stod(words[1]); left > 0; left -= 0.1)
                m_harness.tick(std::min(left, 0.1));
        } else if (verb == "translate") {
            m_words[words[1]] = words[2];
            m_view.set_translation([this](Message const& message, std::int64_t) {
                auto const found = m_words.find(message.text);
                return found == m_words.end() ? std::string_view {}
                                              : std::string_view(found->second);
            });
        } else
            return change(words);
        return true;
    }
    bool change(std::vector<std::string> const& words)
    {
        if (words[0] == "set") {
            Value const* const before = m_view.property(words[1]);
            if (!before || !m_view.set(words[1], value_like(*before, words[2])))
                m_message = "it cannot be set";
        } else if (words[0] == "call") {
            if (!m_view.call(words[1]))
                m_message = "there is no such function";
        } else
            return false;
        return true;
    }
    bool look(std::vector<std::string> const& words)
    {
        if (words[0] == "is") {
            Value const* const value = m_view.property(words[1]);
            std::string const now = value ? shown(*value) : "not there";
            if (now != words[2])
                m_message = "it is " + now;
            return true;
        }
        auto const role = role_named(words[1]);
        if (role && words[0] == "size")
            return measure(m_harness.find(*role, words[2]).rect(), words);
        if (!role || (words[0] != "see" && words[0] != "gone"))
            return false;
        bool const is_there = m_harness.has(*role, words[2]);
        if (is_there != (words[0] == "see"))
            m_message = m_harness.dump();
        else if (!words[3].empty() && m_harness.find(*role, words[2]).value() != words[3])
            m_message = "its value is " + m_harness.find(*role, words[2]).value();
        return true;
    }
    bool measure(Rect const& rect, std::vector<std::string> const& words)
    {
        if (std::abs(rect.width - std::stof(words[3])) > 1
            || std::abs(rect.height - std::stof(words[4])) > 1)
            m_message = fmt::format("it is {} × {}\n{}", rect.width, rect.height, m_harness.dump());
        return true;
    }
    void touch(std::vector<std::string> const& words)
    {
        auto const role = role_named(words[1]);
        if (!role) {
            m_message = "there is no such role";
            return;
        }
        oriel::Element const found = m_harness.find(*role, words[2]);
        if (!found.exists())
            return;
        if (words[0] == "tap")
            found.tap();
        else if (words[0] == "click")
            found.click();
        else if (words[0] == "ask")
            found.set_value(words[3]);
        else
            found.drag_by({ std::stof(words[3]), std::stof(words[4]) });
    }
    void press(std::string const& name, Modifiers modifiers)
    {
        if (auto const key = key_named(name))
            m_harness.press(*key, modifiers);
        else
            m_message = "there is no such key";
    }

    ScriptHost m_host {};
    std::string m_message {};
    std::map<std::string, std::string> m_words {};
    View m_view;
    Harness m_harness;
};

}

template <>
inline constexpr auto oriel::kiosk::fields_of<ScriptHost> = oriel::kiosk::fields<&ScriptHost::draws,
    &ScriptHost::builds, &ScriptHost::presses, &ScriptHost::drawing, &ScriptHost::panel>;

std::vector<std::string> script_files()
{
    std::vector<std::string> names;
    for (auto const& entry : std::filesystem::directory_iterator(script_folder)) {
        if (entry.path().extension() == ".kiosk")
            names.push_back(entry.path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::string script_text(std::string const& file)
{
    std::ifstream stream(script_folder / file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

std::vector<ScriptFailure> run_script(std::string const& text)
{
    std::vector<ScriptFailure> failures;
    auto const read = [&](std::string_view) -> Result<std::string> { return text; };
    Compilation const done = compile("test.kiosk", read, standard_library());
    for (Problem const& problem : done.problems)
        failures.push_back({ problem.line, text_of(problem) });
    if (!done.program || !failures.empty())
        return failures;
    ScriptRun run(done.program);
    if (!run.message().empty())
        return { { 0, run.message() } };
    std::istringstream lines(text);
    int number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        std::size_t const at = line.find("//> ");
        if (at == std::string::npos)
            continue;
        std::string const message = run.step(words_of_step(std::string_view(line).substr(at + 4)));
        if (!message.empty())
            return { { number, line.substr(at + 4) + "\n" + message } };
    }
    if (!run.diagnostics().empty())
        failures.push_back({ number, run.diagnostics() });
    return failures;
}
