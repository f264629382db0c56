// SPDX-License-Identifier: MIT
//
// PropertyEditor: a struct's fields, one line each: labels in one column, values in another, a
// button back to the default, groups, search, and several objects at once.
//
//     if (auto editor = ui.property_editor("Enemy", { .search = search })) {
//         editor.field("Name", enemy.name);
//         editor.field("Speed", enemy.speed, { .reset_to = 1.0f, .number = { .min = 0 } });
//         if (auto group = editor.group("Flags"))
//             editor.field("Can fly", enemy.can_fly);
//     }
//
// Of several objects it shows what they have in common, and writes to all.

#pragma once

#include <oriel/layout/layout_style.h>
#include <oriel/ui/lent_number.h>
#include <oriel/ui/numbers.h>
#include <oriel/ui/response.h>
#include <oriel/ui/scope.h>

#include <algorithm>
#include <concepts>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

namespace oriel {

class Ui;

struct PropertyEditorOptions {
    std::string_view search {}; // only fields whose label contains it
    float label_width = 140;
    std::string_view id {};
    bool enabled = true;
    Length width {};
    Length height {};
    float grow = 0;
};

template <typename Value>
struct PropertyField {
    std::optional<Value> reset_to {};           // a button does it while the value is another
    NumberOptions number {};                    // of numbers
    std::span<std::string_view const> names {}; // of an enumeration's values, from 0 on
    std::string_view tooltip {};                // of the label
    bool enabled = true;
};

// Open until it goes out of scope.
class [[nodiscard]] PropertyGroup {
public:
    PropertyGroup(PropertyGroup const&) = delete;
    PropertyGroup& operator=(PropertyGroup const&) = delete;
    ~PropertyGroup();
    explicit operator bool() const& { return m_is_open; }
    explicit operator bool() && = delete; // keep it: if (auto group = editor.group("…"))

private:
    friend class PropertyEditor;
    PropertyGroup(int& depth, Scope scope, bool is_open);
    int& m_depth;
    Scope m_scope;
    bool m_is_open;
};

class [[nodiscard]] PropertyEditor {
public:
    PropertyEditor(PropertyEditor const&) = delete;
    PropertyEditor& operator=(PropertyEditor const&) = delete;
    explicit operator bool() const& { return true; }
    explicit operator bool() && = delete; // keep it: if (auto editor = ui.property_editor("…"))

    // Numbers, bool, std::string and enumerations.
    template <typename Value>
    requires(!std::is_const_v<Value>) Response field(std::string_view label, Value& value,
        std::type_identity_t<PropertyField<Value>> const& options = {})
    {
        Value* const one = &value;
        return field(label, std::span<Value* const>(&one, 1), options);
    }
    // Of several objects; none: there is no line.
    template <typename Value>
    Response field(std::string_view label, std::span<Value* const> values,
        std::type_identity_t<PropertyField<Value>> const& options = {})
    {
        if (values.empty() || !is_found(label))
            return {};
        auto const differs = [&](Value const* each) { return !(*each == *values.front()); };
        bool const is_mixed = std::any_of(values.begin() + 1, values.end(), differs);
        bool const can_reset =
            options.reset_to && (is_mixed || !(*values.front() == *options.reset_to));
        auto line = open_line(label, options.tooltip, options.enabled);
        Value copy {};
        if (values.size() > 1)
            copy = *values.front();
        Value& edited = values.size() > 1 ? copy : *values.front();
        Response response = edit(label, edited, is_mixed, options);
        if (reset(options.reset_to.has_value(), can_reset)) {
            edited = *options.reset_to;
            mark_changed(response);
        }
        if (response.changed()) {
            for (Value* const value : values)
                *value = edited;
        }
        return response;
    }
    // Children follow; a press on it closes it. What is searched opens all.
    PropertyGroup group(std::string_view label) noexcept;

private:
    friend class Ui;
    PropertyEditor(Ui& ui, Scope scope, PropertyEditorOptions const& options);

    template <typename Value>
    Response edit(
        std::string_view label, Value& value, bool is_mixed, PropertyField<Value> const& options)
    {
        if constexpr (std::is_same_v<Value, bool>) {
            return edit_flag(label, value, is_mixed);
        } else if constexpr (std::is_same_v<Value, std::string>) {
            return edit_text(label, value, is_mixed);
        } else if constexpr (std::is_enum_v<Value>) {
            return edit_choice(label, value, is_mixed, options.names);
        } else {
            static_assert(std::is_arithmetic_v<Value>, "no field is known for this type");
            return edit_number(label, value, is_mixed, options.number);
        }
    }
    bool is_found(std::string_view label) const;
    Scope open_line(std::string_view label, std::string_view tooltip, bool enabled) noexcept;
    Response edit_flag(std::string_view label, bool& value, bool is_mixed) noexcept;
    Response edit_text(std::string_view label, std::string& value, bool is_mixed) noexcept;
    Response edit_number(std::string_view label, LentNumber value, bool is_mixed,
        NumberOptions const& options) noexcept;
    Response edit_choice(std::string_view label, LentNumber value, bool is_mixed,
        std::span<std::string_view const> names) noexcept;
    bool reset(bool has_button, bool is_needed) noexcept;
    void mark_changed(Response& response) noexcept;

    Ui& m_ui;
    PropertyEditorOptions m_options;
    int m_depth = 0;
    Scope m_scope;
};

}
