// SPDX-License-Identifier: MIT

#include <oriel/backends/fontconfig_fonts.h>
#include <tests/text/debian_font.h>
#include <text/font_library.h>

#include <gtest/gtest.h>

namespace oriel {

using namespace detail;

TEST(FontconfigFonts, FindsAFontOfTheSystem)
{
    if (read_font(dejavu_sans).empty())
        GTEST_SKIP() << "the package fonts-dejavu-core is not installed";
    FontconfigFonts fonts;
    FontLibrary library;
    for (char32_t c : { U'א', U'ا', U'Ж', U'→' }) {
        FontData const data = fonts.find({ .code_point = c });
        ASSERT_FALSE(data.bytes.empty());
        Result<FontId> const font = library.add_lent(data.bytes, data.face);
        ASSERT_TRUE(font);
        EXPECT_TRUE(library.font(font->index).has(c));
    }
}

TEST(FontconfigFonts, HasNothingForWhatIsNoCharacter)
{
    EXPECT_TRUE(FontconfigFonts().find({ .code_point = 0xffffe }).bytes.empty());
}

}
