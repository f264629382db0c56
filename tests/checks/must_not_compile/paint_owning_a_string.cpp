// SPDX-License-Identifier: MIT
// A paint closure is copied as bytes and never destroyed.
// expect: capture values, not references

#include <oriel/ui/ui.h>

#include <string>

void widget(oriel::Ui& ui, std::string const& text)
{
#ifdef CONTROL
    ui.leaf({}, [kept = ui.keep(text)](oriel::Painting const&) { (void)kept; });
#else
    ui.leaf({}, [text](oriel::Painting const&) { (void)text; });
#endif
}
