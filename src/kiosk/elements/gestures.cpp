// SPDX-License-Identifier: MIT
#include "kiosk/elements/families.h"

#include <oriel/kiosk/carousel.h>
#include <oriel/kiosk/element_build.h>
#include <oriel/kiosk/signature_pad.h>

#include <algorithm>
#include <string>

namespace oriel::kiosk {

namespace {

enum class CarouselPlace { Label, Value, Loops, Advance, Dots, PageWord };

constexpr PropertyDeclaration carousel_properties[] = {
    { "label", "string", "\"\"", Access::In, "what it is, to assistive technology" },
    { "value", "int", "0", Access::InOut, "the place of the page that is seen" },
    { "loops", "bool", "false", Access::In, "behind the last page is the first" },
    { "advance", "duration", "0s", Access::In,
        "it goes on by itself, while nobody touches it; 0s: never" },
    { "dots", "bool", "true", Access::In, "one for each page, below" },
    { "page-word", "string", "\"Page\"", Access::In, "what assistive technology calls a dot" },
};
constexpr EventDeclaration carousel_events[] = { { "change", "value: int",
    "by hand or by itself" } };

void build_carousel(ElementBuild& element)
{
    std::size_t count = 0;
    element.each_child([&](ElementBuild&, std::size_t) { ++count; });
    auto page = static_cast<std::size_t>(
        std::max(element.integer(CarouselPlace::Value), std::int64_t { 0 }));
    CarouselOptions options { .loops = element.boolean(CarouselPlace::Loops) };
    options.advance_seconds = element.number(CarouselPlace::Advance) / 1000;
    options.has_dots = element.boolean(CarouselPlace::Dots);
    options.page_word = element.text(CarouselPlace::PageWord);
    auto const build = [&](Ui&, std::size_t wanted) {
        element.each_child([&](ElementBuild& child, std::size_t index) {
            if (index == wanted)
                child.build();
        });
    };
    std::string_view const label = element.name(element.text(CarouselPlace::Label));
    if (!carousel(element.ui(), label, page, count, build, element.options(options)).changed())
        return;
    auto const value = Value::of(static_cast<std::int64_t>(page));
    element.write(CarouselPlace::Value, value);
    element.emit(OneEvent::It, { value });
}

enum class SignaturePlace { Label, Value, Hint, ClearWord, SignedWord, Pen };
enum class SignatureAction { Clear };

constexpr PropertyDeclaration signature_properties[] = {
    { "label", "string", "\"\"", Access::In, "what is signed" },
    { "value", "string", "\"\"", Access::InOut,
        "the strokes, a semicolon between two: points x,y,width in tenths of a pixel" },
    { "hint", "string", "\"\"", Access::In, "shown while it is empty" },
    { "clear-word", "string", "\"Clear\"", Access::In, "on the button that empties it" },
    { "signed-word", "string", "\"signed\"", Access::In, "said when it is not empty" },
    { "pen", "length", "3px", Access::In, "the line of a slow finger" },
};
constexpr EventDeclaration signature_events[] = {
    { "change", "value: string", "a stroke has ended, or it was emptied" },
};
constexpr ActionDeclaration signature_actions[] = { { "clear", "", "empties it" } };

// The strokes, and the text that says the same.
struct SignatureMemory {
    Signature signature {};
    std::string text {};
};

void build_signature(ElementBuild& element)
{
    Ui& ui = element.ui();
    auto& memory = ui.state<SignatureMemory>(ui.id("strokes", {}, CallSite::here()));
    if (memory.text != element.text(SignaturePlace::Value)) {
        memory.text = element.text(SignaturePlace::Value);
        memory.signature = read_signature(memory.text);
    }
    bool const is_cleared = element.takes(SignatureAction::Clear) && !memory.signature.is_empty();
    if (is_cleared)
        memory.signature.clear();
    SignaturePadOptions options { .hint = element.text(SignaturePlace::Hint) };
    options.clear = element.text(SignaturePlace::ClearWord);
    options.signed_word = element.text(SignaturePlace::SignedWord);
    options.pen_width = element.real(SignaturePlace::Pen);
    std::string_view const label = element.name(element.text(SignaturePlace::Label));
    Response const response = signature_pad(ui, label, memory.signature, element.options(options));
    if (!response.changed() && !is_cleared)
        return;
    memory.text = signature_text(memory.signature);
    element.write(SignaturePlace::Value, Value::of(std::string_view { memory.text }));
    element.emit(OneEvent::It, { Value::of(std::string_view { memory.text }) });
}

constexpr ElementDeclaration elements[] = {
    { .name = "carousel",
        .about = "Children side by side of which one is seen; a finger swipes from one to the "
                 "next.",
        .example = "carousel \"Offers\" { advance: 6s  text \"First\"  text \"Second\" }",
        .positional = "label",
        .children = Children::Any,
        .properties = carousel_properties,
        .events = carousel_events,
        .build = build_carousel },
    { .name = "signature-pad",
        .about = "What a finger writes, thinner where it was quick.",
        .example = "signature-pad \"Signature\" { hint: \"Please sign\" }",
        .positional = "label",
        .properties = signature_properties,
        .events = signature_events,
        .actions = signature_actions,
        .build = build_signature },
};

}

void add_gestures(Library& library)
{
    for (ElementDeclaration const& each : elements)
        library.add(each);
}

}
