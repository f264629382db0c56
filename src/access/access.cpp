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
    case Role::Dialog:
        return "Dialog";
    case Role::MenuBar:
        return "MenuBar";
    case Role::Menu:
        return "Menu";
    case Role::MenuItem:
        return "MenuItem";
    case Role::MenuItemCheckBox:
        return "MenuItemCheckBox";
    case Role::MenuItemRadio:
        return "MenuItemRadio";
    case Role::TabList:
        return "TabList";
    case Role::Tab:
        return "Tab";
    case Role::TabPanel:
        return "TabPanel";
    case Role::Splitter:
        return "Splitter";
    case Role::ToolBar:
        return "ToolBar";
    case Role::StatusBar:
        return "StatusBar";
    case Role::Status:
        return "Status";
    case Role::Alert:
        return "Alert";
    case Role::List:
        return "List";
    case Role::ListItem:
        return "ListItem";
    case Role::Table:
        return "Table";
    case Role::Row:
        return "Row";
    case Role::Cell:
        return "Cell";
    case Role::ColumnHeader:
        return "ColumnHeader";
    case Role::Tree:
        return "Tree";
    case Role::TreeItem:
        return "TreeItem";
    }
    return "None";
}

}
