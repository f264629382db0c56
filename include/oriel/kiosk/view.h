// SPDX-License-Identifier: MIT
//
// View: one screen or component of a program on its way: its properties, its instances, its
// animations. It is built into a frame as any other part of an interface is.
//
//     Shop shop;
//     View view(program, "Shop", shop);                       // the host, by bind.h
//     while (running) {
//         platform.wait(view.seconds_until_change(now), context);
//         if (view.needs_frame(now) || something_happened)
//             context.frame(options, [&](Ui& ui) { view.build(ui); });
//     }
//
// What the host changes in its struct is seen by the next needs_frame() or build(), which compare.
// A view that could not be made, or a file that is broken, shows what is wrong.

#pragma once

#include <oriel/kiosk/bind.h>
#include <oriel/kiosk/compile.h>
#include <oriel/kiosk/program.h>
#include <oriel/kiosk/value.h>

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace oriel {
class Ui;
}

namespace oriel::kiosk {

class Stage;

// Another language for tr(): the text in it, or empty. It lives until it is asked again.
using Translate = std::function<std::string_view(Message const& message, std::int64_t count)>;

struct ViewOptions {
    // Joined to the folder of the file that names an image; empty: load_image() of its path.
    std::function<Image(std::string_view path)> load_image {};
    // Told by post(), on the thread that called it: wakes the loop.
    std::function<void()> wake {};
};

class View {
public:
    // Without a host; properties are set by name.
    View(std::shared_ptr<Program const> program, std::string_view root, ViewOptions options = {});
    // `host` is lent.
    template <typename Struct>
    View(std::shared_ptr<Program const> program, std::string_view root, Struct& host,
        ViewOptions options = {})
        : View(std::move(program), root, host_object(host), std::move(options))
    {}
    View(std::shared_ptr<Program const> program, std::string_view root, HostObject host,
        ViewOptions options);
    View(View const&) = delete;
    View& operator=(View const&) = delete;
    ~View();

    // What does not fit between the markup and the host, and what went wrong while it ran, each
    // told once.
    std::span<Problem const> problems() const;
    bool is_ok() const; // nothing of that was an error
    void set_problem_handler(std::function<void(Problem const&)> handler);

    // Something shown has changed since the last build, or moves. Times are those of the frames.
    bool needs_frame(double now);
    // Until something moves on by itself; infinity when nothing does.
    double seconds_until_change(double now) const;
    // Widgets of all that is there. Ids are stable by element and row.
    void build(Ui& ui);

    // Of the root, by name; false when there is no such property, or of another type.
    bool set(std::string_view property, Value const& value);
    // Null when there is none.
    Value const* property(std::string_view name);
    // Calls a function of the root.
    bool call(std::string_view function, std::span<Value const> arguments = {});
    // Each event of the root, after the host's own function.
    void set_event_handler(
        std::function<void(std::string_view event, std::span<Value const> arguments)> handler);

    // Properties of the host with these names are compared only after touch(): large lists.
    void compare_only_when_touched(std::string_view property);
    void touch(std::string_view property);
    // From any thread: run by the next needs_frame() or build().
    void post(std::function<void()> call);

    // Everything translated is asked again.
    void set_translation(Translate translate);

    // Goes on with another program: what has the same key keeps its state. False with errors,
    // which are shown over the last good screen.
    bool reload(Compilation const& compilation);

    std::uint64_t evaluation_count() const;

private:
    std::unique_ptr<Stage> m;
};

}
