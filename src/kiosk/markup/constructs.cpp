// SPDX-License-Identifier: MIT
#include "constructs.h"

namespace oriel::kiosk {

namespace {

constexpr Construct all[] = {
    { "screen", "screen", "What fills the display, under a name that C++ asks for.",
        R"(screen Welcome {
    text "Hello"
})" },
    { "component", "component", "An element made of others. Used by its name, as often as needed.",
        R"(component Price {
    in amount: float
    text "{amount:.2f} €"
}
screen Shop { Price { amount: 2.5 } })" },
    { "import", "import from", "Names of another file; or a font, for every file of the program.",
        "" },
    { "property", "in out in-out private",
        "`in` is set from outside, `out` read, `in-out` both; `private`, which may be left away, "
        "is seen nowhere else. Its expression is evaluated again when what it reads has changed.",
        R"(screen Shop {
    in-out query: string = ""
    private found: int = query.length
    text "{found}"
})" },
    { "type", "none true false",
        "bool, int, float, length (12px), percent (50%), angle (90deg, 1rad, 0.5turn), duration "
        "(300ms, 2s, 1min), string, color (#4da3ff), brush, shadow, image, easing, enumerations, "
        "structs, lists `[T]`, and `T?`, which may be `none`; `a ?? b` is b where a is none.",
        R"(screen Shop {
    note: string? = none
    sizes: [length] = [12px, 3px * 4]
    text note ?? "nothing" { width: sizes[0] }
})" },
    { "struct", "struct", "Values with names.",
        R"(struct Ticket { name: string  price: float = 1  note: string? }
screen Shop {
    ticket: Ticket = Ticket(name: "Day")
    text ticket.name
})" },
    { "enum", "enum", "One of several words.",
        R"(enum Payment { waiting, approved }
screen Pay {
    in status: Payment
    text status == approved ? "Thank you" : "Your card, please"
})" },
    { "global", "global", "Properties and functions that every file sees, once each.",
        R"(global Basket { in-out count: int = 0 }
screen Shop { text "{Basket.count}" })" },
    { "theme", "theme",
        "Tokens under a name; `theme.current = Night` switches, `theme.accent` reads.",
        R"(theme Night { accent: #4da3ff  background: #101418 }
screen Shop {
    button "Night" { on click => theme.current = Night }
})" },
    { "text", "tr",
        "`{…}` shows a value, after a colon with a format; `{{` is a brace. `tr` translates: a "
        "text, or one for 1, one for more, and the count.",
        R"(screen Shop {
    in-out count: int = 2
    text tr("{count} ticket", "{count} tickets", count)
    text tr("Buy", context: "button")
})" },
    { "binding", "", "`property: expression`, and `property <=> property` in both directions.",
        R"(screen Shop {
    in-out query: string = ""
    text-field { value <=> query }
    text query { opacity: query.length > 3 ? 1 : 0.5 }
})" },
    { "named element", "", "`name := element`, to read what it is and to call its actions.",
        R"(screen Shop {
    search := text-field { hint: "Search" }
    button "Find" { on click => search.focus() }
})" },
    { "event", "event on change",
        "`event` declares what a component tells, `on` says what then happens; `on change` a "
        "property.",
        R"(screen Shop {
    event buy(index: int)
    private count: int = 0
    button "Buy" { on click => { count += 1  buy(count) } }
    on change count => { if count > 9 { count = 0 } }
})" },
    { "function", "function let return",
        "With parameters, locals, `if` and loops over lists; never endless, never recursive.",
        R"(global Sums {
    function total(prices: [float]) -> float {
        let sum = 0.0
        for price in prices { sum += price }
        return sum
    }
}
screen Shop { text "{Sums.total([1, 2.5])}" })" },
    { "if", "if else", "What is there only while a condition holds.",
        R"(screen Shop {
    in-out count: int = 0
    if count == 0 { text "Nothing" } else if count == 1 { text "One" } else { text "Many" }
})" },
    { "for", "for in by if",
        "Once for each item of a list, or so many times; `by` what tells one from another, `if` "
        "which of them.",
        R"(screen Shop {
    names: [string] = ["Day", "Week"]
    for name, index in names by name if name.length > 3 { text "{index}: {name}" }
})" },
    { "slot", "slot in", "Where a component has a place for what its user writes.",
        R"(component Frame {
    row {
        slot icon { text "?" }
        slot
    }
}
screen Shop {
    Frame {
        in icon { text "!" }
        text "inside"
    }
})" },
    { "animate", "animate", "How properties move to a new value: over a time, or as a spring.",
        R"(screen Shop {
    private wide: bool = false
    card {
        height: wide ? 200px : 80px
        animate height { duration: 300ms  easing: ease-out  delay: 50ms }
    }
    button "More" { on click => wide = !wide }
})" },
    { "states", "states when transition",
        "Values while a condition holds, the first of them that does; and how one becomes another.",
        R"(screen Shop {
    private open: bool = false
    panel := card { height: 80px }
    states {
        wide when open { panel.height: 200px }
        transition none -> wide { animate panel.height { duration: 400ms } }
        transition * -> * { animate panel.height { spring  bounce: 0.3 } }
    }
    button "More" { on click => open = !open }
})" },
    { "animation", "animation sequence parallel tween spring keyframes pause run to repeat",
        "Steps one after the other and beside each other, started by `name.start()`.",
        R"(screen Shop {
    panel := card { opacity: 1 }
    animation pulse {
        sequence {
            tween panel.opacity to 0.5 { duration: 200ms }
            parallel { spring panel.opacity to 1 { bounce: 0.2 }  pause 300ms }
            keyframes panel.opacity { duration: 1s  0%: 0.5  60%: 1.0 ease-out  100%: 0.8 }
        }
        repeat: 3
    }
    button "Look" { on click => pulse.start() }
})" },
};

}

std::span<Construct const> constructs() { return all; }

}
