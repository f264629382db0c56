// SPDX-License-Identifier: MIT
//
// access: what a widget is to someone who does not see it. Every widget states its role, name,
// value, state and actions while it is built; from the same nodes come the accessibility tree,
// the tests' queries, the text dump and the inspector.
//
// Roles and states follow WAI-ARIA 1.2; backends map them to their platform. This module does
// not talk to an assistive technology and keeps nothing from one frame to the next.
//
//     AccessInfo info { .role = Role::CheckBox, .name = "Mute", .states = AccessState::Checked };

#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>

namespace oriel {

enum class Role : std::uint8_t {
    None, // (Default) layout only; its children count as its parent's
    Window,
    Group,
    ScrollArea,
    Heading,
    Label,
    Button,
    CheckBox,
    RadioButton,
    Slider,
    TextField,
    PasswordField,
    Image,
    ProgressBar,
    Separator,
    Tooltip,
    Link,
    SpinButton,
    Switch,
    RadioGroup,
    ComboBox,
    ListBox,
    Option,
    ColorWell,
    Dialog, // a popover, too
    MenuBar,
    Menu,
    MenuItem,
    MenuItemCheckBox,
    MenuItemRadio,
    TabList,
    Tab,
    TabPanel,
    Splitter,
    ToolBar,
    StatusBar, // a live region, as are the next two
    Status,
    Alert,
    List,
    ListItem,
    Table,
    Row,
    Cell,
    ColumnHeader,
    Tree,
    TreeItem,
};

// The enumerator's name, "CheckBox" for example.
std::string_view name_of(Role role);

enum class AccessState : std::uint16_t {
    None = 0,
    Disabled = 1 << 0,
    Focusable = 1 << 1,
    Focused = 1 << 2,
    Checked = 1 << 3,
    Pressed = 1 << 4,
    Hovered = 1 << 5,
    Expanded = 1 << 6,
    Collapsed = 1 << 7,
    ReadOnly = 1 << 8,
    Modal = 1 << 9,
    Selected = 1 << 10,
    HasPopup = 1 << 11,
    Mixed = 1 << 12, // neither checked nor not
    Busy = 1 << 13,
};
constexpr AccessState operator|(AccessState a, AccessState b)
{
    return static_cast<AccessState>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}
constexpr AccessState& operator|=(AccessState& a, AccessState b) { return a = a | b; }
constexpr bool has_state(AccessState all, AccessState one)
{
    return (static_cast<unsigned>(all) & static_cast<unsigned>(one)) != 0;
}

// What assistive technology may ask of a node, besides what a pointer can do to it.
enum class AccessAction : std::uint16_t {
    None = 0,
    Focus = 1 << 0,
    SetValue = 1 << 1,
    SetSelection = 1 << 2,
};
constexpr AccessAction operator|(AccessAction a, AccessAction b)
{
    return static_cast<AccessAction>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}
constexpr bool has_action(AccessAction all, AccessAction one)
{
    return (static_cast<unsigned>(all) & static_cast<unsigned>(one)) != 0;
}

// Of a node whose value can be edited: offsets count its bytes.
struct AccessText {
    std::string_view placeholder {};
    std::size_t caret = 0;
    std::size_t anchor = 0; // the other end of what is selected
};

// Which one of its like a node is. A container's own has the counts alone. Numbers begin with 1;
// 0 is none, or not known.
struct AccessPlace {
    std::uint64_t position = 0; // of a row or an item, whether or not those before it are described
    std::uint64_t set_size = 0; // how many there are of them
    std::uint32_t column = 0;
    std::uint32_t column_count = 0;
    std::uint32_t level = 0; // in a tree
};

// The views live until the next frame begins.
struct AccessInfo {
    Role role = Role::None;
    AccessState states = AccessState::None;
    AccessAction actions = AccessAction::None;
    std::string_view name {};
    std::string_view value {}; // what a screen reader says after the name
    // For sliders and progress bars; NaN when there is none.
    float number = std::numeric_limits<float>::quiet_NaN();
    float minimum = 0;
    float maximum = 0;
    AccessText const* text = nullptr;
    AccessPlace const* place = nullptr;
};

}
