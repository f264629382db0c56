// SPDX-License-Identifier: MIT
//
// A screen whose markup is edited in any order while somebody uses it: whatever it becomes, it is
// shown or said to be wrong, and good markup is always shown again.

#include "fuzz_input.h"

#include <oriel/kiosk/compile.h>
#include <oriel/kiosk/view.h>
#include <oriel/testing/harness.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace oriel;
using namespace oriel::kiosk;

namespace {

constexpr std::string_view sources[] = {
    R"(screen Test { in-out n: int = 0  in-out name: string = ""
    column { text "alive"
        button "More {n}" { on click => n = n + 1 }
        text-field { value <=> name  label: "Name" }
        if n % 2 == 0 { text "even" } else { text "odd" { opacity: 0.5 } }
        list { height: 90px  for i in n + 3 by i { row { text "Row {i}"  button "x" } } }
    } })",
    R"(struct Item { name: string  price: float = 2 }
component Price { in amount: float  out shown: string = "{amount:.2f}"  event pressed
    row { text shown { grow: 1 }  button "Buy" { on click => pressed() } } }
screen Test { in-out items: [Item] = [Item(name: "a"), Item(name: "b", price: 3)]
    private open: bool = false  private size: length = open ? 90px : 20px
    animate size { duration: 200ms }
    text "alive"
    for item, index in items by item.name { Price { amount: item.price  on pressed => { open = !open
        items = items.remove(index) } } }
    rectangle { height: size  fill: linear-gradient(90deg, #f00 0%, #00f 100%) }
    states { wide when open { panel.width: 200px } }
    panel := card { text "{items.length}" }
    on change open => { items = items.append(Item(name: "c")) } })",
    R"(theme Night { mode: dark  accent: #4da3ff }
global Count { in-out n: int = 0  function twice() -> int { return n * 2 } }
screen Test { text "alive"
    tabs { tab "One" { slider "S" { }  checkbox "C" { } } tab "Two" { text tr("{Count.n} seat", "{Count.n} seats", Count.n) } }
    timer { interval: 50ms  on tick => Count.n = Count.n + 1 }
    button "Night" { on click => theme.current = Night }
    scroll { height: 40px  for i in Count.twice() { text "{i}" } } })",
};

class Session {
public:
    explicit Session(FuzzInput& input) : m_input(input) { restore(0); }

    void step()
    {
        switch (m_input.below(8)) {
        case 0:
            return restore(m_input.below(3));
        case 1:
            return press();
        case 2:
            m_harness.type(std::string_view("ab1 ").substr(m_input.below(4), 1));
            return;
        case 3:
            return m_harness.tick(0.01 * m_input.below(30));
        default:
            return edit();
        }
    }
    void restore(unsigned source)
    {
        m_text = sources[source];
        reload();
        if (!m_is_good || !m_harness.has(Role::Label, "alive"))
            std::abort();
    }

private:
    void edit()
    {
        std::size_t const place = m_input.below(256) * m_text.size() / 256;
        std::size_t const size = std::min<std::size_t>(m_input.below(24), m_text.size() - place);
        m_text.replace(place, size, m_input.take(m_input.below(32)));
        reload();
    }
    void reload()
    {
        auto const read = [&](std::string_view path) -> Result<std::string> {
            if (path == "main.kiosk")
                return m_text;
            return Error { "there is no such file" };
        };
        Compilation const compilation = compile("main.kiosk", read, m_library);
        m_is_good = m_view.reload(compilation);
        if (m_is_good && !compilation.program)
            std::abort();
        m_harness.frame();
        m_harness.frame();
        if (!m_is_good && !m_harness.has(Role::Window, "Markup"))
            std::abort();
    }
    void press()
    {
        Point const place { static_cast<float>(m_input.below(64) * 5),
            static_cast<float>(m_input.below(64) * 4) };
        m_harness.post({ .kind = EventKind::PointerPress,
            .button = PointerButton::Primary,
            .position = place });
        m_harness.frame();
        m_harness.post({ .kind = EventKind::PointerRelease,
            .button = PointerButton::Primary,
            .position = place });
        m_harness.frame();
    }

    FuzzInput& m_input;
    Library m_library = standard_library();
    std::string m_text;
    bool m_is_good = false;
    View m_view { nullptr, "Test", { .load_image = [](std::string_view) { return Image(); } } };
    Harness m_harness { [this](Ui& ui) { m_view.build(ui); },
        { .size = { 320, 240 }, .on_failure = [](std::string const&) {} } };
};

}

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    FuzzInput input(data, size);
    Session session(input);
    for (int step = 0; step < 24 && !input.is_empty(); ++step)
        session.step();
    session.restore(1);
    return 0;
}
