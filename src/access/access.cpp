// SPDX-License-Identifier: MIT

#include <oriel/access/access.h>

namespace oriel {

std::string_view name_of(Role role)
{
    switch (role) {
    case Role::None:
        return "None";
    case Role::Window:
        return "Window";
    case Role::Group:
        return "Group";
    case Role::ScrollArea:
        return "ScrollArea";
    case Role::Heading:
        return "Heading";
    case Role::Label:
        return "Label";
    case Role::Button:
        return "Button";
    case Role::CheckBox:
        return "CheckBox";
    case Role::RadioButton:
        return "RadioButton";
    case Role::Slider:
        return "Slider";
    case Role::TextField:
        return "TextField";
    case Role::PasswordField:
        return "PasswordField";
    case Role::Image:
        return "Image";
    case Role::ProgressBar:
        return "ProgressBar";
    case Role::Separator:
        return "Separator";
    case Role::Tooltip:
        return "Tooltip";
    case Role::Link:
        return "Link";
    case Role::SpinButton:
        return "SpinButton";
    case Role::Switch:
        return "Switch";
    case Role::RadioGroup:
        return "RadioGroup";
    case Role::ComboBox:
        return "ComboBox";
    case Role::ListBox:
        return "ListBox";
    case Role::Option:
        return "Option";
    case Role::ColorWell:
        return "ColorWell";
    }
    return "None";
}

}
