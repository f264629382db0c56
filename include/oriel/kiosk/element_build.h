// SPDX-License-Identifier: MIT
//
// ElementBuild: what the build function of an element gets: its properties by their place in the
// declaration, best named by an enum, its events, its children. It calls widgets.
//
//     enum class GaugeProperty { Value, Max };
//
//     void build_gauge(ElementBuild& element)
//     {
//         float value = element.real(GaugeProperty::Value);
//         if (element.ui().slider(element.name(), value, element.options(SliderOptions
//         {})).changed())
//             element.write(GaugeProperty::Value, Value::of(double { value }));
//     }

#pragma once

#include <oriel/kiosk/library.h>
#include <oriel/kiosk/value.h>
#include <oriel/ui/ui_class.h>

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

namespace oriel::kiosk {

struct Canvas;
struct Instance;
class Stage;

// What every element has, in the order of common_properties().
enum class CommonProperty : std::uint8_t {
    Width,
    Height,
    Grow,
    MinWidth,
    MaxWidth,
    MinHeight,
    MaxHeight,
    AlignSelf,
    Visible,
    Enabled,
    Tooltip,
    Opacity,
    Rotation,
    Scale,
    OffsetX,
    OffsetY,
    AccessibleRole,
    AccessibleName,
    AccessibleDescription,
    AccessibleValue,
};

template <typename Place>
concept PropertyPlace = std::is_enum_v<Place> || std::same_as<Place, int>;

class ElementBuild {
public:
    Ui& ui() const { return m_ui; }
    Element const& element() const { return m_element; }

    // What the file says, or the declaration. Valid until something is written.
    template <PropertyPlace Place>
    Value const& value(Place place) const
    {
        return read(place_of(place));
    }
    template <PropertyPlace Place>
    bool boolean(Place place) const
    {
        return value(place).as_bool();
    }
    template <PropertyPlace Place>
    double number(Place place) const
    {
        return value(place).as_number();
    }
    template <PropertyPlace Place>
    float real(Place place) const
    {
        return static_cast<float>(number(place));
    }
    template <PropertyPlace Place>
    std::int64_t integer(Place place) const
    {
        return value(place).as_int();
    }
    template <PropertyPlace Place>
    std::string_view text(Place place) const
    {
        return value(place).as_text();
    }
    template <PropertyPlace Place>
    Color color(Place place) const
    {
        return value(place).as_color();
    }
    // Of an enumeration that counts as the declared one does.
    template <typename Enum, PropertyPlace Place>
    Enum choice(Place place) const
    {
        return static_cast<Enum>(integer(place));
    }
    // The file sets it, reads it or assigns to it.
    template <PropertyPlace Place>
    bool has(Place place) const
    {
        return find(place_of(place)) != nullptr;
    }
    // The image of a property, loaded once; empty when there is none.
    template <PropertyPlace Place>
    Image image(Place place) const
    {
        return image_of(value(place));
    }

    // By the person who uses the screen: a two-way binding takes it on.
    template <PropertyPlace Place>
    void write(Place place, Value const& value)
    {
        write_place(place_of(place), value);
    }
    // A copy to lend to a text field; one at a time.
    std::string& lend_text(std::string_view text);

    // Told once the frame is built.
    template <PropertyPlace Place>
    void emit(Place event, std::initializer_list<Value> arguments = {})
    {
        emit_event(static_cast<int>(event), { arguments.begin(), arguments.size() });
    }
    template <PropertyPlace Place>
    bool handles(Place event) const
    {
        return has_handler(static_cast<int>(event));
    }
    // An action of the declaration that was called since the last frame: true once for each.
    template <PropertyPlace Place>
    bool takes(Place action)
    {
        return take_action(static_cast<int>(action));
    }

    // Where they are to stand.
    void children();
    // One child after the other, conditionals and rows resolved: for tabs and splits.
    // Each child's own properties are asked through its ElementBuild.
    void each_child(FunctionRef<void(ElementBuild& child, std::size_t index)> visit);
    // All of this element: what stands around, then its build function.
    void build();
    // Rows that are made when they come into view: of an element whose only child is a `for`.
    bool has_rows() const;
    std::size_t row_count() const;
    std::uint64_t row_key(std::size_t row) const;
    void build_row(std::size_t row);
    void end_rows(); // those that were not built now are given up

    // What assistive technology calls it: its accessible-name, else `label`.
    std::string_view name(std::string_view label = {}) const;
    bool is_enabled() const { return boolean(CommonProperty::Enabled); }
    Length width() const { return length(CommonProperty::Width); }
    Length height() const { return length(CommonProperty::Height); }
    // 1 where a box around it has taken its share already.
    float grow() const { return m_fills ? 1 : real(CommonProperty::Grow); }
    // Automatic where the file says nothing.
    Length length(CommonProperty place) const;
    // An id, the tooltip, enabled, width, height and grow, as far as the options have them.
    template <typename Options>
    Options options(Options options) const
    {
        if constexpr (requires { options.id; })
            options.id = "it";
        if constexpr (requires { options.tooltip; })
            options.tooltip = text(CommonProperty::Tooltip);
        if constexpr (requires { options.enabled; })
            options.enabled = is_enabled();
        if constexpr (requires { options.width; }) {
            if (has(CommonProperty::Width))
                options.width = width();
            else if (m_fills)
                options.width = Length::percent(100);
        }
        if constexpr (requires { options.height; }) {
            if (has(CommonProperty::Height))
                options.height = height();
        }
        if constexpr (requires { options.grow; }) {
            if (m_fills || has(CommonProperty::Grow))
                options.grow = grow();
        }
        return options;
    }

    // Another frame then, seconds as of ui().time().
    void set_timer(double when);
    // The property is the text of this paragraph, and nothing else depends on it: when nothing but
    // such texts change, the last frame is kept and they are written into it.
    template <PropertyPlace Place>
    void shows(Place place, std::uint32_t paragraph)
    {
        note_paragraph(place_of(place), paragraph);
    }
    // What the host draws or builds by this name; nothing when it has none.
    void build_host(std::string_view name);
    void host_leaf(std::string_view name, oriel::Node const& node);

private:
    friend class Stage;
    ElementBuild(Stage& stage, Ui& ui, Instance& instance, Element const& element)
        : m_stage(stage)
        , m_ui(ui)
        , m_instance(instance)
        , m_element(element)
    {}
    template <PropertyPlace Place>
    Index place_of(Place place) const
    {
        if constexpr (std::same_as<Place, CommonProperty>)
            return static_cast<Index>(m_element.declaration->properties.size())
                   + static_cast<Index>(place);
        else
            return static_cast<Index>(place);
    }
    ElementProperty const* find(Index place) const;
    Value const& read(Index place) const;
    Image image_of(Value const& value) const;
    void write_place(Index place, Value const& value);
    void emit_event(int event, std::span<Value const> arguments);
    bool has_handler(int event) const;
    bool take_action(int action);
    void note_paragraph(Index place, std::uint32_t node);

    Stage& m_stage;
    Ui& m_ui;
    Instance& m_instance;
    Element const& m_element;
    bool m_fills = false; // the box around it, whole
};

}
