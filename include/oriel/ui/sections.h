// SPDX-License-Identifier: MIT
//
// Sections that fold, cards, and forms.
//
//     if (auto section = ui.section("Transform")) …          // remembers whether it is open
//     if (auto section = ui.section("Audio", page, 2)) …     // an accordion: one of several
//
//     if (auto form = ui.form()) {
//         if (auto field = form.field("Name", { .error = name.empty() ? "is needed" : "" }))
//             ui.text_field("Name", name);
//     }

#pragma once

#include <oriel/layout/layout_style.h>
#include <oriel/ui/call_site.h>
#include <oriel/ui/scope.h>

#include <functional>
#include <string_view>

namespace oriel {

class Ui;

struct SectionOptions {
    bool starts_open = true;
    bool* is_open = nullptr;            // lent, instead of what it remembers
    std::function<void(Ui&)> header {}; // widgets at the end of its header
    std::string_view icon {};
    float gap = -1;
    Insets padding { 4, 0, 8, 24 };
    std::string_view id {};
    std::string_view tooltip {};
    bool enabled = true;
};

struct CardOptions {
    float gap = -1;
    Insets padding { 16 };
    bool is_raised = true; // casts a shadow
    Direction direction = Direction::Inherit;
    std::string_view name {};
    std::string_view id {};
    bool enabled = true;
    Length width {};
    Length height {};
    float grow = 0;
};

struct FormOptions {
    float gap = 16; // between labels and fields
    float line_gap = 12;
    float narrow_width = 360; // below it the labels stand above the fields
    std::string_view id {};
    bool enabled = true;
    Length width {};
    float grow = 0;
};

struct FieldOptions {
    std::string_view help {};
    std::string_view error {}; // instead of the help
    bool is_required = false;
    std::string_view id {};
    bool enabled = true;
};

class [[nodiscard]] Form {
public:
    Form(Form const&) = delete;
    Form& operator=(Form const&) = delete;
    explicit operator bool() const& { return true; }
    explicit operator bool() && = delete;

    // A line: its label, what the block calls, and below that its help or error.
    class [[nodiscard]] Field {
    public:
        Field(Field const&) = delete;
        Field& operator=(Field const&) = delete;
        ~Field();
        explicit operator bool() const& { return true; }
        explicit operator bool() && = delete;

    private:
        friend class Form;
        Field(Ui& ui, Scope&& scope, FieldOptions const& options) noexcept;
        Ui& m_ui;
        Scope m_scope;
        FieldOptions m_options;
    };
    Field field(std::string_view label, FieldOptions const& options = {},
        CallSite here = CallSite::here()) noexcept;
    // Across both columns.
    Scope line() noexcept;

private:
    friend class Ui;
    Form(Ui& ui, Scope&& scope, bool is_narrow) noexcept;
    Ui& m_ui;
    Scope m_scope;
    bool m_is_narrow;
};

}
